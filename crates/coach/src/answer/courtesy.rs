//! Words that wish well and say nothing else.

use super::text::Sentence;

/// They make up a courtesy, in whatever order.
const WORDS: &[&str] = &[
    "thank",
    "thanks",
    "you",
    "so",
    "very",
    "much",
    "a",
    "lot",
    "many",
    "again",
    "for",
    "all",
    "your",
    "the",
    "my",
    "of",
    "help",
    "time",
    "patience",
    "effort",
    "efforts",
    "support",
    "kindness",
    "quick",
    "kind",
    "reply",
    "answer",
    "message",
    "everything",
    "ok",
    "okay",
    "have",
    "nice",
    "good",
    "great",
    "lovely",
    "day",
    "evening",
    "weekend",
    "week",
    "too",
    "and",
    "same",
    "to",
    "best",
    "wishes",
    "regards",
    "kindly",
    "warm",
    "cheers",
    "appreciated",
    "is",
    "it",
    "dear",
    "team",
    "danke",
    "vielen",
    "dank",
    "herzlichen",
    "besten",
    "schonen",
    "schones",
    "schone",
    "tag",
    "abend",
    "wochenende",
    "woche",
    "noch",
    "gruss",
    "grusse",
    "liebe",
    "fur",
    "ihre",
    "hilfe",
    "die",
    "alles",
    "gute",
    "gracias",
    "muchas",
    "mil",
    "por",
    "su",
    "ayuda",
    "todo",
    "buen",
    "buenas",
    "buenos",
    "dia",
    "tarde",
    "fin",
    "de",
    "semana",
    "saludos",
    "merci",
    "beaucoup",
    "pour",
    "votre",
    "aide",
    "bonne",
    "journee",
    "soiree",
    "cordialement",
];
/// What makes it one: with none of them, words such as "it is my day" would be.
const SIGNS: &[&str] = &[
    "thank",
    "thanks",
    "have",
    "cheers",
    "appreciated",
    "wishes",
    "regards",
    "danke",
    "dank",
    "schonen",
    "schones",
    "schone",
    "grusse",
    "gruss",
    "gracias",
    "buen",
    "saludos",
    "merci",
    "bonne",
    "cordialement",
];
/// Pictures that wish well.
const PICTURES: &[char] = &[
    '👍', '🙏', '😊', '🙂', '😀', '😃', '❤', '💚', '💙', '🎉', '👌',
];

/// Whether the text is a courtesy and nothing else.
pub fn is_courtesy(text: &str, sentences: &[Sentence]) -> bool {
    if sentences.iter().any(|one| one.question || one.quotes) {
        return false;
    }
    let words: Vec<&str> = sentences
        .iter()
        .flat_map(|one| one.clauses.iter().flatten())
        .map(String::as_str)
        .collect();
    if words.is_empty() {
        return text.contains(PICTURES);
    }
    words.iter().all(|word| WORDS.contains(word)) && words.iter().any(|word| SIGNS.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::{Answer, answer};

    #[test]
    fn a_courtesy_is_thanks_and_nothing_else() {
        for words in [
            "Thank you so much for your help.",
            "Thanks a lot for everything, have a great weekend!",
            "Okay, thank you.",
            "👍",
            "Have a nice day!",
            "Vielen Dank für Ihre Hilfe und ein schönes Wochenende",
            "Muchas gracias por su ayuda.",
            "Merci beaucoup, bonne journée",
        ] {
            assert_eq!(answer(words), Answer::Thanks, "{words}");
        }
        for words in [
            "Thank you so much for nothing.",
            "Have you a good answer?",
            "Thank you for your help, the kettle is gone again.",
            "It is a great day",
            "Ok",
            "👎",
            "",
        ] {
            assert_ne!(answer(words), Answer::Thanks, "{words}");
        }
    }
}
