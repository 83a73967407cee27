//! The keys of the keyboard on pages of their own: all of them, to read without script too, and where one chooses others.

use super::{Answer, Asked, no, page, page_with, told, went};
use crate::form::Form;
use crate::keys::{self, Keys, Unfit, acts, field};
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use desk::views::Person;
use maud::{Markup, html};

/// All keys.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me) -> Answer {
    let main = html! {
        header class="page" {
            div { h1 { (w!("keys-title")) } p class="quiet text" { (w!("keys-text")) } }
            a class="btn" href=(urls::CHANGE_KEYS) { (w!("keys-change")) }
        }
        section class="card" { (keys::list(&Keys::of(&me), &me)) }
        br;
        p class="quiet text" { (w!("keys-script")) }
    };
    Ok(page(
        frame::desk(&web, &me, Place::None, &t!("keys-title"), main).await?,
    ))
}

/// The card on one's own page.
pub(super) fn card(me: &Person) -> Markup {
    let keys = Keys::of(me);
    html! {
        section class="card stack" id="keys-card" {
            h2 { (w!("keys-title")) }
            p class="quiet" {
                @if keys.off { (w!("keys-are-off")) } @else { (w!("keys-card-text")) }
            }
            p class="row" {
                a class="btn" href=(urls::CHANGE_KEYS) { (w!("keys-change")) }
                a href=(urls::KEYS) { (w!("keys-page")) }
            }
        }
    }
}

/// Where one chooses others.
pub(crate) async fn change_page(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let done = told::on_desk(&asked);
    choosing(&web, &me, None, &done, StatusCode::OK).await
}

async fn choosing(
    web: &WebState,
    me: &Person,
    kept: Option<&Kept>,
    done: &Markup,
    status: StatusCode,
) -> Result<Response, Problem> {
    let keys = Keys::of(me);
    let sheet = Sheet::new("keys-form", kept);
    let title = t!("keys-change-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::ACCOUNT) { (w!("account-title")) } }
                h1 { (title) }
                p class="quiet text" { (w!("keys-change-text")) }
            }
        }
        (done)
        section class="card stack" {
            form class="ask" id=(sheet.id) method="post" action=(urls::CHANGE_KEYS) {
                (sheet.head())
                div {
                    (sheet.tick("off", "yes", html! { (w!("keys-off-label")) }, keys.off))
                    p class="quiet text" { (w!("keys-off-hint")) }
                }
                @for group in keys::Group::ALL {
                    fieldset class="keys-choose" {
                        legend { (w!(group.title())) }
                        @for act in acts(me.role).filter(|act| act.group == group) {
                            (sheet.line(&field(act), t!(&format!("key-{}", act.name))).or(keys.key(act)))
                        }
                    }
                }
                div class="keys" {
                    button class="btn primary" { (w!("keys-keep")) }
                    button class="btn" formaction=(urls::KEYS_AS_THEY_CAME) { (w!("keys-as-they-came")) }
                }
            }
        }
    };
    let markup = frame::desk(web, me, Place::None, &title, main).await?;
    Ok(page_with(status, markup))
}

/// Keeps them, where no two are one.
pub(crate) async fn change(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let kept = match Keys::from_form(&form, me.role) {
        Ok(keys) => match web.desk.choose_keys(&me, keys.kept().as_deref()).await {
            Ok(()) => return Ok(went(urls::CHANGE_KEYS, "keys")),
            Err(error) => {
                let (_, sentence, _) = no(error)?;
                Kept::refused(form, sentence)
            }
        },
        Err(Unfit::NoKey(misfit)) => Kept::misfit(form, &misfit),
        Err(Unfit::Clash { act, with, key }) => {
            let says = |name: &str| t!(&format!("key-{name}"));
            let sentence = t!(
                "keys-clash",
                key = key,
                act = says(act.name),
                with = says(with.name)
            );
            let mut kept = Kept::refused(form, sentence);
            kept.field = Some(field(act));
            kept
        }
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    choosing(&web, &me, Some(&kept), &html! {}, status).await
}

/// Back to those they came with.
pub(crate) async fn as_they_came(State(web): State<WebState>, Me(me): Me) -> Answer {
    web.desk.choose_keys(&me, None).await?;
    Ok(went(urls::CHANGE_KEYS, "keys-as-they-came"))
}
