//! Two cases about one matter go on as one, and can be parted again. Each half is a decision of
//! its own; the caller commits both in one batch.

use super::filing::LINKS_MAX;
use super::{Draft, TAGS_MAX, settle};
use crate::case::{Case, Status};
use crate::clocks::Start;
use crate::command::Command;
use crate::event::{Event, HeldTo, LetGo, Parted, TakenIn};
use crate::ids::CaseId;
use crate::refusal::Refusal;
use crate::terms::{MadeBy, Release, Why, WordSort};
use calendar::Moment;

pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::MergeInto {
            into,
            into_number,
            one_customer,
        } => {
            if *into == draft.case.id {
                return Err(Refusal::SameCase);
            }
            if let Status::Merged { into_number, .. } = draft.case.status {
                return Err(Refusal::Merged { into_number });
            }
            // One word would keep what two people were promised, and one of them would hear nothing (P24).
            if !one_customer {
                return Err(Refusal::TwoCustomers {
                    number: draft.case.number,
                    other: *into_number,
                });
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
            draft.push(Event::CaseTakenIn(TakenIn {
                other: *other,
                other_number: *other_number,
                waiting: *waiting,
            }));
            if *waiting && !draft.case.is_open() {
                draft.push(Event::CaseReopened {
                    why: Why::LaterWord,
                });
            }
            if let Some(due) = word_due.filter(|_| *waiting) {
                hold_to(draft, *other, due);
            }
            Ok(())
        }
        Command::UndoMerge { heard, came } => match draft.case.status {
            Status::Merged { .. } => {
                let words = draft.case.heard_since_merge(heard);
                draft.push(Event::MergeUndone(Parted {
                    again: Some(draft.case.owed_after_merge(!words.is_empty())),
                    heard: words.last().copied(),
                    words,
                    came: came.clone(),
                }));
                if !came.is_empty() && !draft.case.is_open() {
                    draft.push(Event::CaseReopened {
                        why: Why::LaterWord,
                    });
                }
                Ok(())
            }
            _ => Err(Refusal::NotMerged),
        },
        Command::LetGo { other, came } => {
            if !draft.case.taken_in.contains(other) {
                return Err(Refusal::NotMerged);
            }
            let taken_in = draft.case.unanswered_cases.get(other).copied();
            let waits = |message| draft.case.unanswered.get(message).copied();
            let waited = came.iter().filter_map(waits).chain(taken_in).min();
            draft.push(Event::CaseLetGo(LetGo {
                other: *other,
                ends_again: draft.case.woken_only_by(*other),
                came: came.clone(),
            }));
            if let (Some(since), None) = (waited, draft.case.waiting_since) {
                no_answer_owed(draft, since);
            }
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

/// The customer hears from us by the date they were told, whichever of the cases told it. The word keeps its own date
/// beside it, to go back to.
fn hold_to(draft: &mut Draft<'_>, other: CaseId, due: Moment) {
    settle::answer(draft);
    let later = draft.case.open_words().find(|word| {
        matches!(word.word(), Some(WordSort::First | WordSort::Answer))
            && word.own_due.unwrap_or(word.due) > due
    });
    if let Some(promise) = later.map(|word| word.no) {
        draft.push(Event::WordHeldTo(HeldTo {
            promise,
            other,
            due,
        }));
    }
}

/// Nobody but the case that was let go waited for it. Where the customer is asked and only time passes until they answer,
/// no update is owed them either.
fn no_answer_owed(draft: &mut Draft<'_>, since: Moment) {
    let asked = draft.case.asked.is_some();
    draft.release(Release::NotNeeded, |promise| {
        let owed = match promise.word() {
            Some(WordSort::First | WordSort::Answer) => true,
            Some(WordSort::Update) => asked,
            _ => false,
        };
        owed && promise.made_by == MadeBy::Policy
            && promise.made_at >= since
            && promise.late.is_none()
    });
}

/// What the case that goes on is told when it takes another in. It is found by the tags of the other too, and has to do
/// with the same cases, as far as it has room for them. No clock of a law stops by it: it counts from the earlier
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
    let room = LINKS_MAX.saturating_sub(into.linked.len());
    let links = from.linked.iter();
    let links = links.filter(|(other, _)| **other != into.id && !into.linked.contains_key(other));
    commands.extend(links.take(room).map(|(other, number)| Command::LinkWith {
        other: *other,
        number: *number,
    }));
    // What is graver of the two is how grave it is now.
    if from.severity > into.severity {
        let severity = from.severity;
        commands.push(Command::SaySeverity { severity });
    }
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
