//! Cases like this one, and what their customers chose: alike in like cases (P21).

use crate::pages::cases::status_words;
use crate::pages::{Answer, page, when};
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use desk::views::{LikeCase, LikePoint};
use maud::{Markup, html};

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
) -> Answer {
    let alike = web.desk.like_cases(&me, number).await?;
    let when = when(&web).await?;
    let title = t!("fair-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::case(number)) { (w!("sent-back", number = number)) } }
                h1 { (title) }
                p class="quiet" { (w!("fair-text")) }
            }
        }
        @if alike.is_empty() {
            (frame::empty(&t!("fair-none-title"), &t!("fair-none-text")))
        } @else {
            ol class="stack" { @for case in &alike { li { (one(case, &when)) } } }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Cases, &title, main).await?,
    ))
}

fn one(case: &LikeCase, when: &When) -> Markup {
    html! {
        article class="card stack" {
            header class="row" {
                h2 { a href=(urls::case(case.number)) { "#" (case.number) " " (crate::parts::subject::line(&case.subject)) } }
                small { (status_words(&case.status)) " · " (when.stamp(case.opened)) }
            }
            @for point in &case.points { (given(point)) }
        }
    }
}

fn given(point: &LikePoint) -> Markup {
    html! {
        div class="tight" {
            p class="quiet lines" { (crate::words::quoted(&point.words)) }
            @if let Some(outcome) = point.outcome { p { (w!("fair-found")) " " (w!(letters::term::outcome(outcome))) } }
            @if let Some((remedy, text)) = &point.solution {
                p { b { (w!("fair-chose")) " " (w!(letters::term::remedy(*remedy))) } ": " (text) }
            }
            @if let Some(plus) = &point.plus { p { (w!("fair-plus")) " " (plus) } }
        }
    }
}
