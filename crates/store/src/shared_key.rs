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
    find(store)
        .await?
        .ok_or_else(|| StoreError::inconsistent("the desk's key is gone"))
}

/// The secret, where one lies in the data.
pub(crate) async fn find(store: &Store) -> Result<Option<String>, StoreError> {
    let row = store.read_one(sql!("setting/find"), args![NAME]).await?;
    row.map(|mut row| row.text()).transpose()
}

/// Has this secret lie in the data, in place of one that does; none where nothing is given.
pub(crate) async fn set(store: &Store, key: Option<&str>, now: Moment) -> Result<(), StoreError> {
    match key {
        Some(key) => {
            store
                .write_one(sql!("setting/put"), args![NAME, key, now])
                .await?
        }
        None => store.write_one(sql!("setting/forget"), args![NAME]).await?,
    };
    Ok(())
}
