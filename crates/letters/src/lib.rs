//! What people are sent, and every word the desk says.
//!
//! Pure: nothing here reads a clock or a file, draws a random number or sends anything. The words stand in
//! `catalogue/<language>/*.ftl` ([`Catalogue`]), and a [`Language`] says in which of them; [`term`] names what the method knows, [`times`] says when, [`refusal`]
//! puts a no into a sentence that helps, [`promise`] says what was promised, [`link`] makes and reads the address of
//! the customer's page, [`handbook`] brings the service manual, [`expectations`] what each role is expected to do, [`mail`] writes the mails, [`markdown`] reads what a person wrote into them, and
//! [`paper`] the file that a customer keeps.

pub mod audit;
pub mod bidi;
pub mod catalogue;
pub mod colour;
pub mod expectations;
pub mod facts;
pub mod handbook;
pub mod language;
pub mod link;
pub mod mail;
pub mod mailbox;
pub mod markdown;
pub mod paper;
pub mod promise;
mod pseudo;
mod ready;
pub mod refusal;
mod shown;
pub mod term;
pub mod times;
pub mod today;

pub use audit::{audit_key, audit_words};
pub use catalogue::{Arg, Catalogue, Key};
pub use language::Language;
pub use link::{Answer, CustomerPage, LinkSigner, answer_url, customer_path, customer_url};
pub use mail::Letter;
pub use promise::{promise_words, promised_to_you};
pub use refusal::{refusal_sentence, refusal_to_customer};
pub use shown::Shown;
