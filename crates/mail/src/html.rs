//! HTML made safe to show and turned into text.

use crate::bounds::{HTML_ATTRIBUTES_MAX, HTML_DEPTH_MAX};
use crate::tags::{Tag, tags};
use std::borrow::Cow;
use std::cell::Cell;
use std::sync::LazyLock;

/// Width at which text from HTML is broken: none in practice, for the screen breaks lines.
const TEXT_WIDTH: usize = 1_000;
/// Depth of quotes and lists: each puts its mark before every line within.
const PREFIX_DEPTH_MAX: usize = 20;
/// Tags in one text; beyond this only the words are taken.
const TAGS_MAX: usize = 100_000;
/// `&` in one text, and `<` that begin no tag: the parser makes a piece of text of each and joins
/// them one by one, which grows with their square.
const LONE_MARKS_MAX: usize = 10_000;
/// Formatting elements left open; the parser opens each anew in every paragraph.
const OPEN_FORMATTING_MAX: usize = 100;

thread_local! {
    /// Whether the cleaner at work on this thread met a remote picture.
    static MET_REMOTE: Cell<bool> = const { Cell::new(false) };
}

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .rm_tags(["map", "area"])
        .url_schemes(["http", "https", "mailto", "tel", "cid"].into())
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer nofollow"))
        .attribute_filter(|element, attribute, value| {
            if element == "img" && attribute == "src" {
                let attached = value
                    .get(..4)
                    .is_some_and(|scheme| scheme.eq_ignore_ascii_case("cid:"));
                if !attached {
                    MET_REMOTE.set(true);
                    return None;
                }
            }
            // A cid is a picture of this mail and no place to go to.
            if element == "a"
                && attribute == "href"
                && value.trim_start().to_lowercase().starts_with("cid:")
            {
                return None;
            }
            Some(Cow::Borrowed(value))
        });
    cleaner
});

/// HTML that is safe to show, and whether remote pictures were taken out.
pub(crate) fn sanitised(html: &str) -> (String, bool) {
    MET_REMOTE.set(false);
    let clean = CLEANER.clean(html).to_string();
    (clean, MET_REMOTE.get())
}

/// Text from HTML that [`is_tame`]; only its words where the converter fails.
pub(crate) fn text_from(html: &str) -> String {
    let clean = without_rules(&with_gaps(html));
    let text = html2text::config::plain_no_decorate()
        .raw_mode(true)
        .no_link_wrapping()
        .link_footnotes(false)
        .allow_width_overflow()
        .string_from_read(clean.as_bytes(), TEXT_WIDTH);
    match text {
        Ok(text) => tidy(&text),
        Err(_) => words_from(html),
    }
}

/// A space where a link, a button or a cell borders on a word and only its look parted them:
/// `broke…<a>Reply</a>`.
fn with_gaps(html: &str) -> Cow<'_, str> {
    const PARTED: [&str; 4] = ["a", "button", "td", "th"];
    let mut out = String::new();
    let (mut at, mut kept) = (0, 0);
    let mut before = ' ';
    // Outside the element, lest the space stand within the brackets of a link.
    let mut gap: Option<usize> = None;
    let ends = tags(html).map(|tag| {
        let parts = PARTED.iter().any(|name| tag.is(name));
        let outside = if tag.closes { tag.end } else { tag.start };
        (tag.start, tag.end, parts.then_some(outside))
    });
    for (start, end, parted) in ends.chain([(html.len(), html.len(), None)]) {
        let words = &html[at..start];
        if let Some(first) = words.chars().next() {
            let joins = before.is_alphanumeric() || matches!(before, '…' | '.' | '!' | '?' | ',');
            if let Some(gap) = gap.take()
                && joins
                && first.is_alphanumeric()
            {
                out.push_str(&html[kept..gap]);
                out.push(' ');
                kept = gap;
            }
            before = if words.ends_with("&hellip;") {
                '…'
            } else {
                words.chars().next_back().unwrap_or(first)
            };
        }
        gap = gap.or(parted);
        at = end;
    }
    if kept == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(&html[kept..]);
    Cow::Owned(out)
}

/// Rulers would be drawn at full width; pictures without a source say nothing.
fn without_rules(html: &str) -> String {
    static FOR_TEXT: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
        let mut cleaner = ammonia::Builder::default();
        cleaner.rm_tags(["hr", "img"]).link_rel(None);
        cleaner
    });
    FOR_TEXT.clean(html).to_string()
}

/// Whether the real parsers can be given this HTML: their work grows with depth, with formatting
/// left open and with attributes on one element. One pass over the tags.
pub(crate) fn is_tame(html: &str) -> bool {
    const FORMATTING: [&str; 14] = [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt",
        "u",
    ];
    let count_of = |mark: u8| html.bytes().filter(|&byte| byte == mark).count();
    let lone = count_of(b'<').saturating_sub(tags(html).count()) + count_of(b'&');
    if lone > LONE_MARKS_MAX {
        return false;
    }
    let mut open: Vec<&str> = Vec::new();
    let mut formatting = [0_usize; FORMATTING.len()];
    let mut count = 0;
    for tag in tags(html) {
        count += 1;
        if count > TAGS_MAX || tag.attributes > HTML_ATTRIBUTES_MAX {
            return false;
        }
        if let Some(place) = FORMATTING.iter().position(|name| tag.is(name)) {
            formatting[place] = if tag.closes {
                formatting[place].saturating_sub(1)
            } else {
                formatting[place] + 1
            };
            if formatting.iter().sum::<usize>() > OPEN_FORMATTING_MAX {
                return false;
            }
            continue;
        }
        if closes_itself(&tag) {
            continue;
        }
        if tag.closes {
            if let Some(at) = open.iter().rposition(|name| tag.is(name)) {
                open.truncate(at);
            }
            continue;
        }
        open.push(tag.name);
        let prefixes = open.iter().filter(|name| is_prefixing(name)).count();
        if open.len() > HTML_DEPTH_MAX || prefixes > PREFIX_DEPTH_MAX {
            return false;
        }
    }
    true
}

