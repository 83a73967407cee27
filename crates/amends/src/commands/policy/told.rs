//! The dates of a policy as they are printed.

use super::shown::{counted, started, word};
use crate::print;
use calendar::civil::Date;
use calendar::{Moment, local, write_moment};
use recovery::clocks::{Reading, State};
use recovery::policies::{Clock, Ground, Policy};
use serde_json::{Value, json};

/// A clock with what can be told of it.
pub struct Told<'a> {
    pub clock: &'a Clock,
    /// None where its start was not given.
    pub read: Option<Read>,
}

/// When it began, how it stands, and how many of its units are over.
pub struct Read {
    pub began: Moment,
    pub reading: Reading,
    pub gone: u32,
}

impl Told<'_> {
    /// When it runs out; never, where it has not begun.
    pub fn due(&self) -> Moment {
        self.read
            .as_ref()
            .map_or(Moment::from_us(i64::MAX), |read| read.reading.deadline.due)
    }
}

/// For scripts.
pub fn json(policy: &Policy, told: &[Told<'_>], ground: &Ground) {
    let at = |moment| write_moment(moment, &ground.zone);
    let clocks: Vec<Value> = told
        .iter()
        .map(|one| {
            let clock = one.clock;
            let mut value = json!({
                "id": clock.id, "name": clock.name, "for": clock.purpose, "start": clock.start, "when": clock.when,
                "started": null,
            });
            if let Some(Read {
                began,
                reading,
                gone,
            }) = &one.read
            {
                let warnings: Vec<_> = reading
                    .warnings
                    .iter()
                    .map(|warning| json!({ "percent": warning.percent, "at": at(warning.at) }))
                    .collect();
                let deadline = reading.deadline;
                value["started"] = json!(at(*began));
                value["day"] = json!(deadline.day.to_string());
                value["due"] = json!(at(deadline.due));
                value["our_day"] = json!(deadline.our_day.to_string());
                value["our_due"] = json!(at(deadline.ours));
                value["without_pauses"] = json!(reading.unmoved.day.to_string());
                value["state"] = json!(state(reading.state));
                value["gone"] = json!(gone);
                value["waited_days"] = json!(reading.waited_days);
                value["warnings"] = json!(warnings);
            }
            value
        })
        .collect();
    print::json(&json!({
        "policy": policy.id, "edition": policy.edition, "calendar": policy.calendar, "zone": ground.zone_name,
        "clocks": clocks, "not_in_force": off(policy),
    }));
}

fn off(policy: &Policy) -> Vec<&str> {
    let off = policy.clocks.iter().filter(|clock| !clock.basis.in_force());
    off.map(|clock| clock.id.as_str()).collect()
}

fn state(state: State) -> &'static str {
    match state {
        State::Running => "running",
        State::Late => "late",
        State::Kept => "kept",
        State::AnsweredLate => "answered late",
    }
}

/// For people; with `standing` it says of each clock how it stands.
pub fn text(policy: &Policy, told: &[Told<'_>], ground: &Ground, standing: bool) {
    print::line(&format!(
        "{}, edition {}; days of {}, zone {}",
        policy.name,
        policy.edition,
        policy.calendar.as_deref().unwrap_or("Monday to Friday"),
        ground.zone_name
    ));
    if policy.calendar.is_none() {
        print::line(
            "It names no calendar: every day from Monday to Friday counts, from 09:00 to 17:00. Give --calendar and \
             --zone for yours.",
        );
    }
    for one in told {
        let clock = one.clock;
        print::line(&format!("\n{}: {}", clock.name, counted(clock)));
        if !clock.when.is_empty() {
            print::line(&format!("  for {}", clock.when));
        }
        match &one.read {
            None => print::line(&format!("  runs from when {}", started(clock.start))),
            Some(read) => stands(clock, read, ground, standing),
        }
    }
    for id in off(policy) {
        print::line(&format!(
            "\nNot counted, since nobody has checked it or it is switched off: {id}"
        ));
    }
}

fn stands(clock: &Clock, read: &Read, ground: &Ground, standing: bool) {
    let reading = &read.reading;
    let deadline = reading.deadline;
    let wall = |at| {
        let wall = local(at, &ground.zone);
        wall.strftime("%a %-d %b %Y %H:%M").to_string()
    };
    let to_the_minute = clock.unit.is_of_hours() || clock.day_ends.is_some();
    let legal = if to_the_minute {
        wall(deadline.due)
    } else {
        format!("the end of {}", day(deadline.day))
    };
    if deadline.our_day == deadline.day {
        print::line(&format!("  by {legal}"));
    } else {
        let ours = day(deadline.our_day);
        print::line(&format!(
            "  by {legal}; that is no working day: ours is the end of {ours}"
        ));
    }
    if reading.unmoved != deadline {
        let before = day(reading.unmoved.day);
        print::line(&format!("  it was {before} before it was made longer"));
    }
    if standing {
        let several = if clock.amount == 1 { "" } else { "s" };
        let unit = word(&clock.unit).replace('-', " ");
        print::line(&format!(
            "  {}: {} of {} {unit}{several} over",
            state(reading.state),
            read.gone,
            clock.amount
        ));
    }
    if reading.waited_days > 0 {
        print::line(&format!(
            "  we waited {} days for the customer",
            reading.waited_days
        ));
    }
    let look: Vec<String> = reading
        .warnings
        .iter()
        .map(|warning| format!("{} % on {}", warning.percent, wall(warning.at)))
        .collect();
    if !look.is_empty() {
        print::line(&format!("  look: {}", look.join(", ")));
    }
}

fn day(day: Date) -> String {
    day.strftime("%a %-d %b %Y").to_string()
}
