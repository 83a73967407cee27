//! What a merge would come to, before anybody does it.

use super::CaseRow;
use calendar::Moment;
use recovery::{CustomerId, Refusal};

/// Two cases, and what becomes of them when the first goes on in the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeView {
    /// The case that goes on in the other.
    pub from: CaseRow,
    /// The other.
    pub into: CaseRow,
    /// Why they cannot be merged so; none where they can. What follows is then as things stand.
    pub refusal: Option<Refusal>,
    /// The customer of the other, where they are of two: one person by two records is joined there first.
    pub two_customers: Option<CustomerId>,
    /// The other is over, and opens again.
    pub reopens: bool,
    /// When the customer hears from us next in the case that goes on.
    pub next_word: Option<Moment>,
    /// The clocks of the law count from here, where that is earlier than now.
    pub counts_from: Option<Moment>,
    /// How many tags come along.
    pub tags: usize,
}
