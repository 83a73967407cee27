//! The pages: HTML from the server and forms, whole without script.
//!
//! A request comes in through [`router`]: the shields ([`shield`]) around everything, then the
//! table of routes ([`routes`]) with who may, then a page (`pages/`), which asks the desk and puts
//! what it says into HTML. Permission is checked in one place, from the table; whether a step is
//! right is the method's to say, and its no is shown on the same page with all that was typed.
//!
//! Start reading at `routes.rs`, then `pages/case/mod.rs`.

#![allow(
    clippy::needless_pass_by_value,
    reason = "a fragment is handed over to the place where it is put into the page"
)]

#[macro_use]
mod words;

pub mod bounds;
mod cookie;
mod form;
mod keys;
mod languagetool;
pub mod pages;
pub mod parts;
mod posted;
mod problem;
mod rates;
pub mod routes;
pub mod shelf;
mod shield;
mod speech;
mod state;
mod telephone;
mod upload;
pub mod urls;
mod when;

pub use routes::{RouteSpec, Who, router, router_with, routes};
pub use shelf::RuleShelf;
pub use state::{DemoLinks, WebState};
