//! What complaints teach (P33): why things went wrong, what will change, who sees to it by when, and whether it helped.

pub(crate) mod cause;
mod effect;
pub(crate) mod figures;
mod form;
pub(crate) mod news;
pub(crate) mod of_case;
mod weeks;

use super::{Answer, Asked, after, no, page_with, told, went};
use crate::form::Form;
use crate::pages::classes::in_words;
use crate::parts::chip;
use crate::parts::field::Kept;
use crate::parts::frame::{self, Place};
use crate::problem::Misfit;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::DeskError;
use desk::learning::actions::ActionView;
use desk::learning::causes::{CASES_COUNTED_MAX, CauseRow, class_named};
use desk::learning::figures::WEEKS_USUAL;
use desk::views::{Cursor, Person, Whose};
use maud::{Markup, html};
use uuid::Uuid;

/// What a press comes to.
enum Pressed {
    Misfit(Misfit),
    No(DeskError),
    Unknown,
}

impl From<DeskError> for Pressed {
    fn from(error: DeskError) -> Self {
        Self::No(error)
    }
}

impl From<Misfit> for Pressed {
    fn from(misfit: Misfit) -> Self {
        Self::Misfit(misfit)
    }
}

impl Pressed {
    /// The form with why it came back, where it does; a page of its own otherwise.
    fn kept(self, form: Form) -> Result<(StatusCode, Kept), crate::problem::Problem> {
        match self {
            Self::Misfit(misfit) => Ok((
                StatusCode::UNPROCESSABLE_ENTITY,
                Kept::misfit(form, &misfit),
            )),
            Self::No(error) => {
                let (status, sentence, field) = no(error)?;
                let mut kept = Kept::refused(form, sentence);
                kept.field = field;
                Ok((status, kept))
            }
            Self::Unknown => Err(crate::problem::Problem::NotFound),
        }
    }
}

/// The page: what is still to be done, the causes, and a form for another one.
pub(crate) async fn list(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, (None, &done), after(&asked), StatusCode::OK).await
}

/// Files a cause that came from no case.
pub(crate) async fn file(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    match form::file(&web, &me, &form, None).await {
        Ok(cause) => Ok(went(&urls::cause(cause), "cause")),
        Err(pressed) => {
            let (status, kept) = pressed.kept(form)?;
            render(&web, &me, (Some(&kept), &html! {}), None, status).await
        }
    }
}

async fn render(
    web: &WebState,
    me: &Person,
    (kept, done): (Option<&Kept>, &Markup),
    after: Option<Cursor>,
    status: StatusCode,
) -> Answer {
    let open = web.desk.open_actions(me, Whose::All).await?;
    let causes = web.desk.causes(me, after).await?;
    let people = web.desk.people(me).await?;
    let new = web.desk.news(me).await?;
    let when = super::when(web).await?;
    let title = t!("learning-title");
    let main = html! {
        header class="page" { div { h1 { (title) } p class="quiet text" { (w!("learning-text")) } } div class="keys" { a class="btn" href=(urls::RECOGNITION) { (w!("good-title")) } a class="btn" href=(urls::NEWS) { (w!("news-title")) } a class="btn" href=(urls::figures(WEEKS_USUAL)) { (w!("learning-figures")) } } }
        (done)
        @if let Some(kept) = kept { div class="say no" role="alert" id="came-back" tabindex="-1" autofocus { p { (kept.sentence) } } br; }
        div class="stack" {
            (news::in_short(&new, &when))
            (still_to_do(&open, &when, "learning-open"))
            section class="card stack" id="causes" {
                h2 { (w!("learning-causes")) }
                @if causes.rows.is_empty() { p class="quiet" { (w!("learning-none")) } }
                ul class="lines-list" { @for cause in &causes.rows { li { (line(cause)) } } }
                @if let Some(next) = &causes.next {
                    p class="more" { a class="btn" data-act="more" href=(urls::with(urls::LEARNING, &[("after", next.0.as_str())])) { (w!("more")) } }
                }
            }
            details class="fold" id="file-cause" open[kept.is_some() || causes.rows.is_empty()] {
                summary { h2 { (w!("cause-file")) } small { (w!("cause-file-short")) } }
                div class="stack" { (form::new_cause((urls::CAUSES, ""), kept, &people, &when)) }
            }
        }
    };
    let markup = frame::desk(web, me, Place::Learning, &title, main).await?;
    Ok(page_with(status, markup))
}

/// A cause in a line: what went wrong, how many cases, how much is done about it.
fn line(cause: &CauseRow) -> Markup {
    html! {
        div {
            a href=(urls::cause(cause.id)) { (cause.what) }
            p class="quiet" {
                @if let Some(class) = class_named(cause.class.as_deref()) { (in_words(&class)) " · " }
                @if cause.cases >= CASES_COUNTED_MAX { (w!("cause-cases-over", count = cause.cases)) }
                @else { (w!("cause-cases", count = cause.cases)) }
                " · " (w!("cause-actions", done = cause.done, count = cause.actions))
            }
        }
    }
}

/// What is still to be done about causes, the first due on top; nothing where all is done.
pub(crate) fn still_to_do(open: &[ActionView], when: &When, title: &str) -> Markup {
    html! {
        @if !open.is_empty() {
            section class="card stack" id="to-do" {
                h2 { (w!(title)) " " span class="quiet" { (open.len()) } }
                ul class="lines-list" {
                    @for action in open {
                        li id={ "action-" (action.id) } {
                            div {
                                a href={ (urls::cause(action.cause)) "#action-" (action.id) } { (action.what) }
                                p class="quiet" { (action.owner.as_deref().unwrap_or_default()) " · " (action.about) (moved(action)) }
                            }
                            (chip::due(when, action.due, action.due < when.now))
                        }
                    }
                }
            }
        }
    }
}

fn moved(action: &ActionView) -> Markup {
    html! { @if action.moves > 0 { " · " (w!("action-moved", count = action.moves)) } }
}

/// Says that an action is done, moves it, or tells how much could have gone wrong.
pub(crate) async fn act(
    State(web): State<WebState>,
    Me(me): Me,
    crate::parts::address::Path((action, name)): crate::parts::address::Path<(Uuid, String)>,
    form: Form,
) -> Answer {
    match press(&web, &me, (action, &name), &form).await {
        Ok(cause) => Ok(went(&urls::cause(cause), &format!("action-{name}"))),
        Err(pressed) => {
            // The form stands on the page of its cause.
            let cause = form.get("cause").parse().ok();
            let (status, kept) = pressed.kept(form)?;
            let cause = cause.ok_or(crate::problem::Problem::NotFound)?;
            cause::render(&web, &me, cause, (Some(&kept), &html! {}, None), status).await
        }
    }
}

async fn press(
    web: &WebState,
    me: &Person,
    (action, name): (Uuid, &str),
    form: &Form,
) -> Result<recovery::CauseId, Pressed> {
    let cause = match name {
        "done" => web.desk.do_action(me, action, form.get("checked")).await?,
        "move" => {
            let when = super::when(web).await.map_err(|_| Pressed::Unknown)?;
            let due = form.need_when("due", &when)?;
            web.desk.move_action(me, action, due).await?
        }
        "measure" => {
            let exposed = (form.maybe("before")?, form.maybe("after")?);
            web.desk.measure_action(me, action, exposed).await?
        }
        _ => return Err(Pressed::Unknown),
    };
    Ok(cause)
}
