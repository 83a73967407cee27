//! What a case can be about, on the command line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod desk_process;

use desk_process::House;

#[test]
fn every_class_is_listed_with_the_categories_it_is_returned_under() {
    let house = House::new();
    let listed = house.run(&["classes", "--format", "json"]).well().json();
    let axes = listed.as_array().unwrap();
    assert_eq!(axes.len(), 4);
    assert_eq!(axes[0]["axis"], "failed");
    let codes = axes[0]["codes"].as_array().unwrap();
    assert_eq!(codes.len(), 15);
    let late = codes.iter().find(|code| code["code"] == "late").unwrap();
    assert_eq!(
        late["returned_as"]["fca-cause"],
        "General admin/customer service"
    );
    let told = house.run(&["classes"]).well().out;
    assert!(told.contains("Money") && told.contains("was not held against its source yet"));
    assert!(!house.data().exists(), "nothing was opened");
}
