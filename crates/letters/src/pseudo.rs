//! A language that nobody speaks, made of the English texts: strange letters show what is said outside of the catalogue,
//! doubled vowels show where a longer language has no room, and its direction shows where a page counts on left and right.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};

/// Read from right to left from here on, whatever stands before it.
const RIGHT_TO_LEFT_MARK: char = '\u{200f}';

/// An English file in strange letters. What is put in, chosen by and named stays as it is.
pub(crate) fn strange(file: &str) -> String {
    let mut read = parser::parse_runtime(file.to_owned()).unwrap_or_else(|(read, _)| read);
    for entry in &mut read.body {
        match entry {
            Entry::Message(message) => {
                if let Some(pattern) = &mut message.value {
                    estrange(pattern);
                    mark(pattern);
                }
            }
            Entry::Term(term) => estrange(&mut term.value),
            _ => {}
        }
    }
    serializer::serialize(&read)
}

fn estrange(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = lettered(value),
            PatternElement::Placeable { expression } => within(expression),
        }
    }
}

fn within(expression: &mut Expression<String>) {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                estrange(&mut variant.value);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => within(expression),
        Expression::Inline(_) => {}
    }
}

fn mark(pattern: &mut Pattern<String>) {
    match pattern.elements.first_mut() {
        Some(PatternElement::TextElement { value }) => value.insert(0, RIGHT_TO_LEFT_MARK),
        Some(PatternElement::Placeable {
            expression: Expression::Inline(_),
        }) => pattern.elements.insert(
            0,
            PatternElement::TextElement {
                value: RIGHT_TO_LEFT_MARK.to_string(),
            },
        ),
        _ => {}
    }
}

fn lettered(text: &str) -> String {
    let mut strange = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        let other = other(letter);
        strange.push(other);
        if matches!(letter, 'a' | 'e' | 'o' | 'u') {
            strange.push(other);
        }
    }
    strange
}

fn other(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const STRANGE: &str = "áƀçđéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ";
    let place = PLAIN.chars().position(|plain| plain == letter);
    place
        .and_then(|place| STRANGE.chars().nth(place))
        .unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_turn_strange_and_what_is_put_in_stays() {
        let file = "-kept = Kept.\nhello = Hello { $customer }, { -kept }\ncount = { $count ->\n    [one] one\n   *[other] { $count } more\n}\n";
        let strange = strange(file);
        assert!(
            strange.contains("hello = \u{200f}Ĥééļļóó { $customer }, { -kept }"),
            "{strange}"
        );
        assert!(strange.contains("[one] óóñéé"), "{strange}");
        assert!(strange.contains("{ $count ->"), "{strange}");
    }
}
