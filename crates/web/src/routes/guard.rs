//! Who is let through to a page, and where everybody else is led.

use super::{RouteSpec, Who, address_of};
use crate::form::Form;
use crate::pages;
use crate::parts::frame;
use crate::problem::{self, Problem};
use crate::state::WebState;
use crate::{cookie, languagetool, posted, shield, speech, telephone, urls};
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::{Method, StatusCode, request::Parts};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use desk::views::Person;

/// A route, and the house it stands in.
#[derive(Clone)]
pub(super) struct Guard {
    pub(super) state: WebState,
    pub(super) spec: RouteSpec,
}

/// Lets a request through to its page, or not.
pub(super) async fn pass(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    match page_of_theirs(guard.spec.path, request.uri().path()) {
        Some(page) => problem::of_theirs(page, let_through(guard, request, next)).await,
        None => let_through(guard, request, next).await,
    }
}

/// The page to which somebody who is none of us is led back from here, where this is a room for them.
fn page_of_theirs(route: &str, path: &str) -> Option<String> {
    match route.split('/').nth(1)? {
        "c" => Some(urls::customer_page(urls::token_of(path))),
        "complain" => Some(urls::COMPLAIN.to_owned()),
        "help" => Some(urls::HELP.to_owned()),
        _ => None,
    }
}

async fn let_through(guard: Guard, mut request: Request, next: Next) -> Response {
    if let Some(door) = guard.spec.door
        && !guard.state.rates.may(door, address_of(&request))
    {
        if guard.spec.who.is_open_to_others() {
            return languagetool::too_often();
        }
        if !guard.spec.takes_complaints() {
            return Problem::TooOften.into_response();
        }
        // It is read all the same, for the words are given back with the no.
        request.extensions_mut().insert(TooOften);
    }
    if guard.spec.who == Who::CoachToken {
        return match languagetool::let_in(&guard.state, request).await {
            Ok(request) => next.run(request).await,
            Err(refused) => refused,
        };
    }
    if guard.spec.who.is_a_machine() {
        let refused = match guard.spec.who {
            Who::Telephone => telephone::refused(&guard.state, request.headers()),
            _ => posted::refused(&guard.state, request.headers()),
        };
        return match refused {
            None => next.run(request).await,
            Some(refused) => refused,
        };
    }
    let Some(needs) = guard.spec.who.role() else {
        return match guard.spec.who {
            Who::CustomerLink => {
                match pages::customer_page::ours::only_theirs(&guard.state, request).await {
                    Ok(request) => speech::to_customer(&guard.state, request, next).await,
                    Err(answer) => answer,
                }
            }
            _ => next.run(request).await,
        };
    };
    let jar = CookieJar::from_headers(request.headers());
    let signed_in = match cookie::read(&jar, guard.state.https) {
        Some(token) => guard.state.desk.session(&token).await,
        None => Ok(None),
    };
    match signed_in {
        Ok(Some(who)) if who.person.role >= needs => {
            let language = who.person.language;
            request.extensions_mut().insert(Me(who.person));
            shield::let_press(speech::as_chosen(language, next.run(request)).await)
        }
        Ok(Some(_)) => Problem::NotAllowed.into_response(),
        Ok(None) => turned_away(request).await,
        Err(error) => Problem::from(error).into_response(),
    }
}

/// To the door. Whoever was signed out while they wrote gets their words back to copy.
async fn turned_away(request: Request) -> Response {
    if request.method() == Method::GET || request.method() == Method::HEAD {
        let then = request
            .uri()
            .path_and_query()
            .map_or("/", axum::http::uri::PathAndQuery::as_str)
            .to_owned();
        return Problem::SignIn { then }.into_response();
    }
    let form = match Form::from_request(request, &()).await {
        Err(too_large @ Problem::TooLarge) => return too_large.into_response(),
        form => form.unwrap_or_default(),
    };
    let page = frame::signed_out(&form.typed().collect::<Vec<_>>());
    (StatusCode::UNAUTHORIZED, Html(page.into_string())).into_response()
}

/// Marks a complaint that came too soon after others from the same address.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TooOften;

/// Who is signed in; put there by the guard, so a page that asks for it cannot stand unguarded.
#[derive(Clone, Debug)]
pub(crate) struct Me(pub(crate) Person);

impl<S: Send + Sync> FromRequestParts<S> for Me {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or(Problem::NotAllowed)
    }
}
