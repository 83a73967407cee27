//! A new case by hand: a call, a letter, a visit.

use super::{Answer, no, page_with, went};
use crate::form::Form;
use crate::pages::case::terms;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::Misfit;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::desk::NewCase;
use maud::{Markup, html};

/// The form.
pub(crate) async fn page_of(
    web: &WebState,
    me: &desk::views::Person,
    kept: Option<&Kept>,
) -> Result<Markup, crate::problem::Problem> {
    let sheet = Sheet::new("new-case", kept);
    let main = html! {
        header class="page" {
            div { h1 { (w!("new-title")) } p class="quiet" { (w!("new-text")) } }
        }
        form class="ask card text" method="post" action=(urls::NEW_CASE) {
            (sheet.head())
            (sheet.radio_needed("channel", &t!("new-channel"), &[
                ("phone", t!("channel-phone")),
                ("in_person", t!("channel-in-person")),
                ("letter", t!("channel-letter")),
                ("mail", t!("channel-mail")),
            ]))
            (sheet.area("story", t!("new-story")).hint(t!("new-story-hint")).needed())
            (sheet.line("subject", t!("new-subject")).hint(t!("new-subject-hint")).needed())
            div class="fields" {
                (sheet.line("name", t!("new-name")))
                (sheet.input("email", "email", t!("new-email")))
                (sheet.input("tel", "phone", t!("new-phone")))
            }
            (sheet.tick("take", "yes", html! { (w!("new-take")) }, true))
            div class="keys" { button class="btn primary" { (w!("new-key")) } }
        }
    };
    frame::desk(web, me, Place::New, &t!("new-title"), main).await
}

/// The page.
pub(crate) async fn page(State(web): State<WebState>, Me(me): Me) -> Answer {
    Ok(super::page(page_of(&web, &me, None).await?))
}

/// Opens it.
pub(crate) async fn open(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let read = || -> Result<NewCase, Misfit> {
        Ok(NewCase {
            name: form.line("name")?,
            email: form.line("email")?,
            phone: form.line("phone")?,
            subject: form.need_line("subject")?,
            story: form.need("story")?,
            channel: Some(form.term("channel", terms::channel)?),
            take: form.has("take", "yes"),
        })
    };
    let (status, kept) = match read() {
        Err(misfit) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            Kept::misfit(form, &misfit),
        ),
        Ok(new) => match web.desk.open_by_hand(&me, new).await {
            Ok(number) => return Ok(went(&urls::case(number), "opened")),
            Err(error) => {
                let (status, sentence, field) = no(error)?;
                let mut kept = Kept::refused(form, sentence);
                kept.field = field;
                (status, kept)
            }
        },
    };
    Ok(page_with(status, page_of(&web, &me, Some(&kept)).await?))
}
