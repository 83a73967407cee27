//! The mails of the open folder: which wait, what tells them apart, and their bytes.

use super::session::Imap;
use super::{HEAD_BYTES_MAX, ImapError};
use crate::bounds::MAIL_BYTES_MAX;
use async_imap::imap_proto::{AttributeValue, Response};

/// What a mail counts as whose size the server does not tell.
pub const UNSIZED_BYTES: u32 = 512 * 1024;

/// A mail that lies there and was not fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its UID.
    pub uid: u32,
    /// Its bytes, as the server counts them.
    pub bytes: u32,
}

/// A mail that was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Its UID.
    pub uid: u32,
    /// Its bytes.
    pub raw: Vec<u8>,
    /// It is longer than [`MAIL_BYTES_MAX`]; the rest stays where it lies.
    pub cut: bool,
}

/// What tells a mail from others without its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its UID.
    pub uid: u32,
    /// Of its size and its header.
    pub hash: [u8; 32],
}

impl Imap {
    /// The mails of the open folder behind this UID, in order, at most so many. A server that cannot tell the size of one
    /// of them tells of none, or leaves; then they can be listed without: each counts as [`UNSIZED_BYTES`].
    pub async fn waiting(
        &mut self,
        after: u32,
        most: usize,
        sizes: bool,
    ) -> Result<Vec<Waiting>, ImapError> {
        let mut waiting: Vec<Waiting> = Vec::new();
        let Some(first) = after.checked_add(1) else {
            return Ok(waiting);
        };
        let what = if sizes { "UID RFC822.SIZE" } else { "UID" };
        self.ask(&format!("UID FETCH {first}:* ({what})"), |said| {
            let Response::Fetch(_, attributes) = said else {
                return;
            };
            let (mut uid, mut bytes) = (None, (!sizes).then_some(UNSIZED_BYTES));
            for attribute in attributes {
                match attribute {
                    AttributeValue::Uid(number) => uid = Some(*number),
                    AttributeValue::Rfc822Size(number) => bytes = Some(*number),
                    _ => {}
                }
            }
            // `*` is the last mail, even where it stands before the first one asked for.
            if let (Some(uid), Some(bytes)) = (uid, bytes)
                && uid > after
                && waiting.len() < most
            {
                waiting.push(Waiting { uid, bytes });
            }
        })
        .await?;
        waiting.sort_by_key(|mail| mail.uid);
        waiting.dedup_by_key(|mail| mail.uid);
        Ok(waiting)
    }

    /// These mails of the open folder, in order; one that is missing was taken out since, or is not given.
    pub async fn fetch(&mut self, mails: &[Waiting]) -> Result<Vec<Fetched>, ImapError> {
        let mut fetched: Vec<Fetched> = Vec::with_capacity(mails.len());
        let whole = "(UID BODY.PEEK[])".to_owned();
        let part = format!("(UID BODY.PEEK[]<0.{MAIL_BYTES_MAX}>)");
        for (set, is_large) in sets(mails) {
            let what = if is_large { &part } else { &whole };
            self.ask(&format!("UID FETCH {set} {what}"), |said| {
                let Response::Fetch(_, attributes) = said else {
                    return;
                };
                let (mut uid, mut raw) = (None, None);
                for attribute in attributes {
                    match attribute {
                        AttributeValue::Uid(number) => uid = Some(*number),
                        AttributeValue::BodySection {
                            section: None,
                            data: Some(data),
                            ..
                        } => raw = Some(data),
                        _ => {}
                    }
                }
                if let (Some(uid), Some(raw)) = (uid, raw)
                    && mails.iter().any(|mail| mail.uid == uid)
                {
                    fetched.push(Fetched {
                        uid,
                        raw: raw[..raw.len().min(MAIL_BYTES_MAX)].to_vec(),
                        cut: is_large || raw.len() > MAIL_BYTES_MAX,
                    });
                }
            })
            .await?;
        }
        fetched.sort_by_key(|mail| mail.uid);
        fetched.dedup_by_key(|mail| mail.uid);
        Ok(fetched)
    }

