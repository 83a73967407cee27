//! What tests of every crate build on: a real `PostgreSQL`, real mail servers, mails as customers and machines write them, and
//! a look at everything the database holds.

pub mod depth;
pub mod mail_servers;
pub mod mails;
pub mod name_server;
pub mod postgres;
pub mod rows;
pub mod signatures;
