//! `amends policy show` and `amends policy check`

use super::{named, of_file};
use crate::exit::{Exit, Failure};
use crate::print::{self, Format};
use recovery::clocks::{Pause, Roll, Rule, Start, Unit};
use recovery::policies::{Basis, Clock, Policy, Standing, try_examples};
use serde_json::json;

pub fn show(policy: &str, toml: bool, format: Format) -> Result<(), Failure> {
    let (policy, text) = named(policy)?;
    if toml {
        print::line(text.trim_end());
        return Ok(());
    }
    if format == Format::Json {
        print::json(&policy);
        return Ok(());
    }
    print::line(&format!("{}: {}", policy.id, policy.name));
    print::line(&policy.about);
    print::line(&format!(
        "Edition {}. Days: {}. Zone: {}.",
        policy.edition,
        policy.calendar.as_deref().unwrap_or("those of the desk"),
        policy.zone.as_deref().unwrap_or("that of the desk"),
    ));
    entries(&policy);
    if !policy.sources.is_empty() {
        print::line("\nSources");
    }
    for source in &policy.sources {
        let second = if source.second_hand {
            "; tells of the rule"
        } else {
            ""
        };
        print::line(&format!(
            "  {}: {}, read on {}{second}",
            source.key, source.title, source.read_on
        ));
        print::line(&format!("    {}", source.address));
    }
    Ok(())
}

fn entries(policy: &Policy) {
    if !policy.clocks.is_empty() {
        print::line("\nClocks");
    }
    for clock in &policy.clocks {
        entry(
            &format!("{}: {}, {}", clock.id, clock.name, counted(clock)),
            &clock.when,
            &clock.basis,
        );
    }
    let letters = [
        ("An acknowledgement holds", &policy.acknowledgement),
        ("A notice of delay holds", &policy.delay_notice),
        ("A final answer holds", &policy.final_answer),
    ];
    for (head, contents) in letters {
        if !contents.is_empty() {
            print::line(&format!("\n{head}"));
        }
        for content in contents {
            entry(&content.text, &content.when, &content.basis);
        }
    }
    if !policy.retention.is_empty() {
        print::line("\nRecords");
    }
    for kept in &policy.retention {
        let (unit, from) = (word(&kept.unit), word(&kept.from));
        entry(
            &format!(
                "{}: {} {unit}s from when it was {from}",
                kept.what, kept.amount
            ),
            "",
            &kept.basis,
        );
    }
    if !policy.report.is_empty() || !policy.report_band.is_empty() {
        print::line("\nReports");
    }
    for report in &policy.report {
        entry(
            &format!("to {}, {}: {}", report.to, report.every, report.what),
            "",
            &report.basis,
        );
    }
    for band in &policy.report_band {
        entry(&format!("band: {}", band.name), "", &band.basis);
    }
}

fn entry(says: &str, when: &str, basis: &Basis) {
    let when = if when.is_empty() {
        String::new()
    } else {
        format!(" ({when})")
    };
    let stands = match (basis.standing, &basis.confirmed) {
        (Standing::Read, _) => format!("[{}]", basis.sources.join(", ")),
        (Standing::Ours, _) => "[our own]".to_owned(),
        (Standing::Unchecked, Some(confirmed)) => format!(
            "[{}, confirmed on {} by {}]",
            confirmed.source, confirmed.on, confirmed.by
        ),
        (Standing::Unchecked, None) => {
            "[unchecked: not in force until somebody confirms it]".to_owned()
        }
    };
    let off = if basis.off { " [switched off]" } else { "" };
    print::line(&format!("  {says}{when} {stands}{off}"));
    if !basis.note.is_empty() {
        print::line(&format!("    {}", basis.note));
    }
}

/// How a clock counts, in words.
pub fn counted(clock: &Clock) -> String {
    let Rule { amount, unit, .. } = clock.rule();
    let unit = match unit {
        Unit::Hour => "hour",
        Unit::WorkingHour => "working hour",
        Unit::CalendarDay => "day",
        Unit::WorkingDay => "working day",
        Unit::Week => "week",
        Unit::Month => "month",
    };
    let several = if amount == 1 { "" } else { "s" };
    let mut said = vec![format!(
        "{amount} {unit}{several} from when {}",
        started(clock.start)
    )];
    let mut add = |words: &str| said.push(words.to_owned());
    if clock.first_day_counts {
        add("that day being the first");
    }
    if let Some(cutoff) = clock.cutoff {
        let at = cutoff.strftime("%H:%M");
        add(&format!(
            "what comes from {at} on counting as of the next working day"
        ));
    }
    if let Some(ends) = clock.day_ends {
        add(&format!("until {}", ends.strftime("%H:%M")));
    }
    match clock.roll {
        Roll::None => {}
        Roll::NextWorkingDay => add("or the next working day"),
        Roll::PreviousWorkingDay => add("or the working day before"),
    }
    if clock.pause.contains(&Pause::CustomerWait) {
        add("longer by the time we waited for an answer of the customer");
    }
    if clock.pause.contains(&Pause::Agreed) {
        add("longer where the customer agreed");
    }
    if clock.again {
        add("and again each time");
    }
    said.join(", ")
}

/// What starts a clock, in words.
pub fn started(start: Start) -> &'static str {
    match start {
        Start::Received => "it was received",
        Start::Acknowledged => "it was acknowledged",
        Start::SentToUs => "it was sent to us",
        Start::Escalated => "the customer asked for the next stage",
        Start::Agreed => "the customer agreed",
        Start::LastWord => "the customer last heard from us",
    }
}

/// A value as it is written in the file.
pub fn word(value: &impl serde::Serialize) -> String {
    let written = serde_json::to_value(value).unwrap_or_default();
    written.as_str().unwrap_or_default().to_owned()
}

pub fn check(file: &str, format: Format) -> Result<(), Failure> {
    let (policy, _) = of_file(file)?;
    let unfit = |error: calendar::CalendarError| {
        Failure::new(
            Exit::Data,
            format!("{file} cannot be counted by: {error}. Nothing was changed."),
        )
    };
    let failures = try_examples(&policy).map_err(unfit)?;
    let bases = policy.bases();
    let off: Vec<&str> = bases
        .iter()
        .filter(|(_, basis)| !basis.in_force())
        .map(|(at, _)| at.as_str())
        .collect();
    let tried: usize = policy.clocks.iter().map(|clock| clock.example.len()).sum();
    if format == Format::Json {
        let wrong: Vec<_> = failures
            .iter()
            .map(|failed| json!({ "clock": failed.clock, "start": failed.start, "said": failed.said, "computed": failed.computed }))
            .collect();
        print::json(&json!({
            "id": policy.id, "edition": policy.edition, "fine": failures.is_empty(), "examples": tried,
            "wrong": wrong, "not_in_force": off,
        }));
    } else {
        print::line(&format!(
            "{}: {} clocks, {tried} examples tried, {} entries not in force.",
            policy.id,
            policy.clocks.len(),
            off.len()
        ));
        for at in &off {
            print::line(&format!("  not in force: {at}"));
        }
        for failed in &failures {
            print::line(&format!(
                "  clock “{}” from {}: the file says {}, it comes to {}",
                failed.clock, failed.start, failed.said, failed.computed
            ));
        }
    }
    if failures.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        Exit::Data,
        format!(
            "{} of the examples in {file} come to another date: put the clock or the example right. Nothing was changed.",
            failures.len()
        ),
    ))
}