    /// What tells these mails of the open folder from others, without their bodies.
    pub async fn heads(&mut self, mails: &[Waiting]) -> Result<Vec<Head>, ImapError> {
        let (Some(first), Some(last)) = (mails.first(), mails.last()) else {
            return Ok(Vec::new());
        };
        let mut heads: Vec<Head> = Vec::with_capacity(mails.len());
        let command = format!(
            "UID FETCH {}:{} (UID RFC822.SIZE BODY.PEEK[HEADER]<0.{HEAD_BYTES_MAX}>)",
            first.uid, last.uid
        );
        self.ask(&command, |said| {
            let Response::Fetch(_, attributes) = said else {
                return;
            };
            let (mut uid, mut bytes, mut head) = (None, None, None);
            for attribute in attributes {
                match attribute {
                    AttributeValue::Uid(number) => uid = Some(*number),
                    AttributeValue::Rfc822Size(number) => bytes = Some(*number),
                    AttributeValue::BodySection {
                        section: Some(_),
                        data: Some(data),
                        ..
                    } => head = Some(data),
                    _ => {}
                }
            }
            if let (Some(uid), Some(bytes), Some(head)) = (uid, bytes, head) {
                let mut hasher = blake3::Hasher::new();
                hasher.update(&bytes.to_be_bytes());
                hasher.update(head);
                let hash = *hasher.finalize().as_bytes();
                heads.push(Head { uid, hash });
            }
        })
        .await?;
        heads.sort_by_key(|head| head.uid);
        heads.dedup_by_key(|head| head.uid);
        Ok(heads)
    }

    /// Which of these mails of the open folder still lie there.
    pub async fn still_there(&mut self, uids: &[u32]) -> Result<Vec<u32>, ImapError> {
        let mut there = Vec::new();
        self.ask(&format!("UID FETCH {} (UID)", ranges(uids)), |said| {
            if let Response::Fetch(_, attributes) = said {
                for attribute in attributes {
                    if let AttributeValue::Uid(uid) = attribute
                        && uids.contains(uid)
                    {
                        there.push(*uid);
                    }
                }
            }
        })
        .await?;
        Ok(there)
    }
}

/// The mails as sets of UIDs, the large ones each alone.
fn sets(mails: &[Waiting]) -> Vec<(String, bool)> {
    let is_large = |mail: &Waiting| mail.bytes as usize > MAIL_BYTES_MAX;
    let mut sets = Vec::new();
    for run in mails.chunk_by(|one, next| !is_large(one) && !is_large(next)) {
        let uids: Vec<u32> = run.iter().map(|mail| mail.uid).collect();
        sets.push((ranges(&uids), run.iter().any(is_large)));
    }
    sets
}

/// `1:4,7,9:10`
fn ranges(uids: &[u32]) -> String {
    let runs = uids.chunk_by(|one, next| one.checked_add(1) == Some(*next));
    let written = runs.map(|run| match run {
        [first, .., last] => format!("{first}:{last}"),
        [one] => one.to_string(),
        [] => String::new(),
    });
    written.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_short_and_a_large_mail_is_fetched_alone() {
        assert_eq!(ranges(&[1, 2, 3, 7, 9, 10]), "1:3,7,9:10");
        let mail = |uid, bytes| Waiting { uid, bytes };
        let large = u32::try_from(MAIL_BYTES_MAX).unwrap_or(u32::MAX) + 1;
        let mails = [mail(1, 10), mail(2, 10), mail(3, large), mail(4, 10)];
        let told: Vec<_> = sets(&mails);
        let told: Vec<_> = told
            .iter()
            .map(|(set, large)| (set.as_str(), *large))
            .collect();
        assert_eq!(told, [("1:2", false), ("3", true), ("4", false)]);
    }
}
