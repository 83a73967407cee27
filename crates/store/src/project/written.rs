//! Whether the rows that stand are those a case has.

use super::{case_row, promise_row};
use crate::engine::{Row, Value, args, sql};
use crate::error::StoreError;
use crate::store::Store;
use recovery::Case;

/// True where the row of the case and those of its promises say what it says, column by column. When a person last did
/// something is left out, for the case does not know it.
pub(crate) async fn is_written(store: &Store, case: &Case) -> Result<bool, StoreError> {
    let of_case = store
        .read(sql!("case/written"), args![case.id])
        .await?
        .into_iter();
    let mut columns = case_row::columns(case, None);
    columns.remove(case_row::LAST);
    if !are_equal(of_case, vec![columns])? {
        return Ok(false);
    }
    let of_promises = store
        .read(sql!("promise/written"), args![case.id])
        .await?
        .into_iter();
    let lines = promise_row::lines(case);
    let lines = lines.iter().map(|line| promise_row::columns(case, line));
    are_equal(of_promises, lines.collect())
}

fn are_equal(
    mut rows: impl Iterator<Item = Row<'static>>,
    expected: Vec<Vec<Value>>,
) -> Result<bool, StoreError> {
    for columns in expected {
        let Some(mut row) = rows.next() else {
            return Ok(false);
        };
        for column in columns {
            if !row.is_next(&column)? {
                return Ok(false);
            }
        }
    }
    Ok(rows.next().is_none())
}
