//! The key of the name of everything the method knows. Exhaustive, so that a new term cannot be forgotten.

use recovery::case::{PromiseState, Status, UnderstandingState, WishState};
use recovery::event::{Filed, Learned};
use recovery::policies::Part;
use recovery::refusal::Between;
use recovery::terms::{
    AutomaticSort, Because, Channel, Costs, Ending, LossKind, MadeBy, Meets, NoteSort, Outcome,
    Purpose, Reading, Release, Remedy, Why, WordSort,
};
use recovery::{Actor, Cared, Event, Role, Stage};

/// A stage of the way.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Heard => "stage-heard",
        Stage::Acknowledged => "stage-acknowledged",
        Stage::Understood => "stage-understood",
        Stage::Offered => "stage-offered",
        Stage::Agreed => "stage-agreed",
        Stage::Done => "stage-done",
        Stage::Solved => "stage-solved",
    }
}

/// What a member of staff may do.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Agent => "role-agent",
        Role::Supervisor => "role-supervisor",
        Role::Administrator => "role-administrator",
    }
}

/// How a word travelled.
pub fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Mail => "channel-mail",
        Channel::Phone => "channel-phone",
        Channel::Page => "channel-page",
        Channel::Letter => "channel-letter",
        Channel::InPerson => "channel-in-person",
        Channel::Web => "channel-web",
    }
}

/// What the customer's words say to our question.
pub fn reading(reading: Reading) -> &'static str {
    match reading {
        Reading::Yes => "reading-yes",
        Reading::YesBut => "reading-yes-but",
        Reading::No => "reading-no",
        Reading::Thanks => "reading-thanks",
        Reading::Unclear => "reading-unclear",
    }
}

/// Which machine wrote.
pub fn automatic_sort(automatic_sort: AutomaticSort) -> &'static str {
    match automatic_sort {
        AutomaticSort::Bounce => "automatic-sort-bounce",
        AutomaticSort::Vacation => "automatic-sort-vacation",
        AutomaticSort::Bulk => "automatic-sort-bulk",
        AutomaticSort::Own => "automatic-sort-own",
        AutomaticSort::Other => "automatic-sort-other",
    }
}

/// A sort of word.
pub fn word_sort(word_sort: WordSort) -> &'static str {
    match word_sort {
        WordSort::First => "word-sort-first",
        WordSort::Update => "word-sort-update",
        WordSort::Answer => "word-sort-answer",
        WordSort::NewDate => "word-sort-new-date",
        WordSort::MidFollowUp => "word-sort-mid-follow-up",
        WordSort::FollowUp => "word-sort-follow-up",
        WordSort::SecondFollowUp => "word-sort-second-follow-up",
        WordSort::HoldOpen => "word-sort-hold-open",
        WordSort::Look => "word-sort-look",
        WordSort::Approve => "word-sort-approve",
        WordSort::Senior => "word-sort-senior",
    }
}

/// How a promise came to be.
pub fn made_by(made_by: MadeBy) -> &'static str {
    match made_by {
        MadeBy::Policy => "made-by-policy",
        MadeBy::Hand => "made-by-hand",
        MadeBy::Plan => "made-by-plan",
    }
}

/// Why a promise no longer stands.
pub fn release(release: Release) -> &'static str {
    match release {
        Release::NotNeeded => "release-not-needed",
        Release::Waived => "release-waived",
        Release::Ended => "release-ended",
        Release::Merged => "release-merged",
    }
}

/// A kind of solution.
pub fn remedy(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Repair => "remedy-repair",
        Remedy::Replacement => "remedy-replacement",
        Remedy::OtherProduct => "remedy-other-product",
        Remedy::Redo => "remedy-redo",
        Remedy::Refund => "remedy-refund",
        Remedy::PriceCorrection => "remedy-price-correction",
        Remedy::Reimbursement => "remedy-reimbursement",
        Remedy::Explanation => "remedy-explanation",
        Remedy::Apology => "remedy-apology",
        Remedy::Upgrade => "remedy-upgrade",
        Remedy::FreeService => "remedy-free-service",
        Remedy::Goodwill => "remedy-goodwill",
    }
}

