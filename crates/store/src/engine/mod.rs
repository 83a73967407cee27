//! The engine: a write is data, a read is a text and its arguments.
//!
//! A [`Batch`] commits whole or not at all. No transaction is ever held across code of the desk, so a
//! batch can be grouped with others (SQLite), pipelined and retried (PostgreSQL), and counted by tests.

pub(crate) mod answers;
pub(crate) mod postgres;
pub(crate) mod sqlite;
mod value;

pub use answers::Found;
pub(crate) use value::args;
pub use value::{From16, Row, Value};

use crate::ask::Asks;
use crate::changes::Change;
use crate::error::StoreError;

/// Most requests that wait for the writer before a caller has to wait; each holds a batch, or up to [`GROUP`] of them.
pub const WRITE_QUEUE: usize = 1024;
/// From so many batches on, a commit takes no further request. Requests are taken whole, so one commit holds fewer than
/// twice as many.
pub const GROUP: usize = 128;
/// Most reads that wait for a reader before a caller has to wait.
pub const READ_QUEUE: usize = 4096;
/// How long a caller waits for a place in a queue before it is told that the database is busy.
pub const QUEUE_WAIT: std::time::Duration = std::time::Duration::from_secs(10);
/// How long one read may take.
pub const READ_LIMIT: std::time::Duration = std::time::Duration::from_secs(10);
/// How long a search waits for the index to hold all that was written before.
pub const SEARCH_WAIT: std::time::Duration = std::time::Duration::from_secs(2);
/// Most rows one read may bring; pages and walks ask for far fewer.
pub const ROWS_MAX: usize = 100_000;

/// One SQL text with the name under which it stands in `sql/`. Most texts run on both engines.
#[derive(Debug, Clone, Copy)]
pub struct Sql {
    /// `area/verb_noun`; also what a conflict and a failure are told by.
    pub name: &'static str,
    /// As SQLite runs it.
    pub sqlite: &'static str,
    /// As PostgreSQL runs it.
    pub postgres: &'static str,
    /// Whether PostgreSQL plans it for each set of arguments; see [`Sql::planned_anew`].
    pub plan_anew: bool,
}

impl Sql {
    /// The same text, planned for each set of arguments. Where the best plan hangs on a word's frequency,
    /// the one plan PostgreSQL settles on for a prepared text is a hundred times too slow for the others.
    pub(crate) fn planned_anew(self) -> Self {
        Self {
            plan_anew: true,
            ..self
        }
    }
}

/// The one text of `sql/<name>.sql`, for both engines.
macro_rules! sql {
    ($name:literal) => {{
        const TEXT: &str =
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/", $name, ".sql"));
        $crate::engine::Sql {
            name: $name,
            sqlite: TEXT,
            postgres: TEXT,
            plan_anew: false,
        }
    }};
}
pub(crate) use sql;

/// The text of `sql/<name>.sql` put after the one of `sql/<head>.sql`, which holds the columns they share.
macro_rules! sql_after {
    ($head:literal, $name:literal) => {{
        const TEXT: &str = concat!(
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/", $head, ".sql")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/", $name, ".sql"))
        );
        $crate::engine::Sql {
            name: $name,
            sqlite: TEXT,
            postgres: TEXT,
            plan_anew: false,
        }
    }};
}
pub(crate) use sql_after;

/// The two texts of `sql/<name>.sqlite.sql` and `sql/<name>.postgres.sql`, where the engines must differ.
macro_rules! sql_pair {
    ($name:literal) => {
        $crate::engine::Sql {
            name: $name,
            sqlite: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/sql/",
                $name,
                ".sqlite.sql"
            )),
            postgres: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/sql/",
                $name,
                ".postgres.sql"
            )),
            plan_anew: false,
        }
    };
}
pub(crate) use sql_pair;

/// The text of `sql/<name>.sqlite.sql`, where there is nothing to do on PostgreSQL.
macro_rules! sql_sqlite {
    ($name:literal) => {
        $crate::engine::Sql {
            name: $name,
            sqlite: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/sql/",
                $name,
                ".sqlite.sql"
            )),
            postgres: "",
            plan_anew: false,
        }
    };
}
pub(crate) use sql_sqlite;

/// The text of `sql/<name>.postgres.sql`, where there is nothing to do on SQLite.
macro_rules! sql_postgres {
    ($name:literal) => {
        $crate::engine::Sql {
            name: $name,
            sqlite: "",
            postgres: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/sql/",
                $name,
                ".postgres.sql"
            )),
            plan_anew: false,
        }
    };
}
pub(crate) use sql_postgres;

