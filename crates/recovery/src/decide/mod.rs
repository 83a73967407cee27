//! Says yes or no. Every command takes the same way: may they, did the case change, does it fit,
//! and then [`settle`](settle::settle) makes sure that an open case has an open promise.

mod absence;
mod answering;
pub mod approval;
mod clocks;
mod close;
mod filing;
mod hand_out;
mod learn;
mod listen;
mod merge;
mod offer;
mod policy;
mod promise;
mod second_failure;
pub mod settle;
mod step_in;
mod understand;
mod word;

pub use filing::{LINKS_MAX, TAGS_MAX};
pub use learn::CAUSES_MAX;
pub use merge::taking_in;

use crate::case::{Case, Status};
use crate::command::Command;
use crate::event::{Event, Recorded};
use crate::facts::{Actor, Facts, Role};
use crate::ids::{PointNo, PromiseNo};
use crate::refusal::Refusal;
use crate::terms::{Ending, Release};

/// How many points a case holds at most.
pub const POINTS_MAX: usize = 50;
/// How many solutions an offer holds at most.
pub const PROPOSALS_MAX: usize = 12;
/// How many steps a plan holds at most.
pub const STEPS_MAX: usize = 30;
/// How many promises may stand at once.
pub const OPEN_PROMISES_MAX: usize = 100;
/// How many wishes for one point may wait for an answer at once. Each is answered before the next
/// offer (P19), so more of them than a person answers in one word would hold the solution up.
pub const WISHES_MAX: usize = 5;
/// How often a customer may ask us to explain a point before they have had a word from us. One
/// answer is owed however often they ask; whoever holds their link could ask without end.
pub const ASKS_MAX: u32 = 3;

/// Decides a command on a case: the events that follow from it, none if nothing changes.
///
/// # Errors
/// The [`Refusal`] that says why not. Nothing has happened then.
pub fn decide(case: &Case, command: &Command, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    may(command, facts)?;
    if let (Some(seen), Actor::Staff(_)) = (facts.seen, facts.actor) {
        let what = case.changed_since(seen);
        if !what.is_empty() {
            return Err(Refusal::ChangedSince { seen, what });
        }
    }
    if !matches!(command, Command::Open { .. }) && case.status == Status::Unopened {
        return Err(Refusal::NoSuchCase);
    }
    // Who was erased has no case here any more; what still arrives in their name would bring them back.
    if case.erased.is_some() && matches!(facts.actor, Actor::Customer(_)) {
        return Err(Refusal::NoSuchCase);
    }
    let mut draft = Draft {
        case: case.clone(),
        facts: *facts,
        events: Vec::new(),
    };
    if draft.case.is_open() {
        close::break_overdue(&mut draft);
    }
    apply(&mut draft, command)?;
    settle::settle(&mut draft);
    Ok(draft.events)
}

fn apply(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    use Command as C;
    match command {
        C::Open { .. }
        | C::ReceiveMessage { .. }
        | C::FileAutomatic { .. }
        | C::HoldMessage { .. }
        | C::LetIn { .. }
        | C::LeaveOut { .. }
        | C::RaisePoint { .. }
        | C::RecordLoss { .. }
        | C::WriteNote { .. }
        | C::Assign { .. }
        | C::SetTeam { .. } => listen::decide(draft, command),
        C::Tag { .. }
        | C::Untag { .. }
        | C::LinkWith { .. }
        | C::UnlinkFrom { .. }
        | C::Snooze { .. }
        | C::EndSnooze => filing::decide(draft, command),
        C::Classify { .. }
        | C::SaySeverity { .. }
        | C::FindCause { .. }
        | C::TakeOffCause { .. } => learn::decide(draft, command),
        C::WriteUnderstanding { .. }
        | C::SendUnderstanding { .. }
        | C::ConfirmUnderstanding { .. }
        | C::CorrectUnderstanding { .. }
        | C::SkipStage { .. } => understand::decide(draft, command),
        C::GiveWord { .. }
        | C::RecordWord { .. }
        | C::RecordFailure { .. }
        | C::RecordDelay { .. }
        | C::RecordCaughtUp { .. }
        | C::AnswerOther { .. }
        | C::FollowUp { .. } => word::decide(draft, command),
        C::RecordFinding { .. }
        | C::Offer { .. }
        | C::AskExplanation { .. }
        | C::Choose { .. }
        | C::Decline { .. }
        | C::FindGoal { .. }
        | C::SayCannotBeMet { .. }
        | C::AddPlus { .. }
        | C::LayPlan { .. }
        | C::AgreePlan { .. } => offer::decide(draft, command),
        C::PromiseDeed { .. }
        | C::PromiseWord { .. }
        | C::KeepDeed { .. }
        | C::DoubtPromise { .. }
        | C::MovePromise { .. }
        | C::WaiveDeeds { .. }
        | C::DeclareDone { .. }
        | C::TakeBackProof(_) => promise::decide(draft, command),
        C::ConfirmSolved { .. }
        | C::SayNotYet { .. }
        | C::End { .. }
        | C::Reopen
        | C::GiveFeedback { .. }
        | C::RenewLink
        | C::RevokeLink
        | C::RecordErasure { .. }
        | C::PassTime => close::decide(draft, command),
        // Who is there is looked at after every decision.
        C::LookWhoIsThere => Ok(()),
        C::AskHelp { .. }
        | C::EndHelp
        | C::Join
        | C::StepBack
        | C::Whisper { .. }
        | C::TakeOver { .. } => step_in::decide(draft, command),
        C::HandTo { .. } | C::SayAskedFor { .. } => hand_out::decide(draft, command),
        C::SayFailedAgain | C::SayLooked => second_failure::decide(draft, command),
        C::AskApproval { .. } | C::Approve { .. } | C::DeclineApproval { .. } => {
            approval::decide(draft, command)
        }
        C::UsePolicy { .. }
        | C::RecordStart { .. }
        | C::AgreeLater { .. }
        | C::SendFinalAnswer { .. } => policy::decide(draft, command),
        C::MergeInto { .. } | C::TakeIn { .. } | C::UndoMerge { .. } | C::LetGo { .. } => {
            merge::decide(draft, command)
        }
    }
}

