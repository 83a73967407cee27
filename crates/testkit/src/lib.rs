//! .
pub mod mails;
pub mod postgres;
