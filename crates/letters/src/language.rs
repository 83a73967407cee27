//! The languages the desk speaks: those the catalogue has a folder for.

use std::fmt;

use crate::catalogue::{Catalogue, FIRST_LANGUAGE, folders};

/// Wishes of an `Accept-Language` header that are read; browsers send a handful.
const WISHES_MAX: usize = 20;

/// Languages written from right to left.
const RIGHT_TO_LEFT: [&str; 6] = ["ar", "fa", "he", "ur", "yi", "ps"];

/// In which language something is said. There is one only where the catalogue has its texts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(&'static str);

impl Language {
    /// English, which has every text.
    pub const ENGLISH: Self = Self(FIRST_LANGUAGE);

    /// English in strange letters, a third longer and from right to left: what is read in plain letters there is said
    /// outside of the catalogue. Nobody is offered it; whoever asks for `x-pseudo` by name gets it.
    pub const PSEUDO: Self = Self("x-pseudo");

    /// The languages people choose from, sorted by their tags.
    pub fn all() -> impl Iterator<Item = Self> {
        folders().map(Self)
    }

    /// The language of this tag, such as `de` or `de-AT`; none where the catalogue does not have it.
    pub fn named(tag: &str) -> Option<Self> {
        let tag = tag.trim();
        if tag.eq_ignore_ascii_case(Self::PSEUDO.0) {
            return Some(Self::PSEUDO);
        }
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        Self::all().find(|one| first.eq_ignore_ascii_case(one.0))
    }

    /// The first language of an `Accept-Language` header that the catalogue has, by the weights given there.
    pub fn accepted(header: &str) -> Option<Self> {
        let mut best: Option<(Self, u16)> = None;
        for wish in header.split(',').take(WISHES_MAX) {
            let (tag, rest) = wish.split_once(';').unwrap_or((wish, ""));
            let weight = weight(rest);
            let Some(language) = Self::named(tag).filter(|_| weight > 0) else {
                continue;
            };
            if best.is_none_or(|(_, before)| weight > before) {
                best = Some((language, weight));
            }
        }
        best.map(|(language, _)| language)
    }

    /// Its tag, for `lang` attributes and for keeping it.
    pub const fn tag(self) -> &'static str {
        self.0
    }

    /// `ltr` or `rtl`, for `dir` attributes.
    pub fn direction(self) -> &'static str {
        if self == Self::PSEUDO || RIGHT_TO_LEFT.contains(&self.0) {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// Its texts.
    pub fn words(self) -> &'static Catalogue {
        Catalogue::of(self)
    }

    /// What those who speak it call it: “Deutsch”.
    pub fn own_name(self) -> String {
        self.words().say("language-own-name")
    }
}

/// A weight in thousandths. One that cannot be read counts as none given.
fn weight(rest: &str) -> u16 {
    let given = rest.trim().strip_prefix("q=").map(str::trim);
    match given.and_then(|number| number.split_once('.').or(Some((number, "")))) {
        Some(("0", part)) => format!("{part:0<3}")
            .get(..3)
            .and_then(|part| part.parse().ok())
            .unwrap_or(1000),
        _ => 1000,
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::ENGLISH
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted(header: &str) -> Option<&'static str> {
        Language::accepted(header).map(Language::tag)
    }

    #[test]
    fn a_tag_names_a_language_of_the_catalogue_or_none() {
        assert_eq!(Language::named("de").map(Language::tag), Some("de"));
        assert_eq!(Language::named(" DE-at ").map(Language::tag), Some("de"));
        assert_eq!(Language::named("en_GB"), Some(Language::ENGLISH));
        for none in ["", "xx", "deutsch", "../en", "d"] {
            assert_eq!(Language::named(none), None, "{none}");
        }
        assert!(!Language::all().any(|one| one == Language::PSEUDO));
        assert_eq!(Language::named("X-Pseudo"), Some(Language::PSEUDO));
    }

    #[test]
    fn the_wish_that_weighs_most_is_met() {
        assert_eq!(accepted("de-AT,de;q=0.9,en;q=0.8"), Some("de"));
        assert_eq!(accepted("fr-FR, en;q=0.3, de;q=0.7"), Some("de"));
        assert_eq!(accepted("xx, yy;q=0.9"), None);
        assert_eq!(accepted("de;q=0, en;q=0.001"), Some("en"));
        assert_eq!(accepted("*"), None);
        assert_eq!(accepted(""), None);
        assert_eq!(accepted("en;q=odd, de;q=0.99999"), Some("en"));
    }

    #[test]
    fn a_language_says_from_which_side_it_is_read() {
        assert_eq!(Language::ENGLISH.direction(), "ltr");
        assert_eq!(Language::PSEUDO.direction(), "rtl");
    }
}
