//! Rules as pages: what is noticed, why, and what to say instead.
//!
//! A page is Markdown ([`page`]); what it notices is written in a small language ([`pattern`]). The built-in pages lie in
//! `crates/coach/rules`; a desk adds its own in the same form ([`Rulebook::with_pages`]).

mod builtin;
mod error;
mod matching;
pub mod page;
pub mod pattern;
mod rulebook;
#[cfg(test)]
mod tests;
pub mod tokens;
pub mod vocabulary;

pub use builtin::MISTAKES;
pub use error::RuleError;
pub use matching::{Hit, Hits, Role};
pub use page::{Level, MAX_PAGE_BYTES, Page};
pub use rulebook::{MAX_PAGES, Rule, RuleId, Rulebook};
