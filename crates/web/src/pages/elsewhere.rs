//! Where else a customer can turn once both sides stand where they stand; every final answer says it.

use super::{Answer, house};
use crate::form::Form;
use crate::parts::field::{Kept, Sheet};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use maud::{Markup, html};

/// The form of the house page.
pub(super) fn form(places: &[String], kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("elsewhere", kept);
    html! {
        section class="card" {
            h2 { (w!("house-elsewhere")) }
            form class="ask" method="post" action=(urls::ELSEWHERE) {
                (sheet.head())
                (sheet.area("elsewhere", t!("house-elsewhere-label")).hint(t!("house-elsewhere-hint")).or(places.join("\n")))
                div class="keys" { button class="btn primary" { (w!("save")) } }
            }
        }
    }
}

/// The same for who may only read it.
pub(super) fn shown(places: &[String]) -> Markup {
    html! {
        section class="card" {
            h2 { (w!("house-elsewhere")) }
            @if places.is_empty() { p class="quiet" { (w!("house-elsewhere-none")) } }
            ul class="dots" { @for place in places { li { (place) } } }
        }
    }
}

/// Changes it.
pub(crate) async fn set(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let outcome = web.desk.set_elsewhere(&me, form.get("elsewhere")).await;
    house::settle(&web, &me, form, outcome).await
}
