//! What the desk does, on SQLite and on a real PostgreSQL, by a clock that stands where it is put.

#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

#[path = "../kit/mod.rs"]
mod kit;
#[macro_use]
mod place;

mod absence;
mod administrators;
mod answering_others;
mod approving;
mod asks;
mod calls;
mod clockwork;
mod coached;
mod coming_back;
mod customers;
mod drafts;
mod enclosed;
mod erased_meanwhile;
mod erasing;
mod expectations;
mod feedback;
mod hand_out;
mod intake;
mod intake_answers;
mod intake_aside;
mod intake_checked;
mod intake_chosen;
mod intake_colleague;
mod intake_hostile;
mod intake_large;
mod intake_mailbox;
mod intake_resumed;
mod intake_settled;
mod intake_threading;
mod jobs;
mod languages;
mod laws;
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
