//! What the desk says: mails, papers, times and the catalogue they come from.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod sources;

mod catalogue;
mod languages;
mod links;
mod mails;
mod mails_in_languages;
mod markdown;
mod offers;
mod paper;
mod refusals;
mod times;
mod voice;
