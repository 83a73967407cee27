//! Erasing a customer whole: an administrator's, with a reason, and for good.

use super::{Answer, customers, no, went};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::problem::Misfit;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::views::Person;
use maud::{Markup, html};
use recovery::{CustomerId, Role};

/// The form on the customer's page; nothing for those who may not.
pub(super) fn form(me: &Person, id: CustomerId, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("erase", kept);
    html! {
        @if me.role >= Role::Administrator {
            details class="fold" open[sheet.came_back()] {
                summary { h2 { (w!("erase-title")) } }
                div class="stack" {
                    p { (w!("erase-text")) }
                    p class="quiet" { (w!("erase-copies")) }
                    form class="ask" method="post" action=(urls::erase(id)) {
                        (sheet.head())
                        (sheet.line("reason", t!("erase-reason")).hint(t!("erase-reason-hint")).needed())
                        (sheet.tick("sure", "yes", html! { (w!("erase-sure")) }, false))
                        div class="keys" { button class="btn" { (w!("erase-key")) } }
                    }
                }
            }
        }
    }
}

/// Erases them.
pub(crate) async fn erase(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<CustomerId>,
    form: Form,
) -> Answer {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    if form.get("sure") != "yes" {
        let kept = Kept::misfit(form, &Misfit::new("sure", "misfit-sure"));
        return customers::render(&web, &me, id, Some(&kept), &html! {}, status).await;
    }
    match web.desk.erase_person(&me, id, form.get("reason")).await {
        Ok(_) => Ok(went(&urls::customer(id), "person-erased")),
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            customers::render(&web, &me, id, Some(&kept), &html! {}, status).await
        }
    }
}
