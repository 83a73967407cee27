//! Findings for people: a line each, with its place, then what is missing and what was promised.

use super::Read;
use crate::print;
use calendar::write_moment;
use coach::promises::Concern;
use coach::review::{Now, Remark};
use coach::rules::Level;
use coach::text::Span;
use letters::Catalogue;

pub(super) fn print(one: &Read, now: &Now) {
    let Read {
        file,
        draft,
        review,
    } = one;
    let mut remarks: Vec<&Remark> = review.mistakes.iter().chain(&review.hints).collect();
    remarks.sort_by_key(|remark| remark.span);
    for remark in remarks {
        let (line, column) = place(draft, remark.span.start);
        print::line(&format!(
            "{file}:{line}:{column}: {} {} ({}): “{}”. {}",
            level(remark.level),
            remark.rule,
            remark.title,
            short(remark.span, draft),
            remark.message
        ));
        if let Some(better) = &remark.replacement {
            print::line(&format!("    better: {better}"));
        }
        print::line(&format!("    why: {}", super::why::asked(&remark.rule)));
    }
    for promised in &review.promises {
        let Some(promise) = promised.timed.promise else {
            continue;
        };
        let (line, column) = place(draft, promise.span.start);
        print::line(&format!(
            "{file}:{line}:{column}: promise: {} – {}, by {}",
            promise.who_in(draft),
            short(promise.what, draft),
            write_moment(promised.timed.due_to, &now.zone)
        ));
        for concern in &promised.concerns {
            print::line(&format!("    {}", told(concern, now)));
        }
    }
    if !review.missing.is_empty() {
        let missing: Vec<&str> = review.missing.iter().map(|what| what.id()).collect();
        print::line(&format!("{file}: missing: {}", missing.join(", ")));
    }
}

/// The catalogue's sentence, the same that stands at the forms; here nobody knows the customer's name.
fn told(concern: &Concern, now: &Now) -> String {
    let words = Catalogue::english();
    match concern {
        Concern::Holiday { name } => {
            words.say_with("coach-promise-holiday", &[("name", name.into())])
        }
        Concern::OutsideOffice => words.say("coach-promise-closed"),
        Concern::BeyondCustomer { deadline } => words.say_with(
            "coach-promise-late",
            &[
                ("customer", "The customer".into()),
                ("when", write_moment(*deadline, &now.zone).into()),
            ],
        ),
    }
}

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Advice => "advice",
        Level::Hint | Level::Signal => "hint",
    }
}

/// Line and column, both from one; columns in characters.
pub(super) fn place(draft: &str, byte: usize) -> (usize, usize) {
    let before = draft.get(..byte).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    )
}

/// The words of a finding on one line.
fn short(span: Span, draft: &str) -> String {
    const SHOWN: usize = 80;
    let words = span
        .of(draft)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if words.chars().count() <= SHOWN {
        return words;
    }
    words.chars().take(SHOWN - 1).chain(['…']).collect()
}
