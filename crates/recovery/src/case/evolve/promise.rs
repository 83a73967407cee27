//! Promises made, kept, moved, broken, let go.

use crate::case::{Case, Promise, PromiseState, Told};
use crate::event::Event;
use crate::ids::{MessageId, PromiseNo};
use crate::terms::{PromiseOf, Release};
use calendar::Moment;
use std::collections::BTreeMap;

impl Case {
    pub(super) fn apply_promise(&mut self, at: Moment, event: &Event) {
        match event {
            Event::PromiseMade {
                promise,
                what,
                text,
                owner,
                due,
                made_by,
                ..
            } => {
                if let PromiseOf::Deed { point } = what
                    && let Some(point) = self.points.get_mut(point)
                {
                    point.not_done();
                }
                self.promises.insert(
                    *promise,
                    Promise {
                        no: *promise,
                        what: *what,
                        text: *text,
                        owner: *owner,
                        due: *due,
                        own_due: None,
                        held_to: BTreeMap::new(),
                        made_at: at,
                        made_by: *made_by,
                        state: PromiseState::Open,
                        broken_at: None,
                        doubted: None,
                        told: None,
                        kept_by: None,
                        kept_over: None,
                        lost: None,
                        late: None,
                        checked: None,
                        moves: 0,
                    },
                );
            }
            Event::PromiseKept {
                promise,
                message,
                checked,
            } => {
                let kept_over = message.and_then(|message| Some(self.words.get(&message)?.channel));
                if let Some(promise) = self.promises.get_mut(promise) {
                    promise.state = PromiseState::Kept { at };
                    promise.kept_by = *message;
                    promise.kept_over = kept_over;
                    promise.lost = None;
                    promise.late = None;
                    promise.checked = *checked;
                    if promise.broken_at.is_none() && promise.is_counted() {
                        self.counts.kept += 1;
                    }
                }
            }
            Event::PromiseInDoubt {
                promise, new_due, ..
            } => {
                if let Some(promise) = self.promises.get_mut(promise) {
                    promise.doubted = Some(*new_due);
                }
            }
            Event::PromiseMoved {
                promise,
                due,
                agreed,
                message,
                ..
            } => {
                if let Some(promise) = self.promises.get_mut(promise) {
                    if !agreed && promise.broken_at.is_none() {
                        self.counts.broken += 1;
                    }
                    promise.told = message.map(|message| Told {
                        message,
                        due_before: promise.due,
                        broken_before: promise.broken_at,
                    });
                    // The old date is history; what stands now is a fresh promise that can break again.
                    promise.broken_at = None;
                    promise.doubted = None;
                    promise.due = *due;
                    promise.moves += 1;
                }
            }
            Event::PromiseBroken { promise } => {
                if let Some(promise) = self.promises.get_mut(promise)
                    && promise.broken_at.is_none()
                {
                    promise.broken_at = Some(at);
                    self.counts.broken += u32::from(promise.is_counted());
                }
            }
            Event::PromiseReleased { promise, why } => {
                self.released(*promise, *why);
            }
            _ => {}
        }
    }

    fn released(&mut self, no: PromiseNo, why: Release) {
        if let Some(promise) = self.promises.get_mut(&no) {
            promise.state = PromiseState::Released { why };
        }
        if let (Release::Merged, Some(before)) = (why, &mut self.before_merge) {
            before.stopped.insert(no);
        }
    }

    /// The message with the new dates did not arrive: the customer knows the old ones alone, and the
    /// new ones are still to be told.
    pub(super) fn new_dates_lost(&mut self, message: MessageId) {
        for promise in self.promises.values_mut().filter(|one| one.is_open()) {
            let Some(told) = promise.told.take_if(|told| told.message == message) else {
                continue;
            };
            // Each promise counts as broken once, whichever of its dates passed.
            let counted_anew = match told.broken_before {
                Some(_) => u32::from(promise.broken_at.is_some()),
                None => 1,
            };
            self.counts.broken = self.counts.broken.saturating_sub(counted_anew);
            promise.doubted = promise.doubted.or(Some(promise.due));
            promise.due = told.due_before;
            promise.broken_at = told.broken_before.or(promise.broken_at);
            promise.moves = promise.moves.saturating_sub(1);
        }
    }
}
