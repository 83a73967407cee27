//! A text in words, numbers and marks: one pass, each token with its place.

use super::lexicon::{Lex, Unit, W, lex};
use crate::text::Span;

/// A piece of the text.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    /// Whether a word begins with a capital.
    pub capital: bool,
}

impl Token {
    pub fn text(self, source: &str) -> &str {
        source.get(self.start..self.end).unwrap_or_default()
    }

    pub fn span(self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// Before or after noon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    Am,
    Pm,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Word(Lex),
    /// Digits: their value, and how many.
    Number(u32, u8),
    /// `3rd`
    Ordinal(u32),
    /// `3pm`, `14:30`, `9.30am`; `plain` when it is written with two digits or beyond noon, so that it is told exactly.
    Clock {
        hour: u8,
        minute: u8,
        half: Option<Half>,
        plain: bool,
    },
    /// `3.30`: a time where a time is expected, a price elsewhere.
    Dotted(u8, u8),
    /// `24h`
    Amount(u32, Unit),
    /// `3/4`, `3/4/2026`
    Slash(u8, u8, Option<i16>),
    /// `2026-11-23`, `23.11.2026`: year, month, day.
    Date(i16, u8, u8),
    Dash,
    Comma,
    /// `;`, `:`, brackets: a clause ends.
    Pause,
    /// A sentence ends; whether it asks.
    Stop(bool),
    /// Prices, percentages, model numbers and the like.
    Junk,
}

/// Cuts a text into tokens.
pub fn read(source: &str) -> Vec<Token> {
    let bytes = source.as_bytes();
    let mut tokens = Vec::with_capacity(source.len() / 5 + 4);
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        let (kind, end) = match byte {
            b'\n' if blank_line(bytes, at) => (Kind::Stop(false), at + 1),
            b' ' | b'\t' | b'\n' | b'\r' => {
                at += 1;
                continue;
            }
            b'0'..=b'9' => number(bytes, at),
            b'a'..=b'z' | b'A'..=b'Z' => {
                let end = word_end(source, at);
                (Kind::Word(lex(&source[at..end])), end)
            }
            b'.' | b'!' | b'?' => stop(bytes, at, tokens.last().copied(), source),
            b',' => (Kind::Comma, at + 1),
            b'-' => (Kind::Dash, at + 1),
            b'&' => (Kind::Word(Lex::W(W::And)), at + 1),
            b'$' | b'#' => priced(bytes, at + 1),
            b';' | b':' | b'(' | b')' | b'[' | b']' | b'"' => (Kind::Pause, at + 1),
            byte if byte < 0x80 => (Kind::Junk, at + 1),
            _ => beyond_ascii(source, at),
        };
        tokens.push(Token {
            start: at,
            end,
            kind,
            capital: byte.is_ascii_uppercase(),
        });
        at = end;
    }
    tokens
}

fn blank_line(bytes: &[u8], at: usize) -> bool {
    let mut next = at + 1;
    while next < bytes.len() && matches!(bytes[next], b' ' | b'\t' | b'\r') && next < at + 8 {
        next += 1;
    }
    next >= bytes.len() || bytes[next] == b'\n'
}

/// A word goes on over letters, digits, an apostrophe inside and hyphens between letters of a number word.
fn word_end(source: &str, from: usize) -> usize {
    let mut end = from;
    let mut characters = source[from..].char_indices().peekable();
    while let Some((offset, character)) = characters.next() {
        let here = from + offset;
        let next = characters.peek().map(|(_, next)| *next);
        let goes_on = character.is_alphanumeric()
            || (matches!(character, '\'' | '’')
                && (next.is_some_and(char::is_alphabetic) || source[from..here].ends_with('s')))
            || (character == '-'
                && next.is_some_and(char::is_alphabetic)
                && matches!(lex(&source[from..here]), Lex::Num(20..=90)));
        if !goes_on {
            return here;
        }
        end = here + character.len_utf8();
    }
    end
}

