//! The picture of the house on the customer's page. It lies by itself: no erased person takes it along.

use crate::blobs::Hash;
use crate::engine::{Batch, args, sql};
use crate::error::StoreError;
use crate::store::Store;

/// Puts the picture down in the place of the one before; gives its hash.
pub fn put_logo(batch: &mut Batch, media_type: &str, bytes: &[u8]) -> Hash {
    let hash = Hash::of(bytes);
    batch.push(sql!("brand_logo/put"), args![hash, media_type, bytes]);
    hash
}

/// Takes the picture away.
pub fn drop_logo(batch: &mut Batch) {
    batch.push(sql!("brand_logo/drop"), args![]);
}

/// The picture of this hash: what it is, and its bytes.
pub async fn logo(store: &Store, hash: Hash) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    let row = store.read_one(sql!("brand_logo/find"), args![hash]).await?;
    row.map(|mut row| Ok((row.text()?, row.bytes()?)))
        .transpose()
}
