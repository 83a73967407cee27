//! What is refused, and in which words.

use std::fmt::Write as _;

use proptest::prelude::*;
use recovery::policies::{FIELDS, MAX_POLICY_BYTES, Policy, shipped_by_id, try_examples};

fn disp() -> &'static str {
    shipped_by_id("uk-fca-disp").unwrap().text
}

fn sentence(text: &str) -> String {
    Policy::read(text).unwrap_err().to_string()
}

/// The first clock of the policy with one line changed.
fn with(from: &str, to: &str) -> String {
    assert!(disp().contains(from), "{from}");
    sentence(&disp().replacen(from, to, 1))
}

#[test]
fn an_unknown_key_is_refused_with_the_nearest_one() {
    assert!(
        with("unit = \"week\"", "unti = \"week\"")
            .contains("clock “answer” sets unti, which means nothing here; did you mean unit?")
    );
    assert!(
        with("[[clock]]", "[[clocks]]")
            .contains("the policy sets clocks, which means nothing here; did you mean clock?")
    );
    assert!(with("calendar =", "calender =").contains("did you mean calendar?"));
    assert!(with("read_on =", "red_on =").contains(
        "source “disp-1-6” sets red_on, which means nothing here; did you mean read_on?"
    ));
    assert!(with("example = [{ start", "example = [{ begins").contains("begins"));
    assert!(
        with("edition = 1", "edition = 1\ncolour_of_the_sky = 2").contains("amends policy fields")
    );
}

#[test]
fn a_value_that_cannot_be_used_says_where_and_what_it_must_be() {
    assert!(with("amount = 8", "amount = 0").contains("clock “answer”"));
    assert!(with("amount = 8", "amount = \"eight\"").contains("line"));
    assert!(with("unit = \"week\"", "unit = \"fortnight\"").contains("fortnight"));
    assert!(
        with(
            "unit = \"week\"",
            "unit = \"hour\"\nroll = \"next-working-day\""
        )
        .contains("roll has no meaning")
    );
    assert!(
        with("calendar = \"gb-eng\"", "calendar = \"gb-cornwall\"")
            .contains("amends policy calendars")
    );
    assert!(with("Europe/London", "Europe/Londinium").contains("IANA"));
    assert!(with("id = \"answer\"", "id = \"Answer!\"").contains("small letters"));
    assert!(with("id = \"answer-payments\"", "id = \"answer\"").contains("used twice"));
    assert!(with("sources = [\"disp-1-6\", ", "sources = [\"disp-9-9\", ").contains("disp-9-9"));
    assert!(with("unit = \"week\"", "unit = \"week\"\nwarn_at = [90, 50]").contains("rising"));
    assert!(sentence("id = [").contains("cannot be understood"));
    assert!(sentence("clock = 5").contains("[[…]]"));
    assert!(sentence(&"#".repeat(MAX_POLICY_BYTES + 1)).contains("not read"));
}

#[test]
fn no_clock_of_the_law_waits_for_the_customer() {
    let said = with(
        "unit = \"week\"",
        "unit = \"week\"\npause = [\"customer-wait\"]",
    );
    assert!(
        said.contains("explains lateness and stops no clock of the law"),
        "{said}"
    );
    assert!(
        Policy::read(&disp().replacen(
            "unit = \"week\"",
            "unit = \"week\"\npause = [\"agreed\"]",
            1
        ))
        .is_ok()
    );
}

#[test]
fn what_stands_on_nothing_is_refused() {
    let said = with("sources = [\"disp-1-6\", \"disp-1-6-older\"]", "");
    assert!(
        said.contains("standing = \"ours\" or \"unchecked\""),
        "{said}"
    );
    let confirmed = "standing = \"ours\"\nconfirmed = { on = \"2026-12-01\", by = \"compliance\", source = \"the handbook\" }";
    assert!(
        with("sources = [\"disp-1-6\", \"disp-1-6-older\"]", confirmed)
            .contains("belongs to what is unchecked")
    );
}

#[test]
fn a_person_who_confirms_an_unchecked_entry_puts_it_in_force() {
    let text = disp().replace(
        "standing = \"unchecked\"",
        "standing = \"unchecked\"\nconfirmed = { on = \"2026-12-01\", by = \"compliance\", source = \"DISP 1 Annex 1\" }",
    );
    let policy = Policy::read(&text).unwrap();
    assert!(policy.report_band.iter().all(|band| band.basis.in_force()));
    let anonymous = text.replace("by = \"compliance\"", "by = \" \"");
    assert!(sentence(&anonymous).contains("by whom"));
    let off = text.replace(
        "standing = \"unchecked\"",
        "off = true\nstanding = \"unchecked\"",
    );
    assert!(
        Policy::read(&off)
            .unwrap()
            .report_band
            .iter()
            .all(|band| !band.basis.in_force())
    );
}

