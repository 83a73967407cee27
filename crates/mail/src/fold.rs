//! The readable text in three parts: what is new, what is quoted, the signature.
//!
//! Nothing is thrown away, and in doubt a line is new: a quote shown twice is a nuisance, a complaint
//! folded away is a loss.

use crate::fold_marks::{
    ATTRIBUTIONS, BLOCK_LABELS, DEVICE_LINES, FORWARDS, FROM_LABELS, SEPARATORS,
};
use crate::parsed::ReadableText;

/// Lines of an attribution that a mail program broke.
const ATTRIBUTION_LINES: usize = 3;
/// Bytes of an attribution.
const ATTRIBUTION_BYTES: usize = 400;
/// Lines of a signature; what is longer is no signature.
const SIGNATURE_LINES: usize = 15;
/// Lines that may follow what a device signs with.
const DEVICE_REST_LINES: usize = 2;

/// A text folded, and whether it hands on another mail.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    pub(crate) text: ReadableText,
    pub(crate) forwards: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Fresh,
    Quoted,
    Signature,
}

/// Folds a plain text.
pub(crate) fn fold(text: &str) -> Folded {
    let lines: Vec<&str> = text.lines().collect();
    let mut parts = vec![Part::Fresh; lines.len()];
    let mut forwards = false;
    // Only a quote by marks is surely one; a cut at a separator is a guess.
    let mut guessed = false;
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at].trim();
        if line.starts_with('>') {
            parts[at] = Part::Quoted;
            at += 1;
        } else if is_among_dashes(line, FORWARDS) {
            forwards = true;
            guessed = true;
            parts[at..].fill(Part::Quoted);
            break;
        } else if is_among_dashes(line, SEPARATORS) || begins_header_block(&lines[at..]) {
            guessed = true;
            let ruler = at > 0 && is_ruler(lines[at - 1].trim());
            parts[at - usize::from(ruler)..].fill(Part::Quoted);
            break;
        } else if let Some(count) = attribution(&lines[at..]) {
            let next = (at + count..lines.len()).find(|&next| !lines[next].trim().is_empty());
            parts[at..at + count].fill(Part::Quoted);
            match next {
                Some(next) if lines[next].trim_start().starts_with('>') => {
                    parts[at..next].fill(Part::Quoted);
                    at = next;
                }
                Some(_) => {
                    guessed = true;
                    parts[at..].fill(Part::Quoted);
                    break;
                }
                None => break,
            }
        } else {
            at += 1;
        }
    }
    mark_signature(&lines, &mut parts);
    let interleaved = is_interleaved(&lines, &parts);
    let mut folded = ReadableText {
        interleaved,
        ..ReadableText::default()
    };
    for (line, part) in lines.iter().zip(&parts) {
        let into = match part {
            Part::Fresh => &mut folded.fresh,
            Part::Quoted => &mut folded.quoted,
            Part::Signature => &mut folded.signature,
        };
        into.push_str(line);
        into.push('\n');
    }
    if folded.fresh.trim().is_empty() && (guessed || folded.quoted.trim().is_empty()) {
        let fresh = trimmed(text);
        return Folded {
            text: ReadableText {
                fresh,
                ..ReadableText::default()
            },
            forwards,
        };
    }
    folded.fresh = trimmed(&folded.fresh);
    folded.quoted = trimmed(&folded.quoted);
    folded.signature = trimmed(&folded.signature);
    Folded {
        text: folded,
        forwards,
    }
}

/// Empty lines at both ends taken off; one line break at the end.
pub(crate) fn trimmed(text: &str) -> String {
    let text = text.trim_end();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if !line.trim().is_empty() {
            break;
        }
        start += line.len();
    }
    let text = &text[start..];
    if text.is_empty() {
        String::new()
    } else {
        format!("{text}\n")
    }
}

/// `-----Original Message-----`, `Begin forwarded message:` and the like: the words alone or among
/// dashes.
fn is_among_dashes(line: &str, words: &[&str]) -> bool {
    if line.len() > 120 {
        return false;
    }
    let is_dash = |c: char| matches!(c, '-' | '_' | '=' | '*' | '—' | '–' | ' ' | ':' | '：');
    let bare = line.trim_matches(is_dash).to_lowercase();
    let dashed = line.starts_with("--")
        || line.starts_with("__")
        || line.starts_with("==")
        || line.starts_with("**");
    words.iter().any(|word| {
        if *word == "forwarded by" {
            return dashed && bare.starts_with(word);
        }
        bare == *word && (dashed || line.ends_with([':', '：']))
    })
}