fn stop(bytes: &[u8], at: usize, last: Option<Token>, source: &str) -> (Kind, usize) {
    let mut end = at;
    let mut asks = false;
    while end < bytes.len() && matches!(bytes[end], b'.' | b'!' | b'?') {
        asks |= bytes[end] == b'?';
        end += 1;
    }
    let single = end == at + 1 && bytes[at] == b'.';
    let closed = bytes.get(end).is_none_or(|next| {
        next.is_ascii_whitespace() || matches!(next, b'"' | b'\'' | b')' | 0xE2)
    });
    let short = last.is_some_and(|token| {
        token.end == at
            && match token.kind {
                Kind::Word(Lex::ShortMonth(_) | Lex::ShortWeekday(_)) => token.capital,
                Kind::Word(_) => matches!(
                    token.text(source),
                    "Mr" | "Mrs"
                        | "Ms"
                        | "Dr"
                        | "Prof"
                        | "St"
                        | "no"
                        | "No"
                        | "approx"
                        | "e"
                        | "g"
                        | "i"
                ),
                _ => false,
            }
    });
    if single && (!closed || short) {
        (Kind::Junk, end)
    } else {
        (Kind::Stop(asks), end)
    }
}

/// What follows a sign of money or a number sign is no time.
fn priced(bytes: &[u8], mut end: usize) -> (Kind, usize) {
    while end < bytes.len()
        && (bytes[end].is_ascii_alphanumeric() || matches!(bytes[end], b'.' | b',' | b'-'))
    {
        if !bytes[end].is_ascii_alphanumeric()
            && !bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric)
        {
            break;
        }
        end += 1;
    }
    (Kind::Junk, end)
}

fn beyond_ascii(source: &str, at: usize) -> (Kind, usize) {
    let Some(character) = source[at..].chars().next() else {
        return (Kind::Junk, at + 1);
    };
    let end = at + character.len_utf8();
    match character {
        '–' | '—' | '‑' => (Kind::Dash, end),
        '£' | '€' | '¥' | '№' => priced(source.as_bytes(), end),
        '…' => (Kind::Stop(false), end),
        '“' | '”' | '«' | '»' => (Kind::Pause, end),
        c if c.is_alphabetic() => (Kind::Word(Lex::Other), word_end(source, at)),
        _ => (Kind::Junk, end),
    }
}

fn digits(bytes: &[u8], from: usize) -> (u32, usize) {
    let mut value = 0_u32;
    let mut end = from;
    while let Some(digit) = bytes.get(end).filter(|byte| byte.is_ascii_digit()) {
        value = value
            .saturating_mul(10)
            .saturating_add(u32::from(digit - b'0'));
        end += 1;
    }
    (value, end)
}

fn small(value: u32) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}

/// The whole run of letters, digits and marks between digits: no time, whatever it is.
fn junk(bytes: &[u8], mut end: usize) -> (Kind, usize) {
    while end < bytes.len()
        && (bytes[end].is_ascii_alphanumeric()
            || (matches!(bytes[end], b'.' | b',' | b'-' | b'/' | b':')
                && bytes.get(end + 1).is_some_and(u8::is_ascii_digit)))
    {
        end += 1;
    }
    (Kind::Junk, end)
}

fn number(bytes: &[u8], at: usize) -> (Kind, usize) {
    let behind_a_letter_and_dash =
        at >= 2 && bytes[at - 1] == b'-' && bytes[at - 2].is_ascii_alphabetic();
    let glued = at >= 1
        && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] >= 0x80)
        && bytes[at - 1] != b'T'
        && !dash_before(bytes, at);
    if behind_a_letter_and_dash || glued {
        return junk(bytes, at);
    }
    let (first, end) = digits(bytes, at);
    let len = end - at;
    let mark = bytes.get(end).copied().unwrap_or(b' ');
    let more = bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
    if more {
        match mark {
            b'-' if len == 4 => {
                if let Some(found) = iso(bytes, first, end) {
                    return found;
                }
            }
            b'-' | b'.' | b'/' if len <= 2 => {
                if let Some(found) = day_month(bytes, first, end, mark) {
                    return found;
                }
                if mark != b'-' {
                    return junk(bytes, at);
                }
            }
            b':' if len <= 2 => return clock(bytes, first, end, len),
            b',' if digits(bytes, end + 1).1 - end == 4 => return junk(bytes, end + 1),
            b'.' | b'/' | b':' => return junk(bytes, at),
            _ => {}
        }
    }
    if len > 6 {
        return junk(bytes, at);
    }
    suffixed(bytes, first, len, end)
}

