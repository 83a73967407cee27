//! `amends audit`: what was changed of people, teams, settings and customers' records, and by whom; the newest first.

use crate::config::{Config, Flags};
use crate::exit::Failure;
use crate::print::{self, Format};
use crate::request::{Answer, AuditLineShown, Door, Request, unexpected};
use clap::Args;
use std::process::ExitCode;

#[derive(Args, Debug)]
pub struct Arguments {
    /// How many lines, the newest first
    #[arg(long, value_name = "N", default_value_t = 200)]
    last: usize,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    let mut door = Door::new(&config);
    let mut lines: Vec<AuditLineShown> = Vec::new();
    let mut after = None;
    loop {
        let Answer::Audit { page } = door.ask(Request::Audit { after }).await? else {
            return Err(unexpected());
        };
        lines.extend(page.lines);
        after = page.next;
        if after.is_none() || lines.len() >= arguments.last {
            break;
        }
    }
    lines.truncate(arguments.last);
    match arguments.format {
        Format::Json => print::json(&lines),
        Format::Text if lines.is_empty() => print::line("Nothing was changed yet."),
        Format::Text => table(&lines),
    }
    Ok(ExitCode::SUCCESS)
}

fn table(lines: &[AuditLineShown]) {
    let mut rows = vec![["when (UTC)", "who did what"].map(str::to_owned).to_vec()];
    rows.extend(
        lines
            .iter()
            .map(|line| vec![line.at.clone(), line.says.clone()]),
    );
    print::columns(&rows);
}
