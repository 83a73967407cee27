//! What a case was about: what failed, what it cost the customer, why, what was done; and where that stands in returns.

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
use desk::learning::classes::{Change, Classified};
use desk::views::Person;
use maud::{Markup, html};
use recovery::classes::{Axis, Class, Code, crosswalks};

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

/// Keeps what was ticked.
pub(crate) async fn keep(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    form: Form,
) -> Answer {
    let codes = |field: String| {
        form.all(&field)
            .filter(|name| !name.is_empty())
            .map(Code::named)
            .collect()
    };
    let changes = Axis::ALL.map(|axis| Change {
        axis,
        before: codes(format!("was-{}", axis.name())),
        after: codes(axis.name().to_owned()),
    });
    match web.desk.classify(&me, number, changes.into()).await {
        Ok(()) => Ok(went(&urls::classes(number), "classes")),
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let kept = Kept::refused(form, sentence);
            render(&web, &me, number, (Some(&kept), &html! {}), status).await
        }
    }
}

async fn render(
    web: &WebState,
    me: &Person,
    number: u64,
    (kept, done): (Option<&Kept>, &Markup),
    status: StatusCode,
) -> Answer {
    let known = web.desk.classified(me, number).await?;
    let title = t!("classes-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::case(number)) { (w!("sent-back", number = number)) } }
                h1 { (title) }
                p class="quiet" { (subject::short(&known.subject)) }
                p class="quiet text" { (w!("classes-text")) }
            }
        }
        (done)
        @if let Some(kept) = kept { div class="say no" role="alert" id="came-back" tabindex="-1" autofocus { p { (kept.sentence) } } br; }
        div class="stack" {
            @if let Some(into) = known.goes_on_in {
                p { (w!("classes-goes-on")) " " a href=(urls::classes(into)) { "#" (into) } }
            } @else {
                (form(&known, kept))
            }
            (returns(&known))
            (others(&known))
        }
    };
    let markup = frame::desk(web, me, Place::Cases, &title, main).await?;
    Ok(page_with(status, markup))
}

fn form(known: &Classified, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("classes", kept);
    html! {
        form class="card stack" id=(sheet.id) method="post" action=(urls::classes(known.number)) {
            (sheet.head())
            @for axis in Axis::ALL { (one_axis(&sheet, known, axis)) }
            div class="keys" { button class="btn primary" { (w!("classes-key")) } }
        }
    }
}

/// An axis: boxes where a case can have several, and circles where it has one.
fn one_axis(sheet: &Sheet, known: &Classified, axis: Axis) -> Markup {
    let stands = known.classes.on(axis);
    let told: Vec<String> = known
        .told
        .iter()
        .filter(|class| class.axis == axis)
        .map(in_words)
        .collect();
    // What was agreed is not done yet.
    let says = if axis == Axis::Remedy && !known.remedy_done {
        "classes-told-agreed"
    } else {
        "classes-told"
    };
    let hint = format!("classes-axis-{}-hint", axis.name());
    // What the list knows no more stays until somebody takes it off.
    let gone = stands.iter().filter(|code| !axis.codes().contains(code));
    let codes: Vec<&Code> = axis.codes().iter().chain(gone.copied()).collect();
    let several = axis.most() > 1;
    let kind = if several { "checkbox" } else { "radio" };
    let picked = |code: &str, stands: bool| sheet.picked(axis.name(), code).unwrap_or(stands);
    html! {
        @for code in &stands { (sheet.hidden(&format!("was-{}", axis.name()), code.as_str())) }
        fieldset class="field" {
            legend { (w!(&format!("classes-axis-{}", axis.name()))) }
            @if crate::words::has(&hint) { small { (w!(&hint)) } }
            @if !told.is_empty() { small { (w!(says, what = told.join(", "))) } }
            div class="picks" {
                @if !several {
                    label class="pick" {
                        input type="radio" name=(axis.name()) value="" checked[picked("", stands.is_empty())];
                        span class="quiet" { (w!("classes-unsaid")) }
                    }
                }
                @for code in codes {
                    label class="pick" {
                        input type=(kind) name=(axis.name()) value=(code.as_str()) checked[picked(code.as_str(), stands.contains(&code))];
                        span { (code_in_words(axis, code)) }
                    }
                }
            }
        }
    }
}

/// Under which categories it is returned to whom.
fn returns(known: &Classified) -> Markup {
    let found: Vec<_> = crosswalks()
        .iter()
        .filter_map(|walk| Some((walk, walk.category(&known.classes)?)))
        .collect();
    html! {
        section class="card" id="returns" {
            h2 { (w!("classes-returns")) }
            @if found.is_empty() { p class="quiet" { (w!("classes-returns-none")) } }
            @else {
                // The categories are named as those who ask for them name them.
                dl class="facts" lang="en" {
                    @for (walk, category) in &found {
                        div { dt { (walk.name) } dd { (category.says) } }
                    }
                }
                @if found.iter().any(|(walk, _)| !walk.checked) { p class="quiet" { (w!("classes-unchecked")) } }
            }
        }
    }
}

/// The way to the cases of the same kind.
fn others(known: &Classified) -> Markup {
    let all = known.classes.all();
    html! {
        @if !all.is_empty() {
            section class="card" {
                h2 { (w!("classes-others")) }
                ul class="dots" {
                    @for class in &all { li { a href=(urls::cases_of_class(class)) { (in_words(class)) } } }
                }
            }
        }
    }
}

/// A class in words.
pub(crate) fn in_words(class: &Class) -> String {
    code_in_words(class.axis, &class.code)
}

fn code_in_words(axis: Axis, code: &Code) -> String {
    let key = format!("class-{}-{}", axis.name(), code.as_str());
    if crate::words::has(&key) {
        t!(&key)
    } else {
        t!("classes-gone", code = code.as_str())
    }
}