/// Whether a dash of more than one byte stands right before.
fn dash_before(bytes: &[u8], at: usize) -> bool {
    at >= 3 && bytes[at - 3] == 0xE2 && bytes[at - 2] == 0x80
}

fn iso(bytes: &[u8], year: u32, end: usize) -> Option<(Kind, usize)> {
    let (month, next) = digits(bytes, end + 1);
    if bytes.get(next) != Some(&b'-') {
        return None;
    }
    let (day, last) = digits(bytes, next + 1);
    if last == next + 1 {
        return None;
    }
    let year = i16::try_from(year).ok()?;
    // The T before a time belongs to the date.
    let last =
        if bytes.get(last) == Some(&b'T') && bytes.get(last + 1).is_some_and(u8::is_ascii_digit) {
            last + 1
        } else {
            last
        };
    Some((Kind::Date(year, small(month), small(day)), last))
}

/// `3/4`, `3/4/26`, `24.11.2026`, `24-11-2026`, `3.30`.
fn day_month(bytes: &[u8], first: u32, end: usize, mark: u8) -> Option<(Kind, usize)> {
    let (second, next) = digits(bytes, end + 1);
    let second_len = next - end - 1;
    if second_len > 2 {
        return None;
    }
    let third =
        bytes.get(next) == Some(&mark) && bytes.get(next + 1).is_some_and(u8::is_ascii_digit);
    if third {
        let (year, last) = digits(bytes, next + 1);
        let year = match last - next - 1 {
            2 => 2000 + i16::try_from(year).ok()?,
            4 => i16::try_from(year).ok()?,
            _ => return None,
        };
        if bytes.get(last).is_some_and(u8::is_ascii_alphanumeric) {
            return None;
        }
        return Some(match mark {
            b'/' => (Kind::Slash(small(first), small(second), Some(year)), last),
            _ => (Kind::Date(year, small(second), small(first)), last),
        });
    }
    let behind = bytes.get(next).copied().unwrap_or(b' ');
    let more = bytes.get(next + 1).is_some_and(u8::is_ascii_digit);
    match mark {
        b'/' if behind.is_ascii_alphanumeric() || (behind == b'-' && more) => None,
        b'/' => Some((Kind::Slash(small(first), small(second), None), next)),
        b'.' if second_len == 2 && first < 24 && second < 60 => {
            let (half, last) = half(bytes, next);
            match half {
                Some(_) => Some((time(first, second, half, false), last)),
                None if behind.is_ascii_alphanumeric() || behind == b'%' => None,
                None => Some((Kind::Dotted(small(first), small(second)), next)),
            }
        }
        _ => None,
    }
}

fn time(hour: u32, minute: u32, half: Option<Half>, plain: bool) -> Kind {
    if hour < 24 && minute < 60 && (half.is_none() || (1..=12).contains(&hour)) {
        Kind::Clock {
            hour: small(hour),
            minute: small(minute),
            half,
            plain: plain || hour > 12 || hour == 0,
        }
    } else {
        Kind::Junk
    }
}

