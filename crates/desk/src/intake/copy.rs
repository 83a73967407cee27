//! The same mail once more, on a way that added to it: a list or a gateway puts a tag before its subject and a footer
//! below its words.
//!
//! Anybody can write a Message-ID. So a mail is a copy only where sender and date are the same too, where the words of
//! one go on below the words of the other and no further than a footer does, and where it brings no file that the first
//! lacks: a lost mail is worse than a doubled one.

use super::look::together;
use super::place::Known;
use super::read::{ReadMail, ToRead};
use super::{RawMail, finish};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::sender::is_of;
use mail::{ParsedMail, normal_subject};
use std::collections::HashSet;
use store::blobs;
use store::intake::{self, Written};

/// Words of the longest footer. Whoever adds more than that says something.
const ADDED_WORDS_MAX: usize = 200;
/// Bytes of the largest mail that is read again to hold another one beside it.
const HELD_BESIDE_MAX: u64 = 8 * 1024 * 1024;

/// Finds those of a wave that came before but for what was added on the way.
pub(super) async fn look(
    desk: &Desk,
    wave: &[ReadMail],
    known: &mut Known,
) -> Result<(), DeskError> {
    let ids: HashSet<String> = wave
        .iter()
        .filter(|mail| !is_seen(mail, known))
        .filter_map(|mail| Some((mail.whole()?, mail.mail_id()?)))
        .filter(|(mail, _)| mail.from.is_some() && mail.date_us.is_some())
        .map(|(_, id)| id.to_owned())
        .collect();
    let ask = |id: &String| intake::ask_written_as(id);
    let written = together(desk.store(), ids, ask).await?;
    if written.is_empty() {
        return Ok(());
    }
    for mail in wave {
        let written = mail.mail_id().and_then(|id| written.get(id));
        if is_seen(mail, known) {
            continue;
        }
        for first in written.into_iter().flatten() {
            if first.raw.0 != mail.hash && came_before(desk, mail, first).await? {
                known.copies.insert(mail.hash, (first.case, first.number));
                break;
            }
        }
    }
    Ok(())
}

/// The same bytes, or the same mail but for the marks of its road, came before: that is known already.
fn is_seen(mail: &ReadMail, known: &Known) -> bool {
    let keys = [Some(mail.raw_fingerprint()), mail.sent_fingerprint()];
    let mut keys = keys.into_iter().flatten();
    keys.any(|key| known.seen.contains_key(&key))
}

async fn came_before(desk: &Desk, mail: &ReadMail, first: &Written) -> Result<bool, DeskError> {
    let from = mail.from();
    if !from.is_some_and(|from| is_of(&first.sender, &from.address)) {
        return Ok(false);
    }
    let Some(mut reader) = blobs::open(desk.store(), first.raw).await? else {
        return Ok(false);
    };
    if reader.size > HELD_BESIDE_MAX {
        return Ok(false);
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = reader.next().await? {
        bytes.extend_from_slice(&chunk);
    }
    let again = ToRead {
        place: 0,
        mail: RawMail {
            source: String::new(),
            bytes,
        },
        item: None,
    };
    let first = finish(desk.start_reading(vec![again])).await?.pop();
    Ok(first.is_some_and(|first| is_copy(mail, &first)))
}

/// Whether a mail says what the first one said, but for what a list adds to either.
fn is_copy(mail: &ReadMail, first: &ReadMail) -> bool {
    let (Some(mail), Some(first)) = (mail.whole(), first.whole()) else {
        return false;
    };
    let sent = |mail: &ParsedMail| {
        Some((
            mail.message_id.clone()?,
            mail.from.as_ref()?.key(),
            mail.date_us?,
        ))
    };
    let same = sent(mail).is_some_and(|sent_as| Some(sent_as) == sent(first));
    let brings =
        |file: &mail::Attachment| first.attachments.iter().any(|one| one.hash == file.hash);
    same && one_subject(&mail.subject, &first.subject)
        && mail.attachments.iter().all(brings)
        && (goes_on(mail, first) || goes_on(first, mail))
}

/// Whether one subject is the other with a tag before it.
fn one_subject(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|subject| normal_subject(subject).to_lowercase());
    one.ends_with(&other) || other.ends_with(&one)
}

/// Whether the longer one is the shorter with a footer below.
fn goes_on(longer: &ParsedMail, shorter: &ParsedMail) -> bool {
    let own = |mail: &ParsedMail| format!("{}\n{}", mail.text.fresh, mail.text.signature);
    let own = added(&own(longer), &own(shorter));
    let quoted = added(&longer.text.quoted, &shorter.text.quoted);
    let says_something = [&shorter.text.fresh, &shorter.text.quoted]
        .iter()
        .any(|text| !text.trim().is_empty());
    says_something
        && own
            .zip(quoted)
            .is_some_and(|(own, quoted)| own + quoted <= ADDED_WORDS_MAX)
}

