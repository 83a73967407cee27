//! Laws of policy clocks over many years, in places whose clocks and holidays differ, beside a walk from day to day.
//! Two thousand clocks a law, and two hundred thousand with `AMENDS_TEST_DEPTH=deep`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use calendar::civil::{Date, Weekday};
use calendar::holidays::jurisdiction;
use calendar::{Moment, day_of, from_local, local};
use proptest::prelude::*;
use recovery::clocks::{Course, Pause, Roll, Rule, State, Unit, Wait, deadline, elapsed, read};

use crate::ground::Ground;

const PLACES: [(&str, &str); 8] = [
    ("gb-eng", "Europe/London"),
    ("gb-sct", "Europe/London"),
    ("ie", "Europe/Dublin"),
    ("us", "America/New_York"),
    ("au-nsw", "Australia/Lord_Howe"),
    ("in", "Asia/Kolkata"),
    ("bg", "Europe/Sofia"),
    ("ca", "America/St_Johns"),
];

/// Made once: the working days of eighty-six years each.
static GROUNDS: LazyLock<Vec<Ground>> = LazyLock::new(|| {
    PLACES
        .iter()
        .map(|(id, zone)| Ground::of(id, zone))
        .collect()
});

/// The days off of each place, as the files tell them and with no index in between.
static FREE: LazyLock<Vec<BTreeMap<Date, String>>> = LazyLock::new(|| {
    let of = |id: &str| {
        (2015..=2100)
            .flat_map(|year| jurisdiction(id).unwrap().holidays(year))
            .collect()
    };
    PLACES.iter().map(|(id, _)| of(id)).collect()
});

/// Any microsecond of 2016 to 2090, a third of them around a change of the clocks in London, New York or Lord Howe.
fn moment() -> impl Strategy<Value = Moment> {
    const CHANGES: [i64; 4] = [1_774_746_000, 1_792_890_000, 1_772_953_200, 1_759_591_800];
    let near = (prop::sample::select(&CHANGES[..]), -200_000_i64..200_000)
        .prop_map(|(at, off)| (at + off) * 1_000_000);
    let any = 1_451_606_400_000_000_i64..3_786_912_000_000_000;
    prop_oneof![1 => near, 2 => any].prop_map(Moment::from_us)
}

const OF_DAYS: [Unit; 4] = [Unit::CalendarDay, Unit::WorkingDay, Unit::Week, Unit::Month];
const ALL: [Unit; 5] = [
    Unit::Hour,
    Unit::CalendarDay,
    Unit::WorkingDay,
    Unit::Week,
    Unit::Month,
];

fn rule(units: &'static [Unit]) -> impl Strategy<Value = Rule> {
    let unit = prop::sample::select(units);
    let roll = prop::sample::select(vec![
        Roll::None,
        Roll::NextWorkingDay,
        Roll::PreviousWorkingDay,
    ]);
    let hour = prop::option::of((0_i8..24, 0_i8..60));
    (1_u16..=90, unit, any::<bool>(), hour.clone(), hour, roll).prop_map(
        |(amount, unit, first_day_counts, cutoff, day_ends, roll)| {
            let time = |at: Option<(i8, i8)>| {
                at.map(|(hour, minute)| calendar::civil::time(hour, minute, 0, 0))
            };
            let plain = Rule::plain(
                if unit == Unit::Month {
                    amount.min(24)
                } else {
                    amount
                },
                unit,
            );
            if unit.is_of_hours() {
                return plain;
            }
            Rule {
                first_day_counts,
                cutoff: time(cutoff),
                day_ends: time(day_ends),
                roll: if unit == Unit::WorkingDay {
                    Roll::None
                } else {
                    roll
                },
                ..plain
            }
        },
    )
}

