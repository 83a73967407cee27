//! Why somebody is erased stays for good, so it may not name them.

use std::collections::HashSet;
use store::customers::{Address, Customer};

/// Parts of a name shorter than this are no name by themselves: a letter, "de", "bo".
const LETTERS_MIN: usize = 3;
/// In scripts that write no spaces a name is shorter, and stands within other letters.
const UNSPACED_MIN: usize = 2;
/// Fewer digits than this are no telephone number.
const DIGITS_MIN: usize = 5;
/// The end of a telephone number by which it is known: before it stands a code of the country or a zero.
const DIGITS_COMPARED: usize = 7;

/// Whether the reason holds a name, a part of a name, a number or an address of theirs.
pub(super) fn names(reason: &str, record: &Customer, addresses: &[Address]) -> bool {
    let reason = reason.to_lowercase();
    let said: HashSet<&str> = words(&reason).collect();
    let by_name = record.name.iter().any(|name| {
        let name = name.trim().to_lowercase();
        let long = |word: &&str| word.chars().count() >= LETTERS_MIN;
        // Letters that stand alone would be found in every sentence.
        let whole = long(&name.as_str()) && holds_whole(&reason, &name);
        whole
            || holds_unspaced(&reason, &name)
            || words(&name).filter(long).any(|word| said.contains(word))
    });
    let by_address = addresses
        .iter()
        .any(|known| reason.contains(&known.address.to_lowercase()));
    let by_number = record.phone.iter().any(|phone| {
        let number = digits(phone);
        let known_by = &number[number.len().saturating_sub(DIGITS_COMPARED)..];
        number.len() >= DIGITS_MIN && digits(&reason).contains(known_by)
    });
    by_name || by_address || by_number
}

/// Whether a name in a script without spaces stands in the text, or a part of it that is long enough.
fn holds_unspaced(text: &str, name: &str) -> bool {
    let without_spaces = |of: &str| of.split_whitespace().collect::<String>();
    let text = without_spaces(text);
    let whole = without_spaces(name);
    std::iter::once(whole.as_str())
        .chain(name.split_whitespace())
        .filter(|part| part.chars().count() >= UNSPACED_MIN && part.chars().all(is_unspaced))
        .any(|part| text.contains(part))
}

/// Thai to Khmer, the Japanese syllables, the characters of Chinese, and Korean, where particles follow a name.
fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{20000}'..='\u{2ffff}')
}

/// Whether the name stands in the text with nothing grown onto either side.
fn holds_whole(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + found.len()..].chars().next();
        ![before, behind]
            .into_iter()
            .flatten()
            .any(char::is_alphanumeric)
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use calendar::Moment;
    use recovery::CustomerId;

    fn is_named(reason: &str, name: &str, phone: &str) -> bool {
        let record = Customer {
            id: CustomerId(uuid::Uuid::nil()),
            name: Some(name.to_owned()),
            phone: Some(phone.to_owned()),
            joined_into: None,
            since: Moment::from_us(0),
            erased_at: None,
            language: None,
        };
        names(reason, &record, &[])
    }

    #[test]
    fn a_name_in_a_script_without_spaces_is_seen() {
        for reason in ["王小明要求删除", "小明 asked for it", "王 小明"] {
            assert!(is_named(reason, "王 小明", ""), "{reason}");
        }
        assert!(is_named("김민준이 요청함", "김민준", ""));
        assert!(!is_named("他要求删除", "王 小明", ""));
        // A short name among letters that have spaces between words is no name in each of them.
        assert!(!is_named("Asked for by letter.", "Le", ""));
    }

    #[test]
    fn a_number_is_the_same_with_the_code_of_the_country() {
        let phone = "+49 30 555 0142";
        for reason in [
            "called from 030 5550142",
            "+4930-555-0142",
            "0049 30 5550142",
        ] {
            assert!(is_named(reason, "Ada", phone), "{reason}");
        }
        assert!(!is_named("called on 22 November 2026", "Ada", phone));
    }
}
