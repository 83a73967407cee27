//! From a time in words to a stretch of real time.

use core::time::Duration;

use calendar::Moment;
use calendar::civil::{Date, DateTime};

use super::Side;
use super::clock::Clock;
use super::grammar::{Days, Phrase, Relation, Said, Shape};
use super::house::{House, Window};
use super::lengths::Amount;
use super::lexicon::{Part, Unit};

/// From when and until when; nothing where it lies behind or cannot be.
pub fn resolve(phrase: &Phrase, house: &House<'_>) -> Option<(Moment, Moment)> {
    let (mut from, mut to) = window(&phrase.said, phrase.relation, house)?;
    if let Some(second) = phrase.second {
        let mut second = second;
        // "Tuesday or Wednesday morning" are mornings both, "Monday or Tuesday at 3" both at 3.
        if second.days.is_none() {
            second.days = phrase.said.days;
        }
        let relation = if phrase.relation == Relation::Before {
            Relation::Before
        } else {
            Relation::At
        };
        let mut first = phrase.said;
        if first.clock.is_none() && first.part.is_none() {
            first.clock = second.clock;
            first.part = second.part;
        }
        if first.days.is_none() && second.clock.is_some() {
            first.days = second.days;
        }
        if first.clock.is_some() && first.part.is_none() {
            first.part = second.part;
        }
        let (first_from, first_to) = window(&first, phrase.relation, house)?;
        let (second_from, second_to) = window(&second, relation, house)?;
        from = first_from.min(second_from);
        to = first_to.max(second_to);
    }
    if to < house.now && from < house.now {
        return None;
    }
    if matches!(
        phrase.relation,
        Relation::By | Relation::Before | Relation::Until | Relation::Within
    ) || from < house.now
    {
        from = house.now.min(to);
    }
    let exact = exact(phrase, house);
    let (from_at, to_at) = exact.unwrap_or_else(|| (house.moment(from), house.moment(to)));
    let from_at = if from == house.now { house.at } else { from_at };
    Some((from_at.min(to_at), to_at))
}

/// Lengths in hours and minutes go by the clock that never jumps.
fn exact(phrase: &Phrase, house: &House<'_>) -> Option<(Moment, Moment)> {
    let amount = phrase.said.amount?;
    if amount.rest_of || phrase.second.is_some() {
        return None;
    }
    let minutes = |count: u32| -> Option<i64> {
        match amount.unit {
            Unit::Minute => Some(i64::from(count)),
            Unit::Hour => Some(i64::from(count) * 60),
            _ => None,
        }
    };
    let (least, most) = (minutes(amount.least)?, minutes(amount.most)?);
    let at = |minutes: i64| {
        if amount.working {
            house
                .hours
                .add_working_minutes(house.at, u32::try_from(minutes).unwrap_or(u32::MAX))
        } else {
            house.at.plus_minutes(minutes)
        }
    };
    Some(match phrase.relation {
        Relation::At => (at(least), at(most)),
        _ => (house.at, at(most)),
    })
}

fn window(said: &Said, relation: Relation, house: &House<'_>) -> Option<Window> {
    if let Some(amount) = said.amount {
        return Some(length(amount, relation, house));
    }
    if said.same_time {
        let at = said.days?.from.to_datetime(house.now.time());
        return Some((at, at));
    }
    let spoken_day = said.days;
    let days = spoken_day.unwrap_or_else(|| implied(said, relation, house));
    let (from, to) = if let Some(clock) = said.clock {
        by_clock(days, clock, said.part, relation, house)
    } else if let Some(part) = said.part {
        by_part(days, part, relation, house)
    } else {
        by_days(days, relation, house)
    };
    // "9 in the morning" when it has struck: the next day.
    if spoken_day.is_none() && to < house.now {
        let day = Duration::from_hours(24);
        return Some((from.saturating_add(day), to.saturating_add(day)));
    }
    Some((from, to.max(from)))
}

/// The day meant when none is named: today while there is time, otherwise tomorrow.
fn implied(said: &Said, relation: Relation, house: &House<'_>) -> Days {
    let today = house.today();
    let tomorrow = House::plus(today, 1);
    let late = match (said.clock, said.part) {
        (Some((clock, _)), part) => {
            let begins = clock_on(today, clock, part);
            match relation {
                Relation::After | Relation::From => false,
                _ => begins <= house.now,
            }
        }
        (None, Some(Part::Morning | Part::FirstThing)) => {
            house.now >= house.part(today, Part::FirstThing).0
        }
        (None, Some(part)) => house.part(today, part).1 < house.now,
        (None, None) => false,
    };
    Days::one(if late { tomorrow } else { today })
}

