//! Why somebody is erased stays for good, so it may not name them.

use std::collections::HashSet;
use store::customers::{Address, Customer};

/// Parts of a name shorter than this are no name by themselves: a letter, "de", "bo".
const LETTERS_MIN: usize = 3;
/// Fewer digits than this are no telephone number.
const DIGITS_MIN: usize = 5;

/// Whether the reason holds a name, a part of a name, a number or an address of theirs.
pub(super) fn names(reason: &str, record: &Customer, addresses: &[Address]) -> bool {
    let reason = reason.to_lowercase();
    let said: HashSet<&str> = words(&reason).collect();
    let by_name = record.name.iter().any(|name| {
        let name = name.trim().to_lowercase();
        let long = |word: &&str| word.chars().count() >= LETTERS_MIN;
        // Letters that stand alone would be found in every sentence.
        let whole = long(&name.as_str()) && holds_whole(&reason, &name);
        whole || words(&name).filter(long).any(|word| said.contains(word))
    });
    let by_address = addresses
        .iter()
        .any(|known| reason.contains(&known.address.to_lowercase()));
    let by_number = record.phone.iter().any(|phone| {
        let number = digits(phone);
        number.len() >= DIGITS_MIN && digits(&reason).contains(&number)
    });
    by_name || by_address || by_number
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
