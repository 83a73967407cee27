//! Today: the promises that stand, in the order in which they break.

use crate::ask::Ask;
use crate::case_heats::{self, Heat};
use crate::cases::{severity, stage};
use crate::engine::{Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::{limit, term};
use crate::store::Store;
use calendar::Moment;
use recovery::policies::Purpose;
use recovery::terms::{MadeBy, PromiseOf};
use recovery::{CaseId, CustomerId, PointNo, PromiseNo, Severity, StaffId, Stage, TeamId, TextId};
use uuid::Uuid;

/// A promise as Today shows it, with what it tells of its case.
#[derive(Debug, Clone, PartialEq)]
pub struct PromiseRow {
    /// The case.
    pub case: CaseId,
    /// Its number within the case.
    pub no: PromiseNo,
    /// The number of the case.
    pub number: u64,
    /// The stage of the case, while the promise stands.
    pub stage: Stage,
    /// Who was promised.
    pub customer: Option<CustomerId>,
    /// The subject of the case.
    pub subject_id: Option<TextId>,
    /// A word or a deed.
    pub what: PromiseOf,
    /// The text of the promise, where its sort does not say it all.
    pub text_id: Option<TextId>,
    /// Who keeps it: its own owner, or the one of the case.
    pub owner: Option<StaffId>,
    /// The team of the case, while the promise stands.
    pub team: Option<TeamId>,
    /// `open`, `by_time` (stands, and time keeps it), `kept` or `released`.
    pub state: String,
    /// By when.
    pub due: Moment,
    /// When it was made.
    pub made_at: Moment,
    /// How it came to be.
    pub made_by: MadeBy,
    /// When it was kept.
    pub kept_at: Option<Moment>,
    /// When it broke.
    pub broken_at: Option<Moment>,
    /// The date that will hold, once we see that this one will not.
    pub doubted: Option<Moment>,
    /// How often it got a new date.
    pub moves: u32,
    /// The customer's name, unless unknown or erased.
    pub customer_name: Option<String>,
    /// Whether the customer was erased.
    pub customer_erased: bool,
    /// What the case is about, unless erased.
    pub subject: Option<String>,
    /// What was promised in words, unless erased.
    pub text: Option<String>,
    /// The name of who keeps it.
    pub owner_name: Option<String>,
    /// Who wrote what this answers, as people read it, where it is somebody other than the customer and they alone wait.
    pub answers: Option<String>,
    /// Its place among all: when it breaks, or the clock beside it runs out.
    pub first: Moment,
    /// The clock beside it, if there is one.
    pub clock: Option<ClockBeside>,
    /// Whether the mail that was to keep it did not arrive.
    pub lost: bool,
    /// Whether the mail that is to keep it still waits for the mail server.
    pub late: bool,
    /// How heated the customer's last message was, where one was read.
    pub heat: Option<Heat>,
    /// How severe its case is, where somebody said so.
    pub severity: Option<Severity>,
}

fn heat(row: &mut Row) -> Result<Option<Heat>, StoreError> {
    let step = |stored: Option<i64>| stored.map(|stored| case_heats::step(stored.unsigned_abs()));
    let (last, before) = (step(row.maybe_int()?), step(row.maybe_int()?));
    Ok(last.map(|last| Heat { last, before }))
}

impl PromiseRow {
    /// Its place in Today; the next page begins after it.
    pub fn key(&self) -> PromiseKey {
        PromiseKey {
            due: self.first,
            case: self.case,
            no: self.no,
        }
    }

    fn read(mut row: Row) -> Result<Self, StoreError> {
        let case = row.id()?;
        let no = PromiseNo(row.number()?);
        let number = row.number()?;
        let stage = stage(&row.text_here()?)?;
        let customer = row.maybe_id()?;
        let subject_id = row.maybe_id()?;
        let what = row.text()?;
        let point = row.maybe_int()?;
        let what = match point.and_then(|point| u32::try_from(point).ok()) {
            Some(point) => PromiseOf::Deed {
                point: PointNo(point),
            },
            None => PromiseOf::Word { sort: term(&what)? },
        };
        Ok(Self {
            case,
            no,
            number,
            stage,
            customer,
            subject_id,
            what,
            text_id: row.maybe_id()?,
            owner: row.maybe_id()?,
            team: row.maybe_id()?,
            state: row.text()?,
            due: row.moment()?,
            made_at: row.moment()?,
            made_by: term(&row.text_here()?)?,
            kept_at: row.maybe_moment()?,
            broken_at: row.maybe_moment()?,
            doubted: row.maybe_moment()?,
            moves: row.number()?,
            customer_name: row.maybe_text()?,
            customer_erased: row.flag()?,
            subject: row.maybe_text()?,
            text: row.maybe_text()?,
            owner_name: row.maybe_text()?,
            answers: row.maybe_text()?,
            first: row.moment()?,
            clock: clock(&mut row)?,
            lost: row.flag()?,
            late: row.flag()?,
            heat: heat(&mut row)?,
            severity: severity(&mut row)?,
        })
    }
}

/// The clock of a law that runs out first on the case, told beside the promise of the case that breaks first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockBeside {
    /// The first moment that is too late.
    pub due: Moment,
    /// What it asks.
    pub purpose: Purpose,
    /// The short name of its policy.
    pub policy: String,
    /// The point it is about, where it is about one alone.
    pub point: Option<PointNo>,
}

