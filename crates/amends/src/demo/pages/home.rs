//! What the desk does, in five lines, and four walks.

use super::super::cast::CAST;
use super::super::outbox::Outbox;
use super::super::record::Record;
use super::{DemoPages, mailbox_of, page, say, say_with};
use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use std::sync::Arc;

/// Lines that say what the desk does, and steps of a walk: so many stand in the catalogue.
const LINES: [u32; 5] = [1, 2, 3, 4, 5];

/// A walk: the beginning of its keys in the catalogue, the story it goes through, and its customer's address.
struct Walk {
    key: &'static str,
    story: &'static str,
    address: &'static str,
}

const WALKS: [Walk; 4] = [
    Walk {
        key: "demo-angry",
        story: "angry-mail",
        address: "derek.holloway@mail.example",
    },
    Walk {
        key: "demo-mistaken",
        story: "mistaken-bill",
        address: "l.maurer@mail.example",
    },
    Walk {
        key: "demo-wish",
        story: "wish-cannot-be-met",
        address: "amara.diallo@post.example",
    },
    Walk {
        key: "demo-not-yet",
        story: "oven-not-yet",
        address: "piet.verhoeven@post.example",
    },
];

pub(super) async fn show(State(demo): State<Arc<DemoPages>>) -> Response {
    let record = demo.record();
    page(&say("demo-look"), &main(&record, &demo.outbox))
}

fn main(record: &Record, outbox: &Outbox) -> Markup {
    html! {
        h1 { (say("demo-title")) }
        ul class="dots" { @for line in LINES { li { (say(&format!("demo-line-{line}"))) } } }
        section class="card stack" {
            h2 { (say("demo-sign-in")) }
            p { (say("demo-password")) " " code { (record.password) } }
            p { (say("demo-who")) }
            ul class="dots" {
                @for member in &CAST {
                    li {
                        code { (member.email) } " "
                        (say_with("demo-person", &[
                            ("name", member.name.into()),
                            ("role", say(letters::term::role(member.role)).into()),
                        ]))
                    }
                }
            }
            p { a class="btn primary" href="/" { (say("demo-to-desk")) } }
        }
        h2 { (say("demo-walks")) }
        @for walk in &WALKS { (one(record, outbox, walk)) }
    }
}

fn one(record: &Record, outbox: &Outbox, walk: &Walk) -> Markup {
    html! {
        section class="card stack" {
            h3 { (say(walk.key)) }
            p class="row" {
                @if let Some(number) = record.cases.get(walk.story) {
                    a class="btn" href={ "/cases/" (number) } { (say_with("demo-walk-case", &[("number", number.to_string().into())])) }
                }
                a class="btn" href=(mailbox_of(outbox, walk.address)) { (say("demo-walk-mailbox")) }
            }
            ol class="steps" { @for step in LINES { li { (say(&format!("{}-{step}", walk.key))) } } }
        }
    }
}
