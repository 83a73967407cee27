//! Statistics of what complaints teach: shares and lengths of time with how sure they are, whether what was changed helped, and
//! which words come up more often than in a usual week. Pure: counts come in, and what they can and cannot tell goes out.

pub mod length;
pub mod news;
pub mod recurrence;
pub mod share;
