//! Where a mail belongs. Pure: it sees the mail and what the database knows of it, and nothing else.
//!
//! The order of the signs is that of `mail::evidence`: what we signed, then ids we have seen, then the
//! number in the subject, which anybody can write and which counts only from a participant. Whoever
//! is no participant of the case a mail names is held: a known reference never opens another
//! customer's case.

use super::colleague::{self, Colleagues};
use super::read::{Content, ReadMail};
use crate::handle::MERGES_MAX;
use mail::{Automatic, Evidence, Mailbox, ParsedMail, ThreadEvidence, Tokens, normal_subject};
use recovery::terms::AutomaticSort;
use recovery::{CaseId, CustomerId, MessageId, Role, StaffId};
use std::collections::{HashMap, HashSet};
use store::intake::IntakeOutcome;
use uuid::Uuid;

/// What the database knows of a group of mails.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Mails that came before, by fingerprint: which item they are.
    pub seen: HashMap<[u8; 32], Uuid>,
    /// Those that came before but for what a list added, by their bytes: in which case.
    pub copies: HashMap<[u8; 32], (CaseId, u64)>,
    /// Senders who are customers, by the key of their address.
    pub senders: HashMap<String, KnownSender>,
    /// The cases of mails that came before, by Message-ID.
    pub foreign: HashMap<String, CaseId>,
    /// Those among them that are words of ours which the desk did not send itself.
    pub ours: HashMap<String, MessageId>,
    /// The cases named by signs, and those they go on in.
    pub cases: HashMap<CaseId, KnownCase>,
    /// Cases by the number people use.
    pub numbers: HashMap<u64, CaseId>,
    /// Senders who are one of us, proven, by the key of their address.
    pub staff: Colleagues,
    /// Whom those wrote to: the record that stands for a customer, by the key of the address.
    pub recipients: HashMap<String, CustomerId>,
    /// Who was let in, by case and key of the address.
    pub let_in: HashSet<(CaseId, String)>,
}

/// A customer whose address a sender has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct KnownSender {
    /// The record that has the address.
    pub record: CustomerId,
    /// The record that stands for the person, where records were joined.
    pub person: CustomerId,
}

/// One of us, as a sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct KnownColleague {
    /// Who.
    pub id: StaffId,
    /// What they may do.
    pub role: Role,
}

/// A case as far as threading needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KnownCase {
    /// The record that stands for its customer.
    pub person: Option<CustomerId>,
    /// Where it goes on, if it was merged.
    pub into: Option<CaseId>,
    /// What it is about, unless erased.
    pub subject: Option<String>,
}

/// Where a mail belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It came before.
    Duplicate {
        /// As which item.
        item: Uuid,
    },
    /// What somebody wrote came before, and a list added to one of the two.
    Copy {
        /// In which case.
        case: CaseId,
        /// The number of the case.
        number: u64,
    },
    /// A case of its own.
    Open,
    /// A word of the customer, or of somebody who was let in, in a case.
    Join {
        /// Which case.
        case: CaseId,
        /// Which case it names: another one, where that was merged into this.
        named: CaseId,
        /// Written from an address of the customer.
        by_customer: bool,
        /// The message of ours it answers.
        answers: Option<MessageId>,
        /// Subject and words are new: perhaps another matter.
        new_matter: bool,
    },
    /// One of us wrote it from their own mailbox.
    Ours {
        /// On which case.
        case: CaseId,
        /// Who.
        colleague: KnownColleague,
        /// The customer's address it went to; without one it is a note for the team.
        to_customer: Option<String>,
    },
    /// On a case whose participant its sender is not.
    Hold {
        /// Which case.
        case: CaseId,
    },
    /// Written by a machine, on a case.
    File {
        /// Which case.
        case: CaseId,
        /// By which machine.
        sort: AutomaticSort,
        /// The message of ours that did not arrive.
        failed: Option<MessageId>,
    },
    /// Nobody's word that could open a case, kept where a person sees it.
    Aside {
        /// As what it is filed.
        as_what: IntakeOutcome,
        /// Why, as a catalogue key.
        why: &'static str,
    },
}

