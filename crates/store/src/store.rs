//! Opening the desk's data, and the one door for writes.

use crate::changes::{CHANGES_KEPT, Told};
use crate::copies;
use crate::engine::{
    Batch, Done, Engine, Found, Query, Row, Sql, Value, Written, postgres, sqlite,
};
use crate::error::{OpenError, StoreError};
use crate::migrations::{MIGRATIONS, Migration, is_migrated, migrate_postgres, migrate_sqlite};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::sync::{Notify, broadcast};

/// The database file in a data folder.
pub const DATABASE_FILE: &str = "amends.db";

/// Where the data lies.
#[derive(Debug, Clone)]
pub enum StoreConfig {
    /// One folder with everything in it. Commands may open it while the desk runs: the file's own locks
    /// let writers take turns, and each waits up to ten seconds for its turn.
    Sqlite {
        /// The folder; made if it is not there.
        folder: PathBuf,
    },
    /// A PostgreSQL database.
    Postgres {
        /// `postgres://user:password@host/database`.
        url: String,
        /// A schema other than the server's default; tests have one each.
        schema: Option<String>,
        /// This node's data folder: a copy made before a migration goes to `backups/` in it.
        folder: PathBuf,
    },
}

impl StoreConfig {
    /// The data folder: on SQLite with the database in it, on PostgreSQL with what this node keeps beside the server.
    pub fn folder(&self) -> &Path {
        let (Self::Sqlite { folder } | Self::Postgres { folder, .. }) = self;
        folder
    }

    /// Whether the address of a server can be understood and used; nobody is asked.
    ///
    /// # Errors
    /// Why not, without the address: it may hold a password.
    pub fn check(&self) -> Result<(), String> {
        match self {
            Self::Sqlite { .. } => Ok(()),
            Self::Postgres { url, schema, .. } => {
                postgres::settings(url, schema.as_deref()).map(drop)
            }
        }
    }

    /// Whether a desk was begun there. Nothing is made.
    ///
    /// # Errors
    /// Where a server does not answer, or does not let us in.
    pub async fn is_begun(&self) -> Result<bool, OpenError> {
        match self {
            Self::Sqlite { folder } => Ok(folder.join(DATABASE_FILE).exists()),
            Self::Postgres { url, .. } => is_migrated(&self.settings(url)?).await,
        }
    }

    /// The settings of a connection to the server at `url`.
    pub(crate) fn settings(&self, url: &str) -> Result<tokio_postgres::Config, OpenError> {
        let schema = match self {
            Self::Sqlite { .. } => None,
            Self::Postgres { schema, .. } => schema.as_deref(),
        };
        postgres::settings(url, schema).map_err(OpenError::Settings)
    }
}

/// The desk's data. Cheap to clone; all clones share one writer or pool.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) engine: Arc<Engine>,
    config: Arc<StoreConfig>,
    wake: Arc<Notify>,
    writes: Arc<AtomicU64>,
    pub(crate) changes: broadcast::Sender<Told>,
    pub(crate) told: Arc<AtomicU64>,
}

impl Store {
    /// Opens the data, migrating it if this program is newer.
    pub async fn open(config: &StoreConfig) -> Result<Self, OpenError> {
        Self::open_with(config, MIGRATIONS).await
    }

    /// As [`Store::open`], with other steps; for tests of migrating.
    #[doc(hidden)]
    pub async fn open_with(config: &StoreConfig, known: &[Migration]) -> Result<Self, OpenError> {
        Self::open_as(config, known, true).await
    }

    /// As [`Store::open`], for whoever holds the place alone already.
    pub(crate) async fn open_alone(config: &StoreConfig) -> Result<Self, OpenError> {
        Self::open_as(config, MIGRATIONS, false).await
    }

    async fn open_as(
        config: &StoreConfig,
        known: &[Migration],
        beside_others: bool,
    ) -> Result<Self, OpenError> {
        let engine = match config {
            StoreConfig::Sqlite { folder } => {
                let (folder, known) = (folder.clone(), known.to_vec());
                let opened =
                    tokio::task::spawn_blocking(move || open_sqlite(&folder, &known)).await;
                Engine::Sqlite(opened.map_err(|error| OpenError::Engine(error.to_string()))??)
            }
            StoreConfig::Postgres {
                url,
                schema,
                folder,
            } => {
                let (settings, schema) = (config.settings(url)?, schema.as_deref());
                let mut held = None;
                if beside_others {
                    held = Some(postgres::Hold::beside_others(&settings, schema).await?);
                }
                migrate_postgres(&settings, schema, folder, known, wall_us()).await?;
                Engine::Postgres(
                    postgres::PostgresEngine::start(settings, held).map_err(OpenError::Engine)?,
                )
            }
        };
        Ok(Self {
            engine: Arc::new(engine),
            config: Arc::new(config.clone()),
            wake: Arc::new(Notify::new()),
            writes: Arc::default(),
            changes: broadcast::Sender::new(CHANGES_KEPT),
            told: Arc::default(),
        })
    }

    /// Where the data lies.
    pub fn config(&self) -> &StoreConfig {
        &self.config
    }

