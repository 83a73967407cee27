//! The letters of the two typefaces: how wide each is, and which byte stands for it (Windows code page 1252, the widest
//! set that needs no file of a typeface).

/// A typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Plain,
    Bold,
}

impl Face {
    /// How the file calls it.
    pub(super) fn name(self) -> &'static [u8] {
        match self {
            Self::Plain => b"P",
            Self::Bold => b"B",
        }
    }

    /// How readers know it.
    pub(super) fn base(self) -> &'static [u8] {
        match self {
            Self::Plain => b"Helvetica",
            Self::Bold => b"Helvetica-Bold",
        }
    }
}

/// Thousandths of the size that the signs from the blank to `~` are wide, as the typeface has them.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/// What any other sign is taken to be wide: no letter of the rest is wider but a few capitals.
const OTHER: u16 = 780;
/// A bold letter is at most so much wider than the plain one, in hundredths.
const BOLD: f32 = 1.12;

/// How wide the words are, at a size of one.
pub(super) fn width(text: &str, face: Face) -> f32 {
    let thousandths: u32 = text
        .chars()
        .map(|letter| {
            let place = u32::from(letter).checked_sub(32);
            let known = place.and_then(|place| WIDTHS.get(usize::try_from(place).ok()?));
            u32::from(*known.unwrap_or(&OTHER))
        })
        .sum();
    #[expect(clippy::cast_precision_loss, reason = "a line of a letter")]
    let plain = thousandths as f32 / 1000.0;
    match face {
        Face::Plain => plain,
        Face::Bold => plain * BOLD,
    }
}

/// The signs from 0x80 to 0x9F; the five that stand for nothing are blanks.
const UPPER: [char; 32] = [
    '€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ', ' ', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ',
];

/// The bytes that stand for the words. A letter that the typeface does not have is written with the nearest one it has;
/// where there is none, with a question mark.
pub(super) fn bytes_of(text: &str) -> Vec<u8> {
    text.chars().flat_map(of_letter).collect()
}

fn of_letter(letter: char) -> Vec<u8> {
    let known = |letter: char| {
        let code = u32::from(letter);
        if matches!(code, 0x20..=0x7e | 0xa0..=0xff) {
            return u8::try_from(code).ok();
        }
        let place = UPPER.iter().position(|one| *one == letter)?;
        u8::try_from(0x80 + place).ok()
    };
    if let Some(byte) = known(letter) {
        return vec![byte];
    }
    nearest(letter).map_or_else(|| vec![b'?'], |near| near.bytes().collect())
}

/// The nearest of a letter of the Latin alphabet that is not in the set; blanks of every kind are one.
fn nearest(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ā' | 'ă' | 'ą' => "a",
        'Ā' | 'Ă' | 'Ą' => "A",
        'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'Ć' | 'Č' | 'Ĉ' | 'Ċ' => "C",
        'ď' | 'đ' => "d",
        'Ď' | 'Đ' => "D",
        'ē' | 'ė' | 'ę' | 'ě' => "e",
        'Ē' | 'Ė' | 'Ę' | 'Ě' => "E",
        'ğ' | 'ģ' | 'ġ' => "g",
        'Ğ' | 'Ģ' | 'Ġ' => "G",
        'ī' | 'į' | 'ı' => "i",
        'Ī' | 'Į' | 'İ' => "I",
        'ķ' => "k",
        'Ķ' => "K",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'Ĺ' | 'Ļ' | 'Ľ' | 'Ł' => "L",
        'ń' | 'ņ' | 'ň' => "n",
        'Ń' | 'Ņ' | 'Ň' => "N",
        'ō' | 'ő' => "o",
        'Ō' | 'Ő' => "O",
        'ŕ' | 'ř' => "r",
        'Ŕ' | 'Ř' => "R",
        'ś' | 'ş' | 'ș' => "s",
        'Ś' | 'Ş' | 'Ș' => "S",
        'ť' | 'ţ' | 'ț' => "t",
        'Ť' | 'Ţ' | 'Ț' => "T",
        'ū' | 'ů' | 'ű' | 'ų' => "u",
        'Ū' | 'Ů' | 'Ű' | 'Ų' => "U",
        'ź' | 'ż' => "z",
        'Ź' | 'Ż' => "Z",
        '−' | '‐' | '‑' => "-",
        '→' => "->",
        '✓' => "x",
        _ if letter.is_whitespace() => " ",
        _ if letter.is_control() => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_our_languages_has_its_own_byte() {
        for letter in "äöüßÄÖÜéáíóúñ¿¡€„“”’–…".chars() {
            assert_eq!(of_letter(letter).len(), 1, "{letter}");
            assert_ne!(of_letter(letter), b"?", "{letter}");
        }
        assert_eq!(bytes_of("Łukasz"), b"Lukasz");
        assert_eq!(bytes_of("Ω"), b"?");
        assert_eq!(bytes_of("€"), [0x80]);
    }

    #[test]
    fn a_longer_word_is_wider_and_a_bold_one_is_wider_still() {
        assert!(width("boots", Face::Plain) < width("boots leak", Face::Plain));
        assert!(width("boots", Face::Plain) < width("boots", Face::Bold));
    }
}
