//! "One day later": the clock moves, and everything happens that is due by then.

use super::{DemoPages, HOME, trouble};
use crate::exit::Failure;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::REFERER;
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::{Arc, PoisonError};

pub(super) async fn one_day(State(demo): State<Arc<DemoPages>>, headers: HeaderMap) -> Response {
    demo.clock.add_day();
    let passed = demo
        .desk
        .run_due()
        .await
        .map_err(Failure::from)
        .and_then(|_| {
            let mut record = demo.record.lock().unwrap_or_else(PoisonError::into_inner);
            record.ahead_us = demo.clock.ahead_us();
            record.write(&demo.folder)
        });
    match passed {
        Ok(()) => Redirect::to(&back(&headers)).into_response(),
        Err(failure) => trouble(&failure),
    }
}

/// Where the button stood, if that was a page of this desk; its path alone is taken.
fn back(headers: &HeaderMap) -> String {
    let path = || {
        let referer = headers.get(REFERER)?.to_str().ok()?;
        let path = referer.split_once("://")?.1.split_once('/')?.1;
        Some(format!("/{path}"))
    };
    path()
        .filter(|path| !path.starts_with("//") && !path.contains('\\'))
        .unwrap_or_else(|| HOME.to_owned())
}
