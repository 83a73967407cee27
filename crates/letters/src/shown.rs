//! Words on their way onto a page.

use std::borrow::Cow;

use maud::Render;

/// A text to be shown and not kept. Most of ours hold nothing that HTML needs escaped and are copied whole.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    words: Cow<'a, str>,
    /// Whether nothing in them is known to need escaping.
    bare: bool,
}

impl<'a> Shown<'a> {
    /// Words nothing is known of.
    pub fn new(words: impl Into<Cow<'a, str>>) -> Self {
        Self {
            words: words.into(),
            bare: false,
        }
    }

    /// Words that were looked through, see [`needs_escaping`].
    pub(crate) fn looked_through(words: &'a str, bare: bool) -> Self {
        Self {
            words: Cow::Borrowed(words),
            bare,
        }
    }

    /// The words themselves.
    pub fn into_words(self) -> Cow<'a, str> {
        self.words
    }

    /// The words themselves, to be kept.
    pub fn into_string(self) -> String {
        self.words.into_owned()
    }
}

impl Render for Shown<'_> {
    fn render_to(&self, page: &mut String) {
        if self.bare {
            page.push_str(&self.words);
        } else {
            escaped(&self.words, page);
        }
    }
}

/// Whether anything in a text is written otherwise in HTML.
pub(crate) fn needs_escaping(text: &str) -> bool {
    text.bytes().any(|byte| escape(byte).is_some())
}

/// Writes a text as HTML shows it: in whole stretches between the characters that need escaping.
fn escaped(text: &str, page: &mut String) {
    let mut rest = text;
    let next = |text: &str| {
        let mut bytes = text.bytes().enumerate();
        bytes.find_map(|(at, byte)| Some((at, escape(byte)?)))
    };
    while let Some((at, instead)) = next(rest) {
        page.push_str(&rest[..at]);
        page.push_str(instead);
        rest = &rest[at + 1..];
    }
    page.push_str(rest);
}

fn escape(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::html;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_escaped_as_the_template_escapes_them(words in "\\PC*|[&<>\"a ä]*") {
            let (shown, as_template) = (Shown::new(&words).render().0, html! { (words) }.0);
            prop_assert_eq!(needs_escaping(&words), as_template != words);
            prop_assert_eq!(shown, as_template);
        }
    }
}
