//! The search index follows the texts: who writes a text does not wait for its words to be sorted in.
//!
//! `text_search_upto` holds the last text the index has; a later one is not in it. Pieces of many texts
//! cost a fraction of what the same texts cost one by one, and stand whole with the mark or not at all,
//! so that an end in the middle loses nothing: the next start goes on from the mark. The writer indexes
//! when nothing waits to be written, in time where something always does, and at once for a search.

use super::prepared::Prepared;
use crate::engine::{Batch, Value, sql, sql_sqlite};
use crate::error::StoreError;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Texts that one piece takes. Their words fit into what the index gathers in memory (migration 7): the fewer segments
/// it writes, the fewer it merges. It holds the writer for some 0.2 s, where so many came at once.
const TEXTS_A_PIECE: i64 = 16_384;
/// Bytes of text after which a piece ends before that, so that long texts hold the writer no longer than many short ones.
const BYTES_A_PIECE: i64 = 8 * 1024 * 1024;
/// How long nothing may be written before the index is.
const QUIET: Duration = Duration::from_millis(20);
/// How long a text waits for quiet at most; whoever searches does not wait for it.
const LATEST: Duration = Duration::from_secs(5);
/// How long the index rests after a failure.
const REST: Duration = Duration::from_secs(5);

/// What the writer knows of the index.
pub(super) struct SearchIndex {
    /// Since when a text waits.
    since: Option<Instant>,
    /// Not before this, after a failure.
    rests_until: Option<Instant>,
    /// Whether a text waits; read by whoever searches.
    behind: Arc<AtomicBool>,
}

impl SearchIndex {
    /// As after a start: whether a text waits is not known yet.
    pub fn new(behind: Arc<AtomicBool>) -> Self {
        Self {
            since: Some(Instant::now()),
            rests_until: None,
            behind,
        }
    }

    /// A batch was run that may stand.
    pub fn note(&mut self, batch: &Batch) {
        let writes = |name| batch.statements.iter().any(|one| one.sql.name == name);
        if self.since.is_none() && writes("text/put") {
            self.since = Some(Instant::now());
            self.behind.store(true, Ordering::Release);
        }
    }

    /// How long the writer may wait for work before it is the index's turn; nothing if no text waits.
    pub fn turn_after(&self) -> Option<Duration> {
        self.since?;
        let rest = self.rests_until.map_or(Duration::ZERO, |until| {
            until.saturating_duration_since(Instant::now())
        });
        Some(rest.max(QUIET))
    }

    /// Whether a text has waited so long that work must wait instead.
    pub fn is_late(&self) -> bool {
        let now = Instant::now();
        self.since.is_some_and(|since| now - since >= LATEST)
            && self.rests_until.is_none_or(|until| now >= until)
    }

    /// Writes a piece.
    pub fn write_piece(&mut self, prepared: &mut Prepared<'_>) {
        match write_piece(prepared) {
            Ok(Left::More) => self.rests_until = None,
            Ok(Left::Nothing) => {
                self.since = None;
                self.rests_until = None;
                self.behind.store(false, Ordering::Release);
            }
            Err(error) => {
                if !prepared.connection().is_autocommit() {
                    let _ = prepared.run_plain("rollback");
                }
                tracing::warn!(%error, "the search index could not be written; it is tried again");
                self.rests_until = Some(Instant::now() + REST);
            }
        }
    }

    /// Writes until no text waits, or it fails.
    pub fn catch_up(&mut self, prepared: &mut Prepared<'_>) {
        while self.since.is_some() && self.rests_until.is_none_or(|until| until <= Instant::now()) {
            self.write_piece(prepared);
        }
    }
}

/// What a piece leaves to be written. Nothing comes between: the thread that writes texts is the one that asks.
enum Left {
    Nothing,
    More,
}

fn write_piece(prepared: &mut Prepared<'_>) -> Result<Left, StoreError> {
    prepared.run_plain("begin immediate")?;
    let upto = number(prepared, true)?;
    let newest = number(prepared, false)?;
    let last = newest.min(upto.saturating_add(TEXTS_A_PIECE));
    let last = if last > upto {
        end_by_bytes(prepared, upto, last)?
    } else {
        last
    };
    if last > upto {
        let range = [Value::Int(upto), Value::Int(last)];
        prepared.run(&sql_sqlite!("search/index_range"), &range)?;
        prepared.run(&sql_sqlite!("search/set_upto"), &range[1..])?;
    }
    prepared.run_plain("commit")?;
    Ok(if newest > last {
        Left::More
    } else {
        Left::Nothing
    })
}

/// The last text of the piece: where the bytes come to their bound, that one, and else the last of the range.
fn end_by_bytes(prepared: &mut Prepared<'_>, upto: i64, last: i64) -> Result<i64, StoreError> {
    let range = [
        Value::Int(upto),
        Value::Int(last),
        Value::Int(BYTES_A_PIECE),
    ];
    let found = prepared.run(&sql_sqlite!("search/piece_end"), &range)?;
    let row = found.rows.into_iter().next();
    row.map_or(Ok(last), |mut row| row.int())
}

fn number(prepared: &mut Prepared<'_>, upto: bool) -> Result<i64, StoreError> {
    let sql = if upto {
        sql_sqlite!("search/upto")
    } else {
        sql!("text/last_doc")
    };
    let row = prepared.run(&sql, &[])?.rows.into_iter().next();
    row.map_or(Ok(0), |mut row| row.int())
}
