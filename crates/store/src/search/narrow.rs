//! Which cases a search is about, beside its words: how they stand, who cares for them, when they were opened.
//!
//! Without words it is a list: the narrowest index there is for it is walked from the newest case back, in stretches,
//! and each case that comes along is looked at. A page that found little in its time says where it goes on.

use super::places::{ROUNDS, Reach};
use crate::ask::Ask;
use crate::engine::{Row, Sql, Value, args, sql_after};
use crate::error::StoreError;
use crate::keys::{Key, limit};
use crate::store::Store;
use calendar::Moment;
use recovery::classes::Class;
use recovery::{CaseId, CustomerId, Severity, StaffId, Stage, TagId};
use std::time::Instant;
use uuid::Uuid;

/// Tags that a case can be asked to have, all of them.
pub const TAGS_ASKED_MAX: usize = 3;
/// Records of one customer whose cases are looked at.
pub const RECORDS_ASKED_MAX: usize = 8;
/// Cases that are looked at in one stretch of a list.
const STRETCH: u32 = 200;
/// Cases of one question.
const AT_ONCE: usize = 25;

/// Whom a case belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaredBy {
    /// Nobody yet.
    Nobody,
    /// One of us.
    One(StaffId),
}

/// Which cases are looked for; what is not said asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrow {
    /// The number people use.
    pub number: Option<u64>,
    /// [`recovery::Status::name`].
    pub status: Option<String>,
    /// How far along; of open cases, where no status is asked for.
    pub stage: Option<Stage>,
    /// Who cares for it.
    pub owner: Option<CaredBy>,
    /// What the house calls it by, the first [`TAGS_ASKED_MAX`].
    pub tags: Vec<TagId>,
    /// What it was about.
    pub class: Option<Class>,
    /// How severe it was said to be.
    pub severity: Option<Severity>,
    /// The records of whoever complains, the first [`RECORDS_ASKED_MAX`].
    pub customers: Vec<CustomerId>,
    /// Opened then or later.
    pub opened_from: Option<Moment>,
    /// Opened before then.
    pub opened_before: Option<Moment>,
}

/// A page of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// The cases, newest activity first; by when they were opened where only that narrows them.
    pub cases: Vec<CaseId>,
    /// Where the next page begins; nothing at the end.
    pub next: Option<Key>,
}

impl Narrow {
    /// Whether any case will do.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    fn status(&self) -> Option<&str> {
        let open = self.stage.map(|_| "open");
        self.status.as_deref().or(open)
    }

    /// The arguments of `search/narrowed`.
    fn args(&self) -> Vec<Value> {
        let (owner, nobody) = match self.owner {
            Some(CaredBy::One(owner)) => (Some(owner), None),
            Some(CaredBy::Nobody) => (None, Some(1_i64)),
            None => (None, None),
        };
        let tag = |n: usize| self.tags.get(n).copied();
        let mut args = args![
            self.status().map(str::to_owned),
            self.stage.map(Stage::name),
            owner,
            nobody,
            tag(0),
            tag(1),
            tag(2),
            self.class.as_ref().map(Class::to_string),
            self.opened_from,
            self.opened_before,
            // No case has a number that the database cannot hold.
            self.number
                .map(|number| i64::try_from(number).unwrap_or(-1)),
        ];
        args.extend(self.records());
        args.extend(args![self.step()]);
        args
    }

    fn step(&self) -> Option<i64> {
        self.severity.map(|severity| i64::from(severity.step()))
    }

    fn records(&self) -> impl Iterator<Item = Value> {
        let records = self.customers.iter().map(|id| Value::from(*id));
        records
            .chain(std::iter::repeat(Value::Null))
            .take(RECORDS_ASKED_MAX)
    }

    /// Asks which of these cases are looked for.
    pub(super) fn ask_which(&self, cases: &[CaseId]) -> Vec<Ask<Vec<CaseId>>> {
        let questions = cases.chunks(AT_ONCE).map(|some| {
            let mut args = self.args();
            let wanted = args.len() + AT_ONCE;
            args.extend(some.iter().map(|id| Value::from(*id)));
            args.resize(wanted, Value::Null);
            let sql = sql_after!("search/narrowed", "search/which_of");
            Ask::all(sql, args, |rows| {
                let mut which = Vec::new();
                while let Some(row) = rows.next()? {
                    let seen = Seen::read(row)?;
                    which.extend(seen.fits.then_some(seen.case));
                }
                Ok(which)
            })
        });
        questions.collect()
    }

    /// The index that holds the fewest cases besides those looked for, and what it is asked for.
    fn way(&self) -> (Sql, Vec<Value>, Order) {
        let number = self
            .number
            .map(|number| i64::try_from(number).unwrap_or(-1));
        let (sql, args) = if let Some(number) = number {
            let sql = sql_after!("search/narrowed", "search/walk_number");
            (sql, args![number])
        } else if !self.customers.is_empty() {
            let sql = sql_after!("search/narrowed", "search/walk_customers");
            (sql, self.records().collect())
        } else if let Some(tag) = self.tags.first() {
            (
                sql_after!("search/narrowed", "search/walk_tag"),
                args![*tag],
            )
        } else if let Some(class) = &self.class {
            let sql = sql_after!("search/narrowed", "search/walk_class");
            (sql, args![class.to_string()])
        } else if let Some(step) = self.step() {
            let sql = sql_after!("search/narrowed", "search/walk_severity");
            (sql, args![step])
        } else if let (Some(CaredBy::One(owner)), Some("open")) = (self.owner, self.status()) {
            // Open cases are few beside all that somebody ever cared for.
            let sql = sql_after!("search/narrowed", "search/walk_owner_open");
            (sql, args![owner])
        } else if let Some(CaredBy::One(owner)) = self.owner {
            let sql = sql_after!("search/narrowed", "search/walk_owner");
            (sql, args![owner])
        } else if self.status() == Some("open") {
            let sql = sql_after!("search/narrowed", "search/walk_status");
            (sql, args!["open"])
        } else if self.opened_before.is_some() {
            let sql = sql_after!("search/narrowed", "search/walk_opened");
            return (sql, args![], Order::Opened);
        } else if let Some(status) = self.status() {
            let sql = sql_after!("search/narrowed", "search/walk_status");
            (sql, args![status])
        } else {
            (sql_after!("search/narrowed", "search/walk_all"), args![])
        };
        (sql, args, Order::Active)
    }
}

