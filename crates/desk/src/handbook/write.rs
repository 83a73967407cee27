//! Writing the handbook: supervisors write, change, take out and put back; everybody says whether a page was right.

use crate::bounds::{BODY, LINE, TEXT};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::audit;
use crate::views::Person;
use letters::Language;
use letters::handbook::{Kind, STAGES, is_category};
use recovery::Role;
use store::Batch;
use store::handbook::{self, CHANGED, Page, Verdict, Words};

/// Stages and categories a page may name.
const NAMED_MAX: usize = 12;
/// What a rule of the coach is reached by.
const RULES: &str = "](/coach/rules/";

/// What somebody wrote on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandbookDraft {
    /// Its title.
    pub title: String,
    /// The language, as a tag; empty for the house's own.
    pub language: String,
    /// Stages, by id.
    pub stages: Vec<String>,
    /// What it is about, by id.
    pub categories: Vec<String>,
    /// What to mind.
    pub note: String,
    /// Markdown.
    pub body: String,
    /// Whether customers may read it.
    pub is_public: bool,
    /// What changed, in a line.
    pub changed: String,
}

impl Desk {
    /// Writes a page that is new; gives its name.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators, `Invalid` where a part is missing or too long.
    pub async fn write_handbook_page(
        &self,
        by: &Person,
        kind: Kind,
        draft: &HandbookDraft,
    ) -> Result<String, DeskError> {
        let by = self.must_be(by, Role::Supervisor).await?;
        let words = words(draft, Vec::new())?;
        let id = self.fresh();
        let page = Page {
            id,
            // Never made of the title: addresses hold no word that somebody could have written there.
            slug: id.simple().to_string(),
            kind: kind.id().to_owned(),
            version: 1,
            shipped: None,
            by: Some(by.id),
            at: self.now(),
            looked_at: self.now(),
            words,
        };
        let changed = LINE.if_any("changed", &draft.changed)?.unwrap_or_default();
        let mut batch = Batch::new();
        handbook::put(&mut batch, &page, &changed, &rules_in(&page.words.body));
        self.audit(&mut batch, by.id, audit::PAGE_WRITTEN, Some(&page.slug));
        self.store().write(batch).await?;
        Ok(page.slug)
    }

    /// Puts a later version in the place of the one its writer saw.
    ///
    /// # Errors
    /// As [`Desk::write_handbook_page`], `NotFound`; `Invalid` with `handbook-changed-since` where another version came
    /// between.
    pub async fn change_handbook_page(
        &self,
        by: &Person,
        slug: &str,
        seen: u32,
        draft: &HandbookDraft,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Supervisor).await?;
        let page = self.kept_page(slug).await?;
        let changed = LINE.needed("changed", &draft.changed)?;
        let mut words = words(draft, page.words.practices.clone())?;
        words.is_retired = page.words.is_retired;
        let what = (audit::PAGE_CHANGED, changed.as_str());
        self.put_version(&by, Page { words, ..page }, seen, what)
            .await
    }

    /// Takes a page out of the handbook, or puts it back; its versions stay.
    ///
    /// # Errors
    /// As [`Desk::change_handbook_page`].
    pub async fn take_out_handbook_page(
        &self,
        by: &Person,
        slug: &str,
        seen: u32,
        out: bool,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Supervisor).await?;
        let mut page = self.kept_page(slug).await?;
        if page.words.is_retired == out {
            return Ok(());
        }
        page.words.is_retired = out;
        // A page that was out is opened to customers again by hand only.
        page.words.is_public = false;
        let code = if out {
            audit::PAGE_OUT
        } else {
            audit::PAGE_BACK
        };
        self.put_version(&by, page, seen, (code, "")).await
    }

    async fn put_version(
        &self,
        by: &Person,
        page: Page,
        seen: u32,
        (code, changed): (&str, &str),
    ) -> Result<(), DeskError> {
        let later = Page {
            version: seen.saturating_add(1),
            shipped: page.shipped.map(|_| CHANGED.to_owned()),
            by: Some(by.id),
            at: self.now(),
            looked_at: self.now(),
            ..page
        };
        let mut batch = Batch::new();
        handbook::change(&mut batch, &later, changed, &rules_in(&later.words.body));
        self.audit(&mut batch, by.id, code, Some(&later.slug));
        self.store().write(batch).await.map_err(changed_since)?;
        Ok(())
    }

    /// Says that a page still holds, so that it asks for no look for another year.
    ///
    /// # Errors
    /// As [`Desk::change_handbook_page`].
    pub async fn confirm_handbook_page(
        &self,
        by: &Person,
        slug: &str,
        seen: u32,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Supervisor).await?;
        let page = self.kept_page(slug).await?;
        let mut batch = Batch::new();
        handbook::look(&mut batch, page.id, seen, self.now());
        self.audit(&mut batch, by.id, audit::PAGE_CONFIRMED, Some(&page.slug));
        self.store().write(batch).await.map_err(changed_since)?;
        Ok(())
    }

    /// Says whether a page was right, in the place of what the same person said before.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound`, `Invalid` where the line is too long.
    pub async fn judge_handbook_page(
        &self,
        by: &Person,
        slug: &str,
        is_right: bool,
        line: &str,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let page = self.kept_page(slug).await?;
        let verdict = Verdict {
            by: by.id,
            version: page.version,
            is_right,
            line: LINE.if_any("line", line)?.unwrap_or_default(),
            at: self.now(),
        };
        let mut batch = Batch::new();
        handbook::put_verdict(&mut batch, page.id, &verdict);
        self.store().write(batch).await?;
        Ok(())
    }
}

fn changed_since(error: store::StoreError) -> DeskError {
    if error.is_conflict() {
        DeskError::invalid("body", "handbook-changed-since")
    } else {
        error.into()
    }
}

/// What was written, if it fits.
fn words(draft: &HandbookDraft, practices: Vec<String>) -> Result<Words, DeskError> {
    let known = |ids: &[String], field: &'static str, is: fn(&str) -> bool| {
        if ids.len() > NAMED_MAX || ids.iter().any(|id| !is(id)) {
            return Err(DeskError::invalid(field, "choice-unknown"));
        }
        Ok(ids.to_vec())
    };
    let language = match draft.language.trim() {
        "" => Language::default(),
        tag => {
            Language::named(tag).ok_or_else(|| DeskError::invalid("language", "choice-unknown"))?
        }
    };
    Ok(Words {
        language: language.tag().to_owned(),
        title: LINE.needed("title", &draft.title)?,
        stages: known(&draft.stages, "stages", |id| STAGES.contains(&id))?,
        categories: known(&draft.categories, "categories", is_category)?,
        practices,
        note: TEXT.if_any("note", &draft.note)?.unwrap_or_default(),
        body: BODY.needed("body", &draft.body)?,
        is_public: draft.is_public,
        is_retired: false,
    })
}

/// The rules of the coach that a page leads to: it stands on their pages too.
pub(super) fn rules_in(body: &str) -> Vec<String> {
    let mut rules: Vec<String> = body
        .split(RULES)
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|id| {
            id.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        })
        .map(str::to_owned)
        .collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}
