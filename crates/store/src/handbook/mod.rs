//! The handbook: pages, answers and templates, with their earlier versions, what belongs to what, and whether each was
//! right. Plain rows beside the log: nobody is named in them, and a page that is taken out stays readable.

mod beside;
mod find;
mod versions;

pub use beside::{Beside, VERDICTS_MAX, Verdict, beside, put_verdict, verdicts};
pub use find::{FOUND_MAX, Found, find_words};
pub use versions::{VERSIONS_MAX, Version, version, versions};

use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::limit;
use crate::store::Store;
use calendar::Moment;
use recovery::StaffId;
use uuid::Uuid;

/// What pages belong to that customers may read.
const PUBLIC: &str = "public";
/// Most pages that come along with the program; more are not looked for.
const SHIPPED_MAX: u32 = 2_000;

/// In the place of a mark: the page came along and the desk changed it.
pub const CHANGED: &str = "changed";

/// What a page is called, is about and says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The language, as a tag.
    pub language: String,
    /// Its title.
    pub title: String,
    /// Stages, by id.
    pub stages: Vec<String>,
    /// What it is about, by id.
    pub categories: Vec<String>,
    /// Practices, as `P5`.
    pub practices: Vec<String>,
    /// What to mind while using it; never sent.
    pub note: String,
    /// Markdown.
    pub body: String,
    /// Whether customers may read it.
    pub is_public: bool,
    /// Whether it was taken out: found by nobody, kept for its history.
    pub is_retired: bool,
}

/// A page as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its id.
    pub id: Uuid,
    /// Its name in addresses; never changed.
    pub slug: String,
    /// `page`, `answer` or `template`.
    pub kind: String,
    /// What it says. Lists leave out note and body.
    pub words: Words,
    /// Counted from one.
    pub version: u32,
    /// The mark of what came along that it is an unchanged copy of, or [`CHANGED`]; nothing where the desk wrote it.
    pub shipped: Option<String>,
    /// Who wrote this version; nobody for what came along.
    pub by: Option<StaffId>,
    /// When this version was written.
    pub at: Moment,
    /// When somebody last changed it or said that it still holds.
    pub looked_at: Moment,
}

impl Page {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        let (id, slug, kind) = (row.uuid()?, row.text()?, row.text()?);
        let (language, title) = (row.text()?, row.text()?);
        let (stages, categories, practices) = (row.text()?, row.text()?, row.text()?);
        let (is_public, is_retired) = (row.flag()?, row.flag()?);
        let version = row.number()?;
        let (shipped, by) = (row.maybe_text()?, row.maybe_id()?);
        let (at, looked_at) = (row.moment()?, row.moment()?);
        Ok(Self {
            id,
            slug,
            kind,
            version,
            shipped,
            by,
            at,
            looked_at,
            words: Words {
                language,
                title,
                stages: ids(&stages),
                categories: ids(&categories),
                practices: ids(&practices),
                note: row.text()?,
                body: row.text()?,
                is_public,
                is_retired,
            },
        })
    }
}

fn ids(joined: &str) -> Vec<String> {
    joined.split_whitespace().map(str::to_owned).collect()
}

/// Puts a page that is new, with its first version. Two with one name are refused at `handbook/put`.
pub fn put(batch: &mut Batch, page: &Page, changed: &str, rules: &[String]) {
    let words = &page.words;
    batch.push(
        sql!("handbook/put"),
        args![
            page.id,
            page.slug.as_str(),
            page.kind.as_str(),
            words.language.as_str(),
            words.title.as_str(),
            words.stages.join(" "),
            words.categories.join(" "),
            words.practices.join(" "),
            words.note.as_str(),
            words.body.as_str(),
            i64::from(words.is_public),
            i64::from(words.is_retired),
            page.version,
            page.shipped.as_deref(),
            page.by,
            page.at,
            page.looked_at
        ],
    );
    belong(batch, page, rules);
    versions::put(batch, page, changed);
}

/// Puts a later version of a page in its place. `page.version` is the version it takes the place of plus one; where
/// that is no longer the latest, refused at `handbook/change`.
pub fn change(batch: &mut Batch, page: &Page, changed: &str, rules: &[String]) {
    let words = &page.words;
    batch.push_one(
        sql!("handbook/change"),
        args![
            page.id,
            page.version.saturating_sub(1),
            words.language.as_str(),
            words.title.as_str(),
            words.stages.join(" "),
            words.categories.join(" "),
            words.practices.join(" "),
            words.note.as_str(),
            words.body.as_str(),
            i64::from(words.is_public),
            i64::from(words.is_retired),
            page.shipped.as_deref(),
            page.by,
            page.at
        ],
    );
    batch.push(sql!("handbook/forget_tags"), args![page.id]);
    belong(batch, page, rules);
    versions::put(batch, page, changed);
}

