//! People on the command line: staff invited and sent away, a customer erased.

use crate::cli::told_in_whose_name;
use crate::desk_process::{Desk, House};
use serde_json::{Value, json};
use std::path::PathBuf;

/// A person as the command line lists them.
fn person(house: &House, email: &str) -> Value {
    let people = house
        .run(&["user", "list", "--format", "json"])
        .well()
        .json();
    let found = people
        .as_array()
        .and_then(|people| people.iter().find(|one| one["email"] == email));
    found.unwrap().clone()
}

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
    let mara = person(&house, "mara@desk.example");
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
    let mara = person(&house, "mara@desk.example");
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
    let house = House::new();
    let mut desk = house.serve_one_case();
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
    is_over(&house, &[]);
    let told = house.run(&["case", "show", "1047"]).well().out;
    assert!(
        told.starts_with("Case 1047: Erased on ") && told.contains("an erased customer · erased ·"),
        "{told}"
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

/// A desk that runs, with one case, and a copy of it.
fn copied(house: &House) -> (Desk, PathBuf) {
    let desk = house.serve_one_case();
    let copy = house.path("copy.db");
    house.run(&["backup", copy.to_str().unwrap()]).well();
    (desk, copy)
}

#[test]
fn an_older_copy_brings_no_erased_customer_back() {
    for house in [House::new(), House::on_postgres()] {
        let (mut desk, copy) = copied(&house);
        let copy = copy.to_str().unwrap();
        let show = ["case", "show", "1047", "--format", "json"];
        let shown = house.run(&show).well().json();
        let url = shown["customer_url"].as_str().unwrap();
        let page = url.strip_prefix(&desk.url).unwrap().to_owned();
        assert_eq!(desk.get(&page, "").status, 200);
        let erase = ["customer", "erase", "1047", "--reason", "Asked.", "--yes"];
        house.run(&erase).well();
        desk.stop();
        let told = house.run(&["restore", copy, "--replace"]).well().out;
        assert!(told.contains("stays erased"), "{told}");
        is_over(&house, &[]);
        let mut desk = house.serve();
        assert_eq!(desk.get(&page, "").status, 404);
        desk.stop();
    }
}

#[test]
fn a_new_folder_is_told_what_was_erased_or_says_that_it_does_not_know() {
    let house = House::new();
    let (mut desk, copy) = copied(&house);
    let copy = copy.to_str().unwrap();
    let erase = ["customer", "erase", "1047", "--reason", "Asked.", "--yes"];
    house.run(&erase).well();
    desk.stop();

    let new = house.path("new");
    let there = ["--data", new.to_str().unwrap()];
    let told = house.run(&["restore", copy, there[0], there[1]]).well().out;
    assert!(!told.contains("stays erased"), "{told}");
    assert!(told.contains("No list of erasures was found"), "{told}");
    assert!(told.contains("--erasures FILE"), "{told}");
    // That there is data by now makes it no wiser.
    let over = ["restore", copy, there[0], there[1], "--replace"];
    let told = house.run(&over).well().out;
    assert!(told.contains("may be back"), "{told}");
    assert!(told.contains("--erasures FILE"), "{told}");
    let list = house.data().join("erasures.log");
    let list = list.to_str().unwrap();
    let again = [
        "restore",
        copy,
        there[0],
        there[1],
        "--replace",
        "--erasures",
        list,
    ];
    let told = house.run(&again).well().out;
    assert!(told.contains("stays erased"), "{told}");
    is_over(&house, &there);
    let nowhere = house.run(&["restore", copy, "--replace", "--erasures", "nowhere.log"]);
    assert_eq!(nowhere.code, 66, "{}", nowhere.err);

    // A restore that fails leaves nothing behind.
    let wrong = house.file("c.jsonl", "{\"no\": \"backup\"}\n".repeat(99));
    let empty = house.path("a/b/np2");
    let (wrong, empty_at) = (wrong.to_str().unwrap(), empty.to_str().unwrap());
    let refused = house.run(&["restore", "--data", empty_at, wrong]);
    assert_eq!(refused.code, 65, "{}", refused.err);
    assert!(!empty.exists() && !house.path("a").exists());
}

#[test]
fn a_new_schema_says_that_it_does_not_know_what_was_erased() {
    let house = House::on_postgres();
    let (mut desk, copy) = copied(&house);
    let erase = ["customer", "erase", "1047", "--reason", "Asked.", "--yes"];
    house.run(&erase).well();
    desk.stop();
    let restored = house
        .command(&["restore", copy.to_str().unwrap()])
        .env("AMENDS_DATABASE_SCHEMA", testkit::postgres::fresh_schema())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&restored.stdout);
    assert!(restored.status.success(), "{restored:?}");
    assert!(
        told.contains("This schema is new and does not know what was erased"),
        "{told}"
    );
    assert!(
        !told.contains("stays erased") && !told.contains("erasures.log"),
        "no file is named that is not there: {told}"
    );
}

/// The case ended with its customer.
fn is_over(house: &House, there: &[&str]) {
    let mut show = vec!["case", "show", "1047", "--format", "json"];
    show.extend(there);
    let shown = house.run(&show).well().json();
    assert_eq!(shown["status"], "erased");
    assert_eq!(shown["customer"], "an erased customer");
    assert!(shown["erased"].is_string(), "{shown}");
    assert!(
        shown["messages"][0]["text"]
            .as_str()
            .unwrap()
            .contains("Erased on")
    );
    let mut queue = vec!["queue", "--format", "json"];
    queue.extend(there);
    assert_eq!(house.run(&queue).well().json(), json!([]));
}

#[test]
fn what_was_changed_and_by_whom_is_told_for_people_and_for_scripts() {
    let house = House::begun();
    let mut desk = house.serve();
    desk.set_up();
    let add = [
        "user",
        "add",
        "--name",
        "Mara Lindqvist",
        "--email",
        "mara@desk.example",
    ];
    house.run(&add).well();
    let told = house.run(&["audit", "--format", "json"]).well().json();
    let told = told.as_array().unwrap();
    assert_eq!(told.len(), 2, "{told:?}");
    let newest = &told[0];
    assert_eq!(newest["what"], "staff_invited");
    assert_eq!(newest["about"], "Mara Lindqvist");
    let who = newest["who"].as_str().unwrap();
    assert_eq!(newest["says"], format!("{who} invited Mara Lindqvist."));
    assert!(newest["at"].as_str().unwrap().ends_with('Z'));
    assert_eq!(told[1]["what"], "set_up");
    let last = house.run(&["audit", "--last", "1"]).well().out;
    assert!(
        last.contains("invited Mara Lindqvist") && !last.contains("set the desk up"),
        "{last}"
    );
    // The same without a desk that runs.
    desk.stop();
    let told_again = house.run(&["audit", "--format", "json"]).well().json();
    assert_eq!(told_again.as_array(), Some(told));
}
