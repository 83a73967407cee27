//! The samples of a page are its tests: those of the built-in pages are tried by the tests, those of a desk's own pages
//! when they are read.

use super::find;
use crate::draft::facts::Facts;
use crate::rules::{Page, RuleError, Rulebook};
use crate::text::Text;

/// The samples of a desk's own pages that do not hold.
pub(crate) fn that_fail(book: &Rulebook) -> Vec<RuleError> {
    book.rules()
        .iter()
        .filter(|rule| rule.own)
        .flat_map(|rule| of_page(book, &rule.page))
        .collect()
}

/// The samples of this page that do not hold. One that is to be left alone may still be marked by another rule.
fn of_page<'p>(book: &'p Rulebook, page: &'p Page) -> impl Iterator<Item = RuleError> + 'p {
    let marked = move |sample: &str| {
        find(&Text::new(sample), &Facts::default(), book)
            .iter()
            .any(|mistake| mistake.rule == page.id)
    };
    let missed = page
        .noticed
        .iter()
        .filter(move |line| !marked(&line.text))
        .map(|line| (line, "no pattern of the page notices this sample"));
    let taken = page
        .left_alone
        .iter()
        .filter(move |line| marked(&line.text))
        .map(|line| {
            (
                line,
                "this sample is to be left alone, and the page marks it",
            )
        });
    missed
        .chain(taken)
        .map(|(line, reason)| RuleError::new(&page.file, line.number, reason))
}
