//! A telephone system says that somebody calls: a talk is begun for whoever is called, with the number that calls, and the
//! answer is the address of its page.
//!
//! It shows a secret of the settings. It learns nothing of a customer: only whoever is called sees who it is, signed in.

use crate::bounds::{CALL_FIELDS_MAX, LINE_CHARS_MAX};
use crate::posted::shown;
use crate::state::WebState;
use crate::urls;
use axum::Json;
use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use desk::DeskError;
use serde::Deserialize;

/// Bytes of what a telephone system says.
const RING_BYTES_MAX: usize = 4_096;

/// What it says.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Ring {
    /// The mail address of whoever is called.
    agent: String,
    /// The number that calls; empty where it is withheld.
    number: String,
}

/// The answer for whoever may not ring; nothing for whoever may.
pub(crate) fn refused(web: &WebState, headers: &HeaderMap) -> Option<Response> {
    let Some(secret) = web.telephone_secret else {
        let why = "no telephone system may ring here; telephone_secret in [entrance] of the settings would let it";
        return Some(refuse(StatusCode::NOT_FOUND, why));
    };
    if shown(headers).is_some_and(|given| secret.is(&given)) {
        return None;
    }
    tracing::warn!("a telephone system rang without the secret, and was refused");
    let why = "the secret of the desk is needed, as a bearer or as the password of a basic sign-in";
    let mut refused = refuse(StatusCode::UNAUTHORIZED, why);
    let asks = HeaderValue::from_static("Basic realm=\"telephone\"");
    refused.headers_mut().insert(WWW_AUTHENTICATE, asks);
    Some(refused)
}

/// Begins the talk.
pub(crate) async fn ring(State(web): State<WebState>, request: Request) -> Response {
    let ring = match read(request).await {
        Ok(ring) => ring,
        Err(refused) => return refused,
    };
    match web.desk.ring(&ring.agent, &ring.number).await {
        Ok(id) => {
            let base = web.desk.config().base_url.trim_end_matches('/');
            let url = format!("{base}{}", urls::call(id));
            Json(serde_json::json!({ "url": url })).into_response()
        }
        Err(DeskError::NotFound) => refuse(
            StatusCode::NOT_FOUND,
            "nobody of this address is at the desk",
        ),
        Err(DeskError::Invalid { code, .. }) => refuse(StatusCode::UNPROCESSABLE_ENTITY, code),
        Err(error) => {
            tracing::error!(%error, "a call could not be kept");
            refuse(
                StatusCode::SERVICE_UNAVAILABLE,
                "it could not be kept now; say it again",
            )
        }
    }
}

async fn read(request: Request) -> Result<Ring, Response> {
    let json = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("application/json"));
    let body: Bytes = to_bytes(request.into_body(), RING_BYTES_MAX)
        .await
        .map_err(|_| refuse(StatusCode::PAYLOAD_TOO_LARGE, "that is more than a number"))?;
    let unfit = || {
        refuse(
            StatusCode::BAD_REQUEST,
            "agent and number are needed, as a form or as JSON",
        )
    };
    let mut ring = Ring::default();
    if json {
        ring = serde_json::from_slice(&body).map_err(|_| unfit())?;
    } else {
        for (name, value) in form_urlencoded::parse(&body).take(CALL_FIELDS_MAX) {
            match name.as_ref() {
                "agent" => ring.agent = value.into_owned(),
                "number" => ring.number = value.into_owned(),
                _ => {}
            }
        }
    }
    if ring.agent.trim().is_empty() || ring.agent.chars().count() > LINE_CHARS_MAX {
        return Err(unfit());
    }
    Ok(ring)
}

fn refuse(status: StatusCode, why: &str) -> Response {
    (status, Json(serde_json::json!({ "error": why }))).into_response()
}
