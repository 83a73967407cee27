//! A talk with a customer, on the phone or across the counter: one step at a time, with notes beside it that are kept as they
//! are typed (P1 to P19). All of a page is one form, so that whatever is pressed keeps all that was typed, with script and
//! without.

mod file;
mod find;
mod form;
mod over;
mod page;
mod press;
mod steps;
mod words;

pub(crate) use file::file;
pub(crate) use find::found;
pub(crate) use press::{drop_it, keep, press, show};

use super::{Answer, Asked, go, no, page as answered, told, when};
use crate::form::Form;
use crate::pages::page_with;
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use desk::calls::{CallRow, Written};
use desk::views::Person;
use maud::{Markup, html};

/// Talks that are not part of a case yet, and the way to begin one.
pub(crate) async fn list(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let done = told::on_desk(&asked);
    Ok(answered(list_of(&web, &me, &done).await?))
}

async fn list_of(
    web: &WebState,
    me: &Person,
    said: &Markup,
) -> Result<Markup, crate::problem::Problem> {
    let calls = web.desk.calls(me).await?;
    let when = when(web).await?;
    let title = t!("call-list-title");
    let main = html! {
        header class="page" { div { h1 { (title) } p class="quiet text" { (w!("call-list-text")) } } }
        (said)
        div class="stack" {
        form class="row" method="post" action=(urls::CALLS) {
            button class="btn primary" name="channel" value="phone" { (w!("call-begin-phone")) }
            button class="btn" name="channel" value="in_person" { (w!("call-begin-person")) }
        }
        @if calls.is_empty() { (frame::empty(&t!("call-list-none"), &t!("call-list-none-text"))) }
        @else {
            h2 { (w!("call-list-open")) }
            ul class="stack" { @for call in &calls { li { (row(call, &when)) } } }
        }
        }
    };
    frame::desk(web, me, Place::None, &title, main).await
}

fn row(call: &CallRow, when: &crate::when::When) -> Markup {
    let name = if call.name.trim().is_empty() {
        t!("call-nameless")
    } else {
        call.name.clone()
    };
    html! {
        section class="card tight" {
            h3 { a href=(urls::call(call.id)) { (name) } }
            p class="quiet" {
                (how(call.in_person)) " · " (when.stamp(call.began))
                @if call.ended.is_some() { " · " (w!("call-over")) }
            }
            @if !call.words.is_empty() { p { (call.words) } }
        }
    }
}

/// On the phone, or in person.
fn how(in_person: bool) -> String {
    t!(if in_person {
        "call-in-person"
    } else {
        "call-on-phone"
    })
}

/// Begins one, and leads there.
pub(crate) async fn begin(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let first = Written {
        in_person: form.has("channel", "in_person"),
        ..Written::default()
    };
    let begun = match form.maybe::<u64>("case") {
        Ok(Some(number)) => web.desk.begin_call_about(&me, first, number).await,
        _ => web.desk.begin_call(&me, first).await,
    };
    match begun {
        Ok(id) => Ok(go(&urls::call(id))),
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let said = html! { p class="say no" { (sentence) } };
            Ok(page_with(status, list_of(&web, &me, &said).await?))
        }
    }
}
