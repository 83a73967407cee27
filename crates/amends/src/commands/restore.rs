//! `amends restore FILE`

use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure};
use crate::print::{self, Format};
use crate::request::backup::{copy_key, key_beside, key_in};
use crate::socket;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args, Debug)]
pub struct Arguments {
    /// The backup
    from: PathBuf,
    /// Data that is there already may be replaced; it is kept aside (SQLite)
    #[arg(long)]
    replace: bool,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    let folder = &config.data.folder;
    if socket::call(folder).await?.is_some() {
        return Err(Failure::new(
            Exit::Temporary,
            format!(
                "A desk runs on {}. Nothing was changed. Stop it, restore, and start it again.",
                folder.display()
            ),
        ));
    }
    if !arguments.from.is_file() {
        return Err(Failure::new(
            Exit::NoInput,
            format!(
                "There is no backup at {}. Nothing was changed.",
                arguments.from.display()
            ),
        ));
    }
    // Nobody may start a desk here meanwhile.
    let held = socket::hold(folder)?;
    let kept = store::copies::restore(&config.store(), &arguments.from, arguments.replace).await?;
    let key = restore_key(arguments, &config)?;
    drop(held);
    match arguments.format {
        Format::Json => print::json(&json!({ "restored": true, "kept": kept, "key": key })),
        Format::Text => {
            print::line("The data is restored. What was erased since the backup stays erased.");
            if let Some(kept) = kept {
                print::line(&format!(
                    "The data that was there is kept in {}.",
                    kept.display()
                ));
            }
            if !key && config.database.url.is_none() && !key_in(folder).exists() {
                print::line(&format!(
                    "There was no key beside the backup: links customers have will open nothing. {} is where it \
                     belongs.",
                    key_in(folder).display()
                ));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The key that belongs to the data. One that is there stays beside it under another name.
fn restore_key(arguments: &Arguments, config: &Config) -> Result<bool, Failure> {
    let from = key_beside(&arguments.from);
    if config.database.url.is_some() || !from.exists() {
        return Ok(false);
    }
    let to = key_in(&config.data.folder);
    let failed = |error: std::io::Error| {
        Failure::new(
            Exit::InputOutput,
            format!(
                "The data is restored, but its key was not: {error}. Copy {} to {} by hand.",
                from.display(),
                to.display()
            ),
        )
    };
    if to.exists() {
        if std::fs::read(&to).map_err(failed)? == std::fs::read(&from).map_err(failed)? {
            return Ok(true);
        }
        let aside = to.with_extension(format!("key.before-{}", uuid::Uuid::now_v7().simple()));
        std::fs::rename(&to, aside).map_err(failed)?;
    }
    copy_key(&from, &to).map_err(failed)?;
    Ok(true)
}
