//! Who is away, who stands in for them, and who leaves: nothing they promised is left behind (P14).

use super::{Answer, no, people, went};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::problem::{Misfit, Problem};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use calendar::Moment;
use desk::AbsenceShown;
use desk::views::Person;
use maud::{Markup, html};
use recovery::StaffId;

/// What a list of absences is shown with.
pub(super) struct Around<'a> {
    pub(super) all: &'a [AbsenceShown],
    pub(super) people: &'a [Person],
    pub(super) when: &'a When,
    pub(super) kept: Option<&'a Kept>,
}

/// Somebody's absences, with a form for another one.
pub(super) fn card(of: &Person, around: &Around, own: bool) -> Markup {
    let sheet = Sheet::new(format!("away-{}", of.id), around.kept);
    let action = if own {
        urls::MY_ABSENCE.to_owned()
    } else {
        urls::absence(of.id)
    };
    html! {
        @for one in around.all.iter().filter(|one| one.person == of.id) {
            div class="row" {
                p { (words(one, around.when)) }
                @if one.until.is_some() {
                    form method="post" action=(urls::END_ABSENCE) {
                        input type="hidden" name="absence" value=(one.id);
                        @if own { input type="hidden" name="own" value="yes"; }
                        button class="btn" { (t!("away-end")) }
                    }
                }
            }
        }
        details class="bit" open[sheet.came_back()] {
            summary { (t!("away-add")) }
            form class="ask" method="post" action=(action) {
                (sheet.head())
                p class="quiet" { (t!("away-text")) }
                div class="fields" {
                    (sheet.when("from", t!("away-from")).needed())
                    (sheet.when("until", t!("away-until")).needed())
                    (sheet.choose("stand-in", t!("away-stand-in"), others(of, around.people)))
                }
                div class="keys" { button class="btn" { (t!("save")) } }
            }
        }
    }
}

/// The form by which somebody leaves.
pub(super) fn leaving(of: &Person, around: &Around) -> Markup {
    let sheet = Sheet::new(format!("leave-{}", of.id), around.kept);
    html! {
        details class="bit" open[sheet.came_back()] {
            summary { (t!("leave-title", name = &of.name)) }
            form class="ask" method="post" action=(urls::leave(of.id)) {
                (sheet.head())
                p class="quiet" { (t!("leave-text")) }
                (sheet.choose("stand-in", t!("leave-to"), others(of, around.people)))
                div class="keys" { button class="btn" { (t!("leave-key")) } }
            }
        }
    }
}

fn words(one: &AbsenceShown, when: &When) -> String {
    let stand_in = one.stand_in.clone().unwrap_or_else(|| t!("away-team"));
    match one.until {
        Some(until) => t!(
            "away-words",
            from = when.full_words(one.from),
            until = when.full_words(until),
            who = stand_in
        ),
        None => t!(
            "away-left",
            from = when.full_words(one.from),
            who = stand_in
        ),
    }
}

fn others(of: &Person, people: &[Person]) -> Vec<(String, String)> {
    let here = people.iter().filter(|one| one.active && one.id != of.id);
    std::iter::once((String::new(), t!("away-team")))
        .chain(here.map(|one| (one.id.to_string(), one.name.clone())))
        .collect()
}

type Dates = ((Moment, Moment), Option<StaffId>);

fn read(form: &Form, when: &When) -> Result<Dates, Misfit> {
    let from = form.need_when("from", when)?;
    let until = form.need_when("until", when)?;
    Ok(((from, until), form.maybe("stand-in")?))
}

/// Somebody else will be away.
pub(crate) async fn set(
    State(web): State<WebState>,
    Me(me): Me,
    Path(person): Path<StaffId>,
    form: Form,
) -> Answer {
    let when = super::when(&web).await?;
    match read(&form, &when) {
        Err(misfit) => people::came_back_with(&web, &me, &Kept::misfit(form, &misfit)).await,
        Ok((dates, stand_in)) => match web.desk.set_absence(&me, person, dates, stand_in).await {
            Ok(()) => Ok(went(urls::PEOPLE, "away")),
            Err(error) => refused(&web, &me, form, error).await,
        },
    }
}

/// I will be away. What does not fit is told on the page of people, or as a problem where that is not mine to see.
pub(crate) async fn set_mine(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let when = super::when(&web).await?;
    let read = read(&form, &when);
    let (dates, stand_in) = match read {
        Ok(read) => read,
        Err(misfit) => {
            let kept = Kept::misfit(form, &misfit);
            return super::languages::account_with(&web, &me, &kept).await;
        }
    };
    match web.desk.set_absence(&me, me.id, dates, stand_in).await {
        Ok(()) => Ok(went(urls::ACCOUNT, "away")),
        Err(error) => {
            let (_, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            super::languages::account_with(&web, &me, &kept).await
        }
    }
}

/// They are there after all.
pub(crate) async fn end(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let id = form.one("absence").map_err(|_| Problem::NotFound)?;
    web.desk.end_absence(&me, id).await?;
    let back = if form.has("own", "yes") {
        urls::ACCOUNT
    } else {
        urls::PEOPLE
    };
    Ok(went(back, "away-ended"))
}

/// Somebody leaves.
pub(crate) async fn leave(
    State(web): State<WebState>,
    Me(me): Me,
    Path(person): Path<StaffId>,
    form: Form,
) -> Answer {
    let to = match form.maybe("stand-in") {
        Ok(to) => to,
        Err(misfit) => {
            return people::came_back_with(&web, &me, &Kept::misfit(form, &misfit)).await;
        }
    };
    match web.desk.leave(&me, person, to).await {
        Ok(()) => Ok(went(urls::PEOPLE, "left-us")),
        Err(error) => refused(&web, &me, form, error).await,
    }
}

async fn refused(web: &WebState, me: &Person, form: Form, error: desk::DeskError) -> Answer {
    let (_, sentence, field) = no(error)?;
    let mut kept = Kept::refused(form, sentence);
    kept.field = field;
    people::came_back_with(web, me, &kept).await
}

/// The status of a form that came back.
pub(super) const BACK: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