/// One day after the other, with no index and no arithmetic: how a person counts on a calendar on the wall.
fn walked(rule: &Rule, started: Moment, place: usize) -> Date {
    let free = &FREE[place];
    let works = |day: Date| {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !free.contains_key(&day)
    };
    let wall = local(started, &GROUNDS[place].zone);
    let mut day = wall.date();
    if let Some(cutoff) = rule.cutoff {
        if wall.time() >= cutoff {
            day = day.tomorrow().unwrap();
        }
        while !works(day) {
            day = day.tomorrow().unwrap();
        }
    }
    let begun = day;
    let counts = |day: Date| rule.unit != Unit::WorkingDay || works(day);
    let mut left = match rule.unit {
        Unit::Week => u32::from(rule.amount) * 7,
        Unit::Month => {
            // The days from the start to the day of the same number, or to the last of a shorter month.
            let (mut year, mut month) = (day.year(), day.month());
            for _ in 0..rule.amount {
                (year, month) = if month == 12 {
                    (year + 1, 1)
                } else {
                    (year, month + 1)
                };
            }
            let last = Date::new(year, month, 1).unwrap().days_in_month();
            let end = Date::new(year, month, day.day().min(last)).unwrap();
            let (mut at, mut days) = (day, 0);
            while at < end {
                at = at.tomorrow().unwrap();
                days += 1;
            }
            days
        }
        _ => u32::from(rule.amount),
    };
    if rule.first_day_counts {
        while !counts(day) {
            day = day.tomorrow().unwrap();
        }
        left -= 1;
    }
    while left > 0 {
        day = day.tomorrow().unwrap();
        left -= u32::from(counts(day));
    }
    match rule.roll {
        Roll::None => {}
        Roll::NextWorkingDay => {
            while !works(day) {
                day = day.tomorrow().unwrap();
            }
        }
        Roll::PreviousWorkingDay => {
            while !works(day) {
                day = day.yesterday().unwrap();
            }
        }
    }
    // A clock is never over before it began.
    day.max(begun)
}

fn works(place: usize, day: Date) -> bool {
    GROUNDS[place].working.is_working(day).unwrap()
}

