//! The coach reads. Here it reads a customer's answer to a question that only the customer can answer: is it solved, is
//! this right, do you agree? Pure and offline: the same words always give the same answer.

mod answer;
pub mod draft;
pub mod message;
pub mod model;
pub mod promises;
pub mod review;
pub mod rules;
pub mod text;

pub use answer::{Answer, MAX_BYTES_READ, MAX_WORDS_OF_A_YES, answer};
