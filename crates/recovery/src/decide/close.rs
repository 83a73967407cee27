//! How a case ends and comes back. Done is the team's word, solved the customer's (P30).

use super::{Draft, promise, word};
use crate::case::{Asked, PromiseState, Status};
use crate::command::Command;
use crate::event::Event;
use crate::ids::{PromiseNo, TextId};
use crate::refusal::Refusal;
use crate::terms::{Channel, Ending, Purpose, Why, WordSort};

#[expect(clippy::too_many_lines, reason = "one arm a command, read as a table")]
pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::ConfirmSolved {
            via,
            message,
            waive_open_deeds,
        } => {
            match draft.case.status {
                Status::Open if draft.case.confirmed_at.is_some() && !*waive_open_deeds => {
                    return Err(Refusal::SaidAlready);
                }
                Status::Open => {}
                Status::Confirmed => return Err(Refusal::SaidAlready),
                Status::Resting => draft.push(Event::CaseReopened {
                    why: Why::LaterWord,
                }),
                _ => draft.must_be_open()?,
            }
            if draft.case.confirmed_at.is_none() {
                draft.push(Event::SolvedConfirmed {
                    via: *via,
                    message: *message,
                });
            }
            if *waive_open_deeds {
                // Nothing may be open any more; then there is nothing to waive.
                let _ = promise::waive(draft);
            }
            Ok(())
        }
        Command::SayNotYet { via, words } => {
            let early = draft.case.is_open()
                && draft.case.confirmed_at.is_none()
                && !draft
                    .case
                    .points
                    .values()
                    .any(|point| point.done_at.is_some());
            if early {
                return Err(Refusal::TooEarlyToAsk);
            }
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
        Command::PassTime => {
            pass_time(draft);
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

/// The customer says it is not solved; the same weight as a new complaint, the same person.
pub(super) fn not_yet(draft: &mut Draft<'_>, via: Channel, words: Option<TextId>) {
    let case = &draft.case;
    let asked = case.asked == Some(Asked::Solved) || case.follow_ups > 0;
    // A yes taken back is no failure of ours; a deed that did not hold or a broken promise is.
    let deed_did_not_hold = case.points.values().any(|point| point.done_at.is_some())
        && case.promises.values().any(|promise| {
            promise.word().is_none() && matches!(promise.state, PromiseState::Kept { .. })
        });
    let second_failure = deed_did_not_hold || case.counts.broken > 0;
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

fn pass_time(draft: &mut Draft<'_>) {
    let now = draft.facts.now;
    let due: Vec<(PromiseNo, Option<WordSort>)> = draft
        .case
        .open_promises()
        .filter(|promise| promise.due <= now && promise.broken_at.is_none())
        .map(|promise| (promise.no, promise.word()))
        .collect();
    let silent = due
        .iter()
        .any(|(_, word)| *word == Some(WordSort::HoldOpen));
    for (promise, word) in due {
        if word != Some(WordSort::HoldOpen) {
            draft.push(Event::PromiseBroken { promise });
        }
    }
    if silent && draft.case.waiting_since.is_none() {
        keep_hold_open(draft);
        draft.push(Event::CaseRested);
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
