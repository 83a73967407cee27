//! A sentence of a draft as the numbers of the buckets that its words and turns of phrase fall into.

use super::bag::{Bag, Buckets, hash, more, pair, share};
use super::grams::words;
use super::mask;
use super::senses::Senses;

/// The table of how words begin and end.
const ENDS: usize = 1;

/// The lengths of beginnings and of the ending that are weighed, in bytes; a word is longer than what is cut from it. More
/// lengths said no more in cross-validation.
const BEGINNINGS: [usize; 2] = [4, 6];
const ENDING: usize = 3;
/// Beginnings and endings count less than words: they say the same once more. Chosen by cross-validation.
const SHARE_OF_ENDS: f32 = 0.6;

const FROM: u32 = hash(b"^");
const TO: u32 = hash(b"$");

/// So much of a sentence is weighed, in bytes; hardly any is so long.
const BYTES_MAX: usize = 4 * 1024;
/// So wide that hardly two turns of phrase fall into one bucket: at 2^14 they did, which took .014 of the average precision.
const BITS: u32 = 18;

/// The buckets of three tables: words and pairs of words; their beginnings and endings; what they stand for, with pairs and
/// triples of it. Kept and filled again for the next sentence.
#[derive(Debug, Clone)]
pub struct Phrasing {
    masked: String,
    senses: &'static Senses,
    bags: [Bag; 3],
}

impl Default for Phrasing {
    fn default() -> Self {
        Self {
            masked: String::new(),
            senses: Senses::built_in(),
            bags: std::array::from_fn(|_| Bag::new(BITS)),
        }
    }
}

impl Buckets for Phrasing {
    const TABLES: usize = 3;
    const BITS: u32 = BITS;

    fn buckets(&self, table: usize) -> &[u32] {
        self.bags[table].found()
    }

    fn share(&self, table: usize) -> f32 {
        let share = share(self.buckets(table).len());
        if table == ENDS {
            share * SHARE_OF_ENDS
        } else {
            share
        }
    }
}

impl Phrasing {
    /// Masks and cuts a sentence; of one longer than 4 KB the beginning. Time grows with its length.
    pub fn read(&mut self, sentence: &str) {
        self.bags.iter_mut().for_each(Bag::clear);
        let cut = sentence.floor_char_boundary(BYTES_MAX);
        let mut masked = std::mem::take(&mut self.masked);
        mask::mask(&sentence[..cut], &mut masked);
        let mut before = FROM;
        let mut turn = Turn::default();
        let senses = self.senses;
        let [in_words, ends, turns] = &mut self.bags;
        words(&masked, |word| {
            let this = hash(word);
            in_words.add(this);
            in_words.add(pair(before, this));
            before = this;
            cut_ends(word, ends);
            let sense = senses.of(word, this);
            if sense.named {
                turns.add(sense.first);
            }
            if let Some(second) = sense.second {
                turns.add(second);
            }
            turn.go_on(sense.first, turns);
        });
        turn.go_on(TO, turns);
        self.masked = masked;
    }
}

/// The two senses before.
struct Turn {
    before: u32,
    before_that: Option<u32>,
}

impl Default for Turn {
    fn default() -> Self {
        Self {
            before: FROM,
            before_that: None,
        }
    }
}

impl Turn {
    fn go_on(&mut self, this: u32, turns: &mut Bag) {
        let two = pair(self.before, this);
        turns.add(two);
        if let Some(before_that) = self.before_that {
            turns.add(pair(before_that.rotate_left(11), two));
        }
        self.before_that = Some(self.before);
        self.before = this;
    }
}

fn cut_ends(word: &[u8], ends: &mut Bag) {
    let [short, long] = BEGINNINGS;
    if word.len() > short {
        let beginning = more(hash(b"<"), &word[..short]);
        ends.add(beginning);
        if word.len() > long {
            ends.add(more(beginning, &word[short..long]));
        }
    }
    if word.len() > ENDING {
        ends.add(more(hash(b">"), &word[word.len() - ENDING..]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vec<u32>> {
        let mut phrasing = Phrasing::default();
        phrasing.read(text);
        (0..Phrasing::TABLES)
            .map(|table| phrasing.buckets(table).to_vec())
            .collect()
    }

    #[test]
    fn a_sentence_leaves_no_trace_in_the_next() {
        let mut phrasing = Phrasing::default();
        phrasing.read("The depot lost your kettle, and nobody rang.");
        phrasing.read("All fine now");
        let again: Vec<_> = (0..Phrasing::TABLES)
            .map(|table| phrasing.buckets(table).to_vec())
            .collect();
        assert_eq!(again, read("All fine now"));
    }

    #[test]
    fn other_words_of_the_same_senses_are_the_same_turn_of_phrase() {
        let (one, other) = (read("the depot lost it"), read("the warehouse lost it"));
        assert_ne!(one[0], other[0]);
        assert_eq!(one[2], other[2]);
    }

    #[test]
    fn an_empty_sentence_is_hardly_anything() {
        assert_eq!(read("").iter().map(Vec::len).sum::<usize>(), 1);
    }
}
