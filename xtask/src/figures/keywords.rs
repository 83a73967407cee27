//! The plain list of keywords that the coach is measured against: what a house style sheet would forbid.

use coach::text::Text;

use crate::train::parts::Mark;

/// Words and phrases in small letters; a sentence that holds one is marked.
const LIST: &[(&str, &[&str])] = &[
    (
        "absolute",
        &["never", "always", "nobody", "no one", "impossible"],
    ),
    (
        "dismissive",
        &[
            "calm down",
            "as i already said",
            "overreact",
            "only a",
            "just a",
        ],
    ),
    (
        "contradicts",
        &[
            "that is not true",
            "you are wrong",
            "you are mistaken",
            "incorrect",
        ],
    ),
    (
        "blames-customer",
        &["you should have", "you failed to", "your fault", "had you"],
    ),
    (
        "blames-others",
        &[
            "not my department",
            "their fault",
            "my colleague",
            "the courier",
        ],
    ),
    (
        "defends-company",
        &["not responsible", "not our fault", "we did all we could"],
    ),
    (
        "hides-behind-policy",
        &["policy", "terms and conditions", "procedure", "the system"],
    ),
    (
        "jargon",
        &["pursuant", "aforementioned", "herewith", "sla", "hereby"],
    ),
    (
        "discount-first",
        &["voucher", "discount", "% off", "per cent off", "gift card"],
    ),
    (
        "sympathy",
        &["devastated", "heartbroken", "poor you", "you poor"],
    ),
    (
        "hollow-apology",
        &[
            "sorry if",
            "sorry but",
            "sorry you feel",
            "any inconvenience",
        ],
    ),
    (
        "vague-next-step",
        &[
            "soon",
            "as soon as possible",
            "shortly",
            "look into it",
            "someone will",
        ],
    ),
    (
        "passes-the-buck",
        &[
            "you will have to contact",
            "please contact",
            "please call",
            "contact the",
        ],
    ),
    (
        "empty-formula",
        &[
            "valued customer",
            "important to us",
            "thank you for your patience",
        ],
    ),
    ("commanding", &["you must", "you need to", "you have to"]),
    (
        "premature-close",
        &[
            "case closed",
            "now closed",
            "has been resolved",
            "consider this",
        ],
    ),
    ("overpromises", &["guarantee", "i promise", "rest assured"]),
    ("heated", &["!!", "ridiculous", "obviously", "clearly"]),
];

/// Every sentence with a word of the list, and the rule it would be for.
pub fn find(source: &str) -> Vec<Mark> {
    let text = Text::new(source);
    let mut marks = Vec::new();
    for sentence in text.sentences() {
        let lower = sentence.span.of(source).to_lowercase();
        for (rule, words) in LIST {
            if words.iter().any(|word| stands(&lower, word)) {
                marks.push(((*rule).to_owned(), sentence.span));
            }
        }
    }
    marks
}

/// Whether a phrase stands there as whole words.
fn stands(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = letter(text[..at].chars().next_back());
        let after = phrase.ends_with(char::is_alphanumeric)
            && letter(text[at + phrase.len()..].chars().next());
        !before && !after
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyword_is_a_whole_word() {
        assert_eq!(find("We never said that.").len(), 1);
        assert!(find("Nevertheless we came.").is_empty());
    }
}
