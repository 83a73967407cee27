//! `amends intake`: from files and pipes, with a desk that runs and without, on the program as built.

use crate::desk_process::{House, mail};
use serde_json::{Value, json};
use std::process::Stdio;
use std::time::Duration;

fn summary(lines: &[Value]) -> &Value {
    &lines.last().expect("a summary")["summary"]
}

fn outcomes(lines: &[Value]) -> Vec<(&str, &str)> {
    lines[..lines.len() - 1]
        .iter()
        .map(|line| {
            (
                line["source"].as_str().unwrap(),
                line["outcome"].as_str().unwrap(),
            )
        })
        .collect()
}

#[test]
fn a_file_becomes_a_case_and_the_same_mail_again_is_known() {
    let house = House::begun();
    let file = house.file("one.eml", mail(1));
    let file = file.to_str().unwrap();
    let first = house
        .run(&["intake", "--format", "json", file])
        .well()
        .json_lines();
    assert_eq!(outcomes(&first), [(file, "opened")]);
    let case = first[0]["case"].as_u64().unwrap();
    assert_eq!(summary(&first)["opened"], 1);
    let again = house
        .run(&["intake", "--format", "json", file])
        .well()
        .json_lines();
    assert_eq!(outcomes(&again), [(file, "duplicate")]);
    assert_eq!(again[0]["case"].as_u64(), Some(case));
    let keys: Vec<_> = first[0]
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(keys, ["case", "outcome", "source"]);
    let text = house.run(&["intake", file]).well().out;
    assert!(text.contains("1 duplicate"), "{text}");
}

#[test]
fn the_log_of_mails_tells_where_each_went_that_was_piped_in() {
    let house = House::begun();
    house.serve().set_up();
    for _ in 0..2 {
        house.run_with(&["intake", "-"], mail(1).as_bytes()).well();
    }
    let told = house.run(&["mailbox", "log", "--format", "json"]).well();
    let told: Vec<_> = told.json().as_array().unwrap().clone();
    let told: Vec<_> = told
        .iter()
        .map(|line| (line["way"].as_str(), line["outcome"].as_str()))
        .collect();
    let command = Some("command");
    assert_eq!(
        told,
        [(command, Some("duplicate")), (command, Some("opened"))]
    );
    let text = house.run(&["mailbox", "log"]).well().out;
    assert!(text.contains("It came by the command line."), "{text}");
}

#[test]
fn mbox_maildir_folder_and_standard_input_are_read_and_named() {
    let house = House::begun();
    let separator = "From customer@mail.example Mon Nov 16 09:00:00 2026\n";
    let mbox = house.file(
        "box.mbox",
        format!("{separator}{}\n{separator}{}", mail(1), mail(2)),
    );
    let lines = house
        .run(&["intake", "--format", "json", mbox.to_str().unwrap()])
        .well()
        .json_lines();
    let path = mbox.to_str().unwrap();
    assert_eq!(
        outcomes(&lines),
        [
            (format!("{path}#1").as_str(), "opened"),
            (format!("{path}#2").as_str(), "opened")
        ]
    );
    house.file("Maildir/cur/3:2,S", mail(3));
    house.file("Maildir/new/4", mail(4));
    let maildir = house.path("Maildir");
    let lines = house
        .run(&["intake", "--format", "json", maildir.to_str().unwrap()])
        .well()
        .json_lines();
    assert_eq!(summary(&lines)["opened"], 2);
    let lines = house
        .run_with(&["intake", "--format", "json", "-"], mail(5).as_bytes())
        .well()
        .json_lines();
    assert_eq!(outcomes(&lines), [("-", "opened")]);
    house.file("folder/a.eml", mail(6));
    house.file("folder/b.eml", mail(1));
    let folder = house.path("folder");
    let lines = house
        .run(&["intake", "--format", "json", folder.to_str().unwrap()])
        .well()
        .json_lines();
    assert_eq!(
        (&summary(&lines)["opened"], &summary(&lines)["duplicate"]),
        (&json!(1), &json!(1))
    );
}

#[test]
fn a_tree_of_folders_is_read_to_its_leaves_and_what_is_passed_over_is_told() {
    let house = House::begun();
    house.file("tree/sub/sub2/z.eml", mail(1));
    house.file("tree/ada/cur/1:2,S", mail(2));
    house.file("tree/ada/.Sub/new/1", mail(3));
    house.file("tree/ada/.Sub/tmp/2", mail(4));
    let elsewhere = house.file("elsewhere/other.eml", mail(5));
    std::os::unix::fs::symlink(&elsewhere, house.path("tree/link.eml")).unwrap();
    let tree = house.path("tree");
    let told = house
        .run(&["intake", "--format", "json", tree.to_str().unwrap()])
        .well();
    let lines = told.json_lines();
    let at = |name: &str| tree.join(name).to_str().unwrap().to_owned();
    let read = ["ada/cur/1:2,S", "ada/.Sub/new/1", "sub/sub2/z.eml"].map(at);
    let read = read.each_ref().map(|path| (path.as_str(), "opened"));
    assert_eq!(outcomes(&lines), read);
    assert!(
        told.err
            .contains("symbolic links are not followed; passed over: 1")
            && told.err.contains(&at("link.eml")),
        "{}",
        told.err
    );
}