fn is_ruler(line: &str) -> bool {
    line.len() >= 5 && line.chars().all(|c| matches!(c, '_' | '-' | '─' | '='))
}

/// `From:` and at least two more header lines, as Outlook puts them before an older mail.
fn begins_header_block(lines: &[&str]) -> bool {
    let Some(first) = lines.first().and_then(|line| label(line)) else {
        return false;
    };
    if !FROM_LABELS.contains(&first.as_str()) {
        return false;
    }
    let others = lines[1..]
        .iter()
        .filter(|line| !line.trim().is_empty())
        .take(6)
        .filter(|line| label(line).is_some_and(|label| BLOCK_LABELS.contains(&label.as_str())))
        .count();
    others >= 2
}

/// The label of a header line, lower case, without the marks of bold type.
fn label(line: &str) -> Option<String> {
    let line = line.trim().trim_start_matches(['*', '_', '|', ' ']);
    let (at, _) = line
        .char_indices()
        .take(24)
        .find(|(_, c)| matches!(c, ':' | '：'))?;
    let label = line[..at]
        .trim_matches(['*', '_', ' ', '\u{a0}'])
        .to_lowercase();
    (!label.is_empty()).then_some(label)
}

/// How many lines an attribution ("On Friday Ada wrote:") takes here, if one begins here.
fn attribution(lines: &[&str]) -> Option<usize> {
    let mut joined = String::new();
    for (count, line) in lines.iter().take(ATTRIBUTION_LINES).enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('>') || joined.len() + line.len() > ATTRIBUTION_BYTES
        {
            return None;
        }
        if count > 0 {
            joined.push(' ');
        }
        joined.push_str(&line.to_lowercase());
        if joined.ends_with([':', '：']) {
            return is_attribution(&joined).then_some(count + 1);
        }
    }
    None
}

fn is_attribution(line: &str) -> bool {
    // A date or an address must be in it: "On the box you wrote:" is a person's sentence.
    let dated = line.chars().any(|c| c.is_ascii_digit()) || line.contains('@');
    if !dated {
        return false;
    }
    let bare_form = line.ends_with(">:")
        && line.contains('@')
        && line.starts_with(|c: char| c.is_ascii_digit());
    bare_form
        || ATTRIBUTIONS.iter().any(|(starts, verbs)| {
            let begun = starts.is_empty()
                || starts.iter().any(|start| line.starts_with(start))
                || line.starts_with(|c: char| c.is_ascii_digit());
            begun && verbs.iter().any(|verb| line.contains(verb))
        })
}

/// Marks the signature at the end of what is new.
fn mark_signature(lines: &[&str], parts: &mut [Part]) {
    let fresh: Vec<usize> = (0..lines.len())
        .filter(|&at| parts[at] == Part::Fresh)
        .collect();
    let filled = |from: usize| {
        fresh[from..]
            .iter()
            .filter(|&&at| !lines[at].trim().is_empty())
            .count()
    };
    // From the end, as far as a signature can reach.
    let mut begin = None;
    let mut seen = 0;
    for (place, &at) in fresh.iter().enumerate().rev() {
        let line = lines[at].trim_end();
        if !line.is_empty() {
            seen += 1;
        }
        if seen > SIGNATURE_LINES + 1 {
            break;
        }
        let delimiter = matches!(line, "--" | "-- " | "—")
            || lines[at] == "-- "
            || (is_ruler(line) && line.starts_with("___"));
        let lower = line
            .trim()
            .trim_start_matches(['*', '_', '-', '('])
            .to_lowercase();
        let device = DEVICE_LINES.iter().any(|start| lower.starts_with(start))
            && line.len() < 120
            && filled(place) <= DEVICE_REST_LINES + 1;
        if delimiter || device {
            begin = Some(place);
        }
    }
    // A signature that would leave nothing above it is the mail itself.
    if let Some(begin) = begin
        && fresh[..begin]
            .iter()
            .any(|&at| !lines[at].trim().is_empty())
    {
        for &at in &fresh[begin..] {
            parts[at] = Part::Signature;
        }
    }
}

/// Answers between quotes: two runs of quoted lines or more with new text behind the first.
fn is_interleaved(lines: &[&str], parts: &[Part]) -> bool {
    let mut runs = 0;
    let mut before = Part::Fresh;
    let mut fresh_between = 0;
    for (line, &part) in lines.iter().zip(parts) {
        if line.trim().is_empty() {
            continue;
        }
        if part == Part::Quoted && before != Part::Quoted {
            runs += 1;
        }
        if part == Part::Fresh && before == Part::Quoted {
            fresh_between += 1;
        }
        before = part;
    }
    runs >= 2 && fresh_between >= 1
}
