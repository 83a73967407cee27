//! A rehearsal made of a case: the draft of a scenario, with stand-ins, for a person to look over.

use super::super::{Answer, Asked, page};
use crate::parts::field::Sheet;
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use maud::{Markup, html};

/// The field that names the case.
const NUMBER: &str = "number";

/// The way to it, by the number of the case.
pub(super) fn card() -> Markup {
    let sheet = Sheet::new("of-case", None);
    html! {
        section class="card" {
            h2 { (w!("rehearsal-of-case")) }
            p class="quiet text" { (w!("rehearsal-of-case-text")) }
            form class="ask" method="get" action=(urls::REHEARSAL_OF_CASE) {
                (sheet.input("number", NUMBER, t!("rehearsal-of-case-number")).needed())
                div class="keys" { button class="btn" { (w!("rehearsal-of-case-key")) } }
            }
        }
    }
}

/// The page with the draft.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let number = asked.get(NUMBER).and_then(|number| number.parse().ok());
    let draft = web
        .desk
        .rehearsal_of_case(&me, number.ok_or(Problem::NotFound)?)
        .await?;
    let title = t!("rehearsal-of-case");
    let sheet = Sheet::new("draft", None);
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::REHEARSAL) { (w!("rehearsal-all")) } }
                h1 { (title) }
                p class="text" { (w!("rehearsal-of-case-look")) }
            }
        }
        section class="card" { (sheet.area("draft", t!("rehearsal-of-case-file")).or(draft)) }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Rehearsal, &title, main).await?,
    ))
}
