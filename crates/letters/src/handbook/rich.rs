//! A page of the handbook as HTML: safe to show whatever was written.
//!
//! HTML is shown as it was typed, pictures become links, and a link leads to a page of the desk or by one of the schemes
//! people expect; any other stays words. The page has a heading of its own, so headings begin one level below.

use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeStream};

/// What a link to elsewhere may begin with.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];
/// How deep parts may stand in each other; what is deeper keeps its words and loses its marks.
const DEPTH_MAX: usize = 12;

/// Markdown as HTML.
pub fn rich(text: &str) -> Markup {
    let mut writer = Writer::default();
    let options = Options::ENABLE_TABLES;
    for event in TextMergeStream::new(Parser::new_ext(text, options)) {
        writer.take(event);
    }
    while let Some(end) = writer.open.pop() {
        writer.html.push_str(end);
    }
    PreEscaped(writer.html)
}

#[derive(Default)]
struct Writer {
    html: String,
    /// How each part that is open ends.
    open: Vec<&'static str>,
    in_head: bool,
}

impl Writer {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.begin(tag),
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                self.end();
            }
            Event::End(_) => self.end(),
            Event::Code(words) => self.put(&html! { code { (*words) } }),
            Event::SoftBreak => self.html.push('\n'),
            Event::HardBreak => self.html.push_str("<br>"),
            Event::Rule => self.html.push_str("<hr>"),
            Event::Text(words)
            | Event::Html(words)
            | Event::InlineHtml(words)
            | Event::FootnoteReference(words)
            | Event::InlineMath(words)
            | Event::DisplayMath(words) => self.put(&html! { (*words) }),
            Event::TaskListMarker(_) => {}
        }
    }

    fn put(&mut self, markup: &Markup) {
        self.html.push_str(&markup.0);
    }

    fn end(&mut self) {
        if let Some(end) = self.open.pop() {
            self.html.push_str(end);
        }
    }

    fn begin(&mut self, tag: Tag<'_>) {
        if self.open.len() >= DEPTH_MAX {
            self.open.push("");
            return;
        }
        let (begin, end) = match tag {
            Tag::Paragraph | Tag::HtmlBlock => ("<p>", "</p>"),
            Tag::Heading { level, .. } => heading(level),
            Tag::BlockQuote(_) => ("<blockquote>", "</blockquote>"),
            Tag::CodeBlock(_) => ("<pre>", "</pre>"),
            Tag::List(None) => ("<ul class=\"dots\">", "</ul>"),
            Tag::List(Some(first)) => {
                self.put(&html! { (PreEscaped(format!("<ol start=\"{first}\">"))) });
                ("", "</ol>")
            }
            Tag::Item => ("<li>", "</li>"),
            Tag::Emphasis => ("<em>", "</em>"),
            Tag::Strong => ("<strong>", "</strong>"),
            Tag::Strikethrough => ("<s>", "</s>"),
            Tag::Table(_) => ("<table>", "</table>"),
            Tag::TableHead => {
                self.in_head = true;
                ("<thead><tr>", "</tr></thead>")
            }
            Tag::TableRow => ("<tr>", "</tr>"),
            Tag::TableCell if self.in_head => ("<th>", "</th>"),
            Tag::TableCell => ("<td>", "</td>"),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } if leads_on(&dest_url) => {
                let begun = html! { a href=(*dest_url) rel="noreferrer" { "" } };
                self.html.push_str(begun.0.trim_end_matches("</a>"));
                ("", "</a>")
            }
            _ => ("", ""),
        };
        self.html.push_str(begin);
        self.open.push(end);
    }
}

/// The title of the page is the first heading.
fn heading(level: HeadingLevel) -> (&'static str, &'static str) {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => ("<h2>", "</h2>"),
        HeadingLevel::H3 => ("<h3>", "</h3>"),
        _ => ("<h4>", "</h4>"),
    }
}

/// To a page of the desk, or by a scheme people expect. Two slashes would lead to another host.
fn leads_on(to: &str) -> bool {
    let lower = to.to_ascii_lowercase();
    let ours = to.starts_with('/') && !to.starts_with("//") && !to.contains('\\');
    ours || SCHEMES.iter().any(|scheme| lower.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_lists_quotes_and_links_of_the_desk_are_shown() {
        let page = "## Ask\n\n- what\n- [when](/cases)\n\n> **We:** How?\n";
        assert_eq!(
            rich(page).0.replace('\n', ""),
            "<h2>Ask</h2><ul class=\"dots\"><li>what</li><li><a href=\"/cases\" rel=\"noreferrer\">when</a></li></ul>\
             <blockquote><p><strong>We:</strong> How?</p></blockquote>"
        );
    }

    #[test]
    fn hostile_words_are_shown_as_words() {
        for page in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "[x](javascript:alert(1))",
            "[x](//elsewhere.example/)",
            "[x](/\\elsewhere.example)",
            "![x](data:text/html,y)",
            "[x](https://a.example/\"onmouseover=alert(1))",
            "`<b>`",
        ] {
            let shown = rich(page).0;
            for begin in [
                "<script",
                "<img",
                "href=\"java",
                "href=\"//",
                "href=\"/\\",
                "href=\"data",
                "<b>",
                "\"onmouse",
            ] {
                assert!(!shown.contains(begin), "{page}: {shown}");
            }
        }
    }

    #[test]
    fn every_part_that_begins_ends_however_deep() {
        let deep = format!("{}words", "> ".repeat(500));
        let shown = rich(&deep).0;
        assert_eq!(shown.matches("<blockquote>").count(), DEPTH_MAX);
        assert_eq!(shown.matches("</blockquote>").count(), DEPTH_MAX);
        assert!(shown.contains("words"));
    }
}
