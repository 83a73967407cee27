//! `cargo xtask figures`: the whole table of figures of the coach and the reader.

pub mod measures;