fn clock(row: &mut Row) -> Result<Option<ClockBeside>, StoreError> {
    let (due, purpose) = (row.maybe_moment()?, row.maybe_text()?);
    let (policy, point) = (row.maybe_text()?, row.maybe_int()?);
    let (Some(due), Some(purpose), Some(policy)) = (due, purpose, policy) else {
        return Ok(None);
    };
    Ok(Some(ClockBeside {
        due,
        purpose: term(&purpose)?,
        policy,
        point: point
            .and_then(|point| u32::try_from(point).ok())
            .map(PointNo),
    }))
}

/// The place of a promise in Today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PromiseKey {
    /// When it breaks or the clock beside it runs out, whichever comes first.
    pub due: Moment,
    /// The case.
    pub case: CaseId,
    /// The number within the case.
    pub no: PromiseNo,
}

impl PromiseKey {
    /// Before the promise that breaks first.
    pub const FIRST: Self = Self {
        due: Moment::from_us(i64::MIN),
        case: CaseId(Uuid::nil()),
        no: PromiseNo(0),
    };
}

/// Whose promises.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    #[default]
    All,
    /// One person's.
    Owner(StaffId),
    /// One team's.
    Team(TeamId),
    /// Those nobody has taken.
    Nobody,
}

/// A page of all promises that stand, the one that breaks first on top; those of cases that sleep among them.
pub async fn page(
    store: &Store,
    whose: Whose,
    after: PromiseKey,
    rows: u32,
) -> Result<Vec<PromiseRow>, StoreError> {
    let all_woke = Moment::from_us(i64::MAX);
    store.ask(ask_page(whose, after, rows, all_woke)).await
}

/// Asks for a page of the promises that stand, the one that breaks first on top. Those of a case that sleeps at `now`
/// are left out.
pub fn ask_page(whose: Whose, after: PromiseKey, rows: u32, now: Moment) -> Ask<Vec<PromiseRow>> {
    let mut args = args![after.due, after.case, after.no.0, limit(rows), now];
    let sql = match whose {
        Whose::All => sql_after!("promise/columns", "promise/page_all"),
        Whose::Nobody => sql_after!("promise/columns", "promise/page_free"),
        Whose::Owner(owner) => {
            args.push(owner.into());
            sql_after!("promise/columns", "promise/page_owner")
        }
        Whose::Team(team) => {
            args.push(team.into());
            sql_after!("promise/columns", "promise/page_team")
        }
    };
    Ask::rows(sql, args, PromiseRow::read)
}

/// All promises of a case, in the order in which they were made.
pub async fn of_case(store: &Store, case: CaseId) -> Result<Vec<PromiseRow>, StoreError> {
    let rows = store
        .read(
            sql_after!("promise/columns", "promise/of_case"),
            args![case, 10_000],
        )
        .await?;
    rows.into_iter().map(PromiseRow::read).collect()
}

/// Asks how many promises in sight are due before `first`, which is now, and how many before `second`; the later ones count
/// only as far as the first leave room below `cap`.
pub fn ask_count_until(first: Moment, second: Moment, cap: u32) -> Ask<(u64, u64)> {
    Ask::all(
        sql!("promise/count_until"),
        args![first, second, cap],
        |rows| {
            let mut row = rows
                .next()?
                .ok_or_else(|| StoreError::inconsistent("a count has a row"))?;
            Ok((row.number()?, row.number()?))
        },
    )
}
