//! How a mail is laid out, once for plain text and once for HTML.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{House, Letter};
use crate::colour::Colour;
use crate::markdown;

// System fonts, one column, both colour schemes: what mail programs show alike.
const STYLE: &str = "\
:root{color-scheme:light dark}\
body{margin:0 auto;padding:1rem;max-width:38rem;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;line-height:1.5}\
h2{font-size:1.1rem;margin:1.5rem 0 .5rem}\
dt{font-weight:600}\
dd{margin:0 0 .75rem}\
li{margin:0 0 .75rem}\
blockquote{margin:0 0 1rem;padding-inline-start:.8rem;border-inline-start:3px solid #999}\
pre{white-space:pre-wrap}\
.quiet{font-size:.85rem}";

/// Characters of the line below a heading: what fits a narrow screen.
const RULE_CHARS_MAX: usize = 60;

/// A part of a mail.
pub(super) enum Block {
    /// What a person wrote, in Markdown; line breaks stay.
    Said(String),
    /// A sentence or two of ours.
    Para(String),
    /// The start of a part.
    Heading(String),
    /// What was said about each of several questions.
    Answers(Vec<(String, String)>),
    /// Things in a row.
    Items(Vec<Item>),
    /// Places to press, each with what it means.
    Links(Vec<(String, String)>),
    /// Short lines that belong together.
    Lines(Vec<String>),
    /// What programs read and people may pass over.
    Quiet(Vec<String>),
}

/// One of several things in a row.
pub(super) struct Item {
    /// Its number, where people speak of it by number.
    pub number: Option<u32>,
    /// What it is.
    pub title: String,
    /// More about it.
    pub lines: Vec<String>,
}

/// Puts the parts together.
pub(super) fn letter(house: &House, subject: String, blocks: &[Block]) -> Letter {
    let text = blocks
        .iter()
        .map(plain)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n");
    let html = document(house, &subject, blocks).into_string();
    Letter {
        subject,
        text: text + "\n",
        html,
    }
}

/// What a person wrote, as it is shown: line ends alike, no control characters, nothing empty around it.
fn said(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let shown: String = lines
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    shown.trim().to_owned()
}

fn indented(text: &str, by: &str) -> String {
    said(text)
        .lines()
        .map(|line| format!("{by}{line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn plain(block: &Block) -> String {
    match block {
        Block::Said(text) => markdown::plain(&said(text)),
        Block::Para(text) => said(text),
        Block::Heading(text) => {
            let line = said(text);
            let longest = line.lines().map(|line| line.chars().count()).max();
            let rule = "-".repeat(longest.unwrap_or_default().min(RULE_CHARS_MAX));
            format!("{line}\n{rule}")
        }
        Block::Answers(answers) => answers
            .iter()
            .map(|(label, words)| format!("{label}\n{}", indented(words, "  ")))
            .collect::<Vec<_>>()
            .join("\n\n"),
        Block::Items(items) => items
            .iter()
            .map(plain_item)
            .collect::<Vec<_>>()
            .join("\n\n"),
        Block::Links(links) => links
            .iter()
            .map(|(label, url)| format!("{label}\n{url}"))
            .collect::<Vec<_>>()
            .join("\n\n"),
        Block::Lines(lines) | Block::Quiet(lines) => lines
            .iter()
            .map(|line| said(line))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

fn plain_item(item: &Item) -> String {
    let mark = item
        .number
        .map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
    let indent = " ".repeat(mark.len());
    let title = indented(&item.title, &indent);
    let mut written = format!("{mark}{}", title.trim_start());
    for line in &item.lines {
        written.push('\n');
        written.push_str(&indented(line, &indent));
    }
    written
}

/// The colour of the house, as it can be read by day and by night.
fn in_colour(colour: Colour) -> String {
    let (day, night) = (colour.by_day().accent, colour.by_night().accent);
    format!(
        "body{{border-top:4px solid {day}}}a,h2{{color:{day}}}\
         @media (prefers-color-scheme:dark){{body{{border-color:{night}}}a,h2{{color:{night}}}}}"
    )
}

fn document(house: &House, subject: &str, blocks: &[Block]) -> Markup {
    let language = house.words.language();
    html! {
        (DOCTYPE)
        html lang=(language.tag()) dir=(language.direction()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (subject) }
                style { (PreEscaped(STYLE)) (PreEscaped(house.colour.map(in_colour).unwrap_or_default())) }
            }
            body {
                @for block in blocks { (rich(block)) }
            }
        }
    }
}

fn rich(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Said(text) => (markdown::rich(&said(text))),
            Block::Para(text) => @for part in said(text).split("\n\n") {
                @if !part.trim().is_empty() { p dir="auto" { (rows(part.trim_matches('\n'))) } }
            },
            Block::Heading(text) => h2 dir="auto" { (said(text)) },
            Block::Answers(answers) => dl {
                @for (label, words) in answers {
                    dt { (label) }
                    dd dir="auto" { (rows(&said(words))) }
                }
            },
            Block::Items(items) => @if items.iter().any(|item| item.number.is_some()) {
                ol { @for item in items { li value=[item.number] { (rich_item(item)) } } }
            } @else {
                ul { @for item in items { li { (rich_item(item)) } } }
            },
            Block::Links(links) => @for (label, url) in links {
                p { a href=(url) { (label.trim_end_matches(':')) } }
            },
            Block::Lines(lines) => p { (joined(lines)) },
            Block::Quiet(lines) => p.quiet { (joined(lines)) },
        }
    }
}

fn rich_item(item: &Item) -> Markup {
    html! {
        @if item.lines.is_empty() {
            (rows(&said(&item.title)))
        } @else {
            strong { (rows(&said(&item.title))) }
            br;
            (joined(&item.lines))
        }
    }
}

fn joined(lines: &[String]) -> Markup {
    let shown: Vec<_> = lines.iter().map(|line| said(line)).collect();
    rows(&shown.join("\n"))
}

/// Line breaks as elements: some mail programs take the style away, and a break of a line must not go with it.
fn rows(text: &str) -> Markup {
    html! {
        @for (place, line) in text.lines().enumerate() {
            @if place > 0 { br; }
            (line)
        }
    }
}
