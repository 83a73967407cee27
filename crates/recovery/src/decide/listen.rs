//! What comes in is kept; who cares for it.

use super::answering::about_the_question;
use super::{Draft, POINTS_MAX};
use crate::case::{Asked, Case, Status};
use crate::command::{Answering, Command};
use crate::event::Event;
use crate::ids::{MessageId, OptionNo, PointNo};
use crate::refusal::Refusal;
use crate::terms::{Channel, Reading, Why};

#[expect(clippy::too_many_lines, reason = "one arm a command, read as a table")]
pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::Open {
            number,
            customer,
            channel,
            subject,
            team,
            message,
            words,
            receipt,
            owner,
            policy,
        } => {
            if draft.case.status != Status::Unopened {
                return Err(Refusal::AlreadyOpened);
            }
            draft.push(Event::CaseOpened {
                number: *number,
                customer: *customer,
                channel: *channel,
                subject: *subject,
                team: *team,
            });
            if let Some(message) = message {
                draft.push(Event::MessageReceived {
                    message: *message,
                    channel: *channel,
                    reading: Reading::Unclear,
                    new_matter: false,
                });
            }
            draft.push(Event::PointRaised {
                point: PointNo::FIRST,
                words: *words,
                loss: None,
            });
            if let Some(owner) = owner {
                draft.push(Event::Assigned {
                    owner: Some(*owner),
                    word: None,
                    because: None,
                });
            }
            if let Some(receipt) = receipt {
                draft.push(Event::ReceiptQueued { message: *receipt });
            }
            // A complaint is taken in whatever the house chose: what is not at hand does not count.
            let policy = policy.as_ref().filter(|name| {
                let ready = draft.facts.policies.get(name);
                ready.is_some_and(|ready| ready.policy.runs())
            });
            super::policy::choose(draft, None, policy, &[])
        }
        Command::ReceiveMessage {
            message,
            channel,
            reading,
            answering,
            new_matter,
        } => {
            if let Status::Merged { into_number, .. } = draft.case.status {
                return Err(Refusal::Merged { into_number });
            }
            let reading = &about_the_question(&draft.case, *reading, *answering);
            draft.push(Event::MessageReceived {
                message: *message,
                channel: *channel,
                reading: *reading,
                new_matter: *new_matter,
            });
            if *answering == Answering::Nothing && draft.case.status != Status::Open {
                draft.push(Event::CaseReopened {
                    why: Why::OtherWord,
                });
            } else {
                heed(draft, *message, *channel, *reading);
            }
            Ok(())
        }
        Command::FileAutomatic { message, sort } => {
            draft.push(Event::AutomaticFiled {
                message: *message,
                sort: *sort,
            });
            Ok(())
        }
        Command::HoldMessage { message } => {
            draft.push(Event::MessageHeld { message: *message });
            Ok(())
        }
        Command::LetIn { message } => {
            if !draft.case.held.contains(message) {
                return Err(Refusal::NotHeld);
            }
            if let Status::Merged { into_number, .. } = draft.case.status {
                return Err(Refusal::Merged { into_number });
            }
            // Whoever wrote is not known to be the customer, so the words agree to nothing in their name.
            draft.push(Event::HeldLetIn {
                message: *message,
                reading: Reading::Unclear,
            });
            if draft.case.status != Status::Open {
                draft.push(Event::CaseReopened {
                    why: Why::OtherWord,
                });
            }
            Ok(())
        }
        Command::LeaveOut { message } => {
            if !draft.case.held.contains(message) {
                return Err(Refusal::NotHeld);
            }
            draft.push(Event::HeldLeftOut { message: *message });
            Ok(())
        }
        Command::RaisePoint { words, loss } => {
            draft.must_be_open()?;
            if draft.case.points.len() >= POINTS_MAX {
                return Err(Refusal::TooMany {
                    what: "points",
                    max: POINTS_MAX,
                });
            }
            let point = draft
                .case
                .points
                .keys()
                .next_back()
                .map_or(PointNo::FIRST, |last| last.next());
            draft.push(Event::PointRaised {
                point,
                words: *words,
                loss: loss.clone(),
            });
            Ok(())
        }
        Command::RecordLoss { point, loss } => {
            draft.must_have_point(*point)?;
            draft.push(Event::LossRecorded {
                point: *point,
                loss: loss.clone(),
            });
            Ok(())
        }
        Command::WriteNote { text, sort } => {
            draft.push(Event::NoteWritten {
                text: *text,
                sort: *sort,
            });
            Ok(())
        }
        Command::Assign { owner, word } => {
            if draft.case.owner != *owner || word.is_some() {
                draft.push(Event::Assigned {
                    owner: *owner,
                    word: *word,
                    because: None,
                });
            }
            Ok(())
        }
        Command::SetTeam { team } => {
            if draft.case.team != *team {
                draft.push(Event::TeamSet { team: *team });
            }
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

/// A plain reply counts as a press of a button does: the words are held against the last question.
fn heed(draft: &mut Draft<'_>, message: MessageId, via: Channel, reading: Reading) {
    if draft.case.status != Status::Open {
        return wake(draft, message, via, reading);
    }
    if draft.case.confirmed_at.is_some() && reading == Reading::No {
        return super::close::not_yet(draft, via, None);
    }
    match (draft.case.asked, reading) {
        (Some(Asked::Understanding { edition }), Reading::Yes) => {
            draft.push(Event::UnderstandingConfirmed { edition, via });
        }
        (Some(Asked::Understanding { edition }), Reading::No | Reading::YesBut) => {
            draft.push(Event::UnderstandingCorrected {
                edition,
                words: None,
                via,
            });
        }
        (Some(Asked::Plan { point, edition }), Reading::Yes)
            if plan_stands(&draft.case, point, edition) =>
        {
            super::offer::agree(draft, point, via);
        }
        (Some(Asked::Choice { point }), Reading::Yes) => {
            if let Some(option) = only_one(&draft.case, point) {
                super::offer::choose(draft, point, option, via);
            }
        }
        (Some(Asked::Solved), Reading::Yes) => {
            draft.push(Event::SolvedConfirmed {
                via,
                message: Some(message),
            });
        }
        // "Yes, but" goes to the agent: whether it is a no is for a person to say, and until they
        // have, nothing that was done is undone.
        (Some(Asked::Solved), Reading::No) => {
            super::close::not_yet(draft, via, None);
        }
        _ => {}
    }
}

/// Whether the plan we asked about is the one that stands.
fn plan_stands(case: &Case, point: PointNo, edition: u32) -> bool {
    case.points
        .get(&point)
        .and_then(|point| point.plan.as_ref())
        .is_some_and(|plan| plan.edition == edition)
}

/// The solution that a plain yes can only be meant for.
fn only_one(case: &Case, point: PointNo) -> Option<OptionNo> {
    let mut solutions = case.points.get(&point)?.solutions();
    let one = solutions.next()?.option;
    solutions.next().is_none().then_some(one)
}

/// Any later word reopens the same case, however late; thanks for a solved one does not.
fn wake(draft: &mut Draft<'_>, message: MessageId, via: Channel, reading: Reading) {
    match (draft.case.status, reading) {
        (Status::Confirmed, Reading::Yes | Reading::Thanks)
        | (Status::Ended(_), Reading::Thanks) => {}
        (Status::Resting, Reading::Yes) => {
            draft.push(Event::CaseReopened {
                why: Why::LaterWord,
            });
            draft.push(Event::SolvedConfirmed {
                via,
                message: Some(message),
            });
        }
        (_, Reading::No) => super::close::not_yet(draft, via, None),
        _ => draft.push(Event::CaseReopened {
            why: Why::LaterWord,
        }),
    }
}
