//! The use cases: load, decide, append, project, enqueue; the jobs and the clockwork behind them.
//!
//! A page, a command line or a mail asks the [`Desk`]; it loads the case, has `recovery` decide,
//! and commits events, texts, messages, jobs and timers in one batch. Nothing here says no to a
//! change of a case: only `recovery::decide` does.
//!
//! Start reading at [`Desk`], then `handle.rs` (the one way every change of a case takes), then
//! `acts/mod.rs` (what people do), `reading/mod.rs` (what they are shown), `people/mod.rs` (who they
//! are), `handbook/mod.rs`, `expectations/mod.rs`, `intake/mod.rs`, `jobs/mod.rs` and `clockwork.rs`.

pub mod acts;
mod aside;
pub mod attached;
pub mod bounds;
pub mod brand;
pub mod calls;
pub mod clock;
mod clockwork;
pub mod coached;
pub mod config;
pub mod desk;
pub mod error;
mod expectations;
pub mod feedback;
pub mod filing;
pub mod hand_out;
mod handbook;
pub mod handed_over;
mod handle;
mod heat;
mod history;
mod house;
pub mod intake;
mod jobs;
mod keyboard;
mod language;
pub mod law;
pub mod learning;
pub mod limits;
pub mod live;
pub mod log;
pub mod mailboxes;
pub mod notices;
mod people;
mod quote;
pub mod reading;
pub mod rehearsals;
mod send;
pub mod sender;
mod signals;
mod sweep;
mod templates;
pub mod views;
pub mod web_form;

pub use acts::{Act, Given, Proposed, Say, Soon, StepDraft, UnderstandingText};
pub use clock::{Clock, FixedClock, SystemClock};
pub use coached::{Heeded, RuleHeeded};
pub use config::{Database, DeskConfig, Names};
pub use desk::Desk;
pub use error::DeskError;
pub use expectations::ExpectationsDraft;
pub use handbook::{HandbookDraft, OLD_AFTER_DAYS};
pub use language::{speaking, spoken};
pub use people::{AUDIT_CODES, AbsenceShown, Closing, NewNeed};
pub use templates::NewTemplate;
