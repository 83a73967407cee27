//! From the line to a tree.

/// A part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// A word, written in small letters; with `true`, every word that begins so.
    Word(String, bool),
    /// A named list or kind of word.
    List(String),
    /// Any one word.
    Any,
    /// Any one word but these.
    Not(Vec<String>),
    /// One after the other.
    Row(Vec<Node>),
    /// One of these.
    Choice(Vec<Node>),
    /// This or nothing.
    Maybe(Box<Node>),
    /// The next word begins a sentence.
    Begins,
    /// The next word follows a pause or begins a sentence.
    Pause,
}

/// A pattern read, before lists are filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    pub node: Node,
    /// The sentence must end behind the match.
    pub to_end: bool,
    /// Only in questions (`true`), only outside them (`false`), or both.
    pub question: Option<bool>,
}

/// Reads a line of the pattern language; the error says what is wrong in words.
pub fn parse(line: &str) -> Result<Parsed, String> {
    let mut pieces = pieces(line)?;
    let (mut to_end, mut question) = (false, None);
    loop {
        match pieces.last().map(String::as_str) {
            Some("$") => to_end = true,
            Some("?") => question = Some(true),
            Some(".") => question = Some(false),
            _ => break,
        }
        pieces.pop();
    }
    let mut reader = Reader {
        pieces: &pieces,
        at: 0,
    };
    let node = reader.choice()?;
    match reader.peek() {
        None => {}
        Some(left) => return Err(format!("`{left}` closes nothing")),
    }
    Ok(Parsed {
        node,
        to_end,
        question,
    })
}

fn pieces(line: &str) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            c if c.is_whitespace() || c == '-' => {}
            '(' | ')' | '[' | ']' | '|' | '^' | ',' | '$' | '?' | '!' | '_' => {
                found.push(c.to_string());
            }
            '.' => {
                let mut dots = String::from(c);
                while chars.next_if_eq(&'.').is_some() {
                    dots.push('.');
                }
                found.push(dots);
            }
            '{' => {
                let mut name = String::from(c);
                for c in chars.by_ref() {
                    name.push(c);
                    if c == '}' {
                        break;
                    }
                }
                if !name.ends_with('}') {
                    return Err(format!("`{name}` has no closing `}}`"));
                }
                found.push(name);
            }
            c if is_letter(c) => {
                let mut word = String::from(c);
                while let Some(c) = chars.next_if(|c| is_letter(*c)) {
                    word.push(c);
                }
                found.push(word.to_lowercase().replace('’', "'"));
            }
            c => return Err(format!("`{c}` has no meaning in a pattern")),
        }
    }
    Ok(found)
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | '*' | '%' | '&' | '§')
}

struct Reader<'p> {
    pieces: &'p [String],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<&str> {
        self.pieces.get(self.at).map(String::as_str)
    }

    fn choice(&mut self) -> Result<Node, String> {
        let mut rows = vec![self.row()?];
        while self.peek() == Some("|") {
            self.at += 1;
            rows.push(self.row()?);
        }
        Ok(if rows.len() == 1 {
            rows.swap_remove(0)
        } else {
            Node::Choice(rows)
        })
    }

    fn row(&mut self) -> Result<Node, String> {
        let mut parts = Vec::new();
        while let Some(piece) = self.peek() {
            if matches!(piece, "|" | ")" | "]") {
                break;
            }
            parts.push(self.part()?);
        }
        match parts.len() {
            0 => Err("a choice is empty".to_owned()),
            1 => Ok(parts.swap_remove(0)),
            _ => Ok(Node::Row(parts)),
        }
    }

    fn part(&mut self) -> Result<Node, String> {
        let piece = self.pieces[self.at].clone();
        self.at += 1;
        Ok(match piece.as_str() {
            "(" => self.closed(")")?,
            "[" => Node::Maybe(Box::new(self.closed("]")?)),
            "!" => self.not()?,
            "^" => Node::Begins,
            "," => Node::Pause,
            "_" => Node::Any,
            ".." => gap(2),
            "..." => gap(5),
            "?" | "$" | "." => return Err(format!("`{piece}` may stand only at the end")),
            dots if dots.starts_with("..") => return Err("a gap is `..` or `...`".to_owned()),
            name if name.starts_with('{') => Node::List(name[1..name.len() - 1].trim().to_owned()),
            word => match word.strip_suffix('*') {
                Some(stem) if stem.chars().count() < 3 => {
                    return Err(format!("`{word}`: at least three letters before `*`"));
                }
                Some(stem) => Node::Word(stem.to_owned(), true),
                None => spelled_out(word),
            },
        })
    }

    fn closed(&mut self, with: &str) -> Result<Node, String> {
        let node = self.choice()?;
        if self.peek() != Some(with) {
            return Err(format!("`{with}` is missing"));
        }
        self.at += 1;
        Ok(node)
    }

    fn not(&mut self) -> Result<Node, String> {
        let Some(next) = self.peek() else {
            return Err("`!` wants a word or a bracket behind it".to_owned());
        };
        if next != "(" {
            let word = next.to_owned();
            self.at += 1;
            return Ok(Node::Not(vec![word]));
        }
        self.at += 1;
        let node = self.closed(")")?;
        let options = if let Node::Choice(options) = node {
            options
        } else {
            vec![node]
        };
        let mut words = Vec::new();
        for option in options {
            match option {
                Node::Word(word, false) => words.push(word),
                _ => return Err("`!( )` takes single words".to_owned()),
            }
        }
        Ok(Node::Not(words))
    }
}

/// Up to so many words.
fn gap(most: usize) -> Node {
    let mut node = Node::Maybe(Box::new(Node::Any));
    for _ in 1..most {
        node = Node::Maybe(Box::new(Node::Row(vec![Node::Any, node])));
    }
    node
}

/// A short form in a pattern is read in full, as it is in a text.
fn spelled_out(word: &str) -> Node {
    let parts = crate::rules::tokens::full_form(word);
    if parts.is_empty() {
        return Node::Word(word.to_owned(), false);
    }
    let mut row: Vec<Node> = parts
        .iter()
        .map(|part| Node::Word((*part).to_owned(), false))
        .collect();
    if row.len() == 1 {
        row.swap_remove(0)
    } else {
        Node::Row(row)
    }
}
