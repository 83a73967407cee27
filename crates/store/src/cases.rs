//! The list of cases: one row each, newest activity first, with the filters people use.

use crate::ask::Ask;
use crate::engine::{Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::{Key, limit, term};
use crate::store::Store;
use calendar::Moment;
use recovery::classes::Class;
use recovery::terms::Channel;
use recovery::{CaseId, CustomerId, Severity, StaffId, Stage, TagId, TeamId, TextId};

/// A case as lists show it.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseRow {
    /// Its id.
    pub case: CaseId,
    /// The number of its latest event.
    pub version: u64,
    /// The number people use.
    pub number: u64,
    /// Who complains.
    pub customer: Option<CustomerId>,
    /// How it came.
    pub channel: Channel,
    /// Who cares for it.
    pub owner: Option<StaffId>,
    /// The team that looks after it.
    pub team: Option<TeamId>,
    /// How far along the path.
    pub stage: Stage,
    /// [`recovery::Status::name`].
    pub status: String,
    /// The text that tells in a line what it is about.
    pub subject_id: Option<TextId>,
    /// The case it goes on in, if it was merged.
    pub into: Option<CaseId>,
    /// How often the path was begun.
    pub round: u32,
    /// How many points were raised.
    pub points: u32,
    /// How many promises stand.
    pub open_promises: u32,
    /// How many messages wait to be let in.
    pub held: u32,
    /// When it was opened.
    pub opened_at: Moment,
    /// When a person last did something in it.
    pub last_at: Moment,
    /// When time next changes something.
    pub next_due: Option<Moment>,
    /// When the customer hears from us next.
    pub next_word_due: Option<Moment>,
    /// When a person last gave the customer a word.
    pub last_word_at: Option<Moment>,
    /// Since when the customer waits for us.
    pub waiting_since: Option<Moment>,
    /// When the customer said it is solved.
    pub confirmed_at: Option<Moment>,
    /// Messages of the customer.
    pub received: u32,
    /// Words of ours.
    pub given: u32,
    /// Promises broken.
    pub broken: u32,
    /// Promises kept.
    pub kept: u32,
    /// Times it came back.
    pub reopened: u32,
    /// Times we were told "not yet" because we asked.
    pub told_when_asked: u32,
    /// Times a done deed did not hold or a broken promise led to a "not yet".
    pub second_failures: u32,
    /// The latest satisfaction, from one to five.
    pub satisfied: Option<u8>,
    /// The customer's name, unless unknown or erased.
    pub customer_name: Option<String>,
    /// Whether the customer was erased.
    pub customer_erased: bool,
    /// What it is about, unless erased.
    pub subject: Option<String>,
    /// A promise of it broke and still stands.
    pub is_broken: bool,
    /// How severe it is, where somebody said so.
    pub severity: Option<Severity>,
}

impl CaseRow {
    /// Its place in a list; the next page begins after it.
    pub fn key(&self) -> Key {
        Key {
            at: self.last_at,
            id: self.case.0,
        }
    }

    pub(crate) fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            case: row.id()?,
            version: row.number()?,
            number: row.number()?,
            customer: row.maybe_id()?,
            channel: term(&row.text_here()?)?,
            owner: row.maybe_id()?,
            team: row.maybe_id()?,
            stage: stage(&row.text_here()?)?,
            status: row.text()?,
            subject_id: row.maybe_id()?,
            into: row.maybe_id()?,
            round: row.number()?,
            points: row.number()?,
            open_promises: row.number()?,
            held: row.number()?,
            opened_at: row.moment()?,
            last_at: row.moment()?,
            next_due: row.maybe_moment()?,
            next_word_due: row.maybe_moment()?,
            last_word_at: row.maybe_moment()?,
            waiting_since: row.maybe_moment()?,
            confirmed_at: row.maybe_moment()?,
            received: row.number()?,
            given: row.number()?,
            broken: row.number()?,
            kept: row.number()?,
            reopened: row.number()?,
            told_when_asked: row.number()?,
            second_failures: row.number()?,
            satisfied: row.maybe_int()?.and_then(|n| u8::try_from(n).ok()),
            customer_name: row.maybe_text()?,
            customer_erased: row.flag()?,
            subject: row.maybe_text()?,
            is_broken: row.flag()?,
            severity: severity(&mut row)?,
        })
    }
}

