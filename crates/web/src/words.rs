//! The texts of the pages, from the message catalogue, in the language of the request (`speech.rs` sets it).

use letters::{Arg, Catalogue, Language, Shown};

/// The text of a key, with what it names put in: `t!("points-count", count = 9)`.
macro_rules! t {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => { w!($key $(, $name = $value)*).into_string() };
    ($key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::say($key, &[$((stringify!($name), letters::Arg::from($value))),*])
    };
}

/// The same where it is written onto a page at once and nobody keeps it: `w!("points-title")`.
macro_rules! w {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        static KEY: letters::Key = letters::Key::new($key);
        $crate::words::words().shown_at(&KEY, &[$((stringify!($name), letters::Arg::from($value))),*])
    }};
    ($key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::words().shown($key, &[$((stringify!($name), letters::Arg::from($value))),*])
    };
}

/// Somebody's words on their way onto a page.
pub(crate) fn shown(words: &str) -> Shown<'_> {
    Shown::new(words)
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
