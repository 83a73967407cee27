//! The coach for programs outside the desk.
//!
//! Two ways in, one coach: an API that speaks as `LanguageTool` does, so that its add-ons for browsers, mail and office
//! programs bring the coach into any text box; and an endpoint of our own with the full answer. Both ask for a token that
//! an administrator made (`amends token add`), know no cookie and open no case. Other sites may call them (CORS), and they
//! alone. What is sent is read and forgotten: never logged, never kept.

mod annotated;
mod api;
mod asked;
mod door;
mod matches;

pub(crate) use api::{check, full, languages, preflight};
pub(crate) use door::{let_in, open_to_others, too_often};
