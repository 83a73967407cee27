//! PostgreSQL: a pool of connections, batches sent in one go, conflicts of serialisation tried again.
//!
//! But for who has the data open ([`Hold`]) nothing depends on state of a session beyond one batch, so that a distributed PostgreSQL or a pooler
//! in front does as well. Batches run in tasks of their own: a caller that goes away in the middle must
//! not leave a connection inside a transaction.

mod hold;
mod value;
mod why;

pub(crate) use hold::Hold;
pub(crate) use value::{Bound, read_values};
pub(crate) use why::{failure, open_failure, told};

use super::{
    Batch, Done, Expect, Found, QUEUE_WAIT, Query, READ_LIMIT, ROWS_MAX, Sql,
    Statement as WriteStatement, Value, Written,
};
use crate::error::StoreError;
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime, Timeouts};
use futures_util::future::join_all;
use futures_util::{StreamExt, TryStreamExt, stream};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio_postgres::config::SslMode;
use tokio_postgres::error::SqlState;
use tokio_postgres::{NoTls, Statement};

/// Connections a node holds at most.
pub const CONNECTIONS: usize = 16;
/// Batches that one transaction of [`PostgresEngine::write_many`] takes together.
const GROUP_BATCHES: usize = 32;
/// Groups it has under way at once.
const GROUPS_AT_ONCE: usize = 4;
/// Batches of a group that are written side by side where they are written alone. With the groups this
/// leaves connections for readers.
const ALONE_AT_ONCE: usize = 3;
/// How often a batch is tried again after a conflict of serialisation or a deadlock.
const TRIES: u32 = 6;
/// The end of a transaction.
const COMMIT: &str = "commit";

/// The open database.
#[derive(Debug, Clone)]
pub(crate) struct PostgresEngine {
    pool: Pool,
    /// That the data is open; nothing for whoever has it alone.
    _held: Option<Arc<Hold>>,
}

/// The settings of a connection, from a URL and, for tests, a schema of its own; or why the URL cannot be used, without it.
pub(crate) fn settings(url: &str, schema: Option<&str>) -> Result<tokio_postgres::Config, String> {
    let mut settings: tokio_postgres::Config =
        url.parse().map_err(|error: tokio_postgres::Error| {
            format!("its address cannot be understood ({})", told(&error))
        })?;
    if settings.get_hosts().is_empty() {
        return Err("its address names no server".to_owned());
    }
    if settings.get_ssl_mode() == SslMode::Require {
        return Err("its address asks for TLS, which this program does not speak with a database; let a tunnel do that".to_owned());
    }
    let limit = READ_LIMIT.as_millis();
    let given = settings.get_options().unwrap_or_default();
    let path = schema
        .map(|schema| format!("-c search_path={schema}"))
        .unwrap_or_default();
    let options = format!(
        "{given} -c statement_timeout={limit} -c idle_in_transaction_session_timeout={limit} {path}"
    );
    settings.options(options.trim());
    if settings.get_application_name().is_none() {
        settings.application_name("amends");
    }
    Ok(settings)
}

impl PostgresEngine {
    /// Opens the pool on a migrated database. Connections are made when first used.
    pub fn start(settings: tokio_postgres::Config, held: Option<Hold>) -> Result<Self, String> {
        let manager = Manager::from_config(
            settings,
            NoTls,
            ManagerConfig {
                recycling_method: RecyclingMethod::Fast,
            },
        );
        let wait = Some(QUEUE_WAIT);
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .timeouts(Timeouts {
                wait,
                create: wait,
                recycle: wait,
            })
            .runtime(Runtime::Tokio1)
            .build()
            .map_err(|error| error.to_string())?;
        Ok(Self {
            pool,
            _held: held.map(Arc::new),
        })
    }

    async fn connection(&self) -> Result<Object, StoreError> {
        self.pool.get().await.map_err(|error| match error {
            deadpool_postgres::PoolError::Timeout(_) => StoreError::Busy,
            deadpool_postgres::PoolError::Backend(error) => failure("connect", &error),
            other => StoreError::Backend {
                doing: "connect",
                why: other.to_string(),
            },
        })
    }

    pub async fn write(&self, batch: Batch) -> Written {
        let engine = self.clone();
        tokio::spawn(async move { engine.write_with_retries(&batch).await })
            .await
            .unwrap_or_else(|_| {
                Err(StoreError::Backend {
                    doing: "batch",
                    why: "a panic while the batch was run".to_owned(),
                })
            })
    }

    pub async fn write_many(&self, batches: Vec<Batch>) -> Vec<Written> {
        let mut groups = Vec::with_capacity(batches.len().div_ceil(GROUP_BATCHES));
        let mut batches = batches.into_iter().peekable();
        while batches.peek().is_some() {
            groups.push(batches.by_ref().take(GROUP_BATCHES).collect::<Vec<_>>());
        }
        let outcomes: Vec<Vec<Written>> = stream::iter(groups)
            .map(|group| self.write_group(group))
            .buffered(GROUPS_AT_ONCE)
            .collect()
            .await;
        outcomes.into_iter().flatten().collect()
    }

