//! The clocks of the policies: chosen, set, stopped.

use crate::case::clock::{FinalAnswered, PolicyClock, Stopped, WAITS_MAX};
use crate::case::{Case, Point};
use crate::clocks::{Extension, Wait};
use crate::event::Event;
use crate::ids::MessageId;
use calendar::Moment;

impl Case {
    pub(super) fn apply_clock(&mut self, at: Moment, event: &Event) {
        let laws = &mut self.laws;
        match event {
            Event::PolicyChosen(chosen) => {
                let before = laws.chosen.insert(chosen.point, chosen.clone());
                let before = before.filter(|before| before.policy == chosen.policy);
                // Another policy has other clocks; of the same one, those go that do not apply here after all.
                laws.clocks.retain(|key, _| {
                    key.point != chosen.point
                        || before.as_ref().is_some_and(|before| {
                            !before.applies.contains(&key.clock)
                                || chosen.applies.contains(&key.clock)
                        })
                });
            }
            Event::StartRecorded { start, at } => {
                laws.starts.insert(*start, *at);
            }
            Event::ClockSet(set) => {
                let known = laws.clocks.remove(&set.key);
                let same = known.filter(|known| known.set.started == set.started);
                laws.clocks.insert(
                    set.key.clone(),
                    PolicyClock {
                        set: set.clone(),
                        stopped: None,
                        extension: same.and_then(|known| known.extension),
                    },
                );
            }
            Event::ClockStopped { key, at, message } => {
                if let Some(clock) = laws.clocks.get_mut(key) {
                    clock.stopped = Some(Stopped {
                        at: *at,
                        message: *message,
                    });
                }
            }
            Event::LaterDateAgreed { key, until } => {
                if let Some(clock) = laws.clocks.get_mut(key) {
                    clock.extension = Some(Extension {
                        agreed: at,
                        until: *until,
                    });
                }
            }
            Event::FinalAnswerSent(answer) => {
                for decided in &answer.points {
                    laws.answered.insert(
                        decided.point,
                        FinalAnswered {
                            at,
                            message: answer.message,
                            outcome: decided.outcome,
                        },
                    );
                    if let Some(point) = self.points.get_mut(&decided.point) {
                        answered(point, at, decided.outcome, decided.reasons);
                    }
                }
            }
            _ => {}
        }
    }

    /// An answer that did not arrive stopped nothing.
    pub(super) fn answer_lost(&mut self, message: MessageId) {
        self.laws.answered.retain(|_, one| one.message != message);
        for clock in self.laws.clocks.values_mut() {
            clock
                .stopped
                .take_if(|stopped| stopped.message == Some(message));
        }
    }

    /// Notes since when, and how long, we waited for the customer.
    pub(super) fn note_wait(&mut self, at: Moment) {
        let waits = &mut self.laws.waits;
        let open = waits.last_mut().filter(|wait| wait.answered.is_none());
        match (open, self.asked.is_some()) {
            (None, true) => {
                if waits.len() == WAITS_MAX {
                    waits.remove(0);
                }
                waits.push(Wait {
                    asked: at,
                    answered: None,
                });
            }
            (Some(wait), false) => wait.answered = Some(at),
            _ => {}
        }
    }
}

fn answered(
    point: &mut Point,
    at: Moment,
    outcome: crate::terms::Outcome,
    reasons: Option<crate::ids::TextId>,
) {
    point.outcome = Some(outcome);
    point.found = reasons.or(point.found);
    point.answered_at = point.answered_at.or(Some(at));
}
