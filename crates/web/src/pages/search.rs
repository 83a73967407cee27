//! Search over all that was ever said.

use super::{Answer, Asked, after, cases, page, when};
use crate::bounds::LINE_CHARS_MAX;
use crate::parts::field::Sheet;
use crate::parts::frame::{self, Beside, Place};
use crate::parts::live::Live;
use crate::routes::Me;
use crate::state::WebState;
use crate::{shield, urls};
use axum::extract::State;
use desk::views::Found;
use maud::{Markup, PreEscaped, html};
use said::Operator;

mod narrowed;
mod said;

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let words: String = asked
        .get("q")
        .map(String::as_str)
        .unwrap_or_default()
        .trim()
        .chars()
        .take(LINE_CHARS_MAX)
        .collect();
    let when = when(&web).await?;
    let sought = narrowed::understand(&web, &me, &when, &words).await?;
    let found = web
        .desk
        .search_in(&me, &sought.words, &sought.narrow, after(&asked))
        .await?;
    let first = after(&asked).is_none();
    let sheet = Sheet::new("search", None);
    let main = html! {
        header class="page" { h1 { (w!("search-title")) } }
        form class="one card" method="get" action=(urls::SEARCH) role="search" aria-label=(w!("search-title")) data-as-one-types {
            (sheet.input("search", "q", t!("search-label")).or(words.as_str()).hint(t!("search-hint")))
            button class="btn primary" { (w!("search-key")) }
        }
        (how())
        br;
        div role="status" id="told" {
            @for sentence in &sought.told { p class="say soon" { (sentence) } }
        }
        p class="quiet" role="status" id="found" {
            @if !words.is_empty() && found.next.is_none() && first { (w!("search-found", count = found.rows.len())) }
        }
        @if words.is_empty() {
            (frame::empty(&t!("search-begin-title"), &t!("search-begin-text")))
        } @else if found.rows.is_empty() && found.next.is_some() {
            (frame::empty(&t!("search-so-far-title"), &t!("search-so-far-text")))
        } @else if found.rows.is_empty() {
            (frame::empty(&t!("search-none-title"), &t!("search-none-text")))
        } @else {
            ol class="rows" data-list {
                @for hit in &found.rows { li { (cases::case(&hit.row, &when, snippet(hit))) } }
            }
        }
        @if let Some(next) = &found.next {
            p class="more" { a class="btn" data-act="more" href=(urls::with(urls::SEARCH, &[("q", &words), ("after", &next.0)])) { (w!("more")) } }
        }
    };
    let live = Live::as_one_types();
    let beside = Beside {
        live: Some(&live),
        ..Beside::default()
    };
    let title = t!("search-title");
    let markup = frame::with(&web, &me, (Place::None, &title), main, beside).await?;
    Ok(shield::let_listen(page(markup)))
}

/// How one searches, in plain words.
fn how() -> Markup {
    let stages = recovery::Stage::PATH.iter();
    let stages: Vec<String> = stages
        .map(|stage| said::typed(&t!(letters::term::stage(*stage))))
        .collect();
    let stages = stages.join(", ");
    html! {
        details class="fold" id="how" {
            summary { h2 { (w!("search-how")) } }
            dl class="inside how" {
                dt { code { (w!("search-such-as-all")) } } dd { (w!("search-how-all")) }
                dt { code { (PreEscaped("\"")) (w!("search-such-as-phrase")) (PreEscaped("\"")) } } dd { (w!("search-how-phrase")) }
                dt { code { (w!("search-such-as-begin")) "*" } } dd { (w!("search-how-begin")) }
                dt { code { "-" (w!("search-such-as-without")) } } dd { (w!("search-how-without")) }
                dt { code { "#1047" } } dd { (w!("search-how-number")) }
                dt { code { (Operator::Status.name()) ":" (w!("search-such-as-status")) } } dd { (w!("search-how-status")) }
                dt { code { (Operator::Stage.name()) ":" (w!("stage-understood")) } } dd { (w!("search-how-stage", all = stages)) }
                dt { code { (Operator::Owner.name()) ":" (w!("search-owner-me")) } } dd { (w!("search-how-owner", none = t!("search-owner-none"))) }
                dt { code { (Operator::Tag.name()) ":" (PreEscaped("\"")) (w!("search-such-as-tag")) (PreEscaped("\"")) } } dd { (w!("search-how-tag")) }
                dt { code { (Operator::Class.name()) ":" (w!("search-such-as-class")) } } dd { (w!("search-how-class")) }
                dt { code { (Operator::From.name()) ":" (w!("search-such-as-from")) } } dd { (w!("search-how-from")) }
                dt { code { (Operator::After.name()) ":2026-11-01" } } dd { (w!("search-how-after")) }
                dt { code { (Operator::Before.name()) ":2026-11-23" } } dd { (w!("search-how-before")) }
            }
        }
    }
}

fn snippet(hit: &Found) -> Markup {
    html! {
        small {
            @for (piece, is_hit) in &hit.snippet {
                @if *is_hit { mark { (piece) } } @else { (piece) }
            }
        }
    }
}
