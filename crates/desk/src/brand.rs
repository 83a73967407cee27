//! How the house shows itself to customers: its name, its colour, its picture, and what stands below a mail of each mailbox.

use crate::attached::Attached;
use crate::bounds::{LINE, NAME, TEXT};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::house::House;
use crate::people::audit;
use crate::views::Person;
use letters::Language;
use letters::colour::Colour;
use letters::mail::House as LetterHouse;
use recovery::Role;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::blobs::Hash;
use store::{Batch, brand, settings};

/// The setting that holds it.
pub(crate) const BRAND: &str = "brand";
/// Bytes of the picture, at most: it comes with every page of a customer.
pub const LOGO_BYTES_MAX: usize = 100 * 1024;
/// Pictures that every browser shows and that run nothing, by how they begin.
const PICTURES: [(&[u8], &str); 4] = [
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"RIFF", "image/webp"),
];

/// The brand of the house.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Brand {
    /// The name customers know it by; empty: that of the configuration.
    pub name: String,
    /// Its colour, as `#0c5f63`; empty: ours.
    pub colour: String,
    /// The hash of its picture; empty: none.
    pub logo: String,
    /// What stands below a mail, by the address it goes out from, in Markdown.
    pub signatures: BTreeMap<String, String>,
}

/// What becomes of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewLogo {
    /// It stays.
    Stays,
    /// It goes.
    Goes,
    /// This one takes its place.
    This(Attached),
}

impl Brand {
    /// The colour, where one was chosen.
    pub fn colour(&self) -> Option<Colour> {
        Colour::parse(&self.colour)
    }
}

impl Desk {
    /// The brand in force, with the name customers know the house by.
    pub async fn brand(&self) -> Result<Brand, DeskError> {
        let mut brand = self.house().await?.brand.clone();
        if brand.name.is_empty() {
            brand.name.clone_from(&self.config().company);
        }
        Ok(brand)
    }

    /// The house as it writes to a customer, in this language.
    pub(crate) fn house_in(&self, house: &House, language: Language) -> LetterHouse {
        let mailbox = self.config().mailboxes.first();
        let signature = mailbox.and_then(|mailbox| house.brand.signatures.get(mailbox));
        LetterHouse::new(self.called(), house.office.zone().clone(), language)
            .writing_at(self.now())
            .branded(house.brand.colour(), signature.cloned())
    }

    /// What the house is called, as far as this node knows.
    pub(crate) fn called(&self) -> String {
        let known = self.house_cell().last();
        known
            .map(|house| house.brand.name.clone())
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| self.config().company.clone())
    }

    /// Changes the brand.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators; `Invalid` with `colour-invalid` for a colour that is none, `logo-no-picture`
    /// and `logo-too-large` for the picture, `mailbox-unknown` for a signature of a mailbox that is not ours, and for words
    /// that are too long.
    pub async fn set_brand(&self, by: &Person, new: Brand, logo: NewLogo) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Administrator).await?;
        let mut set = Brand {
            name: NAME.if_any("name", &new.name)?.unwrap_or_default(),
            colour: String::new(),
            logo: self.house().await?.brand.logo.clone(),
            signatures: BTreeMap::new(),
        };
        if let Some(colour) = LINE.if_any("colour", &new.colour)? {
            let colour = Colour::parse(&colour);
            let colour = colour.ok_or(DeskError::invalid("colour", "colour-invalid"))?;
            set.colour = colour.to_string();
        }
        for (mailbox, signature) in new.signatures {
            if !self.config().mailboxes.contains(&mailbox) {
                return Err(DeskError::invalid("signature", "mailbox-unknown"));
            }
            if let Some(signature) = TEXT.if_any("signature", &signature)? {
                set.signatures.insert(mailbox, signature);
            }
        }
        let mut batch = Batch::new();
        match logo {
            NewLogo::Stays => {}
            NewLogo::Goes => {
                brand::drop_logo(&mut batch);
                set.logo = String::new();
            }
            NewLogo::This(file) => {
                let kind = picture_of(&file.bytes)?;
                set.logo = brand::put_logo(&mut batch, kind, &file.bytes).to_string();
            }
        }
        settings::put(&mut batch, BRAND, &set, self.now())?;
        self.audit(&mut batch, by.id, audit::POLICY, Some(BRAND));
        self.store().write(batch).await?;
        self.house_cell().learn(None);
        Ok(())
    }

    /// The picture of this hash: what it is, and its bytes.
    ///
    /// # Errors
    /// `NotFound` where it is not the picture in force.
    pub async fn logo(&self, hash: &str) -> Result<(String, Vec<u8>), DeskError> {
        let hash = Hash::parse(hash).ok_or(DeskError::NotFound)?;
        let found = brand::logo(self.store(), hash).await?;
        found.ok_or(DeskError::NotFound)
    }
}

/// What a picture is, by its own bytes: nobody believes its name.
fn picture_of(bytes: &[u8]) -> Result<&'static str, DeskError> {
    if bytes.len() > LOGO_BYTES_MAX {
        return Err(DeskError::invalid("files", "logo-too-large"));
    }
    PICTURES
        .into_iter()
        .find(|(begins, _)| bytes.starts_with(begins))
        .map(|(_, kind)| kind)
        .ok_or(DeskError::invalid("files", "logo-no-picture"))
}
