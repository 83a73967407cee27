//! `amends queue`: every open promise, the one that breaks first on top.

use crate::config::{Config, Flags};
use crate::exit::Failure;
use crate::print::{self, Format};
use crate::request::{Answer, Door, QueueRow, Request, unexpected};
use clap::Args;
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
    let mut rows: Vec<QueueRow> = Vec::new();
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
        Format::Json => print::json(&rows),
        Format::Text if rows.is_empty() => {
            print::line(
                "Nobody is waiting to hear from you. A complaint that comes in stands here with its first word.",
            );
        }
        Format::Text => table(&rows),
    }
    Ok(ExitCode::SUCCESS)
}

fn table(rows: &[QueueRow]) {
    let mut lines = vec![
        ["due (UTC)", "", "case", "stage", "owner", "promise"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for row in rows {
        let law = row.law.as_ref().filter(|law| law.first);
        lines.push(vec![
            law.map_or_else(|| row.due.clone(), |law| law.due.clone()),
            match (law, row.broken) {
                (_, true) => "broken",
                (Some(_), _) => "law",
                _ => "",
            }
            .to_owned(),
            row.case.to_string(),
            row.stage.clone(),
            row.owner.clone().unwrap_or_else(|| "nobody yet".to_owned()),
            told(row),
        ]);
    }
    print::columns(&lines);
}

/// What was promised, and what the law asks on the case: which of the two comes first stands first.
fn told(row: &QueueRow) -> String {
    let Some(law) = &row.law else {
        return row.what.clone();
    };
    let point = law.point.map(|point| format!(", point {point}"));
    let asks = format!("{} ({}{})", law.asks, law.policy, point.unwrap_or_default());
    if law.first {
        format!("by law: {asks}; promised by {}: {}", row.due, row.what)
    } else {
        format!("{}; by law before {}: {asks}", row.what, law.due)
    }
}
