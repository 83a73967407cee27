//! The beginning of what somebody wrote. A mail may be as long as a book, and a page that holds all of it is opened by
//! nobody with pleasure: it shows so much of it, and the way to the rest.

use crate::bounds::WORDS_BYTES_SHOWN;
use std::borrow::Cow;

/// Whether [`of`] leaves something out.
pub(crate) fn is_long(text: &str) -> bool {
    text.len() > WORDS_BYTES_SHOWN
}

/// The text where it is short; else its beginning, up to the end of a line where there is one.
pub(crate) fn of(text: &str) -> Cow<'_, str> {
    if !is_long(text) {
        return Cow::Borrowed(text);
    }
    let cut = &text[..text.floor_char_boundary(WORDS_BYTES_SHOWN)];
    let whole = cut.rfind('\n').filter(|end| *end > cut.len() / 2);
    let shown = whole.map_or(cut, |end| &cut[..end]);
    Cow::Owned(format!("{} […]", shown.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_stays_and_a_long_one_ends_with_a_line() {
        assert_eq!(of("It leaks."), "It leaks.");
        let long = "It leaks.\n".repeat(WORDS_BYTES_SHOWN);
        let shown = of(&long);
        assert!(shown.len() <= WORDS_BYTES_SHOWN + 6, "{}", shown.len());
        assert!(shown.ends_with("It leaks. […]"));
        let one_line = "ö".repeat(WORDS_BYTES_SHOWN);
        assert!(of(&one_line).starts_with("öö") && of(&one_line).len() <= WORDS_BYTES_SHOWN + 6);
    }
}
