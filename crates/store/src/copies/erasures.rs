//! What was erased, so that no copy brings it back.

use crate::engine::{Batch, Row, Value, args, sql, sql_pair};
use crate::error::{OpenError, StoreError};
use crate::proof::{self, TAKEN_BACK};
use crate::store::{Store, StoreConfig};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The file beside a SQLite database that outlives it, begun with the database. On PostgreSQL the list stands in the
/// database alone: each node has a data folder of its own, and none of them has seen all that was erased.
pub const LOG_FILE: &str = "erasures.log";
/// Erasures read at once, and applied in one batch.
const AT_ONCE: usize = 500;
/// The order in which they are applied: content goes when nothing holds it any more.
const KINDS: [&str; 8] = [
    "message", "mail", "proof", TAKEN_BACK, "customer", "text", "draft", "blob",
];

/// One erased thing: its kind, its id or hash, when.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Erasure {
    kind: String,
    object: Vec<u8>,
    at_us: i64,
}

/// The erasures a batch records.
pub(crate) fn erasures_in(batch: &Batch) -> Vec<Erasure> {
    batch
        .statements
        .iter()
        .filter(|statement| statement.sql.name == "erasure/record")
        .filter_map(|statement| match statement.args.as_slice() {
            [Value::Text(kind), Value::Bytes(object), Value::Int(at_us)] => Some(Erasure {
                kind: kind.clone(),
                object: object.clone(),
                at_us: *at_us,
            }),
            _ => None,
        })
        .collect()
}

/// How many erasures a database knows.
pub(super) async fn count(store: &Store) -> Result<i64, StoreError> {
    let rows = store.read(sql!("erasure/count"), args![]).await?;
    rows.into_iter().next().map_or(Ok(0), |mut row| row.int())
}

/// Notes erasures beside the data. They stand in the database already; a note that fails is only told.
pub(crate) async fn note_erasures(config: &StoreConfig, erased: Vec<Erasure>) {
    let StoreConfig::Sqlite { folder } = config else {
        return;
    };
    if erased.is_empty() {
        return;
    }
    let path = folder.join(LOG_FILE);
    let noted = tokio::task::spawn_blocking(move || append(&path, &erased)).await;
    match noted {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::error!(%error, "erasures could not be noted beside the data"),
        Err(error) => tracing::error!(%error, "erasures could not be noted beside the data"),
    }
}

fn append(path: &PathBuf, erased: &[Erasure]) -> std::io::Result<()> {
    let lines: Vec<_> = erased
        .iter()
        .map(|erasure| {
            format!(
                "{} {} {}\n",
                erasure.kind,
                hex(&erasure.object),
                erasure.at_us
            )
        })
        .collect();
    let mut file = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)?;
    file.write_all(lines.concat().as_bytes())?;
    file.sync_data()
}

