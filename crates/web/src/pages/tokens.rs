//! Tokens with which programs outside the desk ask the coach: a list, a new one that is shown this once, and the key to
//! withdraw one; with the addresses to type into them.

use super::{Answer, Asked, no, page_with, told, went};
use crate::form::Form;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::views::{CoachTokenRow, Person};
use maud::{Markup, html};

/// What stands for the token where it is told how to type it in.
const PLACE: &str = "TOKEN";

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, None, &done, StatusCode::OK).await
}

async fn render(
    web: &WebState,
    me: &Person,
    kept: Option<&Kept>,
    above: &Markup,
    status: StatusCode,
) -> Answer {
    let tokens = web.desk.coach_tokens(me).await?;
    let when = super::when(web).await?;
    let title = t!("tokens-title");
    let sheet = Sheet::new("token", kept);
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::RULES) { (w!("rules-all")) } }
                h1 { (title) }
                p class="quiet text" { (w!("tokens-text")) }
            }
        }
        (above)
        div class="stack" {
            section class="card" {
                @if tokens.is_empty() { p class="quiet" { (w!("tokens-none")) } }
                ul class="lines-list" { @for token in &tokens { li { (row(token, &when)) } } }
            }
            section class="card stack" {
                h2 { (w!("tokens-new")) }
                form class="ask" method="post" action=(urls::TOKENS) {
                    (sheet.head())
                    (sheet.line("name", t!("tokens-name")).hint(t!("tokens-name-hint")).needed())
                    div class="keys" { button class="btn primary" { (w!("tokens-key")) } }
                }
            }
            section class="card stack" {
                h2 { (w!("tokens-how")) }
                (addresses(&web.desk.config().base_url, PLACE))
            }
        }
    };
    let markup = frame::desk(web, me, Place::None, &title, main).await?;
    Ok(page_with(status, markup))
}

fn row(token: &CoachTokenRow, when: &When) -> Markup {
    let made = when.full_words(token.created_at);
    let made = if token.made_by.is_empty() {
        t!("tokens-row-somebody", when = made)
    } else {
        t!("tokens-row", name = &token.made_by, when = made)
    };
    let used = token.used_at.map_or_else(
        || t!("tokens-unused"),
        |used| t!("tokens-used", when = when.full_words(used)),
    );
    html! {
        div {
            b { (token.name) }
            p class="quiet text" { (made) ", " (used) }
        }
        form method="post" action=(urls::WITHDRAW_TOKEN) {
            input type="hidden" name="name" value=(token.name);
            button class="btn" { (w!("tokens-withdraw", name = &token.name)) }
        }
    }
}

/// The two addresses, with this token in them.
fn addresses(base: &str, token: &str) -> Markup {
    html! {
        div class="tight" {
            p class="label" { (w!("tokens-server")) }
            p { code { (base) "/languagetool/" (token) "/v2" } }
            p class="quiet text" { (w!("tokens-server-hint")) }
        }
        div class="tight" {
            p class="label" { (w!("tokens-full")) }
            p { code { (base) "/api/coach/check" } }
            p class="quiet text" { (w!("tokens-full-hint")) }
        }
    }
}

/// Makes one. It stands in this answer and nowhere else.
pub(crate) async fn make(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let name = match form.need_line("name") {
        Ok(name) => name,
        Err(misfit) => {
            let kept = Kept::misfit(form, &misfit);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return render(&web, &me, Some(&kept), &html! {}, status).await;
        }
    };
    match web.desk.make_coach_token(&me, &name).await {
        Ok(token) => {
            let above = html! {
                div class="say yes did stack" role="status" {
                    p { (w!("tokens-made", name = &name)) }
                    p { b { (w!("tokens-token")) } " " code { (token) } }
                    (addresses(&web.desk.config().base_url, &token))
                }
                br;
            };
            render(&web, &me, None, &above, StatusCode::OK).await
        }
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            render(&web, &me, Some(&kept), &html! {}, status).await
        }
    }
}

/// Withdraws one. One that is gone already is gone.
pub(crate) async fn withdraw(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    match web.desk.withdraw_coach_token(&me, form.get("name")).await {
        Ok(()) | Err(desk::DeskError::NotFound) => Ok(went(urls::TOKENS, "token-withdrawn")),
        Err(error) => Err(error.into()),
    }
}
