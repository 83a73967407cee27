//! `/design`: every component in every state, for those who look after how the desk looks, and for the tests that read it.
//! Nothing on it is of a case: what stands here is made up.

mod controls;
mod marks;

use super::{Answer, page, when};
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use axum::extract::State;
use maud::{Markup, html};

/// The colours, by the names of `tokens.css`.
const COLOURS: [&str; 15] = [
    "paper",
    "card",
    "sunken",
    "ink",
    "quiet",
    "line",
    "edge",
    "accent",
    "accent-soft",
    "on-accent",
    "soon",
    "soon-soft",
    "broken",
    "broken-soft",
    "calm",
];

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me) -> Answer {
    let when = when(&web).await?;
    let title = t!("design-title");
    let main = html! {
        header class="page" { div { h1 { (title) } p class="quiet text" { (w!("design-text")) } } }
        div class="stack" {
            (part("colours", &colours()))
            (part("words", &words()))
            (part("keys", &controls::keys()))
            (part("fields", &controls::fields()))
            (part("marks", &marks::chips(&when)))
            (part("path", &marks::paths()))
            (part("rows", &marks::rows(&when)))
            (part("notices", &notices()))
            (part("said", &said()))
            (part("folds", &folds()))
            (part("empty", &frame::empty(&t!("cases-empty-title"), &t!("cases-empty-text"))))
            (part("table", &html! { (table()) (marks::chart()) }))
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::None, &title, main).await?,
    ))
}

fn part(name: &str, shown: &Markup) -> Markup {
    html! {
        section class="card stack" id={ "design-" (name) } {
            h2 { (w!(&format!("design-{name}"))) }
            (shown)
        }
    }
}

fn colours() -> Markup {
    html! {
        ul class="swatches" { @for name in COLOURS { li { i class=(name) {} code { "--" (name) } } } }
    }
}

fn words() -> Markup {
    let sample = t!("design-sample");
    html! {
        h1 { (sample) }
        h2 { (sample) }
        h3 { (sample) " " small { (w!("design-beside")) } }
        h4 { (sample) }
        p { (sample) " " a href="#design-words" { (w!("design-link")) } " " strong { (sample) } " " mark { (w!("design-found")) } " " code { "{{customer}}" } " " kbd { "r" } }
        p class="quiet" { (sample) }
        p class="calm" { (sample) }
        p class="letter-words" { (sample) }
    }
}

fn notices() -> Markup {
    let sample = t!("design-sample");
    html! {
        @for sort in ["", "yes", "soon", "no"] {
            p class={ "say " (sort) } { (sample) }
        }
        div class="say soon row" { span { (sample) } button class="btn" type="button" { (w!("design-key")) } }
        p class="say no" role="status" { (w!("live-offline", time = "10:40")) }
    }
}

/// What was said, by whom: the customer, us, the machine, and what is held back.
fn said() -> Markup {
    let sample = t!("design-sample");
    html! {
        ol class="talk" {
            @for class in ["", "ours", "machine", "held"] {
                li class=(class) {
                    (crate::parts::chip::avatar(Some("Ida Moor")))
                    article class="said" {
                        header { b { "Ida Moor" } span class="quiet" { (w!("design-beside")) } }
                        p { (sample) }
                    }
                }
            }
        }
        ul class="promised" { @for class in ["open", "broken", "kept"] { li class=(class) { (sample) } } }
        ul class="options" { li { (sample) } li class="chosen" { (sample) } }
    }
}

fn folds() -> Markup {
    let sample = t!("design-sample");
    html! {
        div class="folds" {
            details class="fold" { summary { h3 { (sample) } small { (w!("design-beside")) } } div { p { (sample) } } }
            details class="fold" open { summary { h3 { (sample) } } div { p { (sample) } } }
            details class="bit" open { summary { (sample) } div { p { (sample) } } }
        }
    }
}

fn table() -> Markup {
    let sample = t!("design-sample");
    html! {
        div class="wide" {
            table {
                thead { tr { th scope="col" { (w!("design-beside")) } th scope="col" { (w!("design-field")) } } }
                tbody { tr { th scope="row" { (sample) } td { (sample) } } tr { th scope="row" { (sample) } td { "12" } } }
            }
        }
        ul class="lines-list" { li { span { (sample) } span { "12" } } li { span { (sample) } span { "7" } } }
    }
}