/// The erasures noted beside the data; nothing where no list was ever begun.
pub(super) fn logged(config: &StoreConfig) -> Result<Option<Vec<Erasure>>, OpenError> {
    let StoreConfig::Sqlite { folder } = config else {
        return Ok(None);
    };
    let path = folder.join(LOG_FILE);
    match std::fs::read_to_string(&path) {
        // A last line cut short by a crash is left aside; the database has it.
        Ok(text) => Ok(Some(text.lines().filter_map(parse).collect())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(unread(&path, source)),
    }
}

/// The erasures noted in a file somebody named. An empty one is of a desk that never erased anything; one that holds
/// other things and none of ours is no such list.
pub(super) fn named(path: &Path) -> Result<Vec<Erasure>, OpenError> {
    let text = std::fs::read_to_string(path).map_err(|source| unread(path, source))?;
    let erased: Vec<_> = text.lines().filter_map(parse).collect();
    if erased.is_empty() && !text.trim().is_empty() {
        return Err(OpenError::Occupied(format!(
            "{} is no list of erasures; nothing was changed. Name the {LOG_FILE} of the data folder the backup was \
             made of",
            path.display()
        )));
    }
    Ok(erased)
}

fn unread(path: &Path, source: std::io::Error) -> OpenError {
    OpenError::Files {
        what: format!("reading {}", path.display()),
        source,
    }
}

fn parse(line: &str) -> Option<Erasure> {
    let mut parts = line.split(' ');
    let (kind, object, at) = (parts.next()?, parts.next()?, parts.next()?);
    KINDS.contains(&kind).then_some(())?;
    Some(Erasure {
        kind: kind.to_owned(),
        object: unhex(object)?,
        at_us: at.parse().ok()?,
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok())
        .collect()
}

/// The erasures a database records.
pub(super) async fn recorded(store: &Store) -> Result<Vec<Erasure>, StoreError> {
    let mut erased: Vec<Erasure> = Vec::new();
    loop {
        let (kind, object) = erased.last().map_or((String::new(), Vec::new()), |last| {
            (last.kind.clone(), last.object.clone())
        });
        let rows = store
            .read(
                sql!("erasure/list"),
                args![kind, object, i64::try_from(AT_ONCE).unwrap_or(1)],
            )
            .await?;
        let full = rows.len() == AT_ONCE;
        for row in rows {
            erased.push(read(row)?);
        }
        if !full {
            return Ok(erased);
        }
    }
}

fn read(mut row: Row) -> Result<Erasure, StoreError> {
    Ok(Erasure {
        kind: row.text()?,
        object: row.bytes()?,
        at_us: row.int()?,
    })
}

/// Erases all this in a copy, and ends the sessions it holds: who was signed in then is not now.
pub(super) async fn apply(store: &Store, erased: &[Erasure]) -> Result<(), StoreError> {
    for kind in KINDS {
        let of_kind: Vec<_> = erased
            .iter()
            .filter(|erasure| erasure.kind == kind)
            .collect();
        for some in of_kind.chunks(AT_ONCE) {
            let mut batch = Batch::new();
            for erasure in some {
                erase(&mut batch, erasure);
            }
            store.write(batch).await?;
        }
    }
    let mut batch = Batch::new();
    batch.push(sql!("session/sweep"), args![i64::MAX, i64::MAX]);
    store.write(batch).await.map(drop)
}

fn erase(batch: &mut Batch, erasure: &Erasure) {
    let (object, at) = (&erasure.object, erasure.at_us);
    let object = || args![object.as_slice()];
    let dated = || args![erasure.object.as_slice(), at];
    match erasure.kind.as_str() {
        "text" => {
            batch.push(sql_pair!("search/forget_text"), object());
            batch.push(sql!("text/erase"), dated());
        }
        "message" => {
            batch.push(sql!("message/erase"), object());
            batch.push(sql!("message_file/erase"), object());
            batch.push(sql!("outgoing/erase"), object());
        }
        "mail" => {
            batch.push(sql!("intake/forget"), dated());
        }
        "proof" => {
            batch.push(sql!("proof_file/erase"), object());
        }
        TAKEN_BACK => {
            let Some(file) = proof::taken_back(&erasure.object) else {
                return;
            };
            batch.push(sql!("proof_file/take_back"), file);
        }
        "customer" => {
            batch.push(sql!("customer/erase"), dated());
            batch.push(sql!("customer_address/erase"), object());
            batch.push(sql!("call/erase_of_customer"), object());
            batch.push(sql!("support_need/erase_of_customer"), object());
        }
        "draft" => {
            batch.push(sql!("draft/erase"), object());
            batch.push(sql!("draft_file/erase"), object());
            batch.push(sql!("waiting_word/erase"), object());
            batch.push(sql!("call/erase_of_case"), object());
        }
        "blob" => {
            batch.push(sql!("blob/forget"), object());
            batch.push(sql!("blob/forget_chunks"), object());
        }
        _ => return,
    }
    batch.push(
        sql!("erasure/record"),
        args![erasure.kind.as_str(), erasure.object.as_slice(), at],
    );
}
