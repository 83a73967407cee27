//! From a text to sentences, clauses and plain words.

/// A sentence in clauses.
pub struct Sentence {
    /// The words of each clause: lower case, without accents and apostrophes.
    pub clauses: Vec<Vec<String>>,
    /// Whether it ends with a question mark or is built like a question.
    pub question: bool,
    /// Whether something in it stands in quotation marks, which often means that it is doubted.
    pub quotes: bool,
}

impl Sentence {
    pub fn word_count(&self) -> usize {
        self.clauses.iter().map(Vec::len).sum()
    }
}

/// Words that open a clause after “and”, as in “not cheap and it works”.
const SUBJECTS: &[&str] = &[
    "it",
    "its",
    "this",
    "that",
    "everything",
    "all",
    "i",
    "im",
    "we",
    "they",
    "he",
    "she",
    "now",
    "you",
];

/// Words that begin a new clause by themselves.
const TURNS: &[&str] = &[
    "but",
    "however",
    "although",
    "though",
    "because",
    "except",
    "so",
    "aber",
    "jedoch",
    "allerdings",
    "weil",
    "sondern",
    "mais",
    "cependant",
    "pero",
    "porque",
];

/// A plain no, after which a clause with its own subject begins.
const NOES: &[&str] = &["no", "nope", "nein", "non"];

/// Verbs that make a question when their subject follows.
const ASKING: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "can", "could", "will",
    "would", "should",
];
const ASKED: &[&str] = &[
    "it",
    "this",
    "that",
    "the",
    "my",
    "your",
    "there",
    "you",
    "i",
    "we",
    "they",
    "everything",
    "anyone",
    "somebody",
    "someone",
];
const ASKING_WORDS: &[&str] = &[
    "why", "how", "who", "where", "when", "what", "which", "warum", "wann", "pourquoi", "cuando",
];

/// A line of so many characters was broken by the mail program and not by its writer, so the sentence goes on.
pub const WRAPPED_LINE: usize = 50;

/// Signs that carry a meaning of their own and so count as words.
const SPEAKING_SIGNS: &[char] = &['👎', '🙄', '🙃', '😡', '😠', '🤬', '😞', '😢', '❌'];

/// At most so many bytes of the beginning, and whether anything was cut.
pub fn beginning(text: &str, most: usize) -> (&str, bool) {
    if text.len() <= most {
        return (text, false);
    }
    let end = (0..=most)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0);
    (&text[..end], true)
}

/// The sentences of a text that have any words, in order.
pub fn sentences(text: &str) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut rest = Reader::default();
    let mut line = 0;
    for c in text.chars() {
        let wrapped = line >= WRAPPED_LINE;
        // An indent is no part of what the writer's line holds.
        let indent = line == 0 && c.is_whitespace();
        line = if c == '\n' || indent { 0 } else { line + 1 };
        match c {
            '\n' if wrapped => rest.end_word(),
            '\''
            | '’'
            | '‘'
            | '`'
            | '´'
            | '\u{300}'..='\u{36f}'
            | '\u{200b}'..='\u{200d}'
            | '\u{feff}'
            | '\u{ad}' => {}
            '.' | '!' | '?' | '\n' | '…' | '？' | '。' => {
                rest.end_clause();
                rest.question |= matches!(c, '?' | '？');
                sentences.extend(rest.end_sentence());
            }
            ',' | ';' | ':' | '(' | ')' | '–' | '—' | '/' => rest.end_clause(),
            '"' | '“' | '”' | '„' | '«' | '»' => {
                rest.end_word();
                rest.quotes = true;
            }
            '¿' => rest.question = true,
            _ if c.is_alphanumeric() => rest.push(c),
            _ => {
                rest.end_word();
                if SPEAKING_SIGNS.contains(&c) {
                    rest.push(c);
                    rest.end_word();
                }
            }
        }
    }
    rest.end_clause();
    sentences.extend(rest.end_sentence());
    sentences
}

#[derive(Default)]
struct Reader {
    word: String,
    clause: Vec<String>,
    clauses: Vec<Vec<String>>,
    question: bool,
    quotes: bool,
}

impl Reader {
    fn push(&mut self, c: char) {
        for c in c.to_lowercase() {
            let plain = match c {
                'à' | 'á' | 'â' | 'ã' | 'å' | 'ä' => "a",
                'è' | 'é' | 'ê' | 'ë' => "e",
                'ì' | 'î' | 'ï' => "i",
                // Kept until the word is whole: “sí” is yes and “si” is if.
                'í' => "í",
                'ò' | 'ó' | 'ô' | 'õ' | 'ö' => "o",
                'ù' | 'ú' | 'û' | 'ü' => "u",
                'ç' => "c",
                'ñ' => "n",
                'ß' => "ss",
                '\u{300}'..='\u{36f}' => "",
                _ => {
                    self.word.push(c);
                    ""
                }
            };
            self.word.push_str(plain);
        }
    }

    fn end_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        let word = std::mem::take(&mut self.word);
        let word = if word == "sí" {
            "yes".to_owned()
        } else {
            unstretched(&word.replace('í', "i"))
        };
        let after_and = self
            .clause
            .last()
            .is_some_and(|last| matches!(last.as_str(), "and" | "und" | "et" | "y"));
        let after_no = self.clause.len() == 1 && NOES.contains(&self.clause[0].as_str());
        // “anything but solved” is one phrase.
        let after_anything = self.clause.last().is_some_and(|last| last == "anything");
        let subject = SUBJECTS.contains(&word.as_str());
        if ((after_and || after_no) && subject)
            || (TURNS.contains(&word.as_str()) && !after_anything)
        {
            self.break_clause();
        }
        self.clause.push(word);
    }

    fn break_clause(&mut self) {
        if !self.clause.is_empty() {
            self.clauses.push(std::mem::take(&mut self.clause));
        }
    }

    fn end_clause(&mut self) {
        self.end_word();
        self.break_clause();
    }

    fn end_sentence(&mut self) -> Option<Sentence> {
        let clauses = std::mem::take(&mut self.clauses);
        let (question, quotes) = (
            std::mem::take(&mut self.question),
            std::mem::take(&mut self.quotes),
        );
        // A mark on its own (“solved ?”, “!?”) still makes the text a question.
        if clauses.is_empty() && !question {
            return None;
        }
        let question = question || clauses.iter().any(|clause| asks(clause));
        Some(Sentence {
            clauses,
            question,
            quotes,
        })
    }
}

/// Whether a clause is built like a question, also without its mark.
fn asks(clause: &[String]) -> bool {
    let is = |at: usize, list: &[&str]| {
        clause
            .get(at)
            .is_some_and(|word| list.contains(&word.as_str()))
    };
    // A polite “when …” may be a condition instead, which limits a yes just as well.
    is(0, ASKING_WORDS) || (is(0, ASKING) && is(1, ASKED))
}

/// “yesss” and “nooo” as they are spelt: three and more equal letters become one.
fn unstretched(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut plain = String::with_capacity(word.len());
    for run in letters.chunk_by(|a, b| a == b) {
        let times = if run.len() > 2 && run[0].is_alphabetic() {
            1
        } else {
            run.len()
        };
        plain.extend(&run[..times]);
    }
    plain
}
