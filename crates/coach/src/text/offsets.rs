//! Places in a text, counted in bytes, in characters and in UTF-16 units.
//!
//! The coach counts bytes. JSONL speaks of characters, the wire of other tools of UTF-16 units; both are converted at the
//! edge, here.

/// Bytes between two kept counts: a question costs at most so many steps.
const STEP: usize = 64;

/// Counts kept along a text, so that a place is converted in a bounded number of steps.
#[derive(Debug, Clone)]
pub struct Offsets<'t> {
    text: &'t str,
    /// At the first character border at or behind every [`STEP`]-th byte: byte, characters, UTF-16 units.
    kept: Vec<Place>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Place {
    byte: usize,
    chars: usize,
    units: usize,
}

impl<'t> Offsets<'t> {
    /// Counts along a text, once.
    pub fn new(text: &'t str) -> Self {
        let mut kept = Vec::with_capacity(text.len() / STEP + 1);
        let mut at = Place::default();
        for c in text.chars() {
            if at.byte >= kept.len() * STEP {
                kept.push(at);
            }
            at = at.behind(c);
        }
        if kept.is_empty() {
            kept.push(Place::default());
        }
        Self { text, kept }
    }

    /// Characters before this byte; a byte inside a character counts as that character's first.
    pub fn chars(&self, byte: usize) -> usize {
        self.find(|place| place.byte, byte).chars
    }

    /// UTF-16 units before this byte; a byte inside a character counts as that character's first.
    pub fn utf16(&self, byte: usize) -> usize {
        self.find(|place| place.byte, byte).units
    }

    /// The byte at which the character with this number begins; the text's end for what lies behind it.
    pub fn byte_of_char(&self, chars: usize) -> usize {
        self.find(|place| place.chars, chars).byte
    }

    /// The byte at which the character holding this UTF-16 unit begins; the text's end for what lies behind it.
    pub fn byte_of_utf16(&self, units: usize) -> usize {
        self.find(|place| place.units, units).byte
    }

    /// The last place whose count does not exceed the one asked for.
    fn find(&self, count: impl Fn(&Place) -> usize, wanted: usize) -> Place {
        let behind = self.kept.partition_point(|place| count(place) <= wanted);
        let mut at = self.kept[behind.saturating_sub(1)];
        for c in self.text[at.byte..].chars() {
            let next = at.behind(c);
            if count(&next) > wanted {
                break;
            }
            at = next;
        }
        at
    }
}

impl Place {
    fn behind(self, c: char) -> Self {
        Self {
            byte: self.byte + c.len_utf8(),
            chars: self.chars + 1,
            units: self.units + c.len_utf16(),
        }
    }
}
