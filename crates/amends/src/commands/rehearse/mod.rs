//! `amends rehearse`: a hard conversation with a simulated customer, typed. It opens no data and asks no network.

mod play;
mod shown;

use crate::exit::{Exit, Failure, answered};
use crate::print::{self, Format};
use clap::Args;
use rehearsal::agent::Manner;
use rehearsal::scenario::MAX_SCENARIO_BYTES;
use rehearsal::{Scenario, shipped, shipped_by_id};
use serde_json::json;
use std::io::Read as _;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

#[derive(Args, Debug)]
#[command(
    after_help = "Type what you would say and press enter; an empty line is silence, /end looks back, and the end of the input does, too."
)]
pub struct Arguments {
    /// The short name of a scenario (see --list), or a file of your own
    scenario: Option<String>,
    /// Every scenario that comes along
    #[arg(long, conflicts_with_all = ["scenario", "check", "seed", "as_customer"])]
    list: bool,
    /// Say whether this file can be played, and if not, in which line and why
    #[arg(long, value_name = "FILE", conflicts_with_all = ["scenario", "seed", "as_customer"])]
    check: Option<String>,
    /// The number that settles how the customer words things; the same number, the same words
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
    /// Be the customer; the program plays the agent, in this manner: good, plain or bad
    #[arg(long, value_name = "MANNER", num_args = 0..=1, default_missing_value = "good", value_parser = manner)]
    as_customer: Option<Manner>,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

fn manner(text: &str) -> Result<Manner, String> {
    Manner::from_id(text).ok_or_else(|| "it is good, plain or bad".to_owned())
}

pub fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    if arguments.list {
        list(arguments.format);
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(file) = &arguments.check {
        let scenario = of_file(file)?;
        check(&scenario, arguments.format);
        return Ok(ExitCode::SUCCESS);
    }
    let name = arguments.scenario.as_deref();
    let own = match name {
        Some(name) if shipped_by_id(name).is_none() => Some(named(name)?),
        _ => None,
    };
    let shipped = || name.and_then(shipped_by_id).unwrap_or_else(first);
    let scenario = own.as_ref().unwrap_or_else(shipped);
    let seed = arguments.seed.unwrap_or_else(any_seed);
    if let Some(manner) = arguments.as_customer {
        return play::as_customer(scenario, manner, arguments.format);
    }
    play::as_agent(scenario, seed, arguments.format)
}

/// The one to begin with, where none is named.
fn first() -> &'static Scenario {
    shipped()
        .iter()
        .min_by_key(|scenario| scenario.level)
        .unwrap_or_else(|| unreachable!("scenarios come along"))
}

/// So that nobody hears the same words each time.
fn any_seed() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

fn list(format: Format) {
    let mut all: Vec<&Scenario> = shipped().iter().collect();
    all.sort_by_key(|scenario| (scenario.level, scenario.domain.clone(), scenario.id.clone()));
    if format == Format::Json {
        let all: Vec<_> = all
            .iter()
            .map(|one| {
                json!({ "id": one.id, "name": one.name, "level": one.level, "domain": one.domain, "theme": one.theme })
            })
            .collect();
        return print::json(&all);
    }
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|one| {
            vec![
                one.id.clone(),
                one.level.to_string(),
                one.domain.clone(),
                format!("{} ({})", one.name, one.theme),
            ]
        })
        .collect();
    print::columns(&rows);
}

fn check(scenario: &Scenario, format: Format) {
    if format == Format::Json {
        return print::json(&json!({
            "id": scenario.id, "name": scenario.name, "level": scenario.level, "facts": scenario.facts.len(),
            "solutions": scenario.solutions.len(), "playable": true,
        }));
    }
    print::line(&format!(
        "“{}” can be played: level {}, {} facts, {} solutions. Try it: amends rehearse FILE",
        scenario.name,
        scenario.level,
        scenario.facts.len(),
        scenario.solutions.len()
    ));
}

/// A file of one's own, where no scenario that comes along has that name.
fn named(name: &str) -> Result<Scenario, Failure> {
    if !name.contains(['/', '.']) && !std::path::Path::new(name).exists() {
        return Err(Failure::new(
            Exit::NoInput,
            format!(
                "There is no scenario {name}, and no such file. `amends rehearse --list` shows all that come along."
            ),
        ));
    }
    of_file(name)
}

fn of_file(file: &str) -> Result<Scenario, Failure> {
    let mut bytes = Vec::new();
    std::fs::File::open(file)
        .and_then(|open| {
            open.take(MAX_SCENARIO_BYTES as u64 + 1)
                .read_to_end(&mut bytes)
        })
        .map_err(|error| {
            Failure::new(
                Exit::NoInput,
                format!(
                    "{file} cannot be read: {}. Check the name and who may read it.",
                    answered(&error)
                ),
            )
        })?;
    let text = String::from_utf8(bytes).map_err(|_| {
        Failure::new(
            Exit::Data,
            format!("{file} is not written in UTF-8; save it as such."),
        )
    })?;
    let id = std::path::Path::new(file).file_stem().map_or_else(
        || file.to_owned(),
        |stem| stem.to_string_lossy().into_owned(),
    );
    Scenario::read(&id, &text).map_err(|error| {
        Failure::new(
            Exit::Data,
            format!("{file} cannot be played: {error}. Mend that line and check it again."),
        )
    })
}
