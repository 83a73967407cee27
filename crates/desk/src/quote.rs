//! A short quote of a complaint: the words of the point it raises.
//!
//! The point stands as a heading in lists and mails, so it is a line and no letter; the message keeps
//! every word.

/// Characters of a quote, its ellipsis among them.
pub(crate) const QUOTE_CHARS_MAX: usize = 160;
/// Characters a sentence must reach before the quote may end with it: "Hello." says nothing.
const SENTENCE_CHARS_MIN: usize = 40;
/// Characters of a first line that is a greeting if it ends in a comma and stands alone.
const GREETING_CHARS_MAX: usize = 40;
/// Words of a name that stands on the line of a closing, and letters of a particle within it: "van", "de".
const NAME_WORDS_MAX: usize = 5;
const PARTICLE_CHARS_MAX: usize = 3;
/// Characters of a line that is a closing, and lines that may follow it: a name, a place, a telephone.
const CLOSING_CHARS_MAX: usize = 40;
const AFTER_CLOSING_MAX: usize = 4;
/// How closings begin, in small letters.
const CLOSINGS: [&str; 18] = [
    "kind regards",
    "best regards",
    "warm regards",
    "with regards",
    "regards",
    "best wishes",
    "yours sincerely",
    "yours faithfully",
    "yours truly",
    "sincerely",
    "respectfully",
    "many thanks",
    "many thanks in advance",
    "thanks and regards",
    "kindest regards",
    "thank you in advance",
    "thanks in advance",
    "mit freundlichen grüßen",
];
/// How greetings begin, in small letters.
const GREETINGS: [&str; 33] = [
    "hello",
    "hi",
    "hey",
    "dear",
    "good morning",
    "good afternoon",
    "good evening",
    "good day",
    "greetings",
    "to whom it may concern",
    "hallo",
    "guten morgen",
    "guten tag",
    "guten abend",
    "grüß gott",
    "moin",
    "servus",
    "liebe",
    "lieber",
    "liebes",
    "sehr geehrte",
    "sehr geehrter",
    "sehr geehrtes",
    "hola",
    "buenas",
    "buenos días",
    "buenas tardes",
    "buenas noches",
    "estimado",
    "estimada",
    "estimados",
    "querido",
    "querida",
];
/// Whom they greet where they name nobody, and what stands before a name.
const WHOM: [&str; 42] = [
    "sir",
    "sirs",
    "madam",
    "or",
    "and",
    "team",
    "all",
    "there",
    "everybody",
    "everyone",
    "ladies",
    "gentlemen",
    "support",
    "service",
    "customer",
    "care",
    "shop",
    "again",
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "zusammen",
    "damen",
    "herren",
    "herr",
    "frau",
    "und",
    "an",
    "alle",
    "señor",
    "señora",
    "señores",
    "señoras",
    "sr",
    "sra",
    "y",
    "equipo",
    "todos",
    "a",
    "otra",
];
/// Stands where the words go on.
const ELLIPSIS: char = '…';

