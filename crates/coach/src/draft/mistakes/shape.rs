//! What shows in the form of the words: codes nobody explained, and shouting.

use std::collections::HashSet;
use std::ops::RangeInclusive;

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
    // In public posts letters in capitals are airports, networks and players that both sides know.
    let (jargon, heated) = (on(jargon).filter(|_| !reading.post), on(heated));
    let customer = reading.facts.customer.as_deref().unwrap_or_default();
    let theirs = theirs(reading.text, customer);
    let mut added = Vec::new();
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
        let code = jargon.zip(code(reading.text, words, &theirs));
        let shout = heated.zip(shout(reading.text, words));
        for (rule, span) in code.into_iter().chain(shout) {
            let new = Candidate {
                rule,
                sentence: number,
                span,
                sure: true,
            };
            match known(candidates, &new) {
                Some(known) => known.span = known.span.hull(span),
                None => added.push(new),
            }
        }
    }
    candidates.append(&mut added);
    // Stable, and both parts are in order already: one merge.
    candidates.sort_by_key(|candidate| candidate.sentence);
}

/// The candidate of the same rule and sentence among those in the order of their sentences.
fn known<'c>(candidates: &'c mut [Candidate], new: &Candidate) -> Option<&'c mut Candidate> {
    let from = candidates.partition_point(|candidate| candidate.sentence < new.sentence);
    candidates[from..]
        .iter_mut()
        .take_while(|candidate| candidate.sentence == new.sentence)
        .find(|candidate| candidate.rule == new.rule)
}

/// Letters a code may have.
const CODE: RangeInclusive<usize> = 3..=6;

/// The codes of the draft that stand in the customer's words, were it within a longer word. One pass over either: what a
/// customer may write is as long as what an agent may.
fn theirs<'t>(text: &'t Text<'_>, customer: &'t str) -> HashSet<&'t str> {
    let codes = text.words().iter().filter(|word| is_code(text, word));
    let codes: HashSet<&str> = codes.map(|word| word.span.of(text.source())).collect();
    let mut found = HashSet::new();
    if codes.is_empty() {
        return found;
    }
    for word in customer.split(|c: char| !c.is_alphabetic()) {
        for (start, _) in word.char_indices() {
            let letters = word[start..].char_indices();
            let ends = letters.map(|(at, letter)| start + at + letter.len_utf8());
            let runs = ends.take(*CODE.end()).skip(CODE.start() - 1);
            found.extend(runs.filter_map(|end| codes.get(&word[start..end])));
        }
    }
    found
}

/// Capital letters that stand for something only we know: not a common short form, no reference.
fn is_code(text: &Text<'_>, word: &Word) -> bool {
    let lower = text.lower(word);
    let letters = lower.chars().filter(|c| c.is_alphabetic()).count();
    word.capitals
        && word.kind == Kind::Plain
        && CODE.contains(&letters)
        && lower.len() == letters
        && !KNOWN.contains(&lower)
        && !SHOUTED.contains(&lower)
}

/// The codes of a sentence that are not the customer's own.
fn code(text: &Text<'_>, words: &[Word], theirs: &HashSet<&str>) -> Option<Span> {
    // The last word of a tweet is often the writer's initials.
    let (_, words) = words.split_last()?;
    let mut codes = words
        .iter()
        .filter(|word| is_code(text, word) && !theirs.contains(word.span.of(text.source())));
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
