//! Mailboxes on a real server: every mail ends in the desk exactly once, whatever happens on the way.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../kit/mod.rs"]
mod kit;

mod changes;
mod cuts;
mod sent;
mod shop;
mod token;
mod waiting;
mod wrong;
