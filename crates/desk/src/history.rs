//! What happened in the cases that were looked at of late. The log is only ever added to, so what was read of a case once
//! stays true: a page and a decision read what came since, and fold that alone.
//!
//! With what came since, the last event that was known is read again. Where it is another one now (the data were restored,
//! say), all is read anew.

use crate::desk::Desk;
use crate::error::DeskError;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use recovery::{Case, CaseId, Recorded};
use std::sync::Arc;
use store::log;

/// Events that are remembered over all cases: some 25 MB.
const REMEMBERED_MAX: u64 = 65_536;
/// What a case weighs beside its events, in events.
const OF_A_CASE: u64 = 16;
/// Cases that fit, about; only where the table of them begins.
const CASES: usize = 1_024;

/// A case and all that made it what it is. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct History {
    /// The case as its events make it.
    pub case: Arc<Case>,
    /// What happened, oldest first; never empty.
    pub events: Arc<[Recorded]>,
}

impl History {
    /// The version from which on it is to be read again: the last one known, or the first.
    pub fn version(known: Option<&Self>) -> u64 {
        known.map_or(1, |known| known.case.version)
    }

    /// What was known with what was read from [`History::version`] on; nothing, if the two do not belong together or
    /// nothing ever happened.
    fn of(id: CaseId, known: Option<Self>, read: Vec<Recorded>) -> Option<Self> {
        let Some(known) = known else {
            let case = read.iter().fold(Case::unopened(id), Case::evolve);
            return (!read.is_empty()).then(|| Self {
                case: Arc::new(case),
                events: read.into(),
            });
        };
        if read.first() != known.events.last() {
            return None;
        }
        if read.len() == 1 {
            return Some(known);
        }
        let mut case = (*known.case).clone();
        for recorded in &read[1..] {
            case.apply(recorded);
        }
        Some(Self {
            case: Arc::new(case),
            events: known
                .events
                .iter()
                .cloned()
                .chain(read.into_iter().skip(1))
                .collect(),
        })
    }
}

#[derive(Clone)]
struct ByEvents;

impl Weighter<CaseId, History> for ByEvents {
    fn weight(&self, _: &CaseId, history: &History) -> u64 {
        OF_A_CASE + history.events.len() as u64
    }
}

/// What this node remembers.
pub(crate) struct HistoriesCell(Cache<CaseId, History, ByEvents>);

impl Default for HistoriesCell {
    fn default() -> Self {
        Self(Cache::with_weighter(CASES, REMEMBERED_MAX, ByEvents))
    }
}

impl HistoriesCell {
    /// What is known of this case; more may have happened since.
    pub fn known(&self, case: CaseId) -> Option<History> {
        self.0.get(&case)
    }
}

impl Desk {
    /// What happened in a case until now.
    ///
    /// # Errors
    /// `NotFound` if it was never opened.
    pub(crate) async fn history(&self, case: CaseId) -> Result<History, DeskError> {
        let known = self.histories_cell().known(case);
        let asked = log::ask_from(case, History::version(known.as_ref()));
        let read = self.store().ask(asked).await?;
        self.history_with(case, known, read).await
    }

    /// The same where what came since [`History::version`] was read already.
    ///
    /// # Errors
    /// `NotFound` if it was never opened.
    pub(crate) async fn history_with(
        &self,
        case: CaseId,
        known: Option<History>,
        read: Vec<Recorded>,
    ) -> Result<History, DeskError> {
        let before = History::version(known.as_ref());
        let was_known = known.is_some();
        let history = match History::of(case, known, read) {
            Some(history) => history,
            None if was_known => {
                let all = log::load(self.store(), case).await?;
                History::of(case, None, all).ok_or(DeskError::NotFound)?
            }
            None => return Err(DeskError::NotFound),
        };
        if !was_known || history.case.version != before {
            self.histories_cell().0.insert(case, history.clone());
        }
        Ok(history)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use calendar::Moment;
    use proptest::prelude::*;
    use recovery::event::Cared;
    use recovery::terms::Channel;
    use recovery::{Actor, CustomerId, Event, StaffId, TextId};
    use uuid::Uuid;

    const CASE: CaseId = CaseId(Uuid::nil());

    fn at(version: u64, event: Event) -> Recorded {
        Recorded {
            version,
            at: Moment::from_us(i64::try_from(version).unwrap()),
            actor: Actor::Machine,
            event,
        }
    }

    /// A case about which much is whispered.
    fn happened(versions: u64) -> Vec<Recorded> {
        let opened = Event::CaseOpened {
            number: 1_047,
            customer: CustomerId(Uuid::nil()),
            channel: Channel::Mail,
            subject: TextId(Uuid::nil()),
            team: None,
        };
        let whispered = |version| {
            let text = TextId(Uuid::from_u128(u128::from(version)));
            at(version, Event::Care(Cared::Whispered { text }))
        };
        let mut all = vec![at(1, opened)];
        all.extend((2..=versions).map(whispered));
        all
    }

    proptest! {
        #[test]
        fn what_came_since_makes_the_case_that_all_of_it_makes(known in 1_u64..20, since in 0_u64..20) {
            let all = happened(known + since);
            let of_all = History::of(CASE, None, all.clone()).unwrap();
            let first = happened(known);
            let known = History::of(CASE, None, first).unwrap();
            let from = usize::try_from(History::version(Some(&known))).unwrap();
            let read = all[from - 1..].to_vec();
            let history = History::of(CASE, Some(known), read).unwrap();
            prop_assert_eq!(&history.events[..], &all[..]);
            prop_assert_eq!(history.case, of_all.case);
        }
    }

    #[test]
    fn what_is_not_the_same_case_any_more_is_read_anew() {
        let known = || History::of(CASE, None, happened(4));
        assert!(
            History::of(CASE, known(), Vec::new()).is_none(),
            "it was cut off"
        );
        let mut other = happened(6);
        other[3].actor = Actor::Staff(StaffId(Uuid::nil()));
        assert!(History::of(CASE, known(), other[3..].to_vec()).is_none());
        assert!(
            History::of(CASE, None, Vec::new()).is_none(),
            "never opened"
        );
    }

    #[test]
    fn no_more_is_remembered_than_the_bound() {
        let cell = HistoriesCell::default();
        let long = History::of(CASE, None, happened(1_000)).unwrap();
        for number in 0..200_u128 {
            cell.0.insert(CaseId(Uuid::from_u128(number)), long.clone());
        }
        assert!(cell.0.weight() <= REMEMBERED_MAX && !cell.0.is_empty());
    }
}
