//! The shape of the data, in numbered steps. Forward only; all steps that are missing are taken in one transaction.
//!
//! A database that is newer than the program, or whose steps differ from the program's, is left alone.
//! Before anything is changed on a database that holds data, a copy goes to `backups/` in the data folder.

mod postgres;
mod sqlite;

pub(crate) use postgres::{is_migrated, migrate as migrate_postgres};
pub(crate) use sqlite::migrate as migrate_sqlite;

use crate::error::OpenError;

/// One step.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Counted from one, without gaps.
    pub number: i64,
    /// Its name in the folder.
    pub name: &'static str,
    /// What it does on SQLite.
    pub sqlite: &'static str,
    /// What it does on PostgreSQL.
    pub postgres: &'static str,
}

macro_rules! migration {
    ($number:literal, $name:literal) => {
        Migration {
            number: $number,
            name: $name,
            sqlite: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/migrations/sqlite/",
                $name,
                ".sql"
            )),
            postgres: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/migrations/postgres/",
                $name,
                ".sql"
            )),
        }
    };
}

/// All steps, in order.
pub const MIGRATIONS: &[Migration] = &[
    migration!(1, "0001_first"),
    migration!(2, "0002_coach_token"),
    migration!(3, "0003_lighter_intake"),
    migration!(4, "0004_sent_mail_by_bytes"),
    migration!(5, "0005_mail_beside_messages"),
    migration!(6, "0006_coach_record"),
    migration!(7, "0007_larger_index_pieces"),
    migration!(8, "0008_case_mailbox"),
    migration!(9, "0009_language"),
    migration!(10, "0010_old_address"),
    migration!(11, "0011_keys"),
    migration!(12, "0012_answer_to_another"),
    migration!(13, "0013_proof_and_teams"),
    migration!(14, "0014_sending"),
    migration!(15, "0015_mailbox"),
    migration!(16, "0016_policy_clock"),
    migration!(17, "0017_writing"),
    migration!(18, "0018_today_and_lists"),
    migration!(19, "0019_late_mail"),
    migration!(21, "0021_rehearsal"),
    migration!(22, "0022_handbook"),
    migration!(24, "0024_boiling"),
    migration!(25, "0025_call"),
    migration!(26, "0026_learning"),
    migration!(27, "0027_heard"),
    migration!(28, "0028_signal_words"),
    migration!(29, "0029_proof_of_points"),
    migration!(31, "0031_news"),
    migration!(32, "0032_support_need"),
    migration!(33, "0033_severity"),
    migration!(35, "0035_expectation"),
    migration!(38, "0038_hand_out"),
    migration!(39, "0039_feedback"),
    migration!(41, "0041_text_beside"),
    migration!(44, "0044_notice"),
    migration!(46, "0046_messages_side_by_side"),
    migration!(47, "0047_notices_found"),
];

/// A step that a database says it has seen.
pub(crate) struct Seen {
    pub number: i64,
    pub name: String,
    pub checksum: String,
}

fn checksum(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

/// The steps still to go, after checking that those gone are the ones this program knows.
pub(crate) fn pending<'a>(
    known: &'a [Migration],
    seen: &[Seen],
    text: impl Fn(&Migration) -> &'static str,
) -> Result<&'a [Migration], OpenError> {
    let newest = known.last().map_or(0, |migration| migration.number);
    let database = seen.iter().map(|seen| seen.number).max().unwrap_or(0);
    if database > newest {
        return Err(OpenError::Newer {
            database,
            program: newest,
        });
    }
    for (seen, migration) in seen.iter().zip(known) {
        if seen.number != migration.number || seen.checksum != checksum(text(migration)) {
            return Err(OpenError::ChecksumDiffers {
                number: seen.number,
                name: seen.name.clone(),
            });
        }
    }
    Ok(known.get(seen.len()..).unwrap_or_default())
}
