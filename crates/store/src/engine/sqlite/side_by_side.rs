//! Batches that do not depend on each other, run side by side: what many of them put into one table is put there at once.
//!
//! A mail that opens a case writes into a dozen tables. Going through them anew for each mail finds each table and its
//! indexes cold; going through them once for all mails of a group takes a third less time.

use super::prepared::Prepared;
use super::several_rows::ROWS;
use super::write::run_statement;
use crate::engine::{Batch, Done, Statement, Value};
use crate::error::StoreError;

/// Runs the batches in the open transaction, each in its own order. Fails where any is refused, whichever: what was done by
/// then does not stand.
pub(super) fn run_side_by_side(
    prepared: &mut Prepared<'_>,
    batches: &[Batch],
) -> Result<Vec<Vec<Done>>, StoreError> {
    let mut going: Vec<Going<'_>> = batches.iter().map(Going::new).collect();
    let mut first = 0;
    while let Some(ahead) = going.get(first) {
        // The first that is not at its end says what is next, so that each round goes on.
        let Some(next) = ahead.left.first() else {
            first += 1;
            continue;
        };
        let name = next.sql.name;
        let mut together: Vec<(usize, &Statement)> = Vec::new();
        for (n, batch) in going.iter_mut().enumerate().skip(first) {
            let same = batch.left.iter().take_while(|one| one.sql.name == name);
            let (same, left) = batch.left.split_at(same.count());
            together.extend(same.iter().map(|one| (n, one)));
            batch.left = left;
        }
        for some in together.chunks(ROWS) {
            if put_at_once(prepared, some)? {
                for (n, _) in some {
                    going[*n].done.push(Done {
                        changed: 1,
                        ..Done::default()
                    });
                }
            } else {
                for (n, statement) in some {
                    going[*n].done.push(run_statement(prepared, statement)?);
                }
            }
        }
    }
    Ok(going.into_iter().map(|batch| batch.done).collect())
}

/// Puts the rows of these statements, which are of one name, with one statement; false where that cannot be done.
fn put_at_once(
    prepared: &mut Prepared<'_>,
    some: &[(usize, &Statement)],
) -> Result<bool, StoreError> {
    // Statements of one name may be made of two texts.
    let Some((_, first)) = some.first().filter(|_| some.len() == ROWS) else {
        return Ok(false);
    };
    let alike =
        |one: &Statement| one.sql.sqlite == first.sql.sqlite && one.args.len() == first.args.len();
    if !some.iter().all(|(_, one)| alike(one)) {
        return Ok(false);
    }
    let rows: Vec<&[Value]> = some.iter().map(|(_, one)| one.args.as_slice()).collect();
    prepared.put_rows(&first.sql, &rows)
}

/// A batch on its way.
struct Going<'b> {
    left: &'b [Statement],
    done: Vec<Done>,
}

impl<'b> Going<'b> {
    fn new(batch: &'b Batch) -> Self {
        Self {
            left: &batch.statements,
            done: Vec::with_capacity(batch.statements.len()),
        }
    }
}
