//! A text as weighted n-grams, none hashed away: words and pairs, runs of letters, and how its questions begin.

use std::collections::{BTreeMap, HashMap};

/// Kinds of n-grams, each weighed by itself.
const BLOCKS: usize = 3;
const WORDS: usize = 0;
const RUNS: usize = 1;
const SHAPE: usize = 2;
/// In how many texts an n-gram must stand to be kept.
const TEXTS_MIN: [u32; BLOCKS] = [1, 2, 2];
/// How much each kind counts beside the others.
const SHARES: [f32; BLOCKS] = [1.0, 1.0, 0.5];
/// The longest run of letters, and the shortest.
const RUN: std::ops::RangeInclusive<usize> = 2..=5;

/// The n-grams that were seen in training, each with its column and rarity.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// By the n-gram's number: kind, column, rarity.
    pub known: HashMap<u64, (u8, u32, f32)>,
}

impl Vocabulary {
    /// Learns the n-grams of texts.
    #[allow(clippy::cast_precision_loss, reason = "texts are counted in thousands")]
    pub fn learn(texts: &[&str]) -> Self {
        let mut seen: BTreeMap<u64, (u8, u32)> = BTreeMap::new();
        for text in texts {
            for (gram, (block, _)) in count(text) {
                seen.entry(gram).or_insert((block, 0)).1 += 1;
            }
        }
        let n = texts.len() as f32;
        let kept = seen
            .into_iter()
            .filter(|(_, (block, texts))| *texts >= TEXTS_MIN[usize::from(*block)]);
        let known = kept.enumerate().map(|(column, (gram, (block, texts)))| {
            let rarity = ((1.0 + n) / (1.0 + texts as f32)).ln() + 1.0;
            (
                gram,
                (block, u32::try_from(column).unwrap_or(u32::MAX), rarity),
            )
        });
        Self {
            known: known.collect(),
        }
    }

    /// How many columns its rows have.
    pub fn columns(&self) -> usize {
        self.known.len()
    }

    /// A text as a row: each kind of length one times its share.
    #[allow(clippy::cast_precision_loss, reason = "a text holds few of an n-gram")]
    pub fn row(&self, text: &str) -> Vec<(u32, f32)> {
        let mut cells: Vec<(u8, u32, f32)> = count(text)
            .into_iter()
            .filter_map(|(gram, (_, times))| {
                let (block, column, rarity) = self.known.get(&gram)?;
                Some((*block, *column, (1.0 + (times as f32).ln()) * rarity))
            })
            .collect();
        cells.sort_unstable_by_key(|(_, column, _)| *column);
        let mut squares = [0f32; BLOCKS];
        for (block, _, value) in &cells {
            squares[usize::from(*block)] += value * value;
        }
        cells
            .into_iter()
            .map(|(block, column, value)| {
                let block = usize::from(block);
                (column, value * SHARES[block] / squares[block].sqrt())
            })
            .collect()
    }
}

/// The n-grams of a text with their kind and how often they stand in it.
fn count(text: &str) -> HashMap<u64, (u8, u32)> {
    let masked = mask(text);
    let mut counts = HashMap::new();
    let mut add = |block: usize, gram: u64| {
        let key = gram.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17) ^ (block as u64);
        counts
            .entry(key)
            .or_insert((u8::try_from(block).unwrap_or(0), 0))
            .1 += 1;
    };
    let words: Vec<&str> = words(&masked);
    let mut before = 0u64;
    for word in &words {
        let this = hash(word.bytes());
        add(WORDS, this);
        if before != 0 {
            add(WORDS, this.rotate_left(9) ^ before.wrapping_mul(31));
        }
        before = this;
    }
    for word in masked.split_whitespace() {
        let letters: Vec<char> = std::iter::once(' ')
            .chain(word.chars())
            .chain(std::iter::once(' '))
            .collect();
        for n in RUN {
            for run in letters.windows(n) {
                add(
                    RUNS,
                    hash(run.iter().flat_map(|c| u32::from(*c).to_le_bytes())),
                );
            }
        }
    }
    for sentence in masked.split_inclusive(['.', '?', '!']) {
        let kind = match sentence.trim_end().chars().last() {
            Some('?') => "?",
            Some('!') => "!",
            _ => ".",
        };
        let mut opening = String::from(kind);
        add(SHAPE, hash(opening.bytes()));
        for word in sentence.split_whitespace().take(4) {
            opening.push(' ');
            opening.push_str(word.trim_matches(|c: char| !c.is_alphanumeric()));
            add(SHAPE, hash(opening.bytes()));
        }
        if let (Some((first, _)), "?") = (sentence.trim_start().split_once(' '), kind) {
            add(SHAPE, hash(format!("?{first}").bytes()));
        }
        // What a question asks after its last comma: “so, how was it?”
        if let (Some((_, last)), "?") = (sentence.rsplit_once(','), kind) {
            let open: Vec<&str> = last.split_whitespace().take(2).collect();
            add(SHAPE, hash(format!(",{}", open.join(" ")).bytes()));
            add(
                SHAPE,
                hash(format!(",{}", open.first().unwrap_or(&"")).bytes()),
            );
        }
    }
    let last = masked.trim_end().chars().last().unwrap_or(' ');
    add(SHAPE, hash(format!("last {last}").bytes()));
    let questions = masked.matches('?').count().min(3);
    add(SHAPE, hash(format!("questions {questions}").bytes()));
    let length = (words.len().max(1)).ilog2();
    add(SHAPE, hash(format!("length {length}").bytes()));
    let capitals = text
        .split_whitespace()
        .filter(|w| w.len() > 3 && w.chars().all(char::is_uppercase))
        .count()
        .min(3);
    add(SHAPE, hash(format!("capitals {capitals}").bytes()));
    counts
}

/// Names and addresses masked, small letters, straight quotes.
fn mask(text: &str) -> String {
    let plain = text
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace(['’', '‘'], "'");
    let mut masked = String::with_capacity(plain.len());
    for word in plain.split_inclusive(char::is_whitespace) {
        let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '@');
        let lead = &word[..word.len() - bare.len()];
        masked.push_str(lead);
        if bare.starts_with("http://") || bare.starts_with("https://") || bare.starts_with("www.") {
            masked.push_str("url ");
        } else if let Some(name) = bare
            .strip_prefix('@')
            .filter(|name| name.starts_with(char::is_alphanumeric))
        {
            masked.push_str("usr");
            masked.push_str(name.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_'));
        } else {
            masked.push_str(bare);
        }
    }
    masked.to_lowercase()
}

/// Words, numbers, runs of ! and ?, and every other sign.
fn words(masked: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = masked;
    while let Some(c) = rest.chars().next() {
        let run = |is: &dyn Fn(char) -> bool| rest.find(|c| !is(c)).unwrap_or(rest.len());
        let end = if c.is_alphanumeric() {
            run(&|c| c.is_alphanumeric() || c == '\'')
        } else if matches!(c, '!' | '?') {
            run(&|c| matches!(c, '!' | '?'))
        } else {
            c.len_utf8()
        };
        if !c.is_whitespace() {
            words.push(&rest[..end]);
        }
        rest = &rest[end..];
    }
    words
}

fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |h, b| {
        (h ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
