//! The moves on our own labelled sentences, and what holds for any text.

mod examples;
mod laws;