/// How many words stand in lines of their own below the other words; nothing where these are no beginning of it. Spaces
/// and the ends of lines are a program's, not a person's.
fn added(longer: &str, shorter: &str) -> Option<usize> {
    let mut shorter = shorter.split_whitespace();
    let mut added = 0;
    for line in longer.lines() {
        let words = line.split_whitespace().count();
        let mut same = 0;
        for word in line.split_whitespace() {
            match shorter.next() {
                Some(other) if other == word => same += 1,
                Some(_) => return None,
                None => break,
            }
        }
        if same == words {
            continue;
        }
        // The other one ends within this line: that is no footer.
        if same > 0 {
            return None;
        }
        added += words;
    }
    shorter.next().is_none().then_some(added)
}

#[cfg(test)]
mod tests {
    use super::super::read::read_all;
    use super::*;
    use mail::{ParseOptions, Tokens};

    const HEAD: &str = "Message-ID: <1@shop.example>\r\nFrom: Ada <ada@shop.example>\r\n\
                        Date: Mon, 2 Nov 2026 10:00:00 +0000\r\n";
    const WORDS: &str = "The kettle leaks.\r\nI want a new one.\r\n";

    fn read(raw: &str) -> ReadMail {
        let to_read = ToRead {
            place: 0,
            mail: RawMail {
                source: String::new(),
                bytes: raw.as_bytes().to_vec(),
            },
            item: None,
        };
        let mut read = read_all(vec![to_read], &ParseOptions::default(), &Tokens::new(b"k"));
        read.remove(0)
    }

    fn with(head: &str, subject: &str, words: &str) -> ReadMail {
        read(&format!("{head}Subject: {subject}\r\n\r\n{words}"))
    }

    fn first() -> ReadMail {
        with(HEAD, "Kettle", WORDS)
    }

    #[track_caller]
    fn are_one(one: &ReadMail, other: &ReadMail, expected: bool) {
        assert_eq!(is_copy(one, other), expected);
        assert_eq!(is_copy(other, one), expected, "whichever came first");
    }

    #[test]
    fn a_tag_and_a_footer_make_no_other_mail() {
        let footer = "_______________________________________________\r\nCare mailing list\r\ncare@lists.shop.example\r\n";
        let tagged = with(HEAD, "[care] Kettle", &format!("{WORDS}{footer}"));
        are_one(&tagged, &first(), true);
        are_one(&with(HEAD, "Re: [care] Kettle", WORDS), &first(), true);
        let wrapped =
            "The kettle\r\nleaks. I want a new one.\r\n\r\n-- \r\nSent through the list\r\n";
        are_one(&with(HEAD, "Kettle", wrapped), &first(), true);
        let quote = "\r\nAnna wrote:\r\n> How are you?\r\n";
        are_one(
            &with(HEAD, "Kettle", &format!("{WORDS}{quote}{footer}")),
            &with(HEAD, "Kettle", &format!("{WORDS}{quote}")),
            true,
        );
    }

    #[test]
    fn words_that_differ_are_two_mails() {
        for words in [
            "The kettle leaks.\r\nI want my money back.\r\n",
            "The kettle leaks.\r\nI want a new one. And an apology.\r\n",
            "Hello,\r\nThe kettle leaks.\r\nI want a new one.\r\n",
            "",
        ] {
            are_one(&with(HEAD, "Kettle", words), &first(), false);
        }
        let long = format!("{WORDS}\r\n{}", "and more ".repeat(150));
        are_one(&with(HEAD, "Kettle", &long), &first(), false);
        are_one(&with(HEAD, "Toaster", WORDS), &first(), false);
    }

    #[test]
    fn a_message_id_alone_makes_nobodys_mail_another_ones() {
        for (told, instead) in [
            ("ada@shop.example", "eve@shop.example"),
            ("10:00:00", "10:00:01"),
            ("<1@", "<2@"),
        ] {
            let head = HEAD.replace(told, instead);
            are_one(&with(&head, "Kettle", WORDS), &first(), false);
        }
        let undated = HEAD.replace("Date:", "X-Date:");
        are_one(
            &with(&undated, "Kettle", WORDS),
            &with(&undated, "[care] Kettle", WORDS),
            false,
        );
    }

    #[test]
    fn a_copy_that_brings_a_file_is_no_double() {
        let picture = read(&format!(
            "{HEAD}Subject: Kettle\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\n{WORDS}\
             --b\r\nContent-Type: image/png; name=\"leak.png\"\r\n\
             Content-Disposition: attachment; filename=\"leak.png\"\r\n\r\nleak\r\n--b--\r\n"
        ));
        assert!(
            !is_copy(&picture, &first()),
            "it holds what the first lacks"
        );
        assert!(is_copy(&first(), &picture), "the list took the picture off");
    }
}
