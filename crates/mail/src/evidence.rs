//! What a mail itself says about the case it belongs to, strongest first.

use crate::parsed::ParsedMail;
use crate::subject::tagged_number;
use crate::tokens::Tokens;

/// The signs found in a mail, to be tried in this order (helpdesks 3.5). The caller looks foreign
/// ids up, and decides what a sender who is no participant may do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThreadEvidence {
    /// The signs, strongest first.
    pub steps: Vec<Evidence>,
    /// Cases that signed tokens of the same mail also name; to be noted on the case that wins.
    pub conflicts: Vec<[u8; 16]>,
}

/// One sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Sent to the signed address of a case.
    PlusAddress {
        /// The case.
        case: [u8; 16],
    },
    /// Answers a signed Message-ID of ours.
    OwnMessageId {
        /// The case.
        case: [u8; 16],
        /// The message that is answered.
        message: [u8; 16],
    },
    /// Ids that are not ours, newest first, to be looked up among the mails received.
    ForeignIds(Vec<String>),
    /// The text quotes the signed reference of a case.
    BodyToken {
        /// The case.
        case: [u8; 16],
    },
    /// The subject names a number. Not signed: counts only from a participant of that case.
    SubjectTag {
        /// The number.
        number: u64,
    },
}

impl Evidence {
    /// The case a signed sign names.
    pub fn signed_case(&self) -> Option<[u8; 16]> {
        match self {
            Self::PlusAddress { case }
            | Self::OwnMessageId { case, .. }
            | Self::BodyToken { case } => Some(*case),
            Self::ForeignIds(_) | Self::SubjectTag { .. } => None,
        }
    }

    /// When the token was made, as far as it tells: ids are UUID v7, whose first 48 bits are time.
    fn made(&self) -> Option<[u8; 6]> {
        let id = match self {
            Self::PlusAddress { case } => case,
            Self::OwnMessageId { message, .. } => message,
            _ => return None,
        };
        id.first_chunk::<6>().copied()
    }
}

/// Collects the signs. Where a signed address and signed ids name different cases, the newest token
/// comes first and the other cases are told as conflicts (helpdesks 3.3, 24).
pub fn evidence(mail: &ParsedMail, tokens: &Tokens) -> ThreadEvidence {
    let mut signed: Vec<Evidence> = Vec::new();
    let recipients = mail.delivered_to.iter().map(String::as_str).chain(
        mail.to
            .iter()
            .chain(&mail.cc)
            .map(|mailbox| mailbox.address.as_str()),
    );
    for address in recipients {
        if let Some(case) = tokens.read_plus_address(address) {
            push_new(&mut signed, Evidence::PlusAddress { case });
        }
    }
    let mut foreign: Vec<String> = Vec::new();
    for id in mail
        .in_reply_to
        .iter()
        .rev()
        .chain(mail.references.iter().rev())
    {
        if let Some((case, message)) = tokens.read_message_id(id) {
            push_new(&mut signed, Evidence::OwnMessageId { case, message });
        } else if !foreign.contains(id) {
            foreign.push(id.clone());
        }
    }
    let by_body: Vec<Evidence> = mail
        .body_tokens
        .iter()
        .filter_map(|token| tokens.read_body_token(token))
        .map(|case| Evidence::BodyToken { case })
        .collect();

    let mut conflicts: Vec<[u8; 16]> = Vec::new();
    let mut steps = signed;
    let disagree = steps
        .iter()
        .any(|step| step.signed_case() != steps[0].signed_case());
    if disagree {
        // The sort is stable: of equally old tokens the order of strength remains.
        steps.sort_by_key(|step| std::cmp::Reverse(step.made()));
    }
    if !foreign.is_empty() {
        steps.push(Evidence::ForeignIds(foreign));
    }
    for step in by_body {
        push_new(&mut steps, step);
    }
    let winner = steps.iter().find_map(Evidence::signed_case);
    for case in steps.iter().filter_map(Evidence::signed_case) {
        if Some(case) != winner && !conflicts.contains(&case) {
            conflicts.push(case);
        }
    }
    if let Some(number) = tagged_number(&mail.subject) {
        steps.push(Evidence::SubjectTag { number });
    }
    ThreadEvidence { steps, conflicts }
}

/// Whether the mail hands on another person's mail, by its subject's mark, by the forward banner in
/// its text, or by a mail among its files. Such a mail is no answer to what it carries.
pub fn is_forward(mail: &ParsedMail) -> bool {
    mail.forwarded || crate::subject::says_forward(&mail.subject)
}

fn push_new(steps: &mut Vec<Evidence>, step: Evidence) {
    if !steps.contains(&step) {
        steps.push(step);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Mailbox;

    const OLD: [u8; 16] = [1; 16];
    const NEW: [u8; 16] = [2; 16];

    fn mail_to(address: &str) -> ParsedMail {
        ParsedMail {
            to: vec![Mailbox::new(None, address).unwrap()],
            ..ParsedMail::default()
        }
    }

    #[test]
    fn the_order_is_address_own_id_foreign_ids_body_subject() {
        let tokens = Tokens::new(b"k");
        let mut mail = mail_to(&tokens.plus_address(OLD, "inbox@desk.example"));
        mail.references = vec![
            "one@x.example".into(),
            tokens.message_id(OLD, NEW, "desk.example"),
        ];
        mail.in_reply_to = vec!["two@x.example".into()];
        mail.body_tokens = vec![tokens.body_token(OLD), "ref:0000000000".into()];
        mail.subject = "Re: [#1047] kettle".into();
        let found = evidence(&mail, &tokens);
        assert_eq!(
            found.steps,
            [
                Evidence::PlusAddress { case: OLD },
                Evidence::OwnMessageId {
                    case: OLD,
                    message: NEW
                },
                Evidence::ForeignIds(vec!["two@x.example".into(), "one@x.example".into()]),
                Evidence::BodyToken { case: OLD },
                Evidence::SubjectTag { number: 1047 },
            ]
        );
        assert!(found.conflicts.is_empty());
    }

    #[test]
    fn of_disagreeing_tokens_the_newest_wins_and_the_other_is_told() {
        let tokens = Tokens::new(b"k");
        let mut mail = mail_to(&tokens.plus_address(OLD, "inbox@desk.example"));
        mail.references = vec![tokens.message_id(NEW, [3; 16], "desk.example")];
        let found = evidence(&mail, &tokens);
        assert_eq!(
            found.steps[0],
            Evidence::OwnMessageId {
                case: NEW,
                message: [3; 16]
            }
        );
        assert_eq!(found.conflicts, [OLD]);
    }

    #[test]
    fn tokens_of_another_desk_are_foreign() {
        let (ours, theirs) = (Tokens::new(b"ours"), Tokens::new(b"theirs"));
        let mut mail = mail_to(&theirs.plus_address(OLD, "inbox@desk.example"));
        let id = theirs.message_id(OLD, NEW, "other.example");
        mail.references = vec![id.clone()];
        assert_eq!(
            evidence(&mail, &ours).steps,
            [Evidence::ForeignIds(vec![id])]
        );
    }
}
