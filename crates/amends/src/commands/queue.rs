//! `amends queue`: every open promise, the one that breaks first on top.

use crate::config::{Config, Flags};
use crate::exit::Failure;
use crate::print::{self, Format};
use crate::request::{Answer, Door, Queued, Request, unexpected};
use clap::Args;
use letters::Catalogue;
use std::collections::BTreeSet;
use std::process::ExitCode;

#[derive(Args, Debug)]
pub struct Arguments {
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    let mut door = Door::new(&config);
    let mut rows: Vec<Queued> = Vec::new();
    let mut after = None;
    loop {
        let Answer::Queue { page } = door.ask(Request::Queue { after }).await? else {
            return Err(unexpected());
        };
        rows.extend(page.rows);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    match arguments.format {
        Format::Json => print::json(&rows.iter().map(|one| &one.row).collect::<Vec<_>>()),
        Format::Text => told(&rows),
    }
    Ok(ExitCode::SUCCESS)
}

/// The rows in the words of the page Today.
fn told(rows: &[Queued]) {
    let words = Catalogue::english();
    let people: BTreeSet<u64> = rows.iter().map(|one| one.row.case).collect();
    if people.is_empty() {
        let empty = [
            "today-heading-none",
            "today-empty-title",
            "today-empty-text",
        ];
        print::line(&empty.map(|key| words.say(key)).join(". "));
        return;
    }
    print::line(&words.say_with("today-heading", &[("count", people.len().into())]));
    print::line(&words.say("today-order"));
    let wide = rows.iter().map(|one| one.says.due.chars().count()).max();
    let wide = wide.unwrap_or_default();
    for group in rows.chunk_by(|one, next| one.says.group == next.says.group) {
        print::line(&format!("\n{} {}", group[0].says.group, group.len()));
        for Queued { says, .. } in group {
            print::line(&format!("  {:<wide$}  {}", says.due, line(&says.what)));
            for more in says.beside.iter().chain([&says.of]) {
                print::line(&format!("  {:<wide$}  {}", "", line(more)));
            }
        }
    }
}

/// What customers write may hold signs that steer a terminal.
fn line(text: &str) -> String {
    text.replace(char::is_control, " ")
}
