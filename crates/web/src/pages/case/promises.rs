//! Promises: what stands, and what can be done with each.

use super::proof;
use super::understanding::excerpt;
use super::view::View;
use crate::parts::chip;
use maud::{Markup, html};
use recovery::case::PromiseState;
use recovery::terms::WordSort;
use recovery::{Promise, PromiseNo, ProofOf};

/// Working days ahead that a date field begins with.
const DAYS_AHEAD: u32 = 1;

/// The card beside the conversation: what stands, the one that breaks first on top.
pub(super) fn card(view: &View) -> Markup {
    let mut open: Vec<_> = view.case().open_promises().collect();
    open.sort_by_key(|promise| (promise.due, promise.no));
    html! {
        section class="card stack" {
            h2 { (w!("promises-card", customer = view.customer())) }
            @if open.is_empty() { p class="quiet" { (w!("promises-none-open")) } }
            ol class="promised" {
                @for promise in open {
                    li class=(if promise.broken_at.is_some() { "broken" } else { "open" }) {
                        (view.promise(promise)) " "
                        (chip::due(view.when, promise.due, promise.broken_at.is_some()))
                        @if let Some(name) = view.name(promise.owner.or(view.case().owner)) { " " small { (name) } }
                        @if promise.word() == Some(WordSort::SecondFollowUp) && let Some(way) = &view.page.ask_again {
                            p class="quiet" { (w!("promise-other-way", how = super::terms::name(&way.channel))) " " (way.at) }
                        }
                        @if promise.late.is_some() { p class="quiet" { (w!("promise-late")) } }
                        @if promise.lost.is_some() { p class="quiet" { (w!("promise-lost")) } }
                        @if let Some(to) = promise.doubted { p class="quiet" { (w!("promise-doubted")) " " (view.when.full(to)) } }
                    }
                }
            }
        }
    }
}

/// The fold: every promise ever made, and new ones by hand.
pub(super) fn fold(view: &View) -> Markup {
    let case = view.case();
    let closed: Vec<_> = case
        .promises
        .values()
        .filter(|promise| !promise.is_open())
        .collect();
    view.fold(
        "promises",
        &t!("promises-title"),
        &t!("promises-count", kept = case.counts.kept, broken = case.counts.broken),
        false,
        html! {
            @for promise in case.open_promises() {
                article class="tight" {
                    h3 { (view.promise(promise)) }
                    p class="quiet" {
                        (view.when.full(promise.due)) " · " (w!(letters::term::made_by(promise.made_by)))
                        @if promise.broken_at.is_some() { " · " b { (w!("promise-broken")) } }
                    }
                    div class="folds" {
                        @if promise.word().is_none() {
                            (part(view, &format!("promises-keep-deed-{}", promise.no), &t!("keep-title"), keep(view, "promises", promise.no)))
                        }
                        (part(view, &format!("promises-doubt-promise-{}", promise.no), &t!("doubt-key"), doubt(view, "promises", promise.no)))
                        (part(view, &format!("promises-move-promise-{}", promise.no), &t!("move-title", customer = view.customer()), move_it(view, promise.no)))
                    }
                }
            }
            @if case.is_open() {
                div class="folds" {
                    (part(view, "promises-promise-deed", &t!("promise-deed-title"), deed(view)))
                    (part(view, "promises-promise-word", &t!("promise-word-title"), word(view)))
                }
            }
            @if !closed.is_empty() {
                h3 { (w!("promises-before")) }
                ol class="promised" { @for promise in closed { li { (before(view, promise)) } } }
            }
        },
    )
}

fn part(view: &View, id: &str, title: &str, body: Markup) -> Markup {
    let open = view.kept.is_some_and(|kept| kept.sheet == id);
    html! { details class="fold" open[open] { summary { h3 { (title) } } div { (body) } } }
}

