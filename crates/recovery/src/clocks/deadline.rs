//! From a start to the moment after which it is too late, and back.

use calendar::civil::{Date, Time};
use calendar::holidays::WorkingDays;
use calendar::{CalendarError, Moment, OfficeHours, TimeZone, day_of, from_local, local};

use super::rule::{Roll, Rule, Unit};

const US_AN_HOUR: i64 = 3_600_000_000;

/// Where a clock is read: whose days, and whose wall.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The zone in which a day begins and ends.
    pub zone: &'a TimeZone,
    /// The days that count as worked.
    pub working: &'a WorkingDays,
    /// The hours of the desk, for clocks of working hours.
    pub office: &'a OfficeHours,
}

/// When a clock runs out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The day from which it counts, in the zone of the place.
    pub start_day: Date,
    /// The last day.
    pub day: Date,
    /// The first moment that is too late.
    pub due: Moment,
    /// The last working day up to [`day`](Self::day), but for clocks too short to hold one: by then we want to be done.
    pub our_day: Date,
    /// The first moment too late for that.
    pub ours: Moment,
}

/// The deadline of a clock that started at this moment and was never made longer.
///
/// # Errors
/// Where the count leaves the years whose working days are known.
pub fn deadline(
    rule: &Rule,
    started: Moment,
    place: &Place<'_>,
) -> Result<Deadline, CalendarError> {
    lengthened(rule, started, place, 0)
}

/// How many whole units of the rule are over on the day of `at`; in clocks of hours, at `at` itself. It is the inverse
/// of [`deadline`]: on the last day of a clock that does not roll it is the amount.
///
/// # Errors
/// Where the count leaves the years whose working days are known.
pub fn elapsed(
    rule: &Rule,
    started: Moment,
    at: Moment,
    place: &Place<'_>,
) -> Result<u32, CalendarError> {
    if at < started {
        return Ok(0);
    }
    let whole = |number: i64| u32::try_from(number.max(0)).unwrap_or(u32::MAX);
    let (from, to) = match rule.unit {
        Unit::Hour => return Ok(whole(at.minus(started) / US_AN_HOUR)),
        Unit::WorkingHour => {
            return Ok(whole(
                place.office.working_minutes_between(started, at) / 60,
            ));
        }
        _ => (start_day(rule, started, place)?, day_of(at, place.zone)),
    };
    let counted = i64::from(rule.first_day_counts);
    match rule.unit {
        Unit::WorkingDay if rule.first_day_counts => {
            let first = place.working.on_or_after(from)?;
            if to < first {
                return Ok(0);
            }
            Ok(place.working.count_after(first, to)? + 1)
        }
        Unit::WorkingDay => place.working.count_after(from, to),
        Unit::Week => Ok(whole((days_between(from, to) + counted) / 7)),
        Unit::Month => {
            let months = (i64::from(to.year()) - i64::from(from.year())) * 12
                + i64::from(to.month())
                - i64::from(from.month());
            // A period that begins with the first day may be over one day before the month is.
            for months in (0..=months + 1).rev() {
                if last_day(rule, from, place.working, months, 0)? <= to {
                    return Ok(whole(months));
                }
            }
            Ok(0)
        }
        _ => Ok(whole(days_between(from, to) + counted)),
    }
}

/// The deadline with the clock so much longer: microseconds for hours, minutes for working hours, otherwise days of
/// the kind that the rule counts.
pub(super) fn lengthened(
    rule: &Rule,
    started: Moment,
    place: &Place<'_>,
    by: i64,
) -> Result<Deadline, CalendarError> {
    let amount = i64::from(rule.amount);
    let due = match rule.unit {
        Unit::Hour => started.plus_hours(amount).plus_us(by),
        Unit::WorkingHour => {
            let minutes = u32::try_from(amount * 60 + by).unwrap_or(u32::MAX);
            place.office.add_working_minutes(started, minutes)
        }
        _ => {
            let start_day = start_day(rule, started, place)?;
            let last = last_day(rule, start_day, place.working, amount, by)?;
            let day = match rule.roll {
                Roll::None => last,
                Roll::NextWorkingDay => place.working.on_or_after(last)?,
                // A clock is never over before it began.
                Roll::PreviousWorkingDay => place.working.on_or_before(last)?.max(start_day),
            };
            return until(rule, started, start_day, day, place);
        }
    };
    let start_day = day_of(started, place.zone);
    let day = day_of(due, place.zone);
    let our_day = place.working.on_or_before(day)?;
    let ours = end_of(our_day, None, place.zone);
    Ok(if our_day == day || ours <= started {
        Deadline {
            start_day,
            day,
            due,
            our_day: day,
            ours: due,
        }
    } else {
        Deadline {
            start_day,
            day,
            due,
            our_day,
            ours,
        }
    })
}

/// The deadline that ends with this day.
pub(super) fn until(
    rule: &Rule,
    started: Moment,
    start_day: Date,
    day: Date,
    place: &Place<'_>,
) -> Result<Deadline, CalendarError> {
    let due = end_of(day, rule.day_ends, place.zone);
    // What starts in the evening of its own last day has until midnight: no clock is over before it began.
    let due = if due > started {
        due
    } else {
        end_of(day, None, place.zone)
    };
    let our_day = place.working.on_or_before(day)?;
    let ours = end_of(our_day, rule.day_ends, place.zone);
    if our_day == day || our_day < start_day || ours <= started {
        return Ok(Deadline {
            start_day,
            day,
            due,
            our_day: day,
            ours: due,
        });
    }
    Ok(Deadline {
        start_day,
        day,
        due,
        our_day,
        ours,
    })
}

/// The day from which the clock counts.
fn start_day(rule: &Rule, started: Moment, place: &Place<'_>) -> Result<Date, CalendarError> {
    let wall = local(started, place.zone);
    match rule.cutoff {
        None => Ok(wall.date()),
        Some(cutoff) if wall.time() < cutoff => place.working.on_or_after(wall.date()),
        Some(_) => place.working.nth_after(wall.date(), 1),
    }
}

/// The last of so many units of days, and so many days more, before it rolls.
fn last_day(
    rule: &Rule,
    start_day: Date,
    working: &WorkingDays,
    amount: i64,
    more: i64,
) -> Result<Date, CalendarError> {
    let outside = || CalendarError::OutsideYears(start_day);
    let counted = i64::from(rule.first_day_counts);
    let days = match rule.unit {
        Unit::WorkingDay => {
            let count = u32::try_from(amount + more).map_err(|_| outside())?;
            if !rule.first_day_counts {
                return working.nth_after(start_day, count);
            }
            let first = working.on_or_after(start_day)?;
            return working.nth_after(first, count.saturating_sub(1));
        }
        Unit::Month => {
            let months = calendar::months_on(start_day, amount).ok_or_else(outside)?;
            return calendar::days_on(months, more - counted).ok_or_else(outside);
        }
        Unit::Week => amount * 7 + more - counted,
        _ => amount + more - counted,
    };
    calendar::days_on(start_day, days).ok_or_else(outside)
}

/// The first moment after the day, or after the time at which it ends.
fn end_of(day: Date, ends: Option<Time>, zone: &TimeZone) -> Moment {
    let wall = match ends {
        Some(time) => day.to_datetime(time),
        None => calendar::days_on(day, 1)
            .unwrap_or(day)
            .to_datetime(Time::midnight()),
    };
    from_local(wall, zone)
}

/// Days from one date to another; negative where the other comes first.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}
