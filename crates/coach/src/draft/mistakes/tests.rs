use super::{Mistake, find};
use crate::draft::facts::Facts;
use crate::rules::{MISTAKES, Rulebook};
use crate::text::Text;

fn found(draft: &str) -> Vec<Mistake> {
    find(&Text::new(draft), &Facts::default(), Rulebook::built_in())
}

#[test]
fn every_mistake_has_a_page() {
    for id in MISTAKES {
        assert!(Rulebook::built_in().rule(id).is_some(), "{id}");
    }
}

#[test]
fn a_finding_marks_its_words() {
    let draft = "Thank you for writing. It is not our policy to do that.";
    let marked: Vec<(String, &str)> = found(draft)
        .into_iter()
        .map(|m| (m.rule, m.span.of(draft)))
        .collect();
    assert!(
        marked
            .iter()
            .any(|(rule, quote)| rule == "hides-behind-policy" && quote.contains("policy"))
    );
}
