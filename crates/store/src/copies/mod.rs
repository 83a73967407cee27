//! Backup and restore. A copy is one SQLite file whichever engine the desk runs on, so it can be restored
//! on either and be looked into with common tools.
//!
//! What was erased since a copy was made does not come back with it: erasures are read from the data
//! that is being replaced, from `erasures.log` beside it and from one that is named, and applied to the
//! copy before it is used.

mod erasures;
mod keys;
mod knows;
mod postgres;
mod traces;
mod unfinished;

pub use erasures::LOG_FILE;
pub use keys::Key;
pub use knows::Knows;
pub use traces::clear_traces;
pub use unfinished::clear as clear_unfinished;

pub(crate) use erasures::{erasures_in, note_erasures};

use knows::Signs;

use crate::engine::postgres::Hold;
use crate::engine::sqlite::{APPLICATION_ID, connect};
use crate::error::OpenError;
use crate::migrations::{MIGRATIONS, Migration, migrate_sqlite};
use crate::shared_key;
use crate::store::{
    DATABASE_FILE, Store, StoreConfig, make_private_file, make_private_folder, wall_us,
};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Pages of 4 kB that are copied before other writers get their turn.
const PAGES_A_STEP: i32 = 1_000;
/// How every SQLite file begins, how long its head is, and where in it the program's own number stands.
const SQLITE_BEGINS: &[u8] = b"SQLite format 3\0";
const SQLITE_HEAD: usize = 100;
const SQLITE_APPLICATION_AT: std::ops::Range<usize> = 68..72;

/// Copies all data as of one moment to the new file `target`, while the desk runs.
pub async fn backup(store: &Store, target: &Path) -> Result<(), OpenError> {
    if target.exists() {
        return Err(OpenError::Occupied(format!(
            "{} is there already; nothing was written. Name a new file",
            target.display()
        )));
    }
    let part = beside(target, "part");
    remove_if_there(&part)?;
    make_private_file(&part)?;
    match store.config() {
        StoreConfig::Sqlite { folder } => {
            let (from, to) = (folder.join(DATABASE_FILE), part.clone());
            blocking(move || copy_file(&from, &to)).await?;
        }
        StoreConfig::Postgres { url, .. } => {
            let settings = store.config().settings(url)?;
            take_out(&settings, &part, MIGRATIONS).await?;
        }
    }
    name_whole(part, target.to_owned()).await
}

/// Copies all data of a server whose schema has these steps to the new file `target`.
pub(crate) async fn copy_server(
    settings: &tokio_postgres::Config,
    target: &Path,
    steps: &[Migration],
) -> Result<(), OpenError> {
    let part = beside(target, "part");
    remove_if_there(&part)?;
    make_private_file(&part)?;
    take_out(settings, &part, steps).await?;
    name_whole(part, target.to_owned()).await
}

async fn take_out(
    settings: &tokio_postgres::Config,
    part: &Path,
    steps: &[Migration],
) -> Result<(), OpenError> {
    let (to, steps) = (part.to_owned(), steps.to_vec());
    blocking(move || migrate_sqlite(&to, &steps, wall_us()).map(drop)).await?;
    postgres::take_out(settings, part).await
}

/// One file, complete before it has its name.
async fn name_whole(part: PathBuf, target: PathBuf) -> Result<(), OpenError> {
    blocking(move || {
        settle(&part)?;
        std::fs::rename(&part, &target).map_err(|source| OpenError::Files {
            what: format!("naming {}", target.display()),
            source,
        })
    })
    .await
}

/// How a copy is put back.
#[derive(Debug, Clone, Default)]
pub struct How {
    /// Data that is there already may be replaced.
    pub replace: bool,
    /// The `erasures.log` of another data folder, applied as well.
    pub erasures: Option<PathBuf>,
    /// The desk's key that lay beside the copy, as text; it counts before one that lies in it.
    pub key: Option<String>,
}

