//! Texts and HTML of a mail, decoded within their bounds.

use super::content_type::charset_in_html;
use super::{Parts, Piece};
use crate::bounds::{HTML_BYTES_MAX, TEXT_BYTES_MAX};
use crate::charset;
use crate::flowed::unflow;
use crate::parsed::Remark;
use crate::transfer;

/// A bound on text, how much of it is used, and what to remark beyond it.
#[derive(Clone, Copy)]
struct Bound {
    max: usize,
    used: usize,
    over: Remark,
}

impl Parts {
    pub(super) fn plain(
        &mut self,
        body: &[u8],
        charset: Option<&str>,
        encoding: &str,
        flowed: bool,
    ) {
        let bound = Bound {
            max: TEXT_BYTES_MAX,
            used: self.text_bytes,
            over: Remark::TextTooLong,
        };
        let Some(text) = self.text(body, charset, encoding, bound) else {
            return;
        };
        self.text_bytes += text.len();
        let text = if flowed { unflow(&text) } else { text };
        self.pieces.push(Piece::Plain(text));
    }

    pub(super) fn html(&mut self, body: &[u8], charset: Option<String>, encoding: &str) {
        let charset = charset.or_else(|| charset_in_html(body));
        let bound = Bound {
            max: HTML_BYTES_MAX,
            used: self.html_bytes,
            over: Remark::HtmlTooLong,
        };
        let Some(html) = self.text(body, charset.as_deref(), encoding, bound) else {
            return;
        };
        self.html_bytes += html.len();
        self.pieces.push(Piece::Html(html));
    }

    /// Decodes a text within its bound; `None` when the bound is used up.
    fn text(
        &mut self,
        body: &[u8],
        charset: Option<&str>,
        encoding: &str,
        bound: Bound,
    ) -> Option<String> {
        let Some(left) = bound.max.checked_sub(bound.used).filter(|&left| left > 0) else {
            self.remark(bound.over);
            return None;
        };
        // No encoding makes more than four bytes of one byte of text: what cannot fit is not decoded.
        let body = &body[..body.len().min(bound.max.saturating_mul(4))];
        let (bytes, broken) = transfer::decode(body, encoding);
        if broken {
            self.remark(Remark::BrokenEncoding);
        }
        let (text, wrong) = charset::decode(&bytes, charset);
        if wrong {
            self.remark(Remark::WrongCharset);
        }
        let (text, dirty, cut) = charset::cleaned(&text, left);
        if dirty {
            self.remark(Remark::ControlCharacters);
        }
        if cut {
            self.remark(bound.over);
        }
        Some(text)
    }

    /// Of the pieces of a multipart/alternative the texts and the HTMLs say the same.
    pub(super) fn join_alternatives(&mut self, first: usize) {
        let pieces = self.pieces.split_off(first);
        let (mut plain, mut html) = (String::new(), String::new());
        for piece in pieces {
            match piece {
                Piece::Plain(text) => plain.push_str(&text),
                Piece::Html(text) => html.push_str(&text),
                Piece::Either { plain: p, html: h } => {
                    plain.push_str(&p);
                    html.push_str(&h);
                }
            }
        }
        self.pieces
            .push(match (plain.trim().is_empty(), html.is_empty()) {
                (_, true) => Piece::Plain(plain),
                (true, false) => Piece::Html(html),
                (false, false) => Piece::Either { plain, html },
            });
    }
}
