//! Complaint policies on the command line, as an owner uses them.

use crate::desk_process::House;
use serde_json::Value;

#[test]
fn every_policy_is_listed_and_says_what_waits_to_be_checked() {
    let house = House::new();
    let listed = house
        .run(&["policy", "list", "--format", "json"])
        .well()
        .json();
    let listed = listed.as_array().unwrap();
    assert_eq!(listed.len(), 23);
    let of = |id: &str| listed.iter().find(|policy| policy["id"] == id).unwrap();
    assert_eq!(of("uk-fca-disp")["not_in_force"], 3);
    assert_eq!(of("house-default")["not_in_force"], 0);
    let told = house.run(&["policy", "list"]).well().out;
    assert!(told.contains("no legal advice") && told.contains("3 entries unchecked and off"));
    assert!(!house.data().exists(), "nothing was opened");
}

#[test]
fn a_policy_is_shown_with_the_sources_it_was_read_from() {
    let house = House::new();
    let shown = house.run(&["policy", "show", "uk-fca-disp"]).well().out;
    assert!(
        shown.contains("8 weeks from when it was received [disp-1-6, disp-1-6-older]"),
        "{shown}"
    );
    assert!(shown.contains("unchecked: not in force until somebody confirms it"));
    assert!(shown.contains("read on 2026-11-21") && shown.contains("https://handbook.fca.org.uk/"));
    let missing = house.run(&["policy", "show", "uk-fca"]);
    assert_eq!(missing.code, 66);
    assert!(
        missing.err.contains("amends policy list"),
        "{}",
        missing.err
    );
}

#[test]
fn the_dates_of_a_complaint_are_told_with_ours_beside_the_legal_one() {
    let house = House::new();
    let dates = [
        "policy",
        "dates",
        "uk-fca-disp",
        "--received",
        "2026-03-02T16:40",
        "--zone",
        "Europe/London",
    ];
    let told = house.run(&dates).well().out;
    assert!(told.contains("by the end of Mon 27 Apr 2026"), "{told}");
    assert!(told.contains("by the end of Mon 23 Mar 2026"), "{told}");
    let told = house
        .run(&[
            "policy",
            "dates",
            "ca-bank",
            "--received",
            "2026-12-05T10:00-05:00",
            "--format",
            "json",
        ])
        .well()
        .json();
    let clock = &told["clocks"][0];
    assert_eq!(
        (&clock["day"], &clock["our_day"]),
        (&Value::from("2027-01-30"), &Value::from("2027-01-29"))
    );
    assert_eq!(clock["due"], "2027-01-31T00:00:00-05:00");
}

#[test]
fn waiting_pauses_the_house_and_never_the_law_and_the_answer_stops_both() {
    let house = House::new();
    let clock = |policy: &str, id: &str, more: &[&str]| {
        let mut args = vec![
            "policy",
            "dates",
            policy,
            "--received",
            "2026-11-02T10:00",
            "--waited",
            "2026-11-04T10:00/2026-11-09T09:00",
            "--calendar",
            "gb-eng",
            "--zone",
            "Europe/London",
            "--now",
            "2027-03-01T09:00",
            "--format",
            "json",
        ];
        args.extend(more);
        let told = house.run(&args).well().json();
        let clocks = told["clocks"].as_array().unwrap().clone();
        clocks.into_iter().find(|clock| clock["id"] == id).unwrap()
    };
    let ours = clock("house-default", "answer", &[]);
    assert_eq!(
        (&ours["day"], &ours["without_pauses"]),
        (&Value::from("2026-11-19"), &Value::from("2026-11-16"))
    );
    let law = clock("uk-fca-disp", "answer", &[]);
    assert_eq!(law["day"], law["without_pauses"]);
    assert_eq!(
        (&law["state"], &law["waited_days"]),
        (&Value::from("late"), &Value::from(5))
    );
    let answered = clock("uk-fca-disp", "answer", &["--answered", "2026-12-28T23:59"]);
    assert_eq!(answered["state"], "kept");
}

#[test]
fn an_edited_copy_is_checked_and_compared() {
    let house = House::new();
    let text = house
        .run(&["policy", "show", "uk-fca-disp", "--toml"])
        .well()
        .out;
    let before = house.file("before.toml", &text);
    let before = before.to_str().unwrap();
    let fine = house.run(&["policy", "check", before]).well().out;
    assert!(
        fine.contains("3 clocks, 3 examples tried, 3 entries not in force"),
        "{fine}"
    );

    let typo = house.file(
        "typo.toml",
        text.replacen("unit = \"week\"", "unti = \"week\"", 1),
    );
    let refused = house.run(&["policy", "check", typo.to_str().unwrap()]);
    assert_eq!(refused.code, 65);
    assert!(
        refused.err.contains("did you mean unit?"),
        "{}",
        refused.err
    );

    let mine = house.file("mine.toml", text.replacen("amount = 8", "amount = 6", 1));
    let mine = mine.to_str().unwrap();
    let wrong = house.run(&["policy", "check", mine]);
    assert_eq!(wrong.code, 65);
    assert!(
        wrong
            .out
            .contains("the file says 2026-05-28, it comes to 2026-05-14"),
        "{}",
        wrong.out
    );
    let diff = house
        .run(&[
            "policy",
            "diff",
            mine,
            "--made-from",
            before,
            "--format",
            "json",
        ])
        .well()
        .json();
    let difference = &diff["differences"][0];
    assert_eq!(
        (&difference["at"], &difference["changed_by"]),
        (&Value::from("clock “answer”"), &Value::from("you"))
    );
    assert!(
        house
            .run(&["policy", "diff", before])
            .well()
            .out
            .contains("asks the same")
    );
}

