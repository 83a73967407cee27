//! What the client asked for and was told, and what is there.

use crate::desk_process::{form_body, send};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use store::cases::Filter;
use store::messages::Direction;
use store::{Key, PAGE_MAX, Store, StoreConfig};

/// What the client knows: what it asked for, and what it was told.
#[derive(Default)]
pub struct Ledger {
    /// Mails, and the case each was told to be in.
    pub mails: BTreeMap<u64, Option<u64>>,
    /// Cases opened by form, by mark, and the number told.
    pub cases: BTreeMap<u64, Option<u64>>,
    /// Words given by form, by mark, and whether that was told.
    pub words: BTreeMap<u64, bool>,
}

/// The mark of a word that went out.
pub fn word_mark(text: &str) -> Option<u64> {
    text.split("word-")
        .nth(1)?
        .split("-end")
        .next()?
        .parse()
        .ok()
}

/// Opens a case by form; its number, if that was told.
pub fn open_case(url: &str, cookie: &str, mark: u64, ledger: &Mutex<Ledger>) -> Option<u64> {
    ledger.lock().unwrap().cases.insert(mark, None);
    let form = form_body(&[
        ("channel", "phone"),
        ("subject", &format!("Hand {mark}")),
        ("story", "It was told on the phone."),
        ("name", "Customer"),
        ("email", &format!("hand{mark}@mail.example")),
        ("take", "yes"),
    ]);
    let page = send(url, "POST", "/cases/new", cookie, &form)?;
    assert_eq!(page.status, 303, "{}", page.body);
    let number = page
        .header("location")?
        .split('?')
        .next()?
        .rsplit('/')
        .next()?
        .parse()
        .ok()?;
    ledger.lock().unwrap().cases.insert(mark, Some(number));
    Some(number)
}

/// Gives a word by mail; it counts as told where the answer says so.
pub fn give_word(url: &str, cookie: &str, number: u64, mark: u64, ledger: &Mutex<Ledger>) {
    ledger.lock().unwrap().words.insert(mark, false);
    let form = form_body(&[
        ("channel", "mail"),
        ("today", "no"),
        ("body", &format!("Hello, this is word-{mark}-end of ours.")),
    ]);
    let told = send(
        url,
        "POST",
        &format!("/cases/{number}/acts/give-word"),
        cookie,
        &form,
    );
    if told.is_some_and(|page| page.status == 303) {
        ledger.lock().unwrap().words.insert(mark, true);
    }
}

/// Everything that is there.
#[derive(Default)]
pub struct Found {
    pub cases: usize,
    pub numbers: BTreeSet<u64>,
    pub subjects: BTreeMap<String, Vec<u64>>,
    pub incoming: BTreeMap<String, usize>,
}

pub async fn read_all(config: &StoreConfig) -> Found {
    let store = Store::open(config).await.unwrap();
    let mut found = Found::default();
    let mut after = Key::NEWEST;
    loop {
        let page = store::cases::page(&store, &Filter::default(), after, PAGE_MAX)
            .await
            .unwrap();
        let Some(last) = page.last() else {
            return found;
        };
        after = last.key();
        for row in page {
            found.cases += 1;
            found.numbers.insert(row.number);
            found
                .subjects
                .entry(row.subject.unwrap_or_default())
                .or_default()
                .push(row.number);
            let messages = store::messages::page(&store, row.case, Key::NEWEST, PAGE_MAX)
                .await
                .unwrap();
            for message in messages
                .into_iter()
                .filter(|row| row.message.direction == Direction::In)
            {
                let text = message.text.unwrap_or_default();
                let marked = text
                    .split_whitespace()
                    .find(|word| word.starts_with("marked-"));
                if let Some(marked) = marked {
                    *found
                        .incoming
                        .entry(marked.trim_end_matches('.').to_owned())
                        .or_default() += 1;
                }
            }
        }
    }
}