/// What an option does for the wish.
pub fn meets(meets: Meets) -> &'static str {
    match meets {
        Meets::Fully => "meets-fully",
        Meets::Partly => "meets-partly",
        Meets::Not => "meets-not",
    }
}

/// The same as the customer reads it.
pub fn does_for_wish(meets: Meets) -> &'static str {
    match meets {
        Meets::Fully => "does-for-wish-fully",
        Meets::Partly => "does-for-wish-partly",
        Meets::Not => "does-for-wish-not",
    }
}

/// A kind of loss.
pub fn loss(loss: LossKind) -> &'static str {
    match loss {
        LossKind::Money => "loss-money",
        LossKind::Time => "loss-time",
        LossKind::Goods => "loss-goods",
        LossKind::Trust => "loss-trust",
    }
}

/// What we found, for us.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Upheld => "outcome-upheld",
        Outcome::Partly => "outcome-partly",
        Outcome::NotUpheld => "outcome-not-upheld",
    }
}

/// What a message of ours is for.
pub fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Word => "purpose-word",
        Purpose::Understanding => "purpose-understanding",
        Purpose::Offer => "purpose-offer",
        Purpose::Plan => "purpose-plan",
        Purpose::MidFollowUp => "purpose-mid-follow-up",
        Purpose::FollowUp => "purpose-follow-up",
        Purpose::FinalAnswer => "purpose-final-answer",
    }
}

/// What a note holds.
pub fn note_sort(note_sort: NoteSort) -> &'static str {
    match note_sort {
        NoteSort::Fact => "note-sort-fact",
        NoteSort::Quote => "note-sort-quote",
        NoteSort::Question => "note-sort-question",
    }
}

/// How a case ended other than by a yes.
pub fn ending(ending: Ending) -> &'static str {
    match ending {
        Ending::NotComplaint => "ending-not-complaint",
        Ending::Withdrawn => "ending-withdrawn",
        Ending::Deadlock => "ending-deadlock",
        Ending::Erased => "ending-erased",
    }
}

/// Why a case came back.
pub fn why(why: Why) -> &'static str {
    match why {
        Why::LaterWord => "why-later-word",
        Why::OtherWord => "why-other-word",
        Why::NotYet => "why-not-yet",
        Why::Hand => "why-hand",
        Why::NotDelivered => "why-not-delivered",
    }
}

/// Where an understanding stands.
pub fn understanding_state(understanding_state: UnderstandingState) -> &'static str {
    match understanding_state {
        UnderstandingState::Written => "understanding-state-written",
        UnderstandingState::Sent => "understanding-state-sent",
        UnderstandingState::Confirmed => "understanding-state-confirmed",
        UnderstandingState::Corrected => "understanding-state-corrected",
        UnderstandingState::Reopened => "understanding-state-reopened",
    }
}

/// What came between.
pub fn between(between: Between) -> &'static str {
    match between {
        Between::Message => "between-message",
        Between::Word => "between-word",
        Between::Promise => "between-promise",
        Between::Choice => "between-choice",
        Between::Work => "between-work",
        Between::State => "between-state",
    }
}

/// Whether a case is open, and how it ended where it is not.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Unopened => "status-unopened",
        Status::Open => "status-open",
        Status::Confirmed => "status-confirmed",
        Status::Resting => "status-resting",
        Status::Ended(how) => ending(how),
        Status::Merged { .. } => "status-merged",
    }
}

/// What became of a promise. A broken one still stands; that it is broken is told apart.
pub fn promise_state(state: PromiseState) -> &'static str {
    match state {
        PromiseState::Open => "promise-state-open",
        PromiseState::Kept { .. } => "promise-state-kept",
        PromiseState::Released { .. } => "promise-state-released",
    }
}

