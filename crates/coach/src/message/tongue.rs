//! The language of a message, as well as so few words tell.

use super::everyday::Everyday;
use super::tokens::Tokens;
use std::sync::LazyLock;

/// Letters below which nobody can tell the language.
const LETTERS_MIN: usize = 8;
/// Below so many words the everyday words of a language must agree.
const WORDS_SURE: usize = 12;

/// So many words are counted.
const WORDS_LOOKED_AT: usize = 200;

macro_rules! tongues {
    ($($name:ident $code:literal $lang:ident),+ $(,)?) => {
        /// A language that can be told.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the names say it")]
        pub enum Tongue { $($name),+ }

        impl Tongue {
            /// Its two letters.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// The language that the letters of these words are most like.
            pub(super) fn by_letters(words: &str) -> Self {
                Self::from_lang(whichlang::detect_language(words))
            }

            fn from_lang(lang: whichlang::Lang) -> Self {
                match lang { $(whichlang::Lang::$lang => Self::$name),+ }
            }
        }
    };
}

tongues! {
    Arabic "ar" Ara, Mandarin "zh" Cmn, German "de" Deu, English "en" Eng, French "fr" Fra, Hindi "hi" Hin,
    Italian "it" Ita, Japanese "ja" Jpn, Korean "ko" Kor, Dutch "nl" Nld, Portuguese "pt" Por, Russian "ru" Rus,
    Spanish "es" Spa, Swedish "sv" Swe, Turkish "tr" Tur, Vietnamese "vi" Vie,
}

const ENGLISH: &[&str] = &[
    "the", "and", "you", "your", "is", "it", "to", "my", "for", "of", "this", "was", "not", "have",
    "has", "with", "are", "that", "what", "why", "when", "please", "thanks", "thank", "get",
    "just", "how", "been", "they", "we", "i", "in", "still", "but", "an", "been", "at",
];
const FRENCH: &[&str] = &[
    "le", "la", "les", "des", "est", "et", "pas", "une", "je", "vous", "nous", "pour", "tres",
    "dans", "sur", "avec", "mais", "qui", "que", "ne", "du", "au", "merci", "bonjour", "cest",
    "mon", "ma", "plus", "trop", "un", "il",
];
const SPANISH: &[&str] = &[
    "el", "los", "las", "que", "es", "muy", "una", "por", "con", "para", "pero", "lo", "del", "mi",
    "se", "un", "y", "gracias", "hola", "no", "la", "en", "su", "al", "esta", "todo", "mas",
    "como", "bien", "me",
];

static EVERYDAY: LazyLock<Everyday<3>> =
    LazyLock::new(|| Everyday::new([ENGLISH, FRENCH, SPANISH]));

/// The language, told by the model of letters, and for short messages by everyday words as well.
pub fn of(message: &str, tokens: &Tokens) -> Option<Tongue> {
    if message
        .chars()
        .filter(|c| c.is_alphabetic())
        .take(LETTERS_MIN)
        .count()
        < LETTERS_MIN
    {
        return None;
    }
    let looked_at = tokens.list().len().min(WORDS_LOOKED_AT);
    let words = (0..looked_at).map(|at| tokens.word(at));
    let [english, french, spanish] = EVERYDAY.count(words);
    if french > english && french > spanish {
        return Some(Tongue::French);
    }
    if spanish > english && spanish > french {
        return Some(Tongue::Spanish);
    }
    if english > french && english > spanish {
        return Some(Tongue::English);
    }
    let told = Tongue::by_letters(message);
    let latin = message
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(|c| c.is_ascii());
    let short = tokens.list().len() < WORDS_SURE;
    // A few plain letters with no everyday word of any language are most often English.
    Some(
        if short && latin && !matches!(told, Tongue::French | Tongue::Spanish | Tongue::German) {
            Tongue::English
        } else {
            told
        },
    )
}
