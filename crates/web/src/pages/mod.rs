//! The pages. Each asks the desk and puts what it says into HTML; a page and a fragment are functions.

pub(crate) mod absence;
pub(crate) mod aside;
pub(crate) mod audit;
pub(crate) mod boiling;
pub(crate) mod brand;
pub(crate) mod call;
pub(crate) mod case;
pub(crate) mod cases;
pub(crate) mod classes;
pub(crate) mod complain;
pub(crate) mod customer_page;
pub(crate) mod customers;
pub(crate) mod design;
pub(crate) mod door;
pub(crate) mod elsewhere;
pub(crate) mod erase;
pub(crate) mod expectations;
pub(crate) mod feedback;
pub(crate) mod files;
pub(crate) mod filing;
pub(crate) mod hand_out;
pub(crate) mod handbook;
pub(crate) mod health;
pub(crate) mod house;
pub(crate) mod keys;
pub(crate) mod languages;
pub(crate) mod laws;
pub(crate) mod learning;
pub(crate) mod limits;
pub(crate) mod live;
pub(crate) mod mailboxes;
pub(crate) mod needs;
pub(crate) mod new_case;
pub(crate) mod notices;
pub(crate) mod people;
pub(crate) mod reach;
pub(crate) mod record;
pub(crate) mod rehearsal;
pub(crate) mod rules;
pub(crate) mod search;
pub(crate) mod severity;
pub(crate) mod templates;
pub(crate) mod today;
pub(crate) mod together;
pub(crate) mod tokens;

pub(crate) use crate::parts::told;
use crate::problem::Problem;
use crate::state::WebState;
use crate::when::When;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use desk::DeskError;
use desk::views::Cursor;
use maud::Markup;
use std::collections::HashMap;

/// What stands behind the question mark of an address.
pub(crate) type Asked = axum::extract::Query<HashMap<String, String>>;

pub(crate) type Answer = Result<Response, Problem>;

pub(crate) fn page(markup: Markup) -> Response {
    Html(markup.into_string()).into_response()
}

pub(crate) fn page_with(status: StatusCode, markup: Markup) -> Response {
    (status, Html(markup.into_string())).into_response()
}

/// After a change: to the page that shows it, by a GET.
pub(crate) fn go(to: &str) -> Response {
    Redirect::to(to).into_response()
}

/// After a change that the page says a line about.
pub(crate) fn went(to: &str, done: &str) -> Response {
    go(&told::after(to, done))
}

/// The desk's now in the office's zone.
pub(crate) async fn when(web: &WebState) -> Result<When, Problem> {
    Ok(When {
        now: web.desk.now(),
        zone: web.desk.office().await?.zone().clone(),
    })
}

/// Where a list goes on.
pub(crate) fn after(asked: &HashMap<String, String>) -> Option<Cursor> {
    asked
        .get("after")
        .filter(|after| !after.is_empty() && after.len() <= crate::bounds::LINE_CHARS_MAX)
        .map(|after| Cursor(after.clone()))
}

/// The sentence for a no that leads back to the form, and its status; a problem of another kind is a page of its own.
pub(crate) fn no(error: DeskError) -> Result<(StatusCode, String, Option<String>), Problem> {
    match error {
        DeskError::Refused(refusal) => {
            let status = match refusal {
                recovery::Refusal::ChangedSince { .. } => StatusCode::CONFLICT,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            Ok((
                status,
                letters::refusal_sentence(crate::words::words(), &refusal),
                None,
            ))
        }
        DeskError::Invalid { field, code } => Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            sentence_of(code),
            Some(field.to_owned()),
        )),
        DeskError::Busy => Ok((StatusCode::SERVICE_UNAVAILABLE, t!("busy-kept"), None)),
        // A full disk is still read: what was typed must not go with a page that says only that something broke.
        DeskError::Storage(why) => {
            tracing::error!(%why, "a form could not be kept");
            let sentence = t!("failed-kept");
            Ok((StatusCode::SERVICE_UNAVAILABLE, sentence, None))
        }
        other => Err(Problem::from(other)),
    }
}

/// The sentence for a field that does not fit; a plain one where the catalogue has none of its own.
pub(crate) fn sentence_of(code: &str) -> String {
    for key in [code.to_owned(), format!("invalid-{code}")] {
        if crate::words::has(&key) {
            return t!(&key);
        }
    }
    t!("misfit-choose")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_written_down_comes_back_with_its_form() {
        let full = DeskError::Storage("database or disk is full".to_owned());
        let (status, sentence, _) = no(full).expect("the form comes back");
        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(
            sentence.contains("What you wrote stands here"),
            "{sentence}"
        );
        assert!(no(DeskError::NotFound).is_err());
    }
}
