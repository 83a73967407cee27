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
        lines.push(vec![
            row.due.clone(),
            if row.broken { "broken" } else { "" }.to_owned(),
            row.case.to_string(),
            row.stage.clone(),
            row.owner.clone().unwrap_or_else(|| "nobody yet".to_owned()),
            row.what.clone(),
        ]);
    }
    print::columns(&lines);
}
