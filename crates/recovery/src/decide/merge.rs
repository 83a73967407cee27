//! Two cases about one matter go on as one, and can be parted again. Each half is a decision of
//! its own; the caller commits both in one batch.

use super::{Draft, TAGS_MAX, settle};
use crate::case::{Case, Status};
use crate::clocks::Start;
use crate::command::Command;
use crate::event::Event;
use crate::refusal::Refusal;
use crate::terms::{MadeBy, Release, Why, WordSort};
use calendar::Moment;

pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::MergeInto { into, into_number } => {
            if *into == draft.case.id {
                return Err(Refusal::SameCase);
            }
            if let Status::Merged { into_number, .. } = draft.case.status {
                return Err(Refusal::Merged { into_number });
            }
            // The other case takes in that its customer waits, but no deed with its date and owner.
            if draft.case.open_deeds().next().is_some() {
                return Err(Refusal::OwesDeeds {
                    number: draft.case.number,
                });
            }
            draft.push(Event::CaseMerged {
                into: *into,
                into_number: *into_number,
            });
            Ok(())
        }
        Command::TakeIn {
            other,
            other_number,
            waiting,
            word_due,
        } => {
            if *other == draft.case.id {
                return Err(Refusal::SameCase);
            }
            if let Status::Merged { into_number, .. } = draft.case.status {
                return Err(Refusal::Merged { into_number });
            }
            draft.push(Event::CaseTakenIn {
                other: *other,
                other_number: *other_number,
                waiting: *waiting,
            });
            if *waiting && !draft.case.is_open() {
                draft.push(Event::CaseReopened {
                    why: Why::LaterWord,
                });
            }
            if let Some(due) = word_due.filter(|_| *waiting) {
                hold_to(draft, due);
            }
            Ok(())
        }
        Command::UndoMerge => match draft.case.status {
            Status::Merged { .. } => {
                draft.push(Event::MergeUndone);
                Ok(())
            }
            _ => Err(Refusal::NotMerged),
        },
        Command::LetGo { other } => {
            if !draft.case.taken_in.contains(other) {
                return Err(Refusal::NotMerged);
            }
            draft.push(Event::CaseLetGo { other: *other });
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

/// The customer hears from us by the date they were told, whichever of the cases told it.
fn hold_to(draft: &mut Draft<'_>, due: Moment) {
    settle::answer(draft);
    let later = draft.case.open_words().find(|word| {
        matches!(word.word(), Some(WordSort::First | WordSort::Answer)) && word.due > due
    });
    if let Some((promise, Some(sort))) = later.map(|word| (word.no, word.word())) {
        let why = Release::NotNeeded;
        draft.push(Event::PromiseReleased { promise, why });
        draft.promise_word(sort, due, None, MadeBy::Policy);
    }
}

/// What the case that goes on is told when it takes another in. It is found by the tags of the other too, as far as it has
/// room for them. No clock of a law stops by it: it counts from the earlier
/// receipt, by the policy of the other where it had none.
pub fn taking_in(from: &Case, into: &Case) -> Vec<Command> {
    let mut commands = vec![Command::TakeIn {
        other: from.id,
        other_number: from.number,
        waiting: from.is_open(),
        word_due: from.next_word_due(),
    }];
    let room = TAGS_MAX.saturating_sub(into.tags.len());
    let tags = from.tags.difference(&into.tags).take(room);
    commands.extend(tags.map(|tag| Command::Tag { tag: *tag }));
    if !from.is_open() || !into.is_open() || !from.has_policy() {
        return commands;
    }
    if from.received_at() < into.received_at() {
        commands.push(Command::RecordStart {
            start: Start::Received,
            at: from.received_at(),
        });
    }
    if !into.has_policy()
        && let Some(chosen) = from.laws.chosen.get(&None)
    {
        commands.push(Command::UsePolicy {
            point: None,
            policy: chosen.policy.clone(),
            applies: chosen.applies.clone(),
        });
    }
    commands
}
