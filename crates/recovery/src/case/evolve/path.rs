//! The path itself: what is heard, said, understood, offered, agreed and done.

use crate::case::{
    Asked, Case, Given, Point, Status, Understanding, UnderstandingState, Wish, WishState,
};
use crate::event::Event;
use crate::ids::{MessageId, PointNo};
use crate::terms::{Channel, Reading, WordSort};
use calendar::Moment;

impl Case {
    #[expect(clippy::too_many_lines, reason = "one arm an event, read as a table")]
    pub(super) fn apply_path(&mut self, at: Moment, event: &Event) {
        match event {
            Event::MessageReceived {
                message,
                channel,
                reading,
                ..
            } => self.received(at, *message, *channel, *reading),
            Event::MessageHeld { message } => {
                self.held.insert(*message);
            }
            Event::HeldLeftOut { message } => {
                self.held.remove(message);
            }
            Event::PointRaised { point, words, loss } => {
                let raised = Point::raised(*point, *words, loss.clone(), (at, self.round));
                self.points.insert(*point, raised);
                self.asked_anew();
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
            Event::UnderstandingSent { edition, message } => {
                self.understanding_is(UnderstandingState::Sent, at);
                self.ask(Asked::Understanding { edition: *edition }, *message, at);
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
                message,
                purpose,
                channel,
                ..
            } => {
                let given = Given {
                    at,
                    purpose: *purpose,
                    channel: *channel,
                };
                self.word_given(*message, given);
            }
            Event::DeliveryFailed { message } => self.word_lost(at, *message),
            Event::DeliveryLate { message } => self.word_late(*message),
            Event::DeliveryCaughtUp { message } => self.word_caught_up(at, *message),
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
                message,
                ..
            } => {
                for granted in options.iter().filter_map(|offered| offered.proposal.grants) {
                    if let Some(wish) = self.wishes.get_mut(&granted) {
                        wish.state = WishState::Granted;
                    }
                }
                for wish in self.wishes.values_mut().filter(|wish| wish.point == *no) {
                    wish.told_at = wish.told_at.or(wish.reason().map(|_| at));
                }
                self.on_point(*no, |point| {
                    point.make_room();
                    point.options_made += u32::try_from(options.len()).unwrap_or(u32::MAX);
                    point.offer.clone_from(options);
                    point.why_none = *why_none;
                    point.chosen = None;
                    if point.agreement.is_none() {
                        point.plus = None;
                    }
                    point.answered_at = point.answered_at.or(Some(at));
                });
                self.confirmed_at = None;
                // Another offer is another question, whatever stood before.
                self.asked = None;
                self.ask(Asked::Choice { point: *no }, *message, at);
            }
            Event::ExplanationAsked { point, .. } => {
                self.on_point(*point, |point| point.asks += 1);
                self.wait(at);
            }
            Event::OptionChosen {
                point: no, option, ..
            } => {
                self.on_point(*no, |point| {
                    point.make_room();
                    point.chosen = Some(*option);
                    // What was offered on top stands with whatever they chose.
                    let beside = point.beside().next().map(|plus| plus.proposal.text);
                    point.plus = point.plus.or(beside);
                    let steps = point.choice().map(|offered| offered.proposal.steps.clone());
                    if let Some(steps) = steps.filter(|steps| !steps.is_empty()) {
                        point.lay(0, steps);
                    }
                });
                // Whoever wished for something else and then chose has what they want.
                let open = |wish: &&mut Wish| wish.point == *no && wish.state == WishState::Open;
                for wish in self.wishes.values_mut().filter(open) {
                    wish.state = WishState::ChoseAfterAll;
                }
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
                        told_at: None,
                    },
                );
                self.on_point(*no, |point| {
                    point.make_room();
                    point.chosen = None;
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
                point: no,
                edition,
                steps,
                message,
            } => {
                let mut laid = 0;
                self.on_point(*no, |point| {
                    point.make_room();
                    point.lay(*edition, steps.clone());
                    laid = point.plans_laid;
                });
                self.confirmed_at = None;
                let plan = Asked::Plan {
                    point: *no,
                    edition: laid,
                };
                self.ask(plan, *message, at);
            }
            Event::PlanAgreed { point: no, .. } => {
                self.on_point(*no, |point| {
                    if let Some(plan) = &mut point.plan {
                        plan.agreed_at = Some(at);
                    }
                    point.agreement = None;
                    point.not_done();
                });
                if self.open_word(WordSort::MidFollowUp).is_none() {
                    self.agreed_at = Some(at);
                    self.mid_asked = false;
                }
                self.asked_anew();
                self.asked = None;
                // The mail that says yes needs no answer; one that came before it still does.
                if self.waits_here_since == Some(at) {
                    self.waits_here_since = None;
                    self.customer_waits = false;
                    self.waiting_since = self.unanswered_cases.values().min().copied();
                }
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
                if self.confirmed_at.is_none() {
                    self.asked_anew();
                }
            }
            Event::ProofTakenBack(file) => {
                self.taken_back.insert(*file);
            }
            Event::SolvedConfirmed { via, message } => {
                self.confirmed_at = Some(at);
                self.asked = None;
                match message {
                    Some(message) => {
                        self.unanswered.remove(message);
                    }
                    // One of us has read it in what they wrote.
                    None if *via == Channel::Mail => self.unanswered.clear(),
                    None => {}
                }
                // A question they had put before is not answered by their own yes.
                self.waiting_since = self.owed_since();
                self.waits_here_since = self.unanswered.values().min().copied();
                self.customer_waits = self.owes_the_customer();
            }
            Event::NotYetSaid {
                asked,
                second_failure,
                ..
            } => {
                self.counts.told_when_asked += u32::from(*asked);
                self.counts.second_failures += u32::from(*second_failure);
                let begun = self.confirmed_at.is_some()
                    || self.points.values().any(|point| point.done_at.is_some());
                if self.status == Status::Open && begun {
                    self.counts.reopened += 1;
                    self.begin_again(at);
                } else {
                    self.wait(at);
                }
            }
            _ => {}
        }
    }