/// What customers and the machine may do; what needs more than an agent.
fn may(command: &Command, facts: &Facts<'_>) -> Result<(), Refusal> {
    use Command as C;
    let theirs = match facts.actor {
        Actor::Staff(_) => !matches!(command, C::PassTime | C::LookWhoIsThere),
        Actor::Customer(_) => matches!(
            command,
            C::ReceiveMessage { .. }
                | C::ConfirmUnderstanding { .. }
                | C::CorrectUnderstanding { .. }
                | C::AskExplanation { .. }
                | C::Choose { .. }
                | C::Decline { .. }
                | C::AgreePlan { .. }
                | C::WaiveDeeds { .. }
                | C::ConfirmSolved { .. }
                | C::SayNotYet { .. }
                | C::GiveFeedback { .. }
                | C::Open { .. }
        ),
        Actor::Machine => matches!(
            command,
            C::Open { .. }
                | C::ReceiveMessage { .. }
                | C::FileAutomatic { .. }
                | C::HoldMessage { .. }
                | C::RecordFailure { .. }
                | C::RecordDelay { .. }
                | C::RecordCaughtUp { .. }
                // What a person erased is erased again in a copy that is put back, and nobody looks at it.
                | C::RecordErasure { .. }
                | C::LeaveOut { .. }
                // Whoever files a cause without their name stands behind no event of the case.
                | C::FindCause { .. }
                | C::LookWhoIsThere
                | C::HandTo { .. }
                | C::PassTime
        ),
    };
    if !theirs {
        return Err(Refusal::NotTheirs);
    }
    if facts.actor.staff().is_some() {
        let needs = match command {
            C::End {
                how: Ending::Deadlock,
                ..
            } => Role::Supervisor,
            C::RecordErasure { .. } => Role::Administrator,
            _ => step_in::needs(command),
        };
        if facts.role < needs {
            return Err(Refusal::NeedsRole { needs });
        }
    }
    Ok(())
}

/// The case as it becomes while a command is decided, with the events so far.
pub(crate) struct Draft<'a> {
    pub(crate) case: Case,
    pub(crate) facts: Facts<'a>,
    pub(crate) events: Vec<Event>,
}

impl Draft<'_> {
    /// Something happens.
    pub(crate) fn push(&mut self, event: Event) {
        self.case.apply(&Recorded {
            version: self.case.version + 1,
            at: self.facts.now,
            actor: self.facts.actor,
            event: event.clone(),
        });
        self.events.push(event);
    }

    pub(crate) fn must_be_open(&self) -> Result<(), Refusal> {
        match self.case.status {
            Status::Open => Ok(()),
            Status::Merged { into_number, .. } => Err(Refusal::Merged { into_number }),
            _ => Err(Refusal::NotOpen),
        }
    }

    pub(crate) fn must_have_point(&self, point: PointNo) -> Result<(), Refusal> {
        if self.case.points.contains_key(&point) {
            Ok(())
        } else {
            Err(Refusal::NoPoint(point))
        }
    }

    /// Whether so many more promises may stand.
    pub(crate) fn must_have_room(&self, more: usize) -> Result<(), Refusal> {
        if self.case.open_promises().count() + more > OPEN_PROMISES_MAX {
            return Err(Refusal::TooMany {
                what: "promises",
                max: OPEN_PROMISES_MAX,
            });
        }
        Ok(())
    }

    pub(crate) fn next_promise_no(&self) -> PromiseNo {
        self.case
            .promises
            .keys()
            .next_back()
            .map_or(PromiseNo::FIRST, |last| last.next())
    }

    /// Releases every open promise that `which` picks.
    pub(crate) fn release(&mut self, why: Release, which: impl Fn(&crate::case::Promise) -> bool) {
        let numbers: Vec<PromiseNo> = self
            .case
            .open_promises()
            .filter(|promise| which(promise))
            .map(|promise| promise.no)
            .collect();
        for promise in numbers {
            self.push(Event::PromiseReleased { promise, why });
        }
    }
}
