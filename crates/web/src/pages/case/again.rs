//! A second failure, said plainly above the case: why it is one, who looks along, and how to begin again with the customer.

use super::terms;
use super::view::View;
use crate::urls;
use maud::{Markup, html};
use recovery::Role;
use recovery::case::SecondFailure;
use recovery::terms::WordSort;

/// The page of the handbook about it.
const PAGE: &str = "when-it-fails-again";
/// What to say, and what not to; the catalogue has the words.
const SCRIPT: [&str; 5] = ["1", "2", "3", "4", "5"];

/// The card; nothing where it is none.
pub(super) fn card(view: &View) -> Markup {
    let case = view.case();
    let failure = case.failure.filter(|_| case.is_open());
    html! {
        @if let Some(failure) = failure {
            section class="card stack" id="second-failure" aria-labelledby="second-failure-title" {
                div class="tight" {
                    h2 id="second-failure-title" { (w!("again-title")) }
                    p { (w!(&format!("again-{}", failure.why.name()))) " " small { (view.when.stamp(failure.at)) } }
                    (who(view, &failure))
                }
                @if case.first_word_after_failure().is_some() { (script(view)) }
            }
            br;
        }
    }
}

/// Who looks along, and that the customer keeps the person they know.
fn who(view: &View, failure: &SecondFailure) -> Markup {
    let case = view.case();
    let promise = case.open_word(WordSort::Senior);
    let asked = promise.map_or(failure.senior, |promise| promise.owner);
    let keeps = view.name(case.owner);
    html! {
        @match (view.name(asked), promise) {
            (Some(name), Some(promise)) => {
                p {
                    (w!("again-senior-looks", name = name)) " "
                    (crate::parts::chip::due(view.when, promise.due, promise.broken_at.is_some()))
                }
            }
            (Some(name), None) => { p { (w!("again-senior-looked", name = name)) } }
            (None, _) => { p { (w!("again-nobody")) } }
        }
        @if let Some(name) = keeps { p class="quiet" { (w!("again-keeps", name = name, customer = view.customer())) } }
        @if promise.is_some() && (asked == Some(view.me.id) || view.me.role >= Role::Supervisor) {
            (super::step_in::press(view, "say-looked", &t!("again-looked-key")))
        }
    }
}

/// Another way, and another script.
fn script(view: &View) -> Markup {
    html! {
        @if let Some(way) = &view.page.after_failure {
            p class="say soon" {
                (w!("again-way", before = terms::name(&way.before), now = terms::name(&way.channel))) " "
                b { (way.at) }
            }
        }
        div class="tight" {
            p class="label" { (w!("again-script")) }
            ul class="dots" { @for part in SCRIPT { li { (w!(&format!("again-script-{part}"), customer = view.customer())) } } }
            p { a href=(urls::handbook_page(PAGE)) { (w!("again-page")) } }
        }
    }
}

/// Where one of us says that the same trouble is back: beside the other cases of the customer.
pub(super) fn say(view: &View) -> Markup {
    let case = view.case();
    let before = case.counts.reopened > 0 || !view.page.other_cases.is_empty();
    html! {
        @if case.is_open() && case.failure.is_none() && before {
            p class="quiet" { (w!("again-say-text")) }
            (super::step_in::press(view, "say-failed-again", &t!("again-say-key")))
        }
    }
}
