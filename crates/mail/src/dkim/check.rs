//! Whether a mail that came in is signed by who it says sent it, as DNS tells. Which server sent it is not seen here, so of what
//! a domain can prove (RFC 9989) only the half that lies in signatures is looked at, and nothing is said of SPF.
//!
//! Whoever writes to us chooses which domains are asked about, and may own one that never answers. So what stands for the sender
//! is looked at first, and a domain's silence says nothing of the name server.

use super::{with_whole_line_ends, written_end};
use crate::alignment::are_related;
use crate::dns::{ANSWER_MAX, Names, NoAnswer, in_ascii};
use crate::fields::Fields;
use mail_auth::common::crypto::Algorithm;
use mail_auth::common::headers::Header;
use mail_auth::dkim::{DkimError, Signature};
use mail_auth::dmarc::Policy;
use mail_auth::dmarc::verify::DmarcParameters;
use mail_auth::{
    AuthenticatedMessage, DkimOutput, DkimResult, DmarcResult, Error, MessageAuthenticator,
    SpfOutput,
};
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// Signatures of one mail that are looked at: so many of its sender's own, and so many of others.
const SIGNATURES_MAX: usize = 5;
/// Fields that one signature covers, and fields of a mail whose signatures are looked at: each is searched for in all.
const COVERED_MAX: usize = 100;
const FIELDS_MAX: usize = 1_000;
/// How long after it came a mail is looked at: keys are changed, and one that is gone says nothing of an old mail.
const FRESH_US: i64 = 7 * 86_400_000_000;
/// How long answers may be remembered, and the name servers of the system stay those they were.
const REMEMBERED: Duration = Duration::from_mins(10);

/// Why it is in doubt that a mail is from its sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It bears a signature, and none holds.
    Signature,
    /// Its domain asks that its mail be proven, and no signature of that domain holds.
    Unproven,
    /// The name servers of a domain that it names do not answer, so nothing is known.
    Silent,
}

/// Looks at mail, and remembers for some minutes what was answered.
pub struct Checker {
    names: Names,
    dns: Mutex<Option<(Instant, MessageAuthenticator)>>,
}

impl fmt::Debug for Checker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Checker")
            .field("names", &self.names)
            .finish_non_exhaustive()
    }
}

impl Checker {
    /// Asks these names.
    pub fn new(names: Names) -> Self {
        Self {
            names,
            dns: Mutex::default(),
        }
    }

    /// Looks at a mail. Nothing where nothing is in doubt, or where it came too long ago to tell.
    ///
    /// # Errors
    /// Our own name server does not answer, whatever it is asked.
    pub async fn doubt(&self, mail: &[u8], now_us: i64) -> Result<Option<Doubt>, NoAnswer> {
        let came_us = Fields::read(mail).came_us().unwrap_or(now_us);
        if now_us.saturating_sub(came_us) > FRESH_US {
            return Ok(None);
        }
        let dns = self.dns().ok_or(NoAnswer)?;
        let look = Look {
            dns: &dns,
            came_s: u64::try_from(came_us / 1_000_000).unwrap_or_default(),
            until: Instant::now() + ANSWER_MAX,
        };
        let found = look.at(&with_whole_line_ends(mail)).await;
        if found == Some(Doubt::Silent) && !self.names.answer().await {
            return Err(NoAnswer);
        }
        Ok(found)
    }

    fn dns(&self) -> Option<MessageAuthenticator> {
        // Whoever panicked had nothing half done here.
        let mut kept = self.dns.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((since, dns)) = &*kept
            && since.elapsed() < REMEMBERED
        {
            return Some(dns.clone());
        }
        let dns = MessageAuthenticator(self.names.resolver()?);
        *kept = Some((Instant::now(), dns.clone()));
        Some(dns)
    }
}

/// One look at one mail.
struct Look<'a> {
    dns: &'a MessageAuthenticator,
    /// When it came, in seconds: by then a signature must not have run out.
    came_s: u64,
    until: Instant,
}

