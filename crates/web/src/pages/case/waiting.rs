//! A word that was sent and can be taken back for a moment, and one that did not go out after all.

use super::view::View;
use super::{back, page_again};
use crate::form::Form;
use crate::pages::Answer;
use crate::parts::address::Path;
use crate::parts::field::Kept;
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::DeskError;
use desk::views::WaitingWord;
use maud::{Markup, html};
use uuid::Uuid;

const US_A_SECOND: i64 = 1_000_000;

/// What waits on this case, above all else.
pub(super) fn banner(view: &View) -> Markup {
    html! {
        @for word in &view.page.waiting {
            section class=(if word.why.is_some() { "say no row did" } else { "say soon row did" }) aria-label=(w!("waiting-label")) {
                p { (says(view, word)) }
                @if word.mine { (take_back(view, word)) }
            }
        }
    }
}

fn says(view: &View, word: &WaitingWord) -> String {
    let (who, customer) = (&word.who, view.customer());
    let seconds = word.until.us().saturating_sub(view.when.now.us());
    let seconds = (seconds.max(0) + US_A_SECOND - 1) / US_A_SECOND;
    match (word.why.as_deref(), word.mine) {
        (None, true) => t!("waiting-mine", customer = customer, seconds = seconds),
        (None, false) => t!("waiting-theirs", who = who, customer = customer),
        (Some("changed"), true) => t!("waiting-back-changed", customer = customer),
        (Some(_), true) => t!("waiting-back", customer = customer),
        (Some(_), false) => t!("waiting-back-theirs", who = who, customer = customer),
    }
}

fn take_back(view: &View, word: &WaitingWord) -> Markup {
    let key = if word.why.is_some() {
        t!("waiting-open")
    } else {
        t!("waiting-take-back")
    };
    html! {
        form class="inline" method="post" action=(urls::take_back(view.case().number, word.id)) {
            button class="btn primary" data-act="take-back" { (key) }
        }
    }
}

/// In the place of a form whose last words wait: there is one word at a time.
pub(super) fn in_place_of(view: &View, act: &str) -> Option<Markup> {
    let waits = |word: &&WaitingWord| word.mine && word.step == act;
    let word = view.page.waiting.iter().find(waits)?;
    let kept = view
        .kept
        .is_some_and(|kept| !kept.form.get("body").is_empty());
    // Words that came back stay where their writer sees them.
    (!kept).then(|| html! { p class="quiet" { (says(view, word)) } })
}

/// Takes it back: the form is there again as it was typed.
pub(crate) async fn take(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, id)): Path<(u64, Uuid)>,
) -> Answer {
    match web.desk.take_back(&me, number, id).await {
        Ok(taken) => {
            let form = Form::read(&taken.form);
            let mut kept = Kept::refused(form, t!("waiting-taken-back"));
            kept.beside = Some(html! {});
            back(&web, &me, number, &kept, StatusCode::OK).await
        }
        Err(DeskError::NotFound) => page_again(&web, &me, number, t!("waiting-gone")).await,
        Err(error) => Err(Problem::from(error)),
    }
}
