//! Why words go out as they are, where whoever writes wants to say so; and what became of all that the coach had shown.

use super::coached::marks_shown;
use super::drafted::{Read, rule_of};
use crate::form::Form;
use crate::parts::field::Sheet;
use coach::manual::entries;
use coach::rules::{Level, Rulebook};
use desk::coached::{Heeded, RuleHeeded, Why};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// The field of the reason for all that stands; with a rule's id behind it that of the reason for this rule.
const REASON: &str = "coach-reason";
/// The field of the line beside it.
const LINE: &str = "coach-line";

fn reason_of(rule: &str) -> String {
    format!("{REASON}-{rule}")
}

/// What became of what was shown, as the words go out. Marks that no rule goes with are passed over: the form may say
/// anything.
pub(super) fn of(form: &Form, read: &Read, book: &Rulebook) -> Heeded {
    let shown: BTreeSet<&str> = marks_shown(form).filter_map(rule_of).collect();
    if shown.is_empty() {
        return Heeded::default();
    }
    let rules = entries(book)
        .filter(|entry| shown.contains(entry.id))
        .map(|entry| {
            let stood = stood(read, entry.id);
            RuleHeeded {
                rule: entry.id.to_owned(),
                level: entry.level,
                stood,
                why: why_of(form, entry.id).filter(|_| stood > 0 && entry.level == Level::Error),
            }
        });
    Heeded {
        stage: read.stage,
        rules: rules.collect(),
        line: form.get(LINE).to_owned(),
    }
}

/// Findings of a rule in the words as they go out.
fn stood(read: &Read, rule: &str) -> u32 {
    let review = &read.review;
    let found = review.mistakes.iter().chain(&review.hints);
    let count = found.filter(|remark| remark.rule == rule).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn why_of(form: &Form, rule: &str) -> Option<Why> {
    let own = Why::from_id(form.get(&reason_of(rule)));
    own.or_else(|| Why::from_id(form.get(REASON)))
}

/// The fields of the reason. They stand in every form whose words are read, and are seen once a mistake stands.
pub(super) fn why(sheet: &Sheet) -> Markup {
    let stands = sheet
        .coach()
        .map(|coach| coach.stands.as_slice())
        .unwrap_or_default();
    let said = !sheet.shown_in(REASON).is_empty() || !sheet.shown_in(LINE).is_empty();
    html! {
        fieldset class="field stack as-it-is" data-as-it-is hidden[stands.is_empty() && !said] {
            legend { (w!("coach-reason-title")) }
            p class="quiet" { small { (w!("coach-reason-hint")) } }
            (sheet.choose(REASON, t!("coach-reason-all"), choices("coach-reason-none")))
            @if stands.len() > 1 {
                details class="bit" {
                    summary { (w!("coach-reason-each")) }
                    div class="stack" {
                        @for (rule, title) in stands {
                            (sheet.choose(&reason_of(rule), t!("coach-reason-of", rule = title), choices("coach-reason-same")))
                        }
                    }
                }
            }
            (sheet.line(LINE, t!("coach-line-label")).hint(t!("coach-line-hint")))
        }
    }
}

fn choices(none: &str) -> Vec<(String, String)> {
    std::iter::once((String::new(), t!(none)))
        .chain(Why::ALL.map(|why| (why.id().to_owned(), in_words(why))))
        .collect()
}

/// A reason in words.
pub(crate) fn in_words(why: Why) -> String {
    t!(&format!("coach-reason-{}", why.id()))
}