/// A copy that was put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the data that was there is kept, if there was any.
    pub kept: Option<PathBuf>,
    /// The desk's key: without it the links customers have open nothing.
    pub key: Key,
    /// How much is known of what was erased since the copy was made. What is not known is back.
    pub knows: Knows,
}

/// As [`restore_with`], with nothing more to do on the copy. Returns where the data that was there is kept.
pub async fn restore(
    config: &StoreConfig,
    from: &Path,
    replace: bool,
) -> Result<Option<PathBuf>, OpenError> {
    let how = How {
        replace,
        ..How::default()
    };
    let restored = restore_with(config, from, &how, async |_: &Path| Ok(())).await?;
    Ok(restored.kept)
}

/// Puts the data of the copy `from` in the place `config` names. The desk must not be running: on PostgreSQL that is seen
/// to here, on SQLite whoever calls this holds the data folder. Data that is there already is replaced only if `how` says
/// so, and kept in `backups/` of the data folder.
///
/// `finish` is given the data folder in which the copy lies after everything was erased in it again and
/// before anybody sees it: what goes with an erasure and is no word, such as the end of a case, is its part.
pub async fn restore_with(
    config: &StoreConfig,
    from: &Path,
    how: &How,
    finish: impl AsyncFnOnce(&Path) -> Result<(), OpenError>,
) -> Result<Restored, OpenError> {
    if !from.is_file() {
        return Err(OpenError::Occupied(format!(
            "there is no copy at {}; nothing was changed",
            from.display()
        )));
    }
    must_be_ours(from)?;
    let named = match &how.erasures {
        Some(path) => erasures::named(path)?,
        None => Vec::new(),
    };
    let held = match config {
        StoreConfig::Sqlite { .. } => None,
        StoreConfig::Postgres { url, schema, .. } => {
            Some(Hold::alone(&config.settings(url)?, schema.as_deref()).await?)
        }
    };
    unfinished::clear(config.folder());
    // The present data tells what was erased since the copy, so it is opened (and migrated) first.
    let present = may_go(config, how.replace).await?;
    let logged = erasures::logged(config)?;
    // An empty list beside a desk that was only begun knows nothing of the one the copy was made of.
    let noted = logged.as_ref().is_some_and(|list| !list.is_empty());
    let mut signs = Signs {
        named: how.erasures.is_some(),
        here: noted || present.holds_data,
        unread: present.unread,
        mark: present.mark,
        mark_of_copy: None,
    };
    let mut erased = logged.unwrap_or_default();
    // What a list that is named says and stands here already is not noted a second time.
    let known: BTreeSet<_> = erased.iter().cloned().collect();
    erased.extend(named.iter().cloned());
    erased.extend(present.erased.iter().cloned());

    let staging = unfinished::begin(config.folder())?;
    let staged = staging.folder.join(DATABASE_FILE);
    let outcome = async {
        let (copy, to) = (from.to_owned(), staged.clone());
        blocking(move || {
            make_private_file(&to)?;
            copy_file(&copy, &to)
        })
        .await?;
        let lies = StoreConfig::Sqlite {
            folder: staging.folder.clone(),
        };
        let staged_store = Store::open(&lies).await?;
        let now = wall_us();
        signs.mark_of_copy = knows::mark(&staged_store).await?;
        let (told, mark) = signs.say(now);
        knows::set_mark(&staged_store, mark, now).await?;
        let key = keys::carry(
            &staged_store,
            config,
            how.key.as_deref(),
            present.key.as_deref(),
            now,
        )
        .await?;
        erasures::apply(&staged_store, &erased).await?;
        let erased_before = erasures::count(&staged_store).await?;
        drop(staged_store);
        finish(&staging.folder).await?;
        let staged_store = Store::open(&lies).await?;
        let erased_after = erasures::count(&staged_store).await?;
        drop(staged_store);
        if !erased.is_empty() || erased_after != erased_before {
            let path = staged.clone();
            blocking(move || traces::rewrite(&path)).await?;
        }
        let settled = staged.clone();
        blocking(move || {
            wait_until_alone(&settled)?;
            settle(&settled)
        })
        .await?;
        let kept = take_the_place(config, &staged, &present).await?;
        Ok::<_, OpenError>(Restored {
            kept,
            key,
            knows: told,
        })
    }
    .await;
    staging.end();
    let restored = outcome?;
    drop(held);
    // The next copy that is restored here needs them too.
    if let (StoreConfig::Sqlite { folder }, Some(_)) = (config, &how.erasures) {
        make_private_file(&folder.join(LOG_FILE))?;
    }
    let new = named.into_iter().filter(|one| !known.contains(one));
    note_erasures(config, new.collect()).await;
    Ok(restored)
}

