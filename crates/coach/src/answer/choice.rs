//! Which of the solutions before them a customer names in a plain reply. What is not named beyond doubt is named not at all,
//! and a person reads it.

use super::text::{self, Sentence};

/// More words than this are read by a person.
const WORDS_MAX: usize = 60;

/// What they say to a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Choice {
    /// This one, counted as they were shown, from one.
    Number(u8),
    /// None of them.
    NoneOfThese,
}

/// Words before a number that make it that of a solution.
const NOUNS: &[&str] = &[
    "option",
    "number",
    "nr",
    "solution",
    "choice",
    "offer",
    "proposal",
    "nummer",
    "variante",
    "losung",
    "vorschlag",
    "moglichkeit",
    "angebot",
    "opcion",
    "numero",
    "propuesta",
    "solucion",
    "alternativa",
    "choix",
    "proposition",
    "offre",
];
/// Words with which one takes something.
const TAKES: &[&str] = &[
    "choose",
    "take",
    "pick",
    "prefer",
    "select",
    "chose",
    "like",
    "want",
    "nehme",
    "nehmen",
    "wahle",
    "wahlen",
    "bevorzuge",
    "mochte",
    "hatte",
    "elijo",
    "prefiero",
    "escojo",
    "quiero",
    "choisis",
    "prends",
    "prefere",
    "voudrais",
    "veux",
    "eligo",
];
/// Words that may stand between the two, or beside a number that stands alone.
const BESIDE: &[&str] = &[
    "the", "one", "please", "thanks", "thank", "you", "yes", "ok", "okay", "i", "my", "is", "die",
    "das", "den", "der", "bitte", "danke", "gern", "gerne", "ja", "la", "el", "le", "l", "por",
    "favor", "gracias", "si", "merci", "oui", "s", "sil", "vous", "plait", "mit", "fur", "for",
    "go", "ill", "id", "we", "wir", "ich", "je", "would", "with", "im",
];
/// Words that take from what is said, or say two things.
const LIMITS: &[&str] = &[
    "not", "no", "nor", "neither", "never", "but", "however", "unless", "if", "or", "either",
    "both", "only", "instead", "dont", "cannot", "cant", "wont", "except", "plus", "and", "nicht",
    "kein", "keine", "keinen", "aber", "oder", "wenn", "falls", "und", "nur", "statt", "pero",
    "ni", "o", "y", "sino", "solo", "mais", "pas", "ou", "et", "sinon", "without", "ohne", "sin",
    "sans",
];
/// How each number is said, from one.
const NUMBERS: [&[&str]; 6] = [
    &[
        "1", "first", "erste", "ersten", "erstes", "primera", "primero", "premiere", "premier",
    ],
    &[
        "2", "second", "zweite", "zweiten", "zweites", "segunda", "segundo", "deuxieme", "seconde",
    ],
    &[
        "3",
        "third",
        "dritte",
        "dritten",
        "drittes",
        "tercera",
        "tercero",
        "troisieme",
    ],
    &["4", "fourth", "vierte", "vierten", "cuarta", "quatrieme"],
    &["5", "fifth", "funfte", "funften", "quinta", "cinquieme"],
    &["6", "sixth", "sechste", "sechsten", "sexta", "sixieme"],
];
/// How "none of these" begins.
const NONE: &[&[&str]] = &[
    &["none", "of"],
    &["neither", "of"],
    &["none"],
    &["neither"],
    &["keine", "davon"],
    &["keines", "davon"],
    &["keins", "davon"],
    &["nichts", "davon"],
    &["keine", "von"],
    &["keine", "der"],
    &["keins", "von"],
    &["ninguna"],
    &["ninguno"],
    &["aucune"],
    &["aucun"],
];

