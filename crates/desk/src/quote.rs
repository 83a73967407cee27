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
/// Stands where the words go on.
const ELLIPSIS: char = '…';

/// The first sentences of what somebody wrote, on one line.
pub(crate) fn quote(words: &str) -> String {
    let words = without_greeting(words.trim());
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

fn without_greeting(words: &str) -> &str {
    let Some((first, rest)) = words.split_once('\n') else {
        return words;
    };
    let first = first.trim_end();
    let alone = rest
        .lines()
        .next()
        .is_some_and(|line| line.trim().is_empty());
    let greets = first.ends_with(',') && first.chars().count() <= GREETING_CHARS_MAX;
    if alone && greets && !rest.trim().is_empty() {
        rest.trim()
    } else {
        words
    }
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
    fn a_line_that_is_all_is_no_greeting() {
        assert_eq!(quote("It leaks,"), "It leaks,");
        assert_eq!(quote("It leaks,\nand it rusts."), "It leaks, and it rusts.");
    }
}
