//! What a template may name of a customer and their case, and how it is filled in: `{{customer}}` becomes the name.
//!
//! A place names one [`Fact`] and nothing else: no conditions, no loops, nothing that could run. What is no fact stays as it
//! was typed and is told by [`unknown`]; a fact that is not known here stays too and is told with what was filled in.

use std::collections::BTreeSet;

const OPENS: &str = "{{";
const CLOSES: &str = "}}";
/// Bytes of a name between the braces; more than that is no name.
const NAME_BYTES_MAX: usize = 40;

/// What may be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// The customer's name.
    Customer,
    /// The number of the case.
    Number,
    /// What the case is about.
    Subject,
    /// When the next promise falls due.
    Promised,
    /// The day on which it is filled in.
    Today,
    /// Who writes.
    Me,
    /// The telephone number of who writes.
    Phone,
    /// The name of the house.
    Company,
}

impl Fact {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 8] = [
        Self::Customer,
        Self::Number,
        Self::Subject,
        Self::Promised,
        Self::Today,
        Self::Me,
        Self::Phone,
        Self::Company,
    ];

    /// Its name between the braces; the catalogue says what it is at `fact-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Number => "number",
            Self::Subject => "subject",
            Self::Promised => "promised",
            Self::Today => "today",
            Self::Me => "me",
            Self::Phone => "phone",
            Self::Company => "company",
        }
    }

    /// The fact of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| fact.name() == name)
    }
}

/// A text that was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The text; a fact that is not known here stands as it was named.
    pub text: String,
    /// Facts it names that are not known here.
    pub missing: Vec<Fact>,
}

/// The names a text has in braces that are no facts, as they were typed.
pub fn unknown(text: &str) -> Vec<String> {
    let names: BTreeSet<&str> = parts(text)
        .filter_map(|part| match part {
            Part::Named { name, .. } if Fact::named(name).is_none() => Some(name),
            _ => None,
        })
        .collect();
    names.into_iter().map(str::to_owned).collect()
}

/// The facts that a text still names.
pub fn named(text: &str) -> Vec<Fact> {
    let facts: BTreeSet<Fact> = parts(text)
        .filter_map(|part| match part {
            Part::Named { name, .. } => Fact::named(name),
            Part::Words(_) => None,
        })
        .collect();
    facts.into_iter().collect()
}

/// Fills in what is known.
pub fn fill(text: &str, known: impl Fn(Fact) -> Option<String>) -> Filled {
    let mut filled = String::with_capacity(text.len());
    let mut missing = BTreeSet::new();
    for part in parts(text) {
        match part {
            Part::Words(words) => filled.push_str(words),
            Part::Named { name, typed } => {
                match Fact::named(name).map(|fact| (fact, known(fact))) {
                    Some((_, Some(value))) => filled.push_str(value.trim()),
                    Some((fact, None)) => {
                        missing.insert(fact);
                        filled.push_str(typed);
                    }
                    None => filled.push_str(typed),
                }
            }
        }
    }
    Filled {
        text: filled,
        missing: missing.into_iter().collect(),
    }
}

enum Part<'a> {
    Words(&'a str),
    /// A name in braces, and all of it as it was typed.
    Named {
        name: &'a str,
        typed: &'a str,
    },
}

fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let Some(at) = rest.find(OPENS) else {
            return Some(Part::Words(std::mem::take(&mut rest)));
        };
        if at > 0 {
            let (words, from) = rest.split_at(at);
            rest = from;
            return Some(Part::Words(words));
        }
        let inner = &rest[OPENS.len()..];
        // No further than a name can reach, or a text full of braces takes longer with the square of its length.
        let near = inner.len().min(NAME_BYTES_MAX + CLOSES.len());
        let mut ends = inner.as_bytes()[..near].windows(CLOSES.len());
        let end = ends.position(|pair| pair == CLOSES.as_bytes());
        let name = end.map(|end| inner[..end].trim());
        if let (Some(end), Some(name)) = (end, name.filter(|name| is_name(name))) {
            let (typed, from) = rest.split_at(OPENS.len() + end + CLOSES.len());
            rest = from;
            return Some(Part::Named { name, typed });
        }
        // Braces that name nothing are words as any other.
        let (words, from) = rest.split_at(OPENS.len());
        rest = from;
        Some(Part::Words(words))
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(fact: Fact) -> Option<String> {
        match fact {
            Fact::Customer => Some("Mara Lindt".to_owned()),
            Fact::Number => Some("1047".to_owned()),
            _ => None,
        }
    }

    #[test]
    fn what_is_known_is_filled_in_and_what_is_not_is_told() {
        let filled = fill("Dear {{customer}}, #{{ number }}: by {{promised}}.", known);
        assert_eq!(filled.text, "Dear Mara Lindt, #1047: by {{promised}}.");
        assert_eq!(filled.missing, [Fact::Promised]);
        assert_eq!(named(&filled.text), [Fact::Promised]);
    }

    #[test]
    fn what_is_no_fact_is_told_and_stays() {
        assert_eq!(
            unknown("{{name}} {{customer}} {{name}} {{order-no}}"),
            ["name", "order-no"]
        );
        assert_eq!(fill("{{name}}", known).text, "{{name}}");
    }

    #[test]
    fn braces_that_name_nothing_are_words() {
        for words in [
            "{{",
            "{{}}",
            "a {{ b",
            "{{ if x }}",
            "}}{{",
            "{{{",
            "{ {customer} }",
        ] {
            assert_eq!(fill(words, known).text, words);
            assert!(unknown(words).is_empty(), "{words}");
        }
        let many = "{{".repeat(100_000);
        assert_eq!(fill(&many, known).text, many);
    }

    #[test]
    fn a_fact_brings_no_place_of_its_own() {
        let filled = fill("{{customer}}", |_| Some("{{me}}".to_owned()));
        assert_eq!(filled.text, "{{me}}");
    }
}
