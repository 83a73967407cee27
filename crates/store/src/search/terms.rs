//! What somebody typed, split into plain terms, and those as each engine is asked for them.

/// Most terms of a search that must be there, and as many that must not; further ones are left aside.
pub const TERMS_MAX: usize = 12;
/// Most characters of a term.
pub const TERM_LENGTH_MAX: usize = 64;
/// Fewest letters before a `*`; fewer would name half the dictionary.
pub const PREFIX_MIN: usize = 3;

/// One word or phrase to find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) words: Vec<String>,
    pub(crate) prefix: bool,
    /// What must not be there.
    pub(crate) without: bool,
}

/// The terms of what somebody typed; none where it says only what must not be there.
pub(crate) fn terms(text: &str) -> Vec<Term> {
    let (mut with, mut without) = (0, 0);
    let mut terms = all_terms(text);
    terms.retain(|term| {
        let count = if term.without {
            &mut without
        } else {
            &mut with
        };
        *count += 1;
        *count <= TERMS_MAX
    });
    if with == 0 {
        terms.clear();
    }
    terms
}

/// Whether a search by these words leaves some of them aside.
pub fn leaves_aside(text: &str) -> bool {
    let all = all_terms(text);
    let without = all.iter().filter(|term| term.without).count();
    without > TERMS_MAX || all.len() - without > TERMS_MAX
}

fn all_terms(text: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut without_phrase = false;
    for (n, part) in text.split('"').enumerate() {
        // Every second part stands between quotation marks.
        if n % 2 == 1 {
            let words = split(part);
            if !words.is_empty() {
                terms.push(Term {
                    words,
                    prefix: false,
                    without: without_phrase,
                });
            }
            continue;
        }
        without_phrase =
            part.ends_with('-') && !part.trim_end_matches('-').ends_with(char::is_alphanumeric);
        for typed in part.split_whitespace() {
            let without = typed.starts_with('-');
            let mut words = split(typed);
            let prefix = typed.ends_with('*')
                && words
                    .last()
                    .is_some_and(|word| word.chars().count() >= PREFIX_MIN);
            let last = words.len();
            for (n, word) in words.drain(..).enumerate() {
                terms.push(Term {
                    words: vec![word],
                    prefix: prefix && n + 1 == last,
                    without,
                });
            }
        }
    }
    terms
}

fn split(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(TERMS_MAX + 1)
        .map(|word| {
            word.chars()
                .take(TERM_LENGTH_MAX)
                .flat_map(char::to_lowercase)
                .map(plain)
                .collect()
        })
        .collect()
}

/// A Latin letter without its accent, as both indexes hold it.
pub(crate) fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' => 'h',
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' => 's',
        'ţ' | 'ť' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

pub(crate) fn for_sqlite(terms: &[Term]) -> String {
    let term = |term: &Term| {
        format!(
            "\"{}\"{}",
            term.words.join(" "),
            if term.prefix { "*" } else { "" }
        )
    };
    let (without, with): (Vec<_>, Vec<_>) = terms.iter().partition(|term| term.without);
    let with = with.into_iter().map(term).collect::<Vec<_>>();
    let without = without.into_iter().map(|one| format!(" NOT {}", term(one)));
    with.join(" AND ") + &without.collect::<String>()
}

pub(crate) fn for_postgres(terms: &[Term]) -> String {
    let term = |term: &Term| {
        let words: Vec<_> = term.words.iter().map(|word| format!("'{word}'")).collect();
        format!(
            "{}({}{})",
            if term.without { "!" } else { "" },
            words.join(" <-> "),
            if term.prefix { ":*" } else { "" }
        )
    };
    terms.iter().map(term).collect::<Vec<_>>().join(" & ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_becomes_plain_terms() {
        let query = |text: &str| for_sqlite(&terms(text));
        assert_eq!(query("Broken  KETTLE"), "\"broken\" AND \"kettle\"");
        assert_eq!(query("Müller"), "\"muller\"");
        assert_eq!(
            query("\"does not work\" lid*"),
            "\"does not work\" AND \"lid\"*"
        );
        assert_eq!(
            query("a.b@shop.example"),
            "\"a\" AND \"b\" AND \"shop\" AND \"example\""
        );
        assert_eq!(query("NEAR( OR \" ' ) -- ;"), "\"near\" AND \"or\"");
        assert_eq!(query("le*"), "\"le\"");
        assert_eq!(query(" *** "), "");
        assert_eq!(
            query("-lid kettle -\"not yet\" e-17"),
            "\"kettle\" AND \"e\" AND \"17\" NOT \"lid\" NOT \"not yet\""
        );
        assert_eq!(query("-lid"), "");
        let (many, none) = (" kettle".repeat(TERMS_MAX), " -lid".repeat(TERMS_MAX));
        assert!(query(&format!("{many} kettle -lid")).ends_with(" NOT \"lid\""));
        assert!(query(&format!("{none} -lid kettle")).starts_with("\"kettle\" NOT"));
        assert!(!leaves_aside(&format!("{many}{none}")));
        assert!(leaves_aside(&format!("{many} lid")) && leaves_aside(&format!("{none} -lid")));
        assert!(leaves_aside(
            &many.trim().replace(' ', ".").replace("kettle", "a.b")
        ));
        assert_eq!(
            for_postgres(&terms("kettle -lid*")),
            "('kettle') & !('lid':*)"
        );
        assert_eq!(
            for_postgres(&terms("\"two words\" lid* it's")),
            "('two' <-> 'words') & ('lid':*) & ('it') & ('s')"
        );
    }
}
