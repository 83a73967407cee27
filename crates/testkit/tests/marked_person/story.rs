//! What a marked person goes through: every way in, every act, every answer, every end.

pub mod answered;
pub mod around;
pub mod arrival;
pub mod ending;
pub mod erasing;
pub mod path;
