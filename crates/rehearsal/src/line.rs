//! A line with several ways of saying it: `{The soles|Both soles} {came off|let go}` is four lines in one.

/// Ways of saying that are counted at most.
const MOST_WAYS: u64 = 1 << 40;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Fixed(String),
    Choice(Vec<String>),
}

/// A line, with all its ways of saying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pieces: Vec<Piece>,
    ways: u64,
}

impl Line {
    /// Reads a line. Choices stand in braces, parted by bars; they do not nest.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn read(text: &str) -> Result<Self, &'static str> {
        let (mut pieces, mut ways, mut rest) = (Vec::new(), 1_u64, text.trim());
        while let Some(open) = rest.find(['{', '}']) {
            if rest[open..].starts_with('}') {
                return Err("closes a brace that was never opened");
            }
            if open > 0 {
                pieces.push(Piece::Fixed(rest[..open].to_owned()));
            }
            let inside = &rest[open + 1..];
            let close = inside
                .find('}')
                .ok_or("opens a brace that is never closed")?;
            if inside[..close].contains('{') {
                return Err("has braces within braces; choices do not nest");
            }
            let choices: Vec<String> = inside[..close].split('|').map(str::to_owned).collect();
            if choices.len() < 2 {
                return Err("has braces with one choice; part two or more by bars");
            }
            ways = ways.saturating_mul(choices.len() as u64).min(MOST_WAYS);
            pieces.push(Piece::Choice(choices));
            rest = &inside[close + 1..];
        }
        if !rest.is_empty() {
            pieces.push(Piece::Fixed(rest.to_owned()));
        }
        if pieces.is_empty() {
            return Err("is empty");
        }
        Ok(Self { pieces, ways })
    }

    /// How many ways of saying it there are.
    pub fn ways(&self) -> u64 {
        self.ways
    }

    /// One of the ways; numbers beyond the last begin anew.
    pub fn say(&self, way: u64) -> String {
        let mut way = way % self.ways;
        let mut said = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Fixed(text) => said.push_str(text),
                Piece::Choice(choices) => {
                    let count = choices.len() as u64;
                    let at = usize::try_from(way % count).unwrap_or_default();
                    said.push_str(&choices[at]);
                    way /= count;
                }
            }
        }
        tidied(&said)
    }

    /// All words that may be said, for checks.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().flat_map(|piece| match piece {
            Piece::Fixed(text) => std::slice::from_ref(text).iter().map(String::as_str),
            Piece::Choice(choices) => choices.as_slice().iter().map(String::as_str),
        })
    }
}

/// Without doubled spaces, and without a space before a stop.
fn tidied(said: &str) -> String {
    let mut tidy = String::with_capacity(said.len());
    for letter in said.trim().chars() {
        if tidy.ends_with(' ') && matches!(letter, ' ' | ',' | '.' | ';' | ':' | '!' | '?') {
            tidy.pop();
        }
        tidy.push(letter);
    }
    tidy
}

/// How one customer of one run talks. Runs with neighbouring seeds never share a way of saying while there are enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voice {
    seed: u64,
}

/// Neighbouring seeds that walk through the ways of a line together.
const BLOCK: u64 = 64;

impl Voice {
    /// The voice of a seed.
    pub fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// Says a line, in the way this run says it at this turn.
    pub fn say(self, line: &Line, key: &str, turn: usize) -> String {
        let block = self.seed / BLOCK;
        let from = mixed(hash(key) ^ mixed(turn as u64) ^ mixed(block.wrapping_add(0x51)));
        let step = (self.seed % BLOCK) * stride(line.ways);
        line.say((from % line.ways) + step)
    }

    /// One of several lines, then as [`Voice::say`].
    pub fn one_of(self, lines: &[Line], key: &str, turn: usize) -> String {
        let count = lines.len().max(1) as u64;
        let at = (mixed(hash(key) ^ turn as u64).wrapping_add(self.seed)) % count;
        lines
            .get(usize::try_from(at).unwrap_or_default())
            .map(|line| self.say(line, key, turn))
            .unwrap_or_default()
    }
}

/// A step that meets every way before it meets one again.
fn stride(ways: u64) -> u64 {
    let mut step = (ways * 5 / 8).max(1);
    while gcd(step, ways) != 1 {
        step += 1;
    }
    step
}

fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// FNV-1a: the same on every machine and for ever, as seeds must be.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn mixed(mut value: u64) -> u64 {
    value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// A number for putting things in an order that a seed shuffles.
pub(crate) fn shuffled(key: &str, seed: u64) -> u64 {
    mixed(hash(key) ^ mixed(seed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_way_of_a_line_is_said_by_neighbouring_seeds_once() {
        let line = Line::read("{a|b|c} x {d|e|f|g} {h|i}").unwrap();
        assert_eq!(line.ways(), 24);
        let said: BTreeSet<String> = (0..24)
            .map(|seed| Voice::new(seed).say(&line, "k", 2))
            .collect();
        assert_eq!(said.len(), 24);
    }

    #[test]
    fn a_line_that_cannot_be_read_says_why() {
        for (text, why) in [
            ("", "is empty"),
            ("a {b|c", "never closed"),
            ("a } b", "never opened"),
            ("{a|{b|c}}", "do not nest"),
            ("{a}", "one choice"),
        ] {
            assert!(Line::read(text).unwrap_err().contains(why), "{text}");
        }
    }
}
