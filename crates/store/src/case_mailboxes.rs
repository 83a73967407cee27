//! By which address of ours a case came, where there is more than one ([`crate::seldom`] tells it).

use crate::engine::{Batch, args, sql};
use recovery::CaseId;

/// Keeps it, in the batch in which the case is opened.
pub fn put(batch: &mut Batch, case: CaseId, mailbox: &str) {
    batch.push(sql!("case_mailbox/put"), args![case, mailbox]);
}
