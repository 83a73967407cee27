//! Whether the desk is alive, and whether it can answer.

use crate::state::WebState;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Alive: the program answers.
pub(crate) async fn alive() -> &'static str {
    "alive\n"
}

/// Ready: the database answers too.
pub(crate) async fn ready(State(web): State<WebState>) -> Response {
    match web.desk.policy().await {
        Ok(_) => "ready\n".into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response(),
    }
}
