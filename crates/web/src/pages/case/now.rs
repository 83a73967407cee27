//! What to do now, and why: the first thing on the page, with the form for that very step.

use super::view::View;
use super::{close, offer, plan, promises, reply, understanding, wishes};
use desk::views::NextStep;
use maud::{Markup, html};
use recovery::terms::{PromiseOf, WordSort};

/// The card.
pub(super) fn card(view: &View) -> Markup {
    let (name, body) = step(view);
    let customer = view.customer();
    let promise = view.case().next_promise();
    html! {
        section class="card first stack" aria-labelledby="now-title" id="now" {
            div class="tight" {
                p class="quiet" { (t!("now-label")) }
                h2 id="now-title" { (t!(&format!("now-{name}"), customer = customer)) }
                p { (t!(&format!("now-{name}-why"), customer = customer)) }
                @if let Some(promise) = promise {
                    p class="row" {
                        (crate::parts::chip::due(view.when, promise.due, promise.broken_at.is_some()))
                        small { (view.promise(promise)) }
                    }
                }
            }
            (body)
        }
    }
}

/// The name of the step in the catalogue, and its form.
fn step(view: &View) -> (&'static str, Markup) {
    match view.page.next_step {
        NextStep::FirstWord => ("first-word", reply::form(view, "now", &first_words(view))),
        NextStep::Answer => ("answer", reply::form(view, "now", "")),
        NextStep::MendPromise { promise, what } => match what {
            PromiseOf::Word { sort } => (
                if sort == WordSort::NewDate {
                    "new-date"
                } else {
                    "mend-word"
                },
                reply::form(view, "now", ""),
            ),
            PromiseOf::Deed { .. } => (
                "mend-deed",
                html! {
                    (promises::doubt(view, "now", promise))
                    (promises::keep(view, "now", promise))
                },
            ),
        },
        NextStep::LookAtHeld => ("look", super::talk::held(view)),
        NextStep::WriteUnderstanding => ("understand", understanding::write(view, "now")),
        NextStep::MendUnderstanding => (
            "mend-understanding",
            html! {
                (understanding::correction(view))
                (understanding::write(view, "now"))
            },
        ),
        NextStep::SendUnderstanding => (
            "send-understanding",
            html! {
                (understanding::shown(view))
                (understanding::send(view, "now"))
            },
        ),
        NextStep::AwaitUnderstanding => ("await-understanding", understanding::record(view, "now")),
        NextStep::AnswerWish { wish } => ("answer-wish", wishes::answer(view, "now", wish)),
        NextStep::Offer { point } => ("offer", offer::form(view, "now", point)),
        NextStep::AwaitChoice { point } => ("await-choice", offer::record(view, "now", point)),
        NextStep::LayPlan { point, .. } => ("lay-plan", plan::form(view, "now", point)),
        NextStep::AwaitYes { point } => ("await-yes", plan::record(view, "now", point)),
        NextStep::KeepDeed { promise } => (
            "keep-deed",
            html! {
                (promises::keep(view, "now", promise))
                details class="bit" {
                    summary { (t!("doubt-key")) }
                    div { (promises::doubt(view, "now", promise)) }
                }
            },
        ),
        NextStep::DeclareDone { point } => ("declare-done", close::done(view, "now", point)),
        NextStep::FollowUp => ("follow-up", close::follow_up(view, "now")),
        NextStep::AwaitSolved => ("await-solved", close::record(view, "now")),
        NextStep::Nothing => ("nothing", close::reopen(view, "now")),
    }
}

/// A beginning for the first word, to be put into one's own words.
fn first_words(view: &View) -> String {
    view.page.draft.clone().unwrap_or_default()
}
