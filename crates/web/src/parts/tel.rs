//! A telephone number that can be pressed.

use maud::{Markup, html};

/// The number as it was written, leading to whatever calls here; one with no digits is words alone.
pub(crate) fn tel(number: &str) -> Markup {
    let dialled = dialled(number);
    html! {
        @if dialled.is_empty() { (number) } @else { a href={ "tel:" (dialled) } { (number) } }
    }
}

/// Digits, and the plus they may begin with.
fn dialled(number: &str) -> String {
    let number = number.trim();
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if number.starts_with('+') && !digits.is_empty() {
        format!("+{digits}")
    } else {
        digits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_by_its_digits_and_nothing_else() {
        assert_eq!(dialled(" +49 (30) 555-01 42"), "+49305550142");
        assert_eq!(dialled("030/555 0142"), "0305550142");
        assert_eq!(dialled("javascript:alert()"), "");
        assert!(tel("ask the porter").into_string() == "ask the porter");
    }
}
