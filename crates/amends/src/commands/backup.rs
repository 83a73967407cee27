//! `amends backup FILE`

use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure, answered};
use crate::print::{self, Format};
use crate::request::backup::key_beside;
use crate::request::{Answer, Door, Request, beside, unexpected};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args, Debug)]
pub struct Arguments {
    /// The new file; the desk's key goes beside it, with .key at its end
    target: PathBuf,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    // The desk that runs may have been started in another folder.
    let target = std::path::absolute(&arguments.target).map_err(|error| {
        Failure::new(
            Exit::CannotCreate,
            format!(
                "The file cannot be named: {}. Nothing was written. Name it from the root (/…).",
                answered(&error)
            ),
        )
    })?;
    let request = Request::Backup {
        target: target.clone(),
    };
    let Answer::BackedUp { bytes } = Door::new(&config).ask(request).await? else {
        return Err(unexpected());
    };
    let key = key_beside(&target);
    let left_out = beside::folders(&config.data.folder);
    match arguments.format {
        Format::Json => print::json(&json!({
            "backup": target,
            "bytes": bytes,
            "key": key.exists().then_some(&key),
            "beside": left_out,
        })),
        Format::Text => {
            print::line(&format!(
                "All data as of now is in {} ({bytes} bytes).",
                target.display()
            ));
            if key.exists() {
                print::line(&format!(
                    "The key that keeps customers' links working is in {}. Keep both, and keep them private.",
                    key.display()
                ));
            }
            if !left_out.is_empty() {
                print::line(&format!(
                    "Not in it: the settings, passwords and keys of mailboxes in {}. Keep a copy of them in a safe place, \
                     or add the mailboxes once more after a restore.",
                    beside::named(&left_out)
                ));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
