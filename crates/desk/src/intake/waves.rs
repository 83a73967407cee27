//! Which mails of a group can be decided side by side, and which must wait for one before them.
//!
//! Mails that share nothing are decided together and committed in one wait for the disk. A mail that
//! may depend on an earlier one of the group (the same mail again, the same case, an answer to it, the
//! same new sender) waits for the next wave, where the database knows the earlier one.

use super::read::{Content, ReadMail};
use mail::Evidence;
use std::collections::HashSet;

/// What a mail of a group may share with another one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Share {
    /// The same bytes, or the same mail on another way.
    Fingerprint([u8; 32]),
    /// A Message-ID: of the mail itself, or one it answers.
    MailId(String),
    /// A case that a sign names.
    Case([u8; 16]),
    /// A case by its number.
    Number(u64),
    /// The sender.
    Sender(String),
}

/// Splits a group: first those that can be decided now, in order, then those that wait.
///
/// `is_known` tells whether a sender is a customer already; mails of a known sender that share
/// nothing else need not wait for each other.
pub(super) fn split(
    mails: Vec<ReadMail>,
    is_known: impl Fn(&str) -> bool,
) -> (Vec<ReadMail>, Vec<ReadMail>) {
    let mut taken: HashSet<Share> = HashSet::new();
    let (mut now, mut later) = (Vec::with_capacity(mails.len()), Vec::new());
    for mail in mails {
        let shares = shares(&mail, &is_known);
        let free = shares.iter().all(|share| !taken.contains(share));
        taken.extend(shares);
        if free {
            now.push(mail);
        } else {
            later.push(mail);
        }
    }
    (now, later)
}

fn shares(mail: &ReadMail, is_known: &impl Fn(&str) -> bool) -> Vec<Share> {
    let mut shares = vec![Share::Fingerprint(mail.raw_fingerprint())];
    shares.extend(mail.sent_fingerprint().map(Share::Fingerprint));
    if let Some(from) = mail.from() {
        let key = from.key();
        if !is_known(&key) {
            shares.push(Share::Sender(key));
        }
    }
    shares.extend(mail.mail_id().map(|id| Share::MailId(id.to_owned())));
    if let Content::Mail { evidence, .. } = &mail.content {
        for step in &evidence.steps {
            match step {
                Evidence::PlusAddress { case }
                | Evidence::OwnMessageId { case, .. }
                | Evidence::BodyToken { case } => shares.push(Share::Case(*case)),
                Evidence::ForeignIds(ids) => shares.extend(ids.iter().cloned().map(Share::MailId)),
                Evidence::SubjectTag { number } => shares.push(Share::Number(*number)),
            }
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::super::RawMail;
    use super::super::read::{ToRead, read_all};
    use super::*;
    use mail::{ParseOptions, Tokens};

    fn group(raws: &[&str]) -> Vec<ReadMail> {
        let mails = raws
            .iter()
            .enumerate()
            .map(|(place, raw)| ToRead {
                place,
                mail: RawMail {
                    source: String::new(),
                    bytes: raw.as_bytes().to_vec(),
                },
                item: None,
            })
            .collect();
        read_all(mails, &ParseOptions::default(), &Tokens::new(b"k"))
    }

    fn places(mails: &[ReadMail]) -> Vec<usize> {
        mails.iter().map(|mail| mail.place).collect()
    }

    #[test]
    fn an_answer_to_a_mail_of_the_group_waits_and_so_does_what_answers_it() {
        let group = group(&[
            "From: a@x.example\r\nMessage-ID: <1@x.example>\r\n\r\nIt leaks.",
            "From: b@x.example\r\nMessage-ID: <2@x.example>\r\n\r\nIt burns.",
            "From: c@x.example\r\nMessage-ID: <3@x.example>\r\nIn-Reply-To: <1@x.example>\r\n\r\nMine too.",
            "From: d@x.example\r\nMessage-ID: <4@x.example>\r\nIn-Reply-To: <3@x.example>\r\n\r\nHow so?",
        ]);
        let (now, later) = split(group, |_| false);
        assert_eq!(places(&now), [0, 1]);
        assert_eq!(places(&later), [2, 3]);
    }

    #[test]
    fn a_new_sender_is_made_once_and_a_known_one_need_not_wait() {
        let mails = || {
            group(&[
                "From: a@x.example\r\n\r\nIt leaks.",
                "From: A@x.example\r\n\r\nAnd it burns.",
            ])
        };
        let (now, later) = split(mails(), |_| false);
        assert_eq!((now.len(), later.len()), (1, 1));
        let (now, later) = split(mails(), |_| true);
        assert_eq!((now.len(), later.len()), (2, 0));
    }
}
