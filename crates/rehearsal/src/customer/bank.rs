//! Words any customer may say, from `words/customer.toml`: how it feels to hear this.

use crate::line::Line;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The lines by their key.
pub(super) struct Bank {
    lines: BTreeMap<String, Vec<Line>>,
}

static BANK: LazyLock<Bank> = LazyLock::new(|| {
    let entries: BTreeMap<String, Vec<String>> =
        toml::from_str(include_str!("../../words/customer.toml")).unwrap_or_else(|error| {
            panic!("the customer's words come along and are tried: {error}")
        });
    let lines = entries
        .into_iter()
        .map(|(key, lines)| {
            let read = |line: &String| {
                Line::read(line)
                    .unwrap_or_else(|why| panic!("the customer's words, {key}: “{line}” {why}"))
            };
            let lines = lines.iter().map(read).collect();
            (key, lines)
        })
        .collect();
    Bank { lines }
});

impl Bank {
    pub(super) fn get() -> &'static Self {
        &BANK
    }

    pub(super) fn lines(&self, key: &str) -> &[Line] {
        self.lines.get(key).map_or(&[], Vec::as_slice)
    }
}

/// How a customer feels a mistake of the coach's, by its rule.
pub(super) fn group(rule: &str) -> &'static str {
    match rule {
        "absolute" | "contradicts" => "contradicted",
        "dismissive" => "made-small",
        "blames-customer" => "blamed",
        "blames-others" | "passes-the-buck" => "sent-away",
        "defends-company" => "defended",
        "hides-behind-policy" => "policy",
        "jargon" => "jargon",
        "discount-first" => "discount",
        "sympathy" => "pitied",
        "hollow-apology" => "hollow",
        "vague-next-step" => "vague",
        "empty-formula" => "formula",
        "commanding" => "ordered",
        "premature-close" => "closed-too-soon",
        "overpromises" => "guaranteed",
        "heated" => "heated",
        _ => "rubbed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::MIN_WAYS;

    #[test]
    fn every_line_can_be_said_in_many_ways_and_every_key_has_lines() {
        for (key, lines) in &Bank::get().lines {
            assert!(!lines.is_empty(), "{key}");
            for line in lines {
                assert!(
                    line.ways() >= MIN_WAYS,
                    "{key}: {} has {}",
                    line.say(0),
                    line.ways()
                );
            }
        }
        for rule in coach::rules::Rulebook::built_in().rules() {
            assert!(!Bank::get().lines(group(&rule.page.id)).is_empty());
        }
        for key in [
            "refused",
            "too-early",
            "asked-again",
            "repeated",
            "silence",
            "sorry-again",
            "empty",
            "empty-again",
            "said-back",
            "felt",
            "felt-hot",
            "sorry",
            "sorry-hot",
            "heard",
            "shut",
            "not-asked",
            "not-heard",
            "when",
            "why-believe",
            "what-now",
            "agrees",
            "settles",
            "settled",
            "out-of-time",
        ] {
            assert!(!Bank::get().lines(key).is_empty(), "{key}");
        }
    }
}
