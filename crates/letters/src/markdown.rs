//! Markdown, the one source of what a person writes: read once, then written as HTML and as plain text.
//!
//! People write letters and not Markdown, so no word of theirs may go with a mark. A line break stays a line break. HTML
//! is shown as it was typed. A line of dashes below a name makes no heading of it, and `[1]: …` is no hidden reference.
//! Pictures become links, for one that is fetched from elsewhere tells who reads. A link leads where people expect one
//! to lead ([`SCHEMES`]); any other stays words.

use crate::shown::Shown;
use maud::{Markup, html};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TextMergeStream};

/// What a link may begin with.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];
/// How deep quotes, lists and emphasis may stand in each other; what is deeper keeps its words and loses its marks.
const DEPTH_MAX: usize = 8;

/// A part that stands on lines of its own.
#[derive(Debug, PartialEq)]
enum Block {
    Para(Vec<Span>),
    Quote(Vec<Block>),
    List {
        /// The first number; nothing for a list of dots.
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Code(String),
    Rule,
}

/// A part of a line.
#[derive(Debug, PartialEq)]
enum Span {
    Text(String),
    Strong(Vec<Span>),
    Emphasis(Vec<Span>),
    Code(String),
    Link { to: String, label: Vec<Span> },
    Break,
}

/// What a person wrote, as HTML that is safe to show whatever they wrote.
pub fn rich(text: &str) -> Markup {
    rich_blocks(&read(text))
}

/// The same as plain text: marks of emphasis go, lists and quotes keep theirs, and a link says where it leads.
pub fn plain(text: &str) -> String {
    plain_blocks(&read(text), "\n\n")
}

fn read(text: &str) -> Vec<Block> {
    if is_unmarked(text) {
        return paragraphs(text);
    }
    read_marks(text)
}

/// Whether there is no mark in it, as in most letters: reading marks takes far longer than looking for one.
fn is_unmarked(text: &str) -> bool {
    let no_mark = |byte| {
        !matches!(
            byte,
            b'\\'
                | b'`'
                | b'*'
                | b'_'
                | b'['
                | b']'
                | b'<'
                | b'>'
                | b'&'
                | b'#'
                | b'~'
                | b'\t'
                | b'\r'
                | 0
        )
    };
    // A dash, a number or an indent makes something of a line only where it begins with it.
    let begins_with_words =
        |line: &str| line.is_empty() || line.starts_with(|first: char| first.is_alphabetic());
    text.bytes().all(no_mark) && text.split('\n').all(begins_with_words)
}

/// What has no mark, in paragraphs.
fn paragraphs(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut spans: Vec<Span> = Vec::new();
    for line in text.split('\n') {
        if line.is_empty() {
            blocks.extend((!spans.is_empty()).then(|| Block::Para(std::mem::take(&mut spans))));
            continue;
        }
        if !spans.is_empty() {
            spans.push(Span::Break);
        }
        spans.push(Span::Text(line.trim_end_matches(' ').to_owned()));
    }
    blocks.extend((!spans.is_empty()).then_some(Block::Para(spans)));
    blocks
}

fn read_marks(text: &str) -> Vec<Block> {
    let text = meant(text);
    let mut reader = Reader::new();
    for event in TextMergeStream::new(Parser::new_ext(&text, Options::empty())) {
        reader.take(event);
    }
    reader.end()
}

/// The text with those lines made plain that would vanish or change another line: underlines of headings, and definitions
/// of references.
fn meant(text: &str) -> String {
    let mut meant = String::with_capacity(text.len() + 8);
    let mut after_words = false;
    for (place, line) in text.lines().enumerate() {
        if place > 0 {
            meant.push('\n');
        }
        let begins = line.trim_start_matches([' ', '>']);
        let bare = begins.trim_end();
        let underlines = after_words
            && !bare.is_empty()
            && (bare.bytes().all(|byte| byte == b'-') || bare.bytes().all(|byte| byte == b'='));
        let defines = begins.starts_with('[') && begins.contains("]:");
        if underlines || defines {
            meant.push_str(&line[..line.len() - begins.len()]);
            meant.push('\\');
            meant.push_str(begins);
        } else {
            meant.push_str(line);
        }
        after_words = !bare.is_empty();
    }
    meant
}

/// What is being read, and what of it has been read so far.
struct Frame {
    kind: Kind,
    blocks: Vec<Block>,
    spans: Vec<Span>,
    items: Vec<Vec<Block>>,
}

enum Kind {
    Whole,
    Para,
    Heading,
    Quote,
    List(Option<u64>),
    Item,
    Code {
        fenced: bool,
    },
    Strong,
    Emphasis,
    Link(String),
    /// Deeper than is kept, or nothing we show: its words go to what it stands in.
    Through,
}

struct Reader(Vec<Frame>);

impl Frame {
    fn new(kind: Kind) -> Self {
        Self {
            kind,
            blocks: Vec::new(),
            spans: Vec::new(),
            items: Vec::new(),
        }
    }

