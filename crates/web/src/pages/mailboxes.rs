//! The mailboxes that are read: how each is, and where every mail of them went and why.

pub(crate) mod add;
pub(crate) mod signing;

use super::{Answer, Asked, after, page_with};
use crate::parts::field::Kept;
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::when::When;
use crate::{urls, words};
use axum::extract::State;
use axum::http::StatusCode;
use desk::mailboxes::{MailLine, MailboxRow};
use desk::views::Person;
use letters::mailbox::{failure_words, way_words, went_words};
use maud::{Markup, html};

/// What stands in the address where the mails of one mailbox alone are shown.
const OF: &str = "of";

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    render(&web, &me, &asked, None, StatusCode::OK).await
}

async fn render(
    web: &WebState,
    me: &Person,
    asked: &Asked,
    kept: Option<&Kept>,
    status: StatusCode,
) -> Answer {
    let of = asked.get(OF).map(String::as_str);
    let mailboxes = web.desk.mailboxes(me).await?;
    let of = of.filter(|of| mailboxes.iter().any(|one| one.address == *of));
    let lines = web.desk.mailbox_log(me, of, after(asked)).await?;
    let when = super::when(web).await?;
    let title = t!("mailboxes-title");
    let log = log(of, &lines.rows, &when);
    let may_add = web.demo.is_none();
    let keys = signing::section(web, me, asked, kept).await?;
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::HOUSE) { (w!("house-title")) } }
                h1 { (title) }
                p class="quiet text" { (w!("mailboxes-text")) }
            }
        }
        @if mailboxes.is_empty() {
            div class="stack" {
                @if may_add { (add::form(kept, false)) (keys) }
                (frame::empty(&t!("mailboxes-none"), &none_text(web)))
                @if !lines.rows.is_empty() { (log) }
            }
        } @else {
            div class="stack" {
                @for one in &mailboxes { (card(one, &when)) }
                @if may_add { (add::form(kept, true)) (keys) }
                (log)
            }
        }
        @if let Some(next) = &lines.next {
            p class="more" { a class="btn" data-act="more" href=(more(of, &next.0)) { (w!("more")) } }
        }
    };
    let markup = frame::desk(web, me, Place::None, &title, main).await?;
    Ok(page_with(status, markup))
}

/// Why there is none, and what to do.
fn none_text(web: &WebState) -> String {
    if web.demo.is_some() {
        t!("mailbox-add-demo")
    } else {
        t!("mailboxes-none-text")
    }
}

fn more(of: Option<&str>, next: &str) -> String {
    let mut asked = vec![("after", next)];
    asked.extend(of.map(|of| (OF, of)));
    urls::with(urls::MAILBOXES, &asked)
}

fn card(one: &MailboxRow, when: &When) -> Markup {
    let reached = match one.reached_at {
        Some(at) => t!("mailboxes-reached", when = when.full_words(at)),
        None => t!("mailboxes-never-reached"),
    };
    let mail = match one.mail_at {
        Some(at) => t!("mailboxes-mail", when = when.full_words(at)),
        None => t!("mailboxes-no-mail"),
    };
    html! {
        section class="card tight" {
            h2 { a href=(urls::with(urls::MAILBOXES, &[(OF, &one.address)])) { (one.address) } }
            @match &one.failure {
                None => p { (w!("mailboxes-well")) },
                Some(code) => p class="say soon" {
                    @if let Some(folder) = &one.folder { (w!("mailboxes-folder", folder = folder)) " " }
                    (failure_words(words::words(), code))
                    @if let Some(since) = one.failed_at {
                        " (" (w!("mailboxes-since", when = when.full_words(since))) ")"
                    }
                },
            }
            @if one.not_given > 0 { p class="say soon" { (w!("mailboxes-not-given", count = one.not_given)) } }
            p class="quiet text" { (reached) " · " (mail) }
        }
    }
}

/// Where each mail went, the newest first.
fn log(of: Option<&str>, lines: &[MailLine], when: &When) -> Markup {
    html! {
        section class="card stack" {
            h2 { (w!("mailboxes-log")) }
            @if let Some(of) = of {
                p class="quiet" { (of) " · " a href=(urls::MAILBOXES) { (w!("mailboxes-all")) } }
            }
            @if lines.is_empty() { p class="quiet" { (w!("mailboxes-log-none")) } }
            @else {
                ol class="lines-list" data-list {
                    @for line in lines { li { (row(line, when)) } }
                }
            }
        }
    }
}

fn row(line: &MailLine, when: &When) -> Markup {
    html! {
        div {
            p {
                (went_words(words::words(), &line.outcome, line.why.as_deref()))
                @if let Some(number) = line.number {
                    " " a href=(urls::case(number)) { (w!("mailboxes-see", number = number)) }
                }
            }
            p class="quiet" {
                (when.full(line.at)) " · "
                @match line.way {
                    Some(way) => (way_words(words::words(), way.code())),
                    None => (w!("mailboxes-log-of", address = &line.mailbox, folder = &line.folder, uid = line.uid)),
                }
            }
        }
    }
}
