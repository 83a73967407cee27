//! Hard conversations, rehearsed (P38, P41): a simulated customer that reacts to what the trainee really wrote, and a
//! debrief that cites the trainee's own lines. Pure: the same scenario, seed and lines always give the same conversation.
//!
//! A [`Scenario`] is a file of `scenarios/`: what the customer feels, knows, demands and really needs. [`Rehearsal`] plays
//! it: each line of the trainee is read by the coach and by [`hear`], weighed ([`effect`]), and answered in words that vary
//! with the seed. [`debrief`] says what each line did and what would have helped. [`exercise`] is the same in short.

pub mod agent;
pub mod customer;
pub mod debrief;
pub mod effect;
pub mod exercise;
pub mod hear;
mod line;
pub mod mood;
mod phrase;
pub mod play;
pub mod scenario;
pub mod score;
pub mod stand_in;

pub use debrief::{Debrief, Help, debrief};
pub use line::{Line, Voice};
pub use mood::Mood;
pub use phrase::Phrases;
pub use play::{Ending, MAX_LINE_BYTES, MAX_TURNS, Rehearsal, Turn};
pub use scenario::{Scenario, ScenarioError, shipped, shipped_by_id};
pub use score::Score;
