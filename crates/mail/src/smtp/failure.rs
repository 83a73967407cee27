//! Why a mail was not taken, and what that means for trying again.

use crate::bounce::enhanced_status as enhanced;
use lettre::transport::smtp::Error;
use std::error::Error as _;
use std::fmt;

/// How far it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The server could not be reached.
    Reach,
    /// No TLS came about, or the certificate is not one we trust.
    Tls,
    /// There is no access token to sign in with.
    Token,
    /// The sign-in was refused.
    SignIn,
    /// The sender's address was refused.
    Sender,
    /// The recipient's address was refused.
    Recipient,
    /// The mail itself was refused.
    Content,
}

/// Whether to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Never: the answer will be the same.
    Permanent,
    /// Later; nothing was accepted.
    Later,
    /// The mail was handed over and no answer came: it was accepted or it was not.
    Unknown,
}

/// Why a mail was not taken. It holds no address: what a server says in words stays out, its codes do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// How far it came.
    pub step: Step,
    /// Whether to try again.
    pub verdict: Verdict,
    /// The server's codes (`550 5.1.1`), or what the system said.
    pub why: String,
}

impl Failure {
    pub(super) fn of(step: Step, verdict: Verdict, why: &str) -> Self {
        Self {
            step,
            verdict,
            why: why.to_owned(),
        }
    }

    /// What stands in the way is of the house and not of this mail: it may be mended while the mail waits.
    pub(super) fn mendable(mut self) -> Self {
        self.verdict = Verdict::Later;
        self
    }

    /// The mail's last byte was on its way: without an answer nobody knows.
    pub(super) fn after_the_end(mut self) -> Self {
        if !self.is_answer() {
            self.verdict = Verdict::Unknown;
        }
        self
    }

    /// The codes of the server's answer, where it gave one.
    pub fn code(&self) -> Option<&str> {
        self.is_answer().then_some(self.why.as_str())
    }

    fn is_answer(&self) -> bool {
        self.why.starts_with(['4', '5'])
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.step {
            Step::Reach => "the mail server cannot be reached",
            Step::Tls => "no trusted TLS with the mail server",
            Step::Token => "there is no access token for the mail server",
            Step::SignIn => "the mail server refuses the sign-in",
            Step::Sender => "the mail server refuses our address",
            Step::Recipient => "the mail server refuses the recipient",
            Step::Content if self.verdict == Verdict::Unknown => {
                "the mail server was cut off before it answered"
            }
            Step::Content => "the mail server refuses the mail",
        };
        write!(f, "{what}: {}", self.why)
    }
}

impl std::error::Error for Failure {}

pub(super) fn late(step: Step) -> Failure {
    Failure::of(step, Verdict::Later, "no answer in time")
}

/// What the client's error says, without the server's words.
pub(super) fn refused(step: Step, error: &Error) -> Failure {
    if let Some(code) = error.status() {
        let verdict = if error.is_permanent() {
            Verdict::Permanent
        } else {
            Verdict::Later
        };
        let said = error.source().map(ToString::to_string).unwrap_or_default();
        let why = match enhanced(&said) {
            Some(enhanced) => format!("{code} {enhanced}"),
            None => code.to_string(),
        };
        return Failure { step, verdict, why };
    }
    let mut why = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        why = inner.to_string();
        source = inner.source();
    }
    let is_tls = error.is_tls()
        || ["certificate", "TLS", "corrupt message"]
            .iter()
            .any(|sign| why.contains(sign));
    let step = if is_tls && matches!(step, Step::Reach) {
        Step::Tls
    } else {
        step
    };
    Failure::of(step, Verdict::Later, &why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_answer_the_codes_are_kept_and_the_words_are_not() {
        assert_eq!(enhanced("5.1.1 <eva@client.test>: unknown"), Some("5.1.1"));
        assert_eq!(enhanced("<eva@client.test>: unknown"), None);
        assert_eq!(enhanced("5.1 no"), None);
        assert_eq!(enhanced(""), None);
    }

    #[test]
    fn only_a_mail_that_was_handed_over_without_an_answer_is_unknown() {
        let cut = Failure::of(Step::Content, Verdict::Later, "connection reset");
        assert_eq!(cut.after_the_end().verdict, Verdict::Unknown);
        let full = Failure::of(Step::Content, Verdict::Later, "452 4.3.1");
        assert_eq!(full.after_the_end().verdict, Verdict::Later);
    }
}
