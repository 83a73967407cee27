//! The commands, one file each: what can be given, what is asked, what is printed.

pub mod audit;
pub mod backup;
pub mod case;
pub mod check;
pub mod classes;
pub mod config;
pub mod customer;
pub mod demo;
pub mod doctor;
pub mod expect;
pub mod figures;
pub mod help;
mod in_the_name;
pub mod intake;
pub mod mailbox;
pub mod news;
pub mod policy;
pub mod queue;
pub mod read;
pub mod rebuild;
pub mod rehearse;
pub mod restore;
pub mod serve;
pub mod token;
pub mod user;
