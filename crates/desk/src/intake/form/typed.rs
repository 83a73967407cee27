//! What somebody typed into the web form, looked at: in bounds, with a way to reach them, and the marks by which it is known
//! again.

use super::FormComplaint;
use crate::attached::{Attached, FILES_MAX};
use crate::bounds::{self, BODY, NAME, PHONE, TEXT, is_phone};
use crate::error::DeskError;
use crate::language::{spoken, told_by};
use calendar::Moment;
use letters::Language;
use recovery::CustomerId;
use store::Batch;
use store::blobs::Hash;
use store::customers::{self, address_key};
use uuid::Uuid;

/// A complaint whose words were checked.
pub(super) struct Checked<'a> {
    pub(super) story: String,
    pub(super) meant: Option<String>,
    pub(super) wish: Option<String>,
    pub(super) name: Option<String>,
    pub(super) email: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) files: &'a [Attached],
    pub(super) language: Language,
    /// The token of what is told afterwards. Nobody guesses it: the form's own is in it.
    pub(super) answer: Uuid,
    /// See [`super::LookedAt::reach`].
    pub(super) reach: Uuid,
    /// By which the form is known again, for who is reached this way.
    pub(super) form: Hash,
    /// By which the form with this very content is.
    pub(super) content: Hash,
}

impl<'a> Checked<'a> {
    pub(super) fn of(new: &'a FormComplaint) -> Result<Self, DeskError> {
        let story = BODY.needed("story", &new.story)?;
        let email = match new.email.trim() {
            "" => None,
            given => Some(bounds::email("your-email", given)?),
        };
        let phone = PHONE.if_any("your-phone", &new.phone)?;
        let reached = match (&email, &phone) {
            (Some(email), _) => address_key(email),
            (None, Some(phone)) if is_phone(phone) => format!("tel:{}", digits(phone)),
            (None, Some(_)) => return Err(DeskError::invalid("your-phone", "form-phone-short")),
            (None, None) => return Err(DeskError::invalid("your-email", "form-unreachable")),
        };
        let answer = short(
            b"web form answer\0",
            &[new.form.as_bytes(), reached.as_bytes()],
        );
        // A name is a line; what marks an address beside it has no place in it.
        let name = new.name.replace(['<', '>', '"'], " ");
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(Self {
            language: told_by(&story).unwrap_or_else(spoken),
            meant: TEXT.if_any("meant", &new.meant)?,
            wish: TEXT.if_any("wish", &new.wish)?,
            name: NAME.if_any("your-name", &name)?,
            files: &new.files[..new.files.len().min(FILES_MAX)],
            answer,
            reach: short(b"web form reach\0", &[reached.as_bytes()]),
            form: mark_of(answer),
            content: mark_of_content(new),
            story,
            email,
            phone,
        })
    }

    /// What they wrote, each answer under the question as it was put.
    pub(super) fn words(&self) -> String {
        let words = spoken().words();
        let mut all = self.story.clone();
        for (question, answer) in [
            ("form-meant", &self.meant),
            ("form-wish", &self.wish),
            ("form-phone", &self.phone),
        ] {
            if let Some(answer) = answer {
                all.push_str("\n\n");
                all.push_str(&words.say(question));
                all.push('\n');
                all.push_str(answer);
            }
        }
        all
    }

    pub(super) fn sender(&self) -> Option<String> {
        match (&self.name, &self.email) {
            (Some(name), Some(email)) => Some(format!("{name} <{email}>")),
            (Some(one), None) | (None, Some(one)) => Some(one.clone()),
            (None, None) => None,
        }
    }

    /// The words by which a search finds who complained.
    pub(super) fn who(&self) -> String {
        let parts = [&self.name, &self.email, &self.phone];
        let parts: Vec<&str> = parts
            .into_iter()
            .filter_map(|part| part.as_deref())
            .collect();
        parts.join(" ")
    }

    pub(super) fn put_customer(&self, batch: &mut Batch, customer: CustomerId, now: Moment) {
        let (name, phone) = (self.name.as_deref(), self.phone.as_deref());
        let language = Some(self.language.tag());
        customers::put(batch, customer, name, phone, language, now);
        if let Some(email) = &self.email {
            customers::add_address(batch, customer, email, now);
        }
    }
}

/// The digits of a number, however it is written.
fn digits(phone: &str) -> String {
    phone.chars().filter(|one| one.is_numeric()).collect()
}

/// The first half of the hash of these: what fits a path and is still not guessed.
fn short(what: &[u8], parts: &[&[u8]]) -> Uuid {
    let mut bytes = what.to_vec();
    for part in parts {
        bytes.extend_from_slice(part);
    }
    let mut id = [0; 16];
    id.copy_from_slice(&Hash::of(&bytes).0[..16]);
    Uuid::from_bytes(id)
}

/// By which a complaint is found by the token of its answer.
pub(super) fn mark_of(answer: Uuid) -> Hash {
    let mut bytes = b"web form\0".to_vec();
    bytes.extend(answer.as_bytes());
    Hash::of(&bytes)
}

fn mark_of_content(new: &FormComplaint) -> Hash {
    let mut bytes = b"web form content\0".to_vec();
    bytes.extend(new.form.as_bytes());
    let typed = [
        &new.story, &new.meant, &new.wish, &new.name, &new.email, &new.phone,
    ];
    for field in typed {
        bytes.extend(Hash::of(field.trim().as_bytes()).0);
    }
    for file in &new.files {
        bytes.extend(Hash::of(&file.bytes).0);
    }
    Hash::of(&bytes)
}
