//! People of the house: who they are, what they may do, and how they sign in.

pub(crate) mod absence;
pub(crate) mod audit;
mod coach_token;
mod directory;
mod invite;
pub(crate) mod limits;
mod needs;
mod password;
mod session;
mod setup;
mod sign_in;
mod teams;
mod token;

pub use absence::AbsenceShown;
pub use audit::AUDIT_CODES;
pub(crate) use directory::{may, person, teams};
pub use needs::NewNeed;
pub use teams::Closing;
