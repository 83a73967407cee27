//! Words are erased for good, one by one or with the person who said them; that they were there stays
//! known.

mod again;
mod elsewhere;
mod of_case;
mod person;
mod reason;
mod text;

pub use person::PersonErased;
