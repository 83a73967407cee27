//! What one is told of, newest first. To look at the list is to have seen it.

pub(crate) mod by_mail;

use super::{Answer, Asked, after, page, when};
use crate::parts::frame::{self, Place};
use crate::parts::subject;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use desk::notices::{About, Notice};
use maud::{Markup, html};
use recovery::notice::{Kind, Kinds};

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let list = web.desk.notices(&me, after(&asked)).await?;
    let when = when(&web).await?;
    let title = t!("notices-title");
    let main = html! {
        header class="page" {
            div { h1 { (title) } p class="quiet text" { (w!("notices-text")) } }
        }
        @if list.rows.is_empty() { (frame::empty(&t!("notices-none-title"), &t!("notices-none-text"))) }
        @else { ol class="rows" id="notices" data-list { @for one in &list.rows { li { (row(one, &when)) } } } }
        @if let Some(next) = &list.next {
            p class="more" { a class="btn" href=(urls::notices(Some(next))) data-act="more" { (w!("more")) } }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Notices, &title, main).await?,
    ))
}

fn row(one: &Notice, when: &When) -> Markup {
    let (to, what) = match one.about {
        About::Case(_, number) => {
            let about = one
                .subject
                .as_deref()
                .map(|text| subject::short(text).into_owned());
            let about = about.unwrap_or_else(|| t!("text-gone"));
            (urls::case(number), format!("#{number} · {about}"))
        }
        About::Feedback => (urls::FEEDBACK.to_owned(), t!("feedback-title")),
        About::Thanks => (urls::RECOGNITION.to_owned(), t!("good-title")),
    };
    let first = one.kinds.iter().find(|kind| kind.is_urgent());
    html! {
        a class="promise" href=(to) {
            @if one.seen_at.is_some() { span class="chip" { (w!("notice-seen")) } }
            @else if first.is_some() { span class="chip late" { (w!("notice-new")) } }
            @else { span class="chip soon" { (w!("notice-new")) } }
            span class="about" {
                span class="what" { (told(one.kinds)) }
                small { (what) }
                small { (when.full(one.at)) }
            }
        }
    }
}

/// What happened, in a line.
fn told(kinds: Kinds) -> String {
    let said: Vec<String> = kinds.iter().map(sentence).collect();
    said.join(" ")
}

fn sentence(kind: Kind) -> String {
    t!(&format!("notice-{}", kind.name()))
}
