//! The answers: `/v2/check`, `/v2/languages`, and our own `/api/coach/check`.

use super::asked::{Asked, LANGUAGES};
use super::door::refuse;
use super::matches::{Match, matches};
use crate::bounds::TEXT_CHARS_MAX;
use crate::state::WebState;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use coach::draft::facts::Facts;
use coach::review::told::{Unit, told_in_full};
use coach::review::{self, Now};
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct Checked {
    software: Software,
    warnings: Warnings,
    language: Language,
    matches: Vec<Match>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Software {
    name: &'static str,
    version: &'static str,
    build_date: &'static str,
    api_version: u8,
    premium: bool,
    status: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Warnings {
    incomplete_results: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Language {
    name: &'static str,
    code: &'static str,
    #[serde(rename = "detectedLanguage")]
    detected: Detected,
}

#[derive(Serialize)]
struct Detected {
    name: &'static str,
    code: &'static str,
    confidence: f32,
}

/// `/v2/check`: the fields of the form, or of the address.
pub(crate) async fn check(
    State(web): State<WebState>,
    method: Method,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> Response {
    let asked = if method == Method::POST {
        Asked::read(&body)
    } else {
        Asked::read(query.unwrap_or_default().as_bytes())
    };
    let asked = match asked {
        Ok(asked) => asked,
        Err(why) => return refuse(StatusCode::BAD_REQUEST, &why),
    };
    let (name, code) = asked.language;
    let text = asked.text.plain_text();
    let Ok(review) = web.reviewed(text, &Facts::default(), None, None).await else {
        return busy();
    };
    Json(Checked {
        software: Software {
            name: "Amends",
            version: env!("CARGO_PKG_VERSION"),
            build_date: "",
            api_version: 1,
            premium: false,
            status: "",
        },
        warnings: Warnings {
            incomplete_results: false,
        },
        language: Language {
            name,
            code,
            detected: Detected {
                name,
                code,
                confidence: 1.0,
            },
        },
        matches: matches(&asked, &review),
    })
    .into_response()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Listed {
    name: &'static str,
    code: &'static str,
    long_code: &'static str,
}

/// `/v2/languages`
pub(crate) async fn languages() -> Response {
    let all: Vec<Listed> = LANGUAGES
        .iter()
        .map(|(name, code, long_code)| Listed {
            name,
            code,
            long_code,
        })
        .collect();
    Json(all).into_response()
}

/// What a browser asks before it lets a page of another site ask us.
pub(crate) async fn preflight() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// What our own endpoint is asked.
#[derive(Deserialize)]
struct Draft {
    text: String,
    #[serde(flatten)]
    asked: review::Asked,
}

/// `/api/coach/check`: a draft as JSON in, the full answer out, with places in UTF-16 units. Without `at` it counts from now,
/// on the clock and in the office hours of the house.
pub(crate) async fn full(State(web): State<WebState>, body: Bytes) -> Response {
    let draft: Draft = match serde_json::from_slice(&body) {
        Ok(draft) => draft,
        Err(error) => return refuse(StatusCode::BAD_REQUEST, &error.to_string()),
    };
    if draft.text.chars().count() > TEXT_CHARS_MAX {
        return refuse(StatusCode::PAYLOAD_TOO_LARGE, "the text is too large");
    }
    let Ok(office) = web.desk.office().await else {
        return busy();
    };
    let mut now = Now::new(web.desk.now(), office.zone().clone());
    now.hours = office;
    let (facts, now) = match draft.asked.read(now) {
        Ok(read) => read,
        Err(why) => return refuse(StatusCode::BAD_REQUEST, &why.to_string()),
    };
    let Ok(review) = web.reviewed(&draft.text, &facts, Some(&now), None).await else {
        return busy();
    };
    Json(told_in_full(&draft.text, &review, Unit::Utf16, &now.zone)).into_response()
}

fn busy() -> Response {
    refuse(
        StatusCode::SERVICE_UNAVAILABLE,
        "the desk is busy; ask again",
    )
}
