//! What people read says customer, complaint, case, promise and solution; trade language stays out (P11).

use super::Outcome;
use crate::repo::Source;

/// Words of other desks, each with ours.
const TRADE: [(&str, &str); 9] = [
    ("ticket", "case"),
    ("tickets", "cases"),
    ("sla", "promise"),
    ("slas", "promises"),
    ("resolution", "solution"),
    ("resolutions", "solutions"),
    ("breach", "a broken promise"),
    ("breached", "broken"),
    ("complainant", "customer"),
];

pub fn check(sources: &[Source]) -> Outcome {
    let mut outcome = Outcome::default();
    for source in sources.iter().filter(|source| is_read_by_people(source)) {
        for (number, line) in source.text.lines().enumerate() {
            for (word, ours) in trade_words(shown(source, line)) {
                outcome.fail(
                    &format!("{}:{}", source.path, number + 1),
                    &format!("says “{word}”; people read “{ours}”"),
                );
            }
        }
    }
    outcome
}

/// The message catalogue, and the handbook's texts that are sent.
fn is_read_by_people(source: &Source) -> bool {
    source.ends(".ftl")
        || source.path.starts_with("handbook/")
        || source.path.starts_with("expectations/")
        || source.path.contains("/templates/")
}

/// The part of a catalogue's line that is shown: not a comment, and not the message's key.
fn shown<'a>(source: &Source, line: &'a str) -> &'a str {
    if !source.ends(".ftl") {
        return line;
    }
    if line.starts_with('#') {
        return "";
    }
    match line.split_once('=') {
        Some((key, value)) if !key.trim().contains(' ') => value,
        _ => line,
    }
}

fn trade_words(line: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let words: Vec<String> = line
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .collect();
    TRADE
        .into_iter()
        .filter(move |(trade, _)| words.iter().any(|word| word == trade))
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&[source(path, text)]).failures.len()
    }

    #[test]
    fn trade_language_in_the_catalogue_fails() {
        assert_eq!(
            found(
                "crates/letters/messages/en.ftl",
                "receipt-subject = Your ticket { $number }"
            ),
            1
        );
        assert_eq!(
            found("crates/letters/messages/en.ftl", "today-head = SLA breach"),
            2
        );
        assert_eq!(
            found(
                "crates/letters/messages/en.ftl",
                "receipt-subject = Your complaint { $number }"
            ),
            0
        );
    }

    #[test]
    fn keys_comments_and_code_may_name_what_we_do_not_say() {
        assert_eq!(
            found(
                "crates/letters/messages/en.ftl",
                "ticket-imported = The case was brought over"
            ),
            0
        );
        assert_eq!(found("crates/letters/messages/en.ftl", "# never ticket"), 0);
        assert_eq!(found("crates/coach/src/rules.rs", "\"ticket\""), 0);
    }
}
