//! The plan: dated steps, and the customer's yes before anything starts.

use super::view::View;
use crate::bounds::STEP_ROWS;
use crate::parts::field::Sheet;
use maud::{Markup, html};
use recovery::case::Plan;
use recovery::{Point, PointNo};

/// Working days ahead that a date field begins with.
const DAYS_AHEAD: u32 = 2;

/// The plan that stands.
pub(super) fn shown(view: &View, point: &Point) -> Markup {
    html! {
        @if let Some(agreement) = &point.agreement {
            div {
                p class="label" { (w!("plan-holds", customer = view.customer())) }
                @if let Some(choice) = &agreement.choice { p class="lines" { (view.text(choice.proposal.text)) } }
                (steps(view, &agreement.plan))
            }
        }
        @if let Some(plan) = &point.plan {
            div {
                p class="label" {
                    (w!("plan-stands")) " "
                    @match plan.agreed_at {
                        Some(at) => { small { (w!("plan-agreed")) " " (view.when.stamp(at)) } }
                        None => { small { (w!("plan-not-agreed")) } }
                    }
                }
                (steps(view, plan))
            }
        }
    }
}

fn steps(view: &View, plan: &Plan) -> Markup {
    html! {
        ol class="promised" {
            @for step in &plan.steps {
                li {
                    (view.text(step.what)) " "
                    small { (view.when.full(step.due)) @if let Some(name) = view.name(step.owner) { " · " (name) } }
                }
            }
        }
    }
}

/// Lays it out and asks for the yes.
pub(super) fn form(view: &View, part: &str, no: PointNo) -> Markup {
    let sheet = view.sheet(format!("{part}-lay-plan-{no}"));
    let chosen = view.case().points.get(&no).and_then(Point::choice);
    html! {
        @if let (Some(chosen), true) = (chosen, part == "now") {
            p class="say yes" { b { (w!("offer-chosen")) } ": " (view.text(chosen.proposal.text)) }
        }
        (view.form("lay-plan", &sheet, &t!("plan-key", customer = view.customer()), part == "now", html! {
            (sheet.hidden("point", no))
            (row(view, &sheet, 0))
            details class="bit" open[sheet.came_back()] {
                summary { (w!("plan-more")) }
                div class="stack" { @for number in 1..STEP_ROWS { (row(view, &sheet, number)) } }
            }
            (view.say(&sheet, t!("plan-cover"), view.drafted("lay-plan", &view.to_customer("plan-cover-words"))))
        }))
    }
}

fn row(view: &View, sheet: &Sheet, number: usize) -> Markup {
    html! {
        fieldset class="proposal" {
            legend { (w!("plan-step", number = number + 1)) }
            (step(view, sheet, number, number == 0))
        }
    }
}

/// One step: what, by when, who.
pub(super) fn step(view: &View, sheet: &Sheet, row: usize, dated: bool) -> Markup {
    html! {
        div class="fields" {
            (sheet.line(&format!("step-{row}"), t!("plan-what")))
            (sheet.when(&format!("due-{row}"), t!("plan-due")).or(if dated { view.in_days(DAYS_AHEAD) } else { String::new() }))
            (sheet.choose(&format!("owner-{row}"), t!("plan-owner"), view.owners()))
        }
    }
}

/// The yes, said on the phone.
pub(super) fn record(view: &View, part: &str, no: PointNo) -> Markup {
    let sheet = view.sheet(format!("{part}-agree-plan-{no}"));
    html! {
        @if let (Some(point), true) = (view.case().points.get(&no), part == "now") { (shown(view, point)) }
        (view.form("agree-plan", &sheet, &t!("plan-yes-key", customer = view.customer()), part == "now", html! {
            (sheet.hidden("point", no))
            (sheet.hidden("edition", view.case().points.get(&no).map_or(0, |point| point.plans_laid)))
            (view.via(&sheet))
        }))
    }
}
