//! A final answer on paper: a PDF that the customer can keep. It uses the typefaces that every reader of PDF has, so no
//! file of a typeface goes with it.

mod glyphs;

use crate::mail::{FullAnswer, House, sections};
use calendar::Moment;
use glyphs::{Face, bytes_of, width};
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

/// A page of A4, in points.
const PAGE: (f32, f32) = (595.0, 842.0);
const MARGIN: f32 = 64.0;
/// Points of a line of text, of a heading, and from line to line.
const SIZE: f32 = 11.0;
const HEAD: f32 = 13.0;
const TITLE: f32 = 18.0;
const LEADING: f32 = 1.4;
/// The most letters that a line could hold.
const LETTERS_MAX: usize = 250;
/// Pages of one answer, at most: what is longer ends with a line that says where the whole stands.
pub const PAGES_MAX: usize = 60;

/// A line as it is set.
struct Line {
    text: String,
    face: Face,
    size: f32,
    /// Room above it, in points.
    above: f32,
}

/// The final answer as a PDF.
pub fn paper(view: &FullAnswer, at: Moment) -> Vec<u8> {
    let house = &view.frame.house;
    let mut lines = Lines::default();
    let day = house.words.date_in_words(at, &house.zone);
    lines.put(&house.name, Face::Bold, SIZE, 0.0);
    lines.put(&house.say("answer-file-title"), Face::Bold, TITLE, 18.0);
    let subject = view.frame.subject.clone().unwrap_or_default();
    let about = [
        ("number", view.frame.number.into()),
        ("subject", subject.into()),
    ];
    lines.put(
        &house.say_with("answer-file-about", &about),
        Face::Plain,
        SIZE,
        8.0,
    );
    let customer = view.frame.customer.clone().unwrap_or_default();
    let to = [("customer", customer.into()), ("day", day.into())];
    lines.put(
        &house.say_with("answer-file-to", &to),
        Face::Plain,
        SIZE,
        0.0,
    );
    if !view.text.trim().is_empty() {
        lines.put(&view.text, Face::Plain, SIZE, 14.0);
    }
    for section in sections(house, &view.body) {
        lines.put(&section.heading, Face::Bold, HEAD, 18.0);
        for (label, text) in &section.rows {
            if !label.is_empty() {
                lines.put(label, Face::Bold, SIZE, 8.0);
            }
            lines.put(text, Face::Plain, SIZE, 2.0);
        }
    }
    lines.put(&view.contact.name, Face::Bold, SIZE, 24.0);
    lines.put(&house.name, Face::Plain, SIZE, 0.0);
    if let Some(reach) = &view.contact.reach {
        lines.put(reach, Face::Plain, SIZE, 0.0);
    }
    lines.put(&view.frame.page.url(), Face::Plain, SIZE, 0.0);
    set(house, &pages(lines.0))
}

#[derive(Default)]
struct Lines(Vec<Line>);

impl Lines {
    /// Puts words in lines that fit the page.
    fn put(&mut self, text: &str, face: Face, size: f32, above: f32) {
        let room = PAGE.0 - 2.0 * MARGIN;
        let mut above = above;
        for paragraph in text.lines() {
            let mut line = String::new();
            for mut word in paragraph.split_whitespace() {
                let longer = format!("{line} {word}");
                if !line.is_empty() && fits(&longer, face, room / size) {
                    line = longer;
                    continue;
                }
                if !line.is_empty() {
                    self.push(std::mem::take(&mut line), face, size, &mut above);
                }
                // A word longer than a line, an address say, is cut where the line ends.
                while !fits(word, face, room / size) {
                    let (first, rest) = cut(word, face, room / size);
                    self.push(first.to_owned(), face, size, &mut above);
                    word = rest;
                }
                word.clone_into(&mut line);
            }
            self.push(line, face, size, &mut above);
        }
    }

    fn push(&mut self, text: String, face: Face, size: f32, above: &mut f32) {
        self.0.push(Line {
            text,
            face,
            size,
            above: std::mem::take(above),
        });
    }
}

/// Whether words fit in so much room. No line holds more letters than this many, so no more are looked at.
fn fits(text: &str, face: Face, room: f32) -> bool {
    text.chars().nth(LETTERS_MAX).is_none() && width(text, face) <= room
}

/// As much of it as fits, and the rest. One letter at least fits.
fn cut(word: &str, face: Face, room: f32) -> (&str, &str) {
    let ends = word
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    let fitting = ends
        .clone()
        .take(LETTERS_MAX)
        .take_while(|end| width(&word[..*end], face) <= room);
    let end = fitting.last().or_else(|| ends.clone().next());
    word.split_at(end.unwrap_or(word.len()))
}

/// The lines, page by page, each with its height on the page.
fn pages(lines: Vec<Line>) -> Vec<Vec<(f32, Line)>> {
    let mut pages: Vec<Vec<(f32, Line)>> = vec![Vec::new()];
    let mut at = PAGE.1 - MARGIN;
    for line in lines {
        at -= line.above + line.size * LEADING;
        if at < MARGIN {
            if pages.len() == PAGES_MAX {
                break;
            }
            pages.push(Vec::new());
            at = PAGE.1 - MARGIN - line.size * LEADING;
        }
        if let Some(page) = pages.last_mut() {
            page.push((at, line));
        }
    }
    pages
}

fn set(house: &House, pages: &[Vec<(f32, Line)>]) -> Vec<u8> {
    let mut next = 0;
    let mut fresh = || {
        next += 1;
        Ref::new(next)
    };
    let (catalog, tree, info, plain, bold) = (fresh(), fresh(), fresh(), fresh(), fresh());
    let places: Vec<(Ref, Ref)> = pages.iter().map(|_| (fresh(), fresh())).collect();
    let mut pdf = Pdf::new();
    let language = house.words.language().tag();
    pdf.catalog(catalog)
        .pages(tree)
        .lang(TextStr(language))
        .finish();
    pdf.document_info(info)
        .title(TextStr(&house.say("answer-file-title")))
        .author(TextStr(&house.name));
    pdf.pages(tree)
        .kids(places.iter().map(|(page, _)| *page))
        .count(i32::try_from(places.len()).unwrap_or(i32::MAX));
    for (font, face) in [(plain, Face::Plain), (bold, Face::Bold)] {
        pdf.type1_font(font)
            .base_font(Name(face.base()))
            .encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    for ((page, content), lines) in places.iter().zip(pages) {
        let mut made = pdf.page(*page);
        made.media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1));
        made.parent(tree);
        made.contents(*content);
        let mut resources = made.resources();
        let mut fonts = resources.fonts();
        fonts.pair(Name(Face::Plain.name()), plain);
        fonts.pair(Name(Face::Bold.name()), bold);
        fonts.finish();
        resources.finish();
        made.finish();
        let mut text = Content::new();
        for (at, line) in lines {
            text.begin_text();
            text.set_font(Name(line.face.name()), line.size);
            text.next_line(MARGIN, *at);
            text.show(Str(&bytes_of(&line.text)));
            text.end_text();
        }
        pdf.stream(*content, &text.finish());
    }
    pdf.finish()
}