    /// Words that stand in no paragraph make one.
    fn gather(&mut self) {
        if !self.spans.is_empty() {
            let spans = std::mem::take(&mut self.spans);
            self.blocks.push(Block::Para(spans));
        }
    }
}

impl Reader {
    fn new() -> Self {
        Self(vec![Frame::new(Kind::Whole)])
    }

    fn top(&mut self) -> &mut Frame {
        if self.0.is_empty() {
            self.0.push(Frame::new(Kind::Whole));
        }
        let last = self.0.len() - 1;
        &mut self.0[last]
    }

    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(_) => self.close(),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.top().spans.push(Span::Code(code.into_string())),
            // Shown as it was typed.
            Event::Html(typed) | Event::InlineHtml(typed) => self.text(&typed),
            Event::SoftBreak | Event::HardBreak => self.top().spans.push(Span::Break),
            Event::Rule => {
                let top = self.top();
                top.gather();
                top.blocks.push(Block::Rule);
            }
            // Of marks that are not asked for.
            Event::FootnoteReference(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text(&text);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    /// Lines of HTML and of code come as one text.
    fn text(&mut self, text: &str) {
        if let Kind::Code { .. } = self.top().kind {
            self.top().spans.push(Span::Text(text.to_owned()));
            return;
        }
        for (place, line) in text.trim_end_matches('\n').split('\n').enumerate() {
            if place > 0 {
                self.top().spans.push(Span::Break);
            }
            if !line.is_empty() {
                self.top().spans.push(Span::Text(line.to_owned()));
            }
        }
        if text.ends_with('\n') {
            self.top().spans.push(Span::Break);
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        let kind = match tag {
            Tag::Paragraph | Tag::HtmlBlock => Kind::Para,
            Tag::Heading { .. } => Kind::Heading,
            Tag::BlockQuote(_) => Kind::Quote,
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => Kind::Code { fenced: true },
            Tag::CodeBlock(CodeBlockKind::Indented) => Kind::Code { fenced: false },
            Tag::List(start) => Kind::List(start),
            Tag::Item => Kind::Item,
            Tag::Strong => Kind::Strong,
            Tag::Emphasis => Kind::Emphasis,
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                ..
            } => Kind::Link(format!("mailto:{dest_url}")),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                Kind::Link(dest_url.into_string())
            }
            _ => Kind::Through,
        };
        let in_a_line = matches!(kind, Kind::Strong | Kind::Emphasis | Kind::Link(_));
        if !in_a_line {
            self.top().gather();
        }
        let deep = self.0.len() > DEPTH_MAX && !matches!(kind, Kind::Para | Kind::Code { .. });
        self.0
            .push(Frame::new(if deep { Kind::Through } else { kind }));
    }

    fn close(&mut self) {
        let Some(mut done) = self.0.pop() else { return };
        let into = self.top();
        match done.kind {
            Kind::Strong => into.spans.push(Span::Strong(done.spans)),
            Kind::Emphasis => into.spans.push(Span::Emphasis(done.spans)),
            Kind::Link(to) => into.spans.push(Span::Link {
                to,
                label: done.spans,
            }),
            Kind::Para => {
                while matches!(done.spans.last(), Some(Span::Break)) {
                    done.spans.pop();
                }
                into.blocks.push(Block::Para(done.spans));
            }
            Kind::Heading => into
                .blocks
                .push(Block::Para(vec![Span::Strong(done.spans)])),
            Kind::Quote => {
                done.gather();
                into.blocks.push(Block::Quote(done.blocks));
            }
            Kind::Item => {
                done.gather();
                into.items.push(done.blocks);
            }
            Kind::List(start) => into.blocks.push(Block::List {
                start,
                items: done.items,
            }),
            Kind::Code { fenced } => into.blocks.push(code(&done.spans, fenced)),
            Kind::Whole | Kind::Through => {
                into.spans.append(&mut done.spans);
                into.blocks.append(&mut done.blocks);
                into.blocks.extend(done.items.into_iter().flatten());
            }
        }
    }

