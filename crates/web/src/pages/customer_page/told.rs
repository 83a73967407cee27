//! What the customer can read: promises, what was done and how it was checked, findings, words.

use super::Letter;
use super::ask::another_way_is_owed;
use crate::pages::case::view::{money_words, understanding_parts};
use desk::acts::UnderstandingText;
use maud::{Markup, html};
use recovery::case::{PromiseState, UnderstandingState, WishState};
use recovery::terms::{Costs, WordSort};

/// What was promised, by when. What concerns only us is not shown.
pub(super) fn promised(letter: &Letter) -> Markup {
    let mut open: Vec<_> = letter
        .page
        .case
        .open_promises()
        .filter(|promise| !matches!(promise.word(), Some(WordSort::Look | WordSort::HoldOpen)))
        .collect();
    open.sort_by_key(|promise| promise.due);
    html! {
        @if !open.is_empty() {
            section class="card stack" {
                h2 { (t!("customer-promised")) }
                ul class="done-so-far" {
                    @for promise in open {
                        @let own = promise.text.map(|id| letter.text(id));
                        li class=[promise.broken_at.is_some().then_some("broken")] {
                            (letters::promised_to_you(promise.what, own.as_deref()))
                            br;
                            small {
                                @if promise.broken_at.is_some() { (t!("customer-promise-broken")) " " (letter.when.full(promise.due)) }
                                @else { (t!("customer-by")) " " (letter.when.full(promise.due)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What has been done so far, with dates and how it was checked (P24).
pub(super) fn so_far(letter: &Letter) -> Markup {
    let case = &letter.page.case;
    let mut kept: Vec<_> = case
        .promises
        .values()
        .filter(|promise| promise.word().is_none())
        .filter_map(|promise| match promise.state {
            PromiseState::Kept { at } => Some((at, promise)),
            _ => None,
        })
        .collect();
    kept.sort_by_key(|(at, promise)| (*at, promise.no));
    let done: Vec<_> = case
        .points
        .values()
        .filter_map(|point| point.done_at.map(|at| (at, point)))
        .collect();
    let has_plus = case.points.values().any(|point| point.plus.is_some());
    html! {
        @if !kept.is_empty() || !done.is_empty() || has_plus {
            section class="card stack" {
                h2 { (t!("customer-so-far")) }
                ul class="done-so-far" {
                    @for (at, promise) in kept {
                        @let own = promise.text.map(|id| letter.text(id));
                        li class="kept" {
                            (letters::promised_to_you(promise.what, own.as_deref()))
                            br;
                            small { (letter.when.full(at)) }
                            @if let Some(checked) = promise.checked { br; small { (t!("customer-checked")) " " (letter.text(checked)) } }
                        }
                    }
                    @for (at, point) in done {
                        li class="kept" {
                            (t!("customer-point-done"))
                            br;
                            small { (letter.when.full(at)) }
                            @if let Some(checked) = point.checked { br; small { (t!("customer-checked")) " " (letter.text(checked)) } }
                            @if let Some(Costs::MadeGood { amount }) = &point.costs {
                                br; small { (t!("customer-costs", amount = money_words(amount))) }
                            }
                        }
                    }
                    @for point in case.points.values() {
                        @if let Some(plus) = point.plus { li class="kept" { (t!("customer-plus")) " " (letter.text(plus)) } }
                    }
                }
            }
        }
    }
}

/// What we found and what we can do; never a verdict.
pub(super) fn found(letter: &Letter) -> Markup {
    let case = &letter.page.case;
    let found: Vec<_> = case
        .points
        .values()
        .filter_map(|point| point.found.map(|found| (point, found)))
        .collect();
    let wishes: Vec<_> = case
        .wishes
        .values()
        .filter(|wish| wish.state != WishState::Granted)
        .collect();
    html! {
        @if !found.is_empty() || !wishes.is_empty() {
            section class="card stack" {
                h2 { (t!(if found.is_empty() { "customer-wishes" } else { "customer-found" })) }
                @for (_, found) in found { p class="lines" { (letter.text(found)) } }
                @for wish in wishes {
                    p class="quiet lines" { (t!("customer-wished")) " “" (letter.text(wish.words)) "”" }
                    p class="lines" {
                        @match wish.state {
                            WishState::CannotBeMet { reason } if !case.points.get(&wish.point)
                                .is_some_and(|point| another_way_is_owed(case, point)) => { (letter.text(reason)) }
                            _ => { (t!("customer-wish-open")) }
                        }
                    }
                }
            }
        }
    }
}

/// What we understood, once the customer has said what they think of it.
pub(super) fn understood(letter: &Letter) -> Markup {
    let Some(understanding) = &letter.page.case.understanding else {
        return html! {};
    };
    let said = match understanding.state {
        UnderstandingState::Confirmed => t!("customer-understood-confirmed"),
        UnderstandingState::Corrected => t!("customer-understood-corrected"),
        // A draft is nobody's business but ours, and one that was sent is asked about above.
        UnderstandingState::Written | UnderstandingState::Sent => return html! {},
    };
    let text = UnderstandingText::read(&letter.text(understanding.text));
    html! {
        details class="fold" {
            summary { h2 { (t!("customer-understood")) } }
            div class="stack" {
                p class="quiet" { (said) " " (letter.when.full(understanding.since)) }
                dl class="facts" {
                    @for (key, part) in understanding_parts(&text) { div { dt { (t!(&format!("customer-{key}"))) } dd { (part) } } }
                }
            }
        }
    }
}

/// What was said, theirs and ours.
pub(super) fn words(letter: &Letter) -> Markup {
    let words = &letter.page.words;
    html! {
        @if !words.is_empty() {
            details class="fold" {
                summary { h2 { (t!("customer-words")) } small { (t!("customer-words-count", count = words.len())) } }
                div {
                    ol class="stack" {
                        @for word in words.iter().rev() {
                            li class=(if word.theirs { "theirs" } else { "ours" }) {
                                article class="said" {
                                    header { b { (word.who) } small { (letter.when.stamp(word.at)) } }
                                    p { (word.body) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
