//! Writing what we expect of a role: for supervisors. A later version takes the place of the one its writer saw.

use super::Desk;
use crate::bounds::{LINE, TEXT};
use crate::error::DeskError;
use crate::people::audit;
use crate::views::Person;
use letters::Language;
use letters::expectations::{Section, Sections};
use recovery::Role;
use store::Batch;
use store::expectations::{self, Version, Words};

/// What somebody wrote on a role's page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExpectationsDraft {
    /// The language, as a tag.
    pub language: String,
    /// The Markdown of each part; one that says nothing is left out.
    pub sections: Sections,
    /// What changed, in a line.
    pub changed: String,
}

impl Desk {
    /// Puts a later version in the place of the one its writer saw; gives its number. From then on it waits to be read by
    /// everybody of the role.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators, `NotFound`; `Invalid` with `expectations-changed-since`
    /// where another version came between, `expectations-empty` and `expectations-same` where there is nothing new, and
    /// for words that are missing or too long.
    pub async fn change_expectations(
        &self,
        by: &Person,
        role: Role,
        seen: u32,
        draft: &ExpectationsDraft,
    ) -> Result<u32, DeskError> {
        let by = self.must_be(by, Role::Supervisor).await?;
        let language = Language::named(draft.language.trim())
            .ok_or_else(|| DeskError::invalid("language", "choice-unknown"))?;
        let mut sections = Sections::new();
        for (section, body) in &draft.sections {
            if let Some(body) = TEXT.if_any(section.id(), body)? {
                sections.insert(*section, body);
            }
        }
        if sections.is_empty() {
            return Err(DeskError::invalid(
                Section::ALL[0].id(),
                "expectations-empty",
            ));
        }
        let changed = LINE.needed("changed", &draft.changed)?;
        let asked = (
            expectations::ask_find(role),
            expectations::ask_words(role, seen),
        );
        let (present, before) = self.store().ask(asked).await?;
        let present = present.ok_or(DeskError::NotFound)?;
        if present.version != seen {
            return Err(changed_since());
        }
        let words = words(language.tag(), &sections);
        let of_language = before.iter().filter(|part| part.language == language.tag());
        if of_language.count() == words.len() && words.iter().all(|part| before.contains(part)) {
            return Err(DeskError::invalid("changed", "expectations-same"));
        }
        let later = Version {
            role,
            version: seen.saturating_add(1),
            changed,
            by: Some(by.id),
            at: self.now(),
        };
        let mut batch = Batch::new();
        expectations::change(&mut batch, &later, &words, None);
        let object = letters::term::role(role).trim_start_matches("role-");
        self.audit(&mut batch, by.id, audit::EXPECTED, Some(object));
        match self.store().write(batch).await {
            Ok(_) => Ok(later.version),
            Err(error) if error.is_conflict() => Err(changed_since()),
            Err(error) => Err(error.into()),
        }
    }
}

fn changed_since() -> DeskError {
    DeskError::invalid("seen", "expectations-changed-since")
}

/// The parts as they are kept.
pub(super) fn words(language: &str, sections: &Sections) -> Vec<Words> {
    let part = |(section, body): (&Section, &String)| Words {
        language: language.to_owned(),
        section: section.id().to_owned(),
        body: body.clone(),
    };
    sections.iter().map(part).collect()
}
