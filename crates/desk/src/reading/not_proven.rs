//! Who used the web form is not known: what one of us must be told before they answer, so that nobody gives away to a
//! stranger what the record knows, its name first of all.

use super::customers::KnownPerson;
use crate::intake::form::name_typed;
use crate::views::MessageView;
use crate::views::case::NotProven;
use recovery::Case;
use recovery::terms::Channel;
use store::messages::{Direction, MessageRow};

/// The name typed into the web form, where it is not `known`, that of the record.
pub(super) fn wrote_as(row: &MessageRow, known: Option<&str>) -> Option<String> {
    let message = &row.message;
    if message.direction != Direction::In || message.channel != Channel::Web {
        return None;
    }
    let typed = name_typed(message.sender.as_deref());
    let known = known?;
    (!is_same_name(known, typed)).then(|| typed.to_owned())
}

/// Whether more is known of the customer than whoever used the web form told, as long as its link opens what we say.
pub(super) fn not_proven(
    case: &Case,
    person: &KnownPerson,
    has_others: bool,
    messages: &[MessageView],
) -> Option<NotProven> {
    let first = Case::unopened(case.id).link_generation;
    let reads_along = !case.link_revoked && case.link_generation == first;
    if case.channel != Channel::Web || case.erased.is_some() || !reads_along {
        return None;
    }
    let wrote_as = messages.iter().rev().find_map(|one| one.wrote_as.clone());
    let mut records = person.records.iter();
    let knows =
        has_others || wrote_as.is_some() || records.any(|record| record.since < case.opened_at);
    knows.then_some(NotProven { wrote_as })
}

/// Whether two names are the same but for small and large letters and the space between.
fn is_same_name(one: &str, other: &str) -> bool {
    let words = |name: &str| name.to_lowercase();
    let (one, other) = (words(one), words(other));
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_in_small_letters_and_with_more_space() {
        assert!(is_same_name("Oskar Lindgren", " oskar  LINDGREN "));
        assert!(!is_same_name("Oskar Lindgren", "Oskar"));
        assert!(!is_same_name("Oskar Lindgren", ""));
    }
}
