//! Whom the customer trusts, why somebody cares for the case, and since when nobody does (P14).

use crate::away::Away;
use crate::case::Case;
use crate::event::Event;
use crate::facts::Actor;
use crate::ids::StaffId;
use crate::terms::Because;
use calendar::Moment;

/// What is known of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trust {
    /// Whom the customer asked for.
    pub asked_for: Option<StaffId>,
    /// Why whoever cares for it does, where nobody chose them by hand.
    pub because: Option<Because>,
    /// Whether one of us put it down for whoever takes it: the desk gives it to nobody.
    pub put_down: bool,
    /// Since when nobody cares for it.
    free_since: Option<Moment>,
}

impl Case {
    /// Who cares for it at this moment, where that is somebody else: whoever it is given to, or who stands in for them.
    pub fn cared_for_by_another(&self, me: StaffId, away: &Away, now: Moment) -> Option<StaffId> {
        let owner = self.owner.filter(|owner| *owner != me)?;
        away.keeper(owner, now).filter(|keeper| *keeper != me)
    }

    /// Since when it waits for somebody who cares for it, where the desk may find one.
    pub fn waits_for_owner(&self) -> Option<Moment> {
        let waits = self.is_open() && self.owner.is_none() && !self.trust.put_down;
        let since = self.trust.free_since.unwrap_or(self.opened_at);
        waits.then_some(since)
    }

    pub(super) fn apply_trust(&mut self, at: Moment, actor: Actor, event: &Event) {
        let Event::Assigned { owner, because, .. } = event else {
            return;
        };
        let trust = &mut self.trust;
        trust.because = *because;
        trust.put_down = owner.is_none() && because.is_none() && actor.staff().is_some();
        trust.free_since = owner.is_none().then_some(at);
    }
}
