//! What the desk does, in five lines, and four walks.

use super::super::cast::CAST;
use super::super::record::Record;
use super::{DemoPages, MAILBOX, page};
use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use std::sync::Arc;

/// The stories the walks go through.
const ANGRY: (&str, &str) = ("angry-mail", "derek.holloway@mail.example");
const MISTAKEN: (&str, &str) = ("mistaken-bill", "l.maurer@mail.example");
const WISH: (&str, &str) = ("wish-cannot-be-met", "amara.diallo@post.example");
const NOT_YET: (&str, &str) = ("oven-not-yet", "piet.verhoeven@post.example");

pub(super) async fn show(State(demo): State<Arc<DemoPages>>) -> Response {
    let record = demo.record();
    page("What to look at", &main(&record))
}

fn main(record: &Record) -> Markup {
    html! {
        h1 { "A desk for complaints" }
        ul class="dots" {
            li { "Every complaint becomes a case, and every open case carries a promise: what comes next, and by when." }
            li { "Today lists those promises. The one that would break first stands on top." }
            li { "We repeat back what we understood, and the customer says whether that is right." }
            li { "The customer chooses from solutions, agrees to a plan with dates, and sees each step done, with proof." }
            li { "It is finished when the customer says so. “Not yet” brings it back to the same person." }
        }
        section {
            h2 { "Sign in" }
            p { "The password of everybody in the house is " code { (record.password) } ". Take Mara to work on cases, Ines to step in, Ruth to set times and invite people." }
            ul class="dots" {
                @for member in &CAST {
                    li { code { (member.email) } ": " (member.name) ", " (t_role(member.role)) }
                }
            }
            p { a class="btn primary" href="/" { "To the desk" } }
        }
        h2 { "Four walks" }
        (walk(record, "An angry mail", &ANGRY, &[
            "Open the case. The first thing on it is what to do now, and why.",
            "Read the whole mail before you write. Note two points in his words.",
            "Take the case and give the first word: name what it was like for him, and say whether it can be solved today.",
            "Write what you understood and send it.",
            "Go to his mailbox, open the link and correct one line. Come back: the case waits for your second edition.",
        ]))
        (walk(record, "A mistaken customer", &MISTAKEN, &[
            "He was not charged twice. Open the case and see what was found.",
            "Nothing here says “rejected”: he is owed a way forward all the same.",
            "Offer an explanation and at least one thing that keeps it from happening again, a note before each payment say.",
            "Read the offer in his mailbox as he would, and choose one of them.",
            "Make a plan of what he chose, keep it, and ask him whether it is solved.",
        ]))
        (walk(record, "A wish that cannot be met", &WISH, &[
            "She declined both solutions and said what would make her happy. Open the case.",
            "Try to mark the wish as one that cannot be met: the desk first asks for the goal behind it. The note of the call tells it.",
            "Write the goal down, then the reason why the wish itself cannot be met.",
            "Offer another way to the goal. The desk will not let the reason go out alone.",
            "Choose it for her from her mailbox, and watch the steps turn into promises.",
        ]))
        (walk(record, "A “not yet”", &NOT_YET, &[
            "He was asked whether it is solved, and said no by plain mail. Open the case and look at the history.",
            "The same person has it again, and the path began anew: nothing was closed behind his back.",
            "Keep the last deed with how it was checked, and say that it is done.",
            "Press “One day later” until the follow-up falls due, and send it.",
            "Answer from his mailbox with a plain “Yes, it is solved”, then with “Yes, but it still gets cold”, and see the difference.",
        ]))
    }
}

fn t_role(role: recovery::Role) -> String {
    letters::Catalogue::english().say(letters::term::role(role))
}

fn walk(record: &Record, title: &str, (story, address): &(&str, &str), steps: &[&str]) -> Markup {
    html! {
        section {
            h3 { (title) }
            p {
                @if let Some(number) = record.cases.get(*story) {
                    a href={ "/cases/" (number) } { "Case " (number) }
                    " · "
                }
                a href={ (MAILBOX) "?of=" (address) } { "The customer’s mailbox" }
            }
            ol class="steps" {
                @for step in steps { li { (step) } }
            }
        }
    }
}
