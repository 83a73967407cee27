//! What the coach found in a draft, to read: mistakes first, then what is worth a look, moves and promises.

use super::understanding::excerpt;
use crate::bounds::FINDINGS_SHOWN_MAX;
use crate::urls;
use crate::when::When;
use coach::draft::moves::{Move, Stage};
use coach::promises::Concern;
use coach::review::{Promised, Remark, Review};
use coach::rules::Level;
use maud::{Markup, html};

/// All of it.
pub(super) fn shown(
    words: &str,
    read: &Review,
    stage: Option<Stage>,
    customer: &str,
    when: &When,
) -> Markup {
    let (errors, advice): (Vec<_>, Vec<_>) = read
        .mistakes
        .iter()
        .partition(|mistake| mistake.level == Level::Error);
    let advice: Vec<_> = advice.into_iter().chain(&read.hints).collect();
    let promises: Vec<_> = read.promises.iter().take(FINDINGS_SHOWN_MAX).collect();
    html! {
        div class="coach stack" {
            @if errors.is_empty() && advice.is_empty() {
                p { (w!("coach-clean", customer = customer)) }
            }
            @if !errors.is_empty() {
                section class="tight" { h3 { (w!("coach-errors-title")) } (remarks(words, &errors)) }
            }
            @if !advice.is_empty() {
                details class="bit" open[errors.is_empty()] {
                    summary { (w!("coach-advice-title", count = advice.len())) }
                    div { (remarks(words, &advice)) }
                }
            }
            @if let Some(stage) = stage { (moves(read, stage)) }
            @if !promises.is_empty() {
                section class="tight" {
                    h3 { (w!("coach-promises-title")) }
                    p class="quiet" { (w!("coach-promises-hint", customer = customer)) }
                    ul class="tight" { @for promised in promises { (promise(words, promised, customer, when)) } }
                }
            }
            p class="quiet" {
                (w!("coach-humble", customer = customer)) " "
                a href=(urls::RULES) { (w!("coach-rules-link")) }
            }
        }
    }
}

fn remarks(words: &str, remarks: &[&Remark]) -> Markup {
    let more = remarks.len().saturating_sub(FINDINGS_SHOWN_MAX);
    html! {
        ol class="found" {
            @for remark in remarks.iter().take(FINDINGS_SHOWN_MAX) {
                li class=(if remark.level == Level::Error { "error" } else { "advice" }) {
                    p class="quoted" { (crate::words::quoted(&excerpt(remark.span.of(words)))) }
                    p { (remark.message) }
                    @if let Some(better) = &remark.replacement {
                        p { (w!("coach-better")) " " (crate::words::quoted(better)) }
                    }
                    p { a href=(urls::rule(&remark.rule)) { (w!("coach-why", rule = &remark.title)) } }
                }
            }
        }
        @if more > 0 { p class="quiet" { (w!("coach-more", count = more)) } }
    }
}

/// The moves found, and those a word of this stage usually makes.
fn moves(read: &Review, stage: Stage) -> Markup {
    let found = found_moves(read, stage);
    html! {
        @if !found.is_empty() || !read.missing.is_empty() {
            section class="tight" {
                h3 { (w!("coach-moves-title")) }
                (chips(&t!("coach-moves-found"), "chip kept", &found))
                (chips(&t!("coach-moves-missing"), "chip missing", &read.missing))
                p class="quiet" { (w!("coach-moves-hint")) }
            }
        }
    }
}

/// The moves found, each once, those the stage expects first.
pub(super) fn found_moves(read: &Review, stage: Stage) -> Vec<Move> {
    let mut found: Vec<Move> = read.moves.iter().map(|found| found.what).collect();
    found.sort_by_key(|what| !stage.expected().contains(what));
    found.dedup();
    found
}

fn chips(label: &str, class: &str, moves: &[Move]) -> Markup {
    html! {
        @if !moves.is_empty() {
            p class="label" { (label) }
            ul class="moves" {
                @for what in moves { li class=(class) { (t!(&format!("coach-move-{}", what.id()))) } }
            }
        }
    }
}

fn promise(words: &str, promised: &Promised, customer: &str, when: &When) -> Markup {
    let Some(promise) = promised.timed.promise else {
        return html! {};
    };
    html! {
        li {
            p { (crate::words::quoted(&excerpt(promise.span.of(words)))) " " small { (due_words(promised, when)) } }
            @for concern in &promised.concerns { p { b { (told(concern, customer, when)) } } }
        }
    }
}

/// When a promise falls due, in words.
pub(super) fn due_words(promised: &Promised, when: &When) -> String {
    let due = when.full_words(promised.timed.due_to);
    if promised.timed.due_from == promised.timed.due_to {
        t!("coach-promise-at", when = due)
    } else {
        t!("coach-promise-by", when = due)
    }
}

/// What stands against a promise, in words.
pub(super) fn told(concern: &Concern, customer: &str, when: &When) -> String {
    match concern {
        Concern::Holiday { name } => t!("coach-promise-holiday", name = name),
        Concern::OutsideOffice => t!("coach-promise-closed"),
        Concern::BeyondCustomer { deadline } => t!(
            "coach-promise-late",
            customer = customer,
            when = when.full_words(*deadline)
        ),
    }
}
