//! `amends doctor`

use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure};
use crate::print::{self, Format};
use crate::request::{Answer, Door, Request, unexpected};
use clap::Args;
use std::process::ExitCode;

#[derive(Args, Debug)]
pub struct Arguments {
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Ends with `Unavailable` where something is not well, so that a script notices.
pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    let Answer::Doctor { findings } = Door::new(&config).ask(Request::Doctor).await? else {
        return Err(unexpected());
    };
    match arguments.format {
        Format::Json => print::json(&findings),
        Format::Text => {
            for check in &findings.checks {
                let sign = if check.well { "well    " } else { "NOT WELL" };
                print::line(&format!("{sign}  {}: {}", check.what, check.found));
                if let Some(to_do) = &check.to_do {
                    print::line(&format!("          {to_do}"));
                }
            }
        }
    }
    if findings.well {
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::from(Exit::Unavailable.code()))
}
