//! The manual of the coach: every rule and hint with the reason, what to say instead, and samples.

use super::{Answer, page};
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use coach::manual::{Entry, entries};
use coach::rules::Level;
use maud::{Markup, html};

/// The list.
pub(crate) async fn list(State(web): State<WebState>, Me(me): Me) -> Answer {
    let title = t!("rules-title");
    let main = html! {
        header class="page" { div { h1 { (title) } p class="quiet text" { (t!("rules-text")) } } }
        div class="stack" {
            @for (level, heading) in [
                (Level::Error, t!("rules-errors")),
                (Level::Advice, t!("rules-advice")),
                (Level::Hint, t!("rules-hints")),
            ] {
                section class="card" {
                    h2 { (heading) }
                    ul class="lines-list" {
                        @for entry in entries(web.rulebook()).filter(|entry| entry.level == level) {
                            li { div {
                                a href=(urls::rule(entry.id)) { (entry.title) }
                                p class="quiet text" { (entry.about) }
                            } }
                        }
                    }
                }
            }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::None, &title, main).await?,
    ))
}

/// One page of it.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let entry = entries(web.rulebook())
        .find(|entry| entry.id == id)
        .ok_or(Problem::NotFound)?;
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::RULES) { (t!("rules-all")) } }
                h1 { (entry.title) }
                p class="text" { (entry.about) }
            }
        }
        article class="card stack text rule" { (body(&entry)) }
    };
    Ok(page(
        frame::desk(&web, &me, Place::None, entry.title, main).await?,
    ))
}

/// What a desk's own page leaves out is left out here.
fn body(entry: &Entry<'_>) -> Markup {
    html! {
        (said(&t!("rule-heard"), entry.message))
        (said(&t!("rule-why"), entry.why))
        (said(&t!("rule-instead"), entry.instead))
        @if !entry.better.is_empty() {
            section class="tight" {
                h2 { (t!("rule-better")) }
                ul class="dots" { @for (from, to) in &entry.better { li { "“" (from) "” → “" (to) "”" } } }
            }
        }
        (samples(&t!("rule-noticed"), &entry.noticed))
        (samples(&t!("rule-left-alone"), &entry.left_alone))
    }
}

fn said(heading: &str, text: &str) -> Markup {
    html! {
        @if !text.is_empty() { section class="tight" { h2 { (heading) } p { (text) } } }
    }
}

fn samples(heading: &str, samples: &[&str]) -> Markup {
    html! {
        @if !samples.is_empty() {
            section class="tight" {
                h2 { (heading) }
                ul class="dots" { @for sample in samples { li { "“" (sample) "”" } } }
            }
        }
    }
}
