//! The coach reads an agent's draft ([`review`]: mistakes, moves, hints, promises in words) and a customer's message
//! ([`message`]: complaint or not, heat, urgency, what failed and what is asked for; [`answer()`]: is it solved, is this
//! right, do you agree?). Pure and offline: the same words always give the same answer. [`manual`] tells what it
//! looks for. `docs/coach.md` says how well.

mod answer;
pub mod draft;
pub mod manual;
pub mod message;
pub mod model;
pub mod promises;
pub mod review;
pub mod rules;
pub mod text;

pub use answer::{
    Answer, Choice, MAX_BYTES_READ, MAX_WORDS_OF_A_YES, answer, choice, noted, says_solved,
};
pub use draft::is_frequent;
