//! The body as a person reads it: readable text and safe HTML from the pieces of a mail.

use crate::bounds::HTML_BYTES_MAX;
use crate::fold::{fold, trimmed};
use crate::fold_html::{Stretch, stretches};
use crate::html;
use crate::parsed::{ReadableText, Remark};
use crate::parts::Piece;
use crate::tokens::BODY_PREFIX;

/// Tokens looked at in one text.
const BODY_TOKENS_MAX: usize = 20;
/// Characters of a token behind its prefix.
const BODY_TOKEN_CHARS: usize = 39;

/// What the pieces say.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) text: ReadableText,
    pub(crate) html: Option<String>,
    pub(crate) forwards: bool,
    pub(crate) remarks: Vec<Remark>,
}

/// Reads the pieces in their order.
pub(crate) fn read(pieces: &[Piece]) -> Body {
    let mut body = Body::default();
    let mut safe = String::new();
    let mut has_html = false;
    for piece in pieces {
        match piece {
            Piece::Plain(plain) => {
                body.add_plain(plain);
                if !plain.trim().is_empty() && safe.len() < HTML_BYTES_MAX {
                    safe.push_str(&html::from_text(plain));
                }
            }
            Piece::Html(source) => {
                has_html |= body.show(source, &mut safe);
                let text = body.fold_html(source);
                body.add(text);
            }
            Piece::Either {
                plain,
                html: source,
            } => {
                has_html |= body.show(source, &mut safe);
                let folded = fold(plain);
                body.forwards |= folded.forwards;
                let marked = folded.text.quoted.is_empty()
                    && html::is_tame(source)
                    && stretches(source).len() > 1;
                if marked {
                    let text = body.fold_html(source);
                    body.add(text);
                } else {
                    body.add(folded.text);
                }
            }
        }
    }
    if has_html && !safe.trim().is_empty() {
        body.html = Some(safe);
    }
    body
}

impl Body {
    fn add_plain(&mut self, plain: &str) {
        let folded = fold(plain);
        self.forwards |= folded.forwards;
        self.add(folded.text);
    }

    fn add(&mut self, text: ReadableText) {
        self.text.interleaved |= text.interleaved;
        for (into, part) in [
            (&mut self.text.fresh, text.fresh),
            (&mut self.text.quoted, text.quoted),
            (&mut self.text.signature, text.signature),
        ] {
            if !into.is_empty() && !part.is_empty() {
                into.push('\n');
            }
            into.push_str(&part);
        }
    }

    /// Adds HTML to what is shown; false when it is too wild to be cleaned and only its words go in.
    fn show(&mut self, source: &str, safe: &mut String) -> bool {
        if !html::is_tame(source) {
            self.remarks.push(Remark::HtmlTooDeep);
            return false;
        }
        let (clean, remote) = html::sanitised(source);
        if remote {
            self.remarks.push(Remark::RemotePictures);
        }
        safe.push_str(&clean);
        true
    }

    fn fold_html(&mut self, source: &str) -> ReadableText {
        if !html::is_tame(source) {
            let folded = fold(&html::words_from(source));
            self.forwards |= folded.forwards;
            return folded.text;
        }
        let (mut fresh, mut quoted, mut signature) = (String::new(), String::new(), String::new());
        let mut runs = 0;
        for (kind, stretch) in stretches(source) {
            let text = html::text_from(stretch);
            if text.trim().is_empty() {
                continue;
            }
            let into = match kind {
                Stretch::Fresh => &mut fresh,
                Stretch::Quoted => {
                    runs += 1;
                    &mut quoted
                }
                Stretch::Signature => &mut signature,
            };
            into.push_str(&text);
        }
        let folded = fold(&fresh);
        self.forwards |= folded.forwards;
        let mut text = folded.text;
        if !quoted.is_empty() {
            let banner = fold(&quoted);
            self.forwards |= banner.forwards;
            // A forward without a word of one's own: what is handed on is what they want to say.
            if text.fresh.trim().is_empty() && banner.forwards {
                text.fresh = trimmed(&quoted);
                quoted.clear();
            }
        }
        text.interleaved |= runs >= 2;
        text.quoted = trimmed(&format!("{}{quoted}", text.quoted));
        text.signature = trimmed(&format!("{}{signature}", text.signature));
        if text.fresh.is_empty() && text.quoted.is_empty() {
            text.fresh = std::mem::take(&mut text.signature);
        }
        text
    }
}

/// What looks like our body token, in the order of the text: mail programs put the newest quote on
/// top.
pub(crate) fn body_tokens(text: &ReadableText) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in [&text.fresh, &text.quoted, &text.signature] {
        for (at, _) in part.match_indices(BODY_PREFIX) {
            let end = at + BODY_PREFIX.len() + BODY_TOKEN_CHARS;
            if let Some(token) = part.get(at..end)
                && token[BODY_PREFIX.len()..]
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric())
                && !found.iter().any(|known| known == token)
            {
                found.push(token.to_owned());
                if found.len() >= BODY_TOKENS_MAX {
                    return found;
                }
            }
        }
    }
    found
}