/// A file with every key of every table, so that the list of keys and what is read cannot part.
#[test]
fn every_key_that_is_listed_is_one_that_is_read() {
    let value = |table: &str, key: &str| match (table, key) {
        ("", "edition") | ("clock" | "retention" | "report_band", "amount") => "3",
        ("" | "clock", "id") | ("source", "key") => "\"one\"",
        ("", "kind") => "\"house\"",
        ("", "calendar") => "\"ie\"",
        ("", "zone") => "\"Europe/Dublin\"",
        ("", "based_on") => "{ id = \"one\", edition = 1 }",
        ("source", "read_on") => "\"2026-11-21\"",
        ("source", "second_hand") | ("clock", "again" | "first_day_counts") | (_, "off") => "true",
        ("clock", "for") => "\"answer\"",
        ("clock", "start") => "\"received\"",
        ("clock" | "report_band", "unit") => "\"week\"",
        ("clock", "cutoff" | "day_ends") => "\"17:00\"",
        ("clock", "roll") => "\"none\"",
        ("clock", "pause") => "[\"agreed\"]",
        ("clock", "channel") => "[\"mail\"]",
        ("clock", "warn_at") => "[50]",
        ("clock", "example") => "[{ start = \"2026-04-02T10:00\", due = \"2026-04-22\" }]",
        ("retention", "unit") => "\"year\"",
        ("retention", "from") => "\"closed\"",
        (_, "part") => "\"reasons\"",
        (_, "standing") => "\"unchecked\"",
        (_, "sources") => "[\"one\"]",
        (_, "confirmed") => "{ on = \"2026-12-01\", by = \"compliance\", source = \"the law\" }",
        _ => "\"words\"",
    };
    let mut text = String::new();
    for table in FIELDS.iter().filter(|table| !table.key.contains('.')) {
        if !table.key.is_empty() {
            writeln!(text, "[[{}]]", table.key).unwrap();
        }
        for field in table.keys() {
            writeln!(text, "{} = {}", field.key, value(table.key, field.key)).unwrap();
        }
    }
    let policy = Policy::read(&text).unwrap();
    let written: toml::Table = toml::Table::try_from(&policy).unwrap();
    for table in FIELDS.iter().filter(|table| !table.key.contains('.')) {
        let entry = match table.key {
            "" => &written,
            key => written[key][0].as_table().unwrap(),
        };
        for field in table.keys() {
            assert!(
                entry.contains_key(field.key),
                "[[{}]] {} is listed and lost",
                table.key,
                field.key
            );
            assert!(!field.means.is_empty());
        }
        for key in entry
            .keys()
            .filter(|key| !FIELDS.iter().any(|table| table.key == key.as_str()))
        {
            assert!(
                table.keys().any(|field| field.key == key),
                "[[{}]] {key} is read and not listed",
                table.key
            );
        }
    }
    // Each key that is needed is missed.
    for line in text.lines().filter(|line| line.contains(" = ")) {
        let key = line.split(' ').next().unwrap();
        let needed = FIELDS.iter().all(|table| {
            table
                .keys()
                .filter(|field| field.key == key)
                .all(|field| field.needed)
        });
        if needed {
            assert!(
                Policy::read(&text.replace(&format!("{line}\n"), "")).is_err(),
                "{line}"
            );
        }
    }
}

#[test]
fn the_file_in_the_manual_is_one_that_can_be_used() {
    let manual = include_str!("../../../../docs/policies.md");
    let text = manual
        .split_once("```toml\n")
        .and_then(|(_, rest)| rest.split_once("```"))
        .map(|(text, _)| text)
        .unwrap();
    let policy = Policy::read(text).unwrap();
    assert_eq!(try_examples(&policy).unwrap(), []);
    assert!(policy.clocks.iter().all(|clock| !clock.example.is_empty()));
}

proptest! {
    /// A file that was cut, mixed up or written by nobody is refused in words, or it is a policy that can be counted by.
    #[test]
    fn reading_never_panics(cut in 0_usize..9000, put in "[\\[\\]\"={},a-z0-9_.\n -]{0,12}", skip in 0_usize..60) {
        let text = disp();
        let boundary = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let (from, to) = (boundary(cut), boundary(cut + skip));
        let mixed = format!("{}{put}{}", &text[..from], &text[to..]);
        match Policy::read(&mixed) {
            Ok(policy) => { prop_assert!(try_examples(&policy).is_ok()); }
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}
