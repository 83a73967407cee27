//! Stand-ins for personal facts, so that a real case can become a rehearsal. A person looks it over before anyone plays
//! it: what no pattern knows (a rare job, a village) is for them to find.

use coach::message::HeatStep;
use coach::text::Text;
use std::collections::BTreeMap;

/// The customer's name in the rehearsal.
pub const CUSTOMER: &str = "Robin Vale";

/// The name of whoever of us is named in it.
pub const AGENT: &str = "Ines Hall";
/// Facts a draft is given; a person adds more.
const FACTS: usize = 6;
/// Sentences of the first message that open it.
const OPENING: usize = 2;

/// Whose names are replaced wherever they stand.
#[derive(Debug, Clone, Copy, Default)]
pub struct Named<'a> {
    /// Names of the customer and of those who wrote with them.
    pub customers: &'a [String],
    /// Names of people of the house.
    pub staff: &'a [String],
}

/// Puts stand-ins for everything personal that can be told by its form, and for these names wherever they stand.
///
/// Addresses of mail and of the web, and numbers of four digits and more are replaced by fictional ones, the same by the
/// same, so that the story holds together. Amounts and dates of fewer digits stay: without them it is no story.
pub fn stand_ins(text: &str, named: Named<'_>) -> String {
    Known::default().stand_ins(text, named)
}

/// The draft of a scenario made of what a customer wrote, message by message. It cannot be played yet: a person reads it
/// over, says what this customer really needed, and gives each line its ways of saying.
pub fn draft(messages: &[String], named: Named<'_>) -> String {
    let mut known = Known::default();
    let told: Vec<String> = messages
        .iter()
        .map(|message| known.stand_ins(message, named))
        .collect();
    let sentences: Vec<String> = told.iter().flat_map(|message| sentences(message)).collect();
    let heat = messages
        .iter()
        .map(|message| coach::message::read(message).heat_step)
        .max();
    let temper = match heat {
        Some(HeatStep::Furious) => 85,
        Some(HeatStep::Angry) => 72,
        Some(HeatStep::Upset) => 58,
        Some(HeatStep::Uneasy) => 45,
        _ => 32,
    };
    let (opening, rest) = sentences.split_at(sentences.len().min(OPENING));
    let mut draft = format!(
        "# Made of a case, with stand-ins for names, addresses and long numbers. What no form gives away (a rare trade, a\n\
         # village, an illness) is still in it: read every line. Fill in what stands in angle brackets, give each line its\n\
         # ways of saying in braces, and try it with `amends rehearse --check FILE`.\n\
         name = \"<what it is called>\"\ndomain = \"<the trade>\"\nlevel = 2\ntheme = \"<what makes it hard>\"\n\
         customer = \"{CUSTOMER}\"\nknows = \"<what one knows before the first word>\"\n\
         may = [\"<what one may do>\"]\ntemper = {temper}\npatience = 55\ntrust = 30\nopening = [\n"
    );
    for sentence in opening {
        draft.extend(["  ", &quoted(sentence), ",\n"]);
    }
    draft += "]\ndemand = \"<what they demand>\"\nleaves = \"<the words with which they leave>\"\n\
              closes = \"<the words when all is well>\"\n\n[goal]\nname = \"<what they really need>\"\n\
              says = \"<how they say it>\"\n";
    for sentence in rest.iter().take(FACTS) {
        draft += "\n[[fact]]\nname = \"<in a few words>\"\nasked = [\"<words of the question>\"]\nsays = ";
        draft.extend([&*quoted(sentence), "\n"]);
    }
    for meets in ["goal", "demand"] {
        draft += "\n[[solution]]\nname = \"<what>\"\nwords = [\"<words it is known by>\"]\n";
        draft.extend([
            "meets = \"",
            meets,
            "\"\nsays = \"<what they say to it>\"\n",
        ]);
    }
    draft
        + "\n[agent]\nfeels = \"<the feeling, named>\"\nsorry = \"<the apology>\"\nrestates = \"<the problem said back>\"\n\
             offers = \"<the choice, with dates>\"\n"
}

fn sentences(message: &str) -> Vec<String> {
    let text = Text::new(message);
    let spans = text
        .sentences()
        .iter()
        .map(|sentence| sentence.span.of(message));
    spans
        .map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|words| words.chars().any(char::is_alphabetic))
        .collect()
}

/// As TOML writes it; braces would be read as ways of saying.
fn quoted(words: &str) -> String {
    toml::Value::String(words.replace('{', "(").replace('}', ")")).to_string()
}

#[derive(Default)]
struct Known {
    numbers: BTreeMap<String, u64>,
}

