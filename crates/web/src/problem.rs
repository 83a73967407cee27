//! When a page cannot be shown, or a form cannot be taken.

use crate::parts::frame;
use crate::urls;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use desk::DeskError;
use maud::html;

/// A field that does not fit. The page is shown again with the sentence and all that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    /// Which field.
    pub(crate) field: String,
    /// The key of the sentence.
    pub(crate) key: &'static str,
}

impl Misfit {
    pub(crate) fn new(field: impl Into<String>, key: &'static str) -> Self {
        Self {
            field: field.into(),
            key,
        }
    }

    /// The sentence.
    pub(crate) fn sentence(&self) -> String {
        t!(self.key)
    }
}

/// A page that is shown in place of the one asked for.
#[derive(Debug)]
pub(crate) enum Problem {
    /// No such thing, or not for this person.
    NotFound,
    /// The address only takes what is sent to it: a reload, or an address that was kept.
    OnlyTakes {
        /// The page it belongs to.
        page: String,
    },
    /// Not for this role.
    NotAllowed,
    /// Not signed in: to the door, and back afterwards.
    SignIn {
        /// Where to go on.
        then: String,
    },
    /// Too many tries from this address.
    TooOften,
    /// The address names a place in a list that nobody knows.
    WrongPlace,
    /// The form cannot be read.
    Unreadable,
    /// The form is too large.
    TooLarge,
    /// Others were faster again and again.
    Busy,
    /// It failed on our side.
    Failed,
}

impl From<DeskError> for Problem {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::NotFound | DeskError::Refused(_) => Self::NotFound,
            DeskError::NotAllowed => Self::NotAllowed,
            DeskError::Busy => Self::Busy,
            DeskError::Invalid { field: "after", .. } => Self::WrongPlace,
            DeskError::Invalid { .. } => Self::Unreadable,
            DeskError::Storage(why) => {
                tracing::error!(%why, "a page failed");
                Self::Failed
            }
        }
    }
}

impl Problem {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::OnlyTakes { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAllowed => StatusCode::FORBIDDEN,
            Self::SignIn { .. } => StatusCode::SEE_OTHER,
            Self::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Self::WrongPlace => StatusCode::BAD_REQUEST,
            Self::Unreadable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::OnlyTakes { .. } => "only-takes",
            Self::NotAllowed | Self::SignIn { .. } => "not-allowed",
            Self::TooOften => "too-often",
            Self::WrongPlace => "address",
            Self::Unreadable => "unreadable",
            Self::TooLarge => "too-large",
            Self::Busy => "busy",
            Self::Failed => "failed",
        }
    }
}

tokio::task_local! {
    /// The page of theirs to which somebody who is none of us is led back.
    static THEIRS: String;
}

/// Around what is asked by somebody who is none of us: a problem leads them to this page, and never to one of ours.
pub(crate) async fn of_theirs<F: Future>(page: String, answer: F) -> F::Output {
    THEIRS.scope(page, answer).await
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        if let Self::SignIn { then } = &self {
            return axum::response::Redirect::to(&urls::sign_in(then)).into_response();
        }
        let name = self.name();
        let status = self.status();
        let theirs = THEIRS.try_with(String::clone).ok();
        let page = frame::plain(
            &say(name, "title"),
            html! {
                h1 { (say(name, "title")) }
                @if theirs.is_some() && matches!(self, Self::NotFound) { p { (w!("problem-not-found-theirs")) } }
                @else { p { (say(name, "text")) } }
                p class="row" {
                    @if let Some(page) = &theirs { a class="btn" href=(page) { (w!("problem-back")) } }
                    @else if let Self::OnlyTakes { page } = &self { a class="btn" href=(page) { (w!("problem-back")) } }
                    @else { a class="btn" href=(urls::TODAY) { (w!("problem-home")) } }
                    @if theirs.is_none() && matches!(self, Self::NotFound) { a class="btn" href=(urls::CASES) { (w!("problem-cases")) } }
                }
            },
        );
        let mut response = (status, Html(page.into_string())).into_response();
        // The shield puts the request's number where this stands, so that it can be told to us.
        if matches!(self, Self::Failed) {
            response.extensions_mut().insert(TellNumber);
        }
        response
    }
}

fn say(name: &str, part: &str) -> String {
    t!(&format!("problem-{name}-{part}"))
}

/// Marks a page whose reader may want to tell us the request's number.
#[derive(Clone, Copy)]
pub(crate) struct TellNumber;
