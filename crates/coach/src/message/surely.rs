//! The language of a customer's words where they leave no doubt: mails are then written to them in it, so a guess is not
//! enough. Letters and everyday words must say the same.

use super::everyday::Everyday;
use super::tongue::Tongue;
use std::collections::HashSet;
use std::sync::LazyLock;

/// So much of the words is looked at, in bytes.
const LOOKED_AT: usize = 4 * 1024;
/// So many beginnings are asked, each longer by a paragraph.
const PARAGRAPHS_ASKED: usize = 8;
/// Different everyday words of the language there must be at least.
const EVERYDAY_MIN: usize = 2;

const ENGLISH: &[&str] = &[
    "the", "and", "you", "your", "is", "it", "to", "my", "for", "of", "this", "not", "have", "has",
    "with", "are", "that", "what", "why", "when", "please", "thanks", "thank", "how", "been",
    "they", "we", "i", "but", "at", "after", "again", "still", "from", "our", "me", "on", "be",
    "does", "did", "can", "would", "will", "were", "there", "no", "only", "by", "it's", "don't",
];
const GERMAN: &[&str] = &[
    "ich", "nicht", "und", "der", "die", "das", "ist", "mit", "auf", "für", "sie", "wir", "ein",
    "eine", "einen", "haben", "habe", "hat", "bitte", "mir", "mich", "mein", "meine", "wurde",
    "zu", "von", "auch", "noch", "nach", "aber", "wie", "danke", "leider", "bei", "dass", "sehr",
    "dem", "den", "des", "im", "ihr", "ihre", "ihnen", "uns", "es", "schon", "seit", "wieder",
    "kein", "keine", "war", "fuer", "geehrte", "hallo", "guten", "was", "so",
];
const SPANISH: &[&str] = &[
    "el",
    "los",
    "las",
    "que",
    "es",
    "muy",
    "una",
    "un",
    "por",
    "con",
    "para",
    "pero",
    "lo",
    "del",
    "mi",
    "se",
    "y",
    "gracias",
    "hola",
    "la",
    "en",
    "su",
    "al",
    "está",
    "esta",
    "todo",
    "más",
    "como",
    "bien",
    "me",
    "de",
    "ha",
    "han",
    "no",
    "les",
    "sus",
    "nos",
    "he",
    "fue",
    "desde",
    "hace",
    "buenos",
    "buenas",
    "estimados",
    "quiero",
    "porque",
    "ya",
    "sin",
    "días",
];
const FRENCH: &[&str] = &[
    "le", "la", "les", "des", "est", "et", "pas", "une", "je", "vous", "nous", "pour", "dans",
    "sur", "avec", "mais", "qui", "que", "ne", "du", "au", "merci", "bonjour", "mon", "ma", "plus",
    "un", "il", "de", "en",
];
const ITALIAN: &[&str] = &[
    "il",
    "la",
    "che",
    "di",
    "non",
    "un",
    "una",
    "per",
    "con",
    "ho",
    "mi",
    "sono",
    "ma",
    "grazie",
    "è",
    "e",
    "del",
    "della",
    "le",
    "si",
    "buongiorno",
    "questo",
];
const PORTUGUESE: &[&str] = &[
    "o", "a", "os", "as", "que", "não", "um", "uma", "para", "com", "do", "da", "em", "obrigado",
    "obrigada", "é", "e", "meu", "minha", "no", "na", "mas", "por", "de",
];
const DUTCH: &[&str] = &[
    "de", "het", "een", "ik", "niet", "en", "is", "van", "dat", "met", "voor", "op", "maar",
    "mijn", "u", "wij", "bedankt", "naar", "heb", "nog",
];

/// The languages whose everyday words are known.
const KNOWN: [Tongue; 7] = [
    Tongue::English,
    Tongue::German,
    Tongue::Spanish,
    Tongue::French,
    Tongue::Italian,
    Tongue::Portuguese,
    Tongue::Dutch,
];
static EVERYDAY: LazyLock<Everyday<7>> =
    LazyLock::new(|| Everyday::new([ENGLISH, GERMAN, SPANISH, FRENCH, ITALIAN, PORTUGUESE, DUTCH]));

