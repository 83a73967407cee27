//! What is erased stays on the disk for a while: in pages that were freed, in the log before its
//! checkpoint, in row versions nobody sees. This clears them.

use super::{blocking, engine, unfinished};
use crate::engine::postgres::{connect as connect_postgres, failure};
use crate::engine::sqlite::connect;
use crate::error::OpenError;
use crate::store::{DATABASE_FILE, Store, StoreConfig};
use std::path::Path;
use std::time::Duration;

/// The tables words of people lie in.
const TABLES: &str = "text, text_search, message, message_file, proof_file, blob, blob_chunk, customer, customer_address, support_need, draft, draft_file, waiting_word, outgoing, intake_item";
/// How often the log is asked to give way: a reader that is at work holds it for a moment.
const TRIES: u32 = 50;
/// How long between two tries.
const PAUSE: Duration = Duration::from_millis(100);

/// Writes the data anew without what was erased, so that no byte of it is left in the files of the database.
/// Takes about as long as a backup, and nothing else can be written in that time. Copies that a killed restore left in
/// the data folder go as well.
///
/// On PostgreSQL the row versions are vacuumed; what its own log and copies hold passes with them.
///
/// # Errors
/// Where the database fails, or somebody reads for so long that the log cannot be emptied. What was erased
/// is erased all the same; call it again.
pub async fn clear_traces(store: &Store) -> Result<(), OpenError> {
    unfinished::clear(store.config().folder());
    match store.config() {
        StoreConfig::Sqlite { folder } => {
            let path = folder.join(DATABASE_FILE);
            blocking(move || rewrite(&path)).await
        }
        StoreConfig::Postgres { url, .. } => {
            let settings = store.config().settings(url)?;
            let client = connect_postgres(&settings)
                .await
                .map_err(|error| OpenError::from(failure("vacuum", &error)))?;
            client
                .batch_execute(&format!("vacuum {TABLES}"))
                .await
                .map_err(|error| OpenError::from(failure("vacuum", &error)))
        }
    }
}

/// As [`clear_traces`], on one file.
pub(super) fn rewrite(path: &Path) -> Result<(), OpenError> {
    let connection = connect(path).map_err(|error| engine(&error))?;
    connection
        .execute_batch("pragma secure_delete = on; vacuum;")
        .map_err(|error| engine(&error))?;
    for _ in 0..TRIES {
        let busy: i64 = connection
            .query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))
            .map_err(|error| engine(&error))?;
        if busy == 0 {
            return Ok(());
        }
        std::thread::sleep(PAUSE);
    }
    Err(OpenError::Occupied(
        "what was erased is erased, but the log beside the database could not be emptied: somebody reads for long"
            .to_owned(),
    ))
}
