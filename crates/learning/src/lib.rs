//! Statistics of what complaints teach: shares and lengths of time with how sure they are, and whether what was changed helped.
//! Pure: counts come in, and what they can and cannot tell goes out.

pub mod length;
pub mod recurrence;
pub mod share;