fn clock_on(date: Date, clock: Clock, part: Option<Part>) -> DateTime {
    let (hour, minute) = clock.on(part);
    date.at(hour, minute, 0, 0)
}

fn by_clock(
    days: Days,
    (clock, last): (Clock, Option<Clock>),
    part: Option<Part>,
    relation: Relation,
    house: &House<'_>,
) -> Window {
    let from = clock_on(days.from, clock, part);
    match (last, relation) {
        (Some(last), _) => {
            let to = clock_on(days.to, last, part);
            (from, if to < from { from } else { to })
        }
        (None, Relation::After | Relation::From) => {
            let close = house.close(days.to);
            (
                from,
                if close > from {
                    close
                } else {
                    House::midnight(days.to).max(from)
                },
            )
        }
        (None, _) => (from, clock_on(days.to, clock, part)),
    }
}

fn by_part(days: Days, part: Part, relation: Relation, house: &House<'_>) -> Window {
    let (from, _) = house.part(days.from, part);
    let (begins, to) = house.part(days.to, part);
    match relation {
        Relation::Before if part == Part::Close => (from, to),
        Relation::Before => (house.now.min(begins), begins),
        Relation::By | Relation::Until if matches!(part, Part::Lunch) => {
            (house.now.min(begins), begins)
        }
        Relation::By if part == Part::FirstThing => (from, begins),
        Relation::After => {
            let after = if part == Part::Lunch {
                days.from.at(13, 0, 0, 0)
            } else {
                to
            };
            let close = house.close(days.to);
            (
                after,
                if close > after {
                    close
                } else {
                    House::midnight(days.to)
                },
            )
        }
        _ => (from, to),
    }
}

fn by_days(days: Days, relation: Relation, house: &House<'_>) -> Window {
    let from = house.open(days.from);
    let mut to = house.close(days.to);
    if to <= house.now && days.to == house.today() {
        to = House::midnight(days.to);
    }
    match relation {
        Relation::Before => {
            let before = house.close_before(days.from);
            (house.now.min(before), before)
        }
        Relation::By | Relation::Until
            if matches!(days.shape, Shape::Weekend | Shape::Month) && house.side == Side::Agent =>
        {
            let before = house.close_before(days.from);
            (house.now.min(before), before)
        }
        Relation::By if days.shape == Shape::Month => {
            let before = house.close_before(days.from);
            (house.now.min(before), before)
        }
        Relation::After => {
            let next = House::plus(days.to, 1);
            (house.open(next), house.close(House::plus(next, 6)))
        }
        _ => (from, to),
    }
}

fn length(amount: Amount, relation: Relation, house: &House<'_>) -> Window {
    let at = |count: u32| -> Date {
        let count = i64::from(count);
        let today = house.today();
        match amount.unit {
            Unit::Minute | Unit::Hour => today,
            Unit::Day if amount.working => house.working_day(amount_of(count)),
            Unit::Day => House::plus(today, count),
            Unit::Week => House::plus(today, count * 7),
            Unit::Fortnight => House::plus(today, count * 14),
            Unit::Month => months_on(today, count),
            Unit::Year => months_on(today, count * 12),
        }
    };
    if matches!(amount.unit, Unit::Minute | Unit::Hour) {
        let minutes = u64::from(amount.most) * if amount.unit == Unit::Hour { 60 } else { 1 };
        let to = house.now.saturating_add(Duration::from_secs(minutes * 60));
        return (
            if relation == Relation::At {
                to
            } else {
                house.now
            },
            to,
        );
    }
    if amount.rest_of {
        let today = house.today();
        let last = match amount.unit {
            Unit::Day => today,
            Unit::Week => house.last_of_week(house.monday(0)),
            _ => house.last_working(today, today.last_of_month()),
        };
        return (house.now, house.close(last).max(house.now));
    }
    let to = house.close(at(amount.most));
    match relation {
        Relation::At => (house.open(at(amount.least)), to),
        _ => (house.now, to),
    }
}

fn amount_of(count: i64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The same day so many months on, or the last of that month.
fn months_on(date: Date, months: i64) -> Date {
    let mut first = date.first_of_month();
    for _ in 0..months.min(1200) {
        first = House::plus(first.last_of_month(), 1);
    }
    let day = i64::from(date.day()) - 1;
    House::plus(first, day).min(first.last_of_month())
}