    /// Something new has to be done or has been done: whether it is solved is to be asked anew.
    fn asked_anew(&mut self) {
        self.confirmed_at = None;
        self.follow_ups = 0;
        self.followed_up_at = None;
        self.followed_up_over = None;
        if self.asked == Some(Asked::Solved) {
            self.asked = None;
        }
    }

    fn on_point(&mut self, no: PointNo, change: impl FnOnce(&mut Point)) {
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
    pub(super) fn wait(&mut self, at: Moment) {
        self.waiting_since = self.waiting_since.or(Some(at));
        self.waits_here_since = self.waits_here_since.or(Some(at));
        self.customer_waits = true;
    }

    pub(super) fn received(
        &mut self,
        at: Moment,
        message: MessageId,
        via: Channel,
        reading: Reading,
    ) {
        self.counts.received += 1;
        // Whoever writes is not silent: they are asked once more before the case may rest.
        self.follow_ups = self.follow_ups.min(1);
        // Thanks after a yes wants no answer.
        let content = matches!(reading, Reading::Yes | Reading::Thanks);
        if self.confirmed_at.is_none() || !content {
            self.wait(at);
        }
        // The complaint itself, from which no point was taken yet, is answered where it is solved; what they write
        // after it is not. What they say in a call, one of us has heard.
        let asks = matches!(reading, Reading::Unclear | Reading::YesBut);
        let written = !matches!(via, Channel::Phone | Channel::InPerson);
        if asks && written && !self.points.is_empty() {
            self.unanswered.insert(message, at);
        }
    }

    fn answered_question(&mut self, at: Moment) {
        self.asked = None;
        self.wait(at);
    }
}
