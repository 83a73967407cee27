//! "One day later": the clock moves, and everything happens that is due by then.

use super::super::clock::PARTS_A_DAY;
use super::{DemoPages, HOME, trouble};
use crate::exit::Failure;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{COOKIE, REFERER};
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::{Arc, PoisonError};

/// Cookies that are looked at.
const COOKIES_MAX: usize = 20;

pub(super) async fn one_day(State(demo): State<Arc<DemoPages>>, headers: HeaderMap) -> Response {
    match pass_day(&demo, &headers).await {
        Ok(()) => Redirect::to(&back(&headers)).into_response(),
        Err(failure) => trouble(&failure),
    }
}

async fn pass_day(demo: &DemoPages, headers: &HeaderMap) -> Result<(), Failure> {
    for _ in 0..PARTS_A_DAY {
        demo.clock.add_part_of_a_day();
        demo.settle().await?;
        // Whoever presses the key is at work all day: the session counts as used.
        for token in cookies(headers) {
            demo.desk.session(token).await?;
        }
    }
    let mut record = demo.record.lock().unwrap_or_else(PoisonError::into_inner);
    record.ahead_us = demo.clock.ahead_us();
    record.write(&demo.folder)
}

/// What the browser's cookies hold; one of them is the session, if there is one.
fn cookies(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let sent = headers
        .get(COOKIE)
        .and_then(|sent| sent.to_str().ok())
        .unwrap_or_default();
    sent.split(';')
        .take(COOKIES_MAX)
        .filter_map(|cookie| Some(cookie.split_once('=')?.1))
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
        // What was done before the day passed is no news after it.
        .map_or_else(|| HOME.to_owned(), |path| web::parts::told::before(&path))
}