/// How severe a case is, where somebody said so.
pub(crate) fn severity(row: &mut Row) -> Result<Option<Severity>, StoreError> {
    let step = row.maybe_int()?.and_then(|step| u8::try_from(step).ok());
    Ok(step.and_then(Severity::of))
}

pub(crate) fn stage(name: &str) -> Result<Stage, StoreError> {
    Stage::from_name(name)
        .ok_or_else(|| StoreError::inconsistent(format!("no stage is called {name}")))
}

/// Which cases by how they stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Standing {
    /// All.
    #[default]
    Any,
    /// Open ones.
    Open,
    /// All but open ones.
    Over,
    /// Those of one status, by [`recovery::Status::name`].
    Is(String),
}

/// Which cases to list. A stage means open cases only, and leaves `standing` aside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// How they stand.
    pub standing: Standing,
    /// Who cares for them.
    pub owner: Option<StaffId>,
    /// Which team looks after them.
    pub team: Option<TeamId>,
    /// How far along they are.
    pub stage: Option<Stage>,
    /// What the house calls them by.
    pub tag: Option<TagId>,
    /// What they were about.
    pub class: Option<Class>,
    /// How severe they are.
    pub severity: Option<Severity>,
}

/// A page of cases, newest activity first, after `after` ([`Key::NEWEST`] for the first).
pub async fn page(
    store: &Store,
    filter: &Filter,
    after: Key,
    rows: u32,
) -> Result<Vec<CaseRow>, StoreError> {
    store.ask(ask_page(filter, after, rows)).await
}

/// Asks for a page of cases, newest activity first.
pub fn ask_page(filter: &Filter, after: Key, rows: u32) -> Ask<Vec<CaseRow>> {
    let (at, id, rows) = (after.at, after.id, limit(rows));
    let is = match &filter.standing {
        Standing::Is(status) => Some(status.clone()),
        Standing::Open => Some("open".to_owned()),
        Standing::Any | Standing::Over => None,
    };
    let not = (filter.standing == Standing::Over).then_some("open");
    let open = is.as_deref() == Some("open");
    // Each way in has an index of its own, so that a page costs the same however many cases there are.
    let of_stage = filter.stage.map(Stage::name);
    let is_of_stage = of_stage.map(|_| "open".to_owned()).or_else(|| is.clone());
    let severity = filter.severity.map(|severity| i64::from(severity.step()));
    if let Some(class) = &filter.class {
        let (owner, team, tag) = (filter.owner, filter.team, filter.tag);
        let class = class.to_string();
        let args = args![
            at,
            id,
            rows,
            class,
            is_of_stage,
            of_stage,
            owner,
            team,
            tag,
            severity
        ];
        let sql = sql_after!("case/columns", "case/page_class");
        return Ask::rows(sql, args, CaseRow::read);
    }
    if let Some(tag) = filter.tag {
        let (is, stage) = (is_of_stage, of_stage);
        let (owner, team) = (filter.owner, filter.team);
        let args = args![at, id, rows, tag, is, stage, owner, team, severity];
        let sql = sql_after!("case/columns", "case/page_tag");
        return Ask::rows(sql, args, CaseRow::read);
    }
    if let Some(severity) = severity {
        let (is, stage) = (is_of_stage, of_stage);
        let (owner, team) = (filter.owner, filter.team);
        let args = args![at, id, rows, severity, is, stage, owner, team, not];
        let sql = sql_after!("case/columns", "case/page_severity");
        return Ask::rows(sql, args, CaseRow::read);
    }
    let (sql, args) = match (filter.stage, filter.owner, filter.team) {
        (Some(stage), owner, team) => (
            sql_after!("case/columns", "case/page_stage"),
            args![at, id, rows, stage.name(), owner, team],
        ),
        (None, Some(owner), team) if open => (
            sql_after!("case/columns", "case/page_owner_open"),
            args![at, id, rows, owner, team],
        ),
        (None, Some(owner), team) => (
            sql_after!("case/columns", "case/page_owner"),
            args![at, id, rows, owner, is, not, team],
        ),
        (None, None, Some(team)) if open => (
            sql_after!("case/columns", "case/page_team_open"),
            args![at, id, rows, team],
        ),
        (None, None, Some(team)) => (
            sql_after!("case/columns", "case/page_team"),
            args![at, id, rows, team, is, not],
        ),
        (None, None, None) => match is {
            Some(status) => (
                sql_after!("case/columns", "case/page_status"),
                args![at, id, rows, status],
            ),
            None => (
                sql_after!("case/columns", "case/page_all"),
                args![at, id, rows, not],
            ),
        },
    };
    Ask::rows(sql, args, CaseRow::read)
}

