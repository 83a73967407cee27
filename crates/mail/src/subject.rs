//! Subjects: what remains when the marks of replying and forwarding are taken off.

/// Marks of an answer in many languages, lower-cased.
const REPLY_MARKS: &[&str] = &[
    "re",
    "aw",
    "antw",
    "antwort",
    "sv",
    "vs",
    "rv",
    "ref",
    "rif",
    "r",
    "res",
    "odp",
    "ynt",
    "bls",
    "ad",
    "vá",
    "atb",
    "ats",
    "ре",
    "отв",
    "ответ",
    "відп",
    "σχετ",
    "απ",
    "回复",
    "回覆",
    "答复",
    "返信",
    "回信",
    "רה",
    "תשובה",
    "رد",
    "בתגובה ל",
    "tr ",
];

/// Marks of a forward, lower-cased.
const FORWARD_MARKS: &[&str] = &[
    "fw",
    "fwd",
    "wg",
    "tr",
    "i",
    "enc",
    "doorst",
    "vl",
    "vb",
    "pd",
    "továbbítás",
    "přeposláno",
    "fs",
    "vidarebefordrat",
    "videresendt",
    "ilt",
    "yml",
    "i̇lt",
    "πρθ",
    "转发",
    "轉寄",
    "转寄",
    "転送",
    "пересл",
    "fwd ",
    "переслано",
    "إعادة توجيه",
    "הועבר",
];

/// The subject without marks of replying and forwarding (repeated, in many languages), our tag and
/// other tags in brackets at its start that mail programs add, in single spaces. Letter case stays.
pub fn normal_subject(subject: &str) -> String {
    let mut rest = subject.trim();
    loop {
        let after = strip_mark(rest).or_else(|| strip_tag(rest));
        match after {
            Some(after) => rest = after,
            None => break,
        }
    }
    let without = without_tags(rest);
    let mut words = without.split_whitespace();
    let mut normal = words.next().unwrap_or_default().to_owned();
    for word in words {
        normal.push(' ');
        normal.push_str(word);
    }
    normal
}

/// Whether the subject begins with a mark of forwarding (marks of replying before it passed over).
pub(crate) fn says_forward(subject: &str) -> bool {
    let mut rest = subject.trim();
    loop {
        if let Some((mark, after)) = mark_of(rest) {
            if FORWARD_MARKS.contains(&mark.as_str()) {
                return true;
            }
            rest = after;
        } else if let Some(after) = strip_tag(rest) {
            rest = after;
        } else {
            return false;
        }
    }
}

/// Whether the subject begins with a mark of replying or forwarding.
pub(crate) fn says_reply(subject: &str) -> bool {
    mark_of(subject.trim()).is_some()
}

/// The case number of our tag `[#1047]`, the last one in the subject. A number elsewhere is none.
pub(crate) fn tagged_number(subject: &str) -> Option<u64> {
    let mut found = None;
    let mut rest = subject;
    while let Some(at) = rest.find("[#") {
        rest = &rest[at + 2..];
        if let Some(end) = rest.find(']') {
            let digits = &rest[..end];
            if !digits.is_empty()
                && digits.len() <= 18
                && digits.bytes().all(|b| b.is_ascii_digit())
            {
                found = digits.parse().ok();
            }
        }
    }
    found
}

fn strip_mark(text: &str) -> Option<&str> {
    mark_of(text).map(|(_, after)| after)
}

/// A mark at the start (`Re:`, `AW :`, `RE[2]:`, `Re(3):`, full-width colon too) and what follows.
fn mark_of(text: &str) -> Option<(String, &str)> {
    let (colon, width) = text
        .char_indices()
        .take(24)
        .find(|(_, c)| matches!(c, ':' | '：'))
        .map(|(at, c)| (at, c.len_utf8()))?;
    let mut head = text[..colon].trim_end();
    for (open, close) in [('[', ']'), ('(', ')')] {
        if let Some(inner) = head.strip_suffix(close)
            && let Some((before, count)) = inner.rsplit_once(open)
            && count.bytes().all(|b| b.is_ascii_digit())
        {
            head = before.trim_end();
        }
    }
    let head = head
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == '^')
        .to_lowercase();
    let known = REPLY_MARKS.contains(&head.as_str()) || FORWARD_MARKS.contains(&head.as_str());
    known.then(|| (head, text[colon + width..].trim_start()))
}

/// Our tag, or a mark such as `[EXTERNAL]` that a gateway adds, at the start.
fn strip_tag(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('[')?;
    let (tag, after) = inner.split_once(']')?;
    let gateway = matches!(
        tag.trim().to_lowercase().as_str(),
        "external" | "ext" | "extern" | "externe" | "externo" | "spam" | "suspected spam"
    );
    (gateway || is_our_tag(tag)).then(|| after.trim_start())
}

fn is_our_tag(tag: &str) -> bool {
    tag.strip_prefix('#')
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Our tags taken out wherever they stand.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("[#") {
        let after = &rest[at + 1..];
        match after.find(']') {
            Some(end) if is_our_tag(&after[..end]) => {
                out.push_str(&rest[..at]);
                out.push(' ');
                rest = &after[end + 1..];
            }
            _ => {
                out.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_many_languages_come_off_repeatedly() {
        for subject in [
            "Re: Re: AW: SV: RV: My order",
            "RE[2]: Fwd: My order",
            "Antw: [#1047] My  order",
            "回复：My order",
            "[EXTERNAL] WG: Re(3): My order [#1047]",
            "My order",
            "Odp: Ynt: Σχετ: My order",
        ] {
            let normal = normal_subject(subject);
            assert_eq!(normal, "My order", "{subject:?}");
        }
    }

    #[test]
    fn a_word_with_a_colon_stays() {
        assert_eq!(
            normal_subject("Invoice: wrong amount"),
            "Invoice: wrong amount"
        );
        assert_eq!(normal_subject("Regarding: x"), "Regarding: x");
        assert_eq!(normal_subject("[Shop] news"), "[Shop] news");
    }

    #[test]
    fn only_our_tag_gives_a_number() {
        assert_eq!(tagged_number("Re: [#1047] kettle"), Some(1047));
        assert_eq!(tagged_number("[#1047] Re: [#2000] kettle"), Some(2000));
        assert_eq!(tagged_number("order #1047"), None);
        assert_eq!(tagged_number("[#10x] [#] [#99999999999999999999]"), None);
    }

    #[test]
    fn a_forward_is_told_from_an_answer() {
        assert!(says_forward("Fwd: kettle"));
        assert!(says_forward("Re: WG: kettle"));
        assert!(!says_forward("AW: kettle"));
    }
}
