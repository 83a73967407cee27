//! How a case is filed, and until when it is out of sight.

use super::Case;
use crate::event::{Event, Filed, Recorded};
use crate::facts::Actor;
use calendar::Moment;

/// So many minutes before its first promise breaks a case is back in sight at the latest.
pub const SNOOZE_LEAD_MINUTES: i64 = 240;

impl Case {
    /// When the first promise that stands breaks, or a clock runs out, whichever comes first.
    pub fn first_due(&self) -> Option<Moment> {
        let promise = self.open_promises().map(|promise| promise.due).min();
        let clock = self.next_clock().map(|clock| clock.set.due);
        promise.into_iter().chain(clock).min()
    }

    /// Until when it is out of sight, where it is: as long as somebody chose, and never past the time in which its first
    /// promise can still be kept, whatever was promised since.
    pub fn asleep_until(&self) -> Option<Moment> {
        let until = self.snoozed.filter(|_| self.is_open())?;
        if self.open_promises().any(|one| one.broken_at.is_some()) {
            return None;
        }
        let latest = self.first_due()?.plus_minutes(-SNOOZE_LEAD_MINUTES);
        Some(until.min(latest))
    }

    pub(super) fn apply_filed(&mut self, filed: &Filed) {
        match filed {
            Filed::Tagged { tag } => {
                self.tags.insert(*tag);
            }
            Filed::Untagged { tag } => {
                self.tags.remove(tag);
            }
            Filed::LinkedWith { other, number } => {
                self.linked.insert(*other, *number);
            }
            Filed::UnlinkedFrom { other } => {
                self.linked.remove(other);
            }
            Filed::Snoozed { until } => self.snoozed = Some(*until),
            Filed::SnoozeEnded => self.snoozed = None,
        }
    }

    /// Whoever hears from the customer has them before their eyes again, and what ended sleeps no more.
    pub(super) fn wake(&mut self, recorded: &Recorded) {
        let heard = matches!(recorded.actor, Actor::Customer(_))
            || matches!(
                recorded.event,
                Event::MessageReceived { .. }
                    | Event::HeldLetIn { .. }
                    | Event::DeliveryFailed { .. }
                    | Event::NotYetSaid { .. }
            );
        if heard || !self.is_open() {
            self.snoozed = None;
        }
    }
}
