//! What the desk does, on SQLite and on a real PostgreSQL, by a clock that stands where it is put.

#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

#[macro_use]
mod place;

mod absence;
mod administrators;
mod approving;
mod asks;
mod calls;
mod coached;
mod coming_back;
mod customers;
mod drafts;
mod enclosed;
mod erasing;
mod expectations;
mod feedback;
mod hand_out;
mod links;
mod lists;
mod merging;
mod needs;
mod news;
mod notices;
mod notices_by_mail;
mod one_complaint;
mod permissions;
mod presses;
mod proof;
mod replies;
mod second_failure;
mod sent_twice;
mod severity;
mod signing_in;
mod soon;
mod step_in;
mod talks_begun;
mod talks_with_help;
mod teams;
mod two_desks;
mod two_people;
mod words;
