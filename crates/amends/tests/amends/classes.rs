//! What complaints teach, on the command line: what a case can be about, and figures.

use crate::desk_process::{House, mail};
use serde_json::{Value, json};

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

#[test]
fn figures_are_told_for_people_and_for_scripts() {
    let house = House::begun();
    for number in 1..=6 {
        let file = house.file("one.eml", mail(number));
        house.run(&["intake", file.to_str().unwrap()]).well();
    }
    let mut desk = house.serve();
    desk.set_up();
    let figures = || {
        let told = house.run(&["figures", "--weeks", "4", "--format", "json"]);
        told.well().json()
    };
    let told = figures();
    assert_eq!((&told["weeks"], &told["cases"]), (&json!(4), &json!(6)));
    let of = |list: &str, name: &str| {
        let all = told[list].as_array().unwrap();
        let one = all.iter().find(|one| one["name"] == name);
        one.cloned().unwrap()
    };
    // Six cases, none of which failed a second time; a year before there was none, and nothing is told of it.
    let failed = of("shares", "second-failures");
    assert_eq!(failed["now"]["known"]["of"], 6);
    assert_eq!(failed["now"]["known"]["share"], 0.0);
    assert_eq!(failed["year_before"]["known"], Value::Null);
    assert!(
        failed["meaning"]
            .as_str()
            .unwrap()
            .starts_with("Of all cases")
    );
    let silence = of("lengths", "silence");
    assert_eq!(silence["now"]["of"], 6);
    assert!(silence["now"]["half"]["minutes"].is_u64());
    assert_eq!(silence["now"]["nine_in_ten"], Value::Null, "too few");
    assert_eq!(of("lengths", "first-word")["now"]["of"], 0);
    let words = house.run(&["figures", "--weeks", "4"]).well().out;
    assert!(
        words.contains("4 weeks from") && words.contains("6 cases;"),
        "{words}"
    );
    assert!(
        words.contains("Failed a second time: Of all cases"),
        "{words}"
    );
    assert_eq!(house.run(&["figures", "--weeks", "53"]).code, 64);
    // The same without a desk that runs.
    desk.stop();
    assert_eq!(figures()["shares"], told["shares"]);
}

#[test]
fn a_desk_without_weeks_before_does_not_say_what_is_new() {
    let house = House::begun();
    for number in 1..=8 {
        let file = house.file("one.eml", mail(number));
        house.run(&["intake", file.to_str().unwrap()]).well();
    }
    let mut desk = house.serve();
    desk.set_up();
    let news = || house.run(&["news", "--format", "json"]).well().json();
    let told = news();
    assert_eq!(told["weeks"], 0, "{told}");
    assert_eq!(told["knows_what_is_usual"], false);
    assert_eq!(
        told["found"],
        json!([]),
        "eight mails of one day are no surge"
    );
    let words = house.run(&["news"]).well().out;
    assert!(
        words.starts_with("0 earlier weeks with complaints to compare with"),
        "{words}"
    );
    // The same without a desk that runs.
    desk.stop();
    assert_eq!(news(), told);
}
