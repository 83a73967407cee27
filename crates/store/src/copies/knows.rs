//! Whether a place knows what was erased since a copy was made.
//!
//! Data that was restored where nobody knew it carries a mark: later it looks as any other data does, and still does not
//! know what was erased before it came.

use crate::engine::Batch;
use crate::error::StoreError;
use crate::settings;
use crate::store::Store;
use calendar::Moment;

/// The setting that holds the mark: when the data was restored, in microseconds UTC by the wall clock.
const MARK: &str = "erasures-unknown-before";

/// How much is known of what was erased since a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knows {
    /// All of it: it stays erased.
    All,
    /// What was erased here stays erased. But what was here had itself been restored without knowing: what was erased
    /// elsewhere before that may be back.
    SinceRestored,
    /// What was noted as erased here stays erased. But the data that was here could not be read: what was erased elsewhere
    /// may be back.
    Noted,
    /// Nothing: whatever was erased since is back.
    Nothing,
}

/// What there is to know it by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Signs {
    /// A list of erasures was named.
    pub named: bool,
    /// There is data here, or a list of what was erased in it.
    pub here: bool,
    /// The data that is here is damaged: whether it knew all is not known.
    pub unread: bool,
    /// The mark of the data that is here.
    pub mark: Option<i64>,
    /// The mark of the copy. The same one: the copy was made here, after the data had come.
    pub mark_of_copy: Option<i64>,
}

impl Signs {
    /// What is known, and the mark that what is restored carries.
    pub(super) fn say(self, now_us: i64) -> (Knows, Option<i64>) {
        match (self.named, self.here, self.mark) {
            (false, true, _) if self.unread => (Knows::Noted, Some(now_us)),
            (true, _, _) | (false, true, None) => (Knows::All, None),
            (false, false, _) => (Knows::Nothing, Some(now_us)),
            (false, true, mark) if mark == self.mark_of_copy => (Knows::All, mark),
            (false, true, mark) => (Knows::SinceRestored, mark),
        }
    }
}

/// The mark of this data.
pub(super) async fn mark(store: &Store) -> Result<Option<i64>, StoreError> {
    let found = settings::find::<Option<i64>>(store, MARK).await?;
    Ok(found.flatten())
}

/// Sets the mark, or takes it off.
pub(super) async fn set_mark(
    store: &Store,
    mark: Option<i64>,
    now_us: i64,
) -> Result<(), StoreError> {
    if self::mark(store).await? == mark {
        return Ok(());
    }
    let mut batch = Batch::new();
    settings::put(&mut batch, MARK, &mark, Moment::from_us(now_us))?;
    store.write(batch).await.map(drop)
}
