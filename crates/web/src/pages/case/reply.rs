//! A word to the customer.

use super::coached;
use super::view::View;
use crate::form::Form;
use crate::parts::field::Sheet;
use crate::{urls, words};
use desk::views::NextStep;
use letters::Language;
use maud::{Markup, html};

/// The reply, below the conversation.
pub(super) fn card(view: &View) -> Markup {
    html! {
        section class="card" id="reply" {
            h2 { (w!("reply-title", customer = view.customer())) }
            (not_proven(view))
            (form(view, "reply", ""))
        }
    }
}

/// What must not be said as long as nobody knows who wrote, next to where one writes.
pub(super) fn not_proven(view: &View) -> Markup {
    html! {
        @if let Some(open) = &view.page.not_proven {
            div class="say soon" {
                @if let Some(typed) = &open.wrote_as { p { b { (super::talk::wrote_as(typed, view.customer())) } } }
                p { (w!("reply-not-proven")) }
            }
        }
    }
}

/// Openings that stand on the customer's side (P6); the catalogue has their words.
const OPENINGS: [&str; 3] = ["1", "2", "3"];

/// What helps to read an angry mail and not to catch the anger (P4).
pub(super) fn calm(view: &View) -> Markup {
    html! {
        div class="calm" {
            p class="label" { (w!("heat-title")) }
            ul class="dots" {
                @for key in ["heat-1", "heat-2", "heat-3"] { li { (w!(key, customer = view.customer())) } }
            }
        }
    }
}

/// Words to open the first word with, to be chosen; they are put before the person's own.
fn openings(view: &View, sheet: &Sheet) -> Markup {
    let choice: Vec<(&str, String)> = std::iter::once(("", t!("opening-own")))
        .chain(OPENINGS.map(|name| (name, view.to_customer(&format!("opening-{name}")))))
        .collect();
    html! {
        details class="bit" open[sheet.came_back()] {
            summary { (w!("opening-title")) }
            div class="down" {
                (sheet.radio("opening", &t!("opening-hint"), &choice, ""))
                (sheet.hidden("opening-in", view.page.customer.speaks))
            }
        }
    }
}

/// A person's words with the opening they chose before them, in the language it was shown in.
pub(super) fn opened(form: &Form, body: String) -> String {
    let opening = form.get("opening");
    if OPENINGS.contains(&opening) {
        let language = Language::named(form.get("opening-in")).unwrap_or_default();
        let words = words::say_in(language, &format!("opening-{opening}"), &[]);
        format!("{words}\n\n{body}")
    } else {
        body
    }
}

/// The form. What was kept as a draft stands in it.
pub(super) fn form(view: &View, part: &str, default: &str) -> Markup {
    let sheet = view.sheet(format!("{part}-give-word"));
    let first = part == "now" && matches!(view.page.next_step, NextStep::FirstWord);
    let draft = view.drafted("give-word", default);
    // After a second failure the last way is not the next one.
    let other_way = view.page.after_failure.as_ref().map(|way| way.channel);
    if let Some(instead) = super::waiting::in_place_of(view, "give-word") {
        return instead;
    }
    html! {
        form class="ask" id=(sheet.id) method="post" action=(urls::act(view.case().number, "give-word")) data-act="give-word"
            enctype="multipart/form-data" data-coach=[view.along("give-word")] {
            (sheet.head())
            input type="hidden" name="seen" value=(sheet.seen(view.case().version));
            @if first { (openings(view, &sheet)) }
            (view.say_over(&sheet, t!("reply-body"), draft, other_way))
            (coached::keys("give-word", &sheet, &t!("reply-key"), true, &html! {
                button class="btn" formaction=(urls::draft(view.case().number)) formnovalidate { (w!("reply-draft")) }
            }))
            (super::templates::pick(view, "give-word", &sheet))
        }
    }
}

/// What the customer said on the phone, in a letter or in person, written down.
pub(super) fn heard(view: &View) -> Markup {
    let sheet = view.sheet("heard-write");
    view.fold(
        "heard",
        &t!("heard-title", customer = view.customer()),
        "",
        false,
        view.form(
            "write",
            &sheet,
            &t!("heard-key"),
            false,
            html! {
                (sheet.area("body", t!("heard-body")).needed())
                (view.via(&sheet))
            },
        ),
    )
}
