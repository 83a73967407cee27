//! A file of the handbook, read.

use super::{Kind, PRACTICES, Page, STAGES, is_category};
use serde::Deserialize;
use std::fmt;

/// The line before and after what a page is about.
const FENCE: &str = "+++";

/// What stands between the fences.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    title: String,
    kind: String,
    stages: Vec<String>,
    categories: Vec<String>,
    practices: Vec<String>,
    language: String,
    #[serde(default)]
    note: String,
}

/// Why a file is no page, for whoever wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError(String);

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ReadError {}

/// Reads a file with this name.
///
/// # Errors
/// [`ReadError`] with what is wrong and what may stand there.
pub fn read(file: &str, text: &str) -> Result<Page, ReadError> {
    let (about, body) = text
        .strip_prefix(FENCE)
        .and_then(|rest| rest.split_once("\n+++"))
        .ok_or_else(|| ReadError(format!("begins with no {FENCE} … {FENCE}")))?;
    let about: About = toml::from_str(about).map_err(|error| ReadError(error.to_string()))?;
    let kind = Kind::from_id(&about.kind).ok_or_else(|| {
        ReadError(format!(
            "kind “{}” is none of page, answer, template",
            about.kind
        ))
    })?;
    let all_known = |what: &str, ids: &[String], known: fn(&str) -> bool| match ids
        .iter()
        .find(|id| !known(id))
    {
        Some(id) => Err(ReadError(format!("{what} “{id}” is not known"))),
        None => Ok(()),
    };
    all_known("stage", &about.stages, |id| STAGES.contains(&id))?;
    all_known("category", &about.categories, is_category)?;
    let practices = about
        .practices
        .iter()
        .map(|id| practice(id))
        .collect::<Result<_, _>>()?;
    let body = body.trim();
    if about.title.trim().is_empty() || body.is_empty() {
        return Err(ReadError("has no title or no words".to_owned()));
    }
    Ok(Page {
        slug: slug(file),
        title: about.title,
        kind,
        stages: about.stages,
        categories: about.categories,
        practices,
        language: about.language,
        note: about.note,
        body: body.to_owned(),
    })
}

fn practice(id: &str) -> Result<u8, ReadError> {
    id.strip_prefix('P')
        .and_then(|number| number.parse().ok())
        .filter(|number| (1..=PRACTICES).contains(number))
        .ok_or_else(|| ReadError(format!("practice “{id}” is none of P1 to P{PRACTICES}")))
}

/// `02-let-them-tell-it.md` is `let-them-tell-it`.
fn slug(file: &str) -> String {
    let stem = file.strip_suffix(".md").unwrap_or(file);
    match stem.split_once('-') {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => rest.to_owned(),
        _ => stem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use super::*;

    const GOOD: &str = "+++\ntitle = \"Ask\"\nkind = \"page\"\nstages = [\"heard\"]\ncategories = [\"listening\"]\npractices = [\"P3\"]\nlanguage = \"en\"\n+++\n\nAsk.\n";

    #[test]
    fn a_page_is_read_with_all_that_it_says_of_itself() {
        let page = read("04-ask.md", GOOD).unwrap();
        assert_eq!((page.slug.as_str(), page.title.as_str()), ("ask", "Ask"));
        assert_eq!((page.practices, page.body.as_str()), (vec![3], "Ask."));
    }

    #[test]
    fn what_is_not_known_is_said_with_its_name() {
        for (from, to, says) in [
            ("P3", "P45", "practice “P45”"),
            ("heard", "herd", "stage “herd”"),
            ("listening", "eating", "category “eating”"),
            ("\"page\"", "\"poem\"", "kind “poem”"),
            ("language", "tongue", "tongue"),
        ] {
            let told = read("ask.md", &GOOD.replace(from, to)).unwrap_err();
            assert!(told.to_string().contains(says), "{told}");
        }
        assert!(read("ask.md", "Ask.").is_err());
    }
}
