//! What the customer said would make them happy: yes, or the goal behind it, a reason and another way.

use super::offer;
use super::view::View;
use maud::{Markup, html};
use recovery::case::Wish;
use recovery::decide::WISHES_MAX;
use recovery::{Point, PointNo, WishNo};

/// Wishes that are answered in one place; no more of a point can be open.
const SHOWN_MAX: usize = WISHES_MAX;

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
                p class="label" { (w!("wish-title", customer = view.customer())) }
                ul class="notes" {
                    @for wish in wishes {
                        li {
                            p class="lines" { (crate::words::quoted(&view.text(wish.words))) }
                            p class="quiet" {
                                (w!(letters::term::wish_state(wish.state)))
                                @if let Some(reason) = wish.reason() { ": " (view.text(reason)) }
                            }
                            @if let Some(goal) = wish.goal { p { (w!("wish-goal")) " " (view.text(goal)) } }
                        }
                    }
                }
            }
        }
    }
}

/// After "it cannot be met": the wish, the goal behind it and the reason stay before whoever looks for another way.
/// Each of them that has not been told yet; the latest on top.
pub(super) fn in_sight(view: &View, no: PointNo) -> Markup {
    let refused: Vec<_> = view
        .case()
        .wishes_of(no)
        .filter_map(|wish| Some((wish, wish.reason()?)))
        .collect();
    let untold = refused.iter().filter(|(wish, _)| wish.told_at.is_none());
    let mut shown: Vec<_> = untold.rev().take(SHOWN_MAX).collect();
    if shown.is_empty() {
        shown.extend(refused.last());
    }
    html! {
        @if !shown.is_empty() {
            div class="say soon tight" id="wish-in-sight" {
                p { b { (w!("wish-sight")) } }
                @for (wish, reason) in shown {
                    p class="lines" { (w!("wish-sight-wish")) " " (crate::words::quoted(&view.text(wish.words))) }
                    @if let Some(goal) = wish.goal { p class="lines" { (w!("wish-sight-goal")) " " b { (view.text(goal)) } } }
                    p class="lines" { (w!("wish-sight-reason")) " " (view.text(*reason)) }
                }
                p class="quiet" { (w!("wish-sight-with")) }
            }
        }
    }
}

/// Answers the wishes that are open for the point of this one, the latest on top: what the customer said last is what
/// they want now, and what they said before is not forgotten.
pub(super) fn answer(view: &View, part: &str, no: WishNo) -> Markup {
    let Some(point) = view.case().wishes.get(&no).map(|wish| wish.point) else {
        return html! {};
    };
    let mut open: Vec<&Wish> = view.case().open_wishes(point).collect();
    open.reverse();
    let several = open.len() > 1;
    html! {
        @for (place, wish) in open.iter().take(SHOWN_MAX).enumerate() {
            article class="stack" id={ "wish-" (wish.no) } {
                blockquote class="say soon lines" {
                    @if several { p class="label" { (w!(if place == 0 { "wish-latest" } else { "wish-before" })) } }
                    (crate::words::quoted(&view.text(wish.words)))
                }
                (answer_one(view, part, wish))
            }
        }
        h3 { (w!("wish-yes")) }
        (offer::form(view, part, point))
    }
}

/// Asks for the goal behind one wish, and only then says that it cannot be met.
fn answer_one(view: &View, part: &str, wish: &Wish) -> Markup {
    let no = wish.no;
    let goal = view.sheet(format!("{part}-find-goal-{no}"));
    let cannot = view.sheet(format!("{part}-cannot-be-met-{no}"));
    // What a colleague has looked at stands there again.
    let looked_at = view.case().answered_approval(wish.point);
    let looked_at = looked_at.filter(|one| one.is_for_a_no());
    let reason = looked_at.and_then(|one| one.why).map(|id| view.text(id));
    html! {
        @if let Some(found) = wish.goal { p class="lines" { (w!("wish-sight-goal")) " " b { (view.text(found)) } } }
        details class="fold" open[goal.came_back()] {
            summary { h3 { (w!("wish-ask-goal")) } @if wish.goal.is_some() { small { (w!("wish-goal-found")) } } }
            div class="stack" {
                p { (w!("wish-questions")) }
                ul class="dots" { @for question in QUESTIONS { li { (w!(question)) } } }
                (view.form("find-goal", &goal, &t!("wish-goal-key"), false, html! {
                    (goal.hidden("wish", no))
                    (goal.area("goal", t!("wish-goal-label")).or(wish.goal.map(|id| view.text(id)).unwrap_or_default()).needed())
                }))
            }
        }
        details class="fold" open[cannot.came_back()] {
            summary { h3 { (w!("wish-cannot")) } }
            div class="stack" {
                p class="quiet" { (w!("wish-cannot-text")) }
                (view.form("cannot-be-met", &cannot, &t!("wish-cannot-key"), false, html! {
                    (cannot.hidden("wish", no))
                    (cannot.area("reason", t!("wish-reason")).or(reason.unwrap_or_default()).hint(t!("wish-reason-hint")).needed().read_along())
                }))
            }
        }
    }
}
