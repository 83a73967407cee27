//! Folds an event into the case. Never refuses: what is in the log has happened.

mod approval;
mod care;
mod clock;
mod merged;
mod others;
mod path;
mod promise;
mod standing;
mod word;

use super::{Case, NOTABLE_MAX, Promise};
use crate::event::{Event, Recorded};
use crate::refusal::Between;
use crate::terms::{MadeBy, WordSort};

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
            self.notable.push_back((recorded.version, between));
        }
        let at = recorded.at;
        self.note_failure(at, &recorded.event);
        self.apply_trust(at, recorded.actor, &recorded.event);
        match &recorded.event {
            Event::CaseOpened { .. }
            | Event::Assigned { .. }
            | Event::TeamSet { .. }
            | Event::CaseClosed
            | Event::CaseRested
            | Event::CaseEnded { .. }
            | Event::CaseReopened { .. }
            | Event::StageSkipped { .. }
            | Event::LinkRenewed { .. }
            | Event::LinkRevoked
            | Event::PersonErased { .. }
            | Event::FeedbackGiven { .. } => self.apply_standing(at, &recorded.event),
            Event::CaseMerged { .. }
            | Event::MergeUndone(_)
            | Event::CaseTakenIn(_)
            | Event::WordHeldTo(_)
            | Event::CaseLetGo(_) => self.apply_merged(at, &recorded.event),
            Event::PromiseMade { .. }
            | Event::PromiseKept { .. }
            | Event::PromiseInDoubt { .. }
            | Event::PromiseMoved { .. }
            | Event::PromiseBroken { .. }
            | Event::PromiseReleased { .. } => self.apply_promise(at, &recorded.event),
            Event::MessageReceived { message, .. } if self.is_from_another(recorded.actor) => {
                self.heard_another(at, *message);
            }
            Event::HeldLetIn { message, .. } => {
                self.held.remove(message);
                self.heard_another(at, *message);
            }
            Event::OtherAnswered { message, answers } => self.other_answered(*message, answers),
            Event::Care(cared) => self.apply_care(at, recorded.actor, cared),
            Event::ApprovalAsked { .. }
            | Event::ApprovalGiven { .. }
            | Event::ApprovalDeclined { .. }
            | Event::ApprovalDropped { .. } => {
                self.apply_approval(at, recorded.actor, &recorded.event);
            }
            Event::PolicyChosen(_)
            | Event::StartRecorded { .. }
            | Event::ClockSet(_)
            | Event::ClockStopped { .. }
            | Event::LaterDateAgreed { .. }
            | Event::FinalAnswerSent(_) => self.apply_clock(at, &recorded.event),
            Event::Filed(filed) => self.apply_filed(filed),
            Event::Learned(learned) => self.apply_learned(learned),
            other => self.apply_path(at, other),
        }
        self.note_heard(at, &recorded.event);
        self.note_woken(&recorded.event);
        self.note_wait(at);
        if self.snoozed.is_some() {
            self.wake(recorded);
        }
    }
}

/// Which events a person at a screen must be told of before they act.
fn between(event: &Event) -> Option<Between> {
    match event {
        Event::MessageReceived { .. } | Event::HeldLetIn { .. } => Some(Between::Message),
        Event::WordGiven { .. } | Event::OtherAnswered { .. } => Some(Between::Word),
        Event::PromiseMade {
            made_by: MadeBy::Hand,
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
        Event::PointRaised { .. }
        | Event::UnderstandingWritten { .. }
        | Event::FindingRecorded { .. }
        | Event::WishCannotBeMet { .. }
        | Event::ApprovalAsked { .. }
        | Event::ApprovalGiven { .. }
        | Event::ApprovalDeclined { .. }
        | Event::PolicyChosen(_)
        | Event::FinalAnswerSent(_)
        | Event::PointDone { .. } => Some(Between::Work),
        Event::Assigned { .. }
        | Event::SolvedConfirmed { .. }
        | Event::NotYetSaid { .. }
        | Event::CaseEnded { .. }
        | Event::PersonErased { .. }
        | Event::CaseReopened { .. }
        | Event::CaseMerged { .. }
        | Event::MergeUndone(_)
        | Event::CaseTakenIn(_)
        | Event::CaseLetGo(_) => Some(Between::State),
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
