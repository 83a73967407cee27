//! What we expect of whoever works here: a page per role in versions, and who was led to which and has read it. Plain rows
//! beside the log: people stand in them by id.

use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::keys::{name, term};
use crate::staff::STAFF_MAX;
use calendar::Moment;
use recovery::{Role, StaffId};

/// Most versions that are listed, the latest first.
pub const VERSIONS_MAX: u32 = 100;

/// The present version of a role's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// Whose page.
    pub role: Role,
    /// Counted from one.
    pub version: u32,
    /// The mark of what came along that it is a copy of; nothing where the desk changed it.
    pub shipped: Option<String>,
}

/// A version, without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Whose page.
    pub role: Role,
    /// Counted from one.
    pub version: u32,
    /// What its writer says they changed.
    pub changed: String,
    /// Who wrote it; nobody for what came along.
    pub by: Option<StaffId>,
    /// When.
    pub at: Moment,
}

impl Version {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            role: term(&row.text_here()?)?,
            version: row.number()?,
            changed: row.text()?,
            by: row.maybe_id()?,
            at: row.moment()?,
        })
    }
}

/// A part of a version in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The language, as a tag.
    pub language: String,
    /// Which part, by id.
    pub section: String,
    /// Markdown.
    pub body: String,
}

/// The present version as it stands with a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Counted from one.
    pub version: u32,
    /// What its writer says they changed.
    pub changed: String,
    /// Whether it came along with the program.
    pub came_along: bool,
    /// When they were led to it, if they were.
    pub shown_at: Option<Moment>,
    /// When they said that they have read it, if they did.
    pub read_at: Option<Moment>,
}

/// The latest version a person has read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Who.
    pub staff: StaffId,
    /// Which.
    pub version: u32,
    /// When they said so.
    pub at: Moment,
}

/// Puts the first version of a role's page. Two of one role are refused at `expectation/put`.
pub fn put(batch: &mut Batch, version: &Version, words: &[Words], shipped: Option<&str>) {
    batch.push(sql!("expectation/put"), args![name(&version.role), shipped]);
    put_version(batch, version, words);
}

/// Puts a later version in the place of the one before it; where that is no longer the present one, refused at
/// `expectation/change`.
pub fn change(batch: &mut Batch, version: &Version, words: &[Words], shipped: Option<&str>) {
    let before = version.version.saturating_sub(1);
    batch.push_one(
        sql!("expectation/change"),
        args![name(&version.role), before, shipped],
    );
    put_version(batch, version, words);
}

fn put_version(batch: &mut Batch, one: &Version, words: &[Words]) {
    batch.push(
        sql!("expectation/put_version"),
        args![
            name(&one.role),
            one.version,
            one.changed.as_str(),
            one.by,
            one.at
        ],
    );
    for part in words {
        batch.push(
            sql!("expectation/put_words"),
            args![
                name(&one.role),
                one.version,
                part.language.as_str(),
                part.section.as_str(),
                part.body.as_str()
            ],
        );
    }
}

/// Asks for the present version of every page.
pub fn ask_present() -> Ask<Vec<Present>> {
    Ask::rows(sql!("expectation/list"), args![], |mut row| {
        Ok(Present {
            role: term(&row.text_here()?)?,
            version: row.number()?,
            shipped: row.maybe_text()?,
        })
    })
}

/// Asks for the present version of a role's page.
pub fn ask_find(role: Role) -> Ask<Option<Version>> {
    Ask::one(sql!("expectation/find"), args![name(&role)], Version::read)
}

/// Asks for one version.
pub fn ask_version(role: Role, no: u32) -> Ask<Option<Version>> {
    let sql = sql!("expectation/find_version");
    Ask::one(sql, args![name(&role), no], Version::read)
}

/// Asks for the versions, the latest first.
pub fn ask_versions(role: Role) -> Ask<Vec<Version>> {
    let sql = sql!("expectation/page_versions");
    Ask::rows(sql, args![name(&role), VERSIONS_MAX], Version::read)
}

/// Asks for the words of a version, in all its languages.
pub fn ask_words(role: Role, no: u32) -> Ask<Vec<Words>> {
    let sql = sql!("expectation/list_words");
    Ask::rows(sql, args![name(&role), no], |mut row| {
        Ok(Words {
            language: row.text()?,
            section: row.text()?,
            body: row.text()?,
        })
    })
}

/// Asks how the present version stands with a person of this role.
pub fn ask_own(role: Role, staff: StaffId) -> Ask<Option<Own>> {
    let sql = sql!("expectation/find_own");
    Ask::one(sql, args![name(&role), staff], |mut row| {
        Ok(Own {
            version: row.number()?,
            changed: row.text()?,
            came_along: row.maybe_id::<StaffId>()?.is_none(),
            shown_at: row.maybe_moment()?,
            read_at: row.maybe_moment()?,
        })
    })
}

/// Notes that a person was led to a version.
pub fn put_shown(batch: &mut Batch, role: Role, staff: StaffId, version: u32, at: Moment) {
    let args = args![name(&role), staff, version, at];
    batch.push(sql!("expectation/put_shown"), args);
}

/// Notes that a person has read a version. The first time counts.
pub fn put_read(batch: &mut Batch, role: Role, staff: StaffId, version: u32, at: Moment) {
    let args = args![name(&role), staff, version, at];
    batch.push(sql!("expectation/put_read"), args);
}

/// Asks for the latest version that each person has read of a role's page.
pub fn ask_readers(role: Role) -> Ask<Vec<Reader>> {
    let sql = sql!("expectation/list_readers");
    Ask::rows(sql, args![name(&role), STAFF_MAX], |mut row| {
        Ok(Reader {
            staff: row.id()?,
            version: row.number()?,
            at: row.moment()?,
        })
    })
}
