//! The demo: a desk filled with a month of sample complaints, each step of which is a real one. Mail comes
//! in as bytes, agents and customers act, time passes; nothing is put into the data past the desk.
//!
//! `stories/` holds what happens, [`story`] reads it, [`play`] makes it happen under a moved clock, and
//! [`pages`] are the few pages that only the demo has.

pub mod cast;
pub mod clock;
pub mod mails;
pub mod outbox;
pub mod pages;
pub mod play;
mod record;
mod step;
pub mod story;

pub use record::Record;
