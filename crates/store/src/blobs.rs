//! Raw mail and files, kept once by their hash, in the database on both engines so that one backup holds all.

use crate::engine::{Batch, args, sql};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;
use std::fmt;

/// Content up to this size lies whole in its row; larger content lies in chunks of this size.
pub const CHUNK: usize = 256 * 1024;
/// Chunks one batch takes; keeps the memory of a large file bounded.
const CHUNKS_A_BATCH: usize = 16;
/// The largest content that is kept.
pub const SIZE_MAX: usize = 100 * 1024 * 1024;

/// The BLAKE3 hash of some content, which is its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The name of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// The hash written as 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        blake3::Hash::from_hex(text)
            .ok()
            .map(|hash| Self(*hash.as_bytes()))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&blake3::Hash::from_bytes(self.0).to_hex())
    }
}

impl From<Hash> for crate::engine::Value {
    fn from(hash: Hash) -> Self {
        hash.0.into()
    }
}

fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Keeps content as part of a batch. For mail and small files; use [`keep`] first for large ones.
pub fn put(batch: &mut Batch, bytes: &[u8], at: Moment) -> Hash {
    let hash = Hash::of(bytes);
    put_known(batch, hash, bytes, at);
    hash
}

/// As [`put`], where the hash of the bytes is known.
pub fn put_known(batch: &mut Batch, hash: Hash, bytes: &[u8], at: Moment) {
    if bytes.len() <= CHUNK {
        batch.push(
            sql!("blob/put"),
            args![hash, number(bytes.len()), 0, bytes, at],
        );
    } else {
        let mut count = 0;
        for chunk in bytes.chunks(CHUNK) {
            batch.push(sql!("blob/put_chunk"), args![hash, count, chunk]);
            count += 1;
        }
        let nothing = crate::engine::Value::Null;
        batch.push(
            sql!("blob/put"),
            args![hash, number(bytes.len()), count, nothing, at],
        );
    }
}

/// Keeps content of any size in several small writes. Its row comes last, so that content half written
/// is not there; writing it again completes it.
pub async fn keep(store: &Store, bytes: &[u8], at: Moment) -> Result<Hash, StoreError> {
    if bytes.len() > SIZE_MAX {
        return Err(StoreError::inconsistent(format!(
            "content of {} bytes is larger than is kept",
            bytes.len()
        )));
    }
    if bytes.len() <= CHUNK {
        let mut batch = Batch::new();
        let hash = put(&mut batch, bytes, at);
        store.write(batch).await?;
        return Ok(hash);
    }
    let hash = Hash::of(bytes);
    let mut count = 0_i64;
    for part in bytes.chunks(CHUNK * CHUNKS_A_BATCH) {
        let mut batch = Batch::new();
        for chunk in part.chunks(CHUNK) {
            batch.push(sql!("blob/put_chunk"), args![hash, count, chunk]);
            count += 1;
        }
        store.write(batch).await?;
    }
    let nothing = crate::engine::Value::Null;
    store
        .write_one(
            sql!("blob/put"),
            args![hash, number(bytes.len()), count, nothing, at],
        )
        .await?;
    Ok(hash)
}

/// Forgets content that nothing holds any more, and remembers that it was erased.
pub fn erase(batch: &mut Batch, hash: Hash, at: Moment) {
    batch.push(sql!("blob/forget"), args![hash]);
    batch.push(sql!("blob/forget_chunks"), args![hash]);
    batch.push(sql!("erasure/record"), args!["blob", hash, at]);
}

/// Content being read, a chunk at a time.
#[derive(Debug)]
pub struct Reader {
    store: Store,
    hash: Hash,
    /// In bytes.
    pub size: u64,
    chunks: i64,
    next: i64,
    whole: Option<Vec<u8>>,
}

impl Reader {
    /// The next chunk; nothing at the end.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        if let Some(whole) = self.whole.take() {
            return Ok(Some(whole));
        }
        if self.next == self.chunks {
            return Ok(None);
        }
        let row = self
            .store
            .read_one(sql!("blob/read_chunk"), args![self.hash, self.next])
            .await?;
        let mut row =
            row.ok_or_else(|| StoreError::inconsistent("a chunk of a file is missing"))?;
        self.next += 1;
        row.bytes().map(Some)
    }
}

/// Opens content for reading; nothing if it is not there.
pub async fn open(store: &Store, hash: Hash) -> Result<Option<Reader>, StoreError> {
    let Some(mut row) = store.read_one(sql!("blob/find"), args![hash]).await? else {
        return Ok(None);
    };
    let (size, chunks, whole) = (row.number()?, row.int()?, row.maybe_bytes()?);
    Ok(Some(Reader {
        store: store.clone(),
        hash,
        size,
        chunks,
        next: 0,
        whole,
    }))
}

/// The content whole, in memory.
pub async fn read(store: &Store, hash: Hash) -> Result<Option<Vec<u8>>, StoreError> {
    let Some(mut reader) = open(store, hash).await? else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    while let Some(chunk) = reader.next().await? {
        bytes.extend_from_slice(&chunk);
    }
    Ok(Some(bytes))
}
