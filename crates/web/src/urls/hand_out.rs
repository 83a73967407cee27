//! Addresses of who gets a case that nobody cares for.

/// How the house hands out cases.
pub const HAND_OUT: &str = "/people/hand-out";

/// Where a case is given to whom the customer trusts.
pub fn hand_to(number: u64) -> String {
    format!("{}/hand-to", super::case(number))
}
