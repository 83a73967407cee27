//! Words: runs of letters and digits, with what stands before them.

use std::ops::Range;

use super::Span;

/// What a word is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Letters, perhaps with digits in them.
    Plain,
    /// A number, a time of day or a date in digits ("14", "1,890", "9.20", "14:10", "21st").
    Number,
    /// A number with a currency sign, or the currency's name run into it ("£20", "45€", "$35").
    Money,
    /// A number with a per cent sign.
    Percent,
    /// A name that begins with `@` or `#`, or a tweet's signature `^AB`.
    Handle,
    /// A web or mail address.
    Address,
}

/// What separates a word from the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Before {
    /// A space, a hyphen or nothing.
    Nothing,
    /// A comma.
    Comma,
    /// A colon, a semicolon, a dash, a bracket, a quotation mark.
    Pause,
    /// The end of a sentence, or the beginning of the text.
    Stop,
}

/// A word and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the text.
    pub span: Span,
    /// What it is made of.
    pub kind: Kind,
    /// What separates it from the word before.
    pub before: Before,
    /// Whether it has two letters or more and all of them are capitals.
    pub capitals: bool,
    pub(super) folded: Range<u32>,
}

/// Reads all words; the second is their small-letter forms end to end.
pub(super) fn read(source: &str) -> (Vec<Word>, String) {
    let mut words = Vec::with_capacity(source.len() / 5);
    let mut folded = String::with_capacity(source.len());
    let mut before = Before::Stop;
    let mut at = 0;
    while let Some(first) = source[at..].chars().next() {
        if begins(first, &source[at..]) {
            let (end, kind) = stretch(source, at, first);
            words.push(word(source, Span::new(at, end), kind, before, &mut folded));
            before = Before::Nothing;
            at = end;
        } else {
            before = before.max(gap(first));
            at += first.len_utf8();
        }
    }
    (words, folded)
}

fn begins(first: char, rest: &str) -> bool {
    if first.is_alphanumeric() {
        return true;
    }
    let next = rest[first.len_utf8()..].chars().next();
    match first {
        '@' | '#' | '^' => next.is_some_and(char::is_alphanumeric),
        '$' | '£' | '€' => next.is_some_and(|next| next.is_ascii_digit()),
        _ => false,
    }
}

fn gap(between: char) -> Before {
    match between {
        ',' => Before::Comma,
        ':' | ';' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | '„' | '«' | '»' | '–' | '—' | '/' => {
            Before::Pause
        }
        _ => Before::Nothing,
    }
}

/// The end of the word that begins at `at`, and its kind.
fn stretch(source: &str, at: usize, first: char) -> (usize, Kind) {
    if matches!(first, '@' | '#' | '^') {
        return (
            run(source, at + 1, |c| c.is_alphanumeric() || c == '_'),
            Kind::Handle,
        );
    }
    if let Some(end) = address(source, at) {
        return (end, Kind::Address);
    }
    let sign = matches!(first, '$' | '£' | '€');
    if sign || first.is_ascii_digit() {
        let end = number(source, if sign { at + first.len_utf8() } else { at });
        let rest = &source[end..];
        if rest.starts_with('%') {
            return (end + 1, Kind::Percent);
        }
        if let Some(mark) = rest.chars().next().filter(|c| matches!(c, '€' | '£' | '$')) {
            return (end + mark.len_utf8(), Kind::Money);
        }
        let tail = run(source, end, char::is_alphanumeric);
        let kind = match &source[end..tail] {
            _ if sign => Kind::Money,
            "" | "st" | "nd" | "rd" | "th" | "am" | "pm" | "h" | "min" | "k" => Kind::Number,
            _ => Kind::Plain,
        };
        return (tail, kind);
    }
    (letters(source, at), Kind::Plain)
}

fn run(source: &str, from: usize, holds: impl Fn(char) -> bool) -> usize {
    source[from..]
        .char_indices()
        .find(|(_, c)| !holds(*c))
        .map_or(source.len(), |(offset, _)| from + offset)
}

/// Digits with points, commas and colons between them.
fn number(source: &str, from: usize) -> usize {
    let bytes = source.as_bytes();
    let mut end = from;
    while end < bytes.len() {
        let inner = matches!(bytes[end], b'.' | b',' | b':')
            && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !(bytes[end].is_ascii_digit() || inner) {
            break;
        }
        end += 1;
    }
    end
}

/// Letters and digits, with an apostrophe between two letters.
fn letters(source: &str, at: usize) -> usize {
    let mut chars = source[at..].char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let joined = matches!(c, '\'' | '’' | 'ʼ')
            && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !(c.is_alphanumeric() || joined || is_mark(c)) {
            return at + offset;
        }
    }
    source.len()
}

/// Accents written as characters of their own stay in the word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Letters one address may hold; what is longer is read as words, so that hostile text stays linear.
const MAX_ADDRESS: usize = 254;

fn address(source: &str, at: usize) -> Option<usize> {
    let rest = &source[at..];
    let head = rest.as_bytes();
    let web = starts(head, b"http://") || starts(head, b"https://") || starts(head, b"www.");
    if web {
        let end = run(source, at, |c| {
            !c.is_whitespace() && !matches!(c, ')' | '>' | '"')
        });
        // The mark that ends the sentence is not part of the address.
        let address = source[at..end].trim_end_matches(['.', ',', ';', ':', '!', '?']);
        return Some(at + address.len());
    }
    let mut seen_at = false;
    let mut end = 0;
    for (offset, c) in rest.char_indices().take(MAX_ADDRESS) {
        match c {
            '@' if !seen_at && offset > 0 => seen_at = true,
            '.' | '-' | '_' | '+' => {}
            c if c.is_ascii_alphanumeric() => {}
            _ => break,
        }
        if !matches!(c, '.' | '-') {
            end = offset + c.len_utf8();
        }
        // A plain word is by far the most frequent: it needs no second look.
        if !seen_at && offset > 64 {
            return None;
        }
    }
    (seen_at && !rest[..end].ends_with('@')).then_some(at + end)
}

fn starts(text: &[u8], with: &[u8]) -> bool {
    text.get(..with.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(with))
}

fn word(source: &str, span: Span, kind: Kind, before: Before, folded: &mut String) -> Word {
    let start = folded.len();
    let mut letters = 0_usize;
    let mut large = 0_usize;
    for c in span.of(source).chars() {
        match c {
            '’' | 'ʼ' => folded.push('\''),
            c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            c => folded.extend(c.to_lowercase()),
        }
        letters += usize::from(c.is_alphabetic());
        large += usize::from(c.is_uppercase());
    }
    Word {
        span,
        kind,
        before,
        // Scripts that know no capitals shout with none.
        capitals: letters >= 2 && large == letters,
        folded: place(start)..place(folded.len()),
    }
}

/// A text is read up to two million bytes and lower case at most triples them, which a `u32` holds.
fn place(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}
