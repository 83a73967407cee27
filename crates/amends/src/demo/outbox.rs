//! The customers' mailbox: what the desk sent, read from the folder of outgoing mail. Each file is read
//! once.

use mail::{ParseOptions, Parsed, ParsedMail};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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

    /// Whether it went to this address.
    pub fn is_to(&self, address: &str) -> bool {
        self.to.eq_ignore_ascii_case(address)
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
    known: Mutex<Known>,
}

/// What was read so far.
#[derive(Default)]
struct Known {
    letters: BTreeMap<String, Letter>,
    /// Everybody who got one, in the order of their first: the place is the number their mailbox goes by. It grows at the
    /// end alone, so that a number stays whose it was while the demo runs.
    people: Vec<String>,
}

impl Known {
    /// Reads the files that are new.
    fn look(&mut self, folder: &Path) {
        let mut fresh = Vec::new();
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let is_mail = path.extension().is_some_and(|ending| ending == "eml");
            let Some(key) = path.file_stem().and_then(|name| name.to_str()) else {
                continue;
            };
            if is_mail && !self.letters.contains_key(key) {
                fresh.extend(std::fs::read(&path).ok().and_then(|raw| read(key, &raw)));
            }
        }
        fresh.sort_by(|one, other| (one.at_us(), &one.to).cmp(&(other.at_us(), &other.to)));
        for letter in fresh {
            if !self.people.iter().any(|one| letter.is_to(one)) {
                self.people.push(letter.to.clone());
            }
            self.letters.insert(letter.key.clone(), letter);
        }
    }
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
        let mut letters: Vec<Letter> = self.known().letters.values().cloned().collect();
        letters.sort_by_key(|letter| std::cmp::Reverse(letter.at_us()));
        letters.truncate(MAILS_MAX);
        letters
    }

    /// The number of somebody's mailbox; none where they got no mail yet.
    pub fn number_of(&self, address: &str) -> Option<usize> {
        let known = self.known();
        let place = known
            .people
            .iter()
            .position(|one| one.eq_ignore_ascii_case(address))?;
        Some(place + 1)
    }

    /// Whose mailbox has this number.
    pub fn whose(&self, number: usize) -> Option<String> {
        let place = number.checked_sub(1)?;
        self.known().people.get(place).cloned()
    }

    /// What was read, and what is new.
    fn known(&self) -> MutexGuard<'_, Known> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.look(&self.folder);
        known
    }

    /// One mail.
    pub fn letter(&self, key: &str) -> Option<Letter> {
        self.letters().into_iter().find(|letter| letter.key == key)
    }

    /// The latest mail to this address.
    pub fn latest_to(&self, address: &str) -> Option<Letter> {
        self.letters()
            .into_iter()
            .find(|letter| letter.is_to(address))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_keeps_its_number_whoever_comes_later() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, to: &str| {
            let mail = format!(
                "From: care@desk.example\r\nTo: {to}\r\nDate: Mon, 2 Nov 2026 09:00:00 +0000\r\nSubject: Hello\r\n\r\nHello.\r\n"
            );
            std::fs::write(folder.path().join(name), mail).expect("a mail");
        };
        let outbox = Outbox::new(folder.path().to_owned());
        assert_eq!(outbox.number_of("robin@post.example"), None);
        write("2.eml", "robin@post.example");
        assert_eq!(outbox.number_of("Robin@post.example"), Some(1));
        // The demo's clock may stand still: a later mail has the same date.
        write("1.eml", "anna@post.example");
        assert_eq!(outbox.number_of("anna@post.example"), Some(2));
        assert_eq!(outbox.whose(1).as_deref(), Some("robin@post.example"));
        assert_eq!((outbox.whose(0), outbox.whose(3)), (None, None));
    }
}
