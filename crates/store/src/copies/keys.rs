//! The desk's key moves with the data: on PostgreSQL it lies in it, where all nodes find it; on SQLite in a file beside.

use crate::error::StoreError;
use crate::shared_key;
use crate::store::{Store, StoreConfig};
use calendar::Moment;

/// What became of the desk's key where a copy was put in place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// This came with the copy. On PostgreSQL it lies in the data; on SQLite whoever restores puts it beside.
    Came(String),
    /// None came, and the one that was there stays.
    Stays,
    /// None came. On SQLite one may lie beside the data; on PostgreSQL there was none, and it is made anew.
    None,
}

/// Has the key lie where this place looks for it, in the copy that is about to be put there: `beside` lay beside the copy,
/// `present` in the data that is replaced.
pub(super) async fn carry(
    staged: &Store,
    config: &StoreConfig,
    beside: Option<&str>,
    present: Option<&str>,
    now_us: i64,
) -> Result<Key, StoreError> {
    let inside = shared_key::find(staged).await?;
    let came = beside.map(str::to_owned).or_else(|| inside.clone());
    let lies = match config {
        StoreConfig::Sqlite { .. } => None,
        StoreConfig::Postgres { .. } => came.as_deref().or(present),
    };
    if lies != inside.as_deref() {
        shared_key::set(staged, lies, Moment::from_us(now_us)).await?;
    }
    let stays = lies.is_some();
    Ok(match came {
        Some(key) => Key::Came(key),
        None if stays => Key::Stays,
        None => Key::None,
    })
}
