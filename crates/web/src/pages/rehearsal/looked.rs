//! The debrief: each line of the trainee, what it did, what would have helped, and the way to try again from there.

use super::play;
use crate::urls;
use crate::words::{self, quoted};
use coach::rules::Rulebook;
use desk::rehearsals::Kept;
use desk::rehearsals::words::{did, helps};
use maud::{Markup, html};
use rehearsal::debrief::{Reviewed, Told, debrief};
use rehearsal::{Debrief, Rehearsal};

/// The whole of it.
pub(super) fn back(one: &Kept, played: &Rehearsal<'_>) -> Markup {
    let looked = debrief(played);
    let customer = &one.scenario.customer;
    html! {
        (score(&looked))
        section class="card stack" aria-labelledby="debrief" {
            h2 id="debrief" { (w!("rehearsal-debrief")) }
            @if looked.goal_found { p { (w!("rehearsal-goal-found", goal = looked.goal)) } }
            @else { p { (w!("rehearsal-goal-hidden", customer = customer, goal = looked.goal)) } }
            @if !looked.not_asked.is_empty() {
                p class="quiet" { (w!("rehearsal-not-asked", facts = looked.not_asked.join("; "))) }
            }
            ol class="talk" {
                (play::line(customer, played.opening(), false))
                @for (at, turn) in looked.turns.iter().enumerate() { (reviewed(one, &looked, at, turn)) }
            }
            @if one.by.is_none() { (again(one)) }
        }
        (play::brief(one.scenario))
    }
}

fn score(looked: &Debrief<'_>) -> Markup {
    let parts = [
        ("outcome", looked.score.outcome, 40),
        ("calm", looked.score.calm, 15),
        ("trust", looked.score.trust, 10),
        ("listening", looked.score.listening, 20),
        ("wording", looked.score.wording, 15),
    ];
    html! {
        section class="card" role="status" {
            h2 { (t!(&format!("rehearsal-ending-{}", looked.ending.id()))) " · " (w!("rehearsal-score", points = looked.score.total())) }
            p class="quiet" { (w!("rehearsal-score-text")) }
            dl class="facts" {
                @for (part, points, most) in parts {
                    div { dt { (w!(&format!("rehearsal-score-{part}"))) } dd { (points) " / " (most) } }
                }
            }
        }
    }
}

fn reviewed(one: &Kept, looked: &Debrief<'_>, at: usize, turn: &Reviewed<'_>) -> Markup {
    let line = at + 1;
    html! {
        (play::line(&t!("rehearsal-you"), turn.said, true))
        li {
            span {}
            div class="tight" {
                @if looked.best == Some(at) { p { strong { (w!("rehearsal-best")) } } }
                @if looked.worst == Some(at) { p { strong { (w!("rehearsal-worst")) } } }
                p class="quiet" {
                    (w!("rehearsal-temper", before = turn.before.temper, after = turn.after.temper)) ", "
                    (w!("rehearsal-patience", before = turn.before.patience, after = turn.after.patience)) ", "
                    (w!("rehearsal-trust", before = turn.before.trust, after = turn.after.trust))
                }
                ul class="dots" { @for told in &turn.told { li { (effect(told, turn.said)) } } }
                @match &turn.help {
                    Some(help) => p { strong { (w!("rehearsal-would-help")) } ": " (helps(words::words(), help)) },
                    None => p { (w!("rehearsal-well")) },
                }
                @if one.by.is_none() {
                    form method="post" action=(urls::rehearsal_retry(one.id)) {
                        input type="hidden" name="line" value=(line);
                        button class="btn" { (w!("rehearsal-retry-named", line = line)) }
                    }
                }
            }
        }
        (play::line(&one.scenario.customer, turn.answer, false))
    }
}

/// What one thing did, with the trainee's own words where they are a part of the line.
fn effect(told: &Told<'_>, said: &str) -> Markup {
    let mark = if told.change.good() < 0 {
        "rehearsed-hurt"
    } else {
        "rehearsed-helped"
    };
    html! {
        span class="chip" { (w!(mark)) } " "
        (did(words::words(), told, Rulebook::built_in()))
        @if told.cited != said && !told.cited.is_empty() { " " q class="quiet" { (told.cited) } }
    }
}

fn again(one: &Kept) -> Markup {
    html! {
        div class="row" {
            form method="post" action=(urls::REHEARSAL) {
                input type="hidden" name="scenario" value=(one.scenario.id);
                button class="btn primary" { (w!("rehearsal-again")) }
            }
            form method="post" action=(urls::rehearsal_forget(one.id)) {
                button class="btn" aria-label={ (w!("rehearsal-forget")) " " (quoted(&one.scenario.name)) } { (w!("rehearsal-forget")) }
            }
        }
    }
}
