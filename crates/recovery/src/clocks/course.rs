//! How a clock ran in a case: what made it longer, when it stopped, and how far it has come.

use calendar::civil::Date;
use calendar::{CalendarError, Moment, day_of};

use super::deadline::{self, Deadline, Place, days_between};
use super::rule::{Pause, Rule, Unit};

/// A time for which we waited for the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// When we asked.
    pub asked: Moment,
    /// When they answered; none while they have not.
    pub answered: Option<Moment>,
}

/// A later date to which the customer agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extension {
    /// When they agreed. What was agreed when the clock had run out changes nothing.
    pub agreed: Moment,
    /// The new last day.
    pub until: Date,
}

/// What happened to one clock of one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course<'a> {
    /// When it started.
    pub started: Moment,
    /// Each time we waited for the customer, in any order.
    pub waits: &'a [Wait],
    /// The later date, if there is one.
    pub extension: Option<Extension>,
    /// When we answered: that stops it.
    pub answered: Option<Moment>,
}

impl Course<'_> {
    /// A clock to which nothing has happened since it started.
    pub const fn begun(started: Moment) -> Self {
        Self {
            started,
            waits: &[],
            extension: None,
            answered: None,
        }
    }
}

/// How a clock stands. Once we have answered, no time that goes by changes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It runs.
    Running,
    /// It ran out, and we have not answered.
    Late,
    /// We answered in time.
    Kept,
    /// We answered when it had run out.
    AnsweredLate,
}

/// A moment at which somebody should look, before it is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warning {
    /// So much of the time is gone, in percent.
    pub percent: u8,
    /// When that is.
    pub at: Moment,
}

/// What can be told of a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The deadline in force.
    pub deadline: Deadline,
    /// What the deadline would be had nothing made it longer.
    pub unmoved: Deadline,
    /// Days on which we waited for the customer, counted once: what explains lateness, whether or not it moves anything.
    pub waited_days: u32,
    /// How it stands.
    pub state: State,
    /// When to look, earliest first.
    pub warnings: Vec<Warning>,
}

/// Reads a clock at `now`, with warnings at these percentages of its time.
///
/// # Errors
/// Where the count leaves the years whose working days are known.
pub fn read(
    rule: &Rule,
    course: &Course<'_>,
    warn_at: &[u8],
    now: Moment,
    place: &Place<'_>,
) -> Result<Reading, CalendarError> {
    let unmoved = deadline::deadline(rule, course.started, place)?;
    let mut deadline = unmoved;
    let waits = in_order(course.waits);
    if rule.pauses.contains(&Pause::CustomerWait) {
        deadline = after_waits(rule, course.started, &waits, place)?;
    }
    if rule.pauses.contains(&Pause::Agreed)
        && let Some(extension) = course.extension
        && extension.agreed < deadline.due
        && extension.until > deadline.day
    {
        deadline = deadline::until(
            rule,
            course.started,
            deadline.start_day,
            extension.until,
            place,
        )?;
    }
    let state = match course.answered {
        Some(at) if at < deadline.due => State::Kept,
        Some(_) => State::AnsweredLate,
        None if now < deadline.due => State::Running,
        None => State::Late,
    };
    let span = deadline.due.minus(course.started);
    let mut warnings: Vec<Warning> = warn_at
        .iter()
        .map(|&percent| Warning {
            percent,
            // Divided first, so that no span is too long.
            at: course.started.plus_us(span / 100 * i64::from(percent)),
        })
        .collect();
    warnings.sort_by_key(|warning| warning.percent);
    let end = course.answered.unwrap_or(now);
    Ok(Reading {
        deadline,
        unmoved,
        waited_days: waited_days(course.started, &waits, end, place),
        state,
        warnings,
    })
}

fn in_order(waits: &[Wait]) -> Vec<Wait> {
    let mut waits = waits.to_vec();
    waits.sort_by_key(|wait| wait.asked);
    waits
}

/// The deadline with every answered wait that began while the clock ran; time that two waits share counts once.
fn after_waits(
    rule: &Rule,
    started: Moment,
    waits: &[Wait],
    place: &Place<'_>,
) -> Result<Deadline, CalendarError> {
    let mut deadline = deadline::deadline(rule, started, place)?;
    let (mut by, mut counted_to) = (0, started);
    for wait in waits {
        let Some(answered) = wait.answered else {
            continue;
        };
        if wait.asked >= deadline.due {
            break;
        }
        let from = wait.asked.max(counted_to);
        if answered <= from {
            continue;
        }
        by += length(rule.unit, from, answered, place)?;
        counted_to = answered;
        deadline = deadline::lengthened(rule, started, place, by)?;
    }
    Ok(deadline)
}

/// How long a wait was, in what [`deadline::lengthened`] counts.
fn length(unit: Unit, from: Moment, to: Moment, place: &Place<'_>) -> Result<i64, CalendarError> {
    let (from_day, to_day) = (day_of(from, place.zone), day_of(to, place.zone));
    Ok(match unit {
        Unit::Hour => to.minus(from),
        Unit::WorkingHour => place.office.working_minutes_between(from, to),
        Unit::WorkingDay => i64::from(place.working.count_after(from_day, to_day)?),
        Unit::CalendarDay | Unit::Week | Unit::Month => days_between(from_day, to_day),
    })
}

fn waited_days(started: Moment, waits: &[Wait], end: Moment, place: &Place<'_>) -> u32 {
    let mut days = 0;
    let mut counted_to = day_of(started, place.zone);
    for wait in waits {
        let until = wait.answered.unwrap_or(end).min(end);
        let from = day_of(wait.asked, place.zone).max(counted_to);
        let to = day_of(until, place.zone);
        if to > from {
            days += days_between(from, to);
            counted_to = to;
        }
    }
    u32::try_from(days).unwrap_or(u32::MAX)
}
