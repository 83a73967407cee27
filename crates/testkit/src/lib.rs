//! What tests of every crate build on: a real `PostgreSQL`, mails as customers and machines write them, and
//! a look at everything the database holds.

pub mod mails;
pub mod postgres;
pub mod rows;