impl Known {
    fn stand_ins(&mut self, text: &str, named: Named<'_>) -> String {
        let words: Vec<String> = text
            .split_inclusive(char::is_whitespace)
            .map(|word| self.word(word))
            .collect();
        let said = with_names(&words.concat(), named.customers, CUSTOMER);
        with_names(&said, named.staff, AGENT)
    }

    fn word(&mut self, word: &str) -> String {
        let core = word.trim_end();
        let space = &word[core.len()..];
        if core.contains('@') {
            return format!("customer@shop.example{space}");
        }
        if core.contains("://") || core.starts_with("www.") {
            return format!("https://shop.example/{space}");
        }
        let digits: String = core.chars().filter(char::is_ascii_digit).collect();
        if digits.len() < 4 {
            return word.to_owned();
        }
        let next = 4000 + self.numbers.len() as u64 * 7;
        let number = *self.numbers.entry(digits).or_insert(next);
        let before: String = core.chars().take_while(|c| !c.is_alphanumeric()).collect();
        let after: String = core
            .chars()
            .rev()
            .take_while(|c| !c.is_alphanumeric())
            .collect();
        let after: String = after.chars().rev().collect();
        format!("{before}{number}{after}{space}")
    }
}

/// Every one of these names, whole or in parts, by another, whole or its first part.
fn with_names(text: &str, names: &[String], by: &str) -> String {
    let mut parts: Vec<&str> = names
        .iter()
        .flat_map(|name| std::iter::once(name.as_str()).chain(name.split_whitespace()))
        .map(str::trim)
        .filter(|part| part.chars().count() > 1)
        .collect();
    parts.sort_unstable_by_key(|part| (std::cmp::Reverse(part.len()), *part));
    parts.dedup();
    let first = by.split(' ').next().unwrap_or(by);
    parts.into_iter().fold(text.to_owned(), |said, part| {
        replaced(&said, part, if part.contains(' ') { by } else { first })
    })
}

/// Every whole word of this name, in any letters, by another.
fn replaced(text: &str, name: &str, by: &str) -> String {
    let lower = text.to_lowercase();
    let wanted = name.to_lowercase();
    // Letters whose small form has another length would shift the places.
    if lower.len() != text.len() || wanted.is_empty() {
        return text.replace(name, by);
    }
    let (mut said, mut from) = (String::new(), 0);
    for (at, _) in lower.match_indices(&wanted) {
        let end = at + wanted.len();
        let joined = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if at < from
            || joined(lower[..at].chars().next_back())
            || joined(lower[end..].chars().next())
        {
            continue;
        }
        said.push_str(&text[from..at]);
        said.push_str(by);
        from = end;
    }
    said.push_str(&text[from..]);
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_addresses_and_numbers_are_replaced_and_the_story_stays() {
        let text = "I am Marta Lindqvist, marta@lindqvist.test. Order 104711 for 89 EUR came on 3 May, see \
                    https://x.test/104711. MARTA is furious at Anna; order 104711!";
        let names = ["Marta Lindqvist".to_owned()];
        let staff = ["Anna Berger".to_owned()];
        let said = stand_ins(
            text,
            Named {
                customers: &names,
                staff: &staff,
            },
        );
        for personal in ["arta", "ARTA", "indqvist", "104711", "x.test", "Anna"] {
            assert!(!said.contains(personal), "{said}");
        }
        assert!(
            said.contains("Order 4000 for 89 EUR came on 3 May"),
            "{said}"
        );
        assert!(
            said.ends_with("Robin is furious at Ines; order 4000!"),
            "{said}"
        );
    }

    #[test]
    fn a_name_within_a_word_is_left() {
        let mark = ["Mark".to_owned()];
        let named = Named {
            customers: &mark,
            staff: &[],
        };
        assert_eq!(
            stand_ins("The market is marked.", named),
            "The market is marked."
        );
    }

    #[test]
    fn a_draft_of_a_case_is_a_file_that_tells_what_is_still_to_be_filled_in() {
        let names = ["Marta Lindqvist".to_owned()];
        let messages = [
            "My boots {both} leak. I am Marta Lindqvist, \"loud\" and furious. It began on Sunday."
                .to_owned(),
            "Nobody answered me.".to_owned(),
        ];
        let made = draft(
            &messages,
            Named {
                customers: &names,
                staff: &[],
            },
        );
        assert!(
            !made.contains("Marta") && made.contains("Robin Vale"),
            "{made}"
        );
        assert!(
            made.contains("It began on Sunday.") && made.contains("Nobody answered me."),
            "{made}"
        );
        // It is TOML, and what is missing is told by its line.
        let error = crate::Scenario::read("own", &made).unwrap_err();
        assert!(error.line > 3 && error.reason.contains("ways"), "{error}");
    }
}