fn is_prefixing(name: &str) -> bool {
    ["blockquote", "ul", "ol", "dl"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name))
}

/// Elements that are empty or end where the next of their kind begins.
fn closes_itself(tag: &Tag<'_>) -> bool {
    const SELF: [&str; 25] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr", "p", "li", "td", "tr", "th", "dd", "dt", "option", "thead", "tbody",
        "html", "body",
    ];
    SELF.iter().any(|name| tag.is(name))
}

/// The words of any HTML in one pass, for what is not tame: tags become breaks, scripts and styles
/// go.
pub(crate) fn words_from(html: &str) -> String {
    let mut out = String::with_capacity(html.len() / 2);
    let mut at = 0;
    let mut hidden: Option<&str> = None;
    for tag in tags(html) {
        if hidden.is_none() {
            out.push_str(&html[at..tag.start]);
        }
        at = tag.end;
        match hidden {
            Some(name) if tag.closes && tag.is(name) => hidden = None,
            None if !tag.closes => {
                hidden = ["script", "style", "title"]
                    .into_iter()
                    .find(|name| tag.is(name));
            }
            _ => {}
        }
        let within_line = [
            "a", "b", "i", "u", "em", "strong", "font", "span", "small", "code",
        ];
        if !within_line.iter().any(|name| tag.is(name)) && !out.ends_with('\n') {
            out.push('\n');
        }
    }
    if hidden.is_none() {
        out.push_str(&html[at..]);
    }
    tidy(&entities(&out))
}

/// The entities that mails are full of; the rest stays as it is.
fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let known = end.and_then(|end| entity(&rest[1..end]).map(|c| (c, end)));
        if let Some((c, end)) = known {
            out.push(c);
            rest = &rest[end + 1..];
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())
        }
    }
}

/// Plain text as HTML, for mails that mix both.
pub(crate) fn from_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    out.push_str("<p>");
    for c in text.trim().chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push_str("<br>"),
            c => out.push(c),
        }
    }
    out.push_str("</p>");
    out
}

/// Spaces at line ends and long runs of empty lines taken out.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 1;
    for line in text.lines() {
        let line = line.trim_end().replace('\u{a0}', " ");
        if line.trim().is_empty() {
            empty += 1;
            if empty > 1 {
                continue;
            }
        } else {
            empty = 0;
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_handlers_and_remote_pictures_go_and_attached_pictures_stay() {
        let (clean, remote) = sanitised(
            "<script>alert(1)</script><p onclick=x>Hi <img src=\"http://t.example/p.gif\"><img src=\"cid:a@x\">\
             <a href=\"javascript:alert(1)\">x</a></p><iframe src=x></iframe><form action=x><input></form>",
        );
        assert!(remote);
        for bad in [
            "script",
            "onclick",
            "t.example",
            "javascript",
            "iframe",
            "form",
            "alert",
        ] {
            assert!(!clean.contains(bad), "{bad} in {clean}");
        }
        assert!(clean.contains("cid:a@x"));
    }

    #[test]
    fn text_from_html_keeps_lines_lists_and_quotes() {
        let text = text_from(
            "<p>Dear shop,</p><p>it <b>broke</b><br>again</p><ul><li>one<li>two</ul><hr><blockquote>old</blockquote>",
        );
        assert_eq!(
            text,
            "Dear shop,\n\nit broke\nagain\n* one\n* two\n\n> old\n"
        );
    }

    #[test]
    fn words_beside_a_link_a_button_or_a_cell_stay_words() {
        for (html, text) in [
            (
                "<p>It broke…<a href='https://a.example'><b>Reply</b></a></p>",
                "It broke… [Reply]\n",
            ),
            (
                "<p>It broke&hellip;<a href='https://a.example'>Reply</a>now</p>",
                "It broke… [Reply] now\n",
            ),
            ("<p>one<button>two</button>three</p>", "one two three\n"),
            (
                "<p>See <a href='https://a.example'>here</a>, (<a href='https://a.example'>there</a>).</p>",
                "See [here], ([there]).\n",
            ),
            ("<p>ket<b>tle</b></p>", "kettle\n"),
        ] {
            assert_eq!(text_from(html), text, "{html}");
        }
    }

    #[test]
    fn what_would_cost_too_much_is_not_tame() {
        assert!(is_tame(&"<div><p>x</div>".repeat(5_000)));
        assert!(!is_tame(&"<div><table>".repeat(3_000)));
        assert!(!is_tame(&"<b></x>".repeat(3_000)));
        assert!(!is_tame(&"<div><b></div>".repeat(300)));
        assert!(!is_tame(&format!("<p {}>", "a=1 ".repeat(5_000))));
        assert!(!is_tame(&"<blockquote>".repeat(60)));
    }

    #[test]
    fn the_words_of_wild_html_are_kept() {
        let wild = format!(
            "{}<style>p{{}}</style>My kettle &amp; I &#252;ber<script>x()</script>",
            "<div>".repeat(3_000)
        );
        assert_eq!(words_from(&wild), "My kettle & I über\n");
    }
}
