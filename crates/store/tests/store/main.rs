//! What the store does, on SQLite and on a real PostgreSQL.

#![allow(
    clippy::unwrap_used,
    clippy::doc_markdown,
    clippy::too_many_lines,
    missing_docs,
    reason = "tests"
)]

// The helper's file itself: the crate around it stands on all the others, which the store does not need.
#[allow(dead_code)]
#[path = "../../../testkit/src/postgres.rs"]
mod server;

#[macro_use]
mod place;
mod sample;

mod coach_record;
mod coach_tokens;
mod copying;
mod customers;
mod damaged;
mod every_text;
mod files_and_mail;
mod following;
mod handbook;
mod lists;
mod log_and_race;
mod migrating;
mod moving;
mod people;
mod rebuilding;
mod searching;
mod working;
