//! Who may ask: whoever brings a token, in the path, as `apiKey` or as a bearer.

use super::asked::field;
use crate::bounds::{COACH_BYTES_MAX, TOKEN_CHARS_MAX};
use crate::state::WebState;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_MAX_AGE, AUTHORIZATION, CONTENT_TYPE,
};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The name of the field that holds the token, as `LanguageTool`'s clients send it.
const API_KEY: &str = "apiKey";
/// The first part of the paths that hold the token.
const IN_PATH: &str = "/languagetool/";

/// Lets a request through to the coach, or says why not. The body is read here, since the token may stand in it.
///
/// # Errors
/// The answer for whoever may not, or sends too much.
pub(crate) async fn let_in(web: &WebState, request: Request) -> Result<Request, Response> {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, COACH_BYTES_MAX)
        .await
        .map_err(|_| too_large())?;
    let form = parts
        .headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    let bearer = parts
        .headers
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "))
        .map(str::to_owned);
    let token = in_path(parts.uri.path())
        .or(bearer)
        .or_else(|| field(parts.uri.query().unwrap_or_default().as_bytes(), API_KEY))
        .or_else(|| form.then(|| field(&bytes, API_KEY)).flatten());
    let Some(token) = token.filter(|token| !token.is_empty() && token.len() <= TOKEN_CHARS_MAX)
    else {
        return Err(refuse(
            StatusCode::UNAUTHORIZED,
            "a token is needed: as apiKey, in the path /languagetool/TOKEN/v2/check, or as a bearer",
        ));
    };
    match web.desk.coach_token_holds(&token).await {
        Ok(true) => Ok(Request::from_parts(parts, Body::from(bytes))),
        Ok(false) => Err(refuse(
            StatusCode::FORBIDDEN,
            "this token is not known here, or was withdrawn; an administrator can make a new one",
        )),
        Err(_) => Err(refuse(
            StatusCode::SERVICE_UNAVAILABLE,
            "the desk is busy; nothing was kept, ask again",
        )),
    }
}

fn in_path(path: &str) -> Option<String> {
    let (token, _) = path.strip_prefix(IN_PATH)?.split_once('/')?;
    (token != "v2").then(|| token.to_owned())
}

/// Too many requests from one address.
pub(crate) fn too_often() -> Response {
    refuse(
        StatusCode::TOO_MANY_REQUESTS,
        "too many requests from this address; wait a minute",
    )
}

/// More than a request may hold.
fn too_large() -> Response {
    let why = format!(
        "the text is too large: a request holds at most {COACH_BYTES_MAX} bytes; send it in parts"
    );
    refuse(StatusCode::PAYLOAD_TOO_LARGE, &why)
}

/// An error as `LanguageTool` writes it: plain text.
pub(super) fn refuse(status: StatusCode, why: &str) -> Response {
    let kind = (CONTENT_TYPE, "text/plain; charset=utf-8");
    (status, [kind], format!("Error: {why}")).into_response()
}

/// Says that pages of other sites may read the answer. No cookie counts here, so nothing is given away.
pub(crate) async fn open_to_others(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, OPTIONS"),
        (
            ACCESS_CONTROL_ALLOW_HEADERS,
            "authorization, content-type, accept",
        ),
        (ACCESS_CONTROL_MAX_AGE, "86400"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "cross-origin",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