/// Puts the copy where the data is, which is kept; tells where.
async fn take_the_place(
    config: &StoreConfig,
    staged: &Path,
    present: &Present,
) -> Result<Option<PathBuf>, OpenError> {
    match config {
        StoreConfig::Sqlite { folder } => {
            let (folder, staged) = (folder.clone(), staged.to_owned());
            let readable = !present.unread;
            blocking(move || put_in_place(&folder, &staged, readable)).await
        }
        StoreConfig::Postgres { url, folder, .. } => {
            let settings = config.settings(url)?;
            let mut kept = None;
            if present.holds_data {
                kept = Some(postgres::keep(&settings, folder).await?);
            }
            postgres::put_in(&settings, staged).await?;
            Ok(kept)
        }
    }
}

/// The data that is there when a copy is put back.
#[derive(Default)]
struct Present {
    /// Somebody or something stands in it.
    holds_data: bool,
    /// It is damaged, and nothing was read of it.
    unread: bool,
    /// See [`knows`].
    mark: Option<i64>,
    /// What was erased in it.
    erased: Vec<erasures::Erasure>,
    /// The desk's key, where it lies in the data.
    key: Option<String>,
}

/// Reads what counts of the data that is there; it is migrated where it is older.
async fn look(config: &StoreConfig) -> Result<Present, OpenError> {
    if matches!(config, StoreConfig::Sqlite { folder } if !folder.join(DATABASE_FILE).exists()) {
        return Ok(Present::default());
    }
    let store = Store::open_alone(config).await?;
    Ok(Present {
        holds_data: crate::staff::count(&store).await? > 0
            || !crate::log::ids(&store, None, 1).await?.is_empty(),
        unread: false,
        mark: knows::mark(&store).await?,
        erased: erasures::recorded(&store).await?,
        key: shared_key::find(&store).await?,
    })
}

/// What counts of the data that is there, where a copy may take its place.
async fn may_go(config: &StoreConfig, replace: bool) -> Result<Present, OpenError> {
    match look(config).await {
        Ok(present) if present.holds_data && !replace => Err(OpenError::Occupied(
            "there is data already; nothing was changed. Say with --replace that it may be replaced, or restore elsewhere"
                .to_owned(),
        )),
        // What cannot be read is what a copy is for.
        Err(error) if error.is_damage() && replace => Ok(Present {
            unread: true,
            ..Present::default()
        }),
        Err(error) if error.is_damage() => Err(OpenError::Occupied(format!(
            "the data that is there cannot be read ({error}); nothing was changed. Say with --replace that the copy may \
             take its place: what is there is kept beside it"
        ))),
        present => present,
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, OpenError> + Send + 'static,
) -> Result<T, OpenError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| OpenError::Engine(error.to_string()))?
}

