//! How many promises are late and due today: above every page, so it is not counted for every page.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::lists::COUNTED_MAX;
use calendar::Moment;
use std::sync::{PoisonError, RwLock};
use std::time::{Duration, Instant};
use store::promises;

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

impl Desk {
    /// How many promises of everyone are late, and how many more fall due before midnight, as Today groups them;
    /// together no more than [`COUNTED_MAX`] are counted. No older than two seconds, and never older than what was
    /// written here.
    pub async fn today_counts(&self) -> Result<(u64, u64), DeskError> {
        let (writes, now) = (self.store().writes(), self.now());
        if let Some(counts) = self.counts_cell().known(writes, now) {
            return Ok(counts);
        }
        let counted = Instant::now();
        let midnight = self.house().await?.office.end_of_day(now);
        let ask = promises::ask_count_until(now, midnight, COUNTED_MAX);
        let (late, all) = self.store().ask(ask).await?;
        let counts = (late, all.saturating_sub(late));
        self.counts_cell().learn(Known {
            writes,
            counted,
            now,
            counts,
        });
        Ok(counts)
    }
}
