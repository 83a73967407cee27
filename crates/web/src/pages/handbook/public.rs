//! The pages that are open to customers: no account, no script, nothing but what a supervisor opened.

use super::words_of;
use crate::pages::{Answer, Asked, after, page};
use crate::parts::address::Path;
use crate::parts::field::Sheet;
use crate::parts::frame;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use desk::views::handbook::HandbookRow;
use letters::handbook::rich;
use maud::{Markup, html};

/// All of them, or those that hold what somebody looks for.
pub(crate) async fn open_list(State(web): State<WebState>, asked: Asked) -> Answer {
    let words = words_of(&asked);
    let (rows, next) = if words.is_empty() {
        web.desk.public_pages(after(&asked).as_ref()).await?
    } else {
        (web.desk.find_in_public_pages(&words).await?, None)
    };
    let sheet = Sheet::new("help-search", None);
    let title = t!("help-title");
    let main = html! {
        h1 { (title) }
        form class="one" method="get" action=(urls::HELP) role="search" aria-label=(w!("help-search")) {
            (sheet.input("search", "q", t!("help-search")).or(words.as_str()))
            button class="btn primary" { (w!("search-key")) }
        }
        @if rows.is_empty() { p { (w!(if words.is_empty() { "help-none" } else { "help-none-found" })) } }
        ul class="lines-list" { @for row in &rows { (one(row)) } }
        @if let Some(next) = next { p class="more" { a class="btn" href=(urls::with(urls::HELP, &[("after", &next.0)])) { (w!("more")) } } }
    };
    Ok(page(frame::plain(&title, main)))
}

fn one(row: &HandbookRow) -> Markup {
    html! {
        li { div {
            a href=(urls::help_page(&row.slug)) { (row.title) }
            @if !row.excerpt.is_empty() {
                p class="quiet" { @for (piece, hit) in &row.excerpt { @if *hit { mark { (piece) } } @else { (piece) } } }
            }
        } }
    }
}

/// One of them.
pub(crate) async fn open_page(State(web): State<WebState>, Path(slug): Path<String>) -> Answer {
    let one = web.desk.public_page(&slug).await?;
    let main = html! {
        p class="quiet" { a href=(urls::HELP) { (w!("help-title")) } }
        h1 { (one.row.title) }
        article class="handbook-page" lang=(one.language) { (rich(&one.body)) }
    };
    Ok(page(frame::plain(&one.row.title, main)))
}
