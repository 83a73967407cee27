//! Folds an event into the case. Never refuses: what is in the log has happened.

use super::{
    Asked, Case, NOTABLE_MAX, Plan, Point, Promise, PromiseState, Status, Understanding,
    UnderstandingState, Wish, WishState,
};
use crate::event::{Event, Recorded};
use crate::refusal::Between;
use crate::terms::{Purpose, WordSort};
use calendar::Moment;

impl Case {
    /// The case after the event.
    #[must_use]
    pub fn evolve(mut self, recorded: &Recorded) -> Self {
        self.apply(recorded);
        self
    }

    /// Folds the event in place.
    pub fn apply(&mut self, recorded: &Recorded) {
        self.version = recorded.version;
        if let Some(between) = between(&recorded.event) {
            if self.notable.len() == NOTABLE_MAX {
                self.notable.pop_front();
            }
            self.notable
                .push_back((recorded.version, between, recorded.actor));
        }
        let at = recorded.at;
        match &recorded.event {
            Event::CaseOpened { .. }
            | Event::Assigned { .. }
            | Event::TeamSet { .. }
            | Event::CaseClosed
            | Event::CaseRested
            | Event::CaseEnded { .. }
            | Event::CaseReopened { .. }
            | Event::CaseMerged { .. }
            | Event::MergeUndone
            | Event::CaseTakenIn { .. }
            | Event::CaseLetGo { .. }
            | Event::StageSkipped { .. }
            | Event::LinkRenewed { .. }
            | Event::LinkRevoked
            | Event::FeedbackGiven { .. } => self.apply_standing(at, &recorded.event),
            Event::PromiseMade { .. }
            | Event::PromiseKept { .. }
            | Event::PromiseInDoubt { .. }
            | Event::PromiseMoved { .. }
            | Event::PromiseBroken { .. }
            | Event::PromiseReleased { .. } => self.apply_promise(at, &recorded.event),
            other => self.apply_path(at, other),
        }
    }

    fn apply_standing(&mut self, at: Moment, event: &Event) {
        match event {
            Event::CaseOpened {
                number,
                customer,
                channel,
                subject,
                team,
            } => {
                self.number = *number;
                self.customer = Some(*customer);
                self.channel = *channel;
                self.subject = Some(*subject);
                self.team = *team;
                self.opened_at = at;
                self.status = Status::Open;
                self.waiting_since = Some(at);
            }
            Event::Assigned { owner, .. } => self.owner = *owner,
            Event::TeamSet { team } => self.team = *team,
            Event::CaseClosed => self.end(Status::Confirmed),
            Event::CaseRested => self.end(Status::Resting),
            Event::CaseEnded { how, .. } => self.end(Status::Ended(*how)),
            Event::CaseReopened { .. } => {
                self.status = Status::Open;
                self.counts.reopened += 1;
                self.begin_again(at);
            }
            Event::CaseMerged { into, into_number } => {
                self.end(Status::Merged {
                    into: *into,
                    into_number: *into_number,
                });
            }
            Event::MergeUndone => {
                self.status = Status::Open;
                self.waiting_since = Some(at);
            }
            Event::CaseTakenIn { other, waiting, .. } => {
                self.taken_in.insert(*other);
                if *waiting {
                    self.wait(at);
                }
            }
            Event::CaseLetGo { other } => {
                self.taken_in.remove(other);
            }
            Event::StageSkipped { stage, .. } => {
                self.skipped.insert(*stage);
            }
            Event::LinkRenewed { generation } => {
                self.link_generation = *generation;
                self.link_revoked = false;
            }
            Event::LinkRevoked => self.link_revoked = true,
            Event::FeedbackGiven { satisfied, .. } => {
                self.satisfied = satisfied.or(self.satisfied);
            }
            _ => {}
        }
    }

