//! What other nodes of the same database wrote: asked for while pages are open, for nobody tells it.

use crate::desk::Desk;
use calendar::Moment;
use std::collections::HashMap;
use std::sync::atomic::Ordering;
use std::time::Duration;
use store::StoreError;
use store::changes::{self, Change, Told};
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::TryRecvError;

/// How often it is asked; what another node wrote shows after so long at the latest.
const ASKS_EVERY: Duration = Duration::from_secs(2);
/// A change is asked for this long after its moment: its commit, and the clock of its node, may come late.
const LATE_US: i64 = 10_000_000;
/// Rounds without a page after which nobody asks any more: five minutes.
const ROUNDS_ALONE: u32 = 150;
/// Cases whose version is remembered before all are forgotten; then a page may look once in vain.
const REMEMBERED_MAX: usize = 20_000;

/// Asks until no page has listened for a while.
pub(super) async fn ask(desk: Desk) {
    let cell = desk.live_cell();
    let mut ended = cell.ended.subscribe();
    let mut known = Known::of(&desk);
    let mut alone = 0;
    while alone < ROUNDS_ALONE && !*ended.borrow() {
        if let Err(error) = known.round(&desk).await {
            tracing::warn!(%error, "what other nodes wrote could not be asked for; pages show it later");
        }
        alone = if cell.is_empty() { alone + 1 } else { 0 };
        tokio::select! {
            () = tokio::time::sleep(ASKS_EVERY) => {}
            _ = ended.changed() => break,
        }
    }
    cell.asks_elsewhere.store(false, Ordering::Release);
    // A page that came just before that found somebody asking.
    if !cell.is_empty() && !*cell.ended.borrow() {
        desk.ask_elsewhere();
    }
}

/// Where cases stand, as far as this node was told.
struct Known {
    told: broadcast::Receiver<Told>,
    versions: HashMap<u64, u64>,
    /// What was written before anybody asked stands on the pages already.
    first: bool,
}

impl Known {
    fn of(desk: &Desk) -> Self {
        Self {
            told: desk.store().changes(),
            versions: HashMap::new(),
            first: true,
        }
    }

    async fn round(&mut self, desk: &Desk) -> Result<(), StoreError> {
        let since = Moment::from_us(desk.now().us().saturating_sub(LATE_US));
        let watched = desk.live_cell().watched();
        let asked = (changes::ask_since(since), changes::ask_standing(&watched));
        let (since, standing) = desk.store().ask(asked).await?;
        if self.versions.len() > REMEMBERED_MAX {
            self.versions.clear();
        }
        // What this node wrote was told when it was written.
        loop {
            match self.told.try_recv() {
                Ok(one) => {
                    self.learn(one.change);
                }
                Err(TryRecvError::Lagged(_)) => {}
                Err(_) => break,
            }
        }
        for change in since {
            if self.learn(change) && !self.first {
                desk.store().tell_elsewhere(change);
            }
        }
        for change in standing.into_iter().flatten() {
            // A case that is asked for the first time stands as its page shows it.
            let is_new = !self.versions.contains_key(&change.number);
            if self.learn(change) && !is_new {
                desk.store().tell_elsewhere(change);
            }
        }
        self.first = false;
        Ok(())
    }

    /// Remembers where a case stands; says whether that is news.
    fn learn(&mut self, change: Change) -> bool {
        let was = self.versions.get(&change.number).copied();
        if was.is_some_and(|was| was >= change.version) {
            return false;
        }
        self.versions.insert(change.number, change.version);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_news_once_and_an_older_one_never() {
        let (_, told) = broadcast::channel(1);
        let mut known = Known {
            told,
            versions: HashMap::new(),
            first: false,
        };
        let at = |version| Change {
            number: 1047,
            version,
        };
        assert!(known.learn(at(3)));
        assert!(!known.learn(at(3)));
        assert!(known.learn(at(4)));
        assert!(!known.learn(at(3)));
        assert!(!known.learn(at(4)));
    }
}