/// What a statement must do for its batch to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// Anything, also nothing.
    Any,
    /// One row changed or returned; otherwise the whole batch is refused as a conflict.
    ExactlyOne,
}

/// One statement of a batch.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The text.
    pub sql: Sql,
    /// Its arguments, `$1` first.
    pub args: Vec<Value>,
    /// What it must do.
    pub expect: Expect,
}

/// A write: statements that are committed together or not at all.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    pub(crate) statements: Vec<Statement>,
    /// Whether workers should look for new jobs and timers once it stands.
    pub(crate) wakes: bool,
    /// The cases it changes, to be told of once it stands.
    pub(crate) changes: Vec<Change>,
}

impl Batch {
    /// A batch that does nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// True while nothing was added.
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }

    /// How many statements it holds.
    pub fn len(&self) -> usize {
        self.statements.len()
    }

    /// Adds everything `other` does, after what is there.
    pub fn extend(&mut self, other: Self) {
        self.statements.extend(other.statements);
        self.wakes |= other.wakes;
        self.changes.extend(other.changes);
    }

    /// Adds a statement; returns its place, under which its outcome is found.
    pub(crate) fn push(&mut self, sql: Sql, args: Vec<Value>) -> usize {
        self.add(sql, args, Expect::Any)
    }

    /// Adds a statement that must change or return exactly one row.
    pub(crate) fn push_one(&mut self, sql: Sql, args: Vec<Value>) -> usize {
        self.add(sql, args, Expect::ExactlyOne)
    }

    fn add(&mut self, sql: Sql, args: Vec<Value>, expect: Expect) -> usize {
        self.statements.push(Statement { sql, args, expect });
        self.statements.len() - 1
    }
}

/// What one statement of a committed batch did.
#[derive(Debug, Clone, Default)]
pub struct Done {
    /// Rows changed, or returned where the statement returns rows.
    pub changed: u64,
    /// The rows it returned.
    pub rows: Found,
}

/// One read: a text and its arguments.
#[derive(Debug, Clone)]
pub struct Query {
    /// The text.
    pub sql: Sql,
    /// Its arguments, `$1` first.
    pub args: Vec<Value>,
}

/// Outcome of one batch: what each of its statements did, in order.
pub type Written = Result<Vec<Done>, StoreError>;

/// One of the two databases.
#[derive(Debug)]
pub(crate) enum Engine {
    Sqlite(sqlite::SqliteEngine),
    Postgres(postgres::PostgresEngine),
}

impl Engine {
    /// Commits the batch whole, or refuses it without a trace.
    pub async fn write(&self, batch: Batch) -> Written {
        match self {
            Self::Sqlite(engine) => engine.write(batch).await,
            Self::Postgres(engine) => engine.write(batch).await,
        }
    }

    /// Commits each batch on its own; one that is refused does not hold up the others. They must not
    /// depend on each other, for their order is the engine's. Outcomes come in the order given.
    pub async fn write_many(&self, batches: Vec<Batch>) -> Vec<Written> {
        match self {
            Self::Sqlite(engine) => engine.write_many(batches).await,
            Self::Postgres(engine) => engine.write_many(batches).await,
        }
    }

    /// Waits until search finds all that was written before. Where the index follows the texts by itself,
    /// no longer than [`SEARCH_WAIT`].
    pub async fn catch_up(&self) {
        if let Self::Sqlite(engine) = self {
            engine.catch_up().await;
        }
    }

    /// Reads one answer.
    pub async fn read(&self, sql: Sql, args: Vec<Value>) -> Result<Found, StoreError> {
        match self {
            Self::Sqlite(engine) => Ok(engine
                .read(vec![Query { sql, args }])
                .await?
                .pop()
                .unwrap_or_default()),
            Self::Postgres(engine) => engine.read(Query { sql, args }).await,
        }
    }

    /// Reads what these questions bring as of one moment: found by keys, and no more than a page needs.
    pub async fn ask<A: Asks>(&self, asks: A) -> Result<A::Answers, StoreError> {
        match self {
            Self::Sqlite(engine) => engine.ask(asks).await,
            Self::Postgres(engine) => {
                let mut queries = Vec::with_capacity(asks.count());
                asks.put(&mut queries);
                let answers = match queries.len() {
                    0 => Vec::new(),
                    _ => engine.read_together(queries).await?,
                };
                asks.read(&mut answers.into_iter())
            }
        }
    }

    /// Reads several answers as of one moment.
    pub async fn read_together(&self, queries: Vec<Query>) -> Result<Vec<Found>, StoreError> {
        match self {
            Self::Sqlite(engine) => engine.read(queries).await,
            Self::Postgres(engine) => engine.read_together(queries).await,
        }
    }
}
