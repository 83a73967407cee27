//! What to do now, and why: the first thing on the page, with the form for that very step.

use super::understanding::excerpt;
use super::view::View;
use super::{close, offer, plan, promises, reply, understanding, wishes};
use desk::views::NextStep;
use maud::{Markup, html};
use recovery::terms::{PromiseOf, WordSort};
use recovery::{Actor, Event, PointNo, Promise, Status};

/// The card.
pub(super) fn card(view: &View) -> Markup {
    let (name, body) = step(view);
    let customer = view.customer();
    let deeds = view.case().open_deeds().count();
    html! {
        section class="card first stack" aria-labelledby="now-title" id="now" data-act="now" {
            div class="tight" {
                p class="quiet" data-key-here { (w!("now-label")) }
                h2 id="now-title" { (w!(&format!("now-{name}"), customer = customer, count = deeds)) }
                @if name == "first-word" && view.case().counts.reopened > 0 { p { (w!("now-first-word-again-why")) } }
                @else if name == "await-solved" && view.case().follow_ups > 1 { p { (w!("now-await-solved-again-why")) } }
                @else { p { (w!(&format!("now-{name}-why"), customer = customer, who = another(view).as_deref().unwrap_or(customer), count = deeds)) } }
                (about(view))
                (handed_over(view))
                @if super::beside::is_free(view) {
                    div class="say soon row" { p { (w!("take-now")) } (super::beside::take(view, "now")) }
                }
                @if matches!(view.page.next_step, NextStep::FollowUp | NextStep::AwaitSolved) { (ask_again(view)) }
                (promised(view))
                (reply::not_proven(view))
            }
            (body)
        }
    }
}

/// What this step keeps, and what else breaks before it.
fn promised(view: &View) -> Markup {
    let case = view.case();
    let kept = view.page.keeps.and_then(|no| case.promises.get(&no));
    let next = case
        .next_promise()
        .filter(|next| kept.is_none_or(|kept| next.due < kept.due));
    let beside = if kept.is_some() {
        "card-before"
    } else {
        "card-next"
    };
    let row = |promise: &Promise, says: &str| {
        html! {
            p class="row" {
                (crate::parts::chip::due(view.when, promise.due, promise.broken_at.is_some()))
                small { (w!(says)) " " (view.promise(promise)) }
            }
        }
    };
    html! {
        @if let Some(kept) = kept { (row(kept, "card-keeps")) }
        @if let Some(next) = next { (row(next, beside)) }
    }
}

