//! Tokens of programs outside the desk that ask the coach. Kept as hashes only.

use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::sessions::TokenHash;
use crate::store::Store;
use calendar::Moment;
use recovery::StaffId;

/// Most tokens that a desk keeps.
pub const COACH_TOKENS_MAX: u32 = 1_000;

/// A token, without itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoachToken {
    /// Its hash.
    pub hash: TokenHash,
    /// What it is called: where it is used.
    pub name: String,
    /// Who made it.
    pub made_by: StaffId,
    /// When.
    pub created_at: Moment,
    /// When it was used last, give or take some hours; nothing when never.
    pub used_at: Option<Moment>,
}

impl CoachToken {
    fn read(row: &mut Row) -> Result<Self, StoreError> {
        let hash = row.bytes()?;
        Ok(Self {
            hash: hash.try_into().map_err(|_| {
                StoreError::inconsistent("a token's hash has another length".to_owned())
            })?,
            name: row.text()?,
            made_by: row.id()?,
            created_at: row.moment()?,
            used_at: row.maybe_moment()?,
        })
    }
}

/// The normal form of a name, by which the same one is recognised.
fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Adds a token. If the name is taken, refused at `coach_token/put`.
pub fn put(batch: &mut Batch, token: &CoachToken) {
    batch.push(
        sql!("coach_token/put"),
        args![
            token.hash,
            token.name.trim(),
            key(&token.name),
            token.made_by,
            token.created_at
        ],
    );
}

/// The token of this hash.
pub async fn find(store: &Store, hash: TokenHash) -> Result<Option<CoachToken>, StoreError> {
    let row = store
        .read_one(sql!("coach_token/find"), args![hash])
        .await?;
    row.map(|mut row| CoachToken::read(&mut row)).transpose()
}

/// The token of this name.
pub async fn by_name(store: &Store, name: &str) -> Result<Option<CoachToken>, StoreError> {
    let row = store
        .read_one(sql!("coach_token/find_by_name"), args![key(name)])
        .await?;
    row.map(|mut row| CoachToken::read(&mut row)).transpose()
}

/// All tokens, by name.
pub async fn all(store: &Store) -> Result<Vec<CoachToken>, StoreError> {
    let rows = store
        .read(sql!("coach_token/list"), args![COACH_TOKENS_MAX])
        .await?;
    rows.into_iter()
        .map(|mut row| CoachToken::read(&mut row))
        .collect()
}

/// Notes a use. Not needed at every one.
pub fn touch(batch: &mut Batch, hash: TokenHash, now: Moment) {
    batch.push(sql!("coach_token/touch"), args![hash, now]);
}

/// Withdraws a token: it opens nothing any more.
pub fn withdraw(batch: &mut Batch, hash: TokenHash) {
    batch.push_one(sql!("coach_token/withdraw"), args![hash]);
}