#[test]
fn a_mail_that_is_too_long_is_taken_in_cut_and_what_is_missing_is_told() {
    let house = House::begun();
    let long = format!("{}{}\n", mail(1), "And it leaks on.\n".repeat(3_300_000));
    let piped = house.run_with(&["intake", "--format", "json", "-"], long.as_bytes());
    let piped = piped.well();
    let line = &piped.json_lines()[0];
    assert_eq!(
        (&line["outcome"], &line["cut"]),
        (&json!("opened"), &json!(true))
    );
    assert!(
        piped.err.contains("what came after that is not kept")
            && !piped.err.contains("stays where"),
        "nobody has the rest of a pipe: {}",
        piped.err
    );
    let file = house.file("long.eml", &long);
    let read = house.run(&["intake", "--format", "json", file.to_str().unwrap()]);
    let read = read.well();
    assert_eq!(read.json_lines()[0]["cut"], true);
    assert!(
        read.err.contains("stays where it was found"),
        "{}",
        read.err
    );
}

#[test]
fn nothing_is_dropped_whatever_the_bytes() {
    let house = House::begun();
    let garbage = house.file("garbage.eml", [0_u8, 1, 2, 255, 254, 0, 10, 0]);
    let list = house.file(
        "list.eml",
        "From: news@digest.example\r\nList-Id: <digest.example>\r\nPrecedence: bulk\r\nSubject: News\r\n\r\nSeven ideas.\r\n",
    );
    let lines = house
        .run(&[
            "intake",
            "--format",
            "json",
            garbage.to_str().unwrap(),
            list.to_str().unwrap(),
        ])
        .well()
        .json_lines();
    assert_eq!(lines[0]["outcome"], "unreadable");
    assert_eq!(lines[0]["case"], Value::Null);
    assert_eq!(lines[1]["outcome"], "automatic");
    assert_eq!(
        house.run(&["queue", "--format", "json"]).well().json(),
        json!([])
    );
}

#[test]
fn a_name_that_is_not_there_is_told_and_the_rest_goes_on() {
    let house = House::begun();
    let file = house.file("one.eml", mail(1));
    let ended = house.run(&[
        "intake",
        "--format",
        "json",
        "nowhere.eml",
        file.to_str().unwrap(),
    ]);
    assert_eq!(ended.code, 66);
    assert_eq!(
        ended.err,
        "amends: there is nothing at nowhere.eml. Nothing was taken in of it, and the rest goes on. Check the name.\n"
    );
    let lines = ended.json_lines();
    assert_eq!(summary(&lines)["opened"], 1);
    let missing = &lines[0];
    assert_eq!(missing["source"], "nowhere.eml");
    assert_eq!(missing["outcome"], "unreadable");
    let keys: Vec<_> = missing.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["case", "outcome", "source"], "those and no other");
    assert!(missing["case"].is_null());
    assert_eq!(summary(&lines)["unreadable"], 1);
}

#[test]
fn a_database_that_does_not_answer_asks_the_mail_server_to_try_again() {
    let house = House::begun();
    let file = house.file("one.eml", mail(1));
    let mut command = house.command(&["intake", file.to_str().unwrap()]);
    command.env("AMENDS_DATABASE_URL", "postgres://desk@127.0.0.1:9/desk");
    let ended = command.output().unwrap();
    assert_eq!(
        ended.status.code(),
        Some(75),
        "{}",
        String::from_utf8_lossy(&ended.stderr)
    );
}

#[test]
fn while_a_desk_runs_mail_goes_through_it_and_its_pages_show_it_at_once() {
    let house = House::begun();
    let mut desk = house.serve();
    let cookie = desk.set_up();
    assert!(desk.data.join("desk.sock").exists());
    let file = house.file("one.eml", mail(1));
    let lines = house
        .run(&["intake", "--format", "json", file.to_str().unwrap()])
        .well()
        .json_lines();
    let case = lines[0]["case"].as_u64().unwrap();
    let page = desk.get(&format!("/cases/{case}"), &cookie);
    assert_eq!(page.status, 200);
    assert!(page.body.contains("number 1"), "{}", page.body);
    let queue = house.run(&["queue", "--format", "json"]).well().json();
    assert_eq!(queue[0]["case"], case);
    assert_eq!(desk.stop(), 0);
    assert!(!desk.data.join("desk.sock").exists());
    // And without it, on the data itself, it is the same.
    assert_eq!(
        house.run(&["queue", "--format", "json"]).well().json(),
        queue
    );
    let again = house
        .run(&["intake", "--format", "json", file.to_str().unwrap()])
        .well()
        .json_lines();
    assert_eq!(again[0]["outcome"], "duplicate");
}

#[test]
fn a_command_and_a_desk_that_starts_meanwhile_do_each_other_no_harm() {
    let house = House::begun();
    let mut mbox = String::new();
    for number in 1..=400 {
        mbox += "From customer@mail.example Mon Nov 16 09:00:00 2026\n";
        mbox += &mail(number);
        mbox.push('\n');
    }
    let mbox = house.file("box.mbox", mbox);
    let intake = house
        .command(&["intake", "--format", "json", mbox.to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(30));
    let _desk = house.serve();
    let ended = intake.wait_with_output().unwrap();
    assert!(
        ended.status.success(),
        "{}",
        String::from_utf8_lossy(&ended.stderr)
    );
    let queue = house.run(&["queue", "--format", "json"]).well().json();
    assert_eq!(queue.as_array().unwrap().len(), 400);
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let house = House::begun();
    for number in 1..=20 {
        house.file(&format!("in/{number}.eml"), mail(number));
    }
    let folder = house.path("in");
    for args in [
        vec!["intake", "--format", "json", folder.to_str().unwrap()],
        vec!["queue"],
        vec!["config", "default"],
        vec!["help"],
    ] {
        let mut child = house
            .command(&args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        let err = String::from_utf8_lossy(&ended.stderr);
        assert!(
            ended.status.success() && !err.contains("panicked"),
            "{args:?}: {err}"
        );
    }
    let queue = house.run(&["queue", "--format", "json"]).well().json();
    assert_eq!(
        queue.as_array().unwrap().len(),
        20,
        "the work went on without a reader"
    );
}
