//! What is new (P34): what more customers bring up than in a usual week, each with its cases and a way to file its cause.

use super::form;
use crate::pages::classes::in_words;
use crate::pages::{Answer, Asked, after, cases, page};
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::parts::subject;
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use desk::learning::news::{Found, News};
use learning::news::{LEAST, WEEKS, WEEKS_LEAST};
use maud::{Markup, html};

/// The page.
pub(crate) async fn list(State(web): State<WebState>, Me(me): Me) -> Answer {
    let news = web.desk.news(&me).await?;
    let when = crate::pages::when(&web).await?;
    let title = t!("news-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::LEARNING) { (w!("learning-title")) } }
                h1 { (title) }
                p class="quiet text" { (w!("news-text")) }
            }
        }
        div class="stack" {
            @if news.found.is_empty() { section class="card" { p { (nothing(&news)) } } }
            @for found in &news.found {
                section class="card stack" {
                    h2 { (about(found)) }
                    (told(found, &when))
                    p class="keys" {
                        a class="btn" href=(urls::news(&found.key)) { (w!("news-cases", count = found.cases)) span class="unseen" { ": " (about(found)) } }
                        a href={ (urls::news(&found.key)) "#file-cause" } { (w!("cause-file")) span class="unseen" { ": " (about(found)) } }
                    }
                }
            }
            details class="quiet" {
                summary { (w!("figures-meaning")) }
                p class="text" { (w!("news-meaning", weeks = WEEKS, least = LEAST)) }
            }
            @if let Some(at) = news.looked_at { p class="quiet" { (w!("news-looked", at = when.stamp_words(at), weeks = news.weeks)) } }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Learning, &title, main).await?,
    ))
}

/// Why nothing stands there.
fn nothing(news: &News) -> String {
    if news.looked_at.is_none() {
        t!("news-not-yet")
    } else if news.knows_what_is_usual() {
        t!("news-quiet")
    } else {
        t!("news-young", weeks = news.weeks, least = WEEKS_LEAST)
    }
}

/// What is new in a line each, for the page on which everything begins; nothing where nothing is.
pub(super) fn in_short(news: &News, when: &When) -> Markup {
    html! {
        @if !news.found.is_empty() {
            section class="card stack" id="news" {
                h2 { a href=(urls::NEWS) { (w!("news-title")) } }
                ul class="lines-list" {
                    @for found in &news.found { li { div { a href=(urls::news(&found.key)) { (about(found)) } (told(found, when)) } } }
                }
            }
        }
    }
}

/// What is brought up: the class where one leads, else the words.
fn about(found: &Found) -> String {
    let class = found.classes.first().map(in_words);
    let words = found
        .words
        .first()
        .map(|words| t!("news-words", words = words.as_str()));
    words.or(class).unwrap_or_default()
}

/// How many since when, beside how many are usual, and what rises with it.
fn told(found: &Found, when: &When) -> Markup {
    let since = when.stamp_words(found.since);
    let usual = found.usual();
    let beside = found
        .words
        .iter()
        .skip(1)
        .map(|words| t!("news-words", words = words.as_str()));
    let classes = found.classes.iter().map(in_words);
    let beside: Vec<String> = beside
        .chain(classes)
        .filter(|one| *one != about(found))
        .collect();
    html! {
        p {
            (w!("news-told", count = found.customers, since = since)) " "
            @if usual == 0 { (w!("news-usual-none")) } @else { (w!("news-usual", usual = usual)) }
        }
        @if !beside.is_empty() { p class="quiet" { (w!("news-beside", words = beside.join(", "))) } }
    }
}

/// A finding, with the cases behind it.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(key): Path<String>,
    asked: Asked,
) -> Answer {
    let found = web.desk.news_cases(&me, &key, after(&asked)).await?;
    let (found, rows) = found.ok_or(Problem::NotFound)?;
    let people = web.desk.people(&me).await?;
    let when = crate::pages::when(&web).await?;
    let title = about(&found);
    let went_wrong = t!("news-cause", words = title.as_str());
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::NEWS) { (w!("news-title")) } }
                h1 { (title) }
                (told(&found, &when))
            }
        }
        div class="stack" {
            section class="card stack" id="cases" {
                h2 { (w!("news-cases", count = found.cases)) }
                ul class="lines-list" {
                    @for case in &rows.rows {
                        li {
                            a href=(urls::case(case.number)) { "#" (case.number) " " (subject::short(case.subject.as_deref().unwrap_or_default())) }
                            small { (cases::status_words(&case.status)) " · " (when.stamp(case.opened_at)) }
                        }
                    }
                }
                @if let Some(next) = &rows.next {
                    p class="more" { a class="btn" data-act="more" href=(urls::with(&urls::news(&key), &[("after", next.0.as_str())])) { (w!("more")) } }
                }
            }
            details class="fold" id="file-cause" {
                summary { h2 { (w!("cause-file")) } small { (w!("cause-file-short")) } }
                div class="stack" { (form::new_cause((urls::CAUSES, &went_wrong), None, &people, &when)) }
            }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Learning, &title, main).await?,
    ))
}
