//! Sets the language a request is answered in. One of us: as they chose, else as their browser asks, else as the house
//! speaks. A customer on their page: as we speak with them in mails too, else as the house speaks. At a door, where
//! nobody is known yet: as the browser asks, else as the house speaks.

use crate::cookie;
use crate::problem::Problem;
use crate::state::WebState;
use crate::urls;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use letters::Language;
use std::time::Duration;
use tokio::time::timeout;

/// Paths whose answers say nothing in words; they must not wait for the data either.
const WITHOUT_WORDS: [&str; 3] = ["/health", "/ready", "/assets/"];

/// How long the data is asked for the language of the house: this stands outside of the limit for a page.
const ASKED_FOR_MAX: Duration = Duration::from_secs(2);

/// Around every request: as the browser asks, else as the house speaks.
pub(crate) async fn around(State(web): State<WebState>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if WITHOUT_WORDS.iter().any(|start| path.starts_with(start)) {
        return next.run(request).await;
    }
    let language = match asked(request.headers()) {
        Some(language) => language,
        // Where the data cannot be asked, the page that tells so is in English.
        None => match timeout(ASKED_FOR_MAX, web.desk.house_language()).await {
            Ok(Ok(language)) => language,
            Ok(Err(_)) | Err(_) => Language::default(),
        },
    };
    desk::speaking(language, next.run(request)).await
}

/// Around what one of us asks: as they chose.
pub(crate) async fn as_chosen(
    chosen: Option<Language>,
    answer: impl Future<Output = Response>,
) -> Response {
    match chosen {
        Some(language) => desk::speaking(language, answer).await,
        None => answer.await,
    }
}

/// Around what no guard stands before: an address nobody knows, the demo's own pages. As the one of us chose who asks,
/// where one does.
pub(crate) async fn to_whoever_asks(
    State(web): State<WebState>,
    request: Request,
    next: Next,
) -> Response {
    let jar = CookieJar::from_headers(request.headers());
    let chosen = match cookie::read(&jar, web.https) {
        // Where it cannot be asked, the page is there all the same.
        Some(token) => match timeout(ASKED_FOR_MAX, web.desk.session(&token)).await {
            Ok(Ok(Some(signed_in))) => signed_in.person.language,
            _ => None,
        },
        None => None,
    };
    as_chosen(chosen, next.run(request)).await
}

/// Around a customer's page.
pub(crate) async fn to_customer(web: &WebState, request: Request, next: Next) -> Response {
    let token = urls::token_of(request.uri().path());
    match web.desk.language_of_link(token).await {
        Ok(language) => desk::speaking(language, next.run(request)).await,
        Err(error) => Problem::from(error).into_response(),
    }
}

fn asked(headers: &HeaderMap) -> Option<Language> {
    let header = headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    Language::accepted(header)
}
