//! Rehearsing (P38): the list by level, one's own rehearsals, and who may read along. Points stand beside one's own
//! rehearsals alone; there is no list of people.

pub(crate) mod as_customer;
pub(crate) mod exercises;
mod looked;
pub(crate) mod of_case;
pub(crate) mod play;

use super::{Answer, Asked, go, no, page_with, told, went};
use crate::form::Form;
use crate::parts::field::{Kept as KeptForm, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::rehearsals::{KEPT_DAYS, Kept};
use desk::views::Person;
use maud::{Markup, html};
use recovery::StaffId;
use rehearsal::{Scenario, shipped};

/// The levels there are, in order.
const LEVELS: [u8; 3] = [1, 2, 3];

/// The page.
pub(crate) async fn list(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, (None, &done), StatusCode::OK).await
}

async fn render(
    web: &WebState,
    me: &Person,
    (kept, done): (Option<&KeptForm>, &Markup),
    status: StatusCode,
) -> Answer {
    let mine = web.desk.rehearsals(me).await?;
    let others = web.desk.rehearsals_to_coach(me).await?;
    let coach = web.desk.rehearsal_coach(me).await?;
    let people = web.desk.people(me).await?;
    let when = super::when(web).await?;
    let title = t!("rehearsal-title");
    let main = html! {
        header class="page" {
            div { h1 { (title) } p class="quiet text" { (w!("rehearsal-text")) } }
            div class="keys" { a class="btn" href=(urls::EXERCISES) { (w!("exercises-title")) } }
        }
        (done)
        div class="stack" {
            @for level in LEVELS { (scenarios(level)) }
            (of_mine(&mine, &when))
            @if !others.is_empty() {
                section class="card" {
                    h2 { (w!("rehearsal-of-others")) }
                    (rows(&others, &when))
                }
            }
            (of_case::card())
            (coach_card(me, &people, coach, kept))
        }
    };
    let markup = frame::desk(web, me, Place::Rehearsal, &title, main).await?;
    Ok(page_with(status, markup))
}

/// The scenarios of a level, by their trade.
fn scenarios(level: u8) -> Markup {
    let mut of_level: Vec<&Scenario> = shipped().iter().filter(|one| one.level == level).collect();
    of_level.sort_by_key(|one| (&*one.domain, &*one.id));
    html! {
        section class="card" {
            h2 { (w!("rehearsal-level", level = level)) " · " (w!(&format!("rehearsal-level-{level}"))) }
            ul class="lines-list" lang="en" {
                @for one in of_level {
                    li {
                        div {
                            strong { (one.name) }
                            p class="quiet" { (one.domain) " · " (one.theme) }
                        }
                        div class="row" {
                            form method="post" action=(urls::REHEARSAL) {
                                input type="hidden" name="scenario" value=(one.id);
                                button class="btn" aria-label=(w!("rehearsal-begin-named", name = &one.name)) { (w!("rehearsal-begin")) }
                            }
                            a href=(urls::as_customer_of(&one.id)) { (w!("rehearsal-as-customer")) }
                        }
                    }
                }
            }
        }
    }
}

fn of_mine(mine: &[Kept], when: &When) -> Markup {
    html! {
        section class="card" {
            h2 { (w!("rehearsal-mine")) }
            @if mine.is_empty() { p class="quiet" { (w!("rehearsal-mine-none")) } }
            @else { (rows(mine, when)) }
            p class="quiet" { (w!("rehearsal-mine-text", days = KEPT_DAYS)) }
        }
    }
}

/// The newest first, never by points.
fn rows(kept: &[Kept], when: &When) -> Markup {
    html! {
        ul class="lines-list" {
            @for one in kept {
                li {
                    div {
                        a href=(urls::rehearsal(one.id)) { (one.scenario.name) }
                        p class="quiet" {
                            (when.full_words(one.began_at))
                            @if let Some(by) = &one.by { " · " (w!("rehearsal-read-by", name = by)) }
                            @if let Some(line) = one.retried_from { " · " (w!("rehearsal-retried", line = line)) }
                        }
                    }
                    span {
                        @match (&one.ending, one.points) {
                            (Some(ending), Some(points)) => {
                                (w!(&format!("rehearsal-ending-{ending}"))) " · " (w!("rehearsal-points", points = points))
                            }
                            _ => (w!("rehearsal-going")),
                        }
                    }
                }
            }
        }
    }
}

fn coach_card(
    me: &Person,
    people: &[Person],
    coach: Option<StaffId>,
    kept: Option<&KeptForm>,
) -> Markup {
    let sheet = Sheet::new("rehearsal-coach", kept);
    let nobody = (String::new(), t!("rehearsal-coach-none"));
    let others = people.iter().filter(|one| one.active && one.id != me.id);
    let options: Vec<_> = std::iter::once(nobody)
        .chain(others.map(|one| (one.id.to_string(), one.name.clone())))
        .collect();
    let chosen = coach.map(|coach| coach.to_string()).unwrap_or_default();
    html! {
        section class="card" {
            h2 { (w!("rehearsal-coach-title")) }
            p class="quiet text" { (w!("rehearsal-coach-text")) }
            form class="ask" method="post" action=(urls::REHEARSAL_COACH) {
                (sheet.head())
                (sheet.choose("coach", t!("rehearsal-coach"), options).or(chosen))
                div class="keys" { button class="btn" { (w!("rehearsal-coach-key")) } }
            }
        }
    }
}

/// Begins one.
pub(crate) async fn begin(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let id = web.desk.rehearse(&me, form.get("scenario")).await?;
    Ok(go(&urls::rehearsal(id)))
}

/// Chooses who may read along.
pub(crate) async fn choose_coach(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let coach = match form.get("coach") {
        "" => None,
        id => Some(
            id.parse::<uuid::Uuid>()
                .map(StaffId)
                .map_err(|_| Problem::Unreadable)?,
        ),
    };
    match web.desk.choose_rehearsal_coach(&me, coach).await {
        Ok(()) => Ok(went(urls::REHEARSAL, "rehearsal-coach")),
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = KeptForm::refused(form, sentence);
            kept.field = field;
            render(&web, &me, (Some(&kept), &html! {}), status).await
        }
    }
}
