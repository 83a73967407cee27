//! Migrating a PostgreSQL database or schema, with a copy made first.

use super::{Migration, Seen, checksum, pending};
use crate::copies::copy_server;
use crate::engine::postgres::{connect, open_failure as engine, told};
use crate::error::OpenError;
use crate::store::make_private_folder;
use std::path::Path;
use tokio_postgres::Client;

/// Nodes that start together take turns under this advisory lock.
const LOCK: i64 = 0x416d_656e_6473;

/// Brings the schema up to the steps in `known`.
pub(crate) async fn migrate(
    settings: &tokio_postgres::Config,
    schema: Option<&str>,
    folder: &Path,
    known: &[Migration],
    now_us: i64,
) -> Result<(), OpenError> {
    let client = connect(settings).await.map_err(|error| engine(&error))?;
    if let Some(schema) = schema {
        client
            .batch_execute(&format!("create schema if not exists {schema}"))
            .await
            .map_err(|error| engine(&error))?;
    }
    // A long migration must not end at the limit that keeps pages fast.
    client
        .batch_execute("set statement_timeout = 0")
        .await
        .map_err(|error| engine(&error))?;
    client
        .execute("select pg_advisory_lock($1)", &[&LOCK])
        .await
        .map_err(|error| engine(&error))?;
    let outcome = run(&client, settings, folder, known, now_us).await;
    client
        .execute("select pg_advisory_unlock($1)", &[&LOCK])
        .await
        .map_err(|error| engine(&error))?;
    outcome
}

/// Takes all steps or none.
async fn run(
    client: &Client,
    settings: &tokio_postgres::Config,
    folder: &Path,
    known: &[Migration],
    now_us: i64,
) -> Result<(), OpenError> {
    let seen = seen(client).await?;
    let steps = pending(known, &seen, |migration| migration.postgres)?;
    if steps.is_empty() {
        return Ok(());
    }
    let taken = &known[..seen.len()];
    if let Some(last) = taken.last() {
        copy_first(settings, folder, taken, last.number, now_us).await?;
    }
    client
        .batch_execute("begin")
        .await
        .map_err(|e| engine(&e))?;
    for migration in steps {
        if let Err(error) = client.batch_execute(&step(migration, now_us)).await {
            let why = told(&error);
            client
                .batch_execute("rollback")
                .await
                .map_err(|error| engine(&error))?;
            return Err(OpenError::Migration {
                number: migration.number,
                name: migration.name.to_owned(),
                why,
            });
        }
    }
    client.batch_execute("commit").await.map_err(|e| engine(&e))
}

/// Copies what the server holds to a file, as the steps taken so far shaped it. The advisory lock is held, so no other node
/// migrates meanwhile.
async fn copy_first(
    settings: &tokio_postgres::Config,
    folder: &Path,
    taken: &[Migration],
    from: i64,
    now_us: i64,
) -> Result<(), OpenError> {
    let backups = folder.join("backups");
    for private in [folder, &backups] {
        make_private_folder(private).map_err(|source| OpenError::Files {
            what: format!("making {}", private.display()),
            source,
        })?;
    }
    let target = backups.join(format!("before-migration-from-{from}-{now_us}.db"));
    copy_server(settings, &target, taken).await?;
    tracing::info!(copy = %target.display(), "copied the database before migrating it");
    Ok(())
}

/// What takes one step, and notes that it was taken.
fn step(migration: &Migration, now_us: i64) -> String {
    format!(
        "create table if not exists schema_migration (
           number bigint not null primary key,
           name text not null,
           checksum text not null,
           applied_us bigint not null
         );
         {}
         insert into schema_migration (number, name, checksum, applied_us) values ({}, '{}', '{}', {now_us});",
        migration.postgres,
        migration.number,
        migration.name,
        checksum(migration.postgres),
    )
}

/// Whether any step was taken there.
pub(crate) async fn is_migrated(settings: &tokio_postgres::Config) -> Result<bool, OpenError> {
    let client = connect(settings).await.map_err(|error| engine(&error))?;
    Ok(!seen(&client).await?.is_empty())
}

async fn seen(client: &Client) -> Result<Vec<Seen>, OpenError> {
    let exists = client
        .query_one("select to_regclass('schema_migration') is not null", &[])
        .await
        .map_err(|e| engine(&e))?;
    if !exists.get::<_, bool>(0) {
        return Ok(Vec::new());
    }
    let rows = client
        .query(
            "select number, name, checksum from schema_migration order by number",
            &[],
        )
        .await
        .map_err(|error| engine(&error))?;
    Ok(rows
        .iter()
        .map(|row| Seen {
            number: row.get(0),
            name: row.get(1),
            checksum: row.get(2),
        })
        .collect())
}
