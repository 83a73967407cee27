//! What changes while a page is open. The stream says ids and versions and no word; the page then asks for itself again, so
//! that who may see what is decided in one place.

use super::{Answer, Asked, page};
use crate::bounds::LINE_CHARS_MAX;
use crate::parts::address::Path;
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use axum::response::sse::{Event, Sse};
use desk::live::{HereView, Listener, News, Topic};
use futures_util::stream;
use maud::{Markup, html};
use std::convert::Infallible;
use std::time::Duration;

/// A browser whose line ended comes again after so long.
const COMES_AGAIN: Duration = Duration::from_millis(500);
/// Where a browser that comes again says up to where it was told.
const TOLD_UP_TO: &str = "last-event-id";

/// The stream. `of` is the number of a case, or `cases` for all; `at` the mark at which the page was made.
pub(crate) async fn listen(
    State(web): State<WebState>,
    Me(me): Me,
    headers: HeaderMap,
    asked: Asked,
) -> Answer {
    let text = |name: &str| asked.get(name).map(String::as_str).unwrap_or_default();
    let topic = match text("of") {
        "cases" => Topic::Cases,
        number => Topic::Case(number.parse().map_err(|_| Problem::NotFound)?),
    };
    let told = headers
        .get(TOLD_UP_TO)
        .and_then(|mark| mark.to_str().ok())
        .unwrap_or_else(|| text("at"));
    if told.len() > LINE_CHARS_MAX {
        return Err(Problem::NotFound);
    }
    let listener = web.desk.listen(&me, topic, told);
    let listener = listener.ok_or(Problem::TooOften)?;
    let events = stream::unfold((listener, true), told_next);
    Ok(Sse::new(events).into_response())
}

/// What comes next. The first tells the browser when to come again, and that the line stands.
async fn told_next(
    (mut listener, first): (Listener, bool),
) -> Option<(Result<Event, Infallible>, (Listener, bool))> {
    let news = if first {
        News::Beat
    } else {
        listener.next().await?
    };
    let (name, data) = match news {
        News::Changed(change) => (
            "case",
            format!(
                r#"{{"number":{},"version":{}}}"#,
                change.number, change.version
            ),
        ),
        // An event without data is none to a browser.
        News::Look => ("look", "{}".to_owned()),
        News::Here => ("here", "{}".to_owned()),
        News::Beat => ("beat", "{}".to_owned()),
    };
    let event = Event::default().event(name).data(data).id(listener.mark());
    let event = if first {
        event.retry(COMES_AGAIN)
    } else {
        event
    };
    Some((Ok(event), (listener, false)))
}

/// Who else is at a case, and what came since the version the page shows.
pub(crate) async fn here(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    asked: Asked,
) -> Answer {
    let since = asked.get("since").and_then(|since| since.parse().ok());
    let seen = web.desk.here(&me, number, since).await?;
    Ok(page(fragment(&seen)))
}

fn fragment(seen: &HereView) -> Markup {
    let words = crate::words::words();
    let came: Vec<String> = seen
        .came
        .iter()
        .map(|between| words.say(letters::term::between(*between)))
        .collect();
    html! {
        @if !came.is_empty() { p data-came { (w!("live-came", what = words.list(&came))) } }
        @if !seen.others.is_empty() {
            ul data-others {
                @for (name, types) in &seen.others {
                    li class=[types.then_some("types")] { (w!(if *types { "live-types" } else { "live-here" }, name = name)) }
                }
            }
        }
    }
}

/// Somebody pressed a key in a field. Their words are not told.
pub(crate) async fn types(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
) -> Answer {
    web.desk.types_at(&me, number);
    Ok(StatusCode::NO_CONTENT.into_response())
}
