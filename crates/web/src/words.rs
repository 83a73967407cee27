//! The texts of the pages, from the message catalogue.

use letters::{Arg, Catalogue};

/// The text of a key, with what it names put in: `t!("points-count", count = 9)`.
macro_rules! t {
    ($key:expr) => { $crate::words::say($key, &[]) };
    ($key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::say($key, &[$((stringify!($name), letters::Arg::from($value))),+])
    };
}

/// See [`t!`].
pub(crate) fn say(key: &str, args: &[(&str, Arg)]) -> String {
    Catalogue::english().say_with(key, args)
}

/// The language of the pages, for the `lang` attribute.
pub(crate) fn language() -> &'static str {
    Catalogue::english().language()
}

/// Whether there is a text for this key.
pub(crate) fn has(key: &str) -> bool {
    Catalogue::english().has(key)
}
