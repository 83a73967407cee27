//! Keyset pages: where the next page begins, and names of terms as the database keeps them.

use crate::error::StoreError;
use calendar::Moment;
use serde::Serialize;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, IntoDeserializer};
use uuid::Uuid;

/// Most rows a page may ask for.
pub const PAGE_MAX: u32 = 200;

/// The place of a row in a list ordered by time: its instant and its id. The next page begins after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The instant the list is ordered by.
    pub at: Moment,
    /// The id that parts rows of the same instant.
    pub id: Uuid,
}

impl Key {
    /// Before the newest row, where a list runs from new to old.
    pub const NEWEST: Self = Self {
        at: Moment::from_us(i64::MAX),
        id: Uuid::max(),
    };
    /// Before the oldest row, where a list runs from old to new.
    pub const OLDEST: Self = Self {
        at: Moment::from_us(i64::MIN),
        id: Uuid::nil(),
    };
}

/// How many rows to ask the database for.
pub(crate) fn limit(wanted: u32) -> i64 {
    wanted.min(PAGE_MAX).into()
}

/// The name under which a term of the method is kept; the same the log uses.
pub(crate) fn name<T: Serialize>(term: &T) -> String {
    match serde_json::to_value(term) {
        Ok(serde_json::Value::String(name)) => name,
        // Only plain terms, which serialise to their name, are given here.
        other => unreachable!("a term without a name: {other:?}"),
    }
}

/// The term of that name.
pub(crate) fn term<T: DeserializeOwned>(name: &str) -> Result<T, StoreError> {
    let read: StrDeserializer<'_, serde::de::value::Error> = name.into_deserializer();
    T::deserialize(read).map_err(|_| StoreError::inconsistent(format!("no term is called {name}")))
}
