//! Mail that a mail service posts: the raw mail in the body, or in the field of a form where services put it.
//!
//! Who posts shows the secret of the settings. What is answered with 200 is on disk; with anything else it is to be posted
//! again, as the services do by themselves. Nothing of a mail stands in an answer.

use crate::bounds::{POSTED_AT_ONCE, POSTED_BYTES_MAX, POSTED_FIELDS_MAX};
use crate::state::WebState;
use axum::Json;
use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest as _, Multipart, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use desk::mailboxes::Way;
use tokio::sync::Semaphore;

/// In which fields of a form services put the raw mail.
const FIELDS: [&str; 3] = ["body-mime", "email", "message"];
/// In which field of a JSON object.
const JSON_FIELD: &str = "RawEmail";
/// After how many seconds it may be posted again.
const AGAIN_AFTER: &str = "60";

/// Places for those who post: what they send is held in memory until it is on disk.
static PLACES: Semaphore = Semaphore::const_new(POSTED_AT_ONCE);

/// What a mail service or a telephone system shows: only the hash of it is kept, and hashes are compared in a time that tells nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DoorSecret(blake3::Hash);

impl DoorSecret {
    pub(crate) fn new(secret: &str) -> Self {
        Self(blake3::hash(secret.as_bytes()))
    }

    pub(crate) fn is(self, given: &str) -> bool {
        self.0 == blake3::hash(given.as_bytes())
    }
}

/// The answer for whoever may not post; nothing for whoever may. Nothing of a body is read before.
pub(crate) fn refused(web: &WebState, headers: &HeaderMap) -> Option<Response> {
    let Some(secret) = web.mail_secret else {
        return Some(refuse(
            StatusCode::NOT_FOUND,
            "this desk takes no posted mail; secret in [entrance] of its settings would let it",
        ));
    };
    if shown(headers).is_some_and(|given| secret.is(&given)) {
        return None;
    }
    tracing::warn!("mail was posted without the secret, and refused");
    let mut refused = refuse(
        StatusCode::UNAUTHORIZED,
        "the secret of the desk is needed, as a bearer or as the password of a basic sign-in",
    );
    let asks = "Basic realm=\"mail\"".parse();
    if let Ok(asks) = asks {
        refused.headers_mut().insert(WWW_AUTHENTICATE, asks);
    }
    Some(refused)
}

/// The secret as a bearer, or as a password: many services can be given an address with user and password alone.
pub(crate) fn shown(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, given) = value.split_once(' ')?;
    if scheme.eq_ignore_ascii_case("bearer") {
        return Some(given.trim().to_owned());
    }
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = String::from_utf8(BASE64_STANDARD.decode(given.trim()).ok()?).ok()?;
    pair.split_once(':')
        .map(|(_, password)| password.to_owned())
}

/// Takes a mail in.
pub(crate) async fn take(State(web): State<WebState>, request: Request) -> Response {
    // The place is given back when this ends, however it ends.
    let Ok(_place) = PLACES.acquire().await else {
        return later();
    };
    let mail = match mail_in(request).await {
        Ok(mail) => mail,
        Err(refused) => return refused,
    };
    if mail.iter().all(u8::is_ascii_whitespace) {
        return refuse(
            StatusCode::BAD_REQUEST,
            "no mail was found in what was posted",
        );
    }
    match web.desk.take_handed_over(Way::Service, mail).await {
        Ok(taken) => Json(serde_json::json!({ "outcome": taken.outcome.name() })).into_response(),
        Err(error) => {
            tracing::error!(%error, "mail that was posted could not be kept");
            later()
        }
    }
}

/// The bytes of the mail, wherever the service has put them.
async fn mail_in(request: Request) -> Result<Vec<u8>, Response> {
    let kind = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .and_then(|kind| kind.split(';').next())
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    if kind == "multipart/form-data" {
        return in_parts(request).await;
    }
    let body: Bytes = to_bytes(request.into_body(), POSTED_BYTES_MAX)
        .await
        .map_err(|_| too_large())?;
    match kind.as_str() {
        "application/x-www-form-urlencoded" => {
            let field = form_urlencoded::parse(&body)
                .take(POSTED_FIELDS_MAX)
                .find(|(name, _)| FIELDS.contains(&name.as_ref()));
            Ok(field.map_or_else(Vec::new, |(_, mail)| mail.into_owned().into_bytes()))
        }
        "application/json" => {
            let told: serde_json::Value = serde_json::from_slice(&body).unwrap_or_default();
            let mail = told.get(JSON_FIELD).and_then(serde_json::Value::as_str);
            Ok(mail.unwrap_or_default().as_bytes().to_vec())
        }
        _ => Ok(body.into()),
    }
}

async fn in_parts(request: Request) -> Result<Vec<u8>, Response> {
    let unfit = || refuse(StatusCode::BAD_REQUEST, "the form could not be read");
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| unfit())?;
    for _ in 0..POSTED_FIELDS_MAX {
        let field = form.next_field().await;
        let Some(field) = field.map_err(|error| of_size(error.status(), unfit))? else {
            break;
        };
        if field.name().is_some_and(|name| FIELDS.contains(&name)) {
            let mail = field.bytes().await;
            return Ok(mail.map_err(|error| of_size(error.status(), unfit))?.into());
        }
    }
    Ok(Vec::new())
}

fn of_size(status: StatusCode, other: impl Fn() -> Response) -> Response {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        too_large()
    } else {
        other()
    }
}

fn too_large() -> Response {
    let why = format!("a mail may have {POSTED_BYTES_MAX} bytes");
    refuse(StatusCode::PAYLOAD_TOO_LARGE, &why)
}

fn later() -> Response {
    let why = "the mail could not be kept now; post it again";
    let mut refused = refuse(StatusCode::SERVICE_UNAVAILABLE, why);
    if let Ok(after) = AGAIN_AFTER.parse() {
        refused.headers_mut().insert(RETRY_AFTER, after);
    }
    refused
}

fn refuse(status: StatusCode, why: &str) -> Response {
    (status, Json(serde_json::json!({ "error": why }))).into_response()
}