    fn end(mut self) -> Vec<Block> {
        while self.0.len() > 1 {
            self.close();
        }
        let whole = self.top();
        whole.gather();
        std::mem::take(&mut whole.blocks)
    }
}

/// Lines between fences stay as they are; lines that are only indented are a paragraph as any other.
fn code(spans: &[Span], fenced: bool) -> Block {
    let text: String = spans
        .iter()
        .filter_map(|span| match span {
            Span::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let text = text.trim_end_matches('\n');
    if fenced {
        return Block::Code(text.to_owned());
    }
    let mut spans = Vec::new();
    for (place, line) in text.lines().enumerate() {
        if place > 0 {
            spans.push(Span::Break);
        }
        spans.push(Span::Text(line.to_owned()));
    }
    Block::Para(spans)
}

fn leads_somewhere(to: &str) -> bool {
    SCHEMES.iter().any(|scheme| {
        to.get(..scheme.len())
            .is_some_and(|begins| begins.eq_ignore_ascii_case(scheme))
    })
}

fn rich_blocks(blocks: &[Block]) -> Markup {
    html! {
        @for block in blocks {
            @match block {
                Block::Para(spans) => p dir="auto" { (rich_spans(spans)) },
                Block::Quote(blocks) => blockquote { (rich_blocks(blocks)) },
                Block::List { start: Some(start), items } => ol start=[(*start != 1).then_some(start)] { (rich_items(items)) },
                Block::List { start: None, items } => ul { (rich_items(items)) },
                Block::Code(text) => pre dir="auto" { (text) },
                Block::Rule => hr;,
            }
        }
    }
}

fn rich_items(items: &[Vec<Block>]) -> Markup {
    html! {
        @for item in items {
            li dir="auto" {
                @match item.as_slice() {
                    [Block::Para(spans)] => (rich_spans(spans)),
                    [Block::Para(spans), rest @ ..] => { (rich_spans(spans)) (rich_blocks(rest)) }
                    blocks => (rich_blocks(blocks)),
                }
            }
        }
    }
}

fn rich_spans(spans: &[Span]) -> Markup {
    html! {
        @for span in spans {
            @match span {
                Span::Text(text) => (Shown::new(text)),
                Span::Strong(spans) => strong { (rich_spans(spans)) },
                Span::Emphasis(spans) => em { (rich_spans(spans)) },
                Span::Code(text) => code { (text) },
                Span::Link { to, label } => @if leads_somewhere(to) {
                    a href=(to) rel="noopener noreferrer" { (rich_spans(label)) @if label.is_empty() { (to) } }
                } @else {
                    (rich_spans(label)) @if !to.is_empty() { " (" (to) ")" }
                },
                Span::Break => br;,
            }
        }
    }
}

fn plain_blocks(blocks: &[Block], between: &str) -> String {
    let parts: Vec<String> = blocks.iter().map(plain_block).collect();
    parts.join(between)
}

fn plain_block(block: &Block) -> String {
    match block {
        Block::Para(spans) => plain_spans(spans),
        Block::Quote(blocks) => marked(&plain_blocks(blocks, "\n\n"), "> ", "> "),
        Block::List { start, items } => {
            let items: Vec<String> = items
                .iter()
                .enumerate()
                .map(|(place, item)| {
                    let mark = start.map_or_else(
                        || "- ".to_owned(),
                        |start| format!("{}. ", start.saturating_add(place as u64)),
                    );
                    marked(&plain_blocks(item, "\n"), &mark, &" ".repeat(mark.len()))
                })
                .collect();
            items.join("\n")
        }
        Block::Code(text) => marked(text, "    ", "    "),
        Block::Rule => "---".to_owned(),
    }
}

/// The lines with this before the first and that before the others.
fn marked(text: &str, first: &str, others: &str) -> String {
    let mut written = String::with_capacity(text.len() + first.len());
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            written.push('\n');
        }
        let mark = if place == 0 { first } else { others };
        written.push_str(if line.is_empty() {
            mark.trim_end()
        } else {
            mark
        });
        written.push_str(line);
    }
    written
}

fn plain_spans(spans: &[Span]) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            Span::Text(words) | Span::Code(words) => text.push_str(words),
            Span::Strong(spans) | Span::Emphasis(spans) => text.push_str(&plain_spans(spans)),
            Span::Break => text.push('\n'),
            Span::Link { to, label } => {
                let label = plain_spans(label);
                let shown = to.strip_prefix("mailto:").unwrap_or(to);
                if label.is_empty() || label == *to || label == shown {
                    text.push_str(shown);
                } else if to.is_empty() {
                    text.push_str(&label);
                } else {
                    text.extend([label.as_str(), " (", to, ")"]);
                }
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_has_no_mark_reads_as_with_the_reader_of_marks(
            text in "([a-zéßЖ文A-Z][a-z0-9.,:;!?()'\"|{}@%$€+=/ -]{0,30}\n{0,3}|\\PC{0,20}\n?){0,6}"
        ) {
            if is_unmarked(&text) {
                prop_assert_eq!(paragraphs(&text), read_marks(&text));
            }
        }
    }
}