/// The name of the step in the catalogue, and its form.
fn step(view: &View) -> (&'static str, Markup) {
    match view.page.next_step {
        NextStep::FirstWord => (
            owed_a_word(view, "first-word"),
            html! {
                (said_with_a_press(view))
                (reply::calm(view))
                (reply::form(view, "now", ""))
            },
        ),
        NextStep::Answer => (
            if another(view).is_some() {
                "answer-other"
            } else {
                owed_a_word(view, "answer")
            },
            answer(view),
        ),
        NextStep::MendPromise { promise, what } => match what {
            PromiseOf::Word { sort } => (
                if sort == WordSort::NewDate {
                    "new-date"
                } else {
                    "mend-word"
                },
                late_word(view),
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
        NextStep::UnderstandAnew => ("understand-anew", understanding::write(view, "now")),
        NextStep::SendUnderstanding => (
            "send-understanding",
            html! {
                (understanding::shown(view))
                (understanding::send(view, "now"))
            },
        ),
        NextStep::AwaitUnderstanding => ("await-understanding", understanding::record(view, "now")),
        NextStep::AnswerWish { wish } => ("answer-wish", wishes::answer(view, "now", wish)),
        NextStep::Offer { point } => (
            "offer",
            html! {
                (wishes::in_sight(view, point))
                (offer::form(view, "now", point))
            },
        ),
        NextStep::AwaitApproval { point } => {
            let asked = view.case().open_approval(point);
            let no = asked.is_some_and(recovery::case::approval::Approval::is_for_a_no);
            let name = if no { "await-no" } else { "await-approval" };
            (name, super::approval::waiting(view, point))
        }
        NextStep::AwaitChoice { point } => ("await-choice", offer::record(view, "now", point)),
        NextStep::LayPlan { point, .. } => ("lay-plan", plan::form(view, "now", point)),
        NextStep::AwaitYes { point } => ("await-yes", plan::record(view, "now", point)),
        NextStep::KeepDeed { promise } => {
            let said_solved = view.case().confirmed_at.is_some();
            let name = if said_solved {
                "keep-deed-solved"
            } else {
                "keep-deed"
            };
            let body = html! {
                (promises::keep(view, "now", promise))
                details class="bit" open[view.sheet(format!("now-doubt-promise-{promise}")).came_back()] {
                    summary { (w!("doubt-key")) }
                    div { (promises::doubt(view, "now", promise)) }
                }
                @if said_solved { (close::without_it(view, "now")) }
            };
            (name, body)
        }
        NextStep::DeclareDone { point } => ("declare-done", close::done(view, "now", point)),
        NextStep::FollowUp => {
            let between = view.case().open_word(WordSort::MidFollowUp).is_some();
            let name = if between {
                "mid-follow-up"
            } else {
                "follow-up"
            };
            (name, close::follow_up(view, "now"))
        }
        NextStep::TakeYes => ("take-yes", super::take_yes::body(view)),
        NextStep::AwaitSolved => ("await-solved", close::record(view, "now")),
        NextStep::Nothing => nothing(view),
    }
}

/// A case that is not open.
fn nothing(view: &View) -> (&'static str, Markup) {
    let case = view.case();
    if case.erased.is_some() {
        return ("erased", html! {});
    }
    let merged = matches!(case.status, Status::Merged { .. });
    let name = if merged { "merged" } else { "nothing" };
    (name, close::reopen(view, "now"))
}

/// Another way to ask, where the second question is promised and there is one.
pub(super) fn ask_again(view: &View) -> Markup {
    html! {
        @if let Some(way) = &view.page.ask_again {
            p class="say soon" {
                (w!("ask-again", before = super::terms::name(&way.before), now = super::terms::name(&way.channel))) " "
                b { (way.at) }
            }
        }
    }
}

/// What a colleague said when they gave the case to whoever cares for it now, until those have written to the customer.
fn handed_over(view: &View) -> Markup {
    let me = view.me.id;
    let by_me = |actor: Actor| actor.staff() == Some(me);
    let word = view
        .page
        .timeline
        .iter()
        .rev()
        .take_while(|entry| !(by_me(entry.actor) && matches!(entry.event, Event::WordGiven { .. })))
        .find_map(|entry| match entry.event {
            Event::Assigned { owner, word, .. } => Some((
                entry,
                word.filter(|_| owner == Some(me) && !by_me(entry.actor)),
            )),
            _ => None,
        });
    html! {
        @if let Some((entry, Some(word))) = word {
            div class="say soon" {
                p { b { (w!("handed-over-says", who = view.page.who(entry).unwrap_or_default())) } }
                p class="lines" { (view.text(word)) }
            }
        }
    }
}

/// Which point the step is for, where there are several to be kept apart.
fn about(view: &View) -> Markup {
    let case = view.case();
    let point = match view.page.next_step {
        NextStep::Offer { point }
        | NextStep::AwaitApproval { point }
        | NextStep::AwaitChoice { point }
        | NextStep::LayPlan { point, .. }
        | NextStep::AwaitYes { point }
        | NextStep::DeclareDone { point }
        | NextStep::MendPromise {
            what: PromiseOf::Deed { point },
            ..
        } => Some(point),
        NextStep::KeepDeed { promise } => {
            case.promises
                .get(&promise)
                .and_then(|promise| match promise.what {
                    PromiseOf::Deed { point } => Some(point),
                    PromiseOf::Word { .. } => None,
                })
        }
        NextStep::AnswerWish { wish } => case.wishes.get(&wish).map(|wish| wish.point),
        _ => None,
    };
    let point = point.and_then(|point| case.points.get(&point));
    let several = case.points.len() > 1;
    html! {
        @if let Some(point) = point.filter(|_| several) {
            p class="lines" { b { (w!("point-title", point = point.no)) } ": " (crate::words::quoted(&excerpt(&view.text(point.words)))) }
        }
    }
}

/// What a word is called that they wait for; of its own, where they said meanwhile that it is solved.
fn owed_a_word(view: &View, otherwise: &'static str) -> &'static str {
    if view.case().confirmed_at.is_some() {
        "answer-solved"
    } else {
        otherwise
    }
}

/// A word that was promised and is late, beside what they pressed since.
fn late_word(view: &View) -> Markup {
    html! {
        (said_with_a_press(view))
        (reply::form(view, "now", ""))
    }
}

/// A word to the customer, and an answer to whoever else wrote; theirs first, where nobody but they waits.
fn answer(view: &View) -> Markup {
    let alone = another(view).is_some();
    html! {
        (said_with_a_press(view))
        @if alone {
            (super::talk::others(view))
            h3 { (w!("reply-title", customer = view.customer())) }
        } @else {
            (reply::calm(view))
        }
        (reply::form(view, "now", ""))
        @if !alone { (super::talk::others(view)) }
    }
}

/// Who else wrote, where nobody but they waits for an answer.
fn another(view: &View) -> Option<String> {
    view.writer(view.case().another_waits()?)
}

/// What the customer pressed, "not yet" with words or "please explain", and has had no word on, next to the field for
/// that word.
fn said_with_a_press(view: &View) -> Markup {
    let mut said: Vec<_> = view
        .page
        .timeline
        .iter()
        .rev()
        .take_while(|entry| !matches!(entry.event, Event::WordGiven { .. }))
        .filter_map(|entry| match entry.event {
            Event::NotYetSaid { words, .. } => words.map(|words| (None, Some(words))),
            Event::ExplanationAsked { point, words, .. } => Some((Some(point), words)),
            _ => None,
        })
        .collect();
    said.reverse();
    html! {
        @if !said.is_empty() {
            div class="say soon" {
                @for (explain, words) in said {
                    @if let Some(point) = explain { (asks_to_explain(view, point)) }
                    @else { p { b { (w!("corrected-says", customer = view.customer())) } } }
                    @if let Some(words) = words { p class="lines" { (view.text(words)) } }
                }
            }
        }
    }
}

/// The solutions they want explained before they choose.
fn asks_to_explain(view: &View, no: PointNo) -> Markup {
    let point = view.case().points.get(&no);
    let several = view.case().points.len() > 1;
    html! {
        p { b { (w!("asks-to-explain", customer = view.customer())) } }
        @if let Some(point) = point {
            @if several { p class="lines" { (w!("point-title", point = no)) ": " (crate::words::quoted(&excerpt(&view.text(point.words)))) } }
            ol class="dots" { @for offered in point.solutions() { li { (view.text(offered.proposal.text)) } } }
        }
    }
}
