//! What somebody typed into the search, taken apart: words, and what is said of the cases (`status:open`, `#1047`).

/// What can be said of a case, with the name that always does and the key of its name in the language of the page.
pub(super) const OPERATORS: [(Operator, &str, &str); 9] = [
    (Operator::Status, "status", "search-op-status"),
    (Operator::Stage, "stage", "search-op-stage"),
    (Operator::Owner, "owner", "search-op-owner"),
    (Operator::Tag, "tag", "search-op-tag"),
    (Operator::Class, "class", "search-op-class"),
    (Operator::Severity, "severity", "search-op-severity"),
    (Operator::From, "from", "search-op-from"),
    (Operator::After, "after", "search-op-after"),
    (Operator::Before, "before", "search-op-before"),
];
/// Letters of a name before a colon; longer ones are words.
const NAME_CHARS_MAX: usize = 16;

/// What is said of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Number,
    Status,
    Stage,
    Owner,
    Tag,
    Class,
    Severity,
    From,
    After,
    Before,
}

impl Operator {
    /// Its name in the language of the page.
    pub(super) fn name(self) -> String {
        let known = OPERATORS.iter().find(|(one, ..)| *one == self);
        known.map(|(_, _, key)| t!(key)).unwrap_or_default()
    }

    fn named(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let known = OPERATORS
            .iter()
            .find(|(_, english, key)| *english == name || t!(key).to_lowercase() == name);
        known.map(|(one, ..)| *one)
    }
}

/// One thing said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) what: Operator,
    /// Of what; empty where nothing came behind the colon.
    pub(super) value: String,
}

/// All that was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed {
    /// What is looked for in texts, as it was typed.
    pub(super) words: String,
    pub(super) said: Vec<Said>,
    /// Names before a colon that mean nothing here; they are looked for as words.
    pub(super) unknown: Vec<String>,
}

/// Takes apart what somebody typed.
pub(super) fn read(text: &str) -> Typed {
    let mut typed = Typed::default();
    let mut words: Vec<&str> = Vec::new();
    let mut pieces = pieces(text).into_iter().peekable();
    while let Some(piece) = pieces.next() {
        if let Some(number) = piece.strip_prefix('#')
            && !number.is_empty()
            && number.bytes().all(|digit| digit.is_ascii_digit())
        {
            typed.say(Operator::Number, number);
            continue;
        }
        let Some((name, value)) = operator(piece) else {
            words.push(piece);
            continue;
        };
        let Some(what) = Operator::named(name) else {
            typed.unknown.push(name.to_owned());
            words.push(piece);
            continue;
        };
        // “status: open” is meant as “status:open”.
        let next = value.is_empty().then(|| {
            pieces.next_if(|next| operator(next).is_none() && !next.starts_with(['#', '-']))
        });
        typed.say(what, next.flatten().unwrap_or(value));
    }
    typed.words = words.join(" ");
    typed
}

impl Typed {
    fn say(&mut self, what: Operator, value: &str) {
        let value = value.replace('"', " ");
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        self.said.push(Said { what, value });
    }
}

/// A name and what stands behind its colon, where a piece has that form.
fn operator(piece: &str) -> Option<(&str, &str)> {
    let (name, value) = piece.split_once(':')?;
    let letters = name.chars().count();
    let is_name = (2..=NAME_CHARS_MAX).contains(&letters) && name.chars().all(char::is_alphabetic);
    // An address of a page is none of ours.
    (is_name && !value.starts_with("//")).then_some((name, value))
}

/// A value as it is typed behind a colon: between quotation marks where it has a space.
pub(super) fn typed(value: &str) -> String {
    if value.contains(char::is_whitespace) {
        format!("\"{value}\"")
    } else {
        value.to_owned()
    }
}

/// Whether these words only say what is not to be found.
pub(super) fn only_without(words: &str) -> bool {
    let pieces = pieces(words);
    !pieces.is_empty() && pieces.iter().all(|piece| piece.starts_with('-'))
}

/// The pieces between the spaces; what stands between quotation marks is not parted.
fn pieces(text: &str) -> Vec<&str> {
    let mut quoted = false;
    let parted = text.split(|sign: char| {
        quoted ^= sign == '"';
        sign.is_whitespace() && !quoted
    });
    parted.filter(|piece| !piece.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<(Operator, String)> {
        let said = read(text).said.into_iter();
        said.map(|one| (one.what, one.value)).collect()
    }

    #[test]
    fn what_is_said_of_a_case_is_told_from_words() {
        let typed = read(
            "kettle status:open \"not yet\" #1047 -lid owner:\"Anna Berg\" http://shop.example 12:30",
        );
        assert_eq!(
            typed.words,
            "kettle \"not yet\" -lid http://shop.example 12:30"
        );
        let said: Vec<_> = typed
            .said
            .iter()
            .map(|one| (one.what, one.value.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                (Operator::Status, "open"),
                (Operator::Number, "1047"),
                (Operator::Owner, "Anna Berg"),
            ]
        );
        assert!(typed.unknown.is_empty());
    }

    #[test]
    fn a_space_behind_the_colon_is_no_matter_and_a_name_of_nothing_is_a_word() {
        assert_eq!(
            said("Status: open"),
            [(Operator::Status, "open".to_owned())]
        );
        assert_eq!(said("owner:"), [(Operator::Owner, String::new())]);
        assert_eq!(
            said("owner: status:open"),
            [
                (Operator::Owner, String::new()),
                (Operator::Status, "open".to_owned())
            ]
        );
        let typed = read("subject:kettle lid");
        assert_eq!(
            (typed.words.as_str(), typed.unknown),
            ("subject:kettle lid", vec!["subject".to_owned()])
        );
    }

    #[test]
    fn what_is_proposed_can_be_typed_as_it_is_told() {
        for name in ["Anna Holm", "open", "con propuesta"] {
            let read = said(&format!("owner:{}", typed(name)));
            assert_eq!(read, [(Operator::Owner, name.to_owned())]);
        }
    }

    #[test]
    fn words_that_only_leave_out_are_known_in_quotation_marks_too() {
        assert!(only_without("-lid -\"not yet\""));
        for words in ["", "kettle -lid", "\"not yet\""] {
            assert!(!only_without(words), "{words}");
        }
    }

    #[test]
    fn quotation_marks_that_nobody_closed_harm_nothing() {
        assert_eq!(read("tag:\"late boots").said[0].value, "late boots");
        assert_eq!(read("\"").words, "\"");
        assert_eq!(read(""), Typed::default());
    }
}