/// Reads which of the solutions a customer's fresh words name. Nothing where they ask, limit, or name two.
pub fn choice(words: &str) -> Option<Choice> {
    let (read, cut) = text::beginning(words, super::MAX_BYTES_READ);
    let sentences = text::sentences(read);
    let first = sentences.first().and_then(|one| one.clauses.first())?;
    let is_none = |start: &&&[&str]| {
        first.len() >= start.len() && start.iter().zip(first).all(|(a, b)| a == b)
    };
    if !sentences[0].question && NONE.iter().any(|start| is_none(&start)) {
        return Some(Choice::NoneOfThese);
    }
    let count: usize = sentences.iter().map(Sentence::word_count).sum();
    let limited = sentences.iter().any(|one| one.question || one.quotes)
        || clauses(&sentences)
            .flatten()
            .any(|word| LIMITS.contains(&word.as_str()));
    if cut || count > WORDS_MAX || limited {
        return None;
    }
    let mut named: Vec<u8> = clauses(&sentences)
        .flat_map(|clause| named(clause))
        .collect();
    named.sort_unstable();
    named.dedup();
    match named[..] {
        [one] => Some(Choice::Number(one)),
        _ => None,
    }
}

fn clauses(sentences: &[Sentence]) -> impl Iterator<Item = &Vec<String>> {
    sentences.iter().flat_map(|one| &one.clauses)
}

/// The numbers of solutions in a clause.
fn named(clause: &[String]) -> Vec<u8> {
    let is = |words: &[&str], word: &String| words.contains(&word.as_str());
    let alone = clause
        .iter()
        .all(|word| is(BESIDE, word) || is(NOUNS, word) || number(word).is_some());
    let mut found = Vec::new();
    for (place, word) in clause.iter().enumerate() {
        let Some(number) = number(word) else { continue };
        let (before, after) = (&clause[..place], &clause[place + 1..]);
        let named = before.last().is_some_and(|word| is(NOUNS, word));
        // "The first offer" is named as well as "offer 1", where no more is said of it.
        let after = match after.split_first() {
            Some((noun, rest)) if is(NOUNS, noun) => rest,
            _ => after,
        };
        let ends = after.iter().all(|word| is(BESIDE, word));
        let taken = before
            .iter()
            .rev()
            .find(|word| !is(BESIDE, word) && !is(NOUNS, word))
            .is_some_and(|word| is(TAKES, word));
        if alone || named && (taken || ends) || taken && ends {
            found.push(number);
        }
    }
    found
}

fn number(word: &str) -> Option<u8> {
    let place = NUMBERS.iter().position(|words| words.contains(&word))?;
    u8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_solution_is_named_by_its_number() {
        for (words, number) in [
            ("1", 1),
            ("2.", 2),
            ("Option 2", 2),
            ("Number 1, please.", 1),
            ("I choose 1, the loan oven.", 1),
            ("Yes, I'll take option 2.\n\nThank you\nOla", 2),
            ("The second one, please.", 2),
            ("I would like the first one.", 1),
            (
                "Hello,\n\nI prefer number 3 with the courier.\n\nKind regards",
                3,
            ),
            ("Ich nehme die Nummer 2.", 2),
            ("Die erste bitte.", 1),
            ("Lösung 1 bitte", 1),
            ("Elijo la opción 2, gracias.", 2),
            ("La primera, por favor.", 1),
            ("Je choisis la première.", 1),
            ("Le numéro 2, s'il vous plaît", 2),
        ] {
            assert_eq!(choice(words), Some(Choice::Number(number)), "{words}");
        }
    }

    #[test]
    fn what_is_no_clear_choice_is_read_by_a_person() {
        for words in [
            "",
            "Yes please.",
            "I want 2 new kettles.",
            "I choose 1 kettle.",
            "It is the second time that it broke.",
            "I called 3 times.",
            "Option 1 or 2, whatever is quicker.",
            "Not option 1.",
            "Option 2, but by Friday.",
            "Is option 2 free?",
            "I take 1 if it comes on Monday.",
            "What about the first one?",
            "My first kettle was better.",
            "Order 2",
            "The first one broke too.",
            "I like the first offer you made last year, it was honest work.",
            "On 2 May I am away.",
        ] {
            assert_eq!(choice(words), None, "{words}");
        }
    }

    #[test]
    fn none_of_them_is_said_at_the_beginning() {
        for words in [
            "None of these. I want a larger oven for free.",
            "Neither of them, I would be happy with a refund.",
            "Keine davon. Ich möchte mein Geld zurück.",
            "Ninguna de las dos. Quiero otra.",
            "Aucune des deux. Je veux une autre.",
        ] {
            assert_eq!(choice(words), Some(Choice::NoneOfThese), "{words}");
        }
        assert_eq!(choice("I have none of the parts."), None);
    }
}
