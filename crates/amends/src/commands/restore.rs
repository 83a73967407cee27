//! `amends restore FILE`

use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure, answered};
use crate::print::{self, Format};
use crate::request::backup::{key_beside, key_in, write_key};
use crate::request::beside;
use crate::socket;
use clap::Args;
use desk::{Database, Desk, DeskConfig, DeskError, SystemClock};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use store::copies::{How, Key, Knows, LOG_FILE};
use store::{OpenError, Store};

#[derive(Args, Debug)]
pub struct Arguments {
    /// The backup
    from: PathBuf,
    /// Data that is there already may be replaced; it is kept in backups/ of the data folder
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
    let beside = read_key(&arguments.from)?;
    // Nobody may start a desk here meanwhile.
    let made = Made::about(folder);
    let held = socket::hold(folder)?;
    let how = How {
        replace: arguments.replace,
        erasures: arguments.erasures.clone(),
        key: beside,
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
    let (key, missing) = put_key(&restored.key, &config)?;
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
            if missing {
                print::line(&no_key(&config));
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

/// The desk's key that lies beside a backup, as text.
fn read_key(backup: &Path) -> Result<Option<String>, Failure> {
    let path = key_beside(backup);
    let cannot = |exit, why: String| {
        let says = format!(
            "The key beside the backup, {}, cannot be used: {why}. Nothing was changed. Put the right one there, or take \
             it away: the links customers have open nothing without it.",
            path.display()
        );
        Failure::new(exit, says)
    };
    if !path.exists() {
        return Ok(None);
    }
    let bytes =
        std::fs::read(&path).map_err(|error| cannot(Exit::InputOutput, answered(&error)))?;
    match Desk::key_to_text(&bytes) {
        Ok(text) => Ok(Some(text)),
        Err(_) => Err(cannot(Exit::Data, "it is no key of a desk".to_owned())),
    }
}

/// Puts the key that came where this desk looks for it: whether one came, and whether there is none now. One that lay
/// beside the data before stays there under another name.
fn put_key(key: &Key, config: &Config) -> Result<(bool, bool), Failure> {
    let to = key_in(&config.data.folder);
    let text = match key {
        _ if config.database.url.is_some() => {
            return Ok((matches!(key, Key::Came(_)), *key == Key::None));
        }
        Key::Came(text) => text,
        Key::Stays | Key::None => return Ok((false, !to.exists())),
    };
    let failed = |why: String| {
        Failure::new(
            Exit::InputOutput,
            format!(
                "The data is restored, but its key was not: {why}. See to {} and restore once more with --replace.",
                to.display()
            ),
        )
    };
    let system = |error: std::io::Error| failed(answered(&error));
    let bytes = Desk::key_to_bytes(text).map_err(|error| failed(error.to_string()))?;
    if to.exists() {
        if std::fs::read(&to).map_err(system)? == bytes {
            return Ok((true, false));
        }
        let aside = to.with_extension(format!("key.before-{}", uuid::Uuid::now_v7().simple()));
        std::fs::rename(&to, aside).map_err(system)?;
    }
    write_key(&bytes, &to).map_err(system)?;
    Ok((true, false))
}

/// That no key came, and where it belongs.
fn no_key(config: &Config) -> String {
    let what = "There was no key with the backup: links customers have will open nothing.";
    if config.database.url.is_some() {
        return format!(
            "{what} Put it beside the backup, with .key at its end, and restore once more with --replace."
        );
    }
    let place = key_in(&config.data.folder);
    format!("{what} {} is where it belongs.", place.display())
}
