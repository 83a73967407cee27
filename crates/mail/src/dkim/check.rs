//! Whether a mail that came in is signed by who it says sent it, as DNS tells. Which server sent it is not seen here, so of what
//! a domain can prove (RFC 9989) only the half that lies in signatures is looked at, and nothing is said of SPF.

use super::{with_whole_line_ends, written_end};
use crate::alignment::is_aligned;
use crate::dns::{ANSWER_MAX, Names};
use crate::fields::Fields;
use mail_auth::common::crypto::Algorithm;
use mail_auth::dkim::DkimError;
use mail_auth::dmarc::Policy;
use mail_auth::dmarc::verify::DmarcParameters;
use mail_auth::{
    AuthenticatedMessage, DkimOutput, DkimResult, DmarcResult, Error, MessageAuthenticator,
    SpfOutput,
};
use tokio::time::timeout;

/// Signatures of one mail that are looked at, those of its sender's domain first.
const SIGNATURES_MAX: usize = 5;
/// How long after it came a mail is looked at: keys are changed, and one that is gone says nothing of an old mail.
const FRESH_US: i64 = 7 * 86_400_000_000;

/// Why it is in doubt that a mail is from its sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It bears a signature, and none holds.
    Signature,
    /// Its domain asks that its mail be proven, and no signature of that domain holds.
    Unproven,
    /// No name server answers, so nothing is known.
    NoAnswer,
}

/// Looks at a mail. Nothing where nothing is in doubt, or where it came too long ago to tell.
pub async fn doubt(mail: &[u8], names: &Names, now_us: i64) -> Option<Doubt> {
    let came_us = Fields::read(mail).came_us().unwrap_or(now_us);
    if now_us.saturating_sub(came_us) > FRESH_US {
        return None;
    }
    let Some(resolver) = names.resolver() else {
        return Some(Doubt::NoAnswer);
    };
    let dns = MessageAuthenticator(resolver);
    let mail = with_whole_line_ends(mail);
    timeout(ANSWER_MAX, of_whole(&mail, &dns))
        .await
        .unwrap_or(Some(Doubt::NoAnswer))
}

async fn of_whole(mail: &[u8], dns: &MessageAuthenticator) -> Option<Doubt> {
    let found = look(mail, dns).await;
    let end = written_end(mail);
    // The library counts lines of spaces at the end of a mail, which most signatures leave out.
    if found.is_some() && end < mail.len() {
        return look(&mail[..end], dns).await;
    }
    found
}

async fn look(mail: &[u8], dns: &MessageAuthenticator) -> Option<Doubt> {
    let mut message = AuthenticatedMessage::parse(mail)?;
    let sender = message
        .from()
        .rsplit_once('@')
        .map(|(_, domain)| domain.to_owned());
    let sender = sender.unwrap_or_default();
    let signatures = &mut message.dkim_headers;
    // What RFC 8301 rules out, and what leaves the sender unsigned, is no signature.
    signatures.retain(|one| {
        one.header.a != Algorithm::RsaSha1
            && one
                .header
                .h
                .iter()
                .any(|name| name.eq_ignore_ascii_case("from"))
    });
    signatures.sort_by_key(|one| !is_aligned(&one.header.d.to_lowercase(), &sender));
    signatures.truncate(SIGNATURES_MAX);
    for one in signatures {
        // No reports are sent, and nobody else vouches for the signer: neither is asked for.
        one.header.r = false;
        one.header.atps = None;
    }
    let found = dns.verify_dkim(&message).await;
    let no_server = SpfOutput::default();
    let proof = DmarcParameters::new(&message, &found, "", &no_server);
    let proven = dns.verify_dmarc(proof).await;
    match proven.dkim_result() {
        DmarcResult::Pass => return None,
        DmarcResult::TempError(_) => return Some(Doubt::NoAnswer),
        _ => {}
    }
    if matches!(proven.policy(), Policy::Quarantine | Policy::Reject) {
        return Some(Doubt::Unproven);
    }
    of_signatures(&found)
}

fn of_signatures(found: &[DkimOutput<'_>]) -> Option<Doubt> {
    let any = |of: fn(&DkimResult) -> bool| found.iter().any(|one| of(one.result()));
    if any(|result| *result == DkimResult::Pass) {
        None
    } else if any(|result| matches!(result, DkimResult::TempError(_))) {
        Some(Doubt::NoAnswer)
    } else {
        any(fails).then_some(Doubt::Signature)
    }
}

/// One that has run out, or cannot be read, says nothing.
fn fails(result: &DkimResult) -> bool {
    match result {
        DkimResult::Fail(_) | DkimResult::PermError(_) => true,
        DkimResult::Neutral(why) => *why == Error::Dkim(DkimError::FailedBodyHashMatch),
        _ => false,
    }
}
