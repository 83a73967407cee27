//! How commands end where something around them fails, on the program as built.

use crate::desk_process::{House, mail};
use std::fs::{OpenOptions, Permissions};
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::process::{Output, Stdio};

/// Runs a command whose output goes to a full disk.
fn on_a_full_disk(house: &House, args: &[&str]) -> Output {
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    house.command(args).stdout(full).output().unwrap()
}

#[test]
fn an_output_that_takes_nothing_is_told_and_the_work_is_done() {
    let house = House::begun();
    let file = house.file("one.eml", mail(1));
    let copy = house.path("copy.db");
    let named: [&[&str]; 8] = [
        &["intake", file.to_str().unwrap(), "--format", "json"],
        &["queue", "--format", "json"],
        &["queue"],
        &["case", "show", "1047"],
        &["config", "default"],
        &["backup", copy.to_str().unwrap(), "--format", "json"],
        &["help", "exit-codes"],
        &["--version"],
    ];
    for args in named {
        let ended = on_a_full_disk(&house, args);
        let err = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert_eq!(ended.status.code(), Some(74), "{args:?}: {err}");
        assert!(err.contains("Not everything could be printed"), "{err}");
        assert!(!err.contains("os error"), "{err}");
    }
    assert!(copy.exists(), "the backup was made all the same");
    let queue = house.run(&["queue", "--format", "json"]).well().json();
    assert_eq!(queue[0]["case"], 1047, "the mail was taken in all the same");
    let missing = on_a_full_disk(&house, &["case", "show", "9999"]);
    assert_eq!(missing.status.code(), Some(66), "what was wrong first");
}

#[test]
fn a_full_disk_under_the_outgoing_folder_is_seen() {
    let house = House::begun();
    let found = house.run(&["doctor"]);
    assert!(
        found.out.contains("well      outgoing mail"),
        "{}",
        found.out
    );
    let probe = house.data().join("outbox").join(".probe");
    std::os::unix::fs::symlink("/dev/full", probe).unwrap();
    let found = house.run(&["doctor"]);
    assert_eq!(found.code, 69);
    let said = "NOT WELL  outgoing mail";
    assert!(found.out.contains(said), "{}", found.out);
    assert!(found.out.contains("the disk is full"), "{}", found.out);
}

#[test]
fn a_mail_server_is_asked_to_try_again_whatever_is_wrong_here() {
    let house = House::begun();
    let slip = house.file("slip.toml", "[web]\nlisen = \"127.0.0.1:1\"\n");
    let nowhere = house.path("nowhere");
    let other = house.file("other/amends.db", "no database");
    let other = other.parent().unwrap().to_owned();
    let file = house.file("one.eml", mail(2));
    let named: [(&[&str], &str, u8); 6] = [
        (
            &["--config", slip.to_str().unwrap()],
            "did you mean web.listen?",
            78,
        ),
        (
            &["--data", nowhere.to_str().unwrap()],
            "There is no desk in",
            66,
        ),
        (&["--data", other.to_str().unwrap()], "amends:", 0),
        (&["--listen", "nonsense"], "web.listen", 78),
        (&["--frmat", "json"], "--frmat", 64),
        (&["nowhere.eml"], "nowhere.eml", 66),
    ];
    for (args, says, otherwise) in named {
        let ended = house.run_with(&[&["intake", "-"], args].concat(), mail(1).as_bytes());
        assert_eq!(ended.code, 75, "{args:?}: {}", ended.err);
        assert!(ended.err.contains(says), "{args:?}: {}", ended.err);
        if otherwise > 0 {
            let from_file = [&["intake", file.to_str().unwrap()], args].concat();
            let ended = house.run(&from_file);
            assert_eq!(ended.code, i32::from(otherwise), "{args:?}: {}", ended.err);
            assert!(ended.err.contains(says), "the same is said: {}", ended.err);
        }
    }
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let nobody_reads = full.try_clone().unwrap();
    let mut child = house
        .command(&["intake", "-"])
        .stdin(Stdio::piped())
        .stdout(full)
        .stderr(nobody_reads)
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    pipe.write_all(mail(3).as_bytes()).unwrap();
    drop(pipe);
    assert_eq!(child.wait().unwrap().code(), Some(75));
    house.run_with(&["intake", "-"], mail(3).as_bytes()).well();
    let told = house.run(&["help", "exit-codes"]).well().out;
    assert!(told.contains("amends intake - ends with 0 or 75"), "{told}");
}