/// What a list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Active,
    Opened,
}

/// A case that came along.
struct Seen {
    case: CaseId,
    active: Moment,
    opened: Moment,
    fits: bool,
}

impl Seen {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            case: row.id()?,
            active: row.moment()?,
            opened: row.moment()?,
            fits: row.flag()?,
        })
    }

    fn key(&self, order: Order) -> Key {
        let at = match order {
            Order::Active => self.active,
            Order::Opened => self.opened,
        };
        Key {
            at,
            id: self.case.0,
        }
    }
}

/// A page of the cases that are looked for, after `after` ([`Key::NEWEST`] for the first).
pub async fn list(
    store: &Store,
    narrow: &Narrow,
    after: Key,
    rows: u32,
) -> Result<Listed, StoreError> {
    list_within(store, narrow, after, rows, Reach::default()).await
}

/// As [`list`]; after the time of `reach` no further stretch is begun.
pub async fn list_within(
    store: &Store,
    narrow: &Narrow,
    after: Key,
    rows: u32,
    reach: Reach,
) -> Result<Listed, StoreError> {
    let wanted = usize::try_from(limit(rows)).unwrap_or(1).max(1);
    let began = Instant::now();
    let mut listed = Listed::default();
    let (sql, beside, order) = narrow.way();
    let sql = sql.planned_anew();
    let mut place = match narrow.opened_before {
        Some(before) if order == Order::Opened && after == Key::NEWEST => Key {
            at: before,
            id: Uuid::nil(),
        },
        _ => after,
    };
    let stretch = usize::try_from(limit(STRETCH)).unwrap_or(1);
    for _ in 0..ROUNDS {
        let mut args = narrow.args();
        args.extend(args![place.at, place.id, limit(STRETCH)]);
        args.extend(beside.iter().cloned());
        let seen = store.read(sql, args).await?;
        let last = seen.len() < stretch;
        for row in seen {
            let seen = Seen::read(row)?;
            let key = seen.key(order);
            // Nobody does anything in a case before it is opened, so none further back can be of that time.
            if narrow.opened_from.is_some_and(|from| key.at < from) {
                listed.next = None;
                return Ok(listed);
            }
            if seen.fits && listed.cases.len() == wanted {
                listed.next = Some(place);
                return Ok(listed);
            }
            if seen.fits {
                listed.cases.push(seen.case);
            }
            place = key;
        }
        if last {
            listed.next = None;
            return Ok(listed);
        }
        listed.next = Some(place);
        if began.elapsed() >= reach.time {
            break;
        }
    }
    Ok(listed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_somebodys_open_cases_the_index_of_open_ones_is_walked() {
        let hers = Narrow {
            owner: Some(CaredBy::One(StaffId(Uuid::nil()))),
            ..Narrow::default()
        };
        let open = Narrow {
            status: Some("open".to_owned()),
            ..hers.clone()
        };
        let staged = Narrow {
            stage: Some(Stage::Heard),
            ..hers.clone()
        };
        let names = [open, staged, hers].map(|narrow| narrow.way().0.name);
        let [open, hers] = ["search/walk_owner_open", "search/walk_owner"];
        assert_eq!(names, [open, open, hers]);
    }
}
