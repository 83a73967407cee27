//! Search over all that was ever said.

use super::{Answer, Asked, after, cases, page, when};
use crate::bounds::LINE_CHARS_MAX;
use crate::parts::field::Sheet;
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use desk::views::{Found, Page};
use maud::{Markup, html};

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
    let found = if words.is_empty() {
        Page {
            rows: Vec::new(),
            next: None,
        }
    } else {
        web.desk.search(&me, &words, after(&asked)).await?
    };
    let when = when(&web).await?;
    let sheet = Sheet::new("search", None);
    let main = html! {
        header class="page" { h1 { (t!("search-title")) } }
        form class="one card" method="get" action=(urls::SEARCH) role="search" aria-label=(t!("search-title")) {
            (sheet.input("search", "q", t!("search-label")).or(words.as_str()).hint(t!("search-hint")))
            button class="btn primary" { (t!("search-key")) }
        }
        br;
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
            p class="more" { a class="btn" data-act="more" href=(urls::with(urls::SEARCH, &[("q", &words), ("after", &next.0)])) { (t!("more")) } }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::None, &t!("search-title"), main).await?,
    ))
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
