//! Whether a server before us has judged a mail to be spam. The desk judges nothing of that sort itself.

use crate::bounds::HEADER_BYTES_MAX;
use std::str::FromStr;

/// Signs that may be set.
pub const SIGNS_MAX: usize = 20;

/// A field by which a server tells its judgement, and the word in it that says spam: `X-Spam-Flag: YES`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpamSign {
    field: String,
    word: String,
}

/// What is no sign: a field's name, a colon and one word are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSign;

impl FromStr for SpamSign {
    type Err = NoSign;

    fn from_str(text: &str) -> Result<Self, NoSign> {
        let (field, word) = text.split_once(':').ok_or(NoSign)?;
        let (field, word) = (field.trim().to_lowercase(), word.trim().to_lowercase());
        let is_name = |c: char| c.is_ascii_graphic() && c != ':';
        let fits = !field.is_empty()
            && field.chars().all(is_name)
            && !word.is_empty()
            && !word.contains(is_between);
        fits.then_some(Self { field, word }).ok_or(NoSign)
    }
}

impl SpamSign {
    /// What the filters in wide use write: `SpamAssassin` and those who follow it, Rspamd, Exchange Online.
    ///
    /// # Panics
    /// Never: a test reads each.
    pub fn usual() -> Vec<Self> {
        USUAL.iter().filter_map(|sign| sign.parse().ok()).collect()
    }

    fn is_in(&self, name: &str, value: &str) -> bool {
        name.eq_ignore_ascii_case(&self.field)
            && value
                .split(is_between)
                .any(|word| word.eq_ignore_ascii_case(&self.word))
    }
}

const USUAL: [&str; 4] = [
    "X-Spam-Flag: YES",
    "X-Spam-Status: Yes",
    "X-Spam: Yes",
    "X-Forefront-Antispam-Report: SFV:SPM",
];

/// What stands between the words of such a field.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, ';' | ',')
}

/// Whether one of the signs stands in the header block. Whoever writes a sign into their own mail harms themselves alone;
/// whoever writes that a mail is none changes nothing.
pub(crate) fn is_judged(header: &[u8], signs: &[SpamSign]) -> bool {
    if signs.is_empty() {
        return false;
    }
    let header = &header[..header.len().min(HEADER_BYTES_MAX)];
    let text = String::from_utf8_lossy(header);
    let mut field: Option<(&str, String)> = None;
    let says = |field: &Option<(&str, String)>| {
        field
            .as_ref()
            .is_some_and(|(name, value)| signs.iter().any(|sign| sign.is_in(name, value)))
    };
    for line in text.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = &mut field {
                value.push(' ');
                value.push_str(line);
            }
            continue;
        }
        if says(&field) {
            return true;
        }
        field = line.split_once(':').and_then(|(name, value)| {
            let name = name.trim_end();
            let asked = signs
                .iter()
                .any(|sign| name.eq_ignore_ascii_case(&sign.field));
            asked.then(|| (name, value.to_owned()))
        });
    }
    says(&field)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(header: &str) -> bool {
        is_judged(header.as_bytes(), &SpamSign::usual())
    }

    #[test]
    fn every_usual_sign_is_one() {
        assert_eq!(SpamSign::usual().len(), USUAL.len());
        for no in [
            "X-Spam-Flag",
            ": yes",
            "X-Spam:",
            "X Spam: yes",
            "X-Spam: a b",
        ] {
            assert_eq!(no.parse::<SpamSign>(), Err(NoSign), "{no}");
        }
    }

    #[test]
    fn the_filters_in_wide_use_are_heard() {
        assert!(judged("From: a@b.example\r\nX-Spam-Flag: YES\r\n"));
        assert!(judged(
            "x-spam-status: Yes, score=9.1 required=5.0\r\n\ttests=A\r\n"
        ));
        assert!(judged("X-Spam: yes\r\nSubject: hi\r\n"));
        assert!(judged(
            "X-Forefront-Antispam-Report: CIP:192.0.2.1;CTRY:;\r\n LANG:en;SFV:SPM;H:x\r\n"
        ));
    }

    #[test]
    fn what_is_no_spam_is_none() {
        assert!(!judged(
            "X-Spam-Flag: NO\r\nX-Spam-Status: No, score=0.1\r\n"
        ));
        assert!(!judged("Subject: X-Spam-Flag: YES\r\n"));
        assert!(!judged("X-Forefront-Antispam-Report: SFV:NSPM;H:x\r\n"));
        assert!(!judged("Subject: hello\r\n X-Spam-Flag: YES\r\n"));
        assert!(!is_judged(b"X-Spam-Flag: YES\r\n", &[]));
    }
}
