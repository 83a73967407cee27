//! Promises made, kept, moved, broken, let go.

use crate::case::{Case, Promise, PromiseState};
use crate::event::Event;
use crate::terms::PromiseOf;
use calendar::Moment;

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
                        made_at: at,
                        made_by: *made_by,
                        state: PromiseState::Open,
                        broken_at: None,
                        doubted: None,
                        kept_by: None,
                        kept_over: None,
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
                let given = message.and_then(|message| self.words.get(&message));
                let kept_over = given.map(|given| given.channel);
                if let Some(promise) = self.promises.get_mut(promise) {
                    promise.state = PromiseState::Kept { at };
                    promise.kept_by = *message;
                    promise.kept_over = kept_over;
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
                ..
            } => {
                if let Some(promise) = self.promises.get_mut(promise) {
                    if !agreed && promise.broken_at.is_none() {
                        self.counts.broken += 1;
                    }
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
                if let Some(promise) = self.promises.get_mut(promise) {
                    promise.state = PromiseState::Released { why: *why };
                }
            }
            _ => {}
        }
    }
}
