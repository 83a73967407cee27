//! Mailboxes on a real server: every mail ends in the desk exactly once, whatever happens on the way.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../kit/mod.rs"]
mod kit;

mod adding;
mod changes;
mod cuts;
mod handed;
mod provided;
mod provider;
mod sent;
mod shop;
mod token;
mod two_desks;
mod waiting;
mod wrong;
