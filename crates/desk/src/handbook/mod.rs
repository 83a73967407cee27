//! The handbook: read by everybody, written by supervisors, opened to customers page by page (P39). What came along is
//! put in at the start and is the desk's own from then on.

mod beside;
pub(crate) mod difference;
mod insert;
mod shipped;
mod write;

pub use write::HandbookDraft;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::may;
use crate::reading::marked;
use crate::views::handbook::{
    CameFrom, HandbookDifference, HandbookEntrance, HandbookPage, HandbookRow, HandbookVersion,
    Verdicts,
};
use crate::views::{Cursor, Person};
use calendar::Moment;
use letters::handbook::Kind;
use recovery::{Role, StaffId};
use std::collections::HashMap;
use store::handbook::{self, After, Belongs, CHANGED, FOUND_MAX, Found, Page, Version, Which};
use store::staff;
use uuid::Uuid;

/// Days after which a page asks for a look.
pub const OLD_AFTER_DAYS: i64 = 365;
/// Rows of a list.
const ROWS: usize = 60;
/// Old pages that the entrance names.
const OLD_SHOWN: u32 = 10;
/// Pages that were taken out, in their list.
const RETIRED_SHOWN: u32 = 100;
/// Bytes of what is searched for; more is cut.
const WORDS_BYTES_MAX: usize = 500;
/// Between title and id in a cursor.
const CURSOR_PARTS: char = '/';

/// Names of people, by id.
pub(crate) type Names = HashMap<StaffId, String>;

impl Desk {
    /// The pages by title, of one sort or all, and those that ask for a look.
    ///
    /// # Errors
    /// `NotAllowed`, `Invalid` for a page of the list that is none.
    pub async fn handbook(
        &self,
        by: &Person,
        of: Option<Belongs<'_>>,
        after: Option<&Cursor>,
    ) -> Result<HandbookEntrance, DeskError> {
        let which = of.map_or(Which::All, Which::Of);
        let after = after.map_or(Ok(After::default()), place)?;
        let asked = (
            staff::ask_find(by.id),
            handbook::ask_page(which, &after, u32::try_from(ROWS + 1).unwrap_or(u32::MAX)),
            handbook::ask_old(self.old_before(), OLD_SHOWN),
        );
        let (known, pages, old) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let (rows, next) = self.listed(pages);
        let old = old.into_iter().map(|page| self.row_of(page)).collect();
        Ok(HandbookEntrance { rows, next, old })
    }

    /// Pages that were taken out.
    ///
    /// # Errors
    /// `NotAllowed` for all but supervisors and administrators.
    pub async fn handbook_taken_out(&self, by: &Person) -> Result<Vec<HandbookRow>, DeskError> {
        self.must_be(by, Role::Supervisor).await?;
        let pages = self
            .store()
            .ask(handbook::ask_retired(RETIRED_SHOWN))
            .await?;
        Ok(pages.into_iter().map(|page| self.row_of(page)).collect())
    }

