//! The reader of dates and promises against sentences whose times are known.

mod examples;
mod figures;
mod laws;
mod worries;