/// Whether a wish has been answered.
pub fn wish_state(state: WishState) -> &'static str {
    match state {
        WishState::Open => "wish-state-open",
        WishState::Granted => "wish-state-granted",
        WishState::CannotBeMet { .. } => "wish-state-cannot-be-met",
        WishState::ChoseAfterAll => "wish-state-chose-after-all",
    }
}

/// What became of the customer's costs.
pub fn costs(costs: &Costs) -> &'static str {
    match costs {
        Costs::None => "costs-none",
        Costs::MadeGood { .. } => "costs-made-good",
        Costs::NotAsked => "costs-not-asked",
    }
}

/// Who did something, where no name is at hand.
pub fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Staff(_) => "actor-staff",
        Actor::Customer(_) => "actor-customer",
        Actor::Machine => "actor-machine",
    }
}

/// What happened among us, in a line of the timeline.
fn cared(cared: &Cared) -> &'static str {
    match cared {
        Cared::HelpAsked { .. } => "event-help-asked",
        Cared::HelpEnded => "event-help-ended",
        Cared::Joined { .. } => "event-colleague-joined",
        Cared::SteppedBack { .. } => "event-colleague-stepped-back",
        Cared::Whispered { .. } => "event-whispered",
        Cared::FailedAgain => "event-failed-again",
        Cared::AskedFor { .. } => "event-asked-for",
        Cared::HandedOver { .. } => "event-promise-handed-over",
    }
}

/// Why somebody keeps a promise or cares for a case.
pub fn because(because: Because) -> &'static str {
    match because {
        Because::Absence => "because-absence",
        Because::Left => "because-left",
        Because::SteppedIn => "because-stepped-in",
        Because::FailedAgain => "because-failed-again",
        Because::HadIt => "because-had-it",
        Because::AskedFor => "because-asked-for",
        Because::SolvedLast => "because-solved-last",
        Because::Spread => "because-spread",
        Because::MostRoom => "because-most-room",
    }
}

