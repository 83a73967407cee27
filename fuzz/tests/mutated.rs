//! Texts as people write them, mutated at random and read: a hundred times faster than the search that is led by coverage,
//! and so over a hundred times more of them.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use rand::rngs::SmallRng;
use rand::{RngExt as _, SeedableRng as _};

/// Texts that are read, for every change and for the full counts.
const CI: u64 = 10_000;
const DEEP: u64 = 10_000_000;
/// Most changes to one text.
const CHANGES_MAX: usize = 8;
/// Characters of a text; a post and a mail rather than a book.
const CHARS_MAX: usize = 1_200;
/// What trips readers: signs of several bytes or units, marks that join or turn, case that grows, numbers without end.
const ODD: [&str; 24] = [
    "\0",
    "\r\n",
    "\t",
    "\u{200d}",
    "\u{202e}",
    "\u{301}",
    "\u{feff}",
    "İ",
    "ß",
    "ǰ",
    "’",
    "“",
    "—",
    "😀",
    "👩‍👩‍👧",
    "é",
    "Ⅷ",
    "٣",
    "99999999999999999999",
    "31/02",
    "25:61",
    "...",
    "!!!!",
    "@",
];

#[test]
fn any_text_is_read_and_every_place_lies_in_it() {
    let texts = texts();
    let deep = std::env::var("AMENDS_TEST_DEPTH").is_ok_and(|depth| depth == "deep");
    let wanted = if deep { DEEP } else { CI };
    let next = AtomicU64::new(0);
    let hands = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..hands {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= wanted {
                        break;
                    }
                    let input = mutated(&texts, number);
                    let read = std::panic::catch_unwind(|| fuzz::look(input.as_bytes()));
                    assert!(read.is_ok(), "text {number}: {input:?}");
                }
            });
        }
    });
    if let Some(folder) = std::env::var_os("AMENDS_TEST_COUNTS") {
        let told =
            format!("Texts mutated at random and read as message, draft and note: {wanted}\n");
        std::fs::write(Path::new(&folder).join("mutated-texts"), told)
            .expect("the counts can be told");
    }
}

/// All labelled texts of the repository.
fn texts() -> Vec<Vec<char>> {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/coach/examples");
    let mut texts = Vec::new();
    let mut folders: Vec<_> = std::fs::read_dir(examples)
        .expect("the examples are there")
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    folders.sort();
    for folder in folders {
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .expect("a folder of examples")
            .map(|entry| entry.expect("it can be read").path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
            .collect();
        files.sort();
        for file in files {
            let lines = std::fs::read_to_string(file).expect("it can be read");
            for line in lines.lines() {
                let row: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
                for field in ["text", "customer", "reply"] {
                    texts.extend(row[field].as_str().map(|text| text.chars().collect()));
                }
            }
        }
    }
    assert!(texts.len() > 1_000, "{} texts", texts.len());
    texts
}

/// The text of this number, always the same: pieces of two or three texts, changed. One in two has a customer's message
/// before the draft.
fn mutated(texts: &[Vec<char>], number: u64) -> String {
    let mut dice = SmallRng::seed_from_u64(number);
    let mut text: Vec<char> = Vec::new();
    for _ in 0..dice.random_range(1..=3) {
        let from = &texts[dice.random_range(0..texts.len())];
        let (start, end) = stretch(&mut dice, from.len());
        text.extend(&from[start..end]);
        if dice.random_bool(0.5) {
            text.push(if dice.random_bool(0.3) { '\0' } else { ' ' });
        }
    }
    for _ in 0..dice.random_range(0..=CHANGES_MAX) {
        let (start, end) = stretch(&mut dice, text.len());
        match dice.random_range(0..6) {
            0 => drop(text.drain(start..end)),
            1 => {
                let again: Vec<char> = text[start..end].to_vec();
                text.splice(start..start, again);
            }
            2 => {
                let odd = ODD[dice.random_range(0..ODD.len())];
                text.splice(start..start, odd.chars());
            }
            3 => text[start..end].reverse(),
            4 => {
                let large: Vec<char> = text[start..end]
                    .iter()
                    .flat_map(|c| c.to_uppercase())
                    .collect();
                text.splice(start..end, large);
            }
            _ => {
                let any = char::from_u32(dice.random_range(0..0x0003_0000)).unwrap_or('\u{fffd}');
                text.insert(start, any);
            }
        }
        text.truncate(CHARS_MAX);
    }
    text.into_iter().collect()
}

/// A stretch of so many characters; more often short than long.
fn stretch(dice: &mut SmallRng, length: usize) -> (usize, usize) {
    let start = dice.random_range(0..=length);
    let most = if dice.random_bool(0.6) { 12 } else { 400 };
    (start, (start + dice.random_range(0..=most)).min(length))
}
