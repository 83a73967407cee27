//! Pages beside a case by what it is about, and whether a page was right for whoever used it.

use super::{Belongs, Page};
use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::keys::limit;
use calendar::Moment;
use recovery::StaffId;
use uuid::Uuid;

/// Most verdicts that are read of a page: one of each of us.
pub const VERDICTS_MAX: u32 = 200;
/// A category that no page has.
const NONE: &str = "none";

/// What a case is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside {
    /// Its stage, by id.
    pub stage: String,
    /// What failed, by id: the first three count.
    pub categories: Vec<String>,
}

/// Asks for the pages of a kind that belong to most of this.
pub fn beside(case: &Beside, kind: &str, rows: u32) -> Ask<Vec<Page>> {
    let category = |at: usize| {
        let id = case.categories.get(at).map_or(NONE, String::as_str);
        Belongs::Category(id).tag()
    };
    let given = args![
        Belongs::Stage(&case.stage).tag(),
        category(0),
        category(1),
        category(2),
        Belongs::Kind(kind).tag(),
        limit(rows)
    ];
    Ask::rows(sql!("handbook/list_beside"), given, Page::read)
}

/// Whether a page was right for one of us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Who says so.
    pub by: StaffId,
    /// Of which version.
    pub version: u32,
    /// Whether it was right.
    pub is_right: bool,
    /// What was not, in a line; may be empty.
    pub line: String,
    /// When.
    pub at: Moment,
}

/// Keeps a verdict, in the place of an earlier one of the same person.
pub fn put_verdict(batch: &mut Batch, page: Uuid, verdict: &Verdict) {
    batch.push(
        sql!("handbook/put_verdict"),
        args![
            page,
            verdict.by,
            verdict.version,
            i64::from(verdict.is_right),
            verdict.line.as_str(),
            verdict.at
        ],
    );
}

/// Asks for the verdicts on a page, the latest first.
pub fn verdicts(page: Uuid) -> Ask<Vec<Verdict>> {
    let read = |mut row: Row| -> Result<Verdict, StoreError> {
        Ok(Verdict {
            by: row.id()?,
            version: row.number()?,
            is_right: row.flag()?,
            line: row.text()?,
            at: row.moment()?,
        })
    };
    Ask::rows(
        sql!("handbook/list_verdicts"),
        args![page, VERDICTS_MAX],
        read,
    )
}