/// A command of somebody who may not open the data.
fn by_another_user(house: &House, args: &[&str]) -> Output {
    let mut command = house.command(args);
    if std::fs::metadata("/proc/self").unwrap().uid() == 0 {
        command.uid(65_534).gid(65_534);
    } else {
        std::fs::set_permissions(house.data(), Permissions::from_mode(0o000)).unwrap();
    }
    let ended = command.output().unwrap();
    std::fs::set_permissions(house.data(), Permissions::from_mode(0o700)).unwrap();
    ended
}

#[test]
fn data_of_another_user_is_told_of_whether_a_desk_runs_on_it_or_not() {
    let house = House::begun();
    let ended = by_another_user(&house, &["queue"]);
    let err = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!(ended.status.code(), Some(77), "{err}");
    assert!(!err.contains("A desk runs"), "nobody can know: {err}");
    assert!(err.contains("as the user it belongs to"), "{err}");
    let ended = by_another_user(&house, &["intake", "-"]);
    assert_eq!(ended.status.code(), Some(75), "a mail server tries again");
}

#[test]
fn what_is_said_of_a_slip_is_whole_sentences() {
    let house = House::begun();
    let said = |settings: &str| {
        let file = house.file("slip.toml", settings);
        let ended = house.run(&["queue", "--config", file.to_str().unwrap()]);
        assert_eq!(ended.code, 78, "{}", ended.err);
        let file = format!("amends: {} ", file.display());
        ended.err.strip_prefix(&file).unwrap().to_owned()
    };
    assert_eq!(
        said("[web]\nlisen = \"127.0.0.1:1\"\n"),
        "sets web.lisen, which is no setting; did you mean web.listen? Nothing was opened or changed.\n"
    );
    let broken = said("[mail]\nsecret = \"hush\" [\n");
    assert!(
        broken.starts_with("cannot be understood: line 2: "),
        "{broken}"
    );
    assert!(
        broken.ends_with(". Nothing was opened or changed.\n"),
        "{broken}"
    );
    assert_eq!(broken.lines().count(), 1, "{broken}");
    assert!(
        !broken.contains("hush"),
        "a secret stays where it is: {broken}"
    );
    let broken = said("[web\n");
    assert!(
        broken.starts_with("cannot be understood: line 1: "),
        "{broken}"
    );
}

#[test]
fn what_the_system_answers_is_told_in_words_with_what_to_do() {
    let house = House::begun();
    let nowhere = house.path("nowhere/x");
    let nowhere = nowhere.to_str().unwrap();
    let file = house.file("one.eml", mail(1));
    let below_a_file = file.join("data");
    let folder = house.path("folder");
    std::fs::create_dir(&folder).unwrap();
    let folder = folder.to_str().unwrap();
    let latin = house.file("latin.toml", [0xe9, b'\n']);
    let named: [(&[&str], &str, &str); 7] = [
        (
            &["queue", "--config", nowhere],
            "no such file",
            "Check the name",
        ),
        (
            &["queue", "--config", folder],
            "it is a folder",
            "Check the name",
        ),
        (
            &["queue", "--config", latin.to_str().unwrap()],
            "no text in UTF-8",
            "Nothing was opened",
        ),
        (&["check", nowhere], "no such file", "Check the name"),
        (&["rehearse", nowhere], "no such file", "Check the name"),
        (
            &["backup", nowhere],
            "no such file or folder",
            "What is there was left",
        ),
        (
            &["serve", "--data", below_a_file.to_str().unwrap()],
            "a part of its path is a file",
            "--data",
        ),
    ];
    for (args, says, do_this) in named {
        let ended = house.run(args);
        assert_ne!(ended.code, 0, "{args:?}");
        assert!(ended.err.contains(says), "{args:?}: {}", ended.err);
        assert!(ended.err.contains(do_this), "{args:?}: {}", ended.err);
        assert!(!ended.err.contains("os error"), "{args:?}: {}", ended.err);
    }
    let told = house.run(&["case", "show", "abc"]);
    assert_eq!(told.code, 64);
    assert!(
        told.err.contains("a case has a whole number"),
        "{}",
        told.err
    );
    let told = house.run(&["case", "show", "#9999"]);
    assert_eq!(
        told.code, 66,
        "as it stands in a subject line: {}",
        told.err
    );
}

