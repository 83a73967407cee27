//! The pages that come with the desk.

/// The ids of the mistakes, as the whole project names them.
pub const MISTAKES: [&str; 18] = [
    "absolute",
    "dismissive",
    "contradicts",
    "blames-customer",
    "blames-others",
    "defends-company",
    "hides-behind-policy",
    "jargon",
    "discount-first",
    "sympathy",
    "hollow-apology",
    "vague-next-step",
    "passes-the-buck",
    "empty-formula",
    "commanding",
    "premature-close",
    "overpromises",
    "heated",
];

/// Lists of words the pages share.
pub(super) const WORDS: &str = include_str!("../../rules/words.md");

macro_rules! pages {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../rules/", $name)))),+]
    };
}

/// Name and text of every page.
pub(super) const PAGES: &[(&str, &str)] = pages![
    "absolute.md",
    "dismissive.md",
    "contradicts.md",
    "blames-customer.md",
    "blames-others.md",
    "defends-company.md",
    "hides-behind-policy.md",
    "jargon.md",
    "discount-first.md",
    "sympathy.md",
    "hollow-apology.md",
    "vague-next-step.md",
    "passes-the-buck.md",
    "empty-formula.md",
    "commanding.md",
    "premature-close.md",
    "overpromises.md",
    "heated.md",
    "signals/solution.md",
    "signals/commitment.md",
    "signals/when.md",
    "signals/detail.md",
    "signals/reason.md",
    "signals/safety.md",
    "signals/closing-question.md",
];
