//! `amends check` and `amends read`, as people and scripts use them, on the program as built.

use crate::desk_process::House;
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Stdio};

struct Ran {
    code: i32,
    out: String,
    err: String,
}

/// Runs the program with this on its standard input.
fn amends(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_amends"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // The program may end before it has read all.
        let _ = stdin.write_all(&input);
    });
    let ended = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Ran {
        code: ended.status.code().unwrap(),
        out: String::from_utf8(ended.stdout).unwrap(),
        err: String::from_utf8(ended.stderr).unwrap(),
    }
}

fn lines(out: &str) -> Vec<Value> {
    out.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// The characters of a text from one place to another, as a script counts them.
fn characters(text: &str, start: &Value, end: &Value) -> String {
    let place = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    text.chars()
        .skip(place(start))
        .take(place(end) - place(start))
        .collect()
}

const BAD: &str = "That has never happened. You should have read the manual.";

#[test]
fn an_error_in_a_draft_ends_with_one_and_names_the_place() {
    let ran = amends(&["check", "-"], BAD.as_bytes());
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(
        ran.out.contains("-:1:") && ran.out.contains("error absolute"),
        "{}",
        ran.out
    );
    let clean = "Thank you for telling us, Mr Hale. The parcel went to your old address. I will call you tomorrow at 3.";
    let ran = amends(&["check"], clean.as_bytes());
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("promise: I – call you"), "{}", ran.out);
}

#[test]
fn the_stage_tells_what_is_missing_and_an_unknown_one_is_refused() {
    let ran = amends(&["check", "--stage", "first-word"], b"Hello.");
    assert!(ran.out.contains("missing: acknowledges"), "{}", ran.out);
    assert_eq!(
        amends(&["check", "--stage", "last-word"], b"Hello.").code,
        64
    );
}

