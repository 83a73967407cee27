//! Small marks: when something is due, who cares for it.

use crate::when::When;
use calendar::Moment;
use maud::{Markup, html};

/// Due within this many minutes counts as soon.
const SOON_MINUTES: i64 = 120;

/// When a promise falls due. Colour never says it alone: the words do.
pub(crate) fn due(when: &When, at: Moment, broken: bool) -> Markup {
    let class = if broken || at < when.now {
        "chip late"
    } else if at.minus(when.now) <= SOON_MINUTES * 60_000_000 {
        "chip soon"
    } else {
        "chip"
    };
    html! { span class=(class) { (when.due(at)) } }
}

/// The first letters of a name; a dash where nobody is named.
pub(crate) fn avatar(name: Option<&str>) -> Markup {
    let name = name.unwrap_or_default();
    let letters = initials(name);
    html! {
        @if letters.is_empty() {
            span class="avatar none" title=(t!("nobody-yet")) {
                span aria-hidden="true" { "–" }
                span class="unseen" { (t!("nobody-yet")) }
            }
        } @else {
            span class="avatar" title=(name) {
                span aria-hidden="true" { (letters) }
                span class="unseen" { (name) }
            }
        }
    }
}

fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| {
        word.chars()
            .find(|letter| letter.is_alphanumeric())
            .map(|letter| letter.to_uppercase().to_string())
    });
    let first = words.next().unwrap_or_default();
    let last = words.next_back().unwrap_or_default();
    first + &last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_first_and_the_last_name() {
        assert_eq!(initials("Mara van der Lindt"), "ML");
        assert_eq!(initials("  anna "), "A");
        assert_eq!(initials("(no name)"), "NN");
        assert_eq!(initials("–"), "");
    }
}
