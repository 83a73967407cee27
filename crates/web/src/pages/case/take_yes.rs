//! The customer writes by themselves that it is solved: their words, one key that takes them as their yes, and the way to
//! ask. Only they say that it is solved (P30), so nothing was made of it before one of us has read it.

use super::close;
use super::view::View;
use desk::views::SaysSolved;
use maud::{Markup, html};

/// What stands on the card for it.
pub(super) fn body(view: &View) -> Markup {
    let Some(said) = &view.page.says_solved else {
        return html! {};
    };
    html! {
        div class="say soon" {
            p class="lines" { (crate::words::quoted(&said.sentence)) " " small { (view.when.stamp(said.at)) } }
        }
        (take(view, said))
        (ask(view))
    }
}

fn take(view: &View, said: &SaysSolved) -> Markup {
    let sheet = view.sheet("now-take-yes");
    view.form(
        "take-yes",
        &sheet,
        &t!("take-yes-key"),
        true,
        html! {
            (sheet.hidden("message", said.message))
            (sheet.hidden("via", super::terms::name(&said.via)))
            (close::still_open(view, &sheet))
        },
    )
}

/// The question as its own step asks it, where it may be asked yet; else as any word to them.
fn ask(view: &View) -> Markup {
    if !close::may_ask(view.case()) {
        return html! { p { a class="btn" href="#reply" { (w!("take-yes-ask")) } } };
    }
    html! {
        details class="bit" open[view.sheet("yes-follow-up").came_back()] {
            summary { (w!("take-yes-ask")) }
            div { (close::follow_up(view, "yes")) }
        }
    }
}
