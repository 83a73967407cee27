//! Migrating a SQLite file, with a copy made first.

use super::{Migration, Seen, checksum, pending};
use crate::engine::sqlite::{APPLICATION_ID, connect};
use crate::error::OpenError;
use crate::store::make_private_file;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// Brings the file up to the steps in `known`. Returns the copy made first, if one was.
pub(crate) fn migrate(
    path: &Path,
    known: &[Migration],
    now_us: i64,
) -> Result<Option<PathBuf>, OpenError> {
    let engine = |error: rusqlite::Error| OpenError::Engine(error.to_string());
    let mut connection = connect(path).map_err(engine)?;
    let tables: i64 = connection
        .query_row("select count(*) from sqlite_master", [], |row| row.get(0))
        .map_err(engine)?;
    let id: i32 = connection
        .pragma_query_value(None, "application_id", |row| row.get(0))
        .map_err(engine)?;
    if tables > 0 && id != APPLICATION_ID {
        return Err(OpenError::NotOurs(path.display().to_string()));
    }
    if pending(known, &seen(&connection).map_err(engine)?, |migration| {
        migration.sqlite
    })?
    .is_empty()
    {
        return Ok(None);
    }
    let copy = if tables > 0 {
        Some(copy_first(&connection, path, now_us)?)
    } else {
        None
    };

    // All steps or none, in one wait for the disk. A second process may have migrated while this one waited, so what is
    // pending is read again inside.
    let transaction = connection
        .transaction_with_behavior(rusqlite::TransactionBehavior::Exclusive)
        .map_err(engine)?;
    let seen = seen(&transaction).map_err(engine)?;
    for migration in pending(known, &seen, |migration| migration.sqlite)? {
        step(&transaction, migration, now_us).map_err(|error| OpenError::Migration {
            number: migration.number,
            name: migration.name.to_owned(),
            why: error.to_string(),
        })?;
    }
    transaction.commit().map_err(engine)?;
    Ok(copy)
}

/// Takes one step, and notes that it was taken.
fn step(connection: &Connection, migration: &Migration, now_us: i64) -> rusqlite::Result<()> {
    connection.execute_batch(
        "create table if not exists schema_migration (
           number integer not null primary key,
           name text not null,
           checksum text not null,
           applied_us integer not null
         ) strict, without rowid",
    )?;
    connection.execute_batch(migration.sqlite)?;
    connection.execute(
        "insert into schema_migration (number, name, checksum, applied_us) values (?1, ?2, ?3, ?4)",
        (
            migration.number,
            migration.name,
            checksum(migration.sqlite),
            now_us,
        ),
    )?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", migration.number)
}

fn seen(connection: &Connection) -> rusqlite::Result<Vec<Seen>> {
    let exists: i64 = connection.query_row(
        "select count(*) from sqlite_master where name = 'schema_migration'",
        [],
        |row| row.get(0),
    )?;
    if exists == 0 {
        return Ok(Vec::new());
    }
    connection
        .prepare("select number, name, checksum from schema_migration order by number")?
        .query_map([], |row| {
            Ok(Seen {
                number: row.get(0)?,
                name: row.get(1)?,
                checksum: row.get(2)?,
            })
        })?
        .collect()
}

fn copy_first(connection: &Connection, path: &Path, now_us: i64) -> Result<PathBuf, OpenError> {
    let folder = path.parent().unwrap_or(Path::new(".")).join("backups");
    std::fs::create_dir_all(&folder).map_err(|source| OpenError::Files {
        what: format!("making {}", folder.display()),
        source,
    })?;
    let version: i64 = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(|error| OpenError::Engine(error.to_string()))?;
    let target = folder.join(format!("before-migration-from-{version}-{now_us}.db"));
    make_private_file(&target)?;
    connection
        .backup("main", &target, None::<fn(rusqlite::backup::Progress)>)
        .map_err(|error| {
            OpenError::Engine(format!("the copy before the migration failed: {error}"))
        })?;
    tracing::info!(copy = %target.display(), "copied the database before migrating it");
    Ok(target)
}
