//! Words are erased for good, one by one or with the person who said them; that they were there stays
//! known.

mod elsewhere;
mod of_case;
mod person;
mod text;

pub use person::PersonErased;
