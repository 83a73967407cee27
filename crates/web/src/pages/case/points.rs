//! The points: what went wrong, what it cost, what we found, and how far each is.

use super::understanding::excerpt;
use super::view::{View, money_words};
use super::{close, offer, plan, terms, wishes};
use desk::views::NextStep;
use maud::{Markup, html};
use recovery::terms::{LossKind, Outcome};
use recovery::{Point, Stage};

const LOSSES: [LossKind; 4] = [
    LossKind::Money,
    LossKind::Time,
    LossKind::Goods,
    LossKind::Trust,
];

/// All points, each with what can be done about it.
pub(super) fn fold(view: &View) -> Markup {
    let points = &view.case().points;
    let raise = view.sheet("points-raise-point");
    view.fold(
        "points",
        &t!("points-title"),
        &t!("points-count", count = points.len()),
        false,
        html! {
            @for point in points.values() { (one(view, point)) }
            @if view.case().is_open() {
                details class="fold" open[raise.came_back()] {
                    summary { h3 { (w!("point-raise")) } }
                    div {
                        (view.form("raise-point", &raise, &t!("point-raise-key"), false, html! {
                            (raise.area("words", t!("in-their-words")).needed())
                            (loss_fields(view, &raise, None))
                        }))
                    }
                }
            }
        },
    )
}

/// The card beside the conversation: what was found, in sight wherever the case stands (P22).
pub(super) fn found(view: &View) -> Markup {
    let points = &view.case().points;
    let several = points.len() > 1;
    let found: Vec<_> = points
        .values()
        .filter_map(|point| Some((point.no, point.outcome?, point.found?)))
        .collect();
    html! {
        @if !found.is_empty() {
            section class="card stack" id="found" {
                h2 { (w!("found-card")) }
                dl class="facts" {
                    @for (no, outcome, found) in found {
                        div {
                            dt { @if several { (w!("point-title", point = no)) ": " } (w!(letters::term::outcome(outcome))) }
                            dd { (view.text(found)) }
                        }
                    }
                }
            }
        }
    }
}

fn one(view: &View, point: &Point) -> Markup {
    let stage = view.case().stage_of(point);
    html! {
        article class="point stack" {
            header class="tight" {
                h3 { (w!("point-title", point = point.no)) " " small { (crate::parts::path::Along::of_part(view.case(), stage).words()) } }
                p class="lines" { (crate::words::quoted(&excerpt(&view.text(point.words)))) }
                @if let Some(at) = point.answered_at { p class="quiet" { (w!("point-answered")) " " (view.when.stamp(at)) } }
                @if let Some(loss) = &point.loss {
                    p class="quiet" {
                        (w!("point-loss")) " " (w!(letters::term::loss(loss.kind)))
                        @if let Some(amount) = &loss.amount { ", " (money_words(amount)) }
                    }
                }
            }
            @if let (Some(outcome), Some(found)) = (point.outcome, point.found) {
                div { p class="label" { (w!("found-title")) " " (w!(letters::term::outcome(outcome))) } p class="lines" { (view.text(found)) } }
            }
            (offer::shown(view, point))
            (wishes::shown(view, point))
            (plan::shown(view, point))
            @if view.case().is_open() { (todo(view, point, stage)) }
        }
    }
}

/// What can be done about a point, calmly folded; what is asked for now stands on top of the page instead.
fn todo(view: &View, point: &Point, stage: Stage) -> Markup {
    let now = view.page.next_step;
    let no = point.no;
    html! {
        div class="folds" {
            (part(view, &format!("points-record-finding-{no}"), &t!("found-key"), finding(view, point)))
            @if stage < Stage::Agreed && now != (NextStep::Offer { point: no }) {
                (part(view, &format!("points-offer-{no}"), &t!("offer-title"), offer::form(view, "points", no)))
            }
            @if !point.offer.is_empty() && !point.agreed() && now != (NextStep::AwaitChoice { point: no }) {
                (part(view, &format!("points-choose-{no}"), &t!("choice-title", customer = view.customer()), offer::record(view, "points", no)))
            }
            @if stage < Stage::Done && (point.chosen.is_some() || view.case().skipped_to(no, Stage::Offered)) {
                @if !matches!(now, NextStep::LayPlan { point, .. } if point == no) {
                    (part(view, &format!("points-lay-plan-{no}"), &t!("plan-title"), plan::form(view, "points", no)))
                }
                @if point.plan.is_some() && !point.agreed() && now != (NextStep::AwaitYes { point: no }) {
                    (part(view, &format!("points-agree-plan-{no}"), &t!("plan-yes-title", customer = view.customer()), plan::record(view, "points", no)))
                }
                (part(view, &format!("points-add-plus-{no}"), &t!("plus-title"), offer::plus(view, point)))
            }
            @if stage < Stage::Done && now != (NextStep::DeclareDone { point: no }) {
                (part(view, &format!("points-declare-done-{no}"), &t!("done-title"), close::done(view, "points", no)))
            }
            (part(view, &format!("points-record-loss-{no}"), &t!("loss-title"), loss(view, point)))
        }
    }
}

fn part(view: &View, id: &str, title: &str, body: Markup) -> Markup {
    let open = view.sheet(id).came_back();
    html! { details class="fold" open[open] { summary { h3 { (title) } } div class="stack" { (body) } } }
}

fn finding(view: &View, point: &Point) -> Markup {
    let sheet = view.sheet(format!("points-record-finding-{}", point.no));
    let outcomes = [Outcome::Upheld, Outcome::Partly, Outcome::NotUpheld]
        .map(|outcome| (terms::name(&outcome), t!(letters::term::outcome(outcome))));
    let found = point.found.map(|id| view.text(id)).unwrap_or_default();
    view.form(
        "record-finding",
        &sheet,
        &t!("save"),
        false,
        html! {
            (sheet.hidden("point", point.no))
            (sheet.choose("outcome", t!("found-outcome"), outcomes.to_vec()).or(point.outcome.map(|outcome| terms::name(&outcome)).unwrap_or_default()))
            (sheet.area("found", t!("found-words")).hint(t!("found-words-hint")).or(found).needed().read_along())
        },
    )
}

fn loss(view: &View, point: &Point) -> Markup {
    let sheet = view.sheet(format!("points-record-loss-{}", point.no));
    view.form(
        "record-loss",
        &sheet,
        &t!("save"),
        false,
        html! {
            (sheet.hidden("point", point.no))
            (loss_fields(view, &sheet, Some(point)))
        },
    )
}

fn loss_fields(view: &View, sheet: &crate::parts::field::Sheet, point: Option<&Point>) -> Markup {
    let mut kinds = vec![(String::new(), t!("loss-unknown"))];
    kinds.extend(
        LOSSES
            .iter()
            .map(|kind| (terms::name(kind), t!(letters::term::loss(*kind)))),
    );
    let stands = point.and_then(|point| point.loss.as_ref());
    html! {
        div class="fields" {
            (sheet.choose("loss", t!("loss-kind"), kinds).or(stands.map(|loss| terms::name(&loss.kind)).unwrap_or_default()))
            (view.money(sheet))
        }
    }
}
