//! What is special about a desk on PostgreSQL, on the program as built: others may run it too, and its data folder does not
//! tell.

use crate::desk_process::{Desk, Ended, House, mail};
use serde_json::Value;

/// A command as another machine gives it: on the same database, with a data folder of its own.
fn elsewhere(house: &House, args: &[&str]) -> Ended {
    let folder = house.path("elsewhere");
    house.run(&[args, &["--data", folder.to_str().unwrap()]].concat())
}

fn take(house: &House, number: u64) {
    let file = house.file(&format!("{number}.eml"), mail(number));
    house.run(&["intake", file.to_str().unwrap()]).well();
}

#[test]
fn nothing_is_replaced_under_a_desk_that_runs_and_what_was_there_is_kept() {
    let house = House::on_postgres();
    let mut desk = house.serve_one_case();
    let copy = house.path("copy.db");
    let copy = copy.to_str().unwrap();
    house.run(&["backup", copy]).well();
    take(&house, 2);
    let restore = ["restore", copy, "--replace", "--format", "json"];
    let refused = elsewhere(&house, &restore);
    assert_eq!(refused.code, 75, "{}", refused.out);
    assert!(
        refused.err.contains("a desk runs on this database"),
        "{}",
        refused.err
    );
    assert!(refused.err.contains("Stop every node"), "{}", refused.err);
    house.run(&["case", "show", "1048"]).well();
    desk.stop();

    let restored = elsewhere(&house, &restore).well().json();
    assert_eq!(house.run(&["case", "show", "1048"]).code, 66);
    let kept = restored["kept"].as_str().expect("what was there is kept");
    assert!(kept.contains("elsewhere/backups/before-restore-"), "{kept}");
    elsewhere(&house, &["restore", kept, "--replace"]).well();
    house.run(&["case", "show", "1048"]).well();
}

#[test]
fn a_command_begins_no_desk_in_a_database_that_has_none() {
    let house = House::on_postgres();
    let file = house.file("one.eml", mail(1));
    let copy = house.path("copy.db");
    let (file, copy) = (file.to_str().unwrap(), copy.to_str().unwrap());
    for args in [
        &["intake", file] as &[&str],
        &["queue"],
        &["doctor"],
        &["backup", copy],
    ] {
        let ended = house.run(args);
        assert_eq!(ended.code, 66, "{args:?}: {}", ended.err);
        assert!(
            ended.err.contains("There is no desk in the schema"),
            "{}",
            ended.err
        );
        assert!(ended.err.contains("amends serve"), "{}", ended.err);
    }
    let piped = house.run_with(&["intake", "-"], mail(1).as_bytes());
    assert_eq!(
        piped.code, 75,
        "the mail server keeps its mail: {}",
        piped.err
    );
    let (url, schema) = house.database().unwrap();
    let place = store::StoreConfig::Postgres {
        url,
        schema: Some(schema),
        folder: house.data(),
    };
    let begun = tokio::runtime::Runtime::new()
        .unwrap()
        .block_on(place.is_begun());
    assert!(!begun.unwrap(), "nothing was made");
}

#[test]
fn an_address_of_a_database_that_cannot_be_right_is_told_as_a_setting() {
    let house = House::on_postgres();
    let (url, _) = house.database().unwrap();
    let (server, _) = url.rsplit_once('/').unwrap();
    let no_database = format!("{server}/nobody-made-it");
    let no_user = url.replace("amends@", "nobody-knows-them@");
    let on = |args: &[&str], url: &str| {
        house.run(&[args, &["--database-url", url, "--listen", "127.0.0.1:0"]].concat())
    };
    let slip = "postgres://hush@127.0.0.1:notaport/amends";
    let named: [(&str, &str); 5] = [
        (slip, "cannot be understood"),
        ("postgres:///amends", "names no server"),
        ("postgres://a@127.0.0.1/b?sslmode=require", "asks for TLS"),
        (&no_database, "no database of that name"),
        (&no_user, "does not let this user in"),
    ];
    for (place, (url, says)) in named.into_iter().enumerate() {
        for args in [&["config", "check"] as &[&str], &["serve"], &["queue"]] {
            let ended = on(args, url);
            // Whether a database is there is not asked for by the check.
            if place >= 3 && args[0] == "config" {
                assert_eq!(ended.code, 0, "{}", ended.err);
                continue;
            }
            assert_eq!(ended.code, 78, "{args:?} {url}: {}", ended.err);
            assert!(ended.err.contains(says), "{args:?} {url}: {}", ended.err);
            assert!(
                ended.err.contains("Nothing was opened or changed"),
                "{}",
                ended.err
            );
            assert!(!ended.err.contains("hush"), "{}", ended.err);
        }
    }
}

/// The path of the page of case 1047's customer.
fn page_of(house: &House, desk: &Desk) -> String {
    let show = ["case", "show", "1047", "--format", "json"];
    let shown = house.run(&show).well().json();
    let url = shown["customer_url"].as_str().unwrap();
    url.strip_prefix(&desk.url).unwrap().to_owned()
}

fn restore(house: &House, copy: &std::path::Path) -> Value {
    let args = ["restore", copy.to_str().unwrap(), "--format", "json"];
    house.run(&args).well().json()
}

#[test]
fn the_links_customers_have_open_their_page_on_the_other_engine_too() {
    let first = House::new();
    let mut desk = first.serve_one_case();
    let page = page_of(&first, &desk);
    let copy = first.path("copy.db");
    first.run(&["backup", copy.to_str().unwrap()]).well();
    desk.stop();

    let second = House::on_postgres();
    assert_eq!(restore(&second, &copy)["key"], true);
    let mut desk = second.serve();
    assert_eq!(desk.get(&page, "").status, 200);
    let copy = second.path("copy.db");
    second.run(&["backup", copy.to_str().unwrap()]).well();
    desk.stop();

    let third = House::new();
    assert_eq!(restore(&third, &copy)["key"], true);
    let mut desk = third.serve();
    assert_eq!(desk.get(&page, "").status, 200);
    desk.stop();
}

#[test]
fn a_backup_without_its_key_is_told_of_on_both_engines() {
    let first = House::new();
    first.serve_one_case().stop();
    let copy = first.path("copy.db");
    let copy = copy.to_str().unwrap();
    first.run(&["backup", copy]).well();
    std::fs::write(format!("{copy}.key"), "half a k").unwrap();
    for house in [House::new(), House::on_postgres()] {
        let refused = house.run(&["restore", copy]);
        assert_eq!(refused.code, 65, "{}", refused.err);
        assert!(
            refused.err.contains("it is no key of a desk"),
            "{}",
            refused.err
        );
    }
    std::fs::remove_file(format!("{copy}.key")).unwrap();
    for house in [House::new(), House::on_postgres()] {
        let told = house.run(&["restore", copy]).well().out;
        assert!(told.contains("There was no key with the backup"), "{told}");
    }
}