fn cases() -> u32 {
    let deep = std::env::var("AMENDS_TEST_DEPTH").is_ok_and(|depth| depth == "deep");
    if deep { 200_000 } else { 2_000 }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]
    #[test]
    fn the_engine_counts_as_one_counts_on_a_calendar_on_the_wall(
        rule in rule(&OF_DAYS), started in moment(), place in 0..PLACES.len(),
    ) {
        let ground = &GROUNDS[place];
        let due = deadline(&rule, started, &ground.place()).unwrap();
        let walked = walked(&rule, started, place);
        prop_assert_eq!(due.day, walked);
        let ends = rule.day_ends.map_or_else(
            || walked.tomorrow().unwrap().to_datetime(calendar::civil::Time::midnight()),
            |time| walked.to_datetime(time),
        );
        let ends = from_local(ends, &ground.zone);
        // Only what starts after the end of its own last day has until midnight.
        if ends > started {
            prop_assert_eq!(due.due, ends);
        } else {
            prop_assert_eq!(day_of(started, &ground.zone), walked);
        }
    }

    #[test]
    fn what_starts_later_is_never_due_earlier(
        rule in rule(&ALL), a in moment(), later in 0_i64..4_000_000_000, place in 0..PLACES.len(),
    ) {
        let ground = GROUNDS[place].place();
        let b = a.plus_us(later * 1_000);
        let (first, second) = (deadline(&rule, a, &ground).unwrap(), deadline(&rule, b, &ground).unwrap());
        prop_assert!(first.due <= second.due, "{first:?} {second:?}");
        prop_assert!(first.day <= second.day);
    }

    #[test]
    fn a_longer_clock_is_never_due_earlier(
        rule in rule(&ALL), started in moment(), more in 1_u16..10, place in 0..PLACES.len(),
    ) {
        let ground = GROUNDS[place].place();
        let longer = Rule { amount: rule.amount + more, ..rule.clone() };
        prop_assert!(deadline(&rule, started, &ground).unwrap().due <= deadline(&longer, started, &ground).unwrap().due);
    }

    #[test]
    fn as_much_time_is_over_on_the_last_day_as_the_clock_has(
        rule in rule(&ALL), started in moment(), place in 0..PLACES.len(),
    ) {
        let ground = &GROUNDS[place];
        let rule = Rule { roll: Roll::None, day_ends: None, ..rule };
        let due = deadline(&rule, started, &ground.place()).unwrap();
        let at = |moment| elapsed(&rule, started, moment, &ground.place()).unwrap();
        let amount = u32::from(rule.amount);
        if rule.unit == Unit::Hour {
            prop_assert_eq!(at(due.due), amount);
            prop_assert_eq!(at(due.due.plus_us(-1)), amount - 1);
        } else {
            prop_assert_eq!(at(due.due.plus_us(-1)), amount);
            let eve = from_local(due.day.to_datetime(calendar::civil::Time::midnight()), &ground.zone).plus_us(-1);
            // A wall may leave out midnight, and its day then begins later.
            if eve >= started && day_of(eve, &ground.zone) < due.day && day_of(eve, &ground.zone) >= due.start_day {
                prop_assert!(at(eve) < amount);
            }
        }
        prop_assert_eq!(at(started.plus_us(-1)), 0);
    }

    #[test]
    fn no_clock_is_due_outside_its_rule(
        rule in rule(&ALL), started in moment(), place in 0..PLACES.len(),
    ) {
        let ground = &GROUNDS[place];
        let due = deadline(&rule, started, &ground.place()).unwrap();
        prop_assert!(due.start_day <= due.day);
        prop_assert!(started < due.due && started < due.ours);
        prop_assert!(due.our_day <= due.day && due.ours <= due.due);
        prop_assert!(due.our_day >= due.start_day || due.our_day == due.day);
        match rule.unit {
            Unit::WorkingDay => prop_assert!(works(place, due.day), "{} is not worked", due.day),
            Unit::Hour => prop_assert_eq!(due.due.minus(started), i64::from(rule.amount) * 3_600_000_000),
            _ => {}
        }
        match rule.roll {
            Roll::None => {}
            Roll::NextWorkingDay => prop_assert!(works(place, due.day)),
            Roll::PreviousWorkingDay => prop_assert!(works(place, due.day) || due.day == due.start_day),
        }
        // The time of day at which days end is the only way to be due before the last day is over.
        if rule.day_ends.is_none() && !rule.unit.is_of_hours() {
            prop_assert_eq!(day_of(due.due.plus_us(-1), &ground.zone), due.day);
        }
        if due.our_day != due.day {
            prop_assert!(works(place, due.our_day) && !works(place, due.day));
        }
    }

    #[test]
    fn waiting_moves_no_clock_but_one_that_says_so_and_that_one_only_later(
        rule in rule(&ALL), started in moment(), place in 0..PLACES.len(),
        waits in prop::collection::vec((0_i64..8_000_000, prop::option::of(0_i64..4_000_000)), 0..5),
        now in 0_i64..20_000_000,
    ) {
        let ground = GROUNDS[place].place();
        let waits: Vec<Wait> = waits
            .into_iter()
            .map(|(after, lasting)| {
                let asked = started.plus_us(after * 1_000_000);
                Wait { asked, answered: lasting.map(|lasting| asked.plus_us(lasting * 1_000_000)) }
            })
            .collect();
        let now = started.plus_us(now * 1_000_000);
        let course = Course { waits: &waits, ..Course::begun(started) };
        let legal = read(&rule, &course, &[50], now, &ground).unwrap();
        prop_assert_eq!(legal.deadline, legal.unmoved);
        prop_assert_eq!(legal.state == State::Late, now >= legal.unmoved.due);
        let pausing = Rule { pauses: vec![Pause::CustomerWait], ..rule };
        let house = read(&pausing, &course, &[50], now, &ground).unwrap();
        prop_assert!(house.deadline.due >= legal.deadline.due);
        prop_assert_eq!(house.waited_days, legal.waited_days);
        prop_assert!(house.warnings[0].at >= started && house.warnings[0].at <= house.deadline.due.max(started));
    }
}
