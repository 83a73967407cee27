//! Complaint policies as data: a file for each law, code or rule of a house, with the clocks that run, what an
//! acknowledgement, a delay notice and a final answer must hold, how long records are kept, and what is reported.
//!
//! Whatever a file says stands on something: a source that was read, with the day, or the house's own choice. What
//! nobody has checked yet is marked so and is **not in force** until a person confirms it ([`Basis::in_force`]).
//!
//! The files that come along are in `policies/`. A desk edits a copy; [`compare`] tells what differs when we ship a
//! newer one. Start reading at [`Policy`], then `read.rs`.

mod book;
mod compare;
mod content;
mod error;
mod examples;
mod fields;
mod read;
mod shape;
mod shipped;

pub use book::{Book, NO_POLICIES, PolicyName, Ready};
pub use compare::{Difference, Whose, compare};
pub use content::{Content, Part};
pub use error::PolicyFileError;
pub use examples::{ExampleFailure, Ground, try_examples};
pub use fields::{FIELDS, Field, Table};
pub use read::{MAX_ENTRIES, MAX_POLICY_BYTES, MAX_TEXT, MAX_WARNINGS};
pub use shape::{
    Anchor, Band, BasedOn, Basis, Clock, Confirmed, Example, Kind, Policy, Purpose, Report,
    Retention, Source, Span, Standing,
};
pub use shipped::{Shipped, shipped, shipped_by_id};
