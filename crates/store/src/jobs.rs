//! Jobs: work that follows from a write, put down in the same batch, done by whoever claims it first.
//!
//! A claim is a lease: the job's due moment moves to the end of the lease, so a worker that dies gives
//! its job back by doing nothing. A job can therefore run twice and must do no harm then.

use crate::engine::{Batch, args, sql, sql_pair};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;
use uuid::Uuid;

/// After this many attempts a job is given up and kept as dead, to be looked at.
pub const ATTEMPTS_MAX: u32 = 100;
/// Most jobs one claim takes.
pub const CLAIM_MAX: u32 = 256;
/// The first wait after a failure; each further one doubles it.
const FIRST_WAIT_US: i64 = 5_000_000;
/// The longest wait between two attempts: one hour.
const LONGEST_WAIT_US: i64 = 3_600_000_000;

/// A job to put down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    /// Its id.
    pub id: Uuid,
    /// What kind of work.
    pub kind: &'static str,
    /// What to work on, as JSON; ids only, no personal words.
    pub payload: String,
    /// Two jobs with the same key are one.
    pub once_key: String,
    /// Not before this.
    pub due: Moment,
}

/// A job somebody has taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Its id.
    pub id: Uuid,
    /// The grip on it: another claim has another one.
    pub claim: Uuid,
    /// What kind of work.
    pub kind: String,
    /// What to work on.
    pub payload: String,
    /// How often it was taken, this time included.
    pub attempts: u32,
    /// When it was put down.
    pub created_at: Moment,
}

/// A job that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadJob {
    /// Its id.
    pub id: Uuid,
    /// What kind of work.
    pub kind: String,
    /// What to work on.
    pub payload: String,
    /// How often it was taken.
    pub attempts: u32,
    /// What went wrong last.
    pub last_error: Option<String>,
    /// When it was put down.
    pub created_at: Moment,
}

/// Which jobs somebody takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinds {
    /// All of them.
    All,
    /// Those of one kind.
    Only(&'static str),
    /// Those of all other kinds.
    AllBut(&'static str),
}

impl Kinds {
    /// The kind that is left out and the one that is wanted alone, as the statements take them.
    fn without_and_only(self) -> (&'static str, &'static str) {
        match self {
            Self::All => ("", ""),
            Self::Only(kind) => ("", kind),
            Self::AllBut(kind) => (kind, ""),
        }
    }
}

/// Puts a job down; nothing happens where one with the same key is not done yet.
pub fn put(batch: &mut Batch, job: &NewJob, now: Moment) {
    batch.push(
        sql!("job/put"),
        args![
            job.id,
            job.kind,
            job.payload.as_str(),
            job.once_key.as_str(),
            job.due,
            now
        ],
    );
    batch.wakes = true;
}

/// Takes up to `count` jobs of these kinds that are due, the longest due first, until `lease_end`.
pub async fn claim(
    store: &Store,
    kinds: Kinds,
    now: Moment,
    lease_end: Moment,
    count: u32,
) -> Result<Vec<Claimed>, StoreError> {
    let claim = Uuid::new_v4();
    let (without, only) = kinds.without_and_only();
    let args = args![now, lease_end, claim, count.min(CLAIM_MAX), without, only];
    let done = store.write_one(sql_pair!("job/claim"), args).await?;
    done.rows
        .into_iter()
        .map(|mut row| {
            Ok(Claimed {
                id: row.uuid()?,
                claim,
                kind: row.text()?,
                payload: row.text()?,
                attempts: row.number()?,
                created_at: row.moment()?,
            })
        })
        .collect()
}

/// The job is done; put this into the batch of its effects. Refused at `job/complete` if another has it,
/// so that the effects stand once.
pub fn complete(batch: &mut Batch, job: &Claimed) {
    batch.push_one(sql!("job/complete"), args![job.id, job.claim]);
}

/// Takes back all jobs that somebody has, for when nobody can be alive who had one: they are due now.
pub async fn take_back(store: &Store, now: Moment) -> Result<(), StoreError> {
    store.write_one(sql!("job/take_back"), args![now]).await?;
    Ok(())
}

/// Keeps the job from others until then. Refused at `job/hold` if another has it.
pub fn hold(batch: &mut Batch, job: &Claimed, until: Moment) {
    batch.push_one(sql!("job/hold"), args![job.id, job.claim, until]);
}

/// The job failed and may succeed later: it waits longer each time, and is given up in the end.
/// `why` holds no personal words.
pub fn retry(batch: &mut Batch, job: &Claimed, why: &str, now: Moment) {
    if job.attempts >= ATTEMPTS_MAX {
        bury(batch, job, why);
    } else {
        let due = now.plus_us(wait_us(job.attempts));
        batch.push_one(sql!("job/retry"), args![job.id, job.claim, due, why]);
        batch.wakes = true;
    }
}

/// The job failed for good; it is kept as dead.
pub fn bury(batch: &mut Batch, job: &Claimed, why: &str) {
    batch.push_one(sql!("job/bury"), args![job.id, job.claim, why]);
}

/// How long to wait after so many attempts.
pub fn wait_us(attempts: u32) -> i64 {
    FIRST_WAIT_US
        .saturating_mul(1 << attempts.saturating_sub(1).min(30))
        .min(LONGEST_WAIT_US)
}

/// When the next job of these kinds is due.
pub async fn next_due(store: &Store, kinds: Kinds) -> Result<Option<Moment>, StoreError> {
    let (without, only) = kinds.without_and_only();
    store
        .read_one(sql!("job/next_due"), args![without, only])
        .await?
        .map_or(Ok(None), |mut row| row.maybe_moment())
}

/// A page of the jobs that were given up, by id.
pub async fn dead(
    store: &Store,
    after: Option<Uuid>,
    rows: u32,
) -> Result<Vec<DeadJob>, StoreError> {
    let args = args![after.unwrap_or(Uuid::nil()), crate::keys::limit(rows)];
    let rows = store.read(sql!("job/list_dead"), args).await?;
    rows.into_iter()
        .map(|mut row| {
            Ok(DeadJob {
                id: row.uuid()?,
                kind: row.text()?,
                payload: row.text()?,
                attempts: row.number()?,
                last_error: row.maybe_text()?,
                created_at: row.moment()?,
            })
        })
        .collect()
}

/// How many jobs there are by state and kind. Reads every one; not for pages.
pub async fn count(store: &Store) -> Result<Vec<(String, String, u64)>, StoreError> {
    let rows = store.read(sql!("job/count_by_state"), args![]).await?;
    rows.into_iter()
        .map(|mut row| Ok((row.text()?, row.text()?, row.number()?)))
        .collect()
}
