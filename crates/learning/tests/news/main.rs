//! What is new: a surge is found within a day, and quiet weeks stay quiet.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod desk;
mod laws;
mod quiet;
mod surge;
