//! The message catalogue: every text the desk says, by key, in Fluent.

use crate::bidi::isolated;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use recovery::{OptionNo, PointNo, PromiseNo, WishNo};
use unic_langid::LanguageIdentifier;

use crate::language::Language;
use crate::pseudo;
use crate::ready::{Message, Ready};
use crate::shown::Shown;

include!(concat!(env!("OUT_DIR"), "/catalogue_files.rs"));

/// The language that has every key; another one falls back on it.
pub const FIRST_LANGUAGE: &str = "en";
/// Every folder, and the strange letters.
const CATALOGUES: usize = folders_there() + 1;

/// What is put into a message where it names a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text, put in as it stands.
    Text(Cow<'a, str>),
    /// A number, which can choose the plural.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(isolated(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(isolated(text))
    }
}

impl<'a> From<Shown<'a>> for Arg<'a> {
    fn from(text: Shown<'a>) -> Self {
        Self::Text(text.into_words())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(match isolated(&text) {
            Cow::Owned(isolated) => Cow::Owned(isolated),
            Cow::Borrowed(_) => Cow::Owned(text),
        })
    }
}

macro_rules! small_numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Self::Number(i64::from(number))
            }
        }
    )+};
}

small_numbers!(i64, i32, i16, i8, u32, u16, u8);

macro_rules! large_numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Arg<'_> {
            /// Held to the largest number a message can say.
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )+};
}

large_numbers!(u64, usize);

macro_rules! counted {
    ($($id:ty),+) => {$(
        impl From<$id> for Arg<'_> {
            fn from(id: $id) -> Self {
                Self::Number(i64::from(id.0))
            }
        }
    )+};
}

counted!(OptionNo, PointNo, PromiseNo, WishNo);

/// A key that stands in the program, with its messages once they were looked up: a page says hundreds.
pub struct Key {
    key: &'static str,
    messages: [OnceLock<&'static Message>; CATALOGUES],
}

impl Key {
    /// Nothing is looked up yet.
    pub const fn new(key: &'static str) -> Self {
        Self {
            key,
            messages: [const { OnceLock::new() }; CATALOGUES],
        }
    }
}

/// All texts of one language.
pub struct Catalogue {
    language: Language,
    /// Which of [`CATALOGUES`] it is.
    place: usize,
    bundle: FluentBundle<FluentResource>,
    ready: Ready,
    keys: BTreeSet<&'static str>,
    faults: Vec<String>,
}

impl Catalogue {
    /// The English texts.
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
        ENGLISH.get_or_init(|| Self::load(Language::ENGLISH, files_of(FIRST_LANGUAGE)))
    }

