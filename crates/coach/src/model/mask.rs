//! What must not decide is taken out before anything is weighed: names of accounts, addresses, numbers.

/// Stands for the name of an account or a mail address.
const NAME: &str = "@";
/// Stands for an address on the web.
const ADDRESS: &str = "\u{2192}";
/// Stands before a word that is shouted.
const SHOUTED: char = '\u{2191}';

/// Writes the text as the models see it: lower case, names and addresses masked, every digit a nought, straight quotes,
/// at most two of the same sign in a row.
pub fn mask(text: &str, into: &mut String) {
    into.clear();
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let opens = !before.is_alphanumeric();
        // Nearly every letter is a small one in the middle of a word, and nothing can begin there.
        if c.is_ascii_lowercase() && !opens {
            if !(c == before && tail_repeats(into, c)) {
                into.push(c);
            }
            (rest, before) = (&rest[1..], c);
            continue;
        }
        if opens && (starts(rest, "http://") || starts(rest, "https://") || starts(rest, "www.")) {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            into.push_str(ADDRESS);
            (rest, before) = (&rest[end..], ADDRESS.chars().next().unwrap_or(' '));
            continue;
        }
        if c == '@' {
            let name = &rest[1..];
            let end = name
                .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-')))
                .unwrap_or(name.len());
            if end > 0 {
                into.push_str(NAME);
                (rest, before) = (&name[end..], '@');
                continue;
            }
        }
        if opens && c.is_uppercase() {
            let end = rest.find(|c: char| !c.is_uppercase()).unwrap_or(rest.len());
            let next = rest[end..].chars().next();
            if rest[..end].chars().take(3).count() == 3 && !next.is_some_and(char::is_alphanumeric)
            {
                into.extend([SHOUTED, ' ']);
                into.extend(rest[..end].chars().flat_map(char::to_lowercase));
                (rest, before) = (&rest[end..], 'a');
                continue;
            }
        }
        let entity = ["&amp;", "&lt;", "&gt;"]
            .iter()
            .find(|e| c == '&' && rest.starts_with(**e));
        rest = &rest[entity.map_or(c.len_utf8(), |e| e.len())..];
        let plain = match c {
            _ if c.is_ascii_digit() => '0',
            '’' | '‘' | '`' | '´' => '\'',
            '“' | '”' | '„' | '«' | '»' => '"',
            c if c.is_whitespace() || c.is_control() => ' ',
            c => c,
        };
        if !(plain == before && tail_repeats(into, plain)) {
            into.extend(plain.to_lowercase());
        }
        before = plain;
    }
}

/// ASCII letters of either case.
fn starts(text: &str, with: &str) -> bool {
    text.as_bytes()
        .get(..with.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(with.as_bytes()))
}

/// Whether the sign stands there twice already; a second blank is one too many.
fn tail_repeats(text: &str, c: char) -> bool {
    let mut back = text.chars().rev();
    c == ' ' || (back.next() == Some(c) && back.next() == Some(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(text: &str) -> String {
        let mut out = String::new();
        mask(text, &mut out);
        out
    }

    #[test]
    fn names_addresses_and_numbers_do_not_decide() {
        assert_eq!(
            masked("@ParcelHelp  see https://x.example/a?b=1 or mail ann@shop.example, order 4711"),
            "@ see \u{2192} or mail ann@.example, order 00"
        );
    }

    #[test]
    fn shouting_is_kept_and_long_cries_are_cut() {
        assert_eq!(masked("NEVER again!!!!!"), "\u{2191} never again!!");
        assert_eq!(masked("sooooo L’OR &amp; so on"), "soo l'or & so on");
    }
}
