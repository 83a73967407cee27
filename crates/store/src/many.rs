//! Several rows by their ids in one go, for lists that gather from more than one table.

use crate::ask::Ask;
use crate::cases::CaseRow;
use crate::customers::Address;
use crate::engine::{Query, Value, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::{Key, PAGE_MAX, limit};
use crate::store::Store;
use recovery::{CaseId, CustomerId};

/// Ids of one question.
const AT_ONCE: usize = 25;

/// Asks for the cases with these ids, as far as there are any; no more than a page of them.
pub fn ask_cases(ids: &[CaseId]) -> Vec<Ask<Vec<CaseRow>>> {
    let bounded: Vec<&CaseId> = bounded(ids).collect();
    let questions = bounded.chunks(AT_ONCE).map(|some| {
        let mut args: Vec<Value> = some.iter().map(|id| Value::from(**id)).collect();
        args.resize(AT_ONCE, Value::Null);
        Ask::rows(
            sql_after!("case/columns", "case/find_some"),
            args,
            CaseRow::read,
        )
    });
    questions.collect()
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

/// The addresses of the persons these records belong to, up to `each` a record: those of the record that stands for them
/// first.
pub async fn addresses(
    store: &Store,
    customers: &[CustomerId],
    each: u32,
) -> Result<Vec<(CustomerId, Address)>, StoreError> {
    let queries = bounded(customers).map(|id| Query {
        sql: sql!("customer_address/list_person"),
        args: args![*id, each],
    });
    let answers = store.read_together(queries.collect()).await?;
    let mut found = Vec::new();
    for (id, rows) in bounded(customers).zip(answers) {
        for mut row in rows {
            row.id::<CustomerId>()?;
            found.push((*id, Address::read(&mut row)?));
        }
    }
    Ok(found)
}

/// The records that stand for the persons these records belong to, of each that there is.
pub async fn heads(
    store: &Store,
    customers: &[CustomerId],
) -> Result<Vec<(CustomerId, CustomerId)>, StoreError> {
    let queries = bounded(customers).map(|id| Query {
        sql: sql!("customer/find_head"),
        args: args![*id],
    });
    let answers = store.read_together(queries.collect()).await?;
    let mut found = Vec::new();
    for (id, rows) in bounded(customers).zip(answers) {
        for mut row in rows {
            found.push((*id, row.id()?));
        }
    }
    Ok(found)
}

fn bounded<T>(ids: &[T]) -> impl Iterator<Item = &T> {
    ids.iter().take(PAGE_MAX as usize)
}
