//! By which address of ours a case came, where there is more than one.

use crate::ask::Ask;
use crate::engine::{Batch, args, sql};
use recovery::CaseId;

/// Keeps it, in the batch in which the case is opened.
pub fn put(batch: &mut Batch, case: CaseId, mailbox: &str) {
    batch.push(sql!("case_mailbox/put"), args![case, mailbox]);
}

/// Asks for it.
pub fn ask_of_case(case: CaseId) -> Ask<Option<String>> {
    Ask::one(sql!("case_mailbox/find"), args![case], |mut row| row.text())
}
