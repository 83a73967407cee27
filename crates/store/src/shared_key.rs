//! The secret that all nodes of one desk share where they share a database.

use crate::engine::{args, sql};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;

/// The setting that holds it.
const NAME: &str = "desk-key";

/// The secret as it stands: `fresh`, unless another node was first.
pub async fn shared_key(store: &Store, fresh: &str, now: Moment) -> Result<String, StoreError> {
    store
        .write_one(sql!("setting/put_new"), args![NAME, fresh, now])
        .await?;
    let row = store.read_one(sql!("setting/find"), args![NAME]).await?;
    row.ok_or_else(|| StoreError::inconsistent("the desk's key is gone"))?
        .text()
}
