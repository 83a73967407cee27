//! Statistics of what complaints teach: shares and how sure they are, and whether what was changed helped. Pure: counts come in, and what they can and
//! cannot tell goes out.

pub mod recurrence;
pub mod share;
