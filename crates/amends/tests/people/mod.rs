//! People on the command line: staff invited and sent away, a customer erased.

use crate::desk_process::{House, mail};
use crate::told_in_whose_name;
use serde_json::json;

#[test]
fn people_are_invited_listed_and_sent_away() {
    let house = House::begun();
    let early = house.run(&[
        "user",
        "add",
        "--name",
        "Mara Lindqvist",
        "--email",
        "mara@desk.example",
    ]);
    assert_eq!(early.code, 65);
    assert!(
        early.err.contains("No administrator is set yet"),
        "{}",
        early.err
    );
    let mut desk = house.serve();
    desk.set_up();
    let added = house
        .run(&[
            "user",
            "add",
            "--name",
            "Mara Lindqvist",
            "--email",
            "mara@desk.example",
            "--format",
            "json",
        ])
        .well()
        .json();
    let link = added["link"].as_str().unwrap();
    assert!(link.starts_with(&desk.url), "{link}");
    let people = house
        .run(&["user", "list", "--format", "json"])
        .well()
        .json();
    let mara = people
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["email"] == "mara@desk.example")
        .unwrap();
    assert_eq!(
        (&mara["role"], &mara["set_up"]),
        (&json!("agent"), &json!(false))
    );
    let twice = house.run(&[
        "user",
        "add",
        "--name",
        "Mara Lindqvist",
        "--email",
        "mara@desk.example",
    ]);
    assert_eq!(twice.code, 65);
    assert!(
        twice
            .err
            .contains("Somebody with this address is here already"),
        "{}",
        twice.err
    );
    assert!(!twice.err.contains("email-taken"), "{}", twice.err);
    desk.stop();
    told_in_whose_name(&house);
    let people = house
        .run(&["user", "list", "--format", "json"])
        .well()
        .json();
    let mara = people
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["email"] == "mara@desk.example")
        .unwrap();
    assert_eq!(mara["active"], false);
    assert_eq!(
        house
            .run(&["user", "deactivate", "nobody@desk.example"])
            .code,
        66
    );
    let last = house.run(&["user", "deactivate", "ruth@desk.example"]);
    assert_eq!(last.code, 65, "the last administrator stays: {}", last.err);
}

#[test]
fn a_customer_is_erased_and_their_case_stays_as_a_fact() {
    let house = House::begun();
    let mut desk = house.serve();
    desk.set_up();
    let file = house.file("one.eml", mail(1));
    house.run(&["intake", file.to_str().unwrap()]).well();
    let erase = |more: &[&str]| {
        let mut said = vec!["customer", "erase", "1047", "--reason", "Asked for."];
        said.extend(more);
        house.run(&said)
    };
    let unsure = erase(&[]);
    assert_eq!(unsure.code, 64);
    assert!(unsure.err.contains("Nothing was erased"), "{}", unsure.err);
    let erased = erase(&["--yes", "--format", "json"]).well().json();
    assert_eq!(erased["cases"], json!([1047]));
    assert!(erased["by"].as_str().unwrap().contains("ruth@desk.example"));
    let shown = house
        .run(&["case", "show", "1047", "--format", "json"])
        .well()
        .json();
    assert_eq!(shown["status"], "withdrawn");
    assert!(
        shown["messages"][0]["text"]
            .as_str()
            .unwrap()
            .contains("Erased on")
    );
    desk.stop();
    let nobody = house.run(&[
        "customer",
        "erase",
        "nobody@x.example",
        "--reason",
        "x",
        "--yes",
    ]);
    assert_eq!(nobody.code, 66, "{}", nobody.err);
}
