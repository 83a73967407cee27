//! The colour of a house, made such that what is written in it or on it can be read: WCAG 2.2, 1.4.3 asks for 4.5 to 1.

use std::fmt;

/// What words need against what they stand on.
const READABLE: f64 = 4.5;
/// How much of the colour is in the ground of what belongs together, of a hundred.
const SOFT: u32 = 12;
/// The paper and the cards of a page by day, and by night; the words on a filled key.
const DAY: [Colour; 2] = [Colour::new(0xff, 0xff, 0xff), Colour::new(0xfa, 0xf7, 0xf2)];
const NIGHT: [Colour; 2] = [Colour::new(0x1e, 0x21, 0x27), Colour::new(0x16, 0x18, 0x1c)];
const WHITE: Colour = Colour::new(0xff, 0xff, 0xff);
const BLACK: Colour = Colour::new(0x0d, 0x0f, 0x12);

/// A colour, as red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// The colour of a house as it is used on a ground of day or of night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shade {
    /// Of links, marks and filled keys.
    pub accent: Colour,
    /// Of words on a filled key.
    pub on_accent: Colour,
    /// Of the ground of what belongs together.
    pub soft: Colour,
}

impl Colour {
    const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Reads `#0c5f63`, with or without the sign.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim();
        let digits = digits.strip_prefix('#').unwrap_or(digits);
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self::new(part(0)?, part(2)?, part(4)?))
    }

    /// By how much two colours differ in light: from 1 (not at all) to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.light(), other.light());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// As it is used by day: as dark as it must be.
    pub fn by_day(self) -> Shade {
        self.shade(DAY, BLACK)
    }

    /// As it is used by night: as light as it must be.
    pub fn by_night(self) -> Shade {
        self.shade(NIGHT, WHITE)
    }

    fn shade(self, grounds: [Self; 2], towards: Self) -> Shade {
        let mut shade = self.at(0, towards, grounds[0]);
        for step in 1..=100 {
            if shade.is_readable(grounds) {
                break;
            }
            shade = self.at(step, towards, grounds[0]);
        }
        shade
    }

    /// So much of a hundred on the way to another colour.
    fn at(self, percent: u32, towards: Self, card: Self) -> Shade {
        let accent = self.mixed(towards, percent);
        let on_accent = if accent.contrast(WHITE) >= accent.contrast(BLACK) {
            WHITE
        } else {
            BLACK
        };
        Shade {
            accent,
            on_accent,
            soft: card.mixed(accent, SOFT),
        }
    }

    fn mixed(self, other: Self, percent: u32) -> Self {
        let mix = |one: u8, two: u8| {
            let mixed = (u32::from(one) * (100 - percent) + u32::from(two) * percent) / 100;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Self::new(
            mix(self.red, other.red),
            mix(self.green, other.green),
            mix(self.blue, other.blue),
        )
    }

    fn light(self) -> f64 {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(self.red) + 0.7152 * part(self.green) + 0.0722 * part(self.blue)
    }
}

impl Shade {
    fn is_readable(self, grounds: [Colour; 2]) -> bool {
        self.accent.contrast(self.on_accent) >= READABLE
            && self.accent.contrast(self.soft) >= READABLE
            && grounds
                .iter()
                .all(|ground| self.accent.contrast(*ground) >= READABLE)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_reads_as_it_is_written() {
        let colour = Colour::parse(" #0C5f63 ").expect("a colour");
        assert_eq!(colour.to_string(), "#0c5f63");
        assert_eq!(Colour::parse("0c5f63"), Some(colour));
        for wrong in ["", "#0c5", "#0c5f6g", "red", "#0c5f63;}", "#éé5f6"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn black_and_white_differ_most() {
        let (black, white) = (Colour::new(0, 0, 0), WHITE);
        assert!((black.contrast(white) - 21.0).abs() < 0.01);
        assert!((white.contrast(white) - 1.0).abs() < 0.01);
    }

    #[test]
    fn whatever_the_colour_is_what_is_written_can_be_read() {
        let steps = [0_u8, 40, 80, 119, 160, 200, 255];
        for red in steps {
            for green in steps {
                for blue in steps {
                    let colour = Colour::new(red, green, blue);
                    assert!(colour.by_day().is_readable(DAY), "{colour} by day");
                    assert!(colour.by_night().is_readable(NIGHT), "{colour} by night");
                }
            }
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        let colour = Colour::new(0x0c, 0x5f, 0x63);
        assert_eq!(colour.by_day().accent, colour);
    }
}
