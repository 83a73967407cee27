//! Signing in: sessions, one-time links and counted failures. Tokens are kept as hashes only.

use crate::ask::Ask;
use crate::engine::{Batch, args, sql};
use crate::error::StoreError;
use crate::staff::{Staff, Team};
use crate::store::Store;
use calendar::Moment;
use recovery::StaffId;

/// The SHA-256 hash of a token that only its holder has.
pub type TokenHash = [u8; 32];

/// Somebody signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Who.
    pub staff: Staff,
    /// Their team.
    pub team: Option<Team>,
    /// Since when.
    pub created_at: Moment,
    /// When last seen.
    pub seen_at: Moment,
    /// When it ends unless used.
    pub idle_until: Moment,
    /// When it ends in any case.
    pub expires_at: Moment,
}

/// Starts a session.
pub fn start(
    batch: &mut Batch,
    token: TokenHash,
    staff: StaffId,
    now: Moment,
    idle_until: Moment,
    expires: Moment,
) {
    batch.push(
        sql!("session/put"),
        args![token, staff, now, now, idle_until, expires],
    );
}

/// The session of a token, if it holds and its person may sign in.
pub async fn find(
    store: &Store,
    token: TokenHash,
    now: Moment,
) -> Result<Option<Session>, StoreError> {
    store.ask(ask_find(token, now)).await
}

/// Asks for the session of a token, if it holds and its person may sign in.
pub fn ask_find(token: TokenHash, now: Moment) -> Ask<Option<Session>> {
    Ask::one(sql!("session/find"), args![token, now], |mut row| {
        let _: StaffId = row.id()?;
        let (created_at, seen_at) = (row.moment()?, row.moment()?);
        let (idle_until, expires_at) = (row.moment()?, row.moment()?);
        let staff = Staff::read(&mut row)?;
        let team = match row.maybe_id()? {
            Some(id) => Some(Team {
                id,
                name: row.text()?,
                created_at: row.moment()?,
                closed_at: row.maybe_moment()?,
            }),
            None => None,
        };
        Ok(Session {
            staff,
            team,
            created_at,
            seen_at,
            idle_until,
            expires_at,
        })
    })
}

/// Marks a session as used. Not needed on every request; some minutes apart will do.
pub fn touch(batch: &mut Batch, token: TokenHash, now: Moment, idle_until: Moment) {
    batch.push(sql!("session/touch"), args![token, now, idle_until]);
}

/// Ends a session.
pub fn end(batch: &mut Batch, token: TokenHash) {
    batch.push(sql!("session/end"), args![token]);
}

/// Ends all sessions of a person, as after a new password.
pub fn end_all_of(batch: &mut Batch, staff: StaffId) {
    batch.push(sql!("session/end_all_of"), args![staff]);
}

/// Forgets up to `rows` sessions that are over; how many went.
pub async fn sweep(store: &Store, now: Moment, rows: u32) -> Result<u64, StoreError> {
    let swept = store.write_one(sql!("session/sweep"), args![now, rows]);
    Ok(swept.await?.changed)
}

/// What a one-time link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkPurpose {
    /// The first administrator.
    Setup,
    /// Somebody invited sets their first password.
    Invite,
    /// Somebody sets a new password.
    Reset,
}

impl LinkPurpose {
    fn name(self) -> &'static str {
        match self {
            Self::Setup => "setup",
            Self::Invite => "invite",
            Self::Reset => "reset",
        }
    }

    fn from_name(name: &str) -> Result<Self, StoreError> {
        [Self::Setup, Self::Invite, Self::Reset]
            .into_iter()
            .find(|purpose| purpose.name() == name)
            .ok_or_else(|| StoreError::inconsistent(format!("no link is for {name}")))
    }
}

/// A one-time link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OneTimeLink {
    /// What it is for.
    pub purpose: LinkPurpose,
    /// For whom; nobody for the first administrator.
    pub staff: Option<StaffId>,
    /// When it was made.
    pub created_at: Moment,
    /// When it ends.
    pub expires_at: Moment,
    /// When it was used.
    pub used_at: Option<Moment>,
}

/// Makes a link, and withdraws those of the same purpose and person that were not used.
pub fn put_link(
    batch: &mut Batch,
    token: TokenHash,
    purpose: LinkPurpose,
    staff: Option<StaffId>,
    now: Moment,
    expires: Moment,
) {
    batch.push(sql!("one_time_link/withdraw"), args![purpose.name(), staff]);
    batch.push(
        sql!("one_time_link/put"),
        args![token, purpose.name(), staff, now, expires],
    );
}

/// The link of a token, used or not.
pub async fn link(store: &Store, token: TokenHash) -> Result<Option<OneTimeLink>, StoreError> {
    let row = store
        .read_one(sql!("one_time_link/find"), args![token])
        .await?;
    row.map(|mut row| {
        Ok(OneTimeLink {
            purpose: LinkPurpose::from_name(&row.text_here()?)?,
            staff: row.maybe_id()?,
            created_at: row.moment()?,
            expires_at: row.moment()?,
            used_at: row.maybe_moment()?,
        })
    })
    .transpose()
}

/// Uses a link. If it was used, is over or is for something else, the batch is refused at
/// `one_time_link/use`, so that what it allows happens once.
pub fn use_link(batch: &mut Batch, token: TokenHash, purpose: LinkPurpose, now: Moment) {
    batch.push_one(sql!("one_time_link/use"), args![token, purpose.name(), now]);
}

/// Counted failures of one address or sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failures {
    /// How many.
    pub failures: u64,
    /// Since when they are counted.
    pub since: Moment,
    /// The last one.
    pub last: Moment,
}

/// Counts a failure; a count that began before `window_start` begins anew. `who` is a hash of whatever is
/// counted. Returns how many there are now.
pub async fn count_failure(
    store: &Store,
    who: [u8; 32],
    now: Moment,
    window_start: Moment,
) -> Result<u64, StoreError> {
    let done = store
        .write_one(sql!("sign_in_failure/count"), args![who, now, window_start])
        .await?;
    done.rows
        .into_iter()
        .next()
        .map_or(Ok(0), |mut row| row.number())
}

/// The failures counted.
pub async fn failures(store: &Store, who: [u8; 32]) -> Result<Option<Failures>, StoreError> {
    let row = store
        .read_one(sql!("sign_in_failure/find"), args![who])
        .await?;
    row.map(|mut row| {
        Ok(Failures {
            failures: row.number()?,
            since: row.moment()?,
            last: row.moment()?,
        })
    })
    .transpose()
}

/// Forgets the failures, as after a sign-in.
pub fn clear_failures(batch: &mut Batch, who: [u8; 32]) {
    batch.push(sql!("sign_in_failure/clear"), args![who]);
}

/// Forgets up to `rows` counts that began before `window_start`, which count no more; how many went.
pub async fn sweep_failures(
    store: &Store,
    window_start: Moment,
    rows: u32,
) -> Result<u64, StoreError> {
    let swept = store.write_one(sql!("sign_in_failure/sweep"), args![window_start, rows]);
    Ok(swept.await?.changed)
}
