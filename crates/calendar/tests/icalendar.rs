//! Days off from iCalendar, as calendar programs write it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use calendar::holidays::{ICalendarError, Imported, MAX_ICALENDAR_BYTES, read_icalendar};
use proptest::prelude::*;

fn calendar(events: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n",
        events.replace('\n', "\r\n")
    )
}

fn read(events: &str) -> Imported {
    read_icalendar(&calendar(events)).unwrap()
}

fn days(imported: &Imported) -> Vec<String> {
    imported.days.keys().map(ToString::to_string).collect()
}

#[test]
fn a_whole_day_is_read_with_its_name() {
    let read = read(
        "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261225\nSUMMARY:House closed\\, all\n  of it\n\
         BEGIN:VALARM\nDTSTART:20200101\nSUMMARY:Wake\nEND:VALARM\nEND:VEVENT\n",
    );
    assert_eq!(days(&read), ["2026-12-24"]);
    assert_eq!(
        read.days.values().next().unwrap(),
        "House closed, all of it"
    );
    assert!(read.left_out.is_empty());
}

#[test]
fn several_days_end_before_the_day_that_the_file_calls_the_end() {
    let event = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227\nSUMMARY:Christmas\nEND:VEVENT\n";
    assert_eq!(
        days(&read(event)),
        ["2026-12-24", "2026-12-25", "2026-12-26"]
    );
    let lasting = "BEGIN:VEVENT\nDTSTART:20261224\nDURATION:P2D\nEND:VEVENT\n";
    assert_eq!(days(&read(lasting)), ["2026-12-24", "2026-12-25"]);
}

#[test]
fn a_day_of_every_year_comes_every_year_but_where_it_is_taken_out() {
    let event = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20200229\nSUMMARY:Leap\n\
                 RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20330101\nEXDATE;VALUE=DATE:20240229\nEND:VEVENT\n";
    assert_eq!(
        days(&read(event)),
        ["2020-02-29", "2028-02-29", "2032-02-29"]
    );
    let counted = "BEGIN:VEVENT\nDTSTART:20260601\nRRULE:FREQ=YEARLY;COUNT=2\nEND:VEVENT\n";
    assert_eq!(days(&read(counted)), ["2026-06-01", "2027-06-01"]);
    let old = "BEGIN:VEVENT\nDTSTART:19700101\nRRULE:FREQ=YEARLY\nEND:VEVENT\n";
    assert_eq!(days(&read(old)).len(), 86);
}

#[test]
fn what_is_no_day_is_named_with_its_line_and_why() {
    let read = read(
        "BEGIN:VEVENT\nDTSTART:20261224T090000Z\nSUMMARY:Meeting\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20261224\nRRULE:FREQ=WEEKLY\nSUMMARY:Weekly\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20260701\nDTEND:20260901\nSUMMARY:Summer\nEND:VEVENT\n\
         BEGIN:VEVENT\nSUMMARY:Nowhen\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20261301\nSUMMARY:Month 13\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20261224\nSTATUS:CANCELLED\nEND:VEVENT\n",
    );
    assert!(read.days.is_empty());
    let told: Vec<(usize, &str, &str)> = read
        .left_out
        .iter()
        .map(|left| (left.line, left.name.as_str(), left.why))
        .collect();
    assert_eq!(
        told[0],
        (3, "Meeting", "it has a time of day; only whole days count")
    );
    assert!(told[1].2.contains("every year") && told[2].2.contains("month"));
    assert!(told[3].2.contains("no day") && told[4].2.contains("cannot be read"));
    assert_eq!(
        read.left_out_count, 5,
        "what was cancelled is no day and no fault"
    );
}

#[test]
fn what_is_no_calendar_is_refused_and_says_what_to_do() {
    assert_eq!(read_icalendar("<html>"), Err(ICalendarError::NoCalendar));
    assert_eq!(read_icalendar(""), Err(ICalendarError::NoCalendar));
    let broken = calendar("BEGIN:VEVENT\nDTSTART:20261224\n");
    assert_eq!(
        read_icalendar(&broken),
        Err(ICalendarError::BrokenOff { line: 3 })
    );
    let large = "x".repeat(MAX_ICALENDAR_BYTES + 1);
    assert!(matches!(
        read_icalendar(&large),
        Err(ICalendarError::TooLarge(_))
    ));
    let many = "BEGIN:VEVENT\nDTSTART:20150101\nDURATION:P31D\nRRULE:FREQ=YEARLY\nEND:VEVENT\n";
    let many: String = (1..=6)
        .map(|month| many.replace("20150101", &format!("20150{month}01")))
        .collect();
    assert_eq!(
        read_icalendar(&calendar(&many)),
        Err(ICalendarError::TooManyDays)
    );
}

proptest! {
    #[test]
    fn reading_never_panics_and_keeps_its_bounds(
        lines in prop::collection::vec(
            "(BEGIN:VEVENT|END:VEVENT|DTSTART(;VALUE=DATE)?:[0-9]{8}(T[0-9]{6})?|DTEND:[0-9]{8}|RRULE:FREQ=(YEARLY|DAILY);?(COUNT=[0-9]{0,20})?|DURATION:P[0-9]{0,20}[DW]|SUMMARY:.{0,20}|EXDATE:[0-9,]{0,30}|[ ;:\"\\\\]{0,5}.{0,10})",
            0..40,
        ),
    ) {
        let text = format!("BEGIN:VCALENDAR\n{}\nEND:VCALENDAR", lines.join("\n"));
        if let Ok(read) = read_icalendar(&text) {
            prop_assert!(read.days.len() <= calendar::holidays::MAX_DAYS_IMPORTED);
            prop_assert!(read.left_out.len() <= read.left_out_count);
        }
    }
}