    fn apply_promise(&mut self, at: Moment, event: &Event) {
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
                        checked: None,
                        moves: 0,
                    },
                );
            }
            Event::PromiseKept {
                promise, checked, ..
            } => {
                if let Some(promise) = self.promises.get_mut(promise) {
                    promise.state = PromiseState::Kept { at };
                    promise.checked = *checked;
                    if promise.broken_at.is_none() {
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
                    self.counts.broken += 1;
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

    #[expect(clippy::too_many_lines, reason = "one arm an event, read as a table")]
    fn apply_path(&mut self, at: Moment, event: &Event) {
        match event {
            Event::MessageReceived { .. } => self.received(at),
            Event::MessageHeld { message } => {
                self.held.insert(*message);
            }
            Event::HeldLetIn { message, .. } => {
                self.held.remove(message);
                self.received(at);
            }
            Event::HeldLeftOut { message } => {
                self.held.remove(message);
            }
            Event::PointRaised { point, words, loss } => {
                self.points
                    .insert(*point, Point::raised(*point, *words, loss.clone()));
            }
            Event::LossRecorded { point, loss } => {
                self.on_point(*point, |point| point.loss = Some(loss.clone()));
            }
            Event::UnderstandingWritten {
                edition,
                text,
                points,
            } => {
                self.understanding = Some(Understanding {
                    edition: *edition,
                    text: *text,
                    points: points.clone(),
                    state: UnderstandingState::Written,
                    since: at,
                });
                if matches!(self.asked, Some(Asked::Understanding { .. })) {
                    self.asked = None;
                }
            }
            Event::UnderstandingSent { edition, .. } => {
                self.understanding_is(UnderstandingState::Sent, at);
                self.asked = Some(Asked::Understanding { edition: *edition });
            }
            Event::UnderstandingConfirmed { .. } => {
                self.understanding_is(UnderstandingState::Confirmed, at);
                self.answered_question(at);
            }
            Event::UnderstandingCorrected { .. } => {
                self.understanding_is(UnderstandingState::Corrected, at);
                self.answered_question(at);
            }
            Event::WordGiven {
                message, purpose, ..
            } => self.word_given(at, *message, *purpose),
            Event::DeliveryFailed { message } => {
                self.words.remove(message);
                // The customer has not heard us after all.
                self.last_word_at = self.words.values().max().copied();
                if self.words.is_empty() {
                    self.acknowledged_at = None;
                }
                self.wait(at);
            }
            Event::FindingRecorded {
                point,
                outcome,
                found,
            } => {
                self.on_point(*point, |point| {
                    point.outcome = Some(*outcome);
                    point.found = Some(*found);
                });
            }
            Event::OptionsOffered {
                point: no,
                options,
                why_none,
                ..
            } => {
                for granted in options.iter().filter_map(|offered| offered.proposal.grants) {
                    if let Some(wish) = self.wishes.get_mut(&granted) {
                        wish.state = WishState::Granted;
                    }
                }
                self.on_point(*no, |point| {
                    point.options_made += u32::try_from(options.len()).unwrap_or(u32::MAX);
                    point.offer.clone_from(options);
                    point.why_none = *why_none;
                    point.chosen = None;
                    point.plan = None;
                    point.answered_at = point.answered_at.or(Some(at));
                });
                self.asked = Some(Asked::Choice { point: *no });
            }
            Event::ExplanationAsked { .. } => self.wait(at),
            Event::OptionChosen {
                point: no, option, ..
            } => {
                self.on_point(*no, |point| {
                    point.chosen = Some(*option);
                    let steps = point.choice().map(|offered| offered.proposal.steps.clone());
                    point.plan = steps.filter(|steps| !steps.is_empty()).map(|steps| Plan {
                        steps,
                        agreed_at: None,
                    });
                });
                self.answered_question(at);
            }
            Event::OptionsDeclined {
                point: no,
                wish,
                words,
                ..
            } => {
                self.wishes.insert(
                    *wish,
                    Wish {
                        no: *wish,
                        point: *no,
                        words: *words,
                        goal: None,
                        state: WishState::Open,
                    },
                );
                self.on_point(*no, |point| {
                    point.chosen = None;
                    point.plan = None;
                });
                self.answered_question(at);
            }
            Event::WishGoalFound { wish, goal } => {
                if let Some(wish) = self.wishes.get_mut(wish) {
                    wish.goal = Some(*goal);
                }
            }
            Event::WishCannotBeMet { wish, reason } => {
                if let Some(wish) = self.wishes.get_mut(wish) {
                    wish.state = WishState::CannotBeMet { reason: *reason };
                }
            }
            Event::PlusAdded { point, text, .. } => {
                self.on_point(*point, |point| point.plus = Some(*text));
            }
            Event::PlanLaid {
                point: no, steps, ..
            } => {
                self.on_point(*no, |point| {
                    point.plan = Some(Plan {
                        steps: steps.clone(),
                        agreed_at: None,
                    });
                });
                self.asked = Some(Asked::Plan { point: *no });
            }
            Event::PlanAgreed { point: no, .. } => {
                self.on_point(*no, |point| {
                    if let Some(plan) = &mut point.plan {
                        plan.agreed_at = Some(at);
                    }
                });
                self.agreed_at = self.agreed_at.or(Some(at));
                self.asked = None;
                self.waiting_since = None;
            }
            Event::PointDone {
                point: no,
                checked,
                costs,
            } => {
                self.on_point(*no, |point| {
                    point.done_at = Some(at);
                    point.checked = Some(*checked);
                    point.costs = Some(costs.clone());
                });
            }
            Event::SolvedConfirmed { .. } => {
                self.confirmed_at = Some(at);
                self.asked = None;
                self.waiting_since = None;
            }
            Event::NotYetSaid {
                asked,
                second_failure,
                ..
            } => {
                self.counts.told_when_asked += u32::from(*asked);
                self.counts.second_failures += u32::from(*second_failure);
                if self.status == Status::Open {
                    self.counts.reopened += 1;
                    self.begin_again(at);
                }
            }
            _ => {}
        }
    }

    fn word_given(&mut self, at: Moment, message: crate::ids::MessageId, purpose: Purpose) {
        self.counts.given += 1;
        self.words.insert(message, at);
        self.last_word_at = Some(at);
        self.acknowledged_at = self.acknowledged_at.or(Some(at));
        self.waiting_since = None;
        match purpose {
            Purpose::MidFollowUp => {
                self.mid_asked = true;
                self.asked = Some(Asked::AllAsAgreed);
            }
            Purpose::FollowUp => {
                self.follow_ups += 1;
                self.followed_up_at = Some(at);
                self.asked = Some(Asked::Solved);
            }
            Purpose::Word
            | Purpose::Understanding
            | Purpose::Offer
            | Purpose::Plan
            | Purpose::FinalAnswer => {}
        }
    }

    fn on_point(&mut self, no: crate::ids::PointNo, change: impl FnOnce(&mut Point)) {
        if let Some(point) = self.points.get_mut(&no) {
            change(point);
        }
    }

    fn understanding_is(&mut self, state: UnderstandingState, at: Moment) {
        if let Some(understanding) = &mut self.understanding {
            understanding.state = state;
            understanding.since = at;
        }
    }

    /// The customer has said something that wants an answer; the earliest such moment counts.
    fn wait(&mut self, at: Moment) {
        self.waiting_since = self.waiting_since.or(Some(at));
    }

    fn received(&mut self, at: Moment) {
        self.counts.received += 1;
        // Whoever writes is not silent: they are asked once more before the case may rest.
        self.follow_ups = self.follow_ups.min(1);
        self.wait(at);
    }

    fn answered_question(&mut self, at: Moment) {
        self.asked = None;
        self.wait(at);
    }

    fn end(&mut self, status: Status) {
        self.status = status;
        self.asked = None;
        self.waiting_since = None;
    }

    /// The path begins again: the next word is a first word, and it is repeated back anew.
    fn begin_again(&mut self, at: Moment) {
        self.round += 1;
        self.words.clear();
        self.acknowledged_at = None;
        self.skipped.clear();
        self.agreed_at = None;
        self.mid_asked = false;
        self.follow_ups = 0;
        self.followed_up_at = None;
        self.confirmed_at = None;
        self.asked = None;
        self.waiting_since = Some(at);
        for point in self.points.values_mut() {
            point.begin_again();
        }
        if let Some(understanding) = &mut self.understanding {
            understanding.state = UnderstandingState::Written;
            understanding.since = at;
        }
    }
}

/// Which events a person at a screen must be told of before they act.
fn between(event: &Event) -> Option<Between> {
    match event {
        Event::MessageReceived { .. } | Event::HeldLetIn { .. } => Some(Between::Message),
        Event::WordGiven { .. } => Some(Between::Word),
        Event::PromiseMade {
            made_by: crate::terms::MadeBy::Hand,
            ..
        }
        | Event::PromiseKept { message: None, .. }
        | Event::PromiseMoved { .. }
        | Event::PromiseInDoubt { .. } => Some(Between::Promise),
        Event::UnderstandingConfirmed { .. }
        | Event::UnderstandingCorrected { .. }
        | Event::ExplanationAsked { .. }
        | Event::OptionChosen { .. }
        | Event::OptionsDeclined { .. }
        | Event::PlanAgreed { .. } => Some(Between::Choice),
        Event::SolvedConfirmed { .. }
        | Event::NotYetSaid { .. }
        | Event::CaseEnded { .. }
        | Event::CaseReopened { .. }
        | Event::CaseMerged { .. } => Some(Between::State),
        _ => None,
    }
}

impl Promise {
    /// Whether this word is one that only a follow-up keeps.
    pub(crate) fn asks_the_customer(&self) -> bool {
        matches!(
            self.word(),
            Some(
                WordSort::MidFollowUp
                    | WordSort::FollowUp
                    | WordSort::SecondFollowUp
                    | WordSort::HoldOpen
            )
        )
    }
}
