//! Which mails of a group can be decided side by side, and which must wait for one before them.
//!
//! Mails that share nothing are decided together and committed in one wait for the disk. A mail that
//! may depend on an earlier one of the group (the same mail again, the same case, an answer to it, the
//! same new sender) waits for the next wave, where the database knows the earlier one.
//!
//! One case is named in many ways: by what we signed, by ids of mails, by its number. Two mails that name it
//! differently share its number or their sender, so that "Yes" and the "No, I was wrong" after it stay in order.

use super::read::{Content, ReadMail};
use mail::Evidence;
use recovery::CaseId;
use std::collections::{HashMap, HashSet};

/// What a mail of a group may share with another one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Share {
    /// The same bytes, or the same mail on another way.
    Fingerprint([u8; 32]),
    /// A Message-ID: of the mail itself, or one it answers.
    MailId(String),
    /// A case that a sign or its number names.
    Case([u8; 16]),
    /// The sender.
    Sender(String),
}

/// A group, split.
pub(super) struct Split {
    /// Those that can be decided now, in order.
    pub now: Vec<ReadMail>,
    /// What those share with others.
    pub shares: HashSet<Share>,
    /// Those that wait.
    pub later: Vec<ReadMail>,
}

/// Splits a group. `in_flight` is what mails share that are being written and not yet seen by look-ups.
///
/// `is_known` tells whether a sender is a customer already; mails of a known sender that name no case and share
/// nothing else need not wait for each other. `numbered` are the cases whose numbers the mails name.
pub(super) fn split(
    mails: Vec<ReadMail>,
    in_flight: Option<&HashSet<Share>>,
    is_known: impl Fn(&str) -> bool,
    numbered: &HashMap<u64, CaseId>,
) -> Split {
    let mut split = Split {
        now: Vec::with_capacity(mails.len()),
        shares: HashSet::new(),
        later: Vec::new(),
    };
    let mut waited_for: HashSet<Share> = HashSet::new();
    for mail in mails {
        let own = shares(&mail, &is_known, numbered);
        let free = own.iter().all(|share| {
            !split.shares.contains(share)
                && !waited_for.contains(share)
                && in_flight.is_none_or(|taken| !taken.contains(share))
        });
        if free {
            split.shares.extend(own);
            split.now.push(mail);
        } else {
            waited_for.extend(own);
            split.later.push(mail);
        }
    }
    split
}

fn shares(
    mail: &ReadMail,
    is_known: &impl Fn(&str) -> bool,
    numbered: &HashMap<u64, CaseId>,
) -> Vec<Share> {
    let mut shares = vec![Share::Fingerprint(mail.raw_fingerprint())];
    shares.extend(mail.sent_fingerprint().map(Share::Fingerprint));
    shares.extend(mail.mail_id().map(|id| Share::MailId(id.to_owned())));
    let mut names_a_case = false;
    if let Content::Mail { evidence, .. } = &mail.content {
        names_a_case = !evidence.steps.is_empty();
        for step in &evidence.steps {
            match step {
                Evidence::PlusAddress { case }
                | Evidence::OwnMessageId { case, .. }
                | Evidence::BodyToken { case } => shares.push(Share::Case(*case)),
                Evidence::ForeignIds(ids) => shares.extend(ids.iter().cloned().map(Share::MailId)),
                Evidence::SubjectTag { number } => {
                    let case = numbered.get(number);
                    shares.extend(case.map(|case| Share::Case(case.bytes())));
                }
            }
        }
    }
    if let Some(from) = mail.from() {
        let key = from.key();
        if names_a_case || !is_known(&key) {
            shares.push(Share::Sender(key));
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
        let split = split(group, None, |_| false, &HashMap::new());
        assert_eq!(places(&split.now), [0, 1]);
        assert_eq!(places(&split.later), [2, 3]);
    }

    #[test]
    fn a_new_sender_is_made_once_and_a_known_one_need_not_wait() {
        let mails = || {
            group(&[
                "From: a@x.example\r\n\r\nIt leaks.",
                "From: A@x.example\r\n\r\nAnd it burns.",
            ])
        };
        let none = HashMap::new();
        let new = split(mails(), None, |_| false, &none);
        assert_eq!((new.now.len(), new.later.len()), (1, 1));
        let known = split(mails(), None, |_| true, &none);
        assert_eq!((known.now.len(), known.later.len()), (2, 0));
        let behind = split(mails(), Some(&new.shares), |_| false, &none);
        assert_eq!((behind.now.len(), behind.later.len()), (0, 2));
    }

    #[test]
    fn two_mails_that_name_one_case_in_different_ways_are_taken_in_order() {
        let case = CaseId::from_bytes([7; 16]);
        let numbered = HashMap::from([(1047, case)]);
        let plus = Tokens::new(b"k").plus_address(case.bytes(), "care@desk.example");
        let signed = |from: &str| format!("From: {from}\r\nTo: {plus}\r\n\r\nYes, it is solved.");
        let later = |from: &str| format!("From: {from}\r\nSubject: [#1047] No\r\n\r\nI was wrong.");
        let by_an_id = "From: ada@x.example\r\nIn-Reply-To: <before@x.example>\r\n\r\nNo.";
        let together = |first: &str, second: &str| {
            let split = split(group(&[first, second]), None, |_| true, &numbered);
            (split.now.len(), split.later.len())
        };
        let (ada, bob) = ("ada@x.example", "bob@x.example");
        assert_eq!(together(&signed(ada), &later(ada)), (1, 1));
        assert_eq!(
            together(&signed(ada), &later(bob)),
            (1, 1),
            "his address too"
        );
        assert_eq!(together(&signed(ada), by_an_id), (1, 1));
        let other = later(bob).replace("1047", "1048");
        assert_eq!(together(&signed(ada), &other), (2, 0), "another case");
    }
}
