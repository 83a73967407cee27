//! Public posts: a draft that is one tells it by its form.

/// A longer draft is a letter, whatever stands in it.
const WORDS_MAX: usize = 60;
/// What stands before the name or the letters of whoever wrote it.
const SIGNS: [char; 5] = ['^', '~', '*', '/', '-'];
/// The letters of a name behind a dash; more may be a word.
const INITIALS_MAX: usize = 3;

/// Whether a draft is a public post: it opens with an account's name, asks for a direct message, holds a shortened
/// address, or is signed as posts are (“^KB”).
pub(super) fn is_post(draft: &str) -> bool {
    let draft = draft.trim();
    draft.starts_with('@') || {
        let mut last = "";
        let mut shows = false;
        for (number, word) in draft.split_whitespace().enumerate() {
            if number > WORDS_MAX {
                return false;
            }
            shows |= word.starts_with("https://t.co/") || is_direct_message(word);
            last = word;
        }
        shows || signed(last)
    }
}

/// Whether a sentence of a post speaks of a direct message: to write on where nobody else reads sends nobody away.
pub(super) fn moves_aside(sentence: &str) -> bool {
    sentence.split_whitespace().any(is_direct_message)
}

fn is_direct_message(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(word, "DM" | "DMs" | "DM’s" | "DM's" | "DMing")
}

fn signed(last: &str) -> bool {
    let mut letters = last.chars();
    let Some(sign) = letters.next().filter(|sign| SIGNS.contains(sign)) else {
        return false;
    };
    let name = letters.as_str();
    name.starts_with(char::is_uppercase)
        && name.chars().all(char::is_alphanumeric)
        && (!matches!(sign, '-' | '/') || name.chars().count() <= INITIALS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_told_by_its_form() {
        for post in [
            "@ann_k The van is on its way.",
            "The van is on its way. ^KB",
            "Looking now, one moment -TJ",
            "Glad it works! *JoWard",
            "Send us your number by DM, please.",
            "More on this here: https://t.co/abc",
        ] {
            assert!(is_post(post), "{post}");
        }
    }

    #[test]
    fn a_letter_or_a_note_is_none() {
        for letter in [
            "",
            "The van is on its way. Kim",
            "Dear Ms Holm, it comes on Friday.\n\nYours,\n-",
            "It is size A/B or -Small",
        ] {
            assert!(!is_post(letter), "{letter}");
        }
        let long = format!("{}DM", "word ".repeat(80));
        assert!(!is_post(&long));
    }
}
