//! Who has read what we expect: by name, for a supervisor to ask and to help.

use super::{called, named};
use crate::pages::{Answer, page};
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use maud::html;

/// Everybody of the role, with what they have read.
pub(crate) async fn readers(
    State(web): State<WebState>,
    Me(me): Me,
    Path(name): Path<String>,
) -> Answer {
    let role = named(&name)?;
    let known = web.desk.expectation_readers(&me, role).await?;
    let when = crate::pages::when(&web).await?;
    let title = t!("expectations-readers-title", role = called(role));
    let says = |read: Option<(u32, calendar::Moment)>| match read {
        None => t!("expectations-reader-none"),
        Some((version, at)) if version == known.present => t!(
            "expectations-reader-present",
            version = version,
            when = when.full_words(at)
        ),
        Some((version, at)) => t!(
            "expectations-reader-earlier",
            version = version,
            when = when.full_words(at),
            present = known.present
        ),
    };
    let main = html! {
        header class="page" { div {
            p class="quiet" { a href=(urls::expectations(&name)) { (w!("expectations-title")) } }
            h1 { (title) }
            p class="quiet text" { (w!("expectations-readers-text")) }
        } }
        @if known.people.is_empty() { p class="quiet" { (w!("expectations-readers-nobody")) } }
        @else {
            ul class="lines-list card" {
                @for one in &known.people { li { b { (one.name) } span class="quiet" { (says(one.read)) } } }
            }
        }
    };
    let markup = frame::desk(&web, &me, Place::Handbook, &title, main).await?;
    Ok(page(markup))
}