/// Where the mail belongs.
pub(super) fn place(mail: &ReadMail, known: &Known, tokens: &Tokens) -> Place {
    if let Some(item) = came_before(mail, known) {
        return Place::Duplicate { item };
    }
    if let Some(&(case, number)) = known.copies.get(&mail.hash) {
        return Place::Copy { case, number };
    }
    let (parsed, evidence, forward) = match &mail.content {
        Content::Unreadable { from: Some(_), .. } => return Place::Open,
        Content::Unreadable {
            from: None, why, ..
        } => {
            return Place::Aside {
                as_what: IntakeOutcome::Unreadable,
                why,
            };
        }
        Content::Mail {
            mail,
            evidence,
            forward,
        } => (mail, evidence, *forward),
    };
    if let Some(automatic) = &parsed.automatic {
        return place_automatic(automatic, parsed, evidence, known, tokens);
    }
    let belongs = by_people(parsed, evidence, forward, known, tokens);
    // A filter that is wrong must not silence a customer in their own case; whoever is in none is looked at by a person.
    if parsed.spam && matches!(belongs, Place::Open | Place::Hold { .. }) {
        return Place::Aside {
            as_what: IntakeOutcome::Spam,
            why: "aside-judged",
        };
    }
    belongs
}

/// Whether neither a word nor a file is in it.
fn says_nothing(mail: &ParsedMail) -> bool {
    let texts = [&mail.subject, &mail.text.fresh, &mail.text.quoted];
    let says = |text: &&String| text.chars().any(char::is_alphanumeric);
    !texts.iter().any(says) && mail.attachments.is_empty()
}

/// Where what a person wrote belongs.
fn by_people(
    parsed: &ParsedMail,
    evidence: &ThreadEvidence,
    forward: bool,
    known: &Known,
    tokens: &Tokens,
) -> Place {
    match (case_of(parsed, evidence, forward, known), &parsed.from) {
        (Some((named, case)), Some(_)) if is_participant(parsed, case, known) => Place::Join {
            case,
            named,
            by_customer: is_customer(parsed, case, known),
            answers: answers(parsed, known, tokens),
            new_matter: !forward && is_new_matter(parsed, known.cases.get(&case)),
        },
        (Some((_, case)), _) => {
            colleague::place(parsed, evidence, case, known).unwrap_or(Place::Hold { case })
        }
        (None, None) if says_nothing(parsed) => Place::Aside {
            as_what: IntakeOutcome::Unreadable,
            why: "aside-no-sender",
        },
        // A person may have written what names no sender: somebody looks, in a case with the mail as it came.
        (None, _) => Place::Open,
    }
}

/// An item of the same bytes, or of the same mail on another way; not the item itself, which is
/// known when its bytes were stored before it was read.
fn came_before(mail: &ReadMail, known: &Known) -> Option<Uuid> {
    [Some(mail.raw_fingerprint()), mail.sent_fingerprint()]
        .into_iter()
        .flatten()
        .filter_map(|fingerprint| known.seen.get(&fingerprint).copied())
        .find(|item| *item != mail.item)
}

fn place_automatic(
    automatic: &Automatic,
    parsed: &ParsedMail,
    evidence: &ThreadEvidence,
    known: &Known,
    tokens: &Tokens,
) -> Place {
    let (sort, why, about) = match automatic {
        Automatic::Own { .. } => (AutomaticSort::Own, "aside-own", None),
        Automatic::Bounce {
            original_message_id,
            ..
        } => (
            AutomaticSort::Bounce,
            "aside-bounce",
            original_message_id.as_deref(),
        ),
        Automatic::DeliveryReport {
            original_message_id,
            ..
        } => (
            AutomaticSort::Other,
            "aside-report",
            original_message_id.as_deref(),
        ),
        Automatic::Vacation { .. } => (AutomaticSort::Vacation, "aside-vacation", None),
        Automatic::Bulk { .. } => (AutomaticSort::Bulk, "aside-bulk", None),
        Automatic::OtherAutomatic { .. } => (AutomaticSort::Other, "aside-machine", None),
    };
    // What a report says it is about is stronger than the thread the report stands in.
    let original = about.and_then(|id| tokens.read_message_id(id));
    let named = original
        .and_then(|(case, _)| goes_on(CaseId::from_bytes(case), known))
        .or_else(|| case_of(parsed, evidence, false, known).map(|(_, case)| case));
    let Some(case) = named else {
        return Place::Aside {
            as_what: IntakeOutcome::Automatic,
            why,
        };
    };
    let answered = evidence.steps.iter().find_map(|step| match step {
        Evidence::OwnMessageId { message, .. } => Some(*message),
        _ => None,
    });
    Place::File {
        case,
        sort,
        failed: (sort == AutomaticSort::Bounce)
            .then(|| original.map(|(_, message)| message).or(answered))
            .flatten()
            .map(MessageId::from_bytes),
    }
}