fn engine(error: &rusqlite::Error) -> OpenError {
    OpenError::Engine(error.to_string())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

fn remove_if_there(path: &Path) -> Result<(), OpenError> {
    match std::fs::remove_file(path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(OpenError::Files {
            what: format!("removing {}", path.display()),
            source,
        }),
        _ => Ok(()),
    }
}

/// A file that is something else is known by its head, before anything is opened or made.
fn must_be_ours(from: &Path) -> Result<(), OpenError> {
    use std::io::Read as _;

    let mut head = [0; SQLITE_HEAD];
    let read = std::fs::File::open(from).and_then(|mut file| file.read_exact(&mut head));
    let ours = match read {
        Ok(()) => {
            head.starts_with(SQLITE_BEGINS)
                && head[SQLITE_APPLICATION_AT] == APPLICATION_ID.to_be_bytes()
        }
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => false,
        Err(source) => {
            return Err(OpenError::Files {
                what: format!("reading {}", from.display()),
                source,
            });
        }
    };
    if ours {
        Ok(())
    } else {
        Err(OpenError::NotOurs(from.display().to_string()))
    }
}

fn copy_file(from: &Path, to: &Path) -> Result<(), OpenError> {
    let from = connect(from).map_err(|error| engine(&error))?;
    let mut to = Connection::open(to).map_err(|error| engine(&error))?;
    let copy = rusqlite::backup::Backup::new(&from, &mut to).map_err(|error| engine(&error))?;
    copy.run_to_completion(PAGES_A_STEP, std::time::Duration::ZERO, None)
        .map_err(|error| engine(&error))
}

/// Brings everything into the one file and onto the disk.
fn settle(path: &Path) -> Result<(), OpenError> {
    let connection = connect(path).map_err(|error| engine(&error))?;
    connection
        .execute_batch("pragma wal_checkpoint(truncate); pragma journal_mode = delete;")
        .map_err(|error| engine(&error))?;
    drop(connection);
    std::fs::File::open(path)
        .and_then(|file| file.sync_all())
        .map_err(|source| OpenError::Files {
            what: format!("syncing {}", path.display()),
            source,
        })
}

/// Takes the file for this connection alone, which fails while anybody else has it open.
fn wait_until_alone(path: &Path) -> Result<(), OpenError> {
    let connection = connect(path).map_err(|error| engine(&error))?;
    connection
        .execute_batch("pragma locking_mode = exclusive; begin exclusive; commit;")
        .map_err(|_| {
            OpenError::Occupied(format!(
                "{} is in use; nothing was changed. Stop the desk first",
                path.display()
            ))
        })
}

/// Where data that is replaced is kept: a name that is free, in a folder that is there.
fn aside_in(folder: &Path) -> Result<PathBuf, OpenError> {
    let backups = folder.join("backups");
    for private in [folder, &backups] {
        make_private_folder(private).map_err(|source| OpenError::Files {
            what: format!("making {}", private.display()),
            source,
        })?;
    }
    Ok(backups.join(format!("before-restore-{}.db", wall_us())))
}

fn put_in_place(
    folder: &Path,
    staged: &Path,
    readable: bool,
) -> Result<Option<PathBuf>, OpenError> {
    let present = folder.join(DATABASE_FILE);
    let files = |what: String| move |source| OpenError::Files { what, source };
    let mut kept = None;
    if present.exists() {
        if readable {
            wait_until_alone(&present)?;
            settle(&present)?;
        }
        let aside = aside_in(folder)?;
        std::fs::rename(&present, &aside)
            .map_err(files(format!("keeping {}", present.display())))?;
        // What could not be settled into it goes along; beside other data it would be taken for a part of that.
        for part in ["-wal", "-shm"] {
            let of = |file: &Path| PathBuf::from(format!("{}{part}", file.display()));
            if of(&present).exists() {
                std::fs::rename(of(&present), of(&aside))
                    .map_err(files(format!("keeping {}", of(&present).display())))?;
            }
        }
        kept = Some(aside);
    }
    std::fs::rename(staged, &present)
        .map_err(files(format!("putting {} in place", present.display())))?;
    Ok(kept)
}
