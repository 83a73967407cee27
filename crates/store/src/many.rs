//! Several rows by their ids in one go, for lists that gather from more than one table.

use crate::cases::CaseRow;
use crate::customers::Address;
use crate::engine::{Query, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::{Key, PAGE_MAX, limit};
use crate::store::Store;
use recovery::{CaseId, CustomerId};
use std::collections::{HashMap, HashSet};

/// The cases with these ids, as far as there are any; no more than a page of them.
pub async fn cases(store: &Store, ids: &[CaseId]) -> Result<HashMap<CaseId, CaseRow>, StoreError> {
    let queries = bounded(ids).map(|id| Query {
        sql: sql_after!("case/columns", "case/find_by_id"),
        args: args![*id],
    });
    let rows = store
        .read_together(queries.collect())
        .await?
        .into_iter()
        .flatten();
    rows.map(|row| CaseRow::read(row).map(|case| (case.case, case)))
        .collect()
}

/// The first cases of each of these records, newest activity first within each.
pub async fn cases_of(
    store: &Store,
    customers: &[CustomerId],
    rows: u32,
) -> Result<Vec<CaseRow>, StoreError> {
    let first = Key::NEWEST;
    let queries = bounded(customers).map(|id| Query {
        sql: sql_after!("case/columns", "case/page_customer"),
        args: args![first.at, first.id, limit(rows), *id],
    });
    let rows = store
        .read_together(queries.collect())
        .await?
        .into_iter()
        .flatten();
    rows.map(CaseRow::read).collect()
}

/// The addresses of these records, up to `each` a record, the first known first.
pub async fn addresses(
    store: &Store,
    customers: &[CustomerId],
    each: u32,
) -> Result<Vec<(CustomerId, Address)>, StoreError> {
    let queries = bounded(customers).map(|id| Query {
        sql: sql!("customer_address/list"),
        args: args![*id, each],
    });
    let answers = store.read_together(queries.collect()).await?;
    let mut found = Vec::new();
    for (id, rows) in bounded(customers).zip(answers) {
        for mut row in rows {
            found.push((
                *id,
                Address {
                    key: row.text()?,
                    address: row.text()?,
                    added_at: row.moment()?,
                },
            ));
        }
    }
    Ok(found)
}

/// Those of these cases in which a promise stands broken.
pub async fn broken(store: &Store, ids: &[CaseId]) -> Result<HashSet<CaseId>, StoreError> {
    let queries = bounded(ids).map(|id| Query {
        sql: sql!("promise/is_broken"),
        args: args![*id],
    });
    let answers = store.read_together(queries.collect()).await?;
    let mut found = HashSet::new();
    for (id, rows) in bounded(ids).zip(answers) {
        for mut row in rows {
            if row.int()? > 0 {
                found.insert(*id);
            }
        }
    }
    Ok(found)
}

fn bounded<T>(ids: &[T]) -> impl Iterator<Item = &T> {
    ids.iter().take(PAGE_MAX as usize)
}
