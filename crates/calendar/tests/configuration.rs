//! Office hours as people write them, and what they are told when they cannot be used.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use calendar::{MAX_HOLIDAYS, MAX_SPANS_A_DAY, Moment, OfficeHours, Span};

const BERLIN: &str = r#"
zone = "Europe/Berlin"
[week]
monday = ["13:00-17:00", "09:00-12:30"]
saturday = ["10:00-14:00"]
[holidays]
2026-12-25 = "Christmas Day"
"#;

fn refusal(text: &str) -> String {
    toml::from_str::<OfficeHours>(text)
        .expect_err(text)
        .to_string()
}

#[test]
fn hours_are_read_from_plain_names() {
    let hours: OfficeHours = toml::from_str(BERLIN).unwrap();
    assert_eq!(hours.zone_name(), "Europe/Berlin");
    assert_eq!(hours.zone().iana_name(), Some("Europe/Berlin"));
    let monday: Vec<_> = hours.week()[0].iter().map(Span::to_string).collect();
    assert_eq!(
        monday,
        ["09:00-12:30", "13:00-17:00"],
        "in the order of the day"
    );
    assert!(
        hours.week()[1].is_empty(),
        "a weekday that is not named is closed"
    );
    assert_eq!(
        hours.holidays().values().collect::<Vec<_>>(),
        ["Christmas Day"]
    );
}

#[test]
fn hours_survive_being_written_and_read() {
    let hours: OfficeHours = toml::from_str(BERLIN).unwrap();
    assert_eq!(
        toml::from_str::<OfficeHours>(&toml::to_string(&hours).unwrap()).unwrap(),
        hours
    );
    assert_eq!(
        serde_json::from_str::<OfficeHours>(&serde_json::to_string(&hours).unwrap()).unwrap(),
        hours
    );
    let usual = OfficeHours::default();
    assert_eq!(
        serde_json::from_str::<OfficeHours>(&serde_json::to_string(&usual).unwrap()).unwrap(),
        usual
    );
}

#[test]
fn an_empty_text_gives_the_default_hours() {
    assert_eq!(
        toml::from_str::<OfficeHours>("").unwrap(),
        OfficeHours::default()
    );
    let berlin: OfficeHours = toml::from_str("zone = \"Europe/Berlin\"").unwrap();
    assert_eq!(berlin.week(), OfficeHours::default().week());
}

#[test]
fn a_refusal_says_what_was_found_and_what_to_write() {
    let zone = refusal("zone = \"Mars/Olympus\"");
    assert!(
        zone.contains("Mars/Olympus") && zone.contains("Europe/Berlin"),
        "{zone}"
    );
    let span = refusal("[week]\nmonday = [\"nine to five\"]");
    assert!(
        span.contains("nine to five") && span.contains("09:00-17:00"),
        "{span}"
    );
    let overlap = refusal("[week]\nmonday = [\"09:00-12:30\", \"12:00-17:00\"]");
    assert!(
        overlap.contains("09:00-12:30") && overlap.contains("12:00-17:00"),
        "{overlap}"
    );
    let night = refusal("[week]\nmonday = [\"22:00-06:00\"]");
    assert!(night.contains("midnight"), "{night}");
    assert!(refusal("[week]\nmontag = []").contains("montag"));
    assert!(refusal("zoen = \"UTC\"").contains("zoen"));
}

#[test]
fn holidays_and_spans_are_bounded() {
    let first: calendar::civil::Date = "2026-01-01".parse().unwrap();
    let dates = first.series(calendar_days()).take(MAX_HOLIDAYS + 1);
    let holidays = dates.map(|date| (date, String::new())).collect();
    let error = OfficeHours::new("UTC", Default::default(), holidays).unwrap_err();
    assert!(error.to_string().contains("2000"), "{error}");

    let minute = |from| Span::new(from, from + 1).unwrap();
    let mut week: [Vec<Span>; 7] = Default::default();
    week[0] = (0..=u16::try_from(MAX_SPANS_A_DAY).unwrap())
        .map(|n| minute(n * 2))
        .collect();
    assert!(OfficeHours::new("UTC", week, std::collections::BTreeMap::new()).is_err());
}

fn calendar_days() -> jiff::Span {
    jiff::Span::new().days(1)
}

#[test]
fn a_moment_is_a_bare_number() {
    let moment = Moment::from_us(1_795_446_000_000_000);
    assert_eq!(serde_json::to_string(&moment).unwrap(), "1795446000000000");
    assert_eq!(
        serde_json::from_str::<Moment>("1795446000000000").unwrap(),
        moment
    );
}
