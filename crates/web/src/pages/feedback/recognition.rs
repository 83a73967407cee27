//! What went well, for all: what customers confirmed, what was kept against the odds, and thanks (P43). In the order of time;
//! nobody is counted.

use super::no_line;
use crate::form::Form;
use crate::pages::{Answer, Asked, no, page_with, told, went, when};
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::parts::subject;
use crate::problem::Misfit;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::feedback::recognition::{GoodView, GoodWhat};
use desk::views::Person;
use maud::{Markup, html};
use recovery::StaffId;

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, (None, &done), StatusCode::OK).await
}

/// Thanks a colleague.
pub(crate) async fn thank(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let read = || -> Result<(StaffId, Option<u64>), Misfit> {
        let number = form.get("number").trim_start_matches('#');
        let number = match number {
            "" => None,
            given => Some(
                given
                    .parse()
                    .map_err(|_| Misfit::new("number", "misfit-case-number"))?,
            ),
        };
        Ok((form.one("to")?, number))
    };
    let (to, number) = match read() {
        Ok(read) => read,
        Err(misfit) => {
            let kept = Kept::misfit(form, &misfit);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return render(&web, &me, (Some(&kept), &html! {}), status).await;
        }
    };
    match web.desk.thank(&me, to, form.raw("words"), number).await {
        Ok(()) => Ok(went(urls::RECOGNITION, "thanks")),
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            render(&web, &me, (Some(&kept), &html! {}), status).await
        }
    }
}

async fn render(
    web: &WebState,
    me: &Person,
    (kept, done): (Option<&Kept>, &Markup),
    status: StatusCode,
) -> Answer {
    let all = web.desk.went_well(me).await?;
    let others = web.desk.people(me).await?.into_iter();
    let others: Vec<_> = others
        .filter(|one| one.active && one.id != me.id)
        .map(|one| (one.id.to_string(), one.name))
        .collect();
    let when = when(web).await?;
    let title = t!("good-title");
    let sheet = Sheet::new("thank", kept);
    let main = html! {
        header class="page" {
            div { h1 { (title) } p class="quiet text" { (w!("good-text")) } }
            div class="keys" { a class="btn" href=(urls::FEEDBACK) { (w!("feedback-title")) } }
        }
        (done)
        (no_line(kept))
        div class="stack" {
            @if all.is_empty() { p class="quiet" { (w!("good-none")) } }
            @else { ul class="stack" id="went-well" { @for one in &all { li class="card tight" { (line(one, &when)) } } } }
            @if !others.is_empty() {
                section class="card" {
                    h2 { (w!("thanks-title")) }
                    form class="ask" id=(sheet.id) method="post" action=(urls::RECOGNITION) {
                        (sheet.head())
                        div class="fields" {
                            (sheet.choose("to", t!("thanks-to"), others))
                            (sheet.line("number", t!("thanks-case")).hint(t!("thanks-case-hint")))
                        }
                        (sheet.area("words", t!("thanks-words")).hint(t!("thanks-words-hint")).needed())
                        div class="keys" { button class="btn primary" { (w!("thanks-key")) } }
                    }
                }
            }
        }
    };
    let markup = frame::desk(web, me, Place::None, &title, main).await?;
    Ok(page_with(status, markup))
}

fn line(one: &GoodView, when: &When) -> Markup {
    let who = one.who.clone().unwrap_or_else(|| t!("good-somebody"));
    let words = one.good.words.clone().unwrap_or_else(|| t!("text-gone"));
    let (says, about) = match one.good.what {
        GoodWhat::Confirmed {
            failed_again,
            broken,
        } => {
            let key = match (failed_again, broken) {
                (true, _) => "good-confirmed-again",
                (false, true) => "good-confirmed-broken",
                (false, false) => "good-confirmed",
            };
            (
                t!(key, name = who),
                Some(subject::short(&words).to_string()),
            )
        }
        GoodWhat::AgainstOdds => (
            t!("good-against-odds", name = who),
            Some(subject::short(&words).to_string()),
        ),
        GoodWhat::Thanked { .. } => {
            let by = one.by.clone().unwrap_or_else(|| t!("good-somebody"));
            (t!("good-thanked", name = by, to = who), None)
        }
    };
    html! {
        p { (says) @if about.is_none() { " " span class="lines" { (words) } } }
        p class="quiet" {
            (when.full(one.good.at))
            @if let Some(number) = one.good.number { " · " a href=(urls::case(number)) { "#" (number) @if let Some(about) = about { " " (about) } } }
        }
    }
}