    /// The pages that hold all of the words, the best first.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn find_in_handbook(
        &self,
        by: &Person,
        words: &str,
    ) -> Result<Vec<HandbookRow>, DeskError> {
        self.must_be(by, Role::Agent).await?;
        self.found(words, false).await
    }

    /// The same among the pages that are open to customers. Anybody may.
    ///
    /// # Errors
    /// Where the data cannot be read.
    pub async fn find_in_public_pages(&self, words: &str) -> Result<Vec<HandbookRow>, DeskError> {
        self.found(words, true).await
    }

    /// The pages that are open to customers, by title.
    ///
    /// # Errors
    /// `Invalid` for a page of the list that is none.
    pub async fn public_pages(
        &self,
        after: Option<&Cursor>,
    ) -> Result<(Vec<HandbookRow>, Option<Cursor>), DeskError> {
        let after = after.map_or(Ok(After::default()), place)?;
        let rows = u32::try_from(ROWS + 1).unwrap_or(u32::MAX);
        let asked = handbook::ask_page(Which::Public, &after, rows);
        Ok(self.listed(self.store().ask(asked).await?))
    }

    /// A page that is open to customers.
    ///
    /// # Errors
    /// `NotFound` also for one that is not open.
    pub async fn public_page(&self, slug: &str) -> Result<HandbookPage, DeskError> {
        let found = handbook::find(self.store(), slug).await?;
        let open = found.filter(|page| page.words.is_public && !page.words.is_retired);
        let page = open.ok_or(DeskError::NotFound)?;
        Ok(self.whole(page, &Names::new(), Verdicts::default()))
    }

    /// One page, whole.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound`.
    pub async fn handbook_page(&self, by: &Person, slug: &str) -> Result<HandbookPage, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let page = self.kept_page(slug).await?;
        let asked = (staff::ask_all(), handbook::verdicts(page.id));
        let (people, told) = self.store().ask(asked).await?;
        let names: Names = people.into_iter().map(|one| (one.id, one.name)).collect();
        let verdicts = verdicts(&told, &names, by.id);
        Ok(self.whole(page, &names, verdicts))
    }

    /// The versions of a page, the latest first.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound`.
    pub async fn handbook_versions(
        &self,
        by: &Person,
        slug: &str,
    ) -> Result<Vec<HandbookVersion>, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let page = self.kept_page(slug).await?;
        let asked = (staff::ask_all(), handbook::versions(page.id));
        let (people, versions) = self.store().ask(asked).await?;
        let names: Names = people.into_iter().map(|one| (one.id, one.name)).collect();
        Ok(versions.iter().map(|one| version_of(one, &names)).collect())
    }

    /// What a version changed of the one before it.
    ///
    /// # Errors
    /// `NotAllowed`, `NotFound`.
    pub async fn handbook_difference(
        &self,
        by: &Person,
        slug: &str,
        version: u32,
    ) -> Result<HandbookDifference, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let page = self.kept_page(slug).await?;
        let later = handbook::version(self.store(), page.id, version).await?;
        let later = later.ok_or(DeskError::NotFound)?;
        let before = match version.checked_sub(1) {
            Some(before) => handbook::version(self.store(), page.id, before).await?,
            None => None,
        };
        let people = staff::all(self.store()).await?;
        let names: Names = people.into_iter().map(|one| (one.id, one.name)).collect();
        Ok(HandbookDifference {
            lines: difference::lines(before.as_ref(), &later),
            version: version_of(&later, &names),
        })
    }

    async fn kept_page(&self, slug: &str) -> Result<Page, DeskError> {
        let found = handbook::find(self.store(), slug).await?;
        found.ok_or(DeskError::NotFound)
    }

    async fn found(&self, words: &str, only_public: bool) -> Result<Vec<HandbookRow>, DeskError> {
        let words = cut(words);
        let found = handbook::find_words(self.store(), words, only_public, FOUND_MAX).await?;
        let row = |found: Found| {
            let mut row = self.row_of(found.page);
            // The last word may be a beginning, as it is for the search.
            row.excerpt = marked(&found.excerpt, &format!("{words}*"));
            row
        };
        Ok(found.into_iter().map(row).collect())
    }

    fn old_before(&self) -> Moment {
        self.now().plus_hours(-24 * OLD_AFTER_DAYS)
    }

    fn listed(&self, mut pages: Vec<Page>) -> (Vec<HandbookRow>, Option<Cursor>) {
        let more = pages.len() > ROWS;
        pages.truncate(ROWS);
        let next = pages.last().filter(|_| more).map(|last| {
            Cursor(format!(
                "{}{CURSOR_PARTS}{}",
                last.id.simple(),
                last.words.title
            ))
        });
        (
            pages.into_iter().map(|page| self.row_of(page)).collect(),
            next,
        )
    }

    fn row_of(&self, page: Page) -> HandbookRow {
        HandbookRow {
            slug: page.slug,
            kind: Kind::from_id(&page.kind).unwrap_or(Kind::Page),
            title: page.words.title,
            stages: page.words.stages,
            categories: page.words.categories,
            is_public: page.words.is_public,
            is_old: page.looked_at < self.old_before(),
            excerpt: Vec::new(),
        }
    }

    fn whole(&self, page: Page, names: &Names, verdicts: Verdicts) -> HandbookPage {
        HandbookPage {
            language: page.words.language.clone(),
            practices: page.words.practices.clone(),
            note: page.words.note.clone(),
            body: page.words.body.clone(),
            is_retired: page.words.is_retired,
            version: page.version,
            came_from: match page.shipped.as_deref() {
                None => CameFrom::Desk,
                Some(CHANGED) => CameFrom::Changed,
                Some(_) => CameFrom::Program,
            },
            by: page.by.and_then(|by| names.get(&by).cloned()),
            at: page.at,
            looked_at: page.looked_at,
            verdicts,
            row: self.row_of(page),
        }
    }
}

fn version_of(one: &Version, names: &Names) -> HandbookVersion {
    HandbookVersion {
        version: one.version,
        title: one.title.clone(),
        changed: one.changed.clone(),
        by: one.by.and_then(|by| names.get(&by).cloned()),
        at: one.at,
    }
}

fn verdicts(told: &[handbook::Verdict], names: &Names, reader: StaffId) -> Verdicts {
    let lines = told.iter().filter(|one| !one.line.is_empty());
    Verdicts {
        right: told.iter().filter(|one| one.is_right).count(),
        wrong: told.iter().filter(|one| !one.is_right).count(),
        lines: lines
            .map(|one| {
                let name = names.get(&one.by).cloned().unwrap_or_default();
                (name, one.line.clone(), one.at)
            })
            .collect(),
        mine: told
            .iter()
            .find(|one| one.by == reader)
            .map(|one| one.is_right),
    }
}

/// Where a list by title goes on.
fn place(cursor: &Cursor) -> Result<After, DeskError> {
    let parts = cursor.0.split_once(CURSOR_PARTS);
    parts
        .and_then(|(id, title)| Some((Uuid::parse_str(id).ok()?, title.to_owned())))
        .map(|(id, title)| After { title, id })
        .ok_or_else(|| DeskError::invalid("after", "page-unknown"))
}

fn cut(words: &str) -> &str {
    let mut end = words.len().min(WORDS_BYTES_MAX);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    &words[..end]
}
