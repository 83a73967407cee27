//! Help while it happens: asked for with one key, and a colleague who is seen to be at hand (P42). Never a restart for
//! the customer.

use super::view::View;
use crate::pages::expectations::heading;
use crate::urls;
use letters::expectations::{Cited, Section};
use maud::{Markup, html};
use recovery::{Role, StaffId};

/// In the head of the case: the key, or who is asked, and who is at hand.
pub(super) fn head(view: &View) -> Markup {
    let case = view.case();
    if !case.is_open() {
        return html! {};
    }
    let mine = case.owner.is_none_or(|owner| owner == view.me.id);
    html! {
        @for staff in &case.beside {
            @if let Some(name) = view.name(Some(*staff)) { span class="chip" { (t!("step-in-at-hand", name = name)) } }
        }
        @match &case.help {
            None if mine => { (press(view, "ask-help", &t!("step-in-ask"))) }
            None => {}
            Some(help) if help.by == Some(view.me.id) => {
                span class="chip soon" { (t!("step-in-asked", since = view.when.since(help.since))) }
                (press(view, "end-help", &t!("step-in-end")))
            }
            Some(help) => {
                span class="chip late" { (t!("step-in-asks", name = view.name(help.by).unwrap_or_default())) }
                (press(view, "join", &t!("step-in-join")))
            }
        }
    }
}

/// One press, with nothing to fill in.
pub(super) fn press(view: &View, act: &str, key: &str) -> Markup {
    let sheet = view.sheet(format!("head-{act}"));
    html! {
        form class="inline" id=(sheet.id) method="post" action=(urls::act(view.case().number, act)) {
            (sheet.head())
            button class="btn" data-act=(act) { (key) }
        }
    }
}

/// The last word among us, until the customer has had ours.
pub(super) fn whisper(view: &View) -> Markup {
    let case = view.case();
    let fresh = case
        .whisper
        .filter(|(_, at, _)| case.is_open() && case.last_word_at.is_none_or(|word| word < *at));
    html! {
        @if let Some((text, _, by)) = fresh {
            div class="say soon" id="whisper" {
                p { b { (said_by(view, by)) } " " small { (t!("step-in-only-us")) } }
                (cited(&view.text(text)))
            }
            br;
        }
    }
}

/// The word, and the part of what we expect that it leads to, in the version that stood when it was said.
fn cited(text: &str) -> Markup {
    let (words, cited) = Cited::split(text);
    html! {
        p class="lines" { (words) }
        @if let Some(cited) = cited {
            p {
                a href=(cited.path()) {
                    (w!("step-in-cited", part = heading(cited.section), version = cited.version))
                }
            }
        }
    }
}

/// Who says it to whom: oneself is told whom one said it to.
fn said_by(view: &View, by: Option<StaffId>) -> String {
    if by != Some(view.me.id) {
        return t!("step-in-whispers", name = view.name(by).unwrap_or_default());
    }
    let owner = view.case().owner.filter(|owner| *owner != view.me.id);
    match view.name(owner) {
        Some(name) => t!("step-in-whispered", name = name),
        None => t!("step-in-whispered-all"),
    }
}

/// The parts of what we expect, to lead to one of them.
fn parts() -> Vec<(String, String)> {
    let none = (String::new(), t!("step-in-cites-none"));
    let part = |section: Section| (section.id().to_owned(), heading(section));
    std::iter::once(none)
        .chain(Section::ALL.into_iter().map(part))
        .collect()
}

/// Stand beside, say a word among us, take it over.
pub(super) fn fold(view: &View) -> Markup {
    let case = view.case();
    let beside = case.beside.contains(&view.me.id);
    let whisper = view.sheet("step-in-whisper");
    let take = view.sheet("step-in-take-over");
    let not_mine = case.owner != Some(view.me.id);
    view.fold(
        "step-in",
        &t!("step-in-title"),
        "",
        false,
        html! {
            @if beside { (press(view, "step-back", &t!("step-in-back"))) }
            @else if not_mine { (press(view, "join", &t!("step-in-join"))) }
            @if view.me.role >= Role::Supervisor {
                p { a class="btn" href=(urls::case_feedback(case.number)) { (t!("feedback-give")) } }
            }
            (view.form("whisper", &whisper, &t!("step-in-whisper-key"), false, html! {
                (whisper.area("text", t!("step-in-whisper")).hint(t!("step-in-whisper-hint")).needed())
                (whisper.choose("cites", t!("step-in-cites"), parts()))
            }))
            @if not_mine && view.me.role >= Role::Supervisor {
                (view.form("take-over", &take, &t!("step-in-take"), false, html! {
                    p class="quiet" { (t!("step-in-take-text", customer = view.customer())) }
                    (take.line("word", t!("care-word")))
                }))
            }
        },
    )
}
