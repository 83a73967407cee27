//! Policy files: those that come along, what is refused and how it is said, and what differs in a copy.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod copies;
mod reading;
mod shipped;