fn before(view: &View, promise: &Promise) -> Markup {
    html! {
        (view.promise(promise)) " "
        small {
            @match promise.state {
                PromiseState::Kept { at } => {
                    (w!("promise-state-kept")) " " (view.when.stamp(at))
                    @if let Some(over) = promise.kept_over { " · " (w!(letters::term::channel(over))) }
                }
                PromiseState::Released { why } => { (w!(letters::term::release(why))) }
                PromiseState::Open => {}
            }
            @if promise.broken_at.is_some() { " · " (w!("promise-was-broken")) }
        }
        @if let Some(checked) = promise.checked { p class="quiet" { (w!("promise-checked")) " " (view.text(checked)) } }
        (proof::kept(view, "promises", ProofOf::Deed(promise.no)))
    }
}

/// A deed is kept with how it was checked (P23), and with the files that prove it (P24).
pub(super) fn keep(view: &View, part: &str, no: PromiseNo) -> Markup {
    let sheet = view.sheet(format!("{part}-keep-deed-{no}"));
    view.form(
        "keep-deed",
        &sheet,
        &t!("keep-key"),
        part == "now",
        html! {
            (sheet.hidden("promise", no))
            (sheet.area("checked", t!("keep-checked")).hint(t!("keep-checked-hint")).needed().read_along())
            (proof::field(view, &sheet))
        },
    )
}

/// It will not hold: say so before it breaks (P25).
pub(super) fn doubt(view: &View, part: &str, no: PromiseNo) -> Markup {
    let sheet = view.sheet(format!("{part}-doubt-promise-{no}"));
    view.form(
        "doubt-promise",
        &sheet,
        &t!("doubt-key"),
        false,
        html! {
            (sheet.hidden("promise", no))
            p class="quiet" { (w!("doubt-text", customer = view.customer())) }
            div class="fields" {
                (sheet.when("due", t!("doubt-due")).or(view.after_the_date(no, DAYS_AHEAD)).needed())
                (sheet.line("why", t!("doubt-why")).needed())
            }
        },
    )
}

fn move_it(view: &View, no: PromiseNo) -> Markup {
    let sheet = view.sheet(format!("promises-move-promise-{no}"));
    view.form(
        "move-promise",
        &sheet,
        &t!("move-key"),
        false,
        html! {
            (sheet.hidden("promise", no))
            p class="quiet" { (w!("move-text", customer = view.customer())) }
            div class="fields" {
                (sheet.when("due", t!("doubt-due")).or(view.after_the_date(no, DAYS_AHEAD)).needed())
                (sheet.line("why", t!("move-why")))
            }
        },
    )
}

fn deed(view: &View) -> Markup {
    let sheet = view.sheet("promises-promise-deed");
    let points = view
        .case()
        .points
        .values()
        .map(|point| {
            (
                point.no.to_string(),
                format!("{}. {}", point.no, excerpt(&view.text(point.words))),
            )
        })
        .collect();
    view.form(
        "promise-deed",
        &sheet,
        &t!("promise-key"),
        false,
        html! {
            (sheet.choose("point", t!("promise-point"), points))
            (sheet.line("text", t!("promise-what-deed")).needed())
            div class="fields" {
                (sheet.when("due", t!("promise-due")).or(view.in_days(DAYS_AHEAD)).needed())
                (sheet.choose("owner", t!("promise-owner"), view.owners()))
            }
            (sheet.line("early", t!("promise-early")).hint(t!("promise-early-hint")))
        },
    )
}

fn word(view: &View) -> Markup {
    let sheet = view.sheet("promises-promise-word");
    view.form(
        "promise-word",
        &sheet,
        &t!("promise-key"),
        false,
        html! {
            (sheet.line("text", t!("promise-what-word")).hint(t!("promise-what-word-hint", customer = view.customer())).needed())
            div class="fields" {
                (sheet.when("due", t!("promise-due")).or(view.in_days(DAYS_AHEAD)).needed())
                (sheet.choose("owner", t!("promise-owner"), view.owners()))
            }
        },
    )
}
