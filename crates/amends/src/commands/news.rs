//! `amends news`: what more customers bring up than in a usual week.

use crate::config::{Config, Flags};
use crate::exit::Failure;
use crate::print::{self, Format};
use crate::request::{Answer, Door, FoundShown, NewsShown, Request, unexpected};
use clap::Args;
use learning::news::WEEKS_LEAST;
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
    let Answer::News { news } = door.ask(Request::News).await? else {
        return Err(unexpected());
    };
    match arguments.format {
        Format::Json => print::json(&news),
        Format::Text => told(&news),
    }
    Ok(ExitCode::SUCCESS)
}

fn told(news: &NewsShown) {
    if !news.knows_what_is_usual {
        print::line(&format!(
            "{} earlier weeks with complaints to compare with; from {WEEKS_LEAST} on it is told here what is new.",
            news.weeks
        ));
        return;
    }
    if news.found.is_empty() {
        print::line("Nothing comes up more often than usual.");
        return;
    }
    let heads = ["what", "customers", "usual", "since (UTC)", "with it"];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    rows.extend(news.found.iter().map(row));
    print::columns(&rows);
}

fn row(found: &FoundShown) -> Vec<String> {
    let classes = found.classes.iter().map(|(_, called)| called);
    let mut all = found.words.iter().chain(classes).cloned();
    let what = all.next().unwrap_or_default();
    let beside: Vec<String> = all.collect();
    vec![
        what,
        found.customers.to_string(),
        format!("{:.1}", found.usual),
        found.since.clone(),
        beside.join(", "),
    ]
}
