//! Boiling: who asks for help, and which cases somebody should look at, with why (P42).

use super::{Answer, page, when};
use crate::parts::frame::{self, Place};
use crate::parts::path::Along;
use crate::parts::{path, subject};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use desk::views::{BoilingCase, BoilingWhy};
use maud::{Markup, html};

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me) -> Answer {
    let rows = web.desk.boiling(&me).await?;
    let when = when(&web).await?;
    let title = t!("boiling-title");
    let (asking, others): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.help_since.is_some());
    let main = html! {
        header class="page" {
            div { h1 { (title) } p class="quiet text" { (t!("boiling-text")) } }
        }
        @if rows.is_empty() { (frame::empty(&t!("boiling-none-title"), &t!("boiling-none-text"))) }
        div class="promises" {
            (group("boiling-asking", &asking, &when))
            (group("boiling-others", &others, &when))
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Boiling, &title, main).await?,
    ))
}

fn group(title: &str, rows: &[&BoilingCase], when: &When) -> Markup {
    html! {
        @if !rows.is_empty() {
            section id=(title) {
                h2 { (t!(title)) " " span class="quiet" { (rows.len()) } }
                ol class="rows" data-list { @for row in rows { li { (one(row, when)) } } }
            }
        }
    }
}

fn one(row: &BoilingCase, when: &When) -> Markup {
    html! {
        a class="promise" href=(urls::case(row.number)) {
            span class="chip late" { (row.why.first().map_or_else(|| t!("boiling-help"), why)) }
            span class="about" {
                span class="what" { (subject::theirs(&row.customer)) ": " (subject::line(&row.subject)) }
                @if let Some(since) = row.help_since {
                    small class="no" { (t!("boiling-asks", who = row.help_by.as_deref().unwrap_or_default(), since = crate::words::words().stamp(since, when.now, &when.zone))) }
                }
                @if let Some(words) = row.why.first().and_then(BoilingWhy::words) { small { q { (words) } br; } }
                @for reason in row.why.iter().skip(1) {
                    small { (why(reason)) @if let Some(words) = reason.words() { ": " q { (words) } } br; }
                }
                small { "#" (row.number) " · " (row.owner.clone().unwrap_or_else(|| t!("nobody-yet"))) }
            }
            span class="along" { (path::line(Along::of_row(row.stage, true))) }
        }
    }
}

fn why(reason: &BoilingWhy) -> String {
    match reason {
        BoilingWhy::Safety(_) => t!("boiling-safety"),
        BoilingWhy::Gravest => t!("boiling-gravest"),
        BoilingWhy::Refused => t!("boiling-refused"),
        BoilingWhy::Threat(_) => t!("boiling-threat"),
        BoilingWhy::Manager(_) => t!("boiling-manager"),
        BoilingWhy::Broken(count) => t!("boiling-broken", count = *count),
        BoilingWhy::Rising => t!("boiling-rising"),
        BoilingWhy::HalfGone => t!("boiling-half"),
    }
}