    /// Commits a group in one transaction, which costs one wait for the disk. Hardly any batch is ever
    /// refused; where one is, all is undone and each is written alone.
    async fn write_group(&self, batches: Vec<Batch>) -> Vec<Written> {
        let count = batches.len();
        let engine = self.clone();
        let task = tokio::spawn(async move {
            match engine.write_together(&batches).await {
                Ok(done) => return done.into_iter().map(Ok).collect(),
                // Nobody knows whether it stands, so it must not be written again.
                Err(trouble) if trouble.is_in_doubt() => {
                    let error = trouble.told();
                    return batches.iter().map(|_| Err(error.clone())).collect();
                }
                Err(_) => {}
            }
            let alone = batches.into_iter().map(|batch| {
                let engine = engine.clone();
                async move { engine.write_with_retries(&batch).await }
            });
            stream::iter(alone)
                .buffered(ALONE_AT_ONCE)
                .collect::<Vec<_>>()
                .await
        });
        task.await.unwrap_or_else(|_| {
            let panicked = || StoreError::Backend {
                doing: "batch",
                why: "a panic while the batch was run".to_owned(),
            };
            (0..count).map(|_| Err(panicked())).collect()
        })
    }

    async fn write_together(&self, batches: &[Batch]) -> Result<Vec<Vec<Done>>, Trouble> {
        let statements: Vec<_> = batches.iter().flat_map(|batch| &batch.statements).collect();
        let connection = self.connection().await.map_err(Trouble::Store)?;
        let mut done = Lease::new(connection)
            .run_all(&statements)
            .await?
            .into_iter();
        Ok(batches
            .iter()
            .map(|batch| done.by_ref().take(batch.statements.len()).collect())
            .collect())
    }

    async fn write_with_retries(&self, batch: &Batch) -> Written {
        let mut tries = 0;
        loop {
            let mut lease = Lease::new(self.connection().await?);
            let statements: Vec<_> = batch.statements.iter().collect();
            let error = match lease.run_all(&statements).await {
                Ok(done) => return Ok(done),
                Err(error) => error,
            };
            tries += 1;
            if tries == TRIES || !error.may_succeed_again(tries) {
                return Err(error.told());
            }
            drop(lease);
            let spread = rand::random_range(1..=10_u64 << tries);
            tokio::time::sleep(Duration::from_millis(spread)).await;
        }
    }

    pub async fn read(&self, query: Query) -> Result<Found, StoreError> {
        let connection = self.connection().await?;
        let mut tries = 0;
        loop {
            let outcome = async {
                let statement = prepare(&connection, query.sql).await?;
                run(&connection, query.sql, &statement, &query.args).await
            };
            match outcome.await {
                Ok(done) => return Ok(done.rows),
                Err(error) => {
                    tries += 1;
                    if !error.may_succeed_again(tries) || tries == TRIES {
                        return Err(error.told());
                    }
                    connection.statement_cache.clear();
                }
            }
        }
    }

    pub async fn read_together(&self, queries: Vec<Query>) -> Result<Vec<Found>, StoreError> {
        let engine = self.clone();
        let task = tokio::spawn(async move {
            let mut lease = Lease::new(engine.connection().await?);
            lease.read_together(&queries).await.map_err(Trouble::told)
        });
        task.await.unwrap_or_else(|_| {
            Err(StoreError::Backend {
                doing: "read",
                why: "a panic".to_owned(),
            })
        })
    }
}

/// What went wrong, with the engine's code where it has one.
enum Trouble {
    Engine {
        doing: &'static str,
        error: tokio_postgres::Error,
    },
    Store(StoreError),
}

impl Trouble {
    /// Serialisation failures and deadlocks end by themselves. A plan made before a migration (0A000) is
    /// made anew once.
    fn may_succeed_again(&self, tries: u32) -> bool {
        let Self::Engine { error, .. } = self else {
            return false;
        };
        match error.code() {
            Some(code) if *code == SqlState::T_R_SERIALIZATION_FAILURE => true,
            Some(code) if *code == SqlState::T_R_DEADLOCK_DETECTED => true,
            Some(code) if *code == SqlState::FEATURE_NOT_SUPPORTED => tries == 1,
            _ => false,
        }
    }

    /// The end of the transaction was asked for and not told.
    fn is_in_doubt(&self) -> bool {
        matches!(self, Self::Engine { doing: COMMIT, error } if error.code().is_none())
    }

    fn told(self) -> StoreError {
        match self {
            Self::Engine { doing, error } => failure(doing, &error),
            Self::Store(error) => error,
        }
    }
}

/// A connection that goes back to the pool only when it is known to stand outside any transaction.
struct Lease {
    connection: Option<Object>,
    clean: bool,
}

impl Lease {
    fn new(connection: Object) -> Self {
        Self {
            connection: Some(connection),
            clean: true,
        }
    }

    fn get(&self) -> Result<&Object, Trouble> {
        self.connection
            .as_ref()
            .ok_or_else(|| Trouble::Store(StoreError::Busy))
    }