/// What happened, in a line of the timeline.
pub fn event(event: &Event) -> &'static str {
    match event {
        Event::CaseOpened { .. } => "event-case-opened",
        Event::MessageReceived { .. } => "event-message-received",
        Event::AutomaticFiled { .. } => "event-automatic-filed",
        Event::MessageHeld { .. } => "event-message-held",
        Event::HeldLetIn { .. } => "event-held-let-in",
        Event::HeldLeftOut { .. } => "event-held-left-out",
        Event::ReceiptQueued { .. } => "event-receipt-queued",
        Event::PointRaised { .. } => "event-point-raised",
        Event::LossRecorded { .. } => "event-loss-recorded",
        Event::NoteWritten { .. } => "event-note-written",
        Event::Assigned { .. } => "event-assigned",
        Event::Care(cared) => self::cared(cared),
        Event::TeamSet { .. } => "event-team-set",
        Event::Filed(filed) => self::filed(filed),
        Event::Learned(learned) => self::learned(learned),
        Event::UnderstandingWritten { .. } => "event-understanding-written",
        Event::UnderstandingSent { .. } => "event-understanding-sent",
        Event::UnderstandingConfirmed { .. } => "event-understanding-confirmed",
        Event::UnderstandingCorrected { .. } => "event-understanding-corrected",
        Event::WordGiven { .. } => "event-word-given",
        Event::OtherAnswered { .. } => "event-other-answered",
        Event::DeliveryFailed { .. } => "event-delivery-failed",
        Event::DeliveryLate { .. } => "event-delivery-late",
        Event::DeliveryCaughtUp { .. } => "event-delivery-caught-up",
        Event::FindingRecorded { .. } => "event-finding-recorded",
        Event::OptionsOffered { .. } => "event-options-offered",
        Event::ExplanationAsked { .. } => "event-explanation-asked",
        Event::OptionChosen { .. } => "event-option-chosen",
        Event::OptionsDeclined { .. } => "event-options-declined",
        Event::WishGoalFound { .. } => "event-wish-goal-found",
        Event::WishCannotBeMet { .. } => "event-wish-cannot-be-met",
        Event::PlusAdded { .. } => "event-plus-added",
        Event::ApprovalAsked { wanted, .. } if wanted.is_empty() => "event-no-asked",
        Event::ApprovalAsked { .. } => "event-approval-asked",
        Event::ApprovalGiven { .. } => "event-approval-given",
        Event::ApprovalDeclined { .. } => "event-approval-declined",
        Event::ApprovalDropped { .. } => "event-approval-dropped",
        Event::PlanLaid { .. } => "event-plan-laid",
        Event::PlanAgreed { .. } => "event-plan-agreed",
        Event::PromiseMade { .. } => "event-promise-made",
        Event::PromiseKept { .. } => "event-promise-kept",
        Event::PromiseInDoubt { .. } => "event-promise-in-doubt",
        Event::PromiseMoved { .. } => "event-promise-moved",
        Event::PromiseBroken { .. } => "event-promise-broken",
        Event::PromiseReleased { .. } => "event-promise-released",
        Event::PointDone { .. } => "event-point-done",
        Event::ProofTakenBack(_) => "event-proof-taken-back",
        Event::SolvedConfirmed { .. } => "event-solved-confirmed",
        Event::NotYetSaid { .. } => "event-not-yet-said",
        Event::CaseClosed => "event-case-closed",
        Event::CaseRested => "event-case-rested",
        Event::CaseEnded { .. } => "event-case-ended",
        Event::CaseReopened { .. } => "event-case-reopened",
        Event::CaseMerged { .. } => "event-case-merged",
        Event::MergeUndone(_) => "event-merge-undone",
        Event::CaseTakenIn(_) => "event-case-taken-in",
        Event::WordHeldTo(_) => "event-word-held-to",
        Event::CaseLetGo(gone) if gone.ends_again => "event-case-let-go-and-ended",
        Event::CaseLetGo(_) => "event-case-let-go",
        Event::StageSkipped { .. } => "event-stage-skipped",
        Event::FeedbackGiven { .. } => "event-feedback-given",
        Event::LinkRenewed { .. } => "event-link-renewed",
        Event::LinkRevoked => "event-link-revoked",
        Event::PolicyChosen(_) => "event-policy-chosen",
        Event::StartRecorded { .. } => "event-start-recorded",
        Event::ClockSet(_) => "event-clock-set",
        Event::ClockStopped { .. } => "event-clock-stopped",
        Event::LaterDateAgreed { .. } => "event-later-date-agreed",
        Event::FinalAnswerSent(_) => "event-final-answer-sent",
        Event::PersonErased { .. } => "event-person-erased",
    }
}

/// The key of a part of a letter, as policies name it.
pub fn part_key(part: Part) -> String {
    format!("part-{}", part.name())
}

/// The key of what a clock of a policy asks.
pub fn clock_key(purpose: recovery::policies::Purpose) -> &'static str {
    use recovery::policies::Purpose as P;
    match purpose {
        P::Acknowledge => "clocks-for-acknowledge",
        P::Inform => "clocks-for-inform",
        P::Answer => "clocks-for-answer",
        P::ExtendedAnswer => "clocks-for-extended-answer",
        P::Refer => "clocks-for-refer",
        P::Review => "clocks-for-review",
        P::Do => "clocks-for-do",
    }
}

/// What changed in how a case is filed.
fn filed(filed: &Filed) -> &'static str {
    match filed {
        Filed::Tagged { .. } => "event-tagged",
        Filed::Untagged { .. } => "event-untagged",
        Filed::LinkedWith { .. } => "event-linked-with",
        Filed::UnlinkedFrom { .. } => "event-unlinked-from",
        Filed::Snoozed { .. } => "event-snoozed",
        Filed::SnoozeEnded => "event-snooze-ended",
    }
}

/// What was learned from a case.
fn learned(learned: &Learned) -> &'static str {
    match learned {
        Learned::Classified { .. } => "event-classified",
        Learned::SeveritySaid { .. } => "event-severity-said",
        Learned::CauseFound { .. } => "event-cause-found",
        Learned::CauseTakenOff { .. } => "event-cause-taken-off",
    }
}
