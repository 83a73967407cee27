//! Times the way people say them.

use calendar::{Moment, TimeZone, parse_local, zone};
use letters::{Catalogue, Language};

fn words() -> &'static Catalogue {
    Catalogue::english()
}

fn berlin() -> TimeZone {
    zone("Europe/Berlin").unwrap()
}

fn at(text: &str) -> Moment {
    parse_local(text, &berlin()).unwrap()
}

#[test]
fn a_due_time_is_said_from_where_we_stand() {
    // A Monday.
    let now = at("2026-11-23T10:00");
    for (due, said) in [
        ("2026-11-23T08:48", "1 h 12 min late"),
        ("2026-11-23T09:59", "1 min late"),
        ("2026-11-23T07:00", "3 h late"),
        ("2026-11-22T09:00", "1 day late"),
        ("2026-11-20T09:00", "3 days late"),
        ("2026-11-23T10:00", "now"),
        ("2026-11-23T10:25", "in 25 min"),
        ("2026-11-23T11:30", "today 11:30"),
        ("2026-11-24T15:00", "tomorrow 15:00"),
        ("2026-11-24T09:05", "tomorrow 09:05"),
        ("2026-11-26T09:00", "Thu 09:00"),
        ("2026-12-12T09:00", "12 Dec 09:00"),
        ("2027-02-01T09:00", "1 Feb 2027, 09:00"),
    ] {
        assert_eq!(words().due_in_words(at(due), now, &berlin()), said, "{due}");
    }
}

#[test]
fn mails_say_the_day_in_full_in_the_zone_of_the_house() {
    assert_eq!(
        words().day_and_time(at("2026-11-26T15:00"), &berlin()),
        "Thursday 26 November, 15:00"
    );
    assert_eq!(
        words().day_and_time(at("2026-11-29T15:00"), &TimeZone::UTC),
        "Sunday 29 November, 14:00"
    );
    assert_eq!(
        words().date_in_words(at("2026-11-26T15:00"), &berlin()),
        "26 November 2026"
    );
}

#[test]
fn a_day_of_another_year_is_said_with_its_year() {
    let now = at("2029-12-12T09:00");
    for (language, this, other) in [
        (
            "en",
            "Monday 17 December, 17:00",
            "Monday 23 November 2026, 10:50",
        ),
        (
            "de",
            "Montag, 17. Dezember, 17:00 Uhr",
            "Montag, 23. November 2026, 10:50 Uhr",
        ),
        (
            "es",
            "lunes 17 de diciembre a las 17:00",
            "lunes 23 de noviembre de 2026 a las 10:50",
        ),
    ] {
        let language = Language::named(language).unwrap();
        let said = |day| language.words().day_and_time_said(at(day), now, &berlin());
        assert_eq!(said("2029-12-17T17:00"), this);
        assert_eq!(said("2026-11-23T10:50"), other);
    }
}

#[test]
fn every_weekday_and_month_has_its_name() {
    let mut told: Vec<String> = (23..=29)
        .map(|day| words().day_and_time(at(&format!("2026-11-{day}T08:00")), &berlin()))
        .map(|words| words.split(' ').next().unwrap().to_owned())
        .collect();
    told.extend((1..=12).map(|month| {
        let words = words().date_in_words(at(&format!("2026-{month:02}-05T08:00")), &berlin());
        words.split(' ').nth(1).unwrap().to_owned()
    }));
    assert_eq!(
        told.join(" "),
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August \
         September October November December"
    );
}

#[test]
fn the_timeline_says_when_it_was() {
    let now = at("2026-11-25T10:00");
    for (then, said) in [
        ("2026-11-25T09:30", "today 09:30"),
        ("2026-11-24T16:05", "yesterday 16:05"),
        ("2026-11-17T09:00", "Tue 17 Nov, 09:00"),
        ("2025-11-24T09:00", "24 Nov 2025, 09:00"),
        ("2026-11-26T09:00", "Thu 26 Nov, 09:00"),
    ] {
        assert_eq!(words().stamp(at(then), now, &berlin()), said, "{then}");
    }
}

#[test]
fn a_length_of_time_is_short_to_read() {
    for (minutes, said) in [
        (-5, "0 min"),
        (0, "0 min"),
        (59, "59 min"),
        (60, "1 h"),
        (72, "1 h 12 min"),
        (1439, "23 h 59 min"),
        (1440, "1 day"),
        (4000, "2 days"),
        (i64::MAX, "6405119470038038 days"),
    ] {
        assert_eq!(words().span_in_words(minutes), said);
    }
}

#[test]
fn the_ends_of_time_are_said_without_a_panic() {
    for moment in [i64::MIN, i64::MAX].map(Moment::from_us) {
        for now in [i64::MIN, 0, i64::MAX].map(Moment::from_us) {
            assert!(!words().due_in_words(moment, now, &berlin()).contains('⟪'));
            assert!(!words().stamp(moment, now, &berlin()).contains('⟪'));
        }
        assert!(!words().day_and_time(moment, &berlin()).is_empty());
    }
}

#[test]
fn each_language_says_times_its_own_way() {
    let now = at("2026-11-23T10:00");
    let german = Language::named("de").unwrap().words();
    for (due, said) in [
        ("2026-11-23T08:48", "1 Std. 12 Min. überfällig"),
        ("2026-11-22T09:00", "1 Tag überfällig"),
        ("2026-11-20T09:00", "3 Tage überfällig"),
        ("2026-11-23T10:25", "in 25 Min."),
        ("2026-11-24T15:00", "morgen 15:00 Uhr"),
        ("2026-11-26T09:00", "Do., 09:00 Uhr"),
        ("2026-12-12T09:00", "12. Dez., 09:00 Uhr"),
    ] {
        assert_eq!(german.due_in_words(at(due), now, &berlin()), said, "{due}");
    }
    assert_eq!(
        german.day_and_time(at("2026-11-26T15:00"), &berlin()),
        "Donnerstag, 26. November, 15:00 Uhr"
    );
    assert_eq!(
        german.date_in_words(at("2026-11-26T15:00"), &berlin()),
        "26. November 2026"
    );
    assert_eq!(
        german.list(&["ein Wort".to_owned(), "eine Tat".to_owned()]),
        "ein Wort und eine Tat"
    );
}
