//! Messages made ready when a catalogue is loaded: a page says hundreds of them, and nearly all are plain text, text with
//! names put in, or one of several texts by number. What is more than that is left to Fluent.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::catalogue::Arg;
use crate::shown::{Shown, needs_escaping};

/// The messages of one language that are ready, by key.
pub(crate) struct Ready {
    messages: HashMap<&'static str, Message, BuildHasherDefault<Short>>,
    /// Which plural a number takes, where that is known here.
    rules: Option<PluralRules>,
}

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
#[derive(Debug)]
pub(crate) enum Message {
    Said(Text),
    /// One of several by a number that is given.
    ByNumber {
        of: &'static str,
        variants: Vec<(Number, Text)>,
        /// The one for every other number.
        other: usize,
    },
}

/// What a number has to be for a variant.
#[derive(Debug)]
pub(crate) enum Number {
    Exactly(i64),
    Plural(PluralCategory),
}

#[derive(Debug)]
pub(crate) enum Text {
    /// The same whatever is given.
    Plain {
        words: String,
        /// Holds nothing that HTML needs escaped.
        bare: bool,
    },
    /// Pieces in a row.
    Pieces(Vec<Piece>),
}

#[derive(Debug)]
pub(crate) enum Piece {
    Text(&'static str),
    Given(&'static str),
}

impl Ready {
    /// None yet, with the plurals of this language.
    pub(crate) fn new(locale: LanguageIdentifier) -> Self {
        Self {
            messages: HashMap::default(),
            rules: PluralRules::create(locale, PluralRuleType::CARDINAL).ok(),
        }
    }

    /// Takes in the messages of a file. One whose key is there already stays as it is, as with Fluent.
    pub(crate) fn add(&mut self, file: &'static str) {
        let resource = fluent_syntax::parser::parse_runtime(file).unwrap_or_else(|(read, _)| read);
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            if let Some(ready) = message.value.as_ref().and_then(made_ready) {
                self.messages.entry(message.id.name).or_insert(ready);
            }
        }
    }

    /// The message of this key, where it is ready.
    pub(crate) fn find(&self, key: &str) -> Option<&Message> {
        self.messages.get(key)
    }

    /// The text of a message, where it is ready for these.
    pub(crate) fn say<'a>(&self, message: &'a Message, args: &[(&str, Arg)]) -> Option<Shown<'a>> {
        match message {
            Message::Said(text) => Some(text.with(args)),
            Message::ByNumber {
                of,
                variants,
                other,
            } => {
                let (_, Arg::Number(number)) = args.iter().find(|(name, _)| name == of)? else {
                    return None;
                };
                // The first that fits, as with Fluent; which plural it is takes long to find, and most name the number.
                let mut plural = None;
                for (variant, text) in variants {
                    let fits = match variant {
                        Number::Exactly(one) => one == number,
                        Number::Plural(category) => {
                            if plural.is_none() {
                                plural = Some(self.rules.as_ref()?.select(*number).ok()?);
                            }
                            plural.as_ref() == Some(category)
                        }
                    };
                    if fits {
                        return Some(text.with(args));
                    }
                }
                variants.get(*other).map(|(_, text)| text.with(args))
            }
        }
    }
}

impl Text {
    fn with(&self, args: &[(&str, Arg)]) -> Shown<'_> {
        match self {
            Self::Plain { words, bare } => Shown::looked_through(words, *bare),
            Self::Pieces(pieces) => Shown::new(together(pieces, args)),
        }
    }

    /// The text of a pattern that does no more than name what is given.
    fn of(pattern: &Pattern<&'static str>) -> Option<Self> {
        let pieces = pattern.elements.iter().map(|element| match element {
            PatternElement::TextElement { value } => Some(Piece::Text(value)),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(Piece::Given(id.name)),
            PatternElement::Placeable { .. } => None,
        });
        let pieces = pieces.collect::<Option<Vec<_>>>()?;
        if pieces.iter().any(|piece| matches!(piece, Piece::Given(_))) {
            return Some(Self::Pieces(pieces));
        }
        let words = together(&pieces, &[]);
        let bare = !needs_escaping(&words);
        Some(Self::Plain { words, bare })
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
    let [
        PatternElement::Placeable {
            expression: Expression::Select { selector, variants },
        },
    ] = pattern.elements.as_slice()
    else {
        return Text::of(pattern).map(Message::Said);
    };
    let InlineExpression::VariableReference { id } = selector else {
        return None;
    };
    let other = variants.iter().position(|variant| variant.default)?;
    let texts = variants.iter().map(|variant| {
        let number = match &variant.key {
            VariantKey::NumberLiteral { value } => Number::Exactly(value.parse().ok()?),
            VariantKey::Identifier { name } => Number::Plural(category(name)?),
        };
        Some((number, Text::of(&variant.value)?))
    });
    Some(Message::ByNumber {
        of: id.name,
        variants: texts.collect::<Option<_>>()?,
        other,
    })
}

/// The plural of this name in a catalogue file.
fn category(name: &str) -> Option<PluralCategory> {
    Some(match name {
        "zero" => PluralCategory::ZERO,
        "one" => PluralCategory::ONE,
        "two" => PluralCategory::TWO,
        "few" => PluralCategory::FEW,
        "many" => PluralCategory::MANY,
        "other" => PluralCategory::OTHER,
        _ => return None,
    })
}
