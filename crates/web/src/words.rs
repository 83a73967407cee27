//! The texts of the pages, from the message catalogue, in the language of the request (`speech.rs` sets it).

use letters::{Arg, Catalogue, Language};
use maud::Render;
use std::borrow::Cow;

/// The text of a key, with what it names put in: `t!("points-count", count = 9)`.
macro_rules! t {
    ($key:expr) => { $crate::words::say($key, &[]) };
    ($key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::say($key, &[$((stringify!($name), letters::Arg::from($value))),+])
    };
}

/// The same where it is written onto a page at once and nobody keeps it: `w!("points-title")`.
macro_rules! w {
    ($key:expr) => { $crate::words::Shown($crate::words::words().shown($key, &[])) };
    ($key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::Shown(
            $crate::words::words().shown($key, &[$((stringify!($name), letters::Arg::from($value))),+]),
        )
    };
}

/// A text on its way onto a page. Most of ours hold nothing that HTML needs escaped and are copied whole.
pub(crate) struct Shown<'a>(pub(crate) Cow<'a, str>);

impl Render for Shown<'_> {
    fn render_to(&self, page: &mut String) {
        escaped(&self.0, page);
    }
}

/// Somebody's words on their way onto a page.
pub(crate) fn shown(words: &str) -> Shown<'_> {
    Shown(Cow::Borrowed(words))
}

/// Writes a text as HTML shows it: in whole stretches between the characters that need escaping.
fn escaped(text: &str, page: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        page.push_str(&rest[..at]);
        page.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    page.push_str(rest);
}

/// The texts of the language that is spoken in this request.
pub(crate) fn words() -> &'static Catalogue {
    language().words()
}

/// See [`t!`].
pub(crate) fn say(key: &str, args: &[(&str, Arg)]) -> String {
    words().say_with(key, args)
}

/// The text of a key in another language than that of the request: words of ours that a customer will read.
pub(crate) fn say_in(language: Language, key: &str, args: &[(&str, Arg)]) -> String {
    language.words().say_with(key, args)
}

/// The language of this request.
pub(crate) fn language() -> Language {
    desk::spoken()
}

/// Somebody's words in the quotation marks of the language.
pub(crate) fn quoted(what: &str) -> String {
    t!("quoted", words = what)
}

/// Whether there is a text for this key.
pub(crate) fn has(key: &str) -> bool {
    Catalogue::english().has(key)
}

#[cfg(test)]
mod tests {
    use super::shown;
    use maud::{Render, html};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_escaped_as_the_template_escapes_them(words in "\\PC*|[&<>\"a ä]*") {
            prop_assert_eq!(shown(&words).render().0, html! { (words) }.0);
        }
    }
}
