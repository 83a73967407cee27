//! What we expect of whoever works here: a page per role, written by supervisors, read and confirmed by everybody of the
//! role (P40). What came along is put in at the start and is the desk's own from then on.

mod cited;
mod readers;
mod shipped;
mod write;

pub use write::ExpectationsDraft;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::handbook::Names;
use crate::handbook::difference::between;
use crate::language::spoken;
use crate::people::may;
use crate::views::Person;
use crate::views::expectations::{
    Expectations, ExpectationsDifference, ExpectationsVersion, OwnReading,
};
use letters::Language;
use letters::expectations::{Section, Sections};
use recovery::Role;
use store::expectations::{self, Own, Version, Words};
use store::staff;

impl Desk {
    /// The page of a role as it stands, in the language of whoever asks where it is there.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound` where nothing was put in yet.
    pub async fn expectations(&self, by: &Person, role: Role) -> Result<Expectations, DeskError> {
        self.expectations_at(by, role, None).await
    }

    /// One version of it: every version stays readable.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound`.
    pub async fn expectations_version(
        &self,
        by: &Person,
        role: Role,
        version: u32,
    ) -> Result<Expectations, DeskError> {
        self.expectations_at(by, role, Some(version)).await
    }

    async fn expectations_at(
        &self,
        by: &Person,
        role: Role,
        version: Option<u32>,
    ) -> Result<Expectations, DeskError> {
        let asked = (
            staff::ask_find(by.id),
            staff::ask_all(),
            expectations::ask_find(role),
            expectations::ask_own(role, by.id),
        );
        let (known, people, present, own) = self.store().ask(asked).await?;
        let known = may(known, Role::Agent)?;
        let present = present.ok_or(DeskError::NotFound)?;
        let number = version.unwrap_or(present.version);
        let asked = (
            expectations::ask_version(role, number),
            expectations::ask_words(role, number),
        );
        let (one, words) = self.store().ask(asked).await?;
        let one = one.ok_or(DeskError::NotFound)?;
        let names = people.into_iter().map(|one| (one.id, one.name)).collect();
        let (language, sections) = self.in_language(words, None).await?;
        Ok(Expectations {
            role,
            version: version_of(&one, &names),
            present: present.version,
            language,
            sections,
            own: own.filter(|_| known.role == role).map(own_reading),
        })
    }

    /// The versions of a role's page, the latest first.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn expectations_versions(
        &self,
        by: &Person,
        role: Role,
    ) -> Result<Vec<ExpectationsVersion>, DeskError> {
        let asked = (
            staff::ask_find(by.id),
            staff::ask_all(),
            expectations::ask_versions(role),
        );
        let (known, people, versions) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let names = people.into_iter().map(|one| (one.id, one.name)).collect();
        Ok(versions.iter().map(|one| version_of(one, &names)).collect())
    }

    /// What differs between two versions, part by part.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound`.
    pub async fn expectations_difference(
        &self,
        by: &Person,
        role: Role,
        (before, later): (u32, u32),
    ) -> Result<ExpectationsDifference, DeskError> {
        let asked = (
            staff::ask_find(by.id),
            staff::ask_all(),
            expectations::ask_version(role, before),
            expectations::ask_words(role, before),
            expectations::ask_version(role, later),
            expectations::ask_words(role, later),
        );
        let (known, people, earlier, words_before, one, words) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let one = one.ok_or(DeskError::NotFound)?;
        earlier.ok_or(DeskError::NotFound)?;
        let names = people.into_iter().map(|one| (one.id, one.name)).collect();
        let (language, sections) = self.in_language(words, None).await?;
        // The earlier words in the language of the later ones, where they are there.
        let (_, sections_before) = self.in_language(words_before, Some(&language)).await?;
        let (mut changed, mut same) = (Vec::new(), Vec::new());
        for section in Section::ALL {
            match (sections_before.get(&section), sections.get(&section)) {
                (None, None) => {}
                (before, later) if before == later => same.push(section),
                (before, later) => {
                    let text = |body: Option<&String>| {
                        body.map_or_else(String::new, |body| format!("{body}\n"))
                    };
                    changed.push((section, between(&text(before), &text(later))));
                }
            }
        }
        Ok(ExpectationsDifference {
            later: version_of(&one, &names),
            before,
            language,
            changed,
            same,
        })
    }

    /// The words of one language: that which is asked for, else that of the reader, of the house, or any.
    async fn in_language(
        &self,
        words: Vec<Words>,
        wanted: Option<&str>,
    ) -> Result<(String, Sections), DeskError> {
        let house = self.house_language().await?;
        let order = [wanted, Some(spoken().tag()), Some(house.tag())];
        let there = |tag: &&str| words.iter().any(|part| part.language == **tag);
        let language = order.into_iter().flatten().find(|tag| there(tag));
        let language = language.or_else(|| words.first().map(|part| part.language.as_str()));
        let language = language.unwrap_or(Language::default().tag()).to_owned();
        let of_language = words.into_iter().filter(|part| part.language == language);
        let known = |part: Words| Some((Section::from_id(&part.section)?, part.body));
        Ok((language.clone(), of_language.filter_map(known).collect()))
    }
}

fn version_of(one: &Version, names: &Names) -> ExpectationsVersion {
    ExpectationsVersion {
        version: one.version,
        changed: one.changed.clone(),
        by: one.by.map(|by| names.get(&by).cloned().unwrap_or_default()),
        at: one.at,
    }
}

fn own_reading(own: Own) -> OwnReading {
    OwnReading {
        version: own.version,
        changed: own.changed,
        read_at: own.read_at,
    }
}