#[test]
fn a_restore_over_data_says_by_which_word_it_may() {
    let house = House::new();
    house.serve_one_case().stop();
    let copy = house.path("copy.db");
    house.run(&["backup", copy.to_str().unwrap()]).well();
    let refused = house.run(&["restore", copy.to_str().unwrap()]);
    assert_eq!(refused.code, 73, "{}", refused.err);
    assert!(refused.err.contains("--replace"), "{}", refused.err);
    house
        .run(&["restore", copy.to_str().unwrap(), "--replace"])
        .well();
}

#[test]
fn of_data_that_is_damaged_it_is_said_what_to_do() {
    let house = House::begun();
    std::fs::write(house.data().join("amends.db"), "no database").unwrap();
    for of in [["doctor"], ["queue"]] {
        let found = house.run(&of);
        assert_eq!(
            found.code, 75,
            "a mail server keeps its mail: {}",
            found.err
        );
        for says in ["The data is damaged", "amends restore --replace"] {
            assert!(found.err.contains(says), "{}", found.err);
        }
    }
}

/// A newer program has the data open as well, and gives it a shape this one does not know.
fn open_with_a_newer_program(house: &House) {
    let folder = house.data();
    let newest = store::migrations::MIGRATIONS.last().unwrap();
    let newer = store::migrations::Migration {
        number: newest.number + 1,
        name: "9999_later",
        sqlite: "create table later (id integer) strict;",
        postgres: "",
    };
    let steps = [store::migrations::MIGRATIONS, &[newer]].concat();
    let open = async {
        let config = store::StoreConfig::Sqlite { folder };
        store::Store::open_with(&config, &steps).await.unwrap();
    };
    tokio::runtime::Runtime::new().unwrap().block_on(open);
}

#[test]
fn a_desk_whose_data_fails_while_it_runs_is_told_by_the_doctor() {
    let house = House::new();
    let mut desk = house.serve();
    open_with_a_newer_program(&house);
    let found = house.run(&["doctor"]);
    assert_eq!(found.code, 69, "{}{}", found.out, found.err);
    for says in [
        "NOT WELL  data: the database is at version",
        "mend what it says",
        "outgoing mail",
    ] {
        assert!(found.out.contains(says), "{}", found.out);
    }
    desk.stop();
}

#[test]
fn a_secret_file_that_is_empty_is_refused_by_its_name() {
    let house = House::begun();
    let empty = house.file("empty", "\n");
    let pem = format!(
        "[[dkim]]\ndomain = \"desk.example\"\nselector = \"a\"\nkey_file = \"{}\"\n",
        empty.display()
    );
    let pem = house.file("slip.toml", pem);
    let said = |command: &mut std::process::Command| {
        let ended = command.output().unwrap();
        let err = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert_eq!(ended.status.code(), Some(78), "{err}");
        assert!(
            err.contains(&format!("{} is empty", empty.display())),
            "{err}"
        );
    };
    for args in [&["config", "check"] as &[&str], &["serve"], &["queue"]] {
        said(house.command(args).env("AMENDS_DATABASE_URL_FILE", &empty));
        said(house.command(args).env("AMENDS_SMTP_PASSWORD_FILE", &empty));
        said(house.command(args).arg("--config").arg(&pem));
    }
    let both = house
        .command(&["config", "check"])
        .env("AMENDS_DATABASE_URL_FILE", &empty)
        .env("AMENDS_DATABASE_URL", "")
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&both.stderr).into_owned();
    assert!(
        err.contains("both AMENDS_DATABASE_URL and AMENDS_DATABASE_URL_FILE"),
        "as they are written: {err}"
    );
}
