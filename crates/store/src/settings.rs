//! Settings of the house, and the line each change of people and settings leaves behind.

use crate::engine::{Batch, args, sql};
use crate::error::StoreError;
use crate::keys::{Key, limit};
use crate::log::{actor_from, actor_text};
use crate::store::Store;
use calendar::Moment;
use recovery::Actor;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// Sets a setting, as JSON.
pub fn put<T: Serialize>(
    batch: &mut Batch,
    name: &str,
    value: &T,
    now: Moment,
) -> Result<(), StoreError> {
    batch.push(sql!("setting/put"), args![name, written(name, value)?, now]);
    Ok(())
}

/// Sets a setting that was read as it was changed at `seen`, or as not set at all. Refused at `setting/put_over` where
/// somebody changed it since, so that of two who add to it at once neither undoes the other.
pub fn put_over<T: Serialize>(
    batch: &mut Batch,
    name: &str,
    value: &T,
    seen: Option<Moment>,
    now: Moment,
) -> Result<(), StoreError> {
    let args = args![name, written(name, value)?, now, seen];
    batch.push_one(sql!("setting/put_over"), args);
    Ok(())
}

fn written<T: Serialize>(name: &str, value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value)
        .map_err(|_| StoreError::inconsistent(format!("the setting {name} cannot be written")))
}

/// A setting; nothing if it was never set.
pub async fn find<T: DeserializeOwned>(store: &Store, name: &str) -> Result<Option<T>, StoreError> {
    Ok(find_dated(store, name).await?.map(|(value, _)| value))
}

/// A setting, with when it was changed last.
pub async fn find_dated<T: DeserializeOwned>(
    store: &Store,
    name: &str,
) -> Result<Option<(T, Moment)>, StoreError> {
    let row = store.read_one(sql!("setting/find"), args![name]).await?;
    row.map(|mut row| {
        let value = serde_json::from_str(&row.text_here()?)
            .map_err(|_| StoreError::inconsistent(format!("the setting {name} cannot be read")))?;
        Ok((value, row.moment()?))
    })
    .transpose()
}

/// A change of people or settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Moment,
    /// Who.
    pub actor: Actor,
    /// What, as a code such as `staff_invited`.
    pub what: String,
    /// On what: an id or a name of a setting, never a personal word.
    pub object: Option<String>,
}

/// Leaves a line about a change.
pub fn audit(batch: &mut Batch, line: &AuditLine) {
    batch.push(
        sql!("audit/put"),
        args![
            line.id,
            line.at,
            actor_text(line.actor),
            line.what.as_str(),
            line.object.as_deref()
        ],
    );
}

/// A page of the lines, newest first, after `after` ([`Key::NEWEST`] for the first).
pub async fn audit_page(
    store: &Store,
    after: Key,
    rows: u32,
) -> Result<Vec<AuditLine>, StoreError> {
    let rows = store
        .read(sql!("audit/page"), args![after.at, after.id, limit(rows)])
        .await?;
    rows.into_iter()
        .map(|mut row| {
            Ok(AuditLine {
                id: row.uuid()?,
                at: row.moment()?,
                actor: actor_from(&row.text_here()?)?,
                what: row.text()?,
                object: row.maybe_text()?,
            })
        })
        .collect()
}
