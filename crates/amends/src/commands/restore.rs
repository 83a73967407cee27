//! `amends restore FILE`

use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure, answered};
use crate::print::{self, Format};
use crate::request::backup::{copy_key, key_beside, key_in};
use crate::request::beside;
use crate::socket;
use clap::Args;
use desk::{Database, Desk, DeskConfig, DeskError, SystemClock};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use store::copies::{How, Knows, LOG_FILE};
use store::{OpenError, Store};

#[derive(Args, Debug)]
pub struct Arguments {
    /// The backup
    from: PathBuf,
    /// Data that is there already may be replaced; it is kept aside (SQLite)
    #[arg(long)]
    replace: bool,
    /// The erasures.log of the data folder the backup was made of, when restoring elsewhere: what was erased
    /// since the backup is erased again. On PostgreSQL there is no such file: the database that is restored over
    /// knows, and a new schema does not
    #[arg(long, value_name = "FILE")]
    erasures: Option<PathBuf>,
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
                "There is no backup at {}. Nothing was changed. Check the name.",
                arguments.from.display()
            ),
        ));
    }
    if let Some(list) = arguments.erasures.as_ref().filter(|list| !list.is_file()) {
        return Err(Failure::new(
            Exit::NoInput,
            format!(
                "There is no list of erasures at {}. Nothing was changed. Check the name.",
                list.display()
            ),
        ));
    }
    // Nobody may start a desk here meanwhile.
    let made = Made::about(folder);
    let held = socket::hold(folder)?;
    let how = How {
        replace: arguments.replace,
        erasures: arguments.erasures.clone(),
    };
    let place = config.store();
    let finish = async |copy: &Path| end_again(&config, copy).await;
    let done = store::copies::restore_with(&place, &arguments.from, &how, finish);
    let restored = match done.await {
        Ok(restored) => restored,
        Err(error) => {
            made.undo();
            return Err(error.into());
        }
    };
    let key = restore_key(arguments, &config)?;
    let missed = missed(&config).await?;
    drop(held);
    match arguments.format {
        Format::Json => print::json(&json!({
            "restored": true, "kept": restored.kept, "key": key, "erasures_known": restored.knows == Knows::All,
            "mailboxes_missing": missed,
        })),
        Format::Text => {
            print::line(&told(restored.knows, config.database.url.is_some()));
            if let Some(kept) = restored.kept {
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
            if !missed.is_empty() {
                print::line(&format!(
                    "No settings here name {}. A backup holds no settings, passwords and keys of mailboxes: put back your \
                     copy of mailboxes/ and dkim/ in {}, or add each once more (amends mailbox add).",
                    missed.join(", "),
                    folder.display()
                ));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The mailboxes that were read when the backup was made and that no settings here name.
async fn missed(config: &Config) -> Result<Vec<String>, Failure> {
    let store = Store::open(&config.store()).await?;
    let states = store::mailboxes::states(&store).await?;
    // A backup may be old; what counts is what was read when it was made.
    let newest = states.iter().filter_map(|state| state.reached_at).max();
    let now = newest.map_or(0, calendar::Moment::us);
    let ours: Vec<String> = config.our_addresses();
    Ok(beside::missed(states, &ours, now))
}

/// What became of what was erased since the backup. Only what is known stays erased.
fn told(knows: Knows, on_postgres: bool) -> String {
    let once_more = format!(
        "To have it erased again, restore once more with --replace --erasures FILE: the {LOG_FILE} of the data folder the \
         backup was made of."
    );
    match knows {
        Knows::All => {
            "The data is restored. What was erased since the backup stays erased.".to_owned()
        }
        Knows::SinceRestored => format!(
            "The data is restored. What was erased here stays erased. But the data that was here had itself been restored \
             without a list of erasures, so what was erased elsewhere before that may be back. {once_more}"
        ),
        Knows::Noted => format!(
            "The data is restored. What was noted as erased here stays erased. The data that was here could not be read, so \
             what was erased elsewhere before it came here may be back. {once_more}"
        ),
        Knows::Nothing if on_postgres => {
            "The data is restored. This schema is new and does not know what was erased, so whatever was erased after the \
             backup is back. To have it erased again, restore once more with --replace over the schema in which it was \
             erased; a desk on SQLite has a list, which --erasures takes."
                .to_owned()
        }
        Knows::Nothing => format!(
            "The data is restored. No list of erasures was found here, so whatever was erased after the backup is back. \
             {once_more}"
        ),
    }
}

/// Ends the cases of those who are erased in the copy, as the erasure itself did.
async fn end_again(config: &Config, copy: &Path) -> Result<(), OpenError> {
    let failed = |error: DeskError| OpenError::Engine(error.to_string());
    let desk = Desk::open(DeskConfig {
        data: copy.to_owned(),
        database: Database::Sqlite,
        ..config.desk(Arc::new(SystemClock))
    });
    let desk = desk.await.map_err(failed)?;
    desk.erase_again().await.map(drop).map_err(failed)
}

/// What holding the data folder makes there, so that a restore that failed leaves nothing of it.
struct Made {
    folders: Vec<PathBuf>,
    lock: Option<PathBuf>,
}

impl Made {
    /// Looked at before anything is made.
    fn about(folder: &Path) -> Self {
        let lock = socket::lock_in(folder);
        Self {
            folders: folder
                .ancestors()
                .take_while(|folder| !folder.exists())
                .map(Path::to_owned)
                .collect(),
            lock: (!lock.exists()).then_some(lock),
        }
    }

    /// Only what is empty goes.
    fn undo(self) {
        if let Some(lock) = self.lock {
            let _ = std::fs::remove_file(lock);
        }
        for folder in self.folders {
            let _ = std::fs::remove_dir(folder);
        }
    }
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
                "The data is restored, but its key was not: {}. Copy {} to {} by hand.",
                answered(&error),
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
