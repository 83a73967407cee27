//! What we expect of each role, and who has read it.

use super::people::named;
use super::{Answer, By, Hands};
use crate::exit::{Exit, Failure};
use desk::ExpectationsDraft;
use desk::views::expectations::Expectations;
use letters::Language;
use letters::expectations::{Sections, read};
use recovery::Role;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A version of a role's page.
#[derive(Debug, Serialize, Deserialize)]
pub struct ExpectationsShown {
    /// Whose.
    pub role: String,
    /// Counted from one.
    pub version: u32,
    /// The version that stands now.
    pub present: u32,
    /// Who wrote it; nobody for what came along.
    pub by: Option<String>,
    /// When, in UTC.
    pub at: String,
    /// What its writer says they changed.
    pub changed: String,
    /// The language of the words.
    pub language: String,
    /// The Markdown of each part, by its id.
    pub sections: BTreeMap<String, String>,
    /// All of it, as a file that `amends expect edit` takes.
    pub text: String,
}

/// What one of the role has read.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReaderShown {
    /// Their name.
    pub name: String,
    /// The latest version they have read.
    pub version: Option<u32>,
    /// When they said so, in UTC.
    pub at: Option<String>,
}

/// A new version, as it was given.
#[derive(Debug, Serialize, Deserialize)]
pub struct Written {
    /// Whose page.
    pub role: Role,
    /// The version it was begun from; the present one where nothing is said.
    pub seen: Option<u32>,
    /// The language, as a tag; that of the version before where nothing is said.
    pub language: Option<String>,
    /// All of it, part by part.
    pub text: String,
    /// What changed, in a line.
    pub changed: String,
}

/// One version, or that which stands.
pub(super) async fn show(
    hands: &Hands,
    role: Role,
    version: Option<u32>,
    language: Option<String>,
) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.administrator(&None).await?;
    let language = language_of(language.as_deref())?;
    hands.desk.put_expectations().await?;
    let asked = async {
        match version {
            Some(version) => hands.desk.expectations_version(&by, role, version).await,
            None => hands.desk.expectations(&by, role).await,
        }
    };
    let one = desk::speaking(language, asked).await?;
    Ok(Answer::Expectations {
        expectations: Box::new(shown(one)),
    })
}

/// Puts a later version in its place.
pub(super) async fn change(hands: &Hands, new: Written, by: &By) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.administrator(by).await?;
    let sections = parts(&new.text)?;
    hands.desk.put_expectations().await?;
    let one = hands.desk.expectations(&by, new.role).await?;
    let language = match new.language {
        Some(tag) => language_of(Some(&tag))?.tag().to_owned(),
        None => one.language,
    };
    let draft = ExpectationsDraft {
        language,
        sections,
        changed: new.changed,
    };
    let seen = new.seen.unwrap_or(one.present);
    let change = hands.desk.change_expectations(&by, new.role, seen, &draft);
    let version = change.await?;
    Ok(Answer::Expected {
        version,
        by: named(&by),
    })
}

/// Who has read the page of a role.
pub(super) async fn readers(hands: &Hands, role: Role) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.administrator(&None).await?;
    hands.desk.put_expectations().await?;
    let known = hands.desk.expectation_readers(&by, role).await?;
    let people = known.people.into_iter().map(|one| ReaderShown {
        name: one.name,
        version: one.read.map(|(version, _)| version),
        at: one.read.map(|(_, at)| at.to_string()),
    });
    Ok(Answer::Readers {
        present: known.present,
        people: people.collect(),
    })
}

fn shown(one: Expectations) -> ExpectationsShown {
    let name = letters::term::role(one.role).trim_start_matches("role-");
    ExpectationsShown {
        role: name.to_owned(),
        version: one.version.version,
        present: one.present,
        by: one.version.by,
        at: one.version.at.to_string(),
        changed: one.version.changed,
        language: one.language,
        text: letters::expectations::written(&one.sections),
        sections: one
            .sections
            .into_iter()
            .map(|(section, body)| (section.id().to_owned(), body))
            .collect(),
    }
}

fn parts(text: &str) -> Result<Sections, Failure> {
    read(text).map_err(|error| {
        Failure::new(
            Exit::Data,
            format!("The file cannot be used: {error}. Nothing was changed."),
        )
    })
}

fn language_of(tag: Option<&str>) -> Result<Language, Failure> {
    let Some(tag) = tag else {
        return Ok(Language::default());
    };
    Language::named(tag).ok_or_else(|| {
        let all: Vec<&str> = Language::all().map(Language::tag).collect();
        Failure::new(
            Exit::Data,
            format!(
                "There is no language {tag} here; there are {}. Nothing was changed.",
                all.join(", ")
            ),
        )
    })
}
