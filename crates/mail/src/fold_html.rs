//! HTML cut into what is new, what is quoted and the signature, by the marks mail programs leave.

use crate::fold_marks::{HTML_CUTS, HTML_QUOTES, HTML_SIGNATURES};
use crate::tags::{Tag, tags};

/// What a stretch of HTML is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stretch {
    Fresh,
    Quoted,
    Signature,
}

/// Stretches of HTML in their order; together they are the whole text.
pub(crate) fn stretches(html: &str) -> Vec<(Stretch, &str)> {
    let mut found = Vec::new();
    let mut fresh_at = 0;
    // The marked element we are in: its tag, where it began, and how many of its kind are open.
    let mut within: Option<(Stretch, &str, usize, usize)> = None;
    for tag in tags(html) {
        if let Some((kind, name, start, depth)) = within {
            if !tag.is(name) {
                continue;
            }
            let depth = if tag.closes { depth - 1 } else { depth + 1 };
            if depth == 0 {
                found.push((kind, &html[start..tag.end]));
                fresh_at = tag.end;
                within = None;
            } else {
                within = Some((kind, name, start, depth));
            }
            continue;
        }
        if tag.closes || tag.is("br") || tag.is("img") || tag.is("hr") && !is_cut(&tag) {
            continue;
        }
        let kind = if is_cut(&tag) {
            found.push((Stretch::Fresh, &html[fresh_at..tag.start]));
            found.push((Stretch::Quoted, &html[tag.start..]));
            return found;
        } else if is_quote(&tag) {
            Stretch::Quoted
        } else if has_mark(&tag, HTML_SIGNATURES) {
            Stretch::Signature
        } else {
            continue;
        };
        found.push((Stretch::Fresh, &html[fresh_at..tag.start]));
        within = Some((kind, tag.name, tag.start, 1));
    }
    match within {
        Some((kind, _, start, _)) => found.push((kind, &html[start..])),
        None => found.push((Stretch::Fresh, &html[fresh_at..])),
    }
    found
}

fn is_quote(tag: &Tag<'_>) -> bool {
    if tag.is("blockquote")
        && tag
            .attribute("type")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("cite"))
    {
        return true;
    }
    has_mark(tag, HTML_QUOTES)
}

fn is_cut(tag: &Tag<'_>) -> bool {
    if has_mark(tag, HTML_CUTS) {
        return true;
    }
    // Outlook for the desktop draws a line of one of these colours above the older mail.
    tag.is("div")
        && tag.attribute("style").is_some_and(|style| {
            let style = style.to_ascii_lowercase();
            style.contains("border-top:solid #e1e1e1") || style.contains("border-top:solid #b5c4df")
        })
}

fn has_mark(tag: &Tag<'_>, marks: &[&str]) -> bool {
    ["class", "id"]
        .iter()
        .filter_map(|name| tag.attribute(name))
        .any(|value| {
            value.split_ascii_whitespace().any(|word| {
                // Gmail and others put a prefix such as `x_` or `m_` before marks they pass on.
                let word = word.to_ascii_lowercase();
                marks.iter().any(|mark| {
                    word == *mark || word.strip_prefix("x_") == Some(mark) || numbered(&word, mark)
                })
            })
        })
}

/// `yahoo_quoted_0123` is the mark `yahoo_quoted`.
fn numbered(word: &str, mark: &str) -> bool {
    word.strip_prefix(mark)
        .and_then(|rest| rest.strip_prefix('_'))
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marked_quote_is_cut_out_and_an_answer_below_it_is_new() {
        let html = "<p>Above</p><blockquote type=\"cite\"><blockquote>old</blockquote></blockquote><p>Below</p>";
        let kinds: Vec<_> = stretches(html).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, [Stretch::Fresh, Stretch::Quoted, Stretch::Fresh]);
        let joined: String = stretches(html).into_iter().map(|(_, text)| text).collect();
        assert_eq!(joined, html);
    }

    #[test]
    fn behind_outlooks_mark_all_is_quoted() {
        let html = "<div>New</div><div id=\"divRplyFwdMsg\">From: x</div><div>old</div>";
        assert_eq!(stretches(html)[1], (Stretch::Quoted, &html[14..]));
    }
}