    /// Commits the batch whole, on disk before the answer, or refuses it without a trace.
    pub async fn write(&self, mut batch: Batch) -> Written {
        if batch.is_empty() {
            return Ok(Vec::new());
        }
        let wakes = batch.wakes;
        let changes = std::mem::take(&mut batch.changes);
        let erased = copies::erasures_in(&batch);
        let outcome = self.engine.write(batch).await;
        if outcome.is_ok() {
            self.writes.fetch_add(1, Ordering::Release);
            copies::note_erasures(&self.config, erased).await;
            self.tell(changes);
        }
        if wakes && outcome.is_ok() {
            self.wake.notify_waiters();
        }
        outcome
    }

    /// Commits each batch on its own, many in one wait for the disk. They must not depend on each other.
    /// Outcomes come in the order given.
    pub async fn write_many(&self, mut batches: Vec<Batch>) -> Vec<Written> {
        let wakes = batches.iter().any(|batch| batch.wakes);
        let changes: Vec<_> = batches
            .iter_mut()
            .map(|batch| std::mem::take(&mut batch.changes))
            .collect();
        let erased: Vec<_> = batches.iter().map(copies::erasures_in).collect();
        let outcomes = self.engine.write_many(batches).await;
        self.writes.fetch_add(1, Ordering::Release);
        let stand = erased
            .into_iter()
            .zip(&outcomes)
            .filter(|(_, outcome)| outcome.is_ok());
        copies::note_erasures(&self.config, stand.flat_map(|(erased, _)| erased).collect()).await;
        for (changes, outcome) in changes.into_iter().zip(&outcomes) {
            if outcome.is_ok() {
                self.tell(changes);
            }
        }
        if wakes && outcomes.iter().any(Result::is_ok) {
            self.wake.notify_waiters();
        }
        outcomes
    }

    /// Moves on with every write of this process: what was learned at one reading of it and is still read the same
    /// misses nothing that was written here. What others write shows elsewhere.
    pub fn writes(&self) -> u64 {
        self.writes.load(Ordering::Acquire)
    }

    /// Ends when a batch of this process brought new jobs or timers. A hint: poll as well, for another
    /// process may have written.
    pub async fn woken(&self) {
        self.wake.notified().await;
    }

    pub(crate) async fn read(&self, sql: Sql, args: Vec<Value>) -> Result<Found, StoreError> {
        self.engine.read(sql, args).await
    }

    pub(crate) async fn read_one(
        &self,
        sql: Sql,
        args: Vec<Value>,
    ) -> Result<Option<Row<'static>>, StoreError> {
        Ok(self.engine.read(sql, args).await?.into_iter().next())
    }

    pub(crate) async fn read_together(
        &self,
        queries: Vec<Query>,
    ) -> Result<Vec<Found>, StoreError> {
        self.engine.read_together(queries).await
    }

    /// Writes one statement; returns what it did.
    pub(crate) async fn write_one(&self, sql: Sql, args: Vec<Value>) -> Result<Done, StoreError> {
        let mut batch = Batch::new();
        batch.push(sql, args);
        Ok(self.write(batch).await?.pop().unwrap_or_default())
    }
}

fn open_sqlite(folder: &Path, known: &[Migration]) -> Result<sqlite::SqliteEngine, OpenError> {
    let engine = |error: rusqlite::Error| OpenError::Engine(error.to_string());
    // Whoever closes the last connection first writes all of the log back into the file, and after a crash there is much
    // of it. So one is held from before the migration looks until the engine has its own.
    let held = sqlite::connect(&place_sqlite(folder)?).map_err(engine)?;
    let path = make_sqlite(folder, known)?;
    let started = sqlite::SqliteEngine::start(&path).map_err(engine)?;
    drop(held);
    Ok(started)
}

/// Makes folder and file where they are missing, and tells where the file is.
fn place_sqlite(folder: &Path) -> Result<PathBuf, OpenError> {
    make_private_folder(folder).map_err(|source| OpenError::Files {
        what: format!("making the data folder {}", folder.display()),
        source,
    })?;
    let path = folder.join(DATABASE_FILE);
    // A desk that never erased anything has a list that says so.
    if !path.exists() {
        make_private_file(&folder.join(copies::LOG_FILE))?;
    }
    make_private_file(&path)?;
    Ok(path)
}

/// Makes folder and file where they are missing, brings the file up to date, and tells where it is.
pub(crate) fn make_sqlite(folder: &Path, known: &[Migration]) -> Result<PathBuf, OpenError> {
    let path = place_sqlite(folder)?;
    migrate_sqlite(&path, known, wall_us())?;
    Ok(path)
}

/// Complaints are personal: a folder we make is the owner's alone.
pub(crate) fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    std::fs::create_dir_all(folder)?;
    #[cfg(unix)]
    std::fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(())
}

/// A database file we make is the owner's alone, and SQLite gives the files beside it the same mode. One
/// that is there stays as it is.
pub(crate) fn make_private_file(path: &Path) -> Result<(), OpenError> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .map(drop)
        .map_err(|source| OpenError::Files {
            what: format!("{} cannot be written", path.display()),
            source,
        })
}

/// The wall clock, for names of copies and the dates of migrations only; cases live by the desk's clock.
pub(crate) fn wall_us() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|d| i64::try_from(d.as_micros()).ok())
        .unwrap_or(0)
}
