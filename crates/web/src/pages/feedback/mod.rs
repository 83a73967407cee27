//! What was said of one's words and what one said of others': read by the two of them (P43).

pub(crate) mod give;
pub(crate) mod recognition;

use super::expectations::heading;
use super::{Answer, Asked, no, page_with, told, went, when};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::feedback::FeedbackView;
use desk::views::Person;
use maud::{Markup, html};
use uuid::Uuid;

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, (None, &done), StatusCode::OK).await
}

/// Keeps the answer to what was said.
pub(crate) async fn answer(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
    form: Form,
) -> Answer {
    match web.desk.answer_feedback(&me, id, form.raw("words")).await {
        Ok(()) => Ok(went(urls::FEEDBACK, "feedback-answered")),
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            render(&web, &me, (Some(&kept), &html! {}), status).await
        }
    }
}

/// On Today: something waits to be read.
pub(crate) fn waiting(count: u64) -> Markup {
    html! {
        @if count > 0 { p class="quiet" id="feedback-waits" { a href=(urls::FEEDBACK) { (w!("feedback-waits", count = count)) } } }
    }
}

async fn render(
    web: &WebState,
    me: &Person,
    (kept, done): (Option<&Kept>, &Markup),
    status: StatusCode,
) -> Answer {
    let (to, by) = web.desk.feedback(me).await?;
    let when = when(web).await?;
    let title = t!("feedback-title");
    let main = html! {
        header class="page" {
            div { h1 { (title) } p class="quiet text" { (w!("feedback-text")) } }
            div class="keys" { a class="btn" href=(urls::RECOGNITION) { (w!("good-title")) } }
        }
        (done)
        (no_line(kept))
        div class="stack" {
            section class="stack" id="to-me" {
                h2 { (w!("feedback-to-me")) }
                @if to.is_empty() { p class="quiet" { (w!("feedback-none")) } }
                @for one in &to { (card(one, &when, (true, kept))) }
            }
            @if !by.is_empty() {
                section class="stack" id="by-me" {
                    h2 { (w!("feedback-by-me")) }
                    @for one in &by { (card(one, &when, (false, None))) }
                }
            }
        }
    };
    let markup = frame::desk(web, me, Place::None, &title, main).await?;
    Ok(page_with(status, markup))
}

/// The sentence of a form that came back.
fn no_line(kept: Option<&Kept>) -> Markup {
    html! {
        @if let Some(kept) = kept { div class="say no" role="alert" id="came-back" tabindex="-1" autofocus { p { (kept.sentence) } } br; }
    }
}

/// What was said of one word; whoever it is for can answer and thank.
fn card(one: &FeedbackView, when: &When, (for_me, typed): (bool, Option<&Kept>)) -> Markup {
    let kept = &one.kept;
    let gone = || t!("text-gone");
    html! {
        article class="card stack" id={ "of-" (kept.id) } {
            p class="quiet" {
                @if for_me { (w!("feedback-says", name = &one.by)) } @else { (w!("feedback-said", name = &one.to)) }
                " · " (when.full(kept.at))
                @if let Some(number) = kept.number { " · " a href=(urls::case(number)) { "#" (number) } }
            }
            ul class="stack" {
                @for mark in &one.marks {
                    li class="tight" {
                        blockquote { (mark.line.clone().unwrap_or_else(gone)) }
                        p {
                            @if mark.worked { span class="chip kept" { (w!("feedback-worked")) } }
                            @else { span class="chip soon" { (w!("feedback-try")) } }
                            @if let Some(words) = &mark.words { " " (words) }
                        }
                    }
                }
            }
            @if let Some(cited) = &one.cites {
                p { a href=(cited.path()) { (w!("step-in-cited", part = heading(cited.section), version = cited.version)) } }
            }
            @if let Some((slug, title)) = &one.handbook {
                p { a href=(urls::handbook_page(slug)) { (w!("feedback-handbook-at", title = title)) } }
            }
            @if let Some(at) = kept.answered_at {
                div class="say" {
                    p class="quiet" { (w!("feedback-answer-of", name = &one.to)) " · " (when.full(at)) }
                    p class="lines" { (kept.answer.clone().unwrap_or_else(gone)) }
                }
            } @else if for_me {
                @let sheet = Sheet::new(format!("answer-{}", kept.id), typed);
                form class="ask" id=(sheet.id) method="post" action=(urls::answer_feedback(kept.id)) {
                    (sheet.head())
                    (sheet.area("words", t!("feedback-answer")).needed())
                    div class="keys" { button class="btn" { (w!("feedback-answer-key")) } }
                }
            }
        }
    }
}
