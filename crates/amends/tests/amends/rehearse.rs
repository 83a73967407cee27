//! `amends rehearse`: typed, with its debrief, and what it says of a file.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

fn rehearse(arguments: &[&str], typed: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_amends"))
        .arg("rehearse")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that reads nothing closes its end.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn a_rehearsal_is_typed_and_looked_back_on() {
    let typed = "Calm down, please.\nWhat matters most to you?\n/end\n";
    let first = rehearse(&["boots-that-leak", "--seed", "4"], typed);
    assert!(first.status.success());
    let text = out(&first);
    for says in [
        "What you may do:",
        "Marta Lind:",
        "Not finished",
        "What would have helped",
        "“Calm down, please.”",
    ] {
        assert!(text.contains(says), "{says}: {text}");
    }
    assert_eq!(
        text,
        out(&rehearse(&["boots-that-leak", "--seed", "4"], typed)),
        "the same seed, the same words"
    );
    let json = out(&rehearse(
        &["boots-that-leak", "--seed", "4", "--format", "json"],
        typed,
    ));
    let last: serde_json::Value = serde_json::from_str(json.lines().last().unwrap()).unwrap();
    assert_eq!(last["ending"], "unfinished");
    assert_eq!(last["turns"].as_array().unwrap().len(), 2);
}

#[test]
fn scenarios_are_listed_and_a_file_that_cannot_be_played_says_where_and_why() {
    let list = out(&rehearse(&["--list", "--format", "json"], ""));
    let all: serde_json::Value = serde_json::from_str(&list).unwrap();
    assert!(all.as_array().unwrap().len() >= 24);
    let good = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../scenarios/boots-that-leak.toml"
    );
    assert!(rehearse(&["--check", good], "").status.success());
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own.toml");
    std::fs::write(
        &own,
        std::fs::read_to_string(good)
            .unwrap()
            .replace("level = 1", "level = 7"),
    )
    .unwrap();
    let bad = rehearse(&["--check", own.to_str().unwrap()], "");
    assert_eq!(bad.status.code(), Some(65));
    let says = String::from_utf8(bad.stderr).unwrap();
    assert!(
        says.contains("line 4") && says.contains("1, 2 or 3"),
        "{says}"
    );
    assert_eq!(rehearse(&["no-such-scenario"], "").status.code(), Some(66));
}

#[test]
fn one_can_be_the_customer() {
    let text = out(&rehearse(
        &["boots-that-leak", "--as-customer", "bad"],
        "My boots leak!\nI want my money!\n",
    ));
    assert!(
        text.contains("Agent: ") && text.contains("What was it like?"),
        "{text}"
    );
}
