//! What the customer said would make them happy: yes, or the goal behind it, a reason and another way.

use super::offer;
use super::view::View;
use maud::{Markup, html};
use recovery::{Point, PointNo, WishNo};

/// Open questions that find the goal under a demand (P3).
const QUESTIONS: [&str; 4] = [
    "wish-question-1",
    "wish-question-2",
    "wish-question-3",
    "wish-question-4",
];

/// The wishes of a point and what became of each.
pub(super) fn shown(view: &View, point: &Point) -> Markup {
    let wishes: Vec<_> = view.case().wishes_of(point.no).collect();
    html! {
        @if !wishes.is_empty() {
            div {
                p class="label" { (t!("wish-title", customer = view.customer())) }
                ul class="notes" {
                    @for wish in wishes {
                        li {
                            p class="lines" { "“" (view.text(wish.words)) "”" }
                            p class="quiet" {
                                (t!(letters::term::wish_state(wish.state)))
                                @if let Some(reason) = wish.reason() { ": " (view.text(reason)) }
                            }
                            @if let Some(goal) = wish.goal { p { (t!("wish-goal")) " " (view.text(goal)) } }
                        }
                    }
                }
            }
        }
    }
}

/// After "it cannot be met": the wish, the goal behind it and the reason stay before whoever looks for another way.
pub(super) fn in_sight(view: &View, no: PointNo) -> Markup {
    let last = view.case().wishes_of(no).last();
    let Some((wish, reason)) = last.and_then(|wish| Some((wish, wish.reason()?))) else {
        return html! {};
    };
    html! {
        div class="say soon tight" id="wish-in-sight" {
            p { b { (t!("wish-sight")) } }
            p class="lines" { (t!("wish-sight-wish")) " “" (view.text(wish.words)) "”" }
            @if let Some(goal) = wish.goal { p class="lines" { (t!("wish-sight-goal")) " " b { (view.text(goal)) } } }
            p class="lines" { (t!("wish-sight-reason")) " " (view.text(reason)) }
            p class="quiet" { (t!("wish-sight-with")) }
        }
    }
}

/// Answers a wish: offer it, or ask for the goal, and only then say that it cannot be met.
pub(super) fn answer(view: &View, part: &str, no: WishNo) -> Markup {
    let Some(wish) = view.case().wishes.get(&no) else {
        return html! {};
    };
    let goal = view.sheet(format!("{part}-find-goal-{no}"));
    let cannot = view.sheet(format!("{part}-cannot-be-met-{no}"));
    html! {
        blockquote class="say soon lines" { "“" (view.text(wish.words)) "”" }
        @if let Some(found) = wish.goal { p class="lines" { (t!("wish-sight-goal")) " " b { (view.text(found)) } } }
        details class="fold" open[goal.came_back()] {
            summary { h3 { (t!("wish-ask-goal")) } @if wish.goal.is_some() { small { (t!("wish-goal-found")) } } }
            div class="stack" {
                p { (t!("wish-questions")) }
                ul class="dots" { @for question in QUESTIONS { li { (t!(question)) } } }
                (view.form("find-goal", &goal, &t!("wish-goal-key"), false, html! {
                    (goal.hidden("wish", no))
                    (goal.area("goal", t!("wish-goal-label")).or(wish.goal.map(|id| view.text(id)).unwrap_or_default()).needed())
                }))
            }
        }
        details class="fold" open[cannot.came_back()] {
            summary { h3 { (t!("wish-cannot")) } }
            div class="stack" {
                p class="quiet" { (t!("wish-cannot-text")) }
                (view.form("cannot-be-met", &cannot, &t!("wish-cannot-key"), false, html! {
                    (cannot.hidden("wish", no))
                    (cannot.area("reason", t!("wish-reason")).hint(t!("wish-reason-hint")).needed())
                }))
            }
        }
        h3 { (t!("wish-yes")) }
        (offer::form(view, part, wish.point))
    }
}
