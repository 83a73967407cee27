//! Subject lines: one line, bounded, with the mark of the case.

use super::Frame;

/// The most characters of the customer's own subject that are repeated.
pub const SUBJECT_MAX: usize = 120;

/// What mail programs put before a subject they answer or pass on, in some languages.
const REPLY_MARKS: [&str; 19] = [
    "re:", "aw:", "sv:", "vs:", "rv:", "antw:", "antwort:", "ref:", "res:", "rif:", "odp:", "ynt:",
    "fw:", "fwd:", "wg:", "tr:", "enc:", "vb:", "doorst:",
];

/// The mark by which an answer finds its case, as it stands in the subject: `[#1047]`.
pub fn subject_tag(number: u64) -> String {
    format!("[#{number}]")
}

impl Frame {
    /// The customer's subject as an answer carries it; a plain one where there is none.
    pub(super) fn reply_subject(&self) -> String {
        let tag = subject_tag(self.number);
        let subject = self.subject.as_deref().map(|subject| bare(subject, &tag));
        match subject {
            Some(subject) if !subject.is_empty() => format!("Re: {subject} {tag}"),
            _ => {
                let name = one_line(&self.house.name);
                let plain = self
                    .house
                    .say_with("mail-subject-plain", &[("house", name.into())]);
                format!("{plain} {tag}")
            }
        }
    }

    /// A subject of our own with the mark.
    pub(super) fn own_subject(&self, key: &str) -> String {
        format!("{} {}", self.say(key), subject_tag(self.number))
    }
}

/// The subject without marks of answers, cut to what is repeated.
pub(super) fn bare(subject: &str, tag: &str) -> String {
    let line = one_line(&subject.replace(tag, " "));
    let mut rest = line.as_str();
    while let Some(mark) = REPLY_MARKS.iter().find(|mark| {
        rest.get(..mark.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(mark))
    }) {
        rest = rest[mark.len()..].trim_start();
    }
    if rest.chars().count() <= SUBJECT_MAX {
        return rest.to_owned();
    }
    let cut: String = rest.chars().take(SUBJECT_MAX).collect();
    format!("{}…", cut.trim_end())
}

/// One line without control characters, so that no text can add a header or turn the line around.
pub(super) fn one_line(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_cannot_add_a_header() {
        assert_eq!(
            bare("Boots\r\nBcc: all@shop.example", "[#1]"),
            "Boots Bcc: all@shop.example"
        );
        assert_eq!(one_line("a\u{0}b\u{2028}c\u{202e}d"), "a b cd");
    }

    #[test]
    fn marks_of_answers_do_not_pile_up() {
        assert_eq!(
            bare("Re: AW: RE: Boots [#1047]", "[#1047]"),
            "Boots",
            "marks and our own tag go"
        );
        assert_eq!(bare("RV: SV: RES: Odp: Boots", "[#1]"), "Boots");
        assert_eq!(bare("Regarding boots", "[#1047]"), "Regarding boots");
        assert_eq!(bare("ре: ботинки", "[#1047]"), "ре: ботинки");
    }

    #[test]
    fn a_long_subject_is_cut() {
        let cut = bare(&"x".repeat(1_000_000), "[#1]");
        assert_eq!(cut.chars().count(), SUBJECT_MAX + 1);
        assert!(cut.ends_with('…'));
    }
}
