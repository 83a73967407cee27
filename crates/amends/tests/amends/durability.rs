//! What was told as done is on disk. The system calls of the program as built are watched: the database's
//! log is synced after its last write and before the answer is written.

use crate::desk_process::{Desk, House, PATIENCE, mail};
use std::collections::HashMap;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// The calls that are watched.
const CALLS: &str =
    "trace=fsync,fdatasync,write,writev,sendto,sendmsg,pwrite64,rename,renameat,renameat2";

/// One finished call, in the order in which calls finished.
#[derive(Debug)]
struct Call {
    name: String,
    /// All of its line, the paths behind its file descriptors among it.
    line: String,
}

impl Call {
    fn writes_to_the_log(&self) -> bool {
        self.name == "pwrite64" && self.line.contains("amends.db-wal>")
    }

    fn syncs(&self, what: &str) -> bool {
        (self.name == "fsync" || self.name == "fdatasync") && self.line.contains(what)
    }
}

fn need_strace() {
    assert!(
        Command::new("strace")
            .arg("-V")
            .output()
            .is_ok_and(|ended| ended.status.success()),
        "this test watches system calls with strace, which is not installed here (on Debian: apt-get install strace)"
    );
}

/// The program under strace.
fn watched(house: &House, args: &[&str], into: &Path) -> Command {
    let plain = house.command(args);
    let mut command = Command::new("strace");
    // Told to stop (`-I 2` lets it hear that), it stops what it watches; killed, it would leave it running.
    command
        .args(["-I", "2", "-f", "-y", "-s", "256", "-e", CALLS, "-o"])
        .arg(into);
    command.arg(plain.get_program()).args(plain.get_args());
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command
}

/// Puts the halves of calls that were interrupted together; a call counts when it is finished.
fn calls(trace: &str) -> Vec<Call> {
    let mut begun: HashMap<&str, String> = HashMap::new();
    let mut calls = Vec::new();
    for line in trace.lines() {
        let Some((thread, rest)) = line.split_once(' ') else {
            continue;
        };
        let rest = rest.trim_start();
        if let Some(start) = rest.strip_suffix("<unfinished ...>") {
            begun.insert(thread, start.to_owned());
            continue;
        }
        let whole = match rest.strip_prefix("<... ") {
            Some(resumed) => {
                let end = resumed.split_once("resumed>").map_or("", |(_, end)| end);
                begun.remove(thread).unwrap_or_default() + end
            }
            None => rest.to_owned(),
        };
        if let Some((name, _)) = whole.split_once('(') {
            calls.push(Call {
                name: name.to_owned(),
                line: whole,
            });
        }
    }
    calls
}

#[track_caller]
fn log_is_synced_before(calls: &[Call], answer: usize) {
    let written = calls[..answer]
        .iter()
        .rposition(Call::writes_to_the_log)
        .expect("the log was written");
    let synced = calls[written..answer]
        .iter()
        .any(|call| call.syncs("amends.db-wal>"));
    assert!(
        synced,
        "the answer came before the sync: {:#?}",
        &calls[written..=answer]
    );
}

#[test]
fn a_mail_is_told_of_after_its_sync() {
    need_strace();
    let house = House::begun();
    let file = house.file("one.eml", mail(1));
    // The first run makes the database; the second shows one mail alone.
    house
        .run(&["intake", house.file("zero.eml", mail(0)).to_str().unwrap()])
        .well();
    let trace = house.path("trace");
    let ended = watched(
        &house,
        &["intake", "--format", "json", file.to_str().unwrap()],
        &trace,
    )
    .output()
    .unwrap();
    assert!(
        ended.status.success(),
        "{}",
        String::from_utf8_lossy(&ended.stderr)
    );
    let calls = calls(&std::fs::read_to_string(&trace).unwrap());
    let answer = calls
        .iter()
        .position(|call| {
            call.name == "write" && call.line.starts_with("write(1") && call.line.contains("opened")
        })
        .expect("the mail was told of");
    log_is_synced_before(&calls, answer);
}

#[test]
fn a_form_is_answered_after_its_sync_and_a_mail_lies_whole_before_it_has_its_name() {
    need_strace();
    let house = House::new();
    let mut plain = house.serve();
    let cookie = plain.set_up();
    plain.stop();
    let trace = house.path("trace");
    let mut desk = Desk::start(
        watched(&house, &["serve", "--listen", "127.0.0.1:0"], &trace),
        house.data(),
    );
    let form = [
        ("channel", "phone"),
        ("subject", "It leaks"),
        ("story", "It was told on the phone."),
        ("name", "Customer"),
        ("email", "customer@mail.example"),
        ("take", "yes"),
    ];
    let opened = desk.post("/cases/new", &cookie, &form);
    assert_eq!(opened.status, 303, "{}", opened.body);
    let case = opened.header("location").unwrap();
    let case = case.split('?').next().unwrap().to_owned();
    let word = [
        ("channel", "mail"),
        ("today", "no"),
        ("body", "Hello, I look into it."),
    ];
    assert_eq!(
        desk.post(&format!("{case}/acts/give-word"), &cookie, &word)
            .status,
        303
    );
    let until = Instant::now() + PATIENCE;
    while crate::desk_process::outbox(&desk.data).is_empty() {
        assert!(Instant::now() < until, "no mail went out");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    desk.stop();
    let calls = calls(&std::fs::read_to_string(&trace).unwrap());
    let answers: Vec<usize> = calls
        .iter()
        .enumerate()
        .filter(|(_, call)| call.line.contains("HTTP/1.1 303"))
        .map(|(place, _)| place)
        .collect();
    assert_eq!(answers.len(), 2, "two forms were answered");
    for answer in answers {
        log_is_synced_before(&calls, answer);
    }
    let named = calls
        .iter()
        .position(|call| call.name.starts_with("rename") && call.line.contains(".eml"))
        .expect("the mail got its name");
    assert!(
        calls[..named].iter().any(|call| call.syncs(".part>")),
        "the mail was named before its sync"
    );
    assert!(
        calls[named..].iter().any(|call| call.syncs("outbox>")),
        "the name itself was not synced"
    );
}
