//! The program as built: its commands, and a desk that runs.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod desk_process;
mod kill_ledger;

mod classes;
mod cli;
mod coach;
mod demo;
mod durability;
mod ends;
mod expect;
mod intake;
mod kill;
mod languagetool;
mod mailbox;
mod on_postgres;
mod people;
mod policy;
mod policy_chosen;
mod rehearse;
mod sending;
mod signing;
mod starting;
mod taken_back;
