//! What a case is about, in one line. A mail may bring a subject as long as a letter.

use maud::{Markup, html};
use std::borrow::Cow;

/// Characters of a subject that a list or a heading shows.
pub(crate) const SUBJECT_CHARS_SHOWN: usize = 120;

/// The subject as lists and headings show it: whole where it is short, else cut between two words where there are any.
/// A mail may have none, and one may be erased: then that is said, for nobody opens a line without words.
pub(crate) fn short(subject: &str) -> Cow<'_, str> {
    if subject.trim().is_empty() {
        return Cow::Owned(t!("aside-no-subject"));
    }
    let Some((end, _)) = subject.char_indices().nth(SUBJECT_CHARS_SHOWN) else {
        return Cow::Borrowed(subject);
    };
    let shown = &subject[..end];
    // A single word without an end is cut where it must be.
    let whole_words = shown
        .rfind(char::is_whitespace)
        .filter(|space| *space > end / 2)
        .map_or(shown, |space| &shown[..space]);
    Cow::Owned(format!("{}…", whole_words.trim_end()))
}

/// The same as it stands in a line beside our words.
pub(crate) fn line(subject: &str) -> Markup {
    theirs(&short(subject))
}

/// A name, a subject or an address of a stranger beside our words: what of it turns the direction of a line turns nothing
/// but itself.
pub(crate) fn theirs(words: &str) -> Markup {
    html! { @if letters::bidi::may_turn(words) { bdi { (words) } } @else { (words) } }
}

/// Whether [`short`] leaves something out.
pub(crate) fn is_long(subject: &str) -> bool {
    subject.chars().nth(SUBJECT_CHARS_SHOWN).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_turn_a_line_stand_in_an_element_of_their_own() {
        let turned = "\u{202e}atraM";
        assert_eq!(theirs(turned).0, format!("<bdi>{turned}</bdi>"));
        assert_eq!(line(turned).0, format!("<bdi>{turned}</bdi>"));
        assert_eq!(theirs("Marta <b>").0, "Marta &lt;b&gt;");
    }

    #[test]
    fn a_long_subject_is_one_line_and_a_short_one_stays() {
        assert_eq!(short("The kettle leaks"), "The kettle leaks");
        let long = "the kettle leaks ".repeat(200);
        let line = short(&long);
        assert!(line.chars().count() <= SUBJECT_CHARS_SHOWN + 1, "{line}");
        assert!(line.ends_with("leaks…") || line.ends_with("kettle…") || line.ends_with("the…"));
        assert!(is_long(&long) && !is_long("The kettle leaks"));
        assert_eq!(short(" "), t!("aside-no-subject"));
        let one_word = "ö".repeat(3000);
        assert_eq!(short(&one_word).chars().count(), SUBJECT_CHARS_SHOWN + 1);
    }
}
