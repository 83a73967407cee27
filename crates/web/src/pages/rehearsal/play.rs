//! A rehearsal, line by line; a form each time, so that it needs no script.

use super::super::{Answer, Asked, go, no, page_with, told, went};
use super::looked;
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::chip;
use crate::parts::field::{Kept as KeptForm, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::rehearsals::Kept;
use desk::views::Person;
use maud::{Markup, html};
use rehearsal::{Rehearsal, Scenario};
use uuid::Uuid;

/// The page: the conversation while it goes on, the debrief once it is over.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
    asked: Asked,
) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, id, (None, &done), StatusCode::OK).await
}

async fn render(
    web: &WebState,
    me: &Person,
    id: Uuid,
    (kept, done): (Option<&KeptForm>, &Markup),
    status: StatusCode,
) -> Answer {
    let one = web.desk.rehearsal(me, id).await?;
    let played = one.played();
    let scenario = one.scenario;
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::REHEARSAL) { (w!("rehearsal-all")) } }
                h1 lang="en" { (scenario.name) }
                @if let Some(by) = &one.by { p class="quiet" { (w!("rehearsal-read-by", name = by)) } }
            }
        }
        (done)
        div class="stack" {
            @if one.ending.is_some() { (looked::back(&one, &played)) }
            @else {
                (brief(scenario))
                (conversation(&played))
                @if one.by.is_none() { (say(&one, kept)) }
            }
        }
    };
    let markup = frame::desk(web, me, Place::Rehearsal, &scenario.name, main).await?;
    Ok(page_with(status, markup))
}

/// What the trainee knows and may do.
pub(super) fn brief(scenario: &Scenario) -> Markup {
    html! {
        section class="card" lang="en" {
            h2 lang=(crate::words::language().tag()) { (w!("rehearsal-knows")) }
            p class="text" { (scenario.knows) }
            h3 lang=(crate::words::language().tag()) { (w!("rehearsal-may")) }
            ul class="dots" { @for may in &scenario.may { li { (may) } } }
        }
    }
}

fn conversation(played: &Rehearsal<'_>) -> Markup {
    let scenario = played.scenario();
    let last = played.turns().len();
    html! {
        section class="card" aria-labelledby="conversation" {
            h2 id="conversation" { (w!("rehearsal-conversation")) }
            ol class="talk" lang="en" {
                (line(&scenario.customer, played.opening(), false))
                @for (at, turn) in played.turns().iter().enumerate() {
                    (line(&t!("rehearsal-you"), &turn.said, true))
                    (line(&scenario.customer, &turn.answer, false))
                    @if at + 1 == last { li class="quiet" { span {} p { (mood(played)) } } }
                }
            }
        }
    }
}

fn mood(played: &Rehearsal<'_>) -> String {
    let shows = played.state().mood.shows().id();
    t!(
        "rehearsal-mood",
        customer = &played.scenario().customer,
        mood = t!(&format!("rehearsal-mood-{shows}"))
    )
}

/// One line of a conversation.
pub(super) fn line(who: &str, words: &str, ours: bool) -> Markup {
    html! {
        li class=[ours.then_some("ours")] {
            (chip::avatar(Some(who)))
            div class="said" {
                header { strong { (who) } }
                @if words.is_empty() { p class="quiet" { (w!("rehearsal-silent")) } } @else { p { (words) } }
            }
        }
    }
}

fn say(one: &Kept, kept: Option<&KeptForm>) -> Markup {
    let sheet = Sheet::new("say", kept);
    let customer = &one.scenario.customer;
    html! {
        section class="card" id="now" {
            form class="ask" method="post" action=(urls::rehearsal_say(one.id)) {
                (sheet.head())
                (sheet.hidden("seen", one.lines.len()))
                (sheet.area("line", t!("rehearsal-say")).hint(t!("rehearsal-say-hint", customer = customer)))
                div class="keys" { button class="btn primary" { (w!("rehearsal-say-key")) } }
            }
            form method="post" action=(urls::rehearsal_end(one.id)) {
                button class="btn" { (w!("rehearsal-stop")) }
            }
        }
    }
}

/// Says a line.
pub(crate) async fn say_line(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
    form: Form,
) -> Answer {
    let seen: usize = form.get("seen").parse().map_err(|_| Problem::Unreadable)?;
    let said = web
        .desk
        .say_in_rehearsal(&me, id, form.get("line"), seen)
        .await;
    match said {
        Ok(()) => Ok(go(&format!("{}#now", urls::rehearsal(id)))),
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = KeptForm::refused(form, sentence);
            kept.field = field;
            render(&web, &me, id, (Some(&kept), &html! {}), status).await
        }
    }
}

/// Stops, and looks back.
pub(crate) async fn end(State(web): State<WebState>, Me(me): Me, Path(id): Path<Uuid>) -> Answer {
    web.desk.end_rehearsal(&me, id).await?;
    Ok(go(&urls::rehearsal(id)))
}

/// Tries it again from a line.
pub(crate) async fn retry(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
    form: Form,
) -> Answer {
    let line: usize = form.get("line").parse().map_err(|_| Problem::Unreadable)?;
    let again = web.desk.retry_rehearsal(&me, id, line).await?;
    Ok(go(&format!("{}#now", urls::rehearsal(again))))
}

/// Forgets it.
pub(crate) async fn forget(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
) -> Answer {
    web.desk.forget_rehearsal(&me, id).await?;
    Ok(went(urls::REHEARSAL, "rehearsal-forgotten"))
}