/// A page of the cases of one customer's record, newest activity first.
pub async fn of_customer(
    store: &Store,
    customer: CustomerId,
    after: Key,
    rows: u32,
) -> Result<Vec<CaseRow>, StoreError> {
    let args = args![after.at, after.id, limit(rows), customer];
    let rows = store
        .read(sql_after!("case/columns", "case/page_customer"), args)
        .await?;
    rows.into_iter().map(CaseRow::read).collect()
}

/// The case with this id.
pub async fn find(store: &Store, case: CaseId) -> Result<Option<CaseRow>, StoreError> {
    store
        .read_one(sql_after!("case/columns", "case/find_by_id"), args![case])
        .await?
        .map(CaseRow::read)
        .transpose()
}

/// The case with this number.
pub async fn find_number(store: &Store, number: u64) -> Result<Option<CaseRow>, StoreError> {
    store.ask(ask_number(number)).await
}

/// Asks for the case with this number.
pub fn ask_number(number: u64) -> Ask<Option<CaseRow>> {
    // No case has a number that the database cannot hold.
    let number = i64::try_from(number).unwrap_or(-1);
    let sql = sql_after!("case/columns", "case/find_by_number");
    Ask::one(sql, args![number], CaseRow::read)
}

/// Where a case is found, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasePlace {
    /// Its id.
    pub case: CaseId,
    /// Whose it is.
    pub customer: Option<CustomerId>,
    /// What it is about, unless erased.
    pub subject: Option<String>,
}

/// Asks where the case with this number is found: all that a page needs of its row which reads its events anyway.
pub fn ask_place(number: u64) -> Ask<Option<CasePlace>> {
    // No case has a number that the database cannot hold.
    let number = i64::try_from(number).unwrap_or(-1);
    Ask::one(sql!("case/find_place"), args![number], |mut row| {
        Ok(CasePlace {
            case: row.id()?,
            customer: row.maybe_id()?,
            subject: row.maybe_text()?,
        })
    })
}

/// A case in a line, as it stands beside another one of the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseLine {
    /// Its id.
    pub case: CaseId,
    /// The number people use.
    pub number: u64,
    /// [`recovery::Status::name`].
    pub status: String,
    /// When it was opened.
    pub opened_at: Moment,
    /// What it is about, unless erased.
    pub subject: Option<String>,
}

/// Asks for the cases of the person a record belongs to that were last active, over all their records; the one opened
/// last comes first.
pub fn ask_of_person(customer: CustomerId, rows: u32) -> Ask<Vec<CaseLine>> {
    let args = args![customer, limit(rows)];
    Ask::rows(sql!("case/list_person"), args, CaseLine::read)
}

/// The same of this record alone: enough where no other was joined with it, and quicker.
pub fn ask_of_record(customer: CustomerId, rows: u32) -> Ask<Vec<CaseLine>> {
    let args = args![customer, limit(rows)];
    Ask::rows_in_order(sql!("case/list_record"), args, CaseLine::read, |line| {
        std::cmp::Reverse((line.opened_at, line.case))
    })
}

impl CaseLine {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            case: row.id()?,
            number: row.number()?,
            status: row.text()?,
            opened_at: row.moment()?,
            subject: row.maybe_text()?,
        })
    }
}
