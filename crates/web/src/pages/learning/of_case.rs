//! What one case teaches: the causes that stand behind it, another that is known, or a new one.

use super::{Pressed, form, line};
use crate::form::Form;
use crate::pages::{Answer, Asked, page_with, told, went};
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::parts::subject;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::learning::causes::CaseCauses;
use desk::views::Person;
use maud::{Markup, html};

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    asked: Asked,
) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, number, (None, &done), StatusCode::OK).await
}

/// Files a new cause, found in this case.
pub(crate) async fn file(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    form: Form,
) -> Answer {
    match form::file(&web, &me, &form, Some(number)).await {
        Ok(_) => Ok(went(&urls::case_causes(number), "cause")),
        Err(pressed) => {
            let (status, kept) = pressed.kept(form)?;
            render(&web, &me, number, (Some(&kept), &html! {}), status).await
        }
    }
}

/// A known cause stands behind it, or does so no longer.
pub(crate) async fn act(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, name)): Path<(u64, String)>,
    form: Form,
) -> Answer {
    match press(&web, &me, (number, &name), &form).await {
        Ok(()) => Ok(went(&urls::case_causes(number), &format!("cause-{name}"))),
        Err(pressed) => {
            let (status, kept) = pressed.kept(form)?;
            render(&web, &me, number, (Some(&kept), &html! {}), status).await
        }
    }
}

async fn press(
    web: &WebState,
    me: &Person,
    (number, name): (u64, &str),
    form: &Form,
) -> Result<(), Pressed> {
    let traced = match name {
        "trace" => true,
        "untrace" => false,
        _ => return Err(Pressed::Unknown),
    };
    let cause = form.one("cause")?;
    Ok(web.desk.trace_case(me, number, cause, traced).await?)
}

async fn render(
    web: &WebState,
    me: &Person,
    number: u64,
    (kept, done): (Option<&Kept>, &Markup),
    status: StatusCode,
) -> Answer {
    let known = web.desk.case_causes(me, number).await?;
    let people = web.desk.people(me).await?;
    let when = crate::pages::when(web).await?;
    let title = t!("case-causes-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::case(number)) { (w!("sent-back", number = number)) } }
                h1 { (title) }
                p class="quiet" { (subject::short(&known.subject)) }
                p class="quiet text" { (w!("case-causes-text")) }
            }
        }
        (done)
        @if let Some(kept) = kept { div class="say no" role="alert" id="came-back" tabindex="-1" autofocus { p { (kept.sentence) } } br; }
        div class="stack" {
            (behind(&known))
            @if let Some(into) = known.goes_on_in {
                p { (w!("classes-goes-on")) " " a href=(urls::case_causes(into)) { "#" (into) } }
            } @else {
                (choose(&known, kept))
                section class="card stack" id="new" {
                    h2 { (w!("cause-file")) }
                    (form::new_cause((&urls::case_causes(number), ""), kept, &people, &when))
                }
            }
        }
    };
    let markup = frame::desk(web, me, Place::Cases, &title, main).await?;
    Ok(page_with(status, markup))
}

/// The causes that stand behind the case.
fn behind(known: &CaseCauses) -> Markup {
    html! {
        section class="card stack" id="behind" {
            h2 { (w!("case-causes-behind")) }
            @if known.causes.is_empty() { p class="quiet" { (w!("case-causes-none")) } }
            ul class="lines-list" {
                @for cause in &known.causes {
                    li {
                        div { a href=(urls::cause(cause.id)) { (cause.what) } }
                        form class="inline" method="post" action=(urls::trace(known.number, false)) {
                            input type="hidden" name="cause" value=(cause.id);
                            button class="link" { (w!("filing-take-off")) span class="unseen" { " " (cause.what) } }
                        }
                    }
                }
            }
        }
    }
}

/// One that is known already.
fn choose(known: &CaseCauses, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("trace", kept);
    let options = known.others.iter();
    let options: Vec<(String, String)> = options
        .map(|cause| (cause.id.to_string(), cause.what.clone()))
        .collect();
    html! {
        @if !options.is_empty() {
            section class="card stack" id="known" {
                h2 { (w!("case-causes-known")) }
                form class="one" id=(sheet.id) method="post" action=(urls::trace(known.number, true)) {
                    (sheet.head())
                    (sheet.choose("cause", t!("case-causes-choose"), options))
                    button class="btn" { (w!("case-causes-key")) }
                }
                details {
                    summary { (w!("case-causes-all")) }
                    ul class="lines-list" { @for cause in &known.others { li { (line(cause)) } } }
                }
            }
        }
    }
}
