//! `amends rebuild`: the lists made anew from what happened.

use crate::config::{Config, Flags};
use crate::exit::Failure;
use crate::print::{self, Format, counted};
use crate::request::{Answer, Door, Request, unexpected};
use clap::Args;
use serde_json::json;
use std::process::ExitCode;

#[derive(Args, Debug)]
pub struct Arguments {
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    let Answer::Rebuilt { cases } = Door::new(&config).ask(Request::Rebuild).await? else {
        return Err(unexpected());
    };
    match arguments.format {
        Format::Json => print::json(&json!({ "cases": cases })),
        Format::Text => print::line(&format!(
            "The lists of {} were made anew from what happened.",
            counted(cases, "case")
        )),
    }
    Ok(ExitCode::SUCCESS)
}
