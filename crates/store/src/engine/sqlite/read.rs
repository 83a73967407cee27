//! The readers: each takes the next request that waits, runs its queries as of one moment, and answers.

use super::gone;
use super::prepared::Prepared;
use crate::engine::{Found, QUEUE_WAIT, Query, READ_LIMIT, READ_QUEUE};
use crate::error::StoreError;
use rusqlite::Connection;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

/// Virtual machine steps between two looks at the clock of a read.
const STEPS_PER_LOOK: i32 = 20_000;

/// What each query of a request brought.
type Answers = Result<Vec<Found>, StoreError>;

/// Requests that wait for a reader, first come, first served. Made for several readers: one that is woken finds a
/// request and nothing else to wait for.
#[derive(Debug)]
pub(super) struct ReadQueue {
    waiting: Mutex<Waiting>,
    bell: Condvar,
    places: Arc<Semaphore>,
}

#[derive(Debug)]
struct Waiting {
    requests: VecDeque<ReadRequest>,
    open: bool,
}

#[derive(Debug)]
struct ReadRequest {
    queries: Vec<Query>,
    answer: oneshot::Sender<Answers>,
    _place: OwnedSemaphorePermit,
}

impl ReadQueue {
    pub fn new() -> Self {
        Self {
            waiting: Mutex::new(Waiting {
                requests: VecDeque::new(),
                open: true,
            }),
            bell: Condvar::new(),
            places: Arc::new(Semaphore::new(READ_QUEUE)),
        }
    }

    /// Has a reader run the queries.
    pub async fn ask(&self, queries: Vec<Query>) -> Answers {
        let (answer, answers) = oneshot::channel();
        let request = ReadRequest {
            queries,
            answer,
            _place: self.place().await?,
        };
        {
            let mut waiting = self.lock();
            if !waiting.open {
                return Err(gone());
            }
            waiting.requests.push_back(request);
        }
        self.bell.notify_one();
        answers.await.unwrap_or_else(|_| Err(gone()))
    }

    /// Lets the readers end once nothing waits.
    pub fn close(&self) {
        self.lock().open = false;
        self.bell.notify_all();
    }

    /// A place in the queue; waited for where it is full.
    async fn place(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        if let Ok(place) = Arc::clone(&self.places).try_acquire_owned() {
            return Ok(place);
        }
        tokio::time::timeout(QUEUE_WAIT, Arc::clone(&self.places).acquire_owned())
            .await
            .map_err(|_| StoreError::Busy)?
            .map_err(|_| gone())
    }

    /// The next request; nothing once the queue is closed.
    fn next(&self) -> Option<ReadRequest> {
        let mut waiting = self.lock();
        loop {
            if let Some(request) = waiting.requests.pop_front() {
                return Some(request);
            }
            if !waiting.open {
                return None;
            }
            waiting = self
                .bell
                .wait(waiting)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(super) fn read_loop(mut connection: Connection, queue: &ReadQueue) {
    let started = Instant::now();
    let now_ms = move || u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    let deadline = Arc::new(AtomicU64::new(u64::MAX));
    let seen = Arc::clone(&deadline);
    let look = move || now_ms() > seen.load(Ordering::Relaxed);
    if let Err(error) = connection.progress_handler(STEPS_PER_LOOK, Some(look)) {
        tracing::warn!(%error, "reads have no time limit");
    }
    let mut prepared = Prepared::on(&connection);
    while let Some(request) = queue.next() {
        if request.answer.is_closed() {
            continue;
        }
        let limit = u64::try_from(READ_LIMIT.as_millis()).unwrap_or(u64::MAX);
        deadline.store(now_ms().saturating_add(limit), Ordering::Relaxed);
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            read_all(&mut prepared, &request.queries)
        }))
        .unwrap_or_else(|_| {
            Err(StoreError::Backend {
                doing: "read",
                why: "a panic".to_owned(),
            })
        });
        deadline.store(u64::MAX, Ordering::Relaxed);
        if !connection.is_autocommit() {
            let _ = connection.execute_batch("rollback");
        }
        let _ = request.answer.send(outcome);
    }
}

fn read_all(prepared: &mut Prepared<'_>, queries: &[Query]) -> Answers {
    let one_moment = queries.len() > 1;
    if one_moment {
        prepared.run_plain("begin")?;
    }
    let answers = queries
        .iter()
        .map(|query| Ok(prepared.run(&query.sql, &query.args)?.rows))
        .collect::<Result<Vec<_>, StoreError>>()?;
    if one_moment {
        prepared.run_plain("commit")?;
    }
    Ok(answers)
}
