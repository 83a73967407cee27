//! Mail as bytes: reading it, telling what belongs together, and composing it. This crate knows no
//! cases and does no IO but where mail comes from and goes to.
//!
//! Reading never fails and never panics. Whatever the bytes, [`parse()`] gives what a person can read
//! and remarks on what was wrong; every step has a bound named in [`bounds`].

pub mod bounds;

mod address;
mod alignment;
mod authenticated;
mod automatic;
mod body;
mod bounce;
mod charset;
mod compose;
pub mod dkim;
pub mod dns;
mod evidence;
mod fields;
mod flowed;
mod fold;
mod fold_html;
mod fold_marks;
mod folders;
mod html;
pub mod imap;
pub mod lmtp;
mod login;
pub mod measure;
pub mod oauth2;
mod parse;
mod parsed;
mod parts;
pub mod smtp;
mod sources;
mod spam;
mod subject;
mod tags;
mod tls;
mod tokens;
mod transfer;

pub use address::Mailbox;
pub use automatic::is_one_of;
pub use compose::{
    ComposeError, LOOP_HEADER, Machine, Outgoing, OutgoingFile, can_be_sent_to, compose,
};
pub use evidence::{Evidence, ThreadEvidence, evidence, is_forward};
pub use parse::parse;
pub use parsed::{
    Attachment, Automatic, ParseOptions, Parsed, ParsedMail, ReadableText, Remark, ends_cut,
};
pub use sources::{
    Extent, STANDARD_INPUT, SourceError, SourceMail, SourceMails, extent, open_reader, open_source,
};
pub use spam::{NoSign, SIGNS_MAX, SpamSign};
pub use subject::normal_subject;
pub use tokens::Tokens;
