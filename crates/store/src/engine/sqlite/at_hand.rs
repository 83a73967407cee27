//! Reading on the thread that asks: what a page needs is found by keys, and fetching it takes less time than handing it
//! from one thread to another. Each row is read where SQLite holds it.
//!
//! What looks through much, such as a search, goes to the reader threads (`read.rs`), so that it holds up no page.

use super::prepared::order_of;
use super::{failure, gone};
use crate::engine::answers::{Answering, Rows, one_more};
use crate::engine::{Found, QUEUE_WAIT, Query, READ_LIMIT, Row, Value};
use crate::error::StoreError;
use rusqlite::Connection;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use tokio::sync::Semaphore;

/// Texts a connection keeps ready; there are fewer.
const TEXTS: usize = 512;
/// Virtual machine steps between two looks at the clock of a read.
const STEPS_PER_LOOK: i32 = 20_000;

/// The connections of this database that nobody reads on now.
#[derive(Debug)]
pub(super) struct AtHand {
    free: Mutex<Vec<Reader>>,
    /// One for each connection.
    places: Semaphore,
}

impl AtHand {
    /// Opens the connections.
    pub fn open(path: &Path, readers: usize) -> rusqlite::Result<Self> {
        let free = (0..readers)
            .map(|_| Reader::open(path))
            .collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(Self {
            places: Semaphore::new(free.len()),
            free: Mutex::new(free),
        })
    }

    /// Reads as of one moment, once a connection is free.
    pub async fn read<T>(
        &self,
        questions: usize,
        read: impl FnOnce(&mut dyn Answering) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let _place = match self.places.try_acquire() {
            Ok(place) => place,
            Err(_) => tokio::time::timeout(QUEUE_WAIT, self.places.acquire())
                .await
                .map_err(|_| StoreError::Busy)?
                .map_err(|_| gone())?,
        };
        let reader = self.lock().pop();
        let mut held = Held {
            at_hand: self,
            reader,
        };
        let reader = held.reader.as_mut().ok_or_else(gone)?;
        reader.read(questions > 1, read)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Reader>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Gives a connection back, whatever came of the reading.
struct Held<'h> {
    at_hand: &'h AtHand,
    reader: Option<Reader>,
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.at_hand.lock().extend(self.reader.take());
    }
}

#[derive(Debug)]
struct Reader {
    connection: Connection,
    /// For each text, by name, which argument belongs where.
    orders: HashMap<&'static str, Box<[usize]>>,
    started: Instant,
    /// Milliseconds after the start at which a read is stopped.
    deadline: Arc<AtomicU64>,
}

impl Reader {
    fn open(path: &Path) -> rusqlite::Result<Self> {
        let mut connection = super::connect(path)?;
        connection.pragma_update(None, "query_only", true)?;
        connection.set_prepared_statement_cache_capacity(TEXTS);
        let (started, deadline) = (Instant::now(), Arc::new(AtomicU64::new(u64::MAX)));
        let seen = Arc::clone(&deadline);
        let look = move || milliseconds(started) > seen.load(Ordering::Relaxed);
        connection.progress_handler(STEPS_PER_LOOK, Some(look))?;
        Ok(Self {
            connection,
            orders: HashMap::new(),
            started,
            deadline,
        })
    }

    fn read<T>(
        &mut self,
        one_moment: bool,
        read: impl FnOnce(&mut dyn Answering) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        // After a panic in whoever read before, or a read that failed.
        if !self.connection.is_autocommit() {
            self.plain("rollback")?;
        }
        let limit = u64::try_from(READ_LIMIT.as_millis()).unwrap_or(u64::MAX);
        let end = milliseconds(self.started).saturating_add(limit);
        self.deadline.store(end, Ordering::Relaxed);
        if one_moment {
            self.plain("begin")?;
        }
        let answer = read(self)?;
        if one_moment {
            self.plain("commit")?;
        }
        Ok(answer)
    }

    fn plain(&self, text: &'static str) -> Result<(), StoreError> {
        let statement = self.connection.prepare_cached(text);
        statement
            .and_then(|mut statement| statement.raw_execute())
            .map(drop)
            .map_err(|error| failure(text, &error))
    }
}

impl Answering for Reader {
    fn answer(
        &mut self,
        query: &Query,
        read: &mut dyn FnMut(&mut dyn Rows) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let name = query.sql.name;
        if query.sql.sqlite.is_empty() {
            return read(&mut Found::default().into_iter());
        }
        let fail = |error: rusqlite::Error| failure(name, &error);
        let mut statement = self
            .connection
            .prepare_cached(query.sql.sqlite)
            .map_err(fail)?;
        let order = match self.orders.entry(name) {
            std::collections::hash_map::Entry::Occupied(found) => found.into_mut(),
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(order_of(&statement, name)?)
            }
        };
        if order.len() != query.args.len() {
            return Err(StoreError::inconsistent(format!(
                "{name} takes {} arguments and was given {}",
                order.len(),
                query.args.len()
            )));
        }
        for (place, argument) in (1..).zip(&**order) {
            statement
                .raw_bind_parameter(place, &query.args[*argument])
                .map_err(fail)?;
        }
        read(&mut Stepping {
            rows: statement.raw_query(),
            name,
            brought: 0,
        })
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(v) => ValueRef::Integer(*v),
            Self::Real(v) => ValueRef::Real(*v),
            Self::Text(v) => ValueRef::Text(v.as_bytes()),
            Self::Bytes(v) => ValueRef::Blob(v),
        }))
    }
}

/// The rows of a statement as SQLite finds them.
struct Stepping<'s> {
    rows: rusqlite::Rows<'s>,
    name: &'static str,
    brought: usize,
}

impl Rows for Stepping<'_> {
    fn next(&mut self) -> Result<Option<Row<'_>>, StoreError> {
        let name = self.name;
        match self.rows.next().map_err(|error| failure(name, &error))? {
            None => Ok(None),
            Some(row) => {
                one_more(&mut self.brought, name)?;
                Ok(Some(Row::here(row)))
            }
        }
    }
}

fn milliseconds(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX)
}
