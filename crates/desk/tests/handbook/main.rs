//! The handbook that comes along, read by the coach: what it teaches, and that it keeps to what it teaches.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod content;
mod dialogue;