#[test]
fn days_off_come_from_a_calendar_or_from_icalendar() {
    let house = House::new();
    let days = house
        .run(&["policy", "days", "gb-eng", "--year", "2026"])
        .well()
        .out;
    assert!(
        days.contains("2026-12-28  Monday    Boxing Day (substitute day)"),
        "{days}"
    );
    assert!(
        house
            .run(&["policy", "calendars"])
            .well()
            .out
            .contains("England and Wales")
    );
    let file = house.file(
        "closed.ics",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260420\nSUMMARY:Stocktaking\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20260421T090000\nSUMMARY:Meeting\nEND:VEVENT\nEND:VCALENDAR\n",
    );
    let file = file.to_str().unwrap();
    let read = house.run(&["policy", "days", file]).well();
    assert!(
        read.out.contains("2026-04-20  Monday  Stocktaking"),
        "{}",
        read.out
    );
    assert!(
        read.err
            .contains("line 6: “Meeting” was left out: it has a time of day"),
        "{}",
        read.err
    );
    let day = |more: &[&str]| {
        let mut args = vec![
            "policy",
            "dates",
            "house-default",
            "--received",
            "2026-04-16T10:00",
            "--format",
            "json",
        ];
        args.extend(more);
        let told = house.run(&args).well().json();
        let clocks = told["clocks"].as_array().unwrap().clone();
        clocks
            .into_iter()
            .find(|clock| clock["id"] == "answer")
            .unwrap()["day"]
            .clone()
    };
    assert_eq!(
        (day(&[]), day(&["--days-off", file])),
        ("2026-04-30".into(), "2026-05-01".into())
    );
    let law = [
        "policy",
        "dates",
        "ie-cpc",
        "--received",
        "2026-04-16T10:00",
        "--days-off",
        file,
    ];
    assert!(
        house
            .run(&law)
            .well()
            .err
            .contains("only the house is closed")
    );
    let none = house.file("none.ics", "<html>");
    let refused = house.run(&["policy", "days", none.to_str().unwrap()]);
    assert_eq!(refused.code, 65);
    assert!(refused.err.contains("Export it as .ics"), "{}", refused.err);
}

#[test]
fn a_day_without_a_time_counts_from_its_beginning() {
    let house = House::new();
    let dates = |received: &str| {
        let asked = ["policy", "dates", "uk-fca-3bd", "--received", received];
        house.run(&asked)
    };
    let day = dates("2026-03-02");
    assert_eq!(day.code, 0, "{}", day.err);
    assert!(day.err.contains("counts from its beginning"), "{}", day.err);
    assert_eq!(day.out, dates("2026-03-02T00:00").out);
}

#[test]
fn what_is_asked_wrongly_says_how() {
    let house = House::new();
    let said = |args: &[&str], code: u8, words: &str| {
        let ended = house.run(args);
        assert_eq!(ended.code, i32::from(code), "{}", ended.err);
        assert!(ended.err.contains(words), "{}", ended.err);
    };
    said(
        &["policy", "dates", "uk-fca-disp"],
        64,
        "--received 2026-03-02T16:40",
    );
    said(
        &["policy", "dates", "uk-fca-disp", "--received", "yesterday"],
        64,
        "is no time",
    );
    said(
        &[
            "policy",
            "dates",
            "uk-fca-disp",
            "--received",
            "2199-01-01T10:00",
        ],
        65,
        "2015 to 2100",
    );
    said(
        &[
            "policy",
            "dates",
            "uk-fca-disp",
            "--received",
            "2026-01-01T10:00",
            "--zone",
            "Mars",
        ],
        64,
        "IANA",
    );
    said(
        &[
            "policy",
            "dates",
            "uk-fca-disp",
            "--received",
            "2026-01-01T10:00",
            "--calendar",
            "xx",
        ],
        66,
        "amends policy calendars",
    );
    said(&["policy", "days", "gb-eng"], 64, "--year");
    assert!(
        house
            .run(&["policy", "fields"])
            .well()
            .out
            .contains("[[clock]]: by when something has to be done")
    );
}
