//! How many promises are late and due today, and how many notices one has not seen: above every page, so they are not
//! counted for every page.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::notices;
use crate::views::Person;
use crate::views::lists::COUNTED_MAX;
use calendar::Moment;
use recovery::StaffId;
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use std::time::{Duration, Instant};
use store::{notices as rows, promises};

/// How old a count may be. What this process wrote makes it count anew at once; what another node wrote, and what fell
/// due meanwhile, shows after so long at the latest.
const KNOWN_FOR: Duration = Duration::from_secs(2);

/// The last count of this node.
#[derive(Default)]
pub(crate) struct CountsCell(RwLock<Option<Known>>);

#[derive(Clone, Copy)]
struct Known {
    /// Where the writes of this process stood.
    writes: u64,
    counted: Instant,
    /// The desk's time, which can be moved.
    now: Moment,
    counts: (u64, u64),
}

impl CountsCell {
    fn known(&self, writes: u64, now: Moment) -> Option<(u64, u64)> {
        let known = *self.0.read().unwrap_or_else(PoisonError::into_inner);
        known
            .filter(|known| known.writes == writes && known.counted.elapsed() < KNOWN_FOR)
            .filter(|known| {
                let passed = now.minus(known.now);
                u64::try_from(passed).is_ok_and(|us| Duration::from_micros(us) < KNOWN_FOR)
            })
            .map(|known| known.counts)
    }

    fn learn(&self, known: Known) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(known);
    }
}

/// What one of us was not told yet on a page, as this node counted it last.
#[derive(Default)]
pub(crate) struct WaitingCell(RwLock<HashMap<StaffId, Waiting>>);

#[derive(Clone, Copy)]
struct Waiting {
    writes: u64,
    counted: Instant,
    count: u64,
}

impl WaitingCell {
    fn known(&self, who: StaffId, writes: u64) -> Option<u64> {
        let all = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let known = all.get(&who);
        known
            .filter(|known| known.writes == writes && known.counted.elapsed() < KNOWN_FOR)
            .map(|known| known.count)
    }

    fn learn(&self, who: StaffId, known: Waiting) {
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        // One for each who works here; nobody is added but by signing in.
        all.insert(who, known);
    }
}

impl Desk {
    /// How many promises of everyone are late, and how many more fall due before midnight, as Today groups them;
    /// together no more than [`COUNTED_MAX`] are counted. No older than two seconds, and never older than what was
    /// written here.
    pub async fn today_counts(&self) -> Result<(u64, u64), DeskError> {
        let (counts, _) = self.counts(None).await?;
        Ok(counts)
    }

    /// The same, and how many notices one has not seen, of which no more than [`notices::COUNTED_MAX`] are counted; as old
    /// as that.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn counts_above(&self, me: &Person) -> Result<(u64, u64, u64), DeskError> {
        let ((late, due), waiting) = self.counts(Some(me.id)).await?;
        Ok((late, due, waiting))
    }

    async fn counts(&self, me: Option<StaffId>) -> Result<((u64, u64), u64), DeskError> {
        let (writes, now) = (self.store().writes(), self.now());
        let known = self.counts_cell().known(writes, now);
        let waiting = me.map_or(Some(0), |me| self.waiting_cell().known(me, writes));
        if let (Some(counts), Some(waiting)) = (known, waiting) {
            return Ok((counts, waiting));
        }
        let counted = Instant::now();
        let midnight = self.house().await?.office.end_of_day(now);
        let asked = (
            promises::ask_count_until(now, midnight, COUNTED_MAX),
            me.map(|me| rows::ask_unseen(me, notices::COUNTED_MAX)),
        );
        let ((late, all), unseen) = self.store().ask(asked).await?;
        let counts = (late, all.saturating_sub(late));
        self.counts_cell().learn(Known {
            writes,
            counted,
            now,
            counts,
        });
        let count = unseen.flatten().unwrap_or_default();
        if let Some(me) = me {
            let waiting = Waiting {
                writes,
                counted,
                count,
            };
            self.waiting_cell().learn(me, waiting);
        }
        Ok((counts, count))
    }
}
