//! Words by their frequency: a vocabulary of made-up words, drawn as in real text (Zipf's law).

use rand::RngExt as _;
use rand::rngs::SmallRng;

/// How many words the vocabulary has.
const WORDS: usize = 60_000;
const SYLLABLES: [&str; 40] = [
    "ba", "re", "ti", "lo", "mu", "san", "der", "pin", "gor", "vel", "ka", "ne", "shi", "to", "ru",
    "mar", "len", "bis", "con", "dul", "fa", "ge", "hin", "jo", "ku", "las", "mer", "nil", "pos",
    "quen", "ra", "se", "tin", "vo", "wu", "xan", "yel", "zir", "cho", "tra",
];

/// The vocabulary, with the running sums that a draw needs.
pub struct Vocabulary {
    words: Vec<String>,
    sums: Vec<f64>,
}

impl Vocabulary {
    /// The same words in every run.
    pub fn new() -> Self {
        let words = (0..WORDS).map(word).collect();
        let mut total = 0.0;
        let sums = (1..=WORDS)
            .map(|rank| {
                total += 1.0 / f64::from(u32::try_from(rank).unwrap_or(u32::MAX));
                total
            })
            .collect();
        Self { words, sums }
    }

    /// A word, drawn by its frequency.
    pub fn draw(&self, random: &mut SmallRng) -> &str {
        let last = self.sums[WORDS - 1];
        let at = random.random_range(0.0..last);
        let index = self.sums.partition_point(|sum| *sum < at);
        &self.words[index.min(WORDS - 1)]
    }

    /// A text of between `least` and `most` words.
    pub fn text(&self, random: &mut SmallRng, least: usize, most: usize) -> String {
        let count = random.random_range(least..=most);
        let mut text = String::with_capacity(count * 8);
        for n in 0..count {
            if n > 0 {
                text.push(' ');
            }
            text.push_str(self.draw(random));
        }
        text
    }
}

/// The word of that rank: frequent words are short, as in real text.
fn word(rank: usize) -> String {
    let mut rest = rank;
    let mut word = String::new();
    loop {
        word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
        if rest == 0 {
            return word;
        }
    }
}
