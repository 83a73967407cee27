//! Every page and every press, asked of the desk as a browser asks.

#![allow(clippy::large_futures, reason = "a test awaits in one place")]

#[path = "../house/mod.rs"]
mod house;

mod along;
mod as_customer;
mod audit;
mod brand;
mod calls;
mod causes;
mod classes;
mod coach;
mod coach_record;
mod design;
mod expectations;
mod faster;
mod feedback;
mod figures;
mod filing;
mod filled_in;
mod first_card;
mod form;
mod hand_out;
mod handbook;
mod heard_yes;
mod held_up;
mod keys;
mod languages;
mod languagetool;
mod laws;
mod live;
mod long_words;
mod mailboxes;
mod needs;
mod news;
mod notices;
mod pages;
mod plain_facts;
mod posted;
mod proof;
mod reach;
mod rehearsal;
mod ringing;
mod routes;
mod second_failure;
mod severity;
mod shields;
mod sight;
mod strange_language;
mod templates;
mod to_choose;
mod what_went_out;
mod whose_mail;
mod words;
mod writing;
