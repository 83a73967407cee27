//! How a case is filed: by tags, beside others, and out of sight until a while before its first promise breaks.

use super::Draft;
use crate::case::SNOOZE_LEAD_MINUTES;
use crate::command::Command;
use crate::event::{Event, Filed};
use crate::refusal::Refusal;

/// How many tags a case has at most.
pub const TAGS_MAX: usize = 20;
/// How many other cases a case is linked with at most.
pub const LINKS_MAX: usize = 30;

pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::Tag { tag } => {
            if draft.case.tags.contains(tag) {
                return Ok(());
            }
            room("tags", draft.case.tags.len(), TAGS_MAX)?;
            draft.push(Event::Filed(Filed::Tagged { tag: *tag }));
        }
        Command::Untag { tag } => {
            if draft.case.tags.contains(tag) {
                draft.push(Event::Filed(Filed::Untagged { tag: *tag }));
            }
        }
        Command::LinkWith { other, number } => {
            if *other == draft.case.id {
                return Err(Refusal::SameCase);
            }
            if draft.case.linked.contains_key(other) {
                return Ok(());
            }
            room("links", draft.case.linked.len(), LINKS_MAX)?;
            draft.push(Event::Filed(Filed::LinkedWith {
                other: *other,
                number: *number,
            }));
        }
        Command::UnlinkFrom { other } => {
            if draft.case.linked.contains_key(other) {
                draft.push(Event::Filed(Filed::UnlinkedFrom { other: *other }));
            }
        }
        Command::Snooze { until } => {
            draft.must_be_open()?;
            if *until <= draft.facts.now {
                return Err(Refusal::DateHasPassed);
            }
            // It comes back while its promise can still be kept, and what is broken stays in sight.
            let latest = draft
                .case
                .first_due()
                .map(|first| first.plus_minutes(-SNOOZE_LEAD_MINUTES));
            let broken = draft
                .case
                .open_promises()
                .any(|one| one.broken_at.is_some());
            if broken || latest.is_none_or(|latest| *until > latest) {
                return Err(Refusal::SnoozesTooLong);
            }
            draft.push(Event::Filed(Filed::Snoozed { until: *until }));
        }
        Command::EndSnooze => {
            if draft.case.snoozed.is_some() {
                draft.push(Event::Filed(Filed::SnoozeEnded));
            }
        }
        // `mod.rs` sends each family only its own commands.
        _ => return Err(Refusal::NotTheirs),
    }
    Ok(())
}

fn room(what: &'static str, there: usize, max: usize) -> Result<(), Refusal> {
    if there < max {
        Ok(())
    } else {
        Err(Refusal::TooMany { what, max })
    }
}