/// Says that a version still holds. Where a later one stands, refused at `handbook/look`.
pub fn look(batch: &mut Batch, id: Uuid, version: u32, at: Moment) {
    batch.push_one(sql!("handbook/look"), args![id, version, at]);
}

/// What a page belongs to, each once.
fn belong(batch: &mut Batch, page: &Page, rules: &[String]) {
    if page.words.is_retired {
        return;
    }
    let with = |what: Belongs<'_>| what.tag();
    let mut tags: Vec<String> = std::iter::once(with(Belongs::Kind(&page.kind)))
        .chain(page.words.stages.iter().map(|id| with(Belongs::Stage(id))))
        .chain(
            page.words
                .categories
                .iter()
                .map(|id| with(Belongs::Category(id))),
        )
        .chain(
            page.words
                .practices
                .iter()
                .map(|id| with(Belongs::Practice(id))),
        )
        .chain(rules.iter().map(|id| with(Belongs::Rule(id))))
        .chain(page.words.is_public.then(|| PUBLIC.to_owned()))
        .collect();
    tags.sort_unstable();
    tags.dedup();
    for tag in tags {
        let title = page.words.title.as_str();
        batch.push(sql!("handbook/put_tag"), args![tag, title, page.id]);
    }
}

/// What pages are listed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belongs<'a> {
    /// A kind.
    Kind(&'a str),
    /// A stage.
    Stage(&'a str),
    /// A category.
    Category(&'a str),
    /// A practice, as `P5`.
    Practice(&'a str),
    /// A rule of the coach that the page speaks of.
    Rule(&'a str),
}

impl Belongs<'_> {
    pub(crate) fn tag(self) -> String {
        match self {
            Self::Kind(id) => format!("kind:{id}"),
            Self::Stage(id) => format!("stage:{id}"),
            Self::Category(id) => format!("category:{id}"),
            Self::Practice(id) => format!("practice:{id}"),
            Self::Rule(id) => format!("rule:{id}"),
        }
    }
}

/// A place in a list by title: the next page of it begins after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// The title.
    pub title: String,
    /// Its id.
    pub id: Uuid,
}

impl Default for After {
    fn default() -> Self {
        Self {
            title: String::new(),
            id: Uuid::nil(),
        }
    }
}

/// Which pages a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which<'a> {
    /// All.
    All,
    /// Those that customers may read.
    Public,
    /// Those that belong to this.
    Of(Belongs<'a>),
}

/// Asks for the pages by title.
pub fn ask_page(which: Which<'_>, after: &After, rows: u32) -> Ask<Vec<Page>> {
    let mut given = args![after.title.as_str(), after.id, limit(rows)];
    let tag = match which {
        Which::All => None,
        Which::Public => Some(PUBLIC.to_owned()),
        Which::Of(what) => Some(what.tag()),
    };
    let sql = if tag.is_some() {
        sql_after!("handbook/columns", "handbook/page_tag")
    } else {
        sql_after!("handbook/columns", "handbook/page_all")
    };
    given.extend(tag.map(crate::engine::Value::from));
    Ask::rows(sql, given, Page::read)
}

/// Asks for the pages that nobody changed or confirmed since, the oldest first.
pub fn ask_old(before: Moment, rows: u32) -> Ask<Vec<Page>> {
    let sql = sql_after!("handbook/columns", "handbook/page_old");
    Ask::rows(sql, args![before, limit(rows)], Page::read)
}

/// Asks for those that were taken out.
pub fn ask_retired(rows: u32) -> Ask<Vec<Page>> {
    let sql = sql_after!("handbook/columns", "handbook/page_retired");
    Ask::rows(sql, args![limit(rows)], Page::read)
}

/// One page, whole.
pub async fn find(store: &Store, slug: &str) -> Result<Option<Page>, StoreError> {
    let sql = sql_after!("handbook/whole", "handbook/find");
    store
        .read_one(sql, args![slug])
        .await?
        .map(Page::read)
        .transpose()
}

/// A page that came along once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipped {
    /// Its name.
    pub slug: String,
    /// The mark of what it is a copy of, or [`CHANGED`].
    pub mark: String,
    /// Its id.
    pub id: Uuid,
    /// Its version.
    pub version: u32,
}

/// All pages that came along once, changed or not.
pub async fn shipped(store: &Store) -> Result<Vec<Shipped>, StoreError> {
    let sql = sql!("handbook/list_shipped");
    let rows = store.read(sql, args![SHIPPED_MAX]).await?;
    let read = |mut row: Row| {
        Ok(Shipped {
            slug: row.text()?,
            mark: row.text()?,
            id: row.uuid()?,
            version: row.number()?,
        })
    };
    rows.into_iter().map(read).collect()
}
