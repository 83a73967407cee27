//! The doors: first administrator, sign-in, one-time links.

use super::{Answer, Asked, expectations, go, no, page, page_with, told, went};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame;
use crate::problem::{Misfit, Problem};
use crate::routes::From;
use crate::state::WebState;
use crate::{cookie, urls};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum_extra::extract::cookie::CookieJar;
use desk::DeskError;
use maud::{Markup, html};

/// The first administrator, with the token from the log.
pub(crate) async fn setup_page(State(web): State<WebState>, asked: Asked) -> Answer {
    if web.desk.is_set_up().await? {
        return Ok(go(urls::SIGN_IN));
    }
    let token = asked.get("token").map_or("", String::as_str);
    Ok(page(setup(token, None)))
}

fn setup(token: &str, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("setup", kept);
    frame::plain(
        &t!("setup-title"),
        html! {
            h1 { (w!("setup-title")) }
            p { (w!("setup-text")) }
            form class="ask card" method="post" action=(urls::SETUP) {
                (sheet.head())
                (sheet.line("token", t!("setup-token")).hint(t!("setup-token-hint")).or(token).needed())
                (sheet.line("name", t!("field-your-name")).hint(t!("field-your-name-hint")).needed())
                (sheet.input("email", "email", t!("field-email")).needed())
                (sheet.input("password", "new-password", t!("field-new-password")).hint(t!("field-new-password-hint")).needed())
                div class="keys" { button class="btn primary" { (w!("setup-key")) } }
            }
        },
    )
}

/// Sets the first administrator.
pub(crate) async fn set_up(State(web): State<WebState>, form: Form) -> Answer {
    let read = || -> Result<_, Misfit> {
        Ok((
            form.need_line("token")?,
            form.need_line("name")?,
            form.need_line("email")?,
        ))
    };
    let token = form.get("token").to_owned();
    let (token, name, email) = match read() {
        Ok(read) => read,
        Err(misfit) => {
            let kept = Kept::misfit(form, &misfit);
            return Ok(page_with(
                StatusCode::UNPROCESSABLE_ENTITY,
                setup(&token, Some(&kept)),
            ));
        }
    };
    let outcome = web
        .desk
        .set_up(&token, &name, &email, form.raw("new-password"))
        .await;
    match outcome {
        Ok(()) => Ok(went(urls::SIGN_IN, "set-up")),
        Err(DeskError::NotFound | DeskError::NotAllowed) => {
            let kept = Kept::refused(form, t!("setup-wrong-token"));
            Ok(page_with(
                StatusCode::UNPROCESSABLE_ENTITY,
                setup(&token, Some(&kept)),
            ))
        }
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let kept = Kept::refused(form, sentence);
            Ok(page_with(status, setup(&token, Some(&kept))))
        }
    }
}

/// Sign in.
pub(crate) async fn sign_in_page(State(web): State<WebState>, asked: Asked) -> Answer {
    // An empty desk has nobody to sign in: say how to begin.
    let empty = !web.desk.is_set_up().await?;
    let then = asked.get("then").map_or("", String::as_str);
    let done = told::on_desk(&asked);
    Ok(page(sign_in_form(then, empty, &done, None)))
}

fn sign_in_form(then: &str, empty: bool, done: &Markup, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("sign-in", kept);
    frame::plain(
        &t!("sign-in-title"),
        html! {
            p class="quiet" { (w!("brand")) }
            h1 { (w!("sign-in-title")) }
            @if empty { p class="say soon" { (w!("sign-in-empty")) } }
            @else { (done) }
            form class="ask card" method="post" action=(urls::SIGN_IN) {
                (sheet.head())
                (sheet.hidden("then", then))
                (sheet.input("email", "sign-in-email", t!("field-email")).needed())
                (sheet.input("password", "password", t!("field-password")).needed())
                div class="keys" { button class="btn primary" { (w!("sign-in-key")) } }
            }
            p class="quiet" { (w!("sign-in-forgotten")) }
        },
    )
}

/// Signs in, and goes on where the person was going.
pub(crate) async fn sign_in(
    State(web): State<WebState>,
    From(from): From,
    jar: CookieJar,
    form: Form,
) -> Answer {
    let then = Some(form.get("then")).filter(|then| urls::is_ours(then));
    let then = then.unwrap_or(urls::TODAY).to_owned();
    let session = web
        .desk
        .sign_in(
            form.get("sign-in-email"),
            form.raw("password"),
            &from.to_string(),
        )
        .await;
    let (status, sentence) = match session {
        Ok(Some(token)) => {
            let first = expectations::first_of_all(&web, &token, &then).await;
            let jar = jar.add(cookie::write(token, web.https));
            return Ok((jar, go(&first)).into_response());
        }
        Ok(None) => (StatusCode::UNPROCESSABLE_ENTITY, t!("sign-in-wrong")),
        Err(DeskError::NotAllowed) => return Err(Problem::TooOften),
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            (status, sentence)
        }
    };
    let kept = Kept::refused(form, sentence);
    // The password is never sent back.
    Ok(page_with(
        status,
        sign_in_form(&then, false, &html! {}, Some(&kept.without("password"))),
    ))
}

/// Ends the session.
pub(crate) async fn sign_out(State(web): State<WebState>, jar: CookieJar) -> Answer {
    if let Some(token) = cookie::read(&jar, web.https) {
        web.desk.sign_out(&token).await?;
    }
    let jar = jar.add(cookie::end(web.https));
    Ok((jar, went(urls::SIGN_IN, "signed-out")).into_response())
}

/// An invitation, or a new password.
pub(crate) async fn link_page(State(web): State<WebState>, Path(token): Path<String>) -> Answer {
    link(&web, &token, None, StatusCode::OK).await
}

async fn link(web: &WebState, token: &str, kept: Option<&Kept>, status: StatusCode) -> Answer {
    let sheet = Sheet::new("link", kept);
    let Some(person) = web.desk.one_time(token).await? else {
        let spent = frame::plain(
            &t!("link-spent-title"),
            html! {
                h1 { (w!("link-spent-title")) }
                p { (w!("link-spent-text")) }
                p { a class="btn" href=(urls::SIGN_IN) { (w!("sign-in-key")) } }
            },
        );
        return Ok(page_with(StatusCode::NOT_FOUND, spent));
    };
    let welcome = if person.set_up {
        t!("link-reset-title", name = &person.name)
    } else {
        t!("link-invited-title", name = &person.name)
    };
    let markup = frame::plain(
        &welcome,
        html! {
            h1 { (welcome) }
            p { (w!("link-text", email = &person.email)) }
            form class="ask card" method="post" action=(urls::one_time(token)) {
                (sheet.head())
                (sheet.input("password", "new-password", t!("field-new-password")).hint(t!("field-new-password-hint")).needed())
                div class="keys" { button class="btn primary" { (w!("link-key")) } }
            }
        },
    );
    Ok(page_with(status, markup))
}

/// Sets the password a one-time link is for.
pub(crate) async fn set_password(
    State(web): State<WebState>,
    Path(token): Path<String>,
    form: Form,
) -> Answer {
    match web
        .desk
        .set_password(&token, form.raw("new-password"))
        .await
    {
        Ok(()) => Ok(went(urls::SIGN_IN, "password")),
        Err(DeskError::NotFound | DeskError::NotAllowed) => {
            link(&web, &token, None, StatusCode::OK).await
        }
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let kept = Kept::refused(form, sentence).without("new-password");
            link(&web, &token, Some(&kept), status).await
        }
    }
}
