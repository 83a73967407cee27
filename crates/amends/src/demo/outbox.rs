//! The customers' mailbox: what the desk sent, read from the folder of outgoing mail. Each file is read
//! once.

use mail::{ParseOptions, Parsed, ParsedMail};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// Mails that are shown at most; the newest.
const MAILS_MAX: usize = 5_000;

/// A mail the desk sent.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Its file's name, without its ending: the key to open it by.
    pub key: String,
    /// To whom.
    pub to: String,
    /// The name it goes to.
    pub name: String,
    /// What it says.
    pub mail: Arc<ParsedMail>,
}

impl Letter {
    /// When it was written.
    pub fn at_us(&self) -> i64 {
        self.mail.date_us.unwrap_or_default()
    }

    /// All of its text.
    pub fn text(&self) -> String {
        let text = &self.mail.text;
        [&text.fresh, &text.quoted, &text.signature]
            .into_iter()
            .map(|part| part.trim_end())
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\n\n")
    }
}

/// The folder.
pub struct Outbox {
    folder: PathBuf,
    known: Mutex<BTreeMap<String, Letter>>,
}

impl Outbox {
    /// Of this folder.
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            known: Mutex::default(),
        }
    }

    /// All mails, newest first. A file that cannot be read is passed over: it is the demo's mailbox, not
    /// the desk's record.
    pub fn letters(&self) -> Vec<Letter> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        for entry in std::fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten()
        {
            let path = entry.path();
            let is_mail = path.extension().is_some_and(|ending| ending == "eml");
            let Some(key) = path.file_stem().and_then(|name| name.to_str()) else {
                continue;
            };
            if !is_mail || known.contains_key(key) {
                continue;
            }
            if let Some(letter) = std::fs::read(&path).ok().and_then(|raw| read(key, &raw)) {
                known.insert(key.to_owned(), letter);
            }
        }
        let mut letters: Vec<Letter> = known.values().cloned().collect();
        letters.sort_by_key(|letter| std::cmp::Reverse(letter.at_us()));
        letters.truncate(MAILS_MAX);
        letters
    }

    /// One mail.
    pub fn letter(&self, key: &str) -> Option<Letter> {
        self.letters().into_iter().find(|letter| letter.key == key)
    }

    /// The latest mail to this address.
    pub fn latest_to(&self, address: &str) -> Option<Letter> {
        self.letters()
            .into_iter()
            .find(|letter| letter.to.eq_ignore_ascii_case(address))
    }
}

fn read(key: &str, raw: &[u8]) -> Option<Letter> {
    let Parsed::Mail(mail) = mail::parse(raw, &ParseOptions::default()) else {
        return None;
    };
    let to = mail.to.first()?;
    Some(Letter {
        key: key.to_owned(),
        name: to.name.clone().unwrap_or_else(|| to.address.clone()),
        to: to.address.clone(),
        mail: Arc::from(mail),
    })
}
