//! Findings as match objects.

use super::asked::Asked;
use coach::review::{Remark, Review};
use coach::rules::Level;
use coach::text::{Offsets, Text};
use serde::Serialize;

/// Characters of the text shown on either side of a match.
const CONTEXT_CHARS: usize = 40;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Match {
    message: String,
    short_message: String,
    replacements: Vec<Replacement>,
    offset: usize,
    length: usize,
    context: Context,
    sentence: String,
    #[serde(rename = "type")]
    kind: Kind,
    rule: Rule,
    ignore_for_incomplete_sentence: bool,
    #[serde(rename = "contextForSureMatch")]
    sure_context: i8,
}

#[derive(Serialize)]
struct Replacement {
    value: String,
}

#[derive(Serialize)]
struct Context {
    text: String,
    offset: usize,
    length: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Kind {
    type_name: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: String,
    description: String,
    issue_type: &'static str,
    category: Category,
}

#[derive(Serialize)]
struct Category {
    id: &'static str,
    name: &'static str,
}

/// The findings the client wants, in the order of the text.
pub(super) fn matches(asked: &Asked, review: &Review) -> Vec<Match> {
    let source = asked.text.plain_text();
    let offsets = Offsets::new(source);
    let text = Text::new(source);
    let mut remarks: Vec<&Remark> = review
        .mistakes
        .iter()
        .chain(&review.hints)
        .filter(|remark| asked.wants(&remark.rule))
        .collect();
    remarks.sort_by_key(|remark| remark.span);
    remarks
        .into_iter()
        .map(|remark| one(asked, remark, &offsets, &text))
        .collect()
}

fn one(asked: &Asked, remark: &Remark, offsets: &Offsets<'_>, text: &Text<'_>) -> Match {
    let source = text.source();
    let (start, end) = (
        offsets.utf16(remark.span.start),
        offsets.utf16(remark.span.end),
    );
    let (offset, length) = asked.text.held(start, end);
    let from = offsets.byte_of_char(
        offsets
            .chars(remark.span.start)
            .saturating_sub(CONTEXT_CHARS),
    );
    let to = offsets.byte_of_char(offsets.chars(remark.span.end) + CONTEXT_CHARS);
    let sentence = text
        .sentences()
        .iter()
        .find(|sentence| sentence.span.overlaps(&remark.span))
        .map_or("", |sentence| sentence.span.of(source));
    let (category, issue_type) = category(remark.level);
    Match {
        short_message: remark.title.clone(),
        message: remark.message.clone(),
        replacements: remark
            .replacement
            .iter()
            .map(|value| Replacement {
                value: value.clone(),
            })
            .collect(),
        offset,
        length,
        context: Context {
            text: source.get(from..to).unwrap_or_default().replace('\n', " "),
            offset: start - offsets.utf16(from),
            length: end - start,
        },
        sentence: sentence.to_owned(),
        kind: Kind { type_name: "Other" },
        rule: Rule {
            id: remark.rule.clone(),
            description: remark.why.clone(),
            issue_type,
            category,
        },
        ignore_for_incomplete_sentence: false,
        sure_context: 0,
    }
}

/// Add-ons colour by issue type; none of these is called a spelling mistake.
fn category(level: Level) -> (Category, &'static str) {
    match level {
        Level::Error => (
            Category {
                id: "AMENDS_MISTAKES",
                name: "How it may be heard",
            },
            "inconsistency",
        ),
        Level::Advice => (
            Category {
                id: "AMENDS_ADVICE",
                name: "Better said otherwise",
            },
            "style",
        ),
        Level::Hint | Level::Signal => (
            Category {
                id: "AMENDS_HINTS",
                name: "Worth a look",
            },
            "style",
        ),
    }
}
