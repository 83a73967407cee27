//! Messages made ready when a catalogue is loaded: a page says hundreds of them, and nearly all are plain text, text with
//! names put in, or one of several texts by number. What is more than that is left to Fluent.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

use crate::catalogue::Arg;

/// The messages of one language that are ready, by key.
#[derive(Default)]
pub(crate) struct Ready(HashMap<&'static str, Message, BuildHasherDefault<Short>>);

/// Hashes short keys that are our own (FNV-1a): nobody outside chooses them, so the slower hash that guards against
/// chosen keys has nothing to guard.
struct Short(u64);

impl Default for Short {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Short {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A message that needs no Fluent.
enum Message {
    /// The same whatever is given.
    Plain(String),
    /// Pieces in a row.
    Pieces(Vec<Piece>),
    /// One of these by a number that is given; another number is left to Fluent.
    ByNumber {
        of: &'static str,
        texts: Vec<(i64, String)>,
    },
}

enum Piece {
    Text(&'static str),
    Given(&'static str),
}

impl Ready {
    /// Takes in the messages of a file. One whose key is there already stays as it is, as with Fluent.
    pub(crate) fn add(&mut self, file: &'static str) {
        let resource = fluent_syntax::parser::parse_runtime(file).unwrap_or_else(|(read, _)| read);
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            if let Some(ready) = message.value.as_ref().and_then(made_ready) {
                self.0.entry(message.id.name).or_insert(ready);
            }
        }
    }

    /// The text, where the message is ready for these.
    pub(crate) fn say(&self, key: &str, args: &[(&str, Arg)]) -> Option<Cow<'_, str>> {
        match self.0.get(key)? {
            Message::Plain(text) => Some(Cow::Borrowed(text)),
            Message::Pieces(pieces) => Some(Cow::Owned(together(pieces, args))),
            Message::ByNumber { of, texts } => {
                let (_, Arg::Number(number)) = args.iter().find(|(name, _)| name == of)? else {
                    return None;
                };
                let (_, text) = texts.iter().find(|(one, _)| one == number)?;
                Some(Cow::Borrowed(text))
            }
        }
    }
}

fn together(pieces: &[Piece], args: &[(&str, Arg)]) -> String {
    let mut text = String::with_capacity(64);
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Given(name) => match args.iter().find(|(given, _)| given == name) {
                Some((_, Arg::Text(words))) => text.push_str(words),
                Some((_, Arg::Number(number))) => text.push_str(&number.to_string()),
                // As Fluent shows it, so that it is seen at once.
                None => text.extend(["{$", name, "}"]),
            },
        }
    }
    text
}

fn made_ready(pattern: &Pattern<&'static str>) -> Option<Message> {
    if let [
        PatternElement::Placeable {
            expression: Expression::Select { selector, variants },
        },
    ] = pattern.elements.as_slice()
    {
        let InlineExpression::VariableReference { id } = selector else {
            return None;
        };
        let texts = variants.iter().map(|variant| {
            let VariantKey::NumberLiteral { value } = &variant.key else {
                return None;
            };
            Some((value.parse().ok()?, plain(&variant.value)?))
        });
        let texts = texts.collect::<Option<Vec<_>>>()?;
        return Some(Message::ByNumber { of: id.name, texts });
    }
    if let Some(text) = plain(pattern) {
        return Some(Message::Plain(text));
    }
    let pieces = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => Some(Piece::Text(value)),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Piece::Given(id.name)),
        PatternElement::Placeable { .. } => None,
    });
    pieces.collect::<Option<Vec<_>>>().map(Message::Pieces)
}

/// The text of a pattern that names nothing.
fn plain(pattern: &Pattern<&'static str>) -> Option<String> {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Some(*value),
            PatternElement::Placeable { .. } => None,
        })
        .collect()
}
