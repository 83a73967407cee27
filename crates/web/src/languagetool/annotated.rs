//! A text with markup between its words: what is read, and where it stands in what the client holds.

use serde::Deserialize;

/// How many pieces a text may come in.
const PIECES_MAX: usize = 20_000;

#[derive(Deserialize)]
struct Data {
    annotation: Vec<Piece>,
}

#[derive(Deserialize)]
struct Piece {
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    markup: Option<String>,
    #[serde(rename = "interpretAs", default)]
    interpret_as: Option<String>,
}

/// A stretch of the read text and its place in the client's, both in UTF-16 units.
#[derive(Clone, Copy)]
struct Stretch {
    plain: usize,
    plain_len: usize,
    held: usize,
    held_len: usize,
    markup: bool,
}

/// The text that is read, with the way back to the client's places.
pub(super) struct Annotated {
    text: String,
    stretches: Vec<Stretch>,
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

impl Annotated {
    /// A text without markup.
    pub(super) fn plain(text: String) -> Self {
        let len = units(&text);
        let stretches = vec![Stretch {
            plain: 0,
            plain_len: len,
            held: 0,
            held_len: len,
            markup: false,
        }];
        Self { text, stretches }
    }

    /// A text in pieces: `{"annotation": [{"text": …}, {"markup": …, "interpretAs": …}]}`.
    ///
    /// # Errors
    /// What does not fit, in words.
    pub(super) fn read(data: &str) -> Result<Self, String> {
        let data: Data = serde_json::from_str(data)
            .map_err(|error| format!("'data' cannot be read: {error}"))?;
        if data.annotation.len() > PIECES_MAX {
            return Err(format!("'data' has more than {PIECES_MAX} pieces"));
        }
        let (mut text, mut stretches) = (String::new(), Vec::with_capacity(data.annotation.len()));
        let (mut plain, mut held) = (0, 0);
        for piece in data.annotation {
            let (read, holds, markup) = match (piece.text, piece.markup) {
                (Some(words), None) => (words.clone(), words, false),
                (None, Some(markup)) => (piece.interpret_as.unwrap_or_default(), markup, true),
                _ => return Err("a piece of 'data' is 'text' or 'markup'".to_owned()),
            };
            let stretch = Stretch {
                plain,
                plain_len: units(&read),
                held,
                held_len: units(&holds),
                markup,
            };
            plain += stretch.plain_len;
            held += stretch.held_len;
            stretches.push(stretch);
            text.push_str(&read);
        }
        Ok(Self { text, stretches })
    }

    /// The text that is read.
    pub(super) fn plain_text(&self) -> &str {
        &self.text
    }

    /// A place of the read text (UTF-16 units) as the client counts it: offset and length. Markup inside is covered; of a
    /// piece that stands for markup, the whole markup.
    pub(super) fn held(&self, start: usize, end: usize) -> (usize, usize) {
        let first = self
            .stretches
            .iter()
            .find(|stretch| start < stretch.plain + stretch.plain_len);
        let from = first.map_or_else(
            || {
                self.stretches
                    .last()
                    .map_or(0, |last| last.held + last.held_len)
            },
            |stretch| {
                stretch.held
                    + if stretch.markup {
                        0
                    } else {
                        start - stretch.plain
                    }
            },
        );
        let last = self
            .stretches
            .iter()
            .rev()
            .find(|stretch| stretch.plain < end && stretch.plain_len > 0);
        let to = last.map_or(from, |stretch| {
            if stretch.markup {
                stretch.held + stretch.held_len
            } else {
                stretch.held + (end - stretch.plain).min(stretch.held_len)
            }
        });
        (from, to.saturating_sub(from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_over_markup() {
        let data = r#"{"annotation":[{"text":"😀 "},{"markup":"<b>"},{"text":"never"},{"markup":"</b>"},{"markup":"<br>","interpretAs":"\n"},{"text":"again"}]}"#;
        let annotated = Annotated::read(data).expect("read");
        assert_eq!(annotated.plain_text(), "😀 never\nagain");
        assert_eq!(annotated.held(3, 8), (6, 5));
        assert_eq!(annotated.held(9, 14), (19, 5));
        assert_eq!(annotated.held(3, 14), (6, 18));
        assert_eq!(annotated.held(8, 9), (15, 4));
    }

    #[test]
    fn what_is_no_annotation_is_refused_in_words() {
        assert!(Annotated::read("[]").is_err());
        assert!(Annotated::read(r#"{"annotation":[{"text":"a","markup":"b"}]}"#).is_err());
        assert!(Annotated::read(r#"{"annotation":[]}"#).is_ok());
    }
}
