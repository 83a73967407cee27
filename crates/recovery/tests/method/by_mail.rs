//! When somebody is told by mail: at their times, at once what cannot wait, never while it is quiet.

use calendar::{Moment, OfficeHours, Span, TimeZone, civil, from_local, local, zone};
use proptest::prelude::*;
use recovery::by_mail::{ByMail, DAY_MINUTES, Quiet};
use std::collections::BTreeMap;

/// Monday to Friday from nine to five in Berlin.
fn office() -> OfficeHours {
    let day = Span::new(9 * 60, 17 * 60).expect("a day");
    let week = std::array::from_fn(|at| if at < 5 { vec![day] } else { Vec::new() });
    OfficeHours::new("Europe/Berlin", week, BTreeMap::new()).expect("hours")
}

fn at(zone: &TimeZone, day: i8, hour: i8, minute: i8) -> Moment {
    // The 1st of June 2026 is a Monday.
    from_local(civil::date(2026, 6, day).at(hour, minute, 0, 0), zone)
}

fn berlin() -> TimeZone {
    zone("Europe/Berlin").expect("a zone")
}

#[test]
fn nobody_is_mailed_who_did_not_choose_it() {
    let (never, now) = (ByMail::default(), at(&berlin(), 1, 10, 0));
    assert!(never.is_never());
    assert_eq!(never.next(now, &office()), None);
    assert_eq!(never.at_once(now, &office()), None);
}

#[test]
fn at_their_times_and_outside_of_the_hours_of_the_house_when_it_opens() {
    let by = ByMail {
        times: vec![9 * 60 + 30, 16 * 60, 20 * 60],
        ..ByMail::default()
    };
    let (office, z) = (office(), berlin());
    let next = |day, hour, minute| by.next(at(&z, day, hour, minute), &office);
    assert_eq!(next(1, 8, 0), Some(at(&z, 1, 9, 30)));
    assert_eq!(
        next(1, 9, 30),
        Some(at(&z, 1, 16, 0)),
        "that time has passed"
    );
    assert_eq!(
        next(1, 17, 0),
        Some(at(&z, 2, 9, 0)),
        "not at eight in the evening"
    );
    assert_eq!(next(5, 21, 0), Some(at(&z, 8, 9, 0)), "nor on Saturday");
}

#[test]
fn what_cannot_wait_goes_at_once_unless_it_is_quiet_for_them() {
    let office = office();
    let tokyo = zone("Asia/Tokyo").expect("a zone");
    let quiet = Quiet {
        from: 22 * 60,
        to: 7 * 60,
    };
    let by = ByMail {
        urgent: true,
        quiet: Some(quiet),
        zone: Some("Asia/Tokyo".into()),
        ..ByMail::default()
    };
    let soon = |day, hour, minute| by.at_once(at(&tokyo, day, hour, minute), &office);
    assert_eq!(soon(1, 12, 0), Some(at(&tokyo, 1, 12, 2)));
    assert_eq!(
        soon(6, 21, 57),
        Some(at(&tokyo, 6, 21, 59)),
        "on a Saturday too"
    );
    assert_eq!(soon(1, 21, 58), Some(at(&tokyo, 2, 7, 0)));
    assert_eq!(soon(1, 3, 0), Some(at(&tokyo, 1, 7, 0)));
    assert_eq!(
        by.next(at(&tokyo, 1, 12, 0), &office),
        None,
        "no digest was chosen"
    );
    let never_quiet = ByMail {
        quiet: Some(Quiet { from: 0, to: 0 }),
        ..by
    };
    let night = at(&tokyo, 1, 3, 0);
    assert_eq!(
        never_quiet.at_once(night, &office),
        Some(at(&tokyo, 1, 3, 2))
    );
}

proptest! {
    #[test]
    fn it_is_never_quiet_when_somebody_is_mailed(
        from in 0..DAY_MINUTES,
        to in 0..DAY_MINUTES,
        times in prop::collection::vec(0..DAY_MINUTES, 1..6),
        own in any::<bool>(),
        minutes in 0_i64..600_000,
    ) {
        let by = ByMail {
            times,
            urgent: true,
            quiet: own.then_some(Quiet { from, to }),
            zone: own.then(|| "America/New_York".to_owned()),
        };
        let office = office();
        let now = at(&berlin(), 1, 0, 0).plus_minutes(minutes);
        for due in [by.next(now, &office), by.at_once(now, &office)].into_iter().flatten() {
            prop_assert!(due > now);
            prop_assert_eq!(by.not_quiet(due, &office), due);
            if let Some(quiet) = by.quiet {
                let here = local(due, &by.zone(&office)).time();
                let minute = u16::try_from(i32::from(here.hour()) * 60 + i32::from(here.minute()));
                let since = |start| (minute.expect("a minute of the day") + DAY_MINUTES - start) % DAY_MINUTES;
                let lasts = (quiet.to + DAY_MINUTES - quiet.from) % DAY_MINUTES;
                prop_assert!(since(quiet.from) >= lasts, "{} is quiet", here);
            }
        }
    }
}

#[test]
fn it_is_quiet_both_times_an_hour_strikes() {
    let quiet = Quiet {
        from: 22 * 60,
        to: 2 * 60 + 30,
    };
    let by = ByMail {
        urgent: true,
        quiet: Some(quiet),
        ..ByMail::default()
    };
    // On the 25th of October 2026 it strikes two twice in Berlin: at midnight and at one by UTC.
    let utc = zone("UTC").expect("a zone");
    let second = |minute| from_local(civil::date(2026, 10, 25).at(1, minute, 0, 0), &utc);
    assert_eq!(by.at_once(second(8), &office()), Some(second(30)));
}
