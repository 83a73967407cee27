//! How a case ends and comes back. Done is the team's word, solved the customer's (P30).

use super::{Draft, approval, promise, word};
use crate::case::{Asked, Status};
use crate::command::Command;
use crate::event::Event;
use crate::ids::{PromiseNo, TextId};
use crate::refusal::Refusal;
use crate::terms::{Channel, Ending, Purpose, Release, Why, WordSort};
use calendar::Moment;

#[expect(clippy::too_many_lines, reason = "one arm a command, read as a table")]
pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::ConfirmSolved {
            via,
            message,
            waives,
        } => {
            match draft.case.status {
                Status::Open if draft.case.confirmed_at.is_some() && waives.is_none() => {
                    return Err(Refusal::SaidAlready);
                }
                Status::Open => {}
                Status::Confirmed => return Err(Refusal::SaidAlready),
                // The customer's yes is heard whatever we had made of the case.
                Status::Resting | Status::Ended(_) => {
                    draft.push(Event::CaseReopened {
                        why: Why::LaterWord,
                    });
                }
                Status::Merged { .. } | Status::Unopened => draft.must_be_open()?,
            }
            if draft.case.confirmed_at.is_none() {
                draft.push(Event::SolvedConfirmed {
                    via: *via,
                    message: *message,
                });
            }
            if let Some(last) = waives {
                // Nothing may be open any more; then there is nothing to waive.
                let _ = promise::waive(draft, *last);
            }
            Ok(())
        }
        Command::SayNotYet { via, words } => {
            if let Status::Merged { into_number, .. } = draft.case.status {
                return Err(Refusal::Merged { into_number });
            }
            not_yet(draft, *via, *words);
            Ok(())
        }
        Command::End {
            how,
            reason,
            word: given,
        } => {
            draft.must_be_open()?;
            if *how == Ending::Erased {
                return Err(Refusal::NotTheirs);
            }
            if *how == Ending::Deadlock {
                let open = draft
                    .case
                    .points
                    .values()
                    .filter(|point| point.done_at.is_none());
                let open: Vec<_> = open.map(|point| point.no).collect();
                approval::nos_were_looked_at(draft, &open)?;
            }
            match given {
                Some(given) => word::say(draft, given, Purpose::FinalAnswer)?,
                None if *how == Ending::Deadlock => return Err(Refusal::FinalAnswer),
                None => {}
            }
            draft.push(Event::CaseEnded {
                how: *how,
                reason: *reason,
            });
            Ok(())
        }
        Command::Reopen => match draft.case.status {
            Status::Open => Err(Refusal::StillOpen),
            Status::Merged { into_number, .. } => Err(Refusal::Merged { into_number }),
            _ => {
                draft.push(Event::CaseReopened { why: Why::Hand });
                Ok(())
            }
        },
        Command::GiveFeedback {
            satisfied,
            better,
            quote,
        } => {
            if satisfied.is_some_and(|satisfied| !(1..=5).contains(&satisfied)) {
                return Err(Refusal::OneToFive);
            }
            draft.push(Event::FeedbackGiven {
                satisfied: *satisfied,
                better: *better,
                quote: *quote,
            });
            Ok(())
        }
        Command::RenewLink => {
            let generation = draft.case.link_generation + 1;
            draft.push(Event::LinkRenewed { generation });
            Ok(())
        }
        Command::RevokeLink => {
            if !draft.case.link_revoked {
                draft.push(Event::LinkRevoked);
            }
            Ok(())
        }
        Command::RecordErasure { reason } => {
            record_erasure(draft, *reason);
            Ok(())
        }
        Command::PassTime => {
            pass_time(draft);
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

/// Once; an open case ends with it, for nobody is left to whom anything is owed.
fn record_erasure(draft: &mut Draft<'_>, reason: TextId) {
    if draft.case.erased.is_some() {
        return;
    }
    draft.push(Event::PersonErased { reason });
    // What was held is erased too, so there is nothing left to look at.
    for message in draft.case.held.clone() {
        draft.push(Event::HeldLeftOut { message });
    }
    draft.release(Release::Ended, |promise| {
        promise.word() == Some(WordSort::Look)
    });
    if draft.case.is_open() {
        let how = Ending::Erased;
        draft.push(Event::CaseEnded { how, reason });
    }
}

/// The customer says it is not solved; the same weight as a new complaint, the same person.
pub(super) fn not_yet(draft: &mut Draft<'_>, via: Channel, words: Option<TextId>) {
    let case = &draft.case;
    let listening = matches!(case.status, Status::Open | Status::Resting);
    let asked = listening && (case.asked == Some(Asked::Solved) || case.follow_ups > 0);
    let second_failure = case.fails_again().is_some();
    draft.push(Event::NotYetSaid {
        via,
        words,
        asked,
        second_failure,
    });
    if !draft.case.is_open() {
        draft.push(Event::CaseReopened { why: Why::NotYet });
    }
}

/// Whatever time has passed for is broken, whether or not the clock has told us yet.
pub(super) fn break_overdue(draft: &mut Draft<'_>) {
    let now = draft.facts.now;
    broken_by(draft, |due| due < now);
}

fn pass_time(draft: &mut Draft<'_>) {
    let now = draft.facts.now;
    broken_by(draft, |due| due <= now);
    let silent = draft
        .case
        .open_word(WordSort::HoldOpen)
        .is_some_and(|word| word.due <= now);
    if silent && draft.case.waiting_since.is_none() {
        keep_hold_open(draft);
        draft.push(Event::CaseRested);
    }
}

fn broken_by(draft: &mut Draft<'_>, passed: impl Fn(Moment) -> bool) {
    let broken: Vec<PromiseNo> = draft
        .case
        .open_promises()
        .filter(|promise| passed(promise.due) && promise.broken_at.is_none())
        .filter(|promise| promise.word() != Some(WordSort::HoldOpen))
        .map(|promise| promise.no)
        .collect();
    for promise in broken {
        draft.push(Event::PromiseBroken { promise });
    }
}

fn keep_hold_open(draft: &mut Draft<'_>) {
    if let Some(promise) = draft
        .case
        .open_word(WordSort::HoldOpen)
        .map(|promise| promise.no)
    {
        draft.push(Event::PromiseKept {
            promise,
            message: None,
            checked: None,
        });
    }
}
