//! Policy clocks: the dates that were worked out by hand, and laws over many years.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod course;
mod ground;
mod laws;
mod vectors;