    /// The texts of a language.
    pub fn of(language: Language) -> &'static Self {
        static OTHERS: OnceLock<BTreeMap<Language, Catalogue>> = OnceLock::new();
        if language == Language::ENGLISH {
            return Self::english();
        }
        if language == Language::PSEUDO {
            return Self::strange();
        }
        let others = OTHERS.get_or_init(|| {
            Language::all()
                .filter(|language| *language != Language::ENGLISH)
                .map(|language| (language, Self::load(language, files_of(language.tag()))))
                .collect()
        });
        others.get(&language).unwrap_or_else(|| Self::english())
    }

    /// The texts of [`Language::PSEUDO`], made when they are first asked for and kept for good.
    fn strange() -> &'static Self {
        static STRANGE: OnceLock<Catalogue> = OnceLock::new();
        STRANGE.get_or_init(|| {
            let files = files_of(FIRST_LANGUAGE).map(|(file, content)| {
                let strange: &'static str = Box::leak(pseudo::strange(content).into_boxed_str());
                (file, strange)
            });
            Self::load(Language::PSEUDO, files)
        })
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of this key. A key that is not there reads `⟪key⟫`, so that it is seen at once.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The text of this key, with these put in. What is not given reads `{$name}`.
    pub fn say_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.shown(key, args).into_string()
    }

    /// The same, to be shown and not kept: a text that stands ready is not copied.
    pub fn shown(&self, key: &str, args: &[(&str, Arg)]) -> Shown<'_> {
        self.shown_of(self.ready.find(key), key, args)
    }

    /// The same of a key that keeps where its message stands.
    pub fn shown_at(&'static self, key: &'static Key, args: &[(&str, Arg)]) -> Shown<'static> {
        let kept = key.messages.get(self.place);
        let message = kept.and_then(OnceLock::get).copied().or_else(|| {
            let found = self.ready.find(key.key)?;
            Some(kept.map_or(found, |kept| *kept.get_or_init(|| found)))
        });
        self.shown_of(message, key.key, args)
    }

    fn shown_of<'a>(
        &self,
        message: Option<&'a Message>,
        key: &str,
        args: &[(&str, Arg)],
    ) -> Shown<'a> {
        let ready = message.and_then(|message| self.ready.say(message, args));
        ready.unwrap_or_else(|| Shown::new(self.say_by_fluent(key, args)))
    }

    /// The same by Fluent itself, which [`Catalogue::say_with`] leaves aside where it can.
    #[doc(hidden)]
    pub fn say_by_fluent(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return if self.language == Language::ENGLISH {
                format!("⟪{key}⟫")
            } else {
                Self::english().say_with(key, args)
            };
        };
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            given.set(
                *name,
                match arg {
                    Arg::Text(text) => FluentValue::String(Cow::Borrowed(text.as_ref())),
                    Arg::Number(number) => FluentValue::from(*number),
                },
            );
        }
        // What Fluent finds wrong shows in the text itself, so the list is not needed.
        self.bundle
            .format_pattern(pattern, Some(&given), &mut Vec::new())
            .into_owned()
    }

    /// Several things in a row: "a", "a and b", "a, b and c".
    pub fn list(&self, things: &[String]) -> String {
        match things {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => self.say_with(
                "list-and",
                &[("first", first.join(", ").into()), ("last", last.into())],
            ),
        }
    }

    /// The text of this key with its first letter large, for where it stands alone.
    pub fn title(&self, key: &str) -> String {
        let text = self.say(key);
        let mut letters = text.chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(letters).collect()
        })
    }

    /// Whether there is a text for this key.
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// Every key, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.keys.iter().copied()
    }

    /// What is wrong with the files: texts that do not parse, keys that stand twice. Empty in a catalogue that passed
    /// the tests.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// The files of this language with their content, for checks on the texts.
    pub fn files(&self) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
        files_of(self.language.tag())
    }

    fn load(language: Language, files: impl Iterator<Item = (&'static str, &'static str)>) -> Self {
        // Its plurals are those of English where it has none of its own.
        let rules = if language == Language::PSEUDO {
            FIRST_LANGUAGE
        } else {
            language.tag()
        };
        let locale: LanguageIdentifier = rules.parse().unwrap_or_default();
        let mut ready = Ready::new(locale.clone());
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks around each variable would be seen as odd characters in plain text mails; pages isolate names in HTML.
        bundle.set_use_isolating(false);
        let (mut keys, mut faults) = (BTreeSet::new(), Vec::new());
        for (file, content) in files {
            keys.extend(content.lines().filter_map(key_of));
            ready.add(content);
            let resource =
                FluentResource::try_new(content.to_owned()).unwrap_or_else(|(read, errors)| {
                    faults.extend(errors.iter().map(|error| format!("{file}: {error}")));
                    read
                });
            if let Err(errors) = bundle.add_resource(resource) {
                faults.extend(errors.iter().map(|error| format!("{file}: {error}")));
            }
        }
        let place = folders().position(|folder| folder == language.tag());
        Self {
            language,
            place: place.unwrap_or(CATALOGUES - 1),
            bundle,
            ready,
            keys,
            faults,
        }
    }
}

/// Tells the language and how much there is; the texts themselves would fill the screen.
impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Catalogue({}, {} keys)", self.language, self.keys.len())
    }
}

/// How many folders there are.
const fn folders_there() -> usize {
    let (mut folders, mut at) = (1, 1);
    while at < FILES.len() {
        if !FILES[at]
            .0
            .as_bytes()
            .eq_ignore_ascii_case(FILES[at - 1].0.as_bytes())
        {
            folders += 1;
        }
        at += 1;
    }
    folders
}

/// The languages there are folders for, sorted.
pub(crate) fn folders() -> impl Iterator<Item = &'static str> {
    FILES
        .chunk_by(|one, next| one.0 == next.0)
        .filter_map(|files| files.first())
        .map(|(language, ..)| *language)
}

fn files_of(language: &str) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
    FILES
        .iter()
        .filter(move |(of, ..)| *of == language)
        .map(|(_, file, content)| (*file, *content))
}

/// The key a line of a catalogue file starts, if it starts one.
fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let named = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    named.then_some(key)
}