/// The language, where both the letters and the everyday words tell it, and no other language has as many of them. What
/// the words begin with is asked first, longer by a paragraph each time: a notice in another language stands at the end.
pub fn surely(words: &str) -> Option<Tongue> {
    let words = &words[..words.floor_char_boundary(LOOKED_AT)];
    let ends = words.match_indices("\n\n").map(|(end, _)| end);
    let mut begun = ends.map(|end| &words[..end]).take(PARAGRAPHS_ASKED);
    begun.find_map(told).or_else(|| told(words))
}

/// What these words tell alone.
fn told(words: &str) -> Option<Tongue> {
    let lower = words.to_lowercase();
    // Each word once, however often it stands there.
    let different: HashSet<&str> = lower
        .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’')
        .filter(|word| EVERYDAY.has(word))
        .collect();
    let mut counts: Vec<(usize, Tongue)> =
        EVERYDAY.count(different).into_iter().zip(KNOWN).collect();
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let [(most, tongue), (second, _), ..] = counts[..] else {
        return None;
    };
    let told = most >= EVERYDAY_MIN && most > second;
    // Many everyday words more than any other language has need no second witness: letters mistake names for words.
    let plainly = most >= 2 * EVERYDAY_MIN && most >= 2 * second;
    (told && (plainly || Tongue::by_letters(words) == tongue)).then_some(tongue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_in_another_language_at_the_end_changes_nothing() {
        let words = "Guten Tag,\n\nmeine Lampe ist nach zwei Tagen kaputt und ich habe noch keine Antwort.\n\n\
             This message and the files with it are for the person they are addressed to. If you are not that person, \
             please tell us and delete it from your system; you may not copy it or show it to anybody.";
        assert_eq!(surely(words), Some(Tongue::German));
        let english = "Hello,\n\nthe lamp is broken again and nobody has called me.\n\nDiese Nachricht ist nur für \
             die Person, an die sie gerichtet ist, und darf nicht an andere gegeben werden.";
        assert_eq!(surely(english), Some(Tongue::English));
    }

    #[test]
    fn plain_complaints_tell_their_language() {
        for (words, tongue) in [
            (
                "The kettle leaks and I want my money back.",
                Tongue::English,
            ),
            ("It is broken again.", Tongue::English),
            (
                "Der Wasserkocher tropft, und ich hätte gern mein Geld zurück.",
                Tongue::German,
            ),
            (
                "Die Stiefel sind nach zwei Tagen undicht. Was nun?",
                Tongue::German,
            ),
            (
                "Guten Tag, mein Paket ist nicht angekommen.",
                Tongue::German,
            ),
            (
                "Las botas no sirven, quiero que me devuelvan el dinero.",
                Tongue::Spanish,
            ),
            (
                "Hola, el hervidor gotea desde hace una semana.",
                Tongue::Spanish,
            ),
            (
                "Bonjour, la bouilloire fuit et je veux être remboursé.",
                Tongue::French,
            ),
        ] {
            assert_eq!(surely(words), Some(tongue), "{words}");
        }
    }

    #[test]
    fn what_is_too_short_or_mixed_tells_none() {
        for words in [
            "",
            "Toaster",
            "Order 4711",
            "ok",
            "Hilfe!!!",
            "Mara Lindt\nNordlicht GmbH",
            "\u{1f621}\u{1f621}",
        ] {
            assert_eq!(surely(words), None, "{words}");
        }
    }

    #[test]
    fn a_name_or_a_foreign_word_in_it_changes_nothing() {
        let words = "I bought the Wanderstiefel by Müller & Söhne and they are not what you said on the phone.";
        assert_eq!(surely(words), Some(Tongue::English));
        let words = "Ich habe das „Happy Customer Package“ bestellt, und es ist noch nicht da.";
        assert_eq!(surely(words), Some(Tongue::German));
    }
}
