//! Words as the cues see them: contractions opened, numbers told apart, known words by their number.

use super::vocabulary::{Vocabulary, stem};
use crate::text::{Before, Kind, Span, Text, Word};

/// A word, or half of a contraction.
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what stands before a word and what it is made of are independent of each other"
)]
pub(crate) struct Token {
    /// Where it stands; both halves of a contraction have the place of the whole.
    pub(crate) span: Span,
    /// Its number in the vocabulary; 0 when no list names it.
    pub(crate) word: u32,
    /// The sets it belongs to.
    pub(crate) sets: u64,
    /// Its place among the frequent words, from 1; 0 when it is none.
    pub(crate) rank: u16,
    /// Its stem as a number, for comparing two texts.
    pub(crate) stem: u64,
    /// Whether a clause may begin here: behind a comma, a colon, a dash, or behind "and", "but", "so", "then".
    pub(crate) clause: bool,
    /// Whether a colon, a semicolon, a dash or a bracket stands before it.
    pub(crate) pause: bool,
    /// Whether a comma or more stands before it.
    pub(crate) comma: bool,
    /// Whether it begins with a capital.
    pub(crate) capital: bool,
    /// Whether it holds a digit.
    pub(crate) digits: bool,
}

impl Token {
    /// Whether it is most likely a name.
    pub(crate) const fn is_name(&self) -> bool {
        self.sets & form::NAME != 0
    }
}

/// Bits of the sets that are found by form and not by list.
pub(crate) mod form {
    /// Any number.
    pub(crate) const NUM: u64 = 1;
    /// A time of day in digits: "14.00", "9:30", "2pm".
    pub(crate) const CLOCK: u64 = 1 << 1;
    /// A number with a currency.
    pub(crate) const MONEY: u64 = 1 << 2;
    /// A per cent number.
    pub(crate) const PERCENT: u64 = 1 << 3;
    /// A day of the month: "19th".
    pub(crate) const NTH: u64 = 1 << 4;
    /// A mail address.
    pub(crate) const MAIL: u64 = 1 << 5;
    /// A web address.
    pub(crate) const WEB: u64 = 1 << 6;
    /// A handle or hashtag.
    pub(crate) const HANDLE: u64 = 1 << 7;
    /// A capital inside a sentence, on a word that is not frequent: most often a name.
    pub(crate) const NAME: u64 = 1 << 8;
    /// The first word of a telephone number.
    pub(crate) const PHONE: u64 = 1 << 9;
    /// A number with a point that may be a time of day or an amount: "9.20".
    pub(crate) const DOTTED: u64 = 1 << 10;
    /// The names by which the cue files call them, in the order of the bits.
    pub(crate) const NAMES: [&str; 11] = [
        "num", "clock", "money", "percent", "nth", "mail", "web", "handle", "name", "phone",
        "dotted",
    ];
}

/// Reads the words of a text.
pub(super) fn read(text: &Text<'_>, vocabulary: &Vocabulary) -> Vec<Token> {
    let words = text.words();
    let mut tokens = Vec::with_capacity(words.len() + words.len() / 6);
    for word in words {
        let lower = text.lower(word);
        let (mut first, mut second) = (lower, None);
        if lower.contains('\'')
            && let Some((head, tail)) = opened(lower)
        {
            first = head;
            second = (!tail.is_empty()).then(|| vocabulary.find(tail));
        }
        let mut number = vocabulary.find(first);
        if let (read_as @ 1.., tail) = vocabulary.read_as(number as usize) {
            number = read_as;
            second = second.or((tail != 0).then_some(tail));
        }
        let token = token(text, word, first, number, vocabulary);
        tokens.push(token);
        if let Some(second) = second {
            tokens.push(Token {
                word: second,
                sets: vocabulary.sets_of(second as usize),
                rank: vocabulary.rank_of(second as usize),
                stem: vocabulary.stem_of(second as usize),
                clause: false,
                pause: false,
                comma: false,
                capital: false,
                ..token
            });
        }
    }
    telephones(text, &mut tokens);
    tokens
}

