//! A supervisor marks lines of a conversation with what worked or what to try (P43).

use super::no_line;
use crate::form::Form;
use crate::pages::expectations::heading;
use crate::pages::{Answer, Asked, no, page_with, told, went, when};
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::feedback::{LINES_MAX, NewFeedback, NewMark, ToMark};
use desk::views::Person;
use letters::expectations::Section;
use maud::{Markup, html};
use recovery::MessageId;

/// The words of ours on a case.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    asked: Asked,
) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, number, (None, &done), StatusCode::OK).await
}

/// Says what was marked in one of them.
pub(crate) async fn say(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, message)): Path<(u64, MessageId)>,
    form: Form,
) -> Answer {
    let new = read(&form);
    match web.desk.give_feedback(&me, number, message, &new).await {
        Ok(()) => Ok(went(&urls::case_feedback(number), "feedback")),
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let kept = Kept::refused(form, sentence);
            render(&web, &me, number, (Some(&kept), &html! {}), status).await
        }
    }
}

fn read(form: &Form) -> NewFeedback {
    let given = |name: &str| Some(form.get(name).to_owned()).filter(|given| !given.is_empty());
    let mark = |line: usize| {
        let worked = match form.get(&format!("mark-{line}")) {
            "worked" => true,
            "try" => false,
            _ => return None,
        };
        let words = form.raw(&format!("words-{line}")).to_owned();
        Some(NewMark {
            line,
            worked,
            words,
        })
    };
    NewFeedback {
        marks: (0..LINES_MAX).filter_map(mark).collect(),
        cites: given("cites"),
        handbook: given("handbook"),
    }
}

async fn render(
    web: &WebState,
    me: &Person,
    number: u64,
    (kept, done): (Option<&Kept>, &Markup),
    status: StatusCode,
) -> Answer {
    let words = web.desk.words_to_mark(me, number).await?;
    let mut pages = vec![(String::new(), t!("feedback-no-page"))];
    pages.extend(web.desk.handbook_titles().await?);
    let when = when(web).await?;
    let title = t!("feedback-give");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::case(number)) { (w!("sent-back", number = number)) } }
                h1 { (title) }
                p class="quiet text" { (w!("feedback-give-text")) }
            }
        }
        (done)
        (no_line(kept))
        div class="stack" {
            @if words.is_empty() { p class="quiet" { (w!("feedback-no-words")) } }
            @for word in &words {
                section class="card stack" {
                    h2 { (word.name) " " small { (when.full(word.at)) } }
                    (form(number, word, &pages, kept))
                }
            }
        }
    };
    let markup = frame::desk(web, me, Place::Cases, &title, main).await?;
    Ok(page_with(status, markup))
}

fn form(number: u64, word: &ToMark, pages: &[(String, String)], kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new(format!("word-{}", word.message), kept);
    let choices = [
        ("", t!("feedback-nothing")),
        ("worked", t!("feedback-worked")),
        ("try", t!("feedback-try")),
    ];
    let choices = || {
        choices
            .iter()
            .map(|(id, says)| ((*id).to_owned(), says.clone()))
            .collect()
    };
    let mut parts = vec![(String::new(), t!("step-in-cites-none"))];
    let part = |section: Section| (section.id().to_owned(), heading(section));
    parts.extend(Section::ALL.into_iter().map(part));
    html! {
        form class="ask" id=(sheet.id) method="post" action=(urls::give_feedback(number, word.message)) {
            (sheet.head())
            ol class="stack" {
                @for (place, line) in word.lines.iter().enumerate() {
                    @let (mark, words) = (format!("mark-{place}"), format!("words-{place}"));
                    li class="tight" {
                        blockquote { (line) }
                        div class="fields" {
                            (sheet.choose(&mark, t!("feedback-mark", line = place + 1), choices()))
                            (sheet.line(&words, t!("feedback-words", line = place + 1)))
                        }
                    }
                }
            }
            div class="fields" {
                (sheet.choose("cites", t!("step-in-cites"), parts))
                (sheet.choose("handbook", t!("feedback-handbook"), pages.to_vec()))
            }
            div class="keys" { button class="btn primary" { (w!("feedback-key", name = &word.name)) } }
        }
    }
}