/// The first sentences of what somebody wrote, on one line.
pub(crate) fn quote(words: &str) -> String {
    let words = without_closing(without_greeting(words.trim()));
    let (mut line, mut length) = (String::new(), 0);
    for word in words.split_whitespace() {
        if length > 0 {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += word.chars().count();
        if length > QUOTE_CHARS_MAX {
            break;
        }
    }
    if length <= QUOTE_CHARS_MAX {
        return line;
    }
    // Room for the space and the ellipsis.
    let within: Vec<char> = line.chars().take(QUOTE_CHARS_MAX - 2).collect();
    let ends_sentence = |at: usize| match within[at] {
        '.' | '!' | '?' | '…' => within.get(at + 1).is_some_and(|next| *next == ' '),
        '。' | '！' | '？' => true,
        _ => false,
    };
    if let Some(at) = (SENTENCE_CHARS_MIN..within.len()).rfind(|&at| ends_sentence(at)) {
        let said: String = within[..=at].iter().collect();
        return format!("{said} {ELLIPSIS}");
    }
    let at = within.iter().rposition(|c| *c == ' ').filter(|at| *at > 0);
    let said: String = within[..at.unwrap_or(within.len())].iter().collect();
    let said = said.trim_end_matches([',', ';', ':', '-', ELLIPSIS, ' ']);
    format!("{said} {ELLIPSIS}")
}

/// The words after a greeting: one that stands alone on its line, or one that the first sentence goes on from.
fn without_greeting(words: &str) -> &str {
    let said = addressed(words).or_else(|| greeted(words));
    said.map(str::trim)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(words)
}

/// What follows a first line that ends in a comma and stands alone: "Dear shop," in whatever language.
fn addressed(words: &str) -> Option<&str> {
    let (first, rest) = words.split_once('\n')?;
    let first = first.trim_end();
    let alone = rest.lines().next()?.trim().is_empty();
    let greets = first.ends_with(',') && first.chars().count() <= GREETING_CHARS_MAX;
    (alone && greets).then_some(rest)
}

/// What follows a greeting we know, up to its comma or the end of its line: "Hello, the kettle leaks".
fn greeted(words: &str) -> Option<&str> {
    let at = words.find([',', '!', '\n', '–', ':'])?;
    if words[..at].chars().count() > GREETING_CHARS_MAX {
        return None;
    }
    let greeting: Vec<&str> = words[..at].split_whitespace().collect();
    let known = GREETINGS.iter().filter_map(|one| begins(&greeting, one));
    let whom = &greeting[known.max()?..];
    // "Hello from the kettle that leaks" greets nobody.
    let greets = whom.iter().enumerate().all(|(place, word)| {
        is_whom(word) || is_name(&[word]) || (place + 1 < whom.len() && is_particle(word))
    });
    let behind = words[at..].chars().next().map_or(0, char::len_utf8);
    greets.then(|| &words[at + behind..])
}

/// A word of those whom one greets without a name, or before it.
fn is_whom(word: &str) -> bool {
    let word = word.trim_end_matches('.').to_lowercase();
    WHOM.contains(&word.as_str())
}

/// A small word within a name: "van", "de".
fn is_particle(word: &str) -> bool {
    word.chars().count() <= PARTICLE_CHARS_MAX && word.chars().all(char::is_alphabetic)
}

/// The words before a closing and the name below it.
fn without_closing(words: &str) -> &str {
    let mut end = words.len();
    for _ in 0..=AFTER_CLOSING_MAX {
        let begin = words[..end].rfind('\n').map_or(0, |at| at + 1);
        let closes = closes(words[begin..end].trim());
        let before = words[..begin].trim_end();
        if before.is_empty() {
            break;
        }
        if closes {
            return before;
        }
        end = begin - 1;
    }
    words
}

/// Whether a line is a closing alone, or one with a name. What goes on from there may be what they ask for: "Many thanks
/// for nothing, send a new one."
fn closes(line: &str) -> bool {
    if line.chars().count() > CLOSING_CHARS_MAX {
        return false;
    }
    let mut rest: Vec<&str> = line.split_whitespace().collect();
    loop {
        let longest = CLOSINGS.iter().filter_map(|closing| begins(&rest, closing));
        let Some(closing) = longest.max() else {
            return false;
        };
        let ends_a_sentence = rest[closing - 1].ends_with(['.', '!', '?']);
        rest.drain(..closing);
        if rest
            .first()
            .is_some_and(|word| matches!(*word, "and" | "&"))
        {
            rest.remove(0);
            continue;
        }
        return rest.is_empty() || !ends_a_sentence && is_name(&rest);
    }
}

/// How many words of the line are this closing, if it begins with it.
fn begins(line: &[&str], closing: &str) -> Option<usize> {
    let closing: Vec<&str> = closing.split(' ').collect();
    let said = line.get(..closing.len())?;
    let bare = |word: &str| word.trim_end_matches([',', '.', '!']).to_lowercase();
    said.iter()
        .zip(&closing)
        .all(|(word, of)| bare(word) == *of)
        .then_some(closing.len())
}

/// Whether these words read as a name: a few of them, and none that goes on with a sentence.
fn is_name(words: &[&str]) -> bool {
    let capital = |word: &str| {
        let first = word.chars().next();
        first.is_some_and(|letter| letter.is_alphabetic() && !letter.is_lowercase())
    };
    let initial = |word: &str| word.ends_with('.') && word.chars().count() == 2;
    words.len() <= NAME_WORDS_MAX
        && words.last().is_some_and(|word| capital(word))
        && words.iter().all(|word| {
            let ends = word.ends_with([',', '.', ':', ';', '!', '?']);
            (capital(word) || is_particle(word)) && (!ends || initial(word))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_words_stay_as_they_are_on_one_line() {
        assert_eq!(quote(" The kettle\n  broke. \n"), "The kettle broke.");
        assert_eq!(quote(""), "");
    }

    #[test]
    fn a_closing_and_the_name_below_are_no_complaint() {
        let story = "The kettle leaks.\r\n\r\nKind regards,\r\nMara Lindt\r\n+00 100";
        assert_eq!(quote(story), "The kettle leaks.");
        assert_eq!(
            quote("Regards and thanks to Tom."),
            "Regards and thanks to Tom."
        );
        let within = "Regards were sent.\nNobody answered.\nOne.\nTwo.\nThree.\nFour.";
        assert_eq!(
            quote(&format!("It broke.\n{within}")),
            format!("It broke. {}", within.replace('\n', " "))
        );
    }

    #[test]
    fn a_closing_stands_alone_or_with_a_name() {
        for closing in [
            "Kind regards",
            "Many thanks!",
            "Many thanks and best regards,",
            "Kind regards, Mara Lindt",
            "Best wishes Anna M. van der Berg",
            "Many thanks in advance.",
            "Mit freundlichen Grüßen",
        ] {
            let story = format!("The kettle leaks.\n\n{closing}");
            assert_eq!(quote(&story), "The kettle leaks.", "{closing}");
        }
        for asks in [
            "Many thanks for nothing, send a new one.",
            "Regards the order: nothing ever came.",
            "Many thanks. Refund!",
            "Sincerely hope you refund me.",
            "Many thanks, I want a Refund",
        ] {
            let story = format!("The kettle leaks.\n{asks}");
            assert!(quote(&story).ends_with(asks), "{asks}");
        }
    }

    #[test]
    fn many_words_end_with_a_sentence_and_an_ellipsis() {
        let story = format!(
            "Dear shop,\r\n\r\nthe kettle I bought in May leaks at the seam, every morning. {}",
            "It stood on the stove and nobody touched it for a whole week ".repeat(90)
        );
        assert_eq!(
            quote(&story),
            "the kettle I bought in May leaks at the seam, every morning. …"
        );
    }

    #[test]
    fn words_without_an_end_are_cut_between_two_of_them() {
        let cut = quote(&"kettle ".repeat(1_000));
        assert!(cut.ends_with("kettle …"), "{cut}");
        for endless in ["x".repeat(9_000), "ü".repeat(161), " \n".repeat(999) + "y"] {
            assert!(quote(&endless).chars().count() <= QUOTE_CHARS_MAX);
            assert!(!quote(&endless).is_empty());
        }
    }

    #[test]
    fn a_greeting_is_no_complaint() {
        for greeting in [
            "Hello, ",
            "Hi there, ",
            "Hello!\n",
            "Good morning\n",
            "Dear Sir or Madam,\n",
            "Dear Mrs. Holm,\n",
            "Hallo zusammen,\n",
            "Sehr geehrte Damen und Herren,\n\n",
            "Guten Tag, ",
            "Hola: ",
            "Buenos días, ",
            "To whom it may concern,\n\n",
        ] {
            let story = format!("{greeting}the kettle leaks.");
            assert_eq!(quote(&story), "the kettle leaks.", "{greeting}");
        }
        for story in [
            "Hello from the kettle that leaks, again.",
            "Dear me, what a mess.",
            "High time, the kettle leaks.",
            "Hello!",
        ] {
            assert_eq!(quote(story), story);
        }
    }

    #[test]
    fn a_line_that_is_all_is_no_greeting() {
        assert_eq!(quote("It leaks,"), "It leaks,");
        assert_eq!(quote("It leaks,\nand it rusts."), "It leaks, and it rusts.");
    }
}
