//! A cause: what went wrong, why and what shows it, its cases, what is done about it, and whether that helped.

use super::{Pressed, effect, form, moved};
use crate::form::Form;
use crate::pages::classes::in_words;
use crate::pages::{Answer, Asked, after, cases, page_with, told, went};
use crate::parts::address::Path;
use crate::parts::chip;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::parts::subject;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::learning::actions::{ACTIONS_MAX, ActionView, CauseView};
use desk::learning::causes::{WHYS, class_named};
use desk::views::{Cursor, Person};
use maud::{Markup, html};
use recovery::CauseId;

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(cause): Path<CauseId>,
    asked: Asked,
) -> Answer {
    let done = told::on_desk(&asked);
    render(
        &web,
        &me,
        cause,
        (None, &done, after(&asked)),
        StatusCode::OK,
    )
    .await
}

/// Asks once more why.
pub(crate) async fn ask_why(
    State(web): State<WebState>,
    Me(me): Me,
    Path(cause): Path<CauseId>,
    form: Form,
) -> Answer {
    let why = form::read_why(&form, 1);
    let asked = web.desk.ask_why(&me, cause, why).await;
    answer(
        &web,
        &me,
        (cause, "cause-why"),
        form,
        asked.map_err(Pressed::from),
    )
    .await
}

/// Plans what is to change.
pub(crate) async fn plan(
    State(web): State<WebState>,
    Me(me): Me,
    Path(cause): Path<CauseId>,
    form: Form,
) -> Answer {
    let planned = match form::read_action(&web, &form).await {
        Ok(new) => web
            .desk
            .plan_action(&me, cause, new)
            .await
            .map_err(Pressed::from),
        Err(pressed) => Err(pressed),
    };
    answer(&web, &me, (cause, "action-planned"), form, planned).await
}

async fn answer(
    web: &WebState,
    me: &Person,
    (cause, done): (CauseId, &str),
    form: Form,
    outcome: Result<(), Pressed>,
) -> Answer {
    match outcome {
        Ok(()) => Ok(went(&urls::cause(cause), done)),
        Err(pressed) => {
            let (status, kept) = pressed.kept(form)?;
            render(web, me, cause, (Some(&kept), &html! {}, None), status).await
        }
    }
}

pub(super) async fn render(
    web: &WebState,
    me: &Person,
    cause: CauseId,
    (kept, done, after): (Option<&Kept>, &Markup, Option<Cursor>),
    status: StatusCode,
) -> Answer {
    let known = web.desk.cause(me, cause, after).await?;
    let people = web.desk.people(me).await?;
    let when = crate::pages::when(web).await?;
    let title = t!("cause-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::LEARNING) { (w!("learning-title")) } }
                h1 { (known.cause.what) }
                p class="quiet" { (filed(&known, &when)) }
            }
        }
        (done)
        @if let Some(kept) = kept { div class="say no" role="alert" id="came-back" tabindex="-1" autofocus { p { (kept.sentence) } } br; }
        div class="stack" {
            (whys(&known, kept))
            section class="card stack" id="actions" {
                h2 { (w!("action-title")) }
                @if known.actions.is_empty() { p class="quiet" { (w!("action-none")) } }
                @for action in &known.actions { (one_action(action, kept, &when)) }
                @if known.actions.len() < ACTIONS_MAX as usize {
                    @let sheet = Sheet::new("new-action", kept);
                    details class="fold" open[sheet.came_back() || known.actions.is_empty()] {
                        summary { h3 { (w!("action-new")) } }
                        form class="stack" id=(sheet.id) method="post" action=(urls::plan_action(cause)) {
                            (sheet.head())
                            (form::action(&sheet, (Some(me), &people), &when))
                            div class="keys" { button class="btn" { (w!("action-key")) } }
                        }
                    }
                }
            }
            (cases_of(&known, &when))
        }
    };
    let markup = frame::desk(web, me, Place::Learning, &title, main).await?;
    Ok(page_with(status, markup))
}

/// Its root cause, and who filed it when; of one without a name, the day.
fn filed(known: &CauseView, when: &When) -> Markup {
    html! {
        @if let Some(class) = class_named(known.cause.class.as_deref()) {
            a href=(urls::cases_of_class(&class)) { (in_words(&class)) } " · "
        }
        @match &known.filed_by {
            Some(name) => { (w!("cause-filed-by", name = name)) " " (when.stamp(known.cause.filed_at)) }
            None => { (w!("cause-filed-nameless")) }
        }
    }
}

