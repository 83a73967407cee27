//! Throws the read models away and makes them again from the log.

use crate::engine::{Batch, sql};
use crate::error::StoreError;
use crate::log;
use crate::news;
use crate::project;
use crate::store::Store;
use recovery::Case;

/// Cases written in one batch.
const CASES_A_BATCH: u32 = 100;

/// Whether a rebuild was begun and has not come to its end: until one does, cases may be missing from every list.
pub async fn is_unfinished(store: &Store) -> Result<bool, StoreError> {
    let row = store.read_one(sql!("case_number/is_rebuilding"), vec![]);
    Ok(row.await?.is_some())
}

/// Whether the rows of a case and of its promises say what the log says of it. A case that changes meanwhile may seem to
/// differ: it is loaded and asked for again then.
pub async fn is_written(store: &Store, case: &Case) -> Result<bool, StoreError> {
    project::is_written(store, case).await
}

/// Makes the rows of all cases, promises and timers anew; returns how many cases there are. The desk
/// must not be running: a case that changes meanwhile would be refused its row.
pub async fn read_models(store: &Store) -> Result<u64, StoreError> {
    begin(store).await?;
    let mut after = None;
    let mut count = 0;
    loop {
        let ids = log::ids(store, after, CASES_A_BATCH).await?;
        let Some(last) = ids.last() else {
            store
                .write_one(sql!("case_number/end_rebuild"), vec![])
                .await?;
            return Ok(count);
        };
        after = Some(*last);
        let mut batch = Batch::new();
        for id in ids {
            let events = log::load(store, id).await?;
            let case = events.iter().fold(Case::unopened(id), Case::evolve);
            project::changes(
                &mut batch,
                &Case::unopened(id),
                &case,
                project::last_activity(&events),
            );
            count += 1;
        }
        store.write(batch).await?;
    }
}

/// Throws the rows away. [`read_models`] makes them again; until it has, the rebuild is unfinished.
pub async fn begin(store: &Store) -> Result<(), StoreError> {
    let mut batch = Batch::new();
    // It stands until all is there: whoever stops halfway and starts a desk gives out no number again.
    batch.push(sql!("case_number/begin_rebuild"), vec![]);
    batch.push(sql!("case/forget_all"), vec![]);
    batch.push(sql!("promise/forget_all"), vec![]);
    batch.push(sql!("watch/forget_all"), vec![]);
    batch.push(sql!("timer/forget_all"), vec![]);
    batch.push(sql!("case_tag/forget_all"), vec![]);
    batch.push(sql!("case_class/forget_all"), vec![]);
    batch.push(sql!("cause_case/forget_all"), vec![]);
    batch.push(sql!("case_course/forget_all"), vec![]);
    // Whatever looks for what is new counts all days again.
    news::forget_all(&mut batch);
    store.write(batch).await.map(drop)
}
