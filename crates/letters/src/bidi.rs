//! Words of strangers beside ours: what they hold to turn the direction of a line ends where they end.

use std::borrow::Cow;

/// Begins a stretch of text with a direction of its own, and ends it.
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// The words as they stand in a sentence of ours. Most hold nothing that turns a line and stay as they are.
pub fn isolated(words: &str) -> Cow<'_, str> {
    // A text of several lines is a paragraph of its own.
    if !words.contains(turns) || words.contains('\n') {
        return Cow::Borrowed(words);
    }
    // What ends an isolate would end ours too early.
    let inner = words.replace(is_isolate, "");
    Cow::Owned(format!("{FIRST_STRONG_ISOLATE}{inner}{POP_ISOLATE}"))
}

/// Whether words that stand alone in a line of ours could change how the rest of it reads: they turn it, or are written
/// from right to left.
pub fn may_turn(words: &str) -> bool {
    words.contains(|c| turns(c) || from_right(c))
}

fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}') || is_isolate(c)
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

fn from_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Catalogue;

    #[test]
    fn what_turns_a_line_ends_with_the_words_it_stands_in() {
        assert_eq!(isolated("Marta Ruiz"), "Marta Ruiz");
        assert_eq!(isolated("\u{202e}atraM"), "\u{2068}\u{202e}atraM\u{2069}");
        assert_eq!(
            isolated("\u{2069}\u{202e}x"),
            "\u{2068}\u{202e}x\u{2069}",
            "nobody leaves it before its end"
        );
        assert!(may_turn("\u{202e}x") && may_turn("שרה") && !may_turn("Zoë Ōta"));
        let said =
            Catalogue::english().say_with("reply-title", &[("customer", "\u{202e}atraM".into())]);
        assert!(said.contains("\u{2068}\u{202e}atraM\u{2069}"), "{said}");
    }
}
