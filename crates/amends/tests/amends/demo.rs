//! The demo: a month of sample complaints, the customers' mailbox, and one day later.

use crate::desk_process::House;
use serde_json::Value;
use std::collections::BTreeSet;

fn password(printed: &str) -> String {
    let rest = printed.split("password  ").nth(1).unwrap();
    rest.split_whitespace().next().unwrap().to_owned()
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one walk through the demo, in order; it is started once"
)]
fn the_demo_shows_every_stage_and_one_can_see_it_all_alone() {
    let house = House::new();
    let data = house.data();
    let data = data.to_str().unwrap();
    let mut desk = house.start(&["demo", "--data", data, "--listen", "127.0.0.1:0"], &[]);
    let printed = desk.printed();
    assert!(printed.contains(&format!("{}/demo", desk.url)), "{printed}");
    let password = password(&printed);

    // Its pages.
    let home = desk.get("/demo", "");
    assert_eq!(home.status, 200);
    for words in [
        "demo only",
        "An angry mail",
        "A mistaken customer",
        "A wish that cannot be met",
        "not yet",
        &password,
    ] {
        assert!(
            home.body.contains(words),
            "{words} is not on the first page"
        );
    }
    assert!(
        home.body.contains("<ol class=\"steps\">"),
        "the steps of a walk are numbered"
    );
    let signed_in = desk.post(
        "/sign-in",
        "",
        &[
            ("sign-in-email", "mara@northgate.example"),
            ("password", &password),
        ],
    );
    let cookie = signed_in
        .header("set-cookie")
        .unwrap()
        .split(';')
        .next()
        .unwrap()
        .to_owned();
    assert_eq!(desk.get("/", &cookie).status, 200);
    assert_eq!(desk.get("/aside", &cookie).status, 200);

    // The month.
    let queue = house.run(&["queue", "--format", "json"]).well().json();
    let queue = queue.as_array().unwrap();
    let stages: BTreeSet<&str> = queue
        .iter()
        .map(|row| row["stage"].as_str().unwrap())
        .collect();
    for stage in [
        "heard",
        "acknowledged",
        "understood",
        "offered",
        "agreed",
        "done",
    ] {
        assert!(
            stages.contains(stage),
            "no open case is {stage}: {stages:?}"
        );
    }
    assert!(
        queue.iter().any(|row| row["broken"] == true),
        "no promise is broken"
    );
    assert!(
        queue.iter().any(|row| row["of"] == "deed"),
        "no deed is open"
    );
    let mut ends: BTreeSet<String> = BTreeSet::new();
    for number in 1047.. {
        let shown = house.run(&["case", "show", &number.to_string(), "--format", "json"]);
        if shown.code != 0 {
            assert!((1087..=1107).contains(&number), "{number}");
            break;
        }
        ends.insert(shown.json()["status"].as_str().unwrap().to_owned());
    }
    assert!(ends.len() >= 6, "{ends:?}");
    assert_eq!(
        house.run(&["doctor", "--format", "json"]).well().json()["well"],
        Value::Bool(true)
    );

    // The customers' mailbox: what was sent this morning stands there with its own minute.
    let mailbox = desk.get("/demo/mailbox", "").body;
    let receipt = mailbox
        .split("derek.holloway@")
        .nth(1)
        .expect("his receipt");
    let receipt = receipt.split("</li>").next().unwrap();
    assert!(receipt.contains("09:02"), "as he wrote: {receipt}");

    // A new complaint gets its receipt, and its answer joins the case.
    let form = [
        ("name", "Robin Marlow"),
        ("email", "robin.marlow@post.example"),
        ("subject", "The gate is stuck"),
        ("text", "Since Monday my gate does not open. I climb."),
    ];
    let sent = desk.post("/demo/write", "", &form);
    assert_eq!(sent.status, 303);
    let mailbox = sent.header("location").expect("their mailbox").to_owned();
    assert!(
        mailbox.starts_with("/demo/mailbox/of/") && !mailbox.contains('@'),
        "a mailbox goes by a number, and no address stands in it: {mailbox}"
    );
    let theirs = desk.get(&mailbox, "");
    assert!(
        theirs.body.contains("robin.marlow@post.example") && theirs.body.contains("today "),
        "whose it is, and when in words: {}",
        theirs.body
    );
    let link = theirs
        .body
        .split("<li><a href=\"/demo/mailbox/")
        .nth(1)
        .expect("a receipt")
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let receipt = desk.get(&format!("/demo/mailbox/{link}"), "");
    let page = receipt
        .body
        .split("href=\"/c/")
        .nth(1)
        .expect("a link to their page")
        .split('"')
        .next()
        .unwrap();
    assert_eq!(desk.get(&format!("/c/{page}"), "").status, 200);
    let count = |house: &House| {
        house
            .run(&["queue", "--format", "json"])
            .well()
            .json()
            .as_array()
            .unwrap()
            .len()
    };
    let before = count(&house);
    let answered = desk.post(
        &format!("/demo/mailbox/{link}"),
        "",
        &[("text", "And the bell does not ring either.")],
    );
    assert_eq!(answered.status, 303);
    assert_eq!(count(&house), before, "an answer opens no case");

    // One day later something breaks that had not.
    let broken = |house: &House| {
        let queue = house.run(&["queue", "--format", "json"]).well().json();
        queue
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["broken"] == true)
            .count()
    };
    let before = broken(&house);
    assert_eq!(desk.post("/demo/later", "", &[]).status, 303);
    assert!(broken(&house) > before);

    // The same folder goes on where it was.
    desk.stop();
    let desk = house.start(&["demo", "--data", data, "--listen", "127.0.0.1:0"], &[]);
    assert!(desk.printed().contains(&password));
}

#[test]
fn the_demo_does_not_touch_a_real_desk() {
    let house = House::begun();
    let file = house.file("one.eml", crate::desk_process::mail(1));
    house.run(&["intake", file.to_str().unwrap()]).well();
    let data = house.data();
    let refused = house.run(&[
        "demo",
        "--data",
        data.to_str().unwrap(),
        "--listen",
        "127.0.0.1:0",
    ]);
    assert_eq!(refused.code, 65);
    assert!(refused.err.contains("real desk"), "{}", refused.err);
}

#[test]
fn the_demos_pages_are_in_the_demo_only() {
    let house = House::new();
    let desk = house.serve();
    for path in ["/demo", "/demo/mailbox", "/demo/write"] {
        assert_ne!(desk.get(path, "").status, 200, "{path}");
    }
}
