//! How severe a complaint is: five steps, each with examples of what it means.

use super::{Answer, Asked, no, page_with, told, went};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::parts::subject;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::learning::severity::SeveritySaid;
use desk::views::Person;
use maud::{Markup, html};
use recovery::Severity;

/// The sides from which a step is looked at; not each of them has an example of each step.
const SIDES: [&str; 4] = ["harm", "reach", "again", "who"];

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

/// Keeps what was chosen.
pub(crate) async fn keep(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    form: Form,
) -> Answer {
    let before = step(&form, "was").and_then(Severity::of);
    let chosen = step(&form, "severity");
    let kept = web.desk.say_severity(&me, number, before, chosen).await;
    match kept {
        Ok(()) => Ok(went(&urls::severity(number), "severity")),
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let kept = Kept::refused(form, sentence);
            render(&web, &me, number, (Some(&kept), &html! {}), status).await
        }
    }
}

/// The step that was chosen; what is none is for the desk to refuse.
fn step(form: &Form, field: &str) -> Option<u8> {
    let chosen = form.all(field).find(|chosen| !chosen.is_empty())?;
    Some(chosen.parse().unwrap_or(u8::MAX))
}

async fn render(
    web: &WebState,
    me: &Person,
    number: u64,
    (kept, done): (Option<&Kept>, &Markup),
    status: StatusCode,
) -> Answer {
    let known = web.desk.severity(me, number).await?;
    let title = t!("severity-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::case(number)) { (w!("sent-back", number = number)) } }
                h1 { (title) }
                p class="quiet" { (subject::short(&known.subject)) }
                p class="quiet text" { (w!("severity-text")) }
            }
        }
        (done)
        @if let Some(kept) = kept { div class="say no" role="alert" id="came-back" tabindex="-1" autofocus { p { (kept.sentence) } } br; }
        div class="stack" {
            @if let Some(into) = known.goes_on_in {
                p { (w!("severity-goes-on")) " " a href=(urls::severity(into)) { "#" (into) } }
            } @else {
                @if let Some(says) = suggestion(&known) { p class="say soon" id="suggested" { (says) } }
                (form(&known, kept))
            }
            @if let Some(severity) = known.severity {
                p { a href=(urls::cases_of_severity(severity)) { (w!("severity-others", step = severity.step())) } }
            }
        }
    };
    let markup = frame::desk(web, me, Place::Cases, &title, main).await?;
    Ok(page_with(status, markup))
}

/// What surely holds and is more than what was said: a suggestion, and a person's press makes it so.
fn suggestion(known: &SeveritySaid) -> Option<String> {
    let (least, signs) = known.suggested.as_ref()?;
    let why: Vec<String> = signs
        .iter()
        .map(|sign| t!(&format!("severity-sign-{}", sign.name())))
        .collect();
    let step = least.step();
    Some(t!("severity-suggested", step = step, why = why.join("; ")))
}

fn form(known: &SeveritySaid, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("severity", kept);
    let was = known.severity;
    let picked = |value: &str, stands: bool| sheet.picked("severity", value).unwrap_or(stands);
    html! {
        form class="card stack" id=(sheet.id) method="post" action=(urls::severity(known.number)) {
            (sheet.head())
            @if let Some(was) = was { (sheet.hidden("was", was.step())) }
            fieldset class="field" {
                legend { (w!("severity-choose")) }
                small { (w!("severity-gravest-counts")) }
                div class="explained" {
                    label class="pick" {
                        input type="radio" name="severity" value="" checked[picked("", was.is_none())];
                        span class="quiet" { (w!("severity-unsaid")) }
                    }
                    @for one in Severity::ALL {
                        @let value = one.step().to_string();
                        label class="pick" {
                            input type="radio" name="severity" value=(value) checked[picked(&value, was == Some(one))];
                            span { b { (value) " · " (called(one)) } small { (examples(one)) } }
                        }
                    }
                }
            }
            div class="keys" { button class="btn primary" { (w!("severity-key")) } }
        }
    }
}

/// What a step is called.
pub(crate) fn called(severity: Severity) -> String {
    t!(&format!("severity-{}", severity.step()))
}

/// What a step means, from each side that has an example of it.
fn examples(severity: Severity) -> String {
    let keys = SIDES.map(|side| format!("severity-{}-{side}", severity.step()));
    let known = keys.iter().filter(|key| crate::words::has(key));
    known.map(|key| t!(key)).collect::<Vec<_>>().join(" · ")
}
