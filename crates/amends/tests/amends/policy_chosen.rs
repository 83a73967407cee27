//! Choosing complaint policies on the command line, and what the queue and a case then tell.

use crate::desk_process::{House, mail};

#[test]
fn a_policy_is_chosen_and_its_clocks_run_for_what_comes_then() {
    let house = House::new();
    let mut desk = house.serve();
    desk.set_up();
    assert!(
        house
            .run(&["policy", "chosen"])
            .well()
            .out
            .contains("No policy is chosen")
    );
    let used = house.run(&["policy", "use", "uk-fca-disp"]).well().out;
    assert!(
        used.contains("Chosen.") && used.contains("in the name of"),
        "{used}"
    );
    let points = [
        "policy",
        "use",
        "psd2-payments",
        "--points",
        "--format",
        "json",
    ];
    assert_eq!(house.run(&points).well().json()["used"], "psd2-payments");
    let rows = house
        .run(&["policy", "chosen", "--format", "json"])
        .well()
        .json();
    let rows = rows.as_array().unwrap().clone();
    let of: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                row["policy"].as_str().unwrap(),
                row["for"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(of, [("psd2-payments", "points"), ("uk-fca-disp", "house")]);
    assert!(
        rows.iter()
            .all(|row| !row["by"].as_str().unwrap().is_empty())
    );

    house.run_with(&["intake", "-"], mail(1).as_bytes()).well();
    let case = house
        .run(&["case", "show", "1047", "--format", "json"])
        .well()
        .json();
    let law = case["law"].as_array().unwrap();
    let answer = law.iter().find(|clock| clock["clock"] == "answer").unwrap();
    assert_eq!(
        (
            answer["asks"].as_str(),
            answer["policy"].as_str(),
            answer["late"].as_bool()
        ),
        (Some("answer"), Some("uk-fca-disp 1"), Some(false))
    );
    let told = house.run(&["case", "show", "1047"]).well().out;
    assert!(
        told.contains("By law (no promise: it runs until we answer)"),
        "{told}"
    );
    let queue = house.run(&["queue", "--format", "json"]).well().json();
    let beside: Vec<_> = queue
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| !row["law"].is_null())
        .collect();
    assert_eq!(beside.len(), 1, "beside the promise that breaks first");
    assert_eq!(beside[0]["law"]["policy"], "uk-fca-disp");
    let queue = house.run(&["queue"]).well().out;
    assert!(queue.contains("By law: "), "{queue}");
    assert!(queue.contains("DISP"), "{queue}");

    house
        .run(&["policy", "drop", "psd2-payments", "--points"])
        .well();
    let gone = house.run(&["policy", "drop", "psd2-payments", "--points"]);
    assert_ne!(gone.code, 0);
    let rebuilt = house
        .run(&["policy", "chosen", "--format", "json"])
        .well()
        .json();
    assert_eq!(rebuilt.as_array().unwrap().len(), 1);
}

#[test]
fn a_copy_of_ones_own_is_chosen_once_it_has_a_name_and_something_in_force() {
    let house = House::new();
    let mut desk = house.serve();
    desk.set_up();
    let ours = house
        .run(&["policy", "show", "house-default", "--toml"])
        .well()
        .out;
    let same_name = house.file("same.toml", ours.replace("amount = 10", "amount = 5"));
    let refused = house.run(&["policy", "use", same_name.to_str().unwrap()]);
    assert!(refused.err.contains("a name of its own"), "{}", refused.err);
    let own = ours
        .replace("id = \"house-default\"", "id = \"my-house\"")
        .replace("standing = \"ours\"", "standing = \"unchecked\"");
    let own = house.file("own.toml", own);
    let refused = house.run(&["policy", "use", own.to_str().unwrap()]);
    assert!(
        refused.err.contains("it stays switched off"),
        "{}",
        refused.err
    );
    let wrong = house.file("wrong.toml", "id = 1");
    let refused = house.run(&["policy", "use", wrong.to_str().unwrap()]);
    assert!(
        refused.err.contains("no policy that can be used"),
        "{}",
        refused.err
    );
    let unknown = house.run(&["policy", "use", "no-such-policy"]);
    assert!(
        unknown.err.contains("There is no such policy"),
        "{}",
        unknown.err
    );
    let elsewhere = house.run(&[
        "policy",
        "use",
        "house-default",
        "--mailbox",
        "nobody@desk.example",
    ]);
    assert_ne!(elsewhere.code, 0);

    // Confirmed in the file it came with, or here: either says who, when and where.
    let mine = ours
        .replace("id = \"house-default\"", "id = \"my-house\"")
        .replacen("standing = \"ours\"", "standing = \"unchecked\"", 1);
    let mine = house.file("mine.toml", mine);
    house.run(&["policy", "use", mine.to_str().unwrap()]).well();
    let entry = "clock “acknowledge-chat”";
    let confirm = [
        "policy",
        "confirm",
        "my-house",
        "--edition",
        "1",
        "--entry",
        entry,
        "--source",
        "our handbook",
    ];
    assert!(
        house
            .run(&confirm)
            .well()
            .out
            .contains("in force from now on")
    );
    assert_ne!(house.run(&confirm).code, 0, "once is enough");
    let nameless = house.run(&[
        "policy", "confirm", "my-house", "--entry", entry, "--source", "x",
    ]);
    assert!(nameless.err.contains("--edition"), "{}", nameless.err);
}
