//! The customers’ mailbox: what they got, the links in it, and a way to answer. An answer goes to the desk
//! as a mail does.

use super::super::mails::{self, Writer};
use super::super::outbox::{Letter, Outbox};
use super::{DemoPages, MAILBOX, Times, WRITE, mailbox_of, page, say, say_with, trouble};
use crate::exit::{Exit, Failure};
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Letters of one customer that are listed.
const LISTED_MAX: usize = 100;

/// All customers.
pub(super) async fn list(State(demo): State<Arc<DemoPages>>) -> Response {
    match demo.times().await {
        Ok(times) => page(&say("demo-mailbox"), &of_all(&demo.outbox, &times)),
        Err(failure) => trouble(&failure),
    }
}

/// The mails of one; a number in the address, for who it is of is nobody's business there.
pub(super) async fn of(State(demo): State<Arc<DemoPages>>, Path(number): Path<usize>) -> Response {
    let Some(address) = demo.outbox.whose(number) else {
        return trouble(&gone());
    };
    match demo.times().await {
        Ok(times) => page(
            &say("demo-mailbox-one"),
            &of_one(&demo.outbox.letters(), &address, &times),
        ),
        Err(failure) => trouble(&failure),
    }
}

fn of_all(outbox: &Outbox, times: &Times) -> Markup {
    let letters = outbox.letters();
    let mut people: BTreeMap<&str, (&str, usize, i64)> = BTreeMap::new();
    for letter in &letters {
        let entry = people
            .entry(&letter.to)
            .or_insert((&letter.name, 0, letter.at_us()));
        entry.1 += 1;
    }
    let mut people: Vec<_> = people.into_iter().collect();
    people.sort_by_key(|(_, (_, _, latest))| std::cmp::Reverse(*latest));
    html! {
        h1 { (say("demo-mailbox")) }
        p { (say("demo-mailbox-text")) }
        @if people.is_empty() { p { (say("demo-mailbox-empty")) } }
        ul class="card lines-list" {
            @for (address, (name, count, latest)) in people {
                li {
                    a href=(mailbox_of(outbox, address)) { (name) }
                    small {
                        (say_with("demo-mailbox-count", &[("count", count.into())])) ", "
                        (say_with("demo-mailbox-latest", &[("when", times.stamp(latest).into())]))
                    }
                }
            }
        }
    }
}

fn of_one(letters: &[Letter], address: &str, times: &Times) -> Markup {
    let theirs: Vec<&Letter> = letters
        .iter()
        .filter(|letter| letter.is_to(address))
        .take(LISTED_MAX)
        .collect();
    html! {
        // Whose name is not known is known by the address, which is said once.
        @let name = theirs.first().map(|letter| letter.name.as_str()).filter(|name| *name != address);
        h1 { @if let Some(name) = name { (name) } @else { (say(if theirs.is_empty() { "demo-mailbox-none" } else { "demo-mailbox-one" })) } }
        p class="quiet" { (address) }
        ul class="card lines-list" {
            @for letter in &theirs {
                li { a href={ (MAILBOX) "/" (letter.key) } { (letter.mail.subject) } small { (times.stamp(letter.at_us())) } }
            }
        }
        p { a href=(WRITE) { (say("demo-mailbox-new")) } }
    }
}

/// One mail, with its links working, and a field to answer.
pub(super) async fn read(State(demo): State<Arc<DemoPages>>, Path(key): Path<String>) -> Response {
    let Some(letter) = demo.outbox.letter(&key) else {
        return trouble(&gone());
    };
    match demo.times().await {
        Ok(times) => page(&say("demo-mail"), &one(&demo, &letter, &times)),
        Err(failure) => trouble(&failure),
    }
}

fn one(demo: &DemoPages, letter: &Letter, times: &Times) -> Markup {
    let base = &demo.desk.config().base_url;
    let from = letter
        .mail
        .from
        .as_ref()
        .map_or("", |from| from.name.as_deref().unwrap_or(&from.address));
    html! {
        h1 { (letter.mail.subject) }
        p class="quiet" { (say_with("demo-mail-from", &[("from", from.into())])) " " a href=(mailbox_of(&demo.outbox, &letter.to)) { (letter.name) } ", " (times.full(letter.at_us())) }
        article class="card stack" {
            @for block in letter.text().split("\n\n") {
                p { @for (place, line) in block.lines().enumerate() { @if place > 0 { br; } (linked(line, base)) } }
            }
        }
        form method="post" action={ (MAILBOX) "/" (letter.key) } class="stack" {
            div class="field" {
                label for="text" { (say_with("demo-answer", &[("name", letter.name.as_str().into())])) }
                textarea id="text" name="text" rows="8" required maxlength="20000" {}
            }
            button class="btn primary" { (say("demo-answer-key")) }
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
        h1 { (say("demo-write")) }
        p { (say("demo-write-text")) }
        form method="post" action=(WRITE) class="stack" {
            div class="field" { label for="name" { (say("demo-write-name")) } input id="name" name="name" required maxlength="100" value="Robin Marlow"; }
            div class="field" { label for="email" { (say("demo-write-email")) } input id="email" name="email" type="email" required maxlength="200" value="robin.marlow@post.example"; }
            div class="field" { label for="subject" { (say("demo-write-subject")) } input id="subject" name="subject" required maxlength="200"; }
            div class="field" { label for="text" { (say("demo-write-story")) } textarea id="text" name="text" rows="8" required maxlength="20000" {} }
            button class="btn primary" { (say("demo-write-key")) }
        }
    };
    page(&say("demo-write"), &main)
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
        Ok(()) => Redirect::to(&mailbox_of(&demo.outbox, writer.email)).into_response(),
        Err(failure) => trouble(&failure),
    }
}

fn gone() -> Failure {
    Failure::new(Exit::NoInput, say("demo-mail-gone"))
}