    /// Runs the statements in one transaction.
    async fn run_all(&mut self, statements: &[&WriteStatement]) -> Result<Vec<Done>, Trouble> {
        let mut prepared: HashMap<&str, Statement> = HashMap::new();
        for statement in statements {
            if !prepared.contains_key(statement.sql.name) {
                let ready = prepare(self.get()?, statement.sql).await?;
                prepared.insert(statement.sql.name, ready);
            }
        }
        self.clean = false;
        let connection = self.get()?;
        let begin = connection.batch_execute("begin");
        let running = join_all(statements.iter().map(|statement| {
            let sql = statement.sql;
            run(connection, sql, &prepared[sql.name], &statement.args)
        }));
        // `join` polls left to right, and `join_all` in order: all is on its way before the first answer.
        let (started, outcomes) = futures_util::future::join(begin, running).await;
        let outcome = started
            .map_err(|error| Trouble::Engine {
                doing: "begin",
                error,
            })
            .and_then(|()| {
                let mut done = Vec::with_capacity(outcomes.len());
                for (outcome, statement) in outcomes.into_iter().zip(statements) {
                    let outcome = outcome?;
                    if statement.expect == Expect::ExactlyOne && outcome.changed != 1 {
                        return Err(Trouble::Store(StoreError::Conflict {
                            what: statement.sql.name,
                        }));
                    }
                    done.push(outcome);
                }
                Ok(done)
            });
        let end = if outcome.is_ok() { COMMIT } else { "rollback" };
        let ended = connection.batch_execute(end).await;
        if let Err(error) = &outcome
            && matches!(error, Trouble::Engine { error, .. } if error.code() == Some(&SqlState::FEATURE_NOT_SUPPORTED))
        {
            connection.statement_cache.clear();
        }
        self.clean = ended.is_ok();
        let done = outcome?;
        ended.map_err(|error| Trouble::Engine {
            doing: COMMIT,
            error,
        })?;
        Ok(done)
    }

    async fn read_together(&mut self, queries: &[Query]) -> Result<Vec<Found>, Trouble> {
        let mut prepared = Vec::with_capacity(queries.len());
        for query in queries {
            prepared.push(prepare(self.get()?, query.sql).await?);
        }
        self.clean = false;
        let connection = self.get()?;
        let begin = connection.batch_execute("begin isolation level repeatable read read only");
        let reads = join_all(
            queries
                .iter()
                .zip(&prepared)
                .map(|(query, prepared)| run(connection, query.sql, prepared, &query.args)),
        );
        let end = connection.batch_execute("commit");
        let (started, answers, ended) = futures_util::future::join3(begin, reads, end).await;
        self.clean = ended.is_ok();
        started.map_err(|error| Trouble::Engine {
            doing: "begin",
            error,
        })?;
        answers.into_iter().map(|answer| Ok(answer?.rows)).collect()
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take()
            && !self.clean
        {
            drop(Object::take(connection));
        }
    }
}

async fn prepare(connection: &Object, sql: Sql) -> Result<Statement, Trouble> {
    let prepared = if sql.plan_anew {
        connection.prepare(sql.postgres).await
    } else {
        connection.prepare_cached(sql.postgres).await
    };
    prepared.map_err(|error| Trouble::Engine {
        doing: sql.name,
        error,
    })
}

async fn run(
    connection: &Object,
    sql: Sql,
    statement: &Statement,
    args: &[Value],
) -> Result<Done, Trouble> {
    let fail = |error| Trouble::Engine {
        doing: sql.name,
        error,
    };
    if statement.params().len() != args.len() {
        return Err(Trouble::Store(StoreError::inconsistent(format!(
            "{} takes {} arguments and was given {}",
            sql.name,
            statement.params().len(),
            args.len()
        ))));
    }
    let answer = connection
        .query_raw(statement, args.iter().map(Bound))
        .await
        .map_err(fail)?;
    let mut answer = std::pin::pin!(answer);
    let mut rows = Vec::new();
    while let Some(row) = answer.try_next().await.map_err(fail)? {
        if rows.len() == ROWS_MAX {
            return Err(Trouble::Store(StoreError::inconsistent(format!(
                "{} brings more than {ROWS_MAX} rows",
                sql.name
            ))));
        }
        rows.push(read_values(&row).map_err(Trouble::Store)?);
    }
    let changed = if statement.columns().is_empty() {
        answer.rows_affected().unwrap_or(0)
    } else {
        rows.len() as u64
    };
    Ok(Done {
        changed,
        rows: rows.into(),
    })
}

/// Shared by whoever needs a connection outside the pool: migrations, copies.
pub(crate) async fn connect(
    settings: &tokio_postgres::Config,
) -> Result<Arc<tokio_postgres::Client>, tokio_postgres::Error> {
    let (client, connection) = settings.connect(NoTls).await?;
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(kind = ?error.code(), "a connection to PostgreSQL ended");
        }
    });
    Ok(Arc::new(client))
}
