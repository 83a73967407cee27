//! What can go wrong between the desk and its database.

/// Why a read or a write was not done. Nothing of a refused write stays behind.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// Someone else was first, or a guard of the batch did not hold. The batch left no trace; load again
    /// and decide again.
    #[error("another change came first ({what})")]
    Conflict {
        /// The name of the statement whose guard failed, such as `event/append`.
        what: &'static str,
    },
    /// The database took too long to take the work. Trying later is safe.
    #[error("the database is busy; nothing was changed, try again")]
    Busy,
    /// The database failed. `doing` names the statement, `why` the engine's code and message, without values.
    #[error("the database failed at {doing}: {why}")]
    Backend {
        /// The statement or step.
        doing: &'static str,
        /// The engine's own code and message.
        why: String,
    },
    /// What the database holds, or was asked, does not fit what the program knows.
    #[error("the database holds something unexpected: {what}")]
    Inconsistent {
        /// What was found, without personal words.
        what: String,
    },
}

impl StoreError {
    /// Shorthand for [`StoreError::Inconsistent`].
    pub(crate) fn inconsistent(what: impl Into<String>) -> Self {
        Self::Inconsistent { what: what.into() }
    }

    /// True where loading again and deciding again may succeed.
    pub fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict { .. })
    }
}

/// Why a store could not be opened, migrated, copied or restored. Each says what was kept and what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database was written by a newer program.
    #[error(
        "the database is at version {database}, this program knows versions up to {program}; nothing was changed. \
         Start the newer program, or restore a backup made by this one"
    )]
    Newer {
        /// The highest migration the database has seen.
        database: i64,
        /// The highest migration this program has.
        program: i64,
    },
    /// A migration that ran on this database is not the one this program carries.
    #[error(
        "migration {number} ({name}) of the database differs from the one in this program; nothing was changed. \
         Use the program that made the database, or restore a backup"
    )]
    ChecksumDiffers {
        /// Number of the migration.
        number: i64,
        /// Its name.
        name: String,
    },
    /// A migration failed; it was rolled back whole.
    #[error("migration {number} ({name}) failed and was rolled back: {why}")]
    Migration {
        /// Number of the migration.
        number: i64,
        /// Its name.
        name: String,
        /// The engine's message.
        why: String,
    },
    /// The file is a database of some other program.
    #[error("{0} is not an Amends database; nothing was changed")]
    NotOurs(String),
    /// The place a copy should go to, or come into, is taken.
    #[error("{0}")]
    Occupied(String),
    /// Somebody else has the data open in a way that does not go with what was wanted.
    #[error("{0}")]
    InUse(String),
    /// Trying again changes nothing before a setting is mended, here or on the server.
    #[error("the settings of the database do not fit: {0}")]
    Settings(String),
    /// A folder or file could not be used.
    #[error("{what}: {source}")]
    Files {
        /// What was tried, and where.
        what: String,
        /// The system's answer.
        source: std::io::Error,
    },
    /// The engine refused.
    #[error("the database could not be opened: {0}")]
    Engine(String),
    /// A read or write failed on the way.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What SQLite says of a file that reading again will not mend.
const DAMAGED: [&str; 2] = ["disk image is malformed", "file is not a database"];

impl OpenError {
    /// True where the data is there and cannot be read any more.
    pub fn is_damage(&self) -> bool {
        let (Self::Engine(why) | Self::Store(StoreError::Backend { why, .. })) = self else {
            return false;
        };
        DAMAGED.iter().any(|sign| why.contains(sign))
    }
}
