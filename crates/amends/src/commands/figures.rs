//! `amends figures`: how complaints went in the last weeks, each figure with its interval, beside the same weeks a year before.

use crate::config::{Config, Flags};
use crate::exit::Failure;
use crate::print::{self, Format};
use crate::request::{Answer, Door, FiguresShown, LengthKnown, Request, ShareShown, unexpected};
use clap::Args;
use desk::learning::figures::WEEKS_USUAL;
use letters::Catalogue;
use std::process::ExitCode;

/// Minutes.
const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;

#[derive(Args, Debug)]
pub struct Arguments {
    /// How many weeks, up to today
    #[arg(long, value_name = "N", default_value_t = WEEKS_USUAL, value_parser = clap::value_parser!(i64).range(1..=52))]
    weeks: i64,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    let mut door = Door::new(&config);
    let weeks = arguments.weeks;
    let Answer::Figures { figures } = door.ask(Request::Figures { weeks }).await? else {
        return Err(unexpected());
    };
    match arguments.format {
        Format::Json => print::json(&figures),
        Format::Text => told(&figures),
    }
    Ok(ExitCode::SUCCESS)
}

fn told(figures: &FiguresShown) {
    print::line(&format!(
        "{} weeks from {} (UTC), {} cases; in the same weeks a year before {}.",
        figures.weeks, figures.from, figures.cases, figures.cases_year_before
    ));
    let mut rows = vec![["", "now", "a year before"].map(str::to_owned).to_vec()];
    rows.extend(figures.shares.iter().map(|figure| {
        vec![
            figure.called.clone(),
            share(&figure.now),
            share(&figure.year_before),
        ]
    }));
    for figure in &figures.lengths {
        let (now, before) = (&figure.now, &figure.year_before);
        for (part, known) in [
            ("half", (&now.half, &before.half)),
            ("nine in ten", (&now.nine_in_ten, &before.nine_in_ten)),
        ] {
            rows.push(vec![
                format!("{}, {part}", figure.called),
                length(known.0.as_ref(), now.of),
                length(known.1.as_ref(), before.of),
            ]);
        }
    }
    print::columns(&rows);
    print::line("");
    let shares = figures.shares.iter().map(|one| (&one.called, &one.meaning));
    let lengths = figures
        .lengths
        .iter()
        .map(|one| (&one.called, &one.meaning));
    for (called, meaning) in shares.chain(lengths) {
        print::line(&format!("{called}: {meaning}"));
    }
}

fn share(shown: &ShareShown) -> String {
    shown.known.as_ref().map_or_else(few, |known| {
        let percent = |share: f64| format!("{:.0} %", share * 100.0);
        format!(
            "{} ({} to {}), {} of {}",
            percent(known.share),
            percent(known.low),
            percent(known.high),
            known.some,
            known.of
        )
    })
}

fn length(known: Option<&LengthKnown>, of: u64) -> String {
    known.map_or_else(few, |known| {
        let sure = match (known.low, known.high) {
            (Some(low), Some(high)) => format!(" ({} to {})", words(low), words(high)),
            (Some(low), None) => format!(" ({} or more)", words(low)),
            (None, _) => String::new(),
        };
        format!("{}{sure}, {of} cases", words(known.minutes))
    })
}

/// Minutes in words; from a day on with the hours.
fn words(minutes: u64) -> String {
    let (days, hours) = (minutes / DAY, minutes % DAY / HOUR);
    let words = Catalogue::english();
    if days == 0 || hours == 0 {
        return words.span_in_words(i64::try_from(minutes).unwrap_or(i64::MAX));
    }
    words.say_with(
        "figures-days-hours",
        &[("days", days.into()), ("hours", hours.into())],
    )
}

fn few() -> String {
    "too few to tell".to_owned()
}
