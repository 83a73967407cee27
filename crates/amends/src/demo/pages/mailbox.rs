//! The customers’ mailbox: what they got, the links in it, and a way to answer. An answer goes to the desk
//! as a mail does.

use super::super::mails::{self, Writer};
use super::super::outbox::Letter;
use super::{DemoPages, MAILBOX, WRITE, page, trouble};
use crate::exit::{Exit, Failure};
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use calendar::{Moment, TimeZone};
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Letters of one customer that are listed.
const LISTED_MAX: usize = 100;

#[derive(Deserialize)]
pub(super) struct Whose {
    of: Option<String>,
}

/// All customers, or the mails of one.
pub(super) async fn list(
    State(demo): State<Arc<DemoPages>>,
    Query(whose): Query<Whose>,
) -> Response {
    let letters = demo.outbox.letters();
    match whose.of {
        Some(address) => page("A customer’s mailbox", &of_one(&letters, &address)),
        None => page("The customers’ mailbox", &of_all(&letters)),
    }
}

fn of_all(letters: &[Letter]) -> Markup {
    let mut people: BTreeMap<&str, (&str, usize, i64)> = BTreeMap::new();
    for letter in letters {
        let entry = people
            .entry(&letter.to)
            .or_insert((&letter.name, 0, letter.at_us()));
        entry.1 += 1;
    }
    let mut people: Vec<_> = people.into_iter().collect();
    people.sort_by_key(|(_, (_, _, latest))| std::cmp::Reverse(*latest));
    html! {
        h1 { "The customers’ mailbox" }
        p { "Everything the desk has sent. Open somebody's mail, follow its links, answer it." }
        @if people.is_empty() { p { "Nothing was sent yet. Write a complaint, and its receipt stands here at once." } }
        ul class="dots" {
            @for (address, (name, count, latest)) in people {
                li {
                    a href={ (MAILBOX) "?of=" (address) } { (name) }
                    " " (count) @if count == 1 { " mail" } @else { " mails" } ", the latest " (when(latest))
                }
            }
        }
    }
}

fn of_one(letters: &[Letter], address: &str) -> Markup {
    let theirs: Vec<&Letter> = letters
        .iter()
        .filter(|letter| letter.to.eq_ignore_ascii_case(address))
        .take(LISTED_MAX)
        .collect();
    html! {
        h1 { @if let Some(letter) = theirs.first() { (letter.name) } @else { "No mail yet" } }
        p class="quiet" { (address) }
        ul class="dots" {
            @for letter in &theirs {
                li { a href={ (MAILBOX) "/" (letter.key) } { (letter.mail.subject) } " " span class="quiet" { (when(letter.at_us())) } }
            }
        }
        p { a href=(WRITE) { "Write a new complaint" } }
    }
}

/// One mail, with its links working, and a field to answer.
pub(super) async fn read(State(demo): State<Arc<DemoPages>>, Path(key): Path<String>) -> Response {
    let Some(letter) = demo.outbox.letter(&key) else {
        return trouble(&gone());
    };
    page("A mail", &one(&letter, &demo.desk.config().base_url))
}

fn one(letter: &Letter, base: &str) -> Markup {
    let from = letter
        .mail
        .from
        .as_ref()
        .map_or("", |from| from.name.as_deref().unwrap_or(&from.address));
    html! {
        h1 { (letter.mail.subject) }
        p class="quiet" { "From " (from) " to " a href={ (MAILBOX) "?of=" (letter.to) } { (letter.name) } ", " (when(letter.at_us())) }
        article class="stack" {
            @for block in letter.text().split("\n\n") {
                p { @for (place, line) in block.lines().enumerate() { @if place > 0 { br; } (linked(line, base)) } }
            }
        }
        form method="post" action={ (MAILBOX) "/" (letter.key) } class="stack" {
            div class="field" {
                label for="text" { "Answer as " (letter.name) }
                textarea id="text" name="text" rows="8" required maxlength="20000" {}
            }
            button class="btn primary" { "Send the answer" }
        }
    }
}

/// The line with addresses of this desk as links; others stay text.
fn linked(line: &str, base: &str) -> Markup {
    let Some(at) = line.find(base) else {
        return html! { (line) };
    };
    let (before, rest) = line.split_at(at);
    let end = rest
        .find(|c: char| c.is_whitespace() || c == '>' || c == ')')
        .unwrap_or(rest.len());
    let (address, after) = rest.split_at(end);
    let path = address
        .strip_prefix(base)
        .filter(|path| !path.is_empty())
        .unwrap_or("/");
    html! { (before) a href=(path) { (address) } (linked(after, base)) }
}

#[derive(Deserialize)]
pub(super) struct Answered {
    text: String,
}

pub(super) async fn answer(
    State(demo): State<Arc<DemoPages>>,
    Path(key): Path<String>,
    Form(answered): Form<Answered>,
) -> Response {
    let Some(letter) = demo.outbox.letter(&key) else {
        return trouble(&gone());
    };
    let writer = Writer {
        name: &letter.name,
        email: &letter.to,
    };
    let subject = mails::answer_subject(&letter);
    send(&demo, writer, &subject, &answered.text, Some(&letter)).await
}

/// A form for a complaint by anybody.
pub(super) async fn new_complaint() -> Response {
    let main = html! {
        h1 { "Write a complaint" }
        p { "It reaches the desk as a mail does. The address stays in this demo: nothing is ever sent out." }
        form method="post" action=(WRITE) class="stack" {
            div class="field" { label for="name" { "Your name" } input id="name" name="name" required maxlength="100" value="Robin Marlow"; }
            div class="field" { label for="email" { "Your address" } input id="email" name="email" type="email" required maxlength="200" value="robin.marlow@post.example"; }
            div class="field" { label for="subject" { "What it is about" } input id="subject" name="subject" required maxlength="200"; }
            div class="field" { label for="text" { "What happened" } textarea id="text" name="text" rows="8" required maxlength="20000" {} }
            button class="btn primary" { "Send" }
        }
    };
    page("Write a complaint", &main)
}

#[derive(Deserialize)]
pub(super) struct Complaint {
    name: String,
    email: String,
    subject: String,
    text: String,
}

pub(super) async fn complain(
    State(demo): State<Arc<DemoPages>>,
    Form(complaint): Form<Complaint>,
) -> Response {
    let writer = Writer {
        name: &complaint.name,
        email: complaint.email.trim(),
    };
    send(&demo, writer, &complaint.subject, &complaint.text, None).await
}

/// The mail goes in, what follows from it goes out, and the reader is back at their mailbox.
async fn send(
    demo: &DemoPages,
    writer: Writer<'_>,
    subject: &str,
    text: &str,
    answers: Option<&Letter>,
) -> Response {
    let sent = async {
        let mail = mails::written(writer, subject, text, answers, demo.desk.now())?;
        demo.desk.intake(vec![mail]).await?;
        demo.settle().await?;
        Ok::<(), Failure>(())
    };
    match sent.await {
        Ok(()) => Redirect::to(&format!("{MAILBOX}?of={}", escaped(writer.email))).into_response(),
        Err(failure) => trouble(&failure),
    }
}

fn gone() -> Failure {
    Failure::new(Exit::NoInput, "That mail is not in the mailbox.")
}

/// An address as it may stand in a query.
fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'@' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

fn when(at_us: i64) -> String {
    letters::day_and_time(Moment::from_us(at_us), &TimeZone::UTC)
}