/// The two words a contraction stands for.
fn opened(lower: &str) -> Option<(&str, &str)> {
    let (head, tail) = lower.split_once('\'')?;
    match tail {
        "m" => Some((head, "am")),
        "re" => Some((head, "are")),
        "ve" => Some((head, "have")),
        "ll" => Some((head, "will")),
        "d" => Some((head, "would")),
        "t" => match head {
            "can" => Some(("can", "not")),
            "won" => Some(("will", "not")),
            "shan" => Some(("shall", "not")),
            _ => head.strip_suffix('n').map(|verb| (verb, "not")),
        },
        "s" if is_subject(head) => Some((head, "is")),
        "s" if head == "let" => Some(("let", "us")),
        // Whose it is matters to no cue: the owner stands for itself.
        "s" => Some((head, "")),
        _ => None,
    }
}

fn is_subject(head: &str) -> bool {
    matches!(
        head,
        "it" | "that"
            | "here"
            | "there"
            | "what"
            | "who"
            | "he"
            | "she"
            | "where"
            | "how"
            | "name"
            | "everything"
            | "when"
            | "this"
    )
}

fn token(text: &Text<'_>, word: &Word, lower: &str, number: u32, vocabulary: &Vocabulary) -> Token {
    let at = number as usize;
    let rank = vocabulary.rank_of(at);
    let mut sets = vocabulary.sets_of(at);
    let source = word.span.of(text.source());
    let capital = source.chars().next().is_some_and(char::is_uppercase);
    let digits = source.bytes().any(|byte| byte.is_ascii_digit());
    sets |= match word.kind {
        Kind::Number => form::NUM | number_form(lower),
        Kind::Money => form::MONEY,
        Kind::Percent => form::PERCENT,
        Kind::Handle => form::HANDLE,
        Kind::Address if lower.contains('@') => form::MAIL,
        Kind::Address => form::WEB,
        Kind::Plain if capital && rank == 0 && sets == 0 && !word.capitals => form::NAME,
        Kind::Plain => 0,
    };
    Token {
        span: word.span,
        word: number,
        sets,
        rank,
        stem: if number == 0 {
            stem(lower)
        } else {
            vocabulary.stem_of(at)
        },
        clause: word.before >= Before::Comma,
        pause: word.before >= Before::Pause,
        comma: word.before >= Before::Comma,
        capital,
        digits,
    }
}

fn number_form(lower: &str) -> u64 {
    if lower.ends_with("st")
        || lower.ends_with("nd")
        || lower.ends_with("rd")
        || lower.ends_with("th")
    {
        return form::NTH;
    }
    if lower.ends_with("am") || lower.ends_with("pm") || lower.ends_with('h') || lower.contains(':')
    {
        return form::CLOCK;
    }
    let clock = lower.split_once('.').is_some_and(|(hour, minute)| {
        minute.len() == 2
            && hour.parse::<u8>().is_ok_and(|hour| hour < 25)
            && minute.parse::<u8>().is_ok_and(|minute| minute < 60)
    });
    if clock { form::DOTTED } else { 0 }
}

/// Digits a telephone number has at least.
const FEWEST_DIGITS: usize = 6;

/// Marks the first word of every telephone number: numbers in a row with six digits or more, or one long number that
/// begins with nought.
fn telephones(text: &Text<'_>, tokens: &mut [Token]) {
    let mut at = 0;
    while at < tokens.len() {
        let mut end = at;
        let mut count = 0;
        while end < tokens.len()
            && plain_digits(text, &tokens[end])
            && (end == at || !tokens[end].comma)
        {
            count += tokens[end].span.end - tokens[end].span.start;
            end += 1;
        }
        let single = end == at + 1;
        let long = count >= FEWEST_DIGITS
            && (!single || (count >= 9 && tokens[at].span.of(text.source()).starts_with('0')));
        if long {
            tokens[at].sets |= form::PHONE;
        }
        at = end.max(at + 1);
    }
}

fn plain_digits(text: &Text<'_>, token: &Token) -> bool {
    token.sets & form::NUM != 0
        && token
            .span
            .of(text.source())
            .bytes()
            .all(|byte| byte.is_ascii_digit())
}
