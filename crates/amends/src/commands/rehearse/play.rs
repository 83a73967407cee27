//! A rehearsal in the terminal: a line of yours, an answer, and the debrief in the end.

use super::shown;
use crate::exit::{Exit, Failure, answered};
use crate::print::{self, Format};
use coach::rules::Rulebook;
use rehearsal::agent::{self, Manner};
use rehearsal::{MAX_LINE_BYTES, Rehearsal, Scenario, debrief};
use serde_json::json;
use std::io::{BufRead as _, IsTerminal as _, Read as _};
use std::process::ExitCode;

/// What one types to look back.
const END: &str = "/end";

pub fn as_agent(scenario: &Scenario, seed: u64, format: Format) -> Result<ExitCode, Failure> {
    let book = Rulebook::built_in();
    let mut rehearsal = Rehearsal::new(scenario, seed);
    let people = format == Format::Text;
    if people {
        shown::brief(scenario, seed);
        print::line(&format!("\n{}: {}", scenario.customer, rehearsal.opening()));
    } else {
        print::json(
            &json!({ "scenario": scenario.id, "seed": seed, "customer": rehearsal.opening() }),
        );
    }
    while rehearsal.ended().is_none() {
        let Some(line) = typed(people)? else { break };
        let Some(turn) = rehearsal.say(&line, book) else {
            break;
        };
        if people {
            print::line(&format!("\n{}: {}", scenario.customer, turn.answer));
        } else {
            print::json(&json!({ "said": turn.said, "customer": turn.answer, "mood": turn.after }));
        }
    }
    let looked = debrief(&rehearsal);
    if people {
        shown::debrief(&looked, scenario, book);
    } else {
        print::json(&shown::as_json(&looked, book));
    }
    Ok(ExitCode::SUCCESS)
}

pub fn as_customer(
    scenario: &Scenario,
    manner: Manner,
    format: Format,
) -> Result<ExitCode, Failure> {
    let people = format == Format::Text;
    if people {
        print::line(&format!(
            "You are {}. {}\nThe program plays the agent ({}). You begin.",
            scenario.customer,
            scenario.knows,
            manner.id()
        ));
    }
    for turn in 0..agent::LINES {
        let Some(line) = typed(people)? else { break };
        let Some(answer) = agent::says(scenario, manner, turn, &line) else {
            break;
        };
        if people {
            print::line(&format!("\nAgent: {answer}"));
        } else {
            print::json(&json!({ "said": line, "agent": answer }));
        }
    }
    if people {
        shown::what_was_it_like();
    }
    Ok(ExitCode::SUCCESS)
}

/// A line from standard input; none at its end or where one asks to look back.
fn typed(people: bool) -> Result<Option<String>, Failure> {
    if people && std::io::stdin().is_terminal() {
        print::prompt("\n> ");
    }
    let mut bytes = Vec::new();
    let read = std::io::stdin()
        .lock()
        .take(MAX_LINE_BYTES as u64 * 4)
        .read_until(b'\n', &mut bytes)
        .map_err(|error| {
            Failure::new(
                Exit::InputOutput,
                format!(
                    "What you typed could not be read: {}. The rehearsal ends here.",
                    answered(&error)
                ),
            )
        })?;
    let line = String::from_utf8_lossy(&bytes).trim().to_owned();
    Ok((read > 0 && line != END).then_some(line))
}