fn clock(bytes: &[u8], hour: u32, end: usize, len: usize) -> (Kind, usize) {
    let (minute, mut next) = digits(bytes, end + 1);
    if next - end != 3 {
        return junk(bytes, end + 1);
    }
    if bytes.get(next) == Some(&b':') && bytes.get(next + 1).is_some_and(u8::is_ascii_digit) {
        next = digits(bytes, next + 1).1;
    }
    if bytes.get(next) == Some(&b'Z') {
        next += 1;
    }
    let (half, last) = half(bytes, next);
    if half.is_none() && bytes.get(next).is_some_and(u8::is_ascii_alphanumeric) {
        return junk(bytes, next);
    }
    let plain = half.is_none() && len == 2 && hour < 10;
    (time(hour, minute, half, plain), last)
}

/// `am`, `a.m.`, ` pm` behind a number.
fn half(bytes: &[u8], from: usize) -> (Option<Half>, usize) {
    let mut at = from;
    if bytes.get(at) == Some(&b' ') {
        at += 1;
    }
    let half = match bytes.get(at).map(u8::to_ascii_lowercase) {
        Some(b'a') => Half::Am,
        Some(b'p') => Half::Pm,
        _ => return (None, from),
    };
    at += 1;
    let dotted = bytes.get(at) == Some(&b'.');
    if dotted {
        at += 1;
    }
    if bytes.get(at).map(u8::to_ascii_lowercase) != Some(b'm') {
        return (None, from);
    }
    at += 1;
    if bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
        return (None, from);
    }
    // The dot behind "p.m" is its own, also where it ends the sentence; a new one begins with a capital anyway.
    if dotted && bytes.get(at) == Some(&b'.') && bytes.get(at + 1).is_some() {
        at += 1;
    }
    (Some(half), at)
}

/// A plain number with what is glued to it.
fn suffixed(bytes: &[u8], value: u32, len: usize, end: usize) -> (Kind, usize) {
    let (half, last) = half(bytes, end);
    if half.is_some() && len <= 2 {
        return (time(value, 0, half, false), last);
    }
    let mut suffix_end = end;
    while bytes.get(suffix_end).is_some_and(u8::is_ascii_alphabetic) {
        suffix_end += 1;
    }
    if suffix_end == end {
        let behind = bytes.get(end).copied().unwrap_or(b' ');
        // A currency sign behind: € is E2 82 AC, £ is C2 A3.
        let money =
            bytes[end..].starts_with("€".as_bytes()) || bytes[end..].starts_with("£".as_bytes());
        if behind == b'%' || money {
            return (
                Kind::Junk,
                end + 1 + usize::from(money) * (usize::from(behind == 0xE2) + 1),
            );
        }
        return (
            Kind::Number(value, small(u32::try_from(len).unwrap_or(u32::MAX))),
            end,
        );
    }
    let mut suffix = [0_u8; 8];
    let glued = &bytes[end..suffix_end];
    if glued.len() > suffix.len() {
        return junk(bytes, end);
    }
    for (to, from) in suffix.iter_mut().zip(glued) {
        *to = from.to_ascii_lowercase();
    }
    let kind = match &suffix[..glued.len()] {
        b"st" | b"nd" | b"rd" | b"th" => Kind::Ordinal(value),
        b"h" if bytes.get(suffix_end).is_some_and(u8::is_ascii_digit) => {
            let (minute, last) = digits(bytes, suffix_end);
            return if last - suffix_end == 2
                && !bytes.get(last).is_some_and(u8::is_ascii_alphanumeric)
            {
                (time(value, minute, None, true), last)
            } else {
                junk(bytes, last)
            };
        }
        b"h" | b"hr" | b"hrs" | b"hours" | b"hour" => Kind::Amount(value, Unit::Hour),
        b"min" | b"mins" => Kind::Amount(value, Unit::Minute),
        b"days" | b"day" | b"d" => Kind::Amount(value, Unit::Day),
        b"wk" | b"wks" | b"weeks" => Kind::Amount(value, Unit::Week),
        b"ish" => Kind::Clock {
            hour: small(value),
            minute: 0,
            half: None,
            plain: false,
        },
        _ => return junk(bytes, end),
    };
    if bytes.get(suffix_end).is_some_and(u8::is_ascii_alphanumeric) {
        return junk(bytes, suffix_end);
    }
    (kind, suffix_end)
}
