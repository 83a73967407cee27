//! What shows in the form of the words: codes nobody explained, and shouting.

use super::{Candidate, Reading};
use crate::text::{Kind, Span, Text, Word};

/// Short forms a customer knows.
const KNOWN: &[&str] = &[
    "ok", "pdf", "sms", "uk", "usa", "us", "eu", "tv", "id", "pin", "atm", "dm", "dms", "faq",
    "faqs", "am", "pm", "gps", "usb", "pc", "it", "hd", "sim", "qr", "gb", "mb", "tb", "wifi",
    "dvd", "cd", "dj", "vip", "diy", "fm", "asap", "eta", "rsvp", "ps", "fyi", "tbc", "ceo", "hr",
    "vat", "iban", "bic", "nhs", "gp", "mot", "dvla", "hmrc", "bbc", "mp3", "led", "lcd", "uhd",
    "ac", "dc", "kg", "km", "cm", "mm", "ml", "kwh", "mph", "rpm", "bst", "gmt", "cet", "est",
    "pst", "utc", "nyc", "la", "url", "app", "ios", "ipad", "ups", "dhl", "gbp", "eur", "usd",
    "chf", "ltd", "plc", "inc", "gmbh", "llc", "hi", "dr", "lol", "omg", "xx", "xl", "xxl", "sos",
    "zip", "wwii", "hdmi", "isp", "usps", "api", "cpu", "ram", "rfid", "nfc", "sd", "otc", "nba",
    "nfl", "bbq", "dob", "info", "app", "www", "ssn", "cvv", "asap",
];

/// Words that are shouted, never a code.
const SHOUTED: &[&str] = &[
    "did",
    "do",
    "does",
    "not",
    "no",
    "never",
    "always",
    "so",
    "very",
    "really",
    "all",
    "any",
    "every",
    "you",
    "your",
    "we",
    "our",
    "is",
    "are",
    "was",
    "were",
    "have",
    "has",
    "had",
    "will",
    "must",
    "can",
    "cannot",
    "now",
    "already",
    "told",
    "said",
    "read",
    "please",
    "stop",
    "yes",
    "only",
    "nobody",
    "everyone",
    "nothing",
    "again",
    "twice",
    "once",
    "clearly",
    "before",
    "after",
    "what",
    "why",
    "when",
    "that",
    "this",
    "the",
    "and",
    "but",
    "then",
    "here",
    "there",
    "exactly",
    "absolutely",
    "totally",
    "definitely",
    "urgent",
    "wrong",
    "right",
    "correct",
    "know",
    "should",
    "could",
    "would",
    "too",
    "how",
    "who",
    "one",
    "ever",
];

/// Small-letter words a sentence needs before a code in it stands out.
const PLAIN_WORDS: usize = 3;
/// Exclamation marks in a row that are no longer friendly.
const SHRILL: u8 = 3;

pub(super) fn add(reading: &Reading<'_>, candidates: &mut Vec<Candidate>) {
    let (jargon, heated) = (reading.book.number("jargon"), reading.book.number("heated"));
    let on = |rule: Option<_>| rule.filter(|rule| reading.book.rules()[usize::from(*rule)].on);
    for (number, sentence) in reading.text.sentences().iter().enumerate() {
        let words = reading.text.words_of(sentence);
        if !words.iter().any(|word| word.capitals) {
            continue;
        }
        let plain = words
            .iter()
            .filter(|word| word.kind == Kind::Plain && !word.capitals)
            .count();
        if plain < PLAIN_WORDS && sentence.exclaims < SHRILL {
            continue;
        }
        if let (Some(rule), Some(span)) = (on(jargon), code(reading, words)) {
            push(
                candidates,
                Candidate {
                    rule,
                    sentence: number,
                    span,
                },
            );
        }
        if let (Some(rule), Some(span)) = (on(heated), shout(reading.text, words)) {
            push(
                candidates,
                Candidate {
                    rule,
                    sentence: number,
                    span,
                },
            );
        }
    }
}

fn push(candidates: &mut Vec<Candidate>, new: Candidate) {
    match candidates
        .iter_mut()
        .find(|known| known.rule == new.rule && known.sentence == new.sentence)
    {
        Some(known) => known.span = known.span.hull(new.span),
        None => candidates.push(new),
    }
}

/// Capital letters that stand for something only we know: not the customer's own, not a common short form, no reference.
fn code(reading: &Reading<'_>, words: &[Word]) -> Option<Span> {
    let customer = reading.facts.customer.as_deref().unwrap_or_default();
    // The last word of a tweet is often the writer's initials.
    let (_, words) = words.split_last()?;
    let mut codes = words.iter().filter(|word| {
        let lower = reading.text.lower(word);
        let letters = lower.chars().filter(|c| c.is_alphabetic()).count();
        word.capitals
            && word.kind == Kind::Plain
            && (3..=6).contains(&letters)
            && lower.len() == letters
            && !KNOWN.contains(&lower)
            && !SHOUTED.contains(&lower)
            && !customer.contains(word.span.of(reading.text.source()))
    });
    let first = codes.next()?.span;
    Some(codes.fold(first, |span, word| span.hull(word.span)))
}

/// Everyday words in capitals.
fn shout(text: &Text<'_>, words: &[Word]) -> Option<Span> {
    let mut loud = words.iter().filter(|word| {
        word.capitals && word.kind == Kind::Plain && SHOUTED.contains(&text.lower(word))
    });
    let first = loud.next()?.span;
    Some(loud.fold(first, |span, word| span.hull(word.span)))
}
