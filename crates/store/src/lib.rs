//! The desk's data, on SQLite or PostgreSQL, behind one code.
//!
//! # How to read it
//! [`Store::open`] gives the data, migrated. Each area is a module of free functions:
//! reads are `async fn page(&store, …)`, writes are `fn put(&mut batch, …)`. What a page of the desk needs is asked
//! together: `fn ask_page(…)` gives a question, [`Store::ask`] brings the answers of several in one trip.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`log`] | the events of each case: the truth; case numbers |
//! | [`cases`], [`promises`], [`timers`] | read models: the list of cases, Today, the next moment of each case |
//! | [`case_heats`] | how heated the customer's last message was |
//! | [`case_mailboxes`] | by which address of ours a case came |
//! | [`texts`], [`messages`], [`blobs`], [`proof`] | truth beside the log that can be erased: words, messages, files, files that prove a deed |
//! | [`search`] | words over all history, newest first |
//! | [`intake`], [`outgoing`] | mail that came in and goes out |
//! | [`mailboxes`] | how far mailboxes were read, and where each mail of them went |
//! | [`customers`], [`staff`], [`sessions`], [`coach_tokens`], [`settings`], [`drafts`] | people and what belongs to them |
//! | [`needs`] | what helps a customer, with their leave and until when |
//! | [`coach_record`], [`coach_mutes`] | what became of words in which the coach found something; rules that are switched off |
//! | [`expectations`] | what we expect of each role, in versions, and who has read which |
//! | [`handbook`] | pages, answers and templates with their versions, and the search over them |
//! | [`calls`] | talks that go on, on the phone or across the counter |
//! | [`rehearsals`] | conversations that somebody rehearsed, for them and their coach |
//! | [`news`] | what customers bring up, counted by day, and what is new in it |
//! | [`notices`] | what each of us is told of, until they have seen it |
//! | [`seldom`] | which of what few cases have a case has |
//! | [`jobs`] | work that follows from a write |
//! | [`copies`] | backup and restore, the same for both engines |
//! | [`rebuild`] | read models made anew from the log |
//!
//! # How a write goes
//! A command ends as one [`Batch`]: [`log::append`] puts the events and the rows that follow from them,
//! the other modules add texts, messages, jobs. [`Store::write`] commits all of it, on disk before the
//! answer, or refuses it whole: [`StoreError::Conflict`] names the statement at which another change was
//! first. [`Store::write_many`] does the same for many batches that do not depend on each other.

#![allow(
    clippy::doc_markdown,
    reason = "SQLite and PostgreSQL are names, not code"
)]

pub mod actions;
mod ask;
pub mod blobs;
pub mod boiling;
pub mod brand;
pub mod calls;
pub mod case_heats;
pub mod case_mailboxes;
pub mod cases;
pub mod causes;
pub mod changes;
pub mod coach_mutes;
pub mod coach_record;
pub mod coach_tokens;
pub mod copies;
pub mod courses;
pub mod customers;
mod delivery;
pub mod drafts;
pub mod engine;
pub mod erasing;
mod error;
pub mod expectations;
pub mod feedback;
pub mod hand_out;
pub mod handbook;
pub mod intake;
pub mod jobs;
mod keys;
pub mod log;
pub mod mailboxes;
pub mod many;
pub mod messages;
pub mod migrations;
pub mod needs;
pub mod news;
pub mod notices;
pub mod outgoing;
mod project;
pub mod promises;
pub mod proof;
pub mod rebuild;
pub mod rehearsals;
pub mod saved_views;
pub mod search;
pub mod seldom;
pub mod sessions;
pub mod settings;
pub mod shared_key;
pub mod staff;
mod store;
pub mod tags;
pub mod templates;
pub mod texts;
pub mod timers;
pub mod waiting;

pub use ask::{Ask, Asks};
pub use engine::sqlite::Filling;
pub use engine::{Batch, Done, Written};
pub use error::{OpenError, StoreError};
pub use keys::{Key, PAGE_MAX};
pub use store::{DATABASE_FILE, Store, StoreConfig};
