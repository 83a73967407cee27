//! What was changed of people, teams, settings and customers' records, and by whom.

use super::{Answer, Asked, after, page};
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::when::day_words;
use crate::{urls, words};
use axum::extract::State;
use desk::views::AuditAbout;
use maud::html;

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let lines = web.desk.audit_page(&me, after(&asked)).await?;
    let when = super::when(&web).await?;
    let title = t!("audit-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::PEOPLE) { (w!("people-title")) } }
                h1 { (title) }
                p class="quiet text" { (w!("audit-text")) }
            }
        }
        @if lines.rows.is_empty() { p class="quiet" { (w!("audit-none")) } }
        @else {
            section class="card" {
                ol class="lines-list" data-list {
                    @for row in &lines.rows {
                        li {
                            div {
                                p { (row.sentence(words::words())) }
                                p class="quiet" {
                                    @match row.day {
                                        Some(day) => (day_words(day)),
                                        None => (when.full(row.at)),
                                    }
                                    @if let AuditAbout::Customer(id) = row.about { " · " a href=(urls::customer(id)) { (w!("audit-customer")) } }
                                }
                            }
                        }
                    }
                }
            }
        }
        @if let Some(next) = &lines.next {
            p class="more" { a class="btn" data-act="more" href=(urls::with(urls::AUDIT, &[("after", &next.0)])) { (w!("more")) } }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::None, &title, main).await?,
    ))
}
