//! Rust text as code alone: comments and the insides of texts blanked out, lines kept where they were.

use crate::repo::Source;

/// Whether the file is the product's own code: in a crate's `src`, and not tests beside it.
pub fn is_of_the_product(source: &Source) -> bool {
    let for_tests = source
        .path
        .split('/')
        .any(|part| part == "tests" || part == "tests.rs");
    source.ends(".rs")
        && source.crate_with_src().is_some()
        && !for_tests
        && !source.path.ends_with("_test.rs")
}

/// The code without comments, texts and whatever stands under `#[cfg(test)]`.
pub fn outside_tests(text: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut code = bare(text);
    let mut from = 0;
    while let Some(found) = code[from..].find(MARK) {
        let begin = from + found;
        let end = end_of_item(&code, begin + MARK.len());
        let blank: String = code[begin..end]
            .chars()
            .map(|c| if c == '\n' { '\n' } else { ' ' })
            .collect();
        let length = blank.len();
        code.replace_range(begin..end, &blank);
        from = begin + length;
    }
    code
}

/// Where the item that begins here ends: at its first `;` outside brackets, or at the brace that closes its first one.
fn end_of_item(code: &str, begin: usize) -> usize {
    let mut depth = 0_usize;
    for (at, c) in code[begin..].char_indices() {
        match c {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && c == '}' {
                    return begin + at + 1;
                }
            }
            ';' if depth == 0 => return begin + at + 1,
            _ => {}
        }
    }
    code.len()
}

/// What the reader of the text stands in.
enum Inside {
    Code,
    LineComment,
    BlockComment(usize),
    Text,
    /// A raw text that ends with a quote and this many hashes.
    RawText(usize),
}

/// The code without comments and the insides of texts.
pub fn bare(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut inside = Inside::Code;
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        let next = chars.get(at + 1).copied();
        // How many characters this step takes; all but line breaks are blanked unless `keep`.
        let (take, keep) = match inside {
            Inside::Code => match (c, next) {
                ('/', Some('/')) => {
                    inside = Inside::LineComment;
                    (2, false)
                }
                ('/', Some('*')) => {
                    inside = Inside::BlockComment(1);
                    (2, false)
                }
                ('"', _) => {
                    inside = Inside::Text;
                    (1, true)
                }
                ('r', Some('"' | '#')) if !joined(&chars, at) => match raw_hashes(&chars, at + 1) {
                    Some(hashes) => {
                        inside = Inside::RawText(hashes);
                        (hashes + 2, true)
                    }
                    None => (1, true),
                },
                ('\'', _) => (character(&chars, at), true),
                _ => (1, true),
            },
            Inside::LineComment => {
                if c == '\n' {
                    inside = Inside::Code;
                }
                (1, false)
            }
            Inside::BlockComment(depth) => match (c, next) {
                ('*', Some('/')) => {
                    inside = if depth == 1 {
                        Inside::Code
                    } else {
                        Inside::BlockComment(depth - 1)
                    };
                    (2, false)
                }
                ('/', Some('*')) => {
                    inside = Inside::BlockComment(depth + 1);
                    (2, false)
                }
                _ => (1, false),
            },
            Inside::Text => match c {
                '\\' => (2, false),
                '"' => {
                    inside = Inside::Code;
                    (1, true)
                }
                _ => (1, false),
            },
            Inside::RawText(hashes) => {
                if c == '"'
                    && chars[at + 1..]
                        .iter()
                        .take(hashes)
                        .filter(|c| **c == '#')
                        .count()
                        == hashes
                {
                    inside = Inside::Code;
                    (hashes + 1, true)
                } else {
                    (1, false)
                }
            }
        };
        let end = (at + take).min(chars.len());
        out.extend(
            chars[at..end]
                .iter()
                .map(|c| if keep || *c == '\n' { *c } else { ' ' }),
        );
        at = end;
    }
    out
}

/// Whether the letter at this place is the end of a longer name (`br"` begins a text all the same).
fn joined(chars: &[char], at: usize) -> bool {
    at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_') && chars[at - 1] != 'b'
}

/// How many hashes stand before the quote that begins a raw text; None where there is no quote.
fn raw_hashes(chars: &[char], from: usize) -> Option<usize> {
    let hashes = chars[from..].iter().take_while(|c| **c == '#').count();
    (chars.get(from + hashes) == Some(&'"')).then_some(hashes)
}

/// The length of the character literal that begins here; 1 for a lifetime.
fn character(chars: &[char], at: usize) -> usize {
    match (chars.get(at + 1), chars.get(at + 2)) {
        // The escaped character itself may be a quote.
        (Some('\\'), Some(_)) => {
            let rest = chars.get(at + 3..).unwrap_or_default();
            rest.iter()
                .position(|c| *c == '\'')
                .map_or(1, |end| end + 4)
        }
        (Some(_), Some('\'')) => 3,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn comments_and_texts_are_blanked_and_lines_stay() {
        let text = "a /* b\n /* c */ d */ e // f\n\"g\\\"h\" i r#\"j\"k\"# l\n";
        let bare = bare(text);
        let letters: String = bare.chars().filter(|c| c.is_alphabetic()).collect();
        assert_eq!(letters, "aeirl");
        assert_eq!(bare.lines().count(), text.lines().count());
    }

    #[test]
    fn a_quote_in_a_character_does_not_begin_a_text_and_a_lifetime_is_no_character() {
        assert_eq!(bare("'\"' x '\\'' y"), "'\"' x '\\'' y");
        assert_eq!(
            bare("fn f<'a>(x: &'a str) -> &'a str // z"),
            "fn f<'a>(x: &'a str) -> &'a str     "
        );
    }

    #[test]
    fn what_only_tests_see_is_left_out() {
        let text = "one();\n#[cfg(test)]\nmod tests {\n  fn f() { two('}'); }\n}\nthree();\n#[cfg(test)]\nmod more;\nfour();";
        let code = outside_tests(&text.replace("'}'", ""));
        assert!(code.contains("one") && code.contains("three") && code.contains("four"));
        assert!(!code.contains("two") && !code.contains("more"));
    }

    #[test]
    fn tests_beside_the_code_are_not_the_product() {
        assert!(is_of_the_product(&source("crates/web/src/today.rs", "")));
        assert!(!is_of_the_product(&source(
            "crates/web/src/today/tests.rs",
            ""
        )));
        assert!(!is_of_the_product(&source(
            "crates/web/tests/web/routes.rs",
            ""
        )));
        assert!(!is_of_the_product(&source("xtask/src/main.rs", "")));
    }
}
