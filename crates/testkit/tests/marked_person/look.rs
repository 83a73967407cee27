//! Looks through everything for the marks, and names where one is that must not be there.

use crate::desk_under_watch::{Watched, addresses};
use std::collections::BTreeSet;
use testkit::rows;

/// Where the words of people belong: places that can be erased. All others hold ids, times, codes and counters.
const HOMES: [&str; 16] = [
    "text.body",
    "text_search.body",
    "text_search.words",
    "customer.name",
    "customer.phone",
    "customer_address.address",
    "customer_address.address_key",
    "message.sender",
    "message.mail_id",
    "message_file.name",
    "message_file.content_id",
    "proof_file.name",
    "blob.bytes",
    "blob_chunk.bytes",
    "draft.body",
    "outgoing.recipient",
];
/// The table in which the first engine's index keeps the words of `text_search`.
const INDEX: &str = "text_search_";
/// The headers of an outgoing mail that speak to and of the person: they are the letter, not an address of ours.
const LETTER_HEADERS: [&str; 4] = ["to", "subject", "in-reply-to", "references"];

/// The marked telephone number, which can hold digits alone.
pub const NUMBER: &str = "99088077066";

/// The marks in some bytes, whatever their case, each as far as it reads as a word.
fn marks(mark: &str, bytes: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let found = text.match_indices(mark).chain(text.match_indices(NUMBER));
    let found = found.map(|(at, _)| {
        let word = text[at..].chars().take_while(char::is_ascii_alphanumeric);
        word.collect()
    });
    found.collect()
}

/// The marked words the database still holds, wherever.
pub async fn left(config: &desk::DeskConfig, mark: &str) -> BTreeSet<String> {
    let values = rows::every_value(config).await;
    let words = values.iter().map(|held| marks(mark, &held.value));
    words.flatten().collect()
}

/// The marked words in the files of a folder whose names begin so: in pages nobody reads any more too.
pub fn in_files(mark: &str, folder: &std::path::Path, begins: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for file in std::fs::read_dir(folder).into_iter().flatten() {
        let file = file.unwrap();
        if file.file_name().to_string_lossy().starts_with(begins) {
            words.extend(marks(mark, &std::fs::read(file.path()).unwrap()));
        }
    }
    words
}

pub async fn at_everything(house: &Watched) {
    let mut wrong = BTreeSet::new();
    let mut look = |place: &str, bytes: &[u8]| {
        for word in marks(house.mark, bytes) {
            wrong.insert(format!("{word} in {place}"));
        }
    };
    let mut at_home = 0;
    for held in rows::every_value(&house.config).await {
        let place = held.place();
        if HOMES.contains(&place.as_str()) || held.table.starts_with(INDEX) {
            at_home += marks(house.mark, &held.value).len();
        } else {
            look(&place, &held.value);
        }
    }
    assert!(at_home > 0, "the look finds marks where there are some");
    assert!(house.outgoing.len() > 60 && house.addresses.len() > 500);
    let log = house.log.read();
    assert!(
        String::from_utf8_lossy(&log).contains("/c/{token}"),
        "the log tells which routes were asked for"
    );
    for line in log.split(|byte| *byte == b'\n') {
        look(&format!("the log: {}", String::from_utf8_lossy(line)), line);
    }
    for found in house.addresses.iter().chain(&house.headers) {
        if !asks_for_words(&found.url) && !dials(&found.url) {
            look(
                &format!("{} at {}", found.url, found.page),
                found.url.as_bytes(),
            );
        }
    }
    for folder in [&house.config.data, &house.config.outbox] {
        for file in std::fs::read_dir(folder).into_iter().flatten() {
            let name = file.unwrap().file_name();
            look("a file's name", name.as_encoded_bytes());
        }
    }
    for mail in &house.outgoing {
        at_mail(&mail.raw, &mail.text, &mut look);
    }
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A search is the agent's own: its address holds the words, in their browser and nowhere else.
fn asks_for_words(url: &str) -> bool {
    url.starts_with("/search?") || url.starts_with("/sign-in?then=%2Fsearch%3F")
}

/// Such a link goes to the telephone of whoever presses it, and to no server.
fn dials(url: &str) -> bool {
    url.starts_with("tel:")
}

/// The addresses in a mail of ours, and the headers that are not the letter itself.
fn at_mail(raw: &[u8], text: &str, look: &mut impl FnMut(&str, &[u8])) {
    let raw = String::from_utf8_lossy(raw);
    let head = raw.split("\r\n\r\n").next().unwrap_or_default();
    for header in head.replace("\r\n ", " ").replace("\r\n\t", " ").lines() {
        let name = header.split(':').next().unwrap_or_default().to_lowercase();
        if !LETTER_HEADERS.contains(&name.as_str()) {
            look(&format!("a mail's header {name}"), header.as_bytes());
        }
    }
    let mail::Parsed::Mail(parsed) = mail::parse(raw.as_bytes(), &mail::ParseOptions::default())
    else {
        panic!("the desk sent a mail that nobody can read");
    };
    let written = addresses(&raw.replace("=\r\n", "").replace("=3D", "="));
    let linked = text.split_whitespace().filter(|word| word.contains("://"));
    let folded = parsed.text.fresh.split_whitespace();
    let folded = folded.filter(|word| word.contains("://") || word.contains("mailto:"));
    for url in written
        .iter()
        .map(String::as_str)
        .chain(linked)
        .chain(folded)
    {
        look(&format!("{url} in a mail"), url.as_bytes());
    }
}