/// The case the strongest sign names, and where that goes on. A forward is no answer to what it carries:
/// only what we signed in its own header counts.
fn case_of(
    mail: &ParsedMail,
    evidence: &ThreadEvidence,
    forward: bool,
    known: &Known,
) -> Option<(CaseId, CaseId)> {
    evidence.steps.iter().find_map(|step| {
        let in_header = matches!(
            step,
            Evidence::PlusAddress { .. } | Evidence::OwnMessageId { .. }
        );
        if forward && !in_header {
            return None;
        }
        let named = names(step, known)?;
        let case = goes_on(named, known)?;
        let counts =
            !matches!(step, Evidence::SubjectTag { .. }) || is_participant(mail, case, known);
        counts.then_some((named, case))
    })
}

/// The case a sign names, merges followed, whoever wrote it.
pub(super) fn named_by(step: &Evidence, known: &Known) -> Option<CaseId> {
    goes_on(names(step, known)?, known)
}

/// The case a sign names.
fn names(step: &Evidence, known: &Known) -> Option<CaseId> {
    Some(match step {
        Evidence::PlusAddress { case }
        | Evidence::OwnMessageId { case, .. }
        | Evidence::BodyToken { case } => CaseId::from_bytes(*case),
        Evidence::ForeignIds(ids) => ids.iter().find_map(|id| known.foreign.get(id).copied())?,
        Evidence::SubjectTag { number } => known.numbers.get(number).copied()?,
    })
}

/// The case in which this one goes on: itself, unless it was merged.
fn goes_on(named: CaseId, known: &Known) -> Option<CaseId> {
    let mut case = named;
    for _ in 0..MERGES_MAX {
        match known.cases.get(&case)?.into {
            Some(into) => case = into,
            None => return Some(case),
        }
    }
    None
}

/// The customer, or somebody who was let in.
fn is_participant(mail: &ParsedMail, case: CaseId, known: &Known) -> bool {
    let let_in = |from: &Mailbox| known.let_in.contains(&(case, from.key()));
    is_customer(mail, case, known) || mail.from.as_ref().is_some_and(let_in)
}

/// The customer by any address of any of their records.
fn is_customer(mail: &ParsedMail, case: CaseId, known: &Known) -> bool {
    let sender = mail.from.as_ref();
    let sender = sender.and_then(|from| known.senders.get(&from.key()));
    let customer = known.cases.get(&case).and_then(|case| case.person);
    sender.is_some_and(|sender| Some(sender.person) == customer)
}

/// The nearest message of ours that the mail answers; what they wrote themselves in between is passed over.
fn answers(mail: &ParsedMail, known: &Known, tokens: &Tokens) -> Option<MessageId> {
    let nearest = mail.in_reply_to.iter().rev();
    let mut nearest = nearest.chain(mail.references.iter().rev());
    nearest.find_map(|id| match tokens.read_message_id(id) {
        Some((_, message)) => Some(MessageId::from_bytes(message)),
        None => known.ours.get(id).copied(),
    })
}

/// Somebody took an old thread to write about something new: another subject without a mark of
/// replying, and nothing quoted.
fn is_new_matter(mail: &ParsedMail, case: Option<&KnownCase>) -> bool {
    let Some(about) = case.and_then(|case| case.subject.as_deref()) else {
        return false;
    };
    let bare = normal_subject(&mail.subject);
    let as_written: Vec<&str> = mail.subject.split_whitespace().collect();
    let no_mark = bare == as_written.join(" ");
    let differs = bare.to_lowercase() != normal_subject(about).to_lowercase();
    !bare.is_empty() && no_mark && differs && mail.text.quoted.trim().is_empty()
}

#[cfg(test)]
#[path = "place_tests.rs"]
mod tests;
