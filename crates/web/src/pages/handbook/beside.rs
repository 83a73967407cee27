//! What the handbook has for a case: templates and answers that fit its stage and what it is about, and pages to read.
//! A page of its own, so that the case itself asks for nothing more.

use super::{one, results, words_of};
use crate::pages::{Answer, Asked, page, went};
use crate::parts::address::Path;
use crate::parts::field::Sheet;
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use desk::views::handbook::HandbookRow;
use maud::{Markup, html};

/// The way there from the case.
pub(crate) fn way_there(number: u64) -> Markup {
    html! {
        a class="fold" href=(urls::handbook_beside(number)) data-act="handbook" {
            h2 { (w!("handbook-link")) }
            small { (w!("handbook-link-hint")) }
        }
    }
}

/// The page.
pub(crate) async fn beside(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    asked: Asked,
) -> Answer {
    let words = words_of(&asked);
    let beside = web.desk.handbook_beside(&me, number).await?;
    let found = if words.is_empty() {
        None
    } else {
        Some(web.desk.find_in_handbook(&me, &words).await?)
    };
    let title = t!("handbook-beside", number = number);
    let sheet = Sheet::new("handbook-search", None);
    let to = urls::handbook_beside(number);
    let main = html! {
        header class="page" { div {
            p class="quiet" { a href=(urls::case(number)) { (w!("handbook-to-case", number = number)) } }
            h1 { (title) }
        } }
        form class="one card" method="get" action=(to) role="search" aria-label=(w!("handbook-search-label")) {
            (sheet.input("search", "q", t!("handbook-search-label")).or(words.as_str()))
            button class="btn primary" { (w!("search-key")) }
        }
        div class="stack" {
            @if let Some(found) = &found {
                @if found.is_empty() { (results(found)) } @else { (to_put_in(number, found)) }
            }
            @else {
                @for (kind, pages) in &beside {
                    @if !pages.is_empty() {
                        section class="stack" {
                            h2 { (t!(&format!("handbook-beside-{}s", kind.id()))) }
                            (to_put_in(number, pages))
                        }
                    }
                }
            }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Cases, &title, main).await?,
    ))
}

/// The pages, each with the key that puts its words into the reply.
fn to_put_in(number: u64, pages: &[HandbookRow]) -> Markup {
    let key = |row: &HandbookRow| {
        html! {
            @if row.kind.is_inserted() {
                form method="post" action=(urls::handbook_put_in(number, &row.slug)) {
                    button class="btn" { (w!("handbook-put-in")) span class="unseen" { ": " (row.title) } }
                }
            }
        }
    };
    html! { ol class="lines-list card" data-list { @for row in pages { (one(row, &key(row))) } } }
}

/// Puts the words of a page into what is being written to the customer.
pub(crate) async fn put_in(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, slug)): Path<(u64, String)>,
) -> Answer {
    let whole = web.desk.put_in_reply(&me, number, &slug).await?;
    let done = if whole {
        "handbook-put-in"
    } else {
        "handbook-put-in-part"
    };
    Ok(went(&urls::case(number), done))
}
