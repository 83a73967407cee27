//! The numbers of the cases that one call opens, taken for the whole call at once.
//!
//! Taking numbers is a write, and a write waits for the wave that is being written. Taken group by group they
//! made every group wait for the one before it.

use super::GROUP_MAILS;
use std::collections::VecDeque;
use std::ops::Range;
use store::{Store, StoreError, log};

/// Most mails whose cases get their numbers ahead. Should a case be opened elsewhere in the meantime, numbers that turn
/// out not to be needed stay unused.
const AHEAD_MAX: u64 = 8 * GROUP_MAILS as u64;

/// Numbers in hand, and what the call tells of how many more it will ask for.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    in_hand: VecDeque<Range<u64>>,
    to_come: u64,
    seen: u64,
    opened: u64,
}

impl Numbers {
    /// None in hand, for a call of so many mails.
    pub fn for_call(mails: usize) -> Self {
        Self {
            to_come: mails as u64,
            ..Self::default()
        }
    }

    /// A group of the call has come to its turn.
    pub fn begin_group(&mut self, mails: usize) {
        self.seen += mails as u64;
        self.to_come = self.to_come.saturating_sub(mails as u64);
    }

    /// Sees to it that `cases` numbers are in hand. Where they are not, as many more are taken as the mails to
    /// come will ask for if as many of them open a case as of those before.
    pub async fn provide(&mut self, store: &Store, cases: usize) -> Result<(), StoreError> {
        let cases = cases as u64;
        self.opened += cases;
        let in_hand: u64 = self.in_hand.iter().map(|some| some.end - some.start).sum();
        let missing = cases.saturating_sub(in_hand);
        if missing == 0 {
            return Ok(());
        }
        let count = u32::try_from(missing + self.ahead()).unwrap_or(u32::MAX);
        let first = log::reserve_numbers(store, count).await?;
        self.in_hand.push_back(first..first + u64::from(count));
        Ok(())
    }

    fn ahead(&self) -> u64 {
        self.to_come.min(AHEAD_MAX) * self.opened.min(self.seen) / self.seen.max(1)
    }

    /// The call is over: numbers nobody used go back, unless later ones are given out already. A number that stays
    /// unused harms nobody, so a failure is only noted.
    pub async fn give_back(self, store: &Store) {
        for left in self.in_hand.into_iter().rev() {
            if !left.is_empty()
                && let Err(error) = log::give_back_numbers(store, left).await
            {
                tracing::warn!(%error, "numbers of cases stay unused");
            }
        }
    }
}

impl Iterator for Numbers {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        while let Some(some) = self.in_hand.front_mut() {
            if let Some(number) = some.next() {
                return Some(number);
            }
            self.in_hand.pop_front();
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(seen: usize, opened: u64, to_come: usize) -> u64 {
        let mut numbers = Numbers::for_call(seen + to_come);
        numbers.begin_group(seen);
        numbers.opened = opened;
        numbers.ahead()
    }

    #[test]
    fn as_many_are_taken_ahead_as_the_mails_before_needed() {
        assert_eq!(after(100, 100, 0), 0);
        assert_eq!(after(256, 256, 256), 256);
        assert_eq!(after(256, 64, 512), 128);
        assert_eq!(after(256, 256, 100_000), AHEAD_MAX);
        assert_eq!(Numbers::default().ahead(), 0);
    }
}