impl Look<'_> {
    async fn at(&self, mail: &[u8]) -> Option<Doubt> {
        let found = self.look(mail).await;
        let end = written_end(mail);
        // The library counts lines of spaces at the end of a mail, which most signatures leave out.
        if matches!(found, Some(Doubt::Signature | Doubt::Unproven)) && end < mail.len() {
            return self.look(&mail[..end]).await;
        }
        found
    }

    async fn look(&self, mail: &[u8]) -> Option<Doubt> {
        let mut message = AuthenticatedMessage::parse(mail)?;
        let sender = sender(mail);
        // One author is shown, the first, and is asked for; the library asks for nobody where there are several.
        message.from = vec![format!("@{sender}")];
        let (own, others) = self.signatures(&mut message, &sender);
        message.dkim_headers = own;
        let (by_own, demanded) = timeout_at(self.until, self.own(&message))
            .await
            .unwrap_or((Held::Silent, None));
        match (by_own, demanded) {
            (Held::Yes, _) => return None,
            (_, None) => return Some(Doubt::Silent),
            (_, Some(true)) => return Some(Doubt::Unproven),
            (_, Some(false)) => {}
        }
        message.dkim_headers = others;
        let by_others = timeout_at(self.until, self.dns.verify_dkim(&message)).await;
        let by_others = by_others.map_or(Held::Silent, |found| Held::of(&found));
        match by_own.max(by_others) {
            Held::Yes | Held::NotSaid => None,
            Held::No => Some(Doubt::Signature),
            Held::Silent => Some(Doubt::Silent),
        }
    }

    /// The signatures that are looked at: those of the sender's own domains, and others.
    fn signatures<'m>(
        &self,
        message: &mut AuthenticatedMessage<'m>,
        sender: &str,
    ) -> (Vec<Header<'m, Signature>>, Vec<Header<'m, Signature>>) {
        let mut signatures = std::mem::take(&mut message.dkim_headers);
        if message.headers.len() > FIELDS_MAX {
            signatures.clear();
        }
        signatures.retain(|one| counts(&one.header));
        for one in &mut signatures {
            let one = &mut one.header;
            // No reports are sent, and nobody else vouches for the signer: neither is asked for.
            one.r = false;
            one.atps = None;
            judge_when_it_came(one, self.came_s);
        }
        let (mut own, mut others): (Vec<_>, Vec<_>) = signatures
            .into_iter()
            .partition(|one| are_related(&in_ascii(&one.header.d), sender));
        own.truncate(SIGNATURES_MAX);
        others.truncate(SIGNATURES_MAX);
        (own, others)
    }

    /// Whether a signature of the sender's own holds, and whether its domain asks for one, where that is known.
    async fn own(&self, message: &AuthenticatedMessage<'_>) -> (Held, Option<bool>) {
        let found = self.dns.verify_dkim(message).await;
        let no_server = SpfOutput::default();
        let proof = DmarcParameters::new(message, &found, "", &no_server);
        let proven = self.dns.verify_dmarc(proof).await;
        let demanded = matches!(proven.policy(), Policy::Quarantine | Policy::Reject);
        match proven.dkim_result() {
            DmarcResult::Pass => (Held::Yes, Some(demanded)),
            DmarcResult::TempError(_) => (Held::Silent, None),
            _ => (Held::of(&found), Some(demanded)),
        }
    }
}

/// The domain of whom a mail names as its author.
fn sender(mail: &[u8]) -> String {
    let from = Fields::read(mail).addresses("from").list.into_iter().next();
    let address = from.map(|from| from.address).unwrap_or_default();
    in_ascii(address.rsplit_once('@').map_or("", |(_, domain)| domain))
}

/// What RFC 8301 rules out, and what leaves the sender unsigned, is no signature.
fn counts(signature: &Signature) -> bool {
    signature.a != Algorithm::RsaSha1
        && signature.h.len() <= COVERED_MAX
        && signature
            .h
            .iter()
            .any(|name| name.eq_ignore_ascii_case("from"))
}

/// One that had not run out when the mail came has not run out: the library would ask whether it has by now.
fn judge_when_it_came(signature: &mut Signature, came_s: u64) {
    if signature.x > signature.t && signature.x > came_s {
        signature.x = 0;
    }
}

/// Whether some signatures hold; of several, what counts is the greatest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Held {
    /// There is none, or it says nothing.
    NotSaid,
    /// Nobody answered.
    Silent,
    No,
    Yes,
}

impl Held {
    fn of(found: &[DkimOutput<'_>]) -> Self {
        let each = found.iter().map(|one| Self::of_one(one.result()));
        each.max().unwrap_or(Self::NotSaid)
    }

    /// One that has run out, or cannot be read, says nothing.
    fn of_one(result: &DkimResult) -> Self {
        match result {
            DkimResult::Pass => Self::Yes,
            DkimResult::Fail(_)
            | DkimResult::PermError(_)
            | DkimResult::Neutral(Error::Dkim(DkimError::FailedBodyHashMatch)) => Self::No,
            DkimResult::TempError(_) => Self::Silent,
            DkimResult::Neutral(_) | DkimResult::None => Self::NotSaid,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_runs_out_before_the_mail_came_or_not_at_all() {
        let with = |t, x, came_s| {
            let mut one = Signature {
                t,
                x,
                ..Signature::default()
            };
            judge_when_it_came(&mut one, came_s);
            one.x
        };
        assert_eq!(with(10, 20, 19), 0);
        assert_eq!(with(10, 20, 20), 20);
        assert_eq!(with(20, 10, 5), 10, "ended before it began");
    }
}