#[test]
fn a_draft_is_told_as_json_and_as_sarif() {
    let house = House::new();
    let file = house.file("draft.txt", BAD);
    let ran = amends(&["check", "--format", "json", file.to_str().unwrap()], b"");
    assert_eq!(ran.code, 1);
    let told = &lines(&ran.out)[0];
    let mistake = &told["answer"]["mistakes"][0];
    assert_eq!(mistake["level"], "error");
    assert_eq!(
        characters(BAD, &mistake["start"], &mistake["end"]),
        mistake["quote"]
    );
    assert!(!mistake["why"].as_str().unwrap().is_empty());

    let ran = amends(&["check", "--format", "sarif", file.to_str().unwrap()], b"");
    assert_eq!(ran.code, 1);
    let log = &lines(&ran.out)[0];
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let result = &run["results"][0];
    assert_eq!(result["level"], "error");
    let ids: Vec<&Value> = run["tool"]["driver"]["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|rule| &rule["id"])
        .collect();
    assert!(ids.contains(&&result["ruleId"]));
    assert_eq!(
        result["locations"][0]["physicalLocation"]["region"]["startLine"],
        1
    );
}

#[test]
fn a_file_that_is_not_there_or_no_text_ends_with_its_number() {
    assert_eq!(amends(&["check", "/no/such/file"], b"").code, 66);
    let ran = amends(&["check"], b"\xFF\xFE");
    assert_eq!(ran.code, 65);
    assert!(ran.err.contains("UTF-8"), "{}", ran.err);
    assert_eq!(amends(&["check", "--at", "tomorrow"], b"x").code, 64);
}

#[test]
fn many_drafts_are_answered_line_by_line_with_places_in_characters() {
    let reply = "😀 Dear Zoë, that has never happened. I will call you on Thursday at 3.";
    let input = [
        json!({"id": "a", "stage": "first-word", "customer": "It leaks!", "reply": reply, "at": "2026-11-18T10:30:00+01:00", "facts": {"apologies_given": 1}}),
        json!({"id": 7, "reply": "Thank you for the photos."}),
    ];
    let input: Vec<String> = input.iter().map(Value::to_string).collect();
    let ran = amends(&["check", "--jsonl"], input.join("\n").as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told = lines(&ran.out);
    assert_eq!(told.len(), 2);
    assert_eq!(told[0]["id"], "a");
    assert_eq!(told[1]["id"], 7);
    let mistake = &told[0]["mistakes"][0];
    assert_eq!(mistake["rule"], "absolute");
    assert_eq!(
        characters(reply, &mistake["start"], &mistake["end"]),
        mistake["quote"]
    );
    let promise = &told[0]["promises"][0];
    assert_eq!(promise["quote"], "I will call you on Thursday at 3");
    assert_eq!(
        characters(reply, &promise["start"], &promise["end"]),
        promise["quote"]
    );
    assert_eq!(
        (&promise["who"], &promise["what"]),
        (&json!("I"), &json!("call you"))
    );
    assert_eq!(promise["due_from"], "2026-11-19T15:00:00+01:00");
    assert_eq!(promise["due_to"], "2026-11-19T15:00:00+01:00");
    for key in ["mistakes", "hints", "moves", "promises"] {
        assert!(told[1][key].is_array(), "{key}");
    }
}

#[test]
fn a_bad_line_is_told_with_its_number_and_the_others_are_done() {
    let good = json!({"id": 1, "reply": "Thank you."}).to_string();
    let too_long = format!("{{\"id\":2,\"reply\":\"{}\"}}", "x".repeat(5 * 1024 * 1024));
    let input = format!(
        "{good}\nnot json\n{{\"id\":3}}\n\n{too_long}\n{{\"id\":5,\"reply\":\"x\",\"stage\":\"nowhere\"}}\n{good}"
    );
    let ran = amends(&["check", "--jsonl", "-"], input.as_bytes());
    assert_eq!(ran.code, 65, "{}", ran.err);
    assert_eq!(lines(&ran.out).len(), 2);
    for told in [
        "line 2 of standard input: it is no JSON from character 2 on. A line looks like {\"id\": 1, \"reply\":",
        "line 3 of standard input: the field `reply` is missing. A line looks like",
        "line 5 of standard input: it is longer than",
        "line 6 of standard input: there is no stage “nowhere”",
        "could not be read: 4",
    ] {
        assert!(ran.err.contains(told), "{told}: {}", ran.err);
    }
}

#[test]
fn a_bad_line_is_told_in_plain_words_and_with_what_to_do() {
    let whole = "{\"id\":1,\"reply\":\"x\",";
    for (line, told) in [
        (
            "{\"id\":1,".to_owned(),
            "it ends in the middle of an object",
        ),
        ("[1, 2]".to_owned(), "it is JSON and no object"),
        ("{\"reply\":\"x\"}".to_owned(), "the field `id` is missing"),
        (
            "{\"id\":1,\"reply\":5}".to_owned(),
            "the field `reply` holds a number, which does not fit there",
        ),
        (
            format!("{whole}\"stage\":[]}}"),
            "the field `stage` holds a list",
        ),
        (
            format!("{whole}\"facts\":{{\"confirmed\":true,\"apologies_given\":\"two\"}}}}"),
            "the field `facts.apologies_given` holds a text",
        ),
        (
            format!("{whole}\"customer\":\"Zoë\", \"ö\" 1}}"),
            "it is no JSON from character 43 on",
        ),
    ] {
        let ran = amends(&["check", "--jsonl"], line.as_bytes());
        assert_eq!(ran.code, 65, "{line}");
        assert!(ran.err.contains(told), "{told}: {}", ran.err);
        assert!(ran.err.contains("A line looks like"), "{}", ran.err);
        for parsers in ["column", "expected", "invalid type", "trailing"] {
            assert!(!ran.err.contains(parsers), "{}", ran.err);
        }
    }
    let ran = amends(&["check", "--jsonl"], b"{\"id\":1,\"reply\":\"\xFF\"}");
    assert!(ran.err.contains("not written in UTF-8"), "{}", ran.err);
    let ran = amends(&["read", "--jsonl"], b"{\"id\":1}");
    assert!(
        ran.err
            .contains("the field `text` is missing. A line looks like {\"id\": 1, \"text\":"),
        "{}",
        ran.err
    );
}

#[test]
fn where_nothing_was_there_to_read_that_is_said() {
    for nothing in [&b""[..], b" \n\n"] {
        let ran = amends(&["check"], nothing);
        assert_eq!((ran.code, ran.out.as_str()), (66, ""));
        assert!(
            ran.err.contains("nothing to read on standard input"),
            "{}",
            ran.err
        );
    }
    let house = House::new();
    let empty = house.file("empty.txt", "");
    let ran = amends(&["check", empty.to_str().unwrap()], b"");
    assert_eq!(ran.code, 66);
    assert!(ran.err.contains("empty.txt"), "{}", ran.err);
}

#[test]
fn a_finding_says_what_its_rule_is_called_and_where_its_why_is() {
    let ran = amends(&["check"], BAD.as_bytes());
    assert!(ran.out.contains("error absolute ("), "{}", ran.out);
    let asked = "why: amends check --why absolute";
    assert!(ran.out.contains(asked), "{}", ran.out);
    let ran = amends(&["check", "--why", "absolute"], b"");
    assert_eq!(ran.code, 0, "{}", ran.err);
    for part in ["(absolute, error)", "\nWhy\n", "What to say instead"] {
        assert!(ran.out.contains(part), "{part}: {}", ran.out);
    }
    let ran = amends(&["check", "--why", "no-such-rule"], b"");
    assert_eq!(ran.code, 66);
    assert!(ran.err.contains("blames-customer"), "{}", ran.err);
    let ran = amends(&["check", "--format", "json"], BAD.as_bytes());
    let mistake = lines(&ran.out)[0]["answer"]["mistakes"][0].clone();
    assert_eq!(mistake["page"], "/coach/rules/absolute");
    assert!(mistake["title"].is_string(), "{mistake}");
}

/// A rule of a desk's own.
const NO_KINDLY: &str = "# no-kindly\n\nThe word kindly before an order.\n\n- title: Kindly do this\n- level: error\n\n## Message\nThe customer may hear an order in a polite coat.\n\n## Notices\n- `, kindly (send|call)`\n\n## Samples noticed\n- Kindly send us the form.\n";

#[test]
fn a_rule_of_the_desks_own_is_found_and_stands_in_the_list() {
    let house = House::new();
    let rules = house.file("rules/no-kindly.md", NO_KINDLY);
    house.file("rules/README.txt", "What is no page is left alone.");
    let rules = rules.parent().unwrap().to_str().unwrap();
    let draft = house.file("draft.txt", "Kindly send us the form, Mr Hale.");
    let draft = draft.to_str().unwrap();
    assert_eq!(house.run(&["check", draft]).code, 0);
    let ran = house.run(&["check", "--rules", rules, draft]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(
        ran.out
            .contains("error no-kindly (Kindly do this): “Kindly send”"),
        "{}",
        ran.out
    );
    let said = house
        .command(&["check", "--format", "sarif", draft])
        .env("AMENDS_COACH_RULES", rules)
        .output()
        .unwrap();
    let log: Value = serde_json::from_slice(&said.stdout).unwrap();
    let run = &log["runs"][0];
    assert_eq!(run["results"][0]["ruleId"], "no-kindly");
    let listed = run["tool"]["driver"]["rules"].as_array().unwrap();
    let title = |id: &str| {
        let rule = listed.iter().find(|rule| rule["id"] == id).unwrap();
        rule["shortDescription"]["text"].clone()
    };
    assert_eq!(title("no-kindly"), "Kindly do this");
    assert_eq!(title("blames-customer"), "Puts the fault on the customer");
    assert_eq!(title("presumes"), "Tells the customer their own story");
    let line = json!({"id": 1, "reply": "Kindly call us."}).to_string();
    let ran = house
        .run_with(&["check", "--jsonl", "--rules", rules], line.as_bytes())
        .well();
    assert_eq!(ran.json()["mistakes"][0]["rule"], "no-kindly");
}

#[test]
fn a_bad_page_is_refused_with_its_file_and_line_and_nothing_starts() {
    let house = House::new();
    let page = house.file("rules/no-kindly.md", format!("{NO_KINDLY}- Kindly wait.\n"));
    let rules = page.parent().unwrap().to_str().unwrap().to_owned();
    for command in ["serve", "check", "config check"] {
        let mut said: Vec<&str> = command.split(' ').collect();
        said.extend(["--rules", &rules]);
        let ran = house.run(&said);
        assert_eq!(ran.code, 78, "{command}: {}{}", ran.out, ran.err);
        for told in [
            "no-kindly.md, line 16: no pattern of the page notices this sample",
            "Nothing was opened or changed. Mend these pages",
        ] {
            assert!(ran.err.contains(told), "{command}: {}", ran.err);
        }
    }
    let ran = house.run(&["check", "--rules", house.path("nowhere").to_str().unwrap()]);
    assert_eq!(ran.code, 78);
    assert!(ran.err.contains("nowhere cannot be read"), "{}", ran.err);
    let nothing = house.run(&["queue", "--rules", &rules]);
    assert!(
        !nothing.err.contains("no-kindly"),
        "others do not read them"
    );
}

#[test]
fn what_stands_against_a_promise_is_told_in_the_words_of_the_forms() {
    let house = House::new();
    let customer = house.file("customer.txt", "I leave on Friday and need it before then.");
    let ran = house.run_with(
        &[
            "check",
            "--at",
            "2026-11-18T10:30:00+01:00",
            "--customer",
            customer.to_str().unwrap(),
        ],
        b"I will call you on Saturday at 3.",
    );
    for told in [
        "Nobody is in the office then.",
        "The customer wrote that they need it by 2026-11-20",
    ] {
        assert!(ran.out.contains(told), "{}", ran.out);
    }
}

#[test]
fn messages_are_read_line_by_line() {
    let input = [
        json!({"id": "m1", "text": "This is the third time my parcel is late and I am furious. I want my money back today!"}),
        json!({"id": "m2", "text": "Hello, what are your opening hours?"}),
    ];
    let input: Vec<String> = input.iter().map(Value::to_string).collect();
    let ran = amends(
        &["read", "--jsonl"],
        format!("{}\nbroken\n", input.join("\n")).as_bytes(),
    );
    assert_eq!(ran.code, 65, "{}", ran.err);
    let told = lines(&ran.out);
    assert_eq!(told.len(), 2);
    assert_eq!(told[0]["complaint"], true);
    assert_eq!(told[1]["complaint"], false);
    let keys: Vec<&String> = told[0].as_object().unwrap().keys().collect();
    for key in [
        "asks",
        "complaint",
        "complaint_score",
        "failed",
        "heat",
        "heat_step",
        "id",
        "language",
        "solved",
        "urgency",
    ] {
        assert!(keys.iter().any(|known| *known == key), "{key}");
    }
    assert!(
        told[0]["asks"]
            .as_array()
            .unwrap()
            .contains(&json!("refund")),
        "{}",
        told[0]
    );
}

#[test]
fn a_token_is_made_listed_and_withdrawn() {
    let house = House::new();
    let mut desk = house.serve();
    desk.set_up();
    let made = house
        .run(&["token", "add", "Mail on the front desk", "--format", "json"])
        .well()
        .json();
    let token = made["token"].as_str().unwrap();
    assert!(token.len() > 40);
    assert!(
        made["url"]
            .as_str()
            .unwrap()
            .ends_with(&format!("/languagetool/{token}/v2"))
    );
    assert_eq!(
        house.run(&["token", "add", "mail on the FRONT desk"]).code,
        65
    );
    let listed = house.run(&["token", "list"]).well().out;
    assert!(
        listed.contains("Mail on the front desk") && listed.contains("never"),
        "{listed}"
    );
    assert!(!listed.contains(token), "it is shown once");
    house
        .run(&["token", "withdraw", "Mail on the front desk"])
        .well();
    assert_eq!(
        house
            .run(&["token", "withdraw", "Mail on the front desk"])
            .code,
        66
    );
}
