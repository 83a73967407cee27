//! A case that had ended and came back only because another one goes on in it. If that one is let go and nothing else
//! happened in between, it ends again as it was.

use super::Case;
use crate::event::{Cared, Event};
use crate::ids::CaseId;
use crate::terms::{Because, MadeBy};
use std::collections::BTreeSet;

/// What a case was when another one that goes on in it brought it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Woken {
    ended: Box<Case>,
    /// The cases that were taken in since it had ended, and in which somebody waits.
    by: BTreeSet<CaseId>,
}

impl Case {
    /// Keeps as what it ended, where it has ended, and what brings it back.
    pub(super) fn keep_before_waking(&mut self, other: CaseId) {
        if !self.is_open() {
            let ended = Box::new(self.clone());
            let by = BTreeSet::new();
            self.woken = Some(Woken { ended, by });
        }
        if let Some(woken) = &mut self.woken {
            woken.by.insert(other);
        }
    }

    /// This case keeps it open no more.
    pub(super) fn forget_waking(&mut self, other: CaseId) {
        if let Some(woken) = &mut self.woken {
            woken.by.remove(&other);
        }
    }

    /// What happens to the case itself, and not around it, keeps it open.
    pub(super) fn note_woken(&mut self, event: &Event) {
        if self.woken.is_some() && !is_beside_the_matter(event) {
            self.woken = None;
        }
    }

    /// Whether nothing but this case keeps it open.
    pub(crate) fn woken_only_by(&self, other: CaseId) -> bool {
        self.is_open()
            && (self.woken.as_ref()).is_some_and(|woken| woken.by.iter().all(|case| *case == other))
    }

    /// It is what it was when it had ended; how it is filed and who cares for it stays.
    pub(super) fn end_again(&mut self) {
        let Some(woken) = self.woken.take() else {
            return;
        };
        let was = *woken.ended;
        for (no, promise) in &mut self.promises {
            // The case that goes its own way owes it and breaks it there.
            if !was.promises.contains_key(no) {
                promise.broken_at = None;
            }
        }
        self.heard.open_as(&was.heard);
        *self = Self {
            status: was.status,
            round: was.round,
            acknowledged_at: was.acknowledged_at,
            skipped: was.skipped,
            understanding: was.understanding,
            points: was.points,
            asked: was.asked,
            waiting_since: was.waiting_since,
            agreed_at: was.agreed_at,
            mid_asked: was.mid_asked,
            follow_ups: was.follow_ups,
            followed_up_at: was.followed_up_at,
            followed_up_over: was.followed_up_over,
            confirmed_at: was.confirmed_at,
            words: was.words,
            failure: was.failure,
            counts: was.counts,
            waits_here_since: was.waits_here_since,
            customer_waits: was.customer_waits,
            answered_by: was.answered_by,
            broken_before: was.broken_before,
            ..std::mem::replace(self, Self::unopened(was.id))
        };
    }
}

/// What the merge itself brings about, what time does, and what is kept about the case for us alone.
fn is_beside_the_matter(event: &Event) -> bool {
    match event {
        Event::PromiseMade { made_by, .. } => *made_by == MadeBy::Policy,
        Event::MergeUndone(parted) => parted.heard.is_none(),
        Event::Care(Cared::Joined { because, .. }) => *because == Because::FailedAgain,
        Event::CaseReopened { .. }
        | Event::CaseTakenIn(_)
        | Event::CaseLetGo(_)
        | Event::CaseMerged { .. }
        | Event::WordHeldTo(_)
        | Event::PromiseBroken { .. }
        | Event::PromiseReleased { .. }
        | Event::ClockSet(_)
        | Event::ClockStopped { .. }
        | Event::Assigned { .. }
        | Event::TeamSet { .. }
        | Event::Filed(_)
        | Event::Learned(_)
        | Event::NoteWritten { .. }
        | Event::AutomaticFiled { .. }
        | Event::LinkRenewed { .. }
        | Event::LinkRevoked => true,
        _ => false,
    }
}
