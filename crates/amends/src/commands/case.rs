//! `amends case show N`

use crate::config::{Config, Flags};
use crate::exit::Failure;
use crate::print::{self, Format};
use crate::request::{Answer, CaseShown, Door, Request, unexpected};
use clap::Subcommand;
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub enum Arguments {
    /// Show one case: what it is about, what was promised, what was said
    Show {
        /// Its number
        #[arg(value_parser = number)]
        number: u64,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

/// What stands before a number in a subject line is taken with it.
fn number(text: &str) -> Result<u64, &'static str> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    digits
        .parse()
        .map_err(|_| "a case has a whole number, such as 1047")
}

pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let Arguments::Show { number, format } = arguments;
    let config = Config::read(flags)?;
    let mut door = Door::new(&config);
    let Answer::Case { case } = door.ask(Request::Case { number: *number }).await? else {
        return Err(unexpected());
    };
    match format {
        Format::Json => print::json(&case),
        Format::Text => show(&case),
    }
    Ok(ExitCode::SUCCESS)
}

fn show(case: &CaseShown) {
    print::line(&format!("Case {}: {}", case.case, case.subject));
    let owner = case.owner.as_deref().unwrap_or("nobody yet");
    print::line(&format!(
        "{} · {} · {} · cared for by {owner}",
        case.customer, case.status, case.stage
    ));
    if !case.helps.is_empty() {
        let words = letters::Catalogue::english();
        let helps = case.helps.iter();
        let helps: Vec<String> = helps
            .map(|need| words.say(&format!("need-{need}")))
            .collect();
        print::line(&format!("What helps them: {}", helps.join("; ")));
    }
    if let Some(step) = case.severity {
        let words = letters::Catalogue::english();
        let name = words.say(&format!("severity-{step}"));
        print::line(&format!("Severity {step} of 4: {name}"));
    }
    if let Some(url) = &case.customer_url {
        print::line(&format!("The customer's page: {url}"));
    }
    print::line("\nPromised");
    if case.promises.is_empty() {
        print::line("  nothing is owed any more");
    }
    for promise in &case.promises {
        let broken = if promise.broken { " (broken)" } else { "" };
        print::line(&format!("  {}  {}{broken}", promise.due, promise.what));
    }
    if !case.law.is_empty() {
        print::line("\nBy law (no promise: it runs until we answer)");
    }
    for law in &case.law {
        let point = law.point.map(|point| format!(", point {point}"));
        let stands = match (&law.done, law.late) {
            (Some(done), false) => format!(" (done {done})"),
            (Some(done), true) => format!(" (done late, {done})"),
            (None, true) => " (late)".to_owned(),
            (None, false) => String::new(),
        };
        print::line(&format!(
            "  {}  {} ({}{}){stands}",
            law.last_day,
            law.asks,
            law.policy,
            point.unwrap_or_default()
        ));
    }
    print::line("\nSaid");
    for message in &case.messages {
        let held = if message.held { " (held)" } else { "" };
        let machine = match message.automatic_sort {
            Some(sort) => {
                let sort = letters::Catalogue::english().say(letters::term::automatic_sort(sort));
                format!(" ({sort}; written by a machine)")
            }
            None if message.automatic => " (written by a machine)".to_owned(),
            None => String::new(),
        };
        print::line(&format!("  {}  {}{machine}{held}", message.at, message.who));
        for line in message.text.lines() {
            print::line(&format!("    {line}"));
        }
    }
}
