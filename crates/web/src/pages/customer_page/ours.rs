//! The customer's page for one of us: what the customer sees, and nothing to press. What a press on the page says counts as
//! said by the customer, so nobody who is signed in as one of us gives an answer there.

use super::{Letter, when_of, whole};
use crate::form::Form;
use crate::pages::{Answer, go, page, page_with};
use crate::parts::address::Path;
use crate::parts::frame;
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::{cookie, speech, urls};
use axum::extract::{FromRequest, Request, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use desk::DeskError;
use desk::views::Person;
use maud::html;

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
) -> Answer {
    let shown = web.desk.now();
    let sight = web.desk.customer_sight(&me, number).await?;
    let when = when_of(&sight.page);
    let letter = Letter {
        page: &sight.page,
        token: None,
        when: &when,
        kept: None,
        shown,
        chosen: None,
    };
    let theirs = desk::speaking(sight.language, async { whole(&letter, None) }).await;
    let title = t!("sight-title", customer = &sight.customer);
    Ok(page(frame::plain(
        &title,
        html! {
            div class="say soon stack" role="note" {
                p { (w!("sight-text", customer = &sight.customer)) }
                p { a href=(urls::case(number)) { (w!("sent-back", number = number)) } }
            }
            div class="stack" lang=(sight.language) dir=(sight.language.direction()) { (theirs) }
        },
    )))
}

/// Lets a request to a customer's page through, unless it comes from one of us who is signed in: whoever looks is led to
/// their own view of it, whoever presses is told where to write down what the customer says. In the demo one person alone
/// is both in turn, and goes through.
pub(crate) async fn only_theirs(web: &WebState, request: Request) -> Result<Request, Response> {
    if web.demo.is_some() {
        return Ok(request);
    }
    let jar = CookieJar::from_headers(request.headers());
    let Some(session) = cookie::read(&jar, web.https) else {
        return Ok(request);
    };
    let signed_in = web.desk.session(&session).await;
    let me = match signed_in.map_err(refused)? {
        Some(signed_in) => signed_in.person,
        None => return Ok(request),
    };
    let token = urls::token_of(request.uri().path());
    match web.desk.number_of_link(token).await {
        Ok(number) if matches!(*request.method(), Method::GET | Method::HEAD) => {
            Err(go(&urls::as_customer(number)))
        }
        Ok(number) => {
            Err(speech::as_chosen(me.language, not_in_their_name(&me, number, request)).await)
        }
        // It opens nothing to anybody.
        Err(DeskError::NotFound | DeskError::Refused(_)) => Ok(request),
        Err(error) => Err(refused(error)),
    }
}

fn refused(error: DeskError) -> Response {
    Problem::from(error).into_response()
}

/// The no, with what was typed, to copy.
async fn not_in_their_name(me: &Person, number: u64, request: Request) -> Response {
    let form = match Form::from_request(request, &()).await {
        Err(too_large @ Problem::TooLarge) => return too_large.into_response(),
        form => form.unwrap_or_default(),
    };
    let title = t!("sight-no-title");
    let markup = frame::plain(
        &title,
        html! {
            h1 { (title) }
            p { (w!("sight-no-text", name = &me.name)) }
            @for (place, text) in form.typed().enumerate() {
                div class="field" {
                    label for={ "kept-" (place) } { (w!("kept-label")) }
                    textarea id={ "kept-" (place) } readonly { (text) }
                }
            }
            p { a class="btn primary" href=(urls::case(number)) { (w!("sent-back", number = number)) } }
        },
    );
    page_with(StatusCode::FORBIDDEN, markup)
}