fn whys(known: &CauseView, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("ask-why", kept);
    html! {
        section class="card stack" id="whys" {
            h2 { (w!("cause-whys")) }
            @if known.whys.is_empty() { p class="quiet" { (w!("cause-no-whys")) } }
            ol class="noted" {
                @for one in &known.whys {
                    li { p { (one.why) } small { (w!("cause-shown-by")) " " (one.evidence) } }
                }
            }
            @if known.whys.len() < WHYS {
                form class="stack" id=(sheet.id) method="post" action=(urls::ask_why(known.cause.id)) {
                    (sheet.head())
                    (form::why(&sheet, 1))
                    div class="keys" { button class="btn" { (w!("cause-ask-why")) } }
                }
            }
        }
    }
}

fn one_action(action: &ActionView, kept: Option<&Kept>, when: &When) -> Markup {
    let id = action.id;
    let sheet = |name: &str| Sheet::new(format!("{name}-{id}"), kept);
    let (done, later, measure) = (sheet("done"), sheet("move"), sheet("measure"));
    html! {
        article class="stack" id={ "action-" (id) } {
            h3 { (action.what) }
            p class="quiet" {
                (action.owner.as_deref().unwrap_or_default()) (moved(action)) " · "
                @match action.done_at {
                    Some(at) => { span class="chip kept" { (w!("action-is-done")) } " " (when.stamp(at)) }
                    None => { (chip::due(when, action.due, action.due < when.now)) }
                }
            }
            @if let Some(checked) = &action.checked { p { (w!("action-checked")) " " (checked) } }
            @if let Some(effect) = &action.effect {
                (effect::told(effect))
                details open[measure.came_back()] {
                    summary { (w!("measure-title")) }
                    form class="stack" id=(measure.id) method="post" action=(urls::act_on_action(id, "measure")) {
                        (measure.head())
                        (measure.hidden("cause", action.cause))
                        p class="quiet text" { (w!("measure-text", days = effect.days)) }
                        div class="fields" {
                            (measure.input("number", "before", t!("measure-before")).or(effect.exposed.map(|(before, _)| before.to_string()).unwrap_or_default()))
                            (measure.input("number", "after", t!("measure-after")).or(effect.exposed.map(|(_, after)| after.to_string()).unwrap_or_default()))
                        }
                        div class="keys" { button class="btn" { (w!("save")) } }
                    }
                }
            } @else {
                form class="stack" id=(done.id) method="post" action=(urls::act_on_action(id, "done")) {
                    (done.head())
                    (done.hidden("cause", action.cause))
                    (done.area("checked", t!("action-how-checked")).needed())
                    div class="keys" { button class="btn primary" { (w!("action-done")) } }
                }
                details open[later.came_back()] {
                    summary { (w!("action-move-title")) }
                    form class="stack" id=(later.id) method="post" action=(urls::act_on_action(id, "move")) {
                        (later.head())
                        (later.hidden("cause", action.cause))
                        (later.when("due", t!("action-due")).or(when.input(action.due)))
                        div class="keys" { button class="btn" { (w!("action-move")) } }
                    }
                }
            }
        }
    }
}

fn cases_of(known: &CauseView, when: &When) -> Markup {
    html! {
        section class="card stack" id="cases" {
            h2 { (w!("cause-its-cases")) }
            @if known.cases.rows.is_empty() { p class="quiet" { (w!("cause-no-cases")) } }
            ul class="lines-list" {
                @for case in &known.cases.rows {
                    li {
                        a href=(urls::case(case.number)) { "#" (case.number) " " (subject::short(case.subject.as_deref().unwrap_or_default())) }
                        small { (cases::status_words(&case.status)) " · " (when.stamp(case.opened_at)) }
                    }
                }
            }
            @if let Some(next) = &known.cases.next {
                p class="more" { a class="btn" data-act="more" href=(urls::with(&urls::cause(known.cause.id), &[("after", next.0.as_str())])) { (w!("more")) } }
            }
        }
    }
}
