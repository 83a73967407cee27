//! Policy clocks: by when the law, or a rule of the house, wants a customer to have had something.
//!
//! There are two kinds of time, and they are never mixed. A **policy clock** runs from what a rule names (the complaint
//! was received, was passed on to us, …) and stops when we answer. A **promise** is a word to this customer and is
//! kept by people; it lives in the [`Case`](crate::Case). Whatever happens to one changes nothing in the other.
//!
//! Waiting for the customer explains why an answer is late. It never stops a legal clock; a clock of the house may say
//! that it does ([`Pause::CustomerWait`]), and then only for a request that has a date and was answered.
//!
//! Start reading at [`Rule`], then `deadline.rs`, then `course.rs`.

mod course;
mod deadline;
mod rule;

pub use course::{Course, Extension, Reading, State, Wait, Warning, read};
pub use deadline::{Deadline, Place, deadline, elapsed};
pub use rule::{MAX_AMOUNT, Pause, Roll, Rule, RuleError, Start, Unit};
