//! What few cases have, looked for in one question: a page of a case asks for what there is, and most have none of it.

use crate::ask::Ask;
use crate::engine::{args, sql};
use recovery::{CaseId, CustomerId, StaffId};

/// Which of it a case has.
#[allow(clippy::struct_excessive_bools, reason = "each is found on its own")]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seldom {
    /// Drafts of this person ([`crate::drafts::ask_of`]).
    pub drafts: bool,
    /// Files in them ([`crate::drafts::ask_files_of`]).
    pub draft_files: bool,
    /// Words that may still be taken back ([`crate::waiting::ask_of_case`]).
    pub waiting: bool,
    /// Findings of the coach that stood in words of ours ([`crate::coach_record::ask_of_case`]).
    pub stood: bool,
    /// Files that prove a deed ([`crate::proof::ask_of_case`]).
    pub proof: bool,
    /// Something that helps the customer, noted on this record of theirs ([`crate::needs::ask_of_person`]).
    pub needs: bool,
    /// By which address of ours it came, where there is more than one.
    pub mailbox: Option<String>,
}

/// Asks which of it the case has for this person of ours, and the record of the customer.
pub fn ask_of_case(case: CaseId, staff: StaffId, customer: CustomerId) -> Ask<Seldom> {
    let args = args![case, staff, customer];
    Ask::all(sql!("seldom/of_case"), args, |rows| {
        let Some(mut row) = rows.next()? else {
            return Ok(Seldom::default());
        };
        Ok(Seldom {
            drafts: row.flag()?,
            draft_files: row.flag()?,
            waiting: row.flag()?,
            stood: row.flag()?,
            proof: row.flag()?,
            needs: row.flag()?,
            mailbox: row.maybe_text()?,
        })
    })
}
