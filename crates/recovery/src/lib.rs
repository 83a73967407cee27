//! The method: how a complaint goes from the first angry word to "it is solved".
//!
//! A [`Command`] goes in, [`decide`] says yes (as [`Event`]s) or no (as a [`Refusal`]), and
//! [`Case::evolve`] folds the events into the [`Case`]. Nothing here reads a clock, draws a random
//! number, does IO or knows a database, a mail or a page: all that enters is in [`Facts`].
//!
//! Two laws hold whatever the order of commands:
//! 1. an open case has an open promise ([`settle`](decide::settle) makes it so);
//! 2. a case ends as solved only when the customer says so.
//!
//! Start reading at [`Case`], then `decide/mod.rs`, then `decide/settle.rs`.

pub mod away;
pub mod by_mail;
pub mod call;
pub mod care;
pub mod case;
pub mod classes;
pub mod clocks;
pub mod colleagues;
pub mod command;
pub mod decide;
pub mod event;
pub mod facts;
pub mod final_answer;
pub mod hand_out;
pub mod ids;
pub mod notice;
pub mod policies;
pub mod policy;
pub mod power;
pub mod refusal;
pub mod severity;
pub mod terms;

pub use case::{Case, Point, Promise, Stage, Status};
pub use command::Command;
pub use decide::decide;
pub use event::{Cared, Event, ProofOf, ProofPlace, Recorded};
pub use facts::{Actor, Facts, Role};
pub use ids::{
    ApprovalNo, CaseId, CauseId, CustomerId, MessageId, OptionNo, PointNo, PromiseNo, StaffId,
    TagId, TeamId, TextId, WishNo,
};
pub use policy::HousePolicy;
pub use refusal::Refusal;
pub use severity::Severity;
