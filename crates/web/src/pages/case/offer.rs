//! Solutions to choose from, and the customer's choice.

use super::view::View;
use super::{approval, plan, terms};
use crate::bounds::PROPOSAL_ROWS;
use crate::parts::field::Sheet;
use maud::{Markup, html};
use recovery::terms::{Meets, Offered, Remedy};
use recovery::{Point, PointNo};

/// Two are asked for; the others open on demand.
const ROWS_AT_ONCE: usize = 2;

/// The solutions that stand.
pub(super) fn shown(view: &View, point: &Point) -> Markup {
    html! {
        @if !point.offer.is_empty() {
            div {
                p class="label" { (w!("offer-stands")) }
                ol class="options" {
                    @for offered in point.solutions() {
                        li class=[(point.chosen == Some(offered.option)).then_some("chosen")] { (option(view, offered, point)) }
                    }
                }
                @if point.plus.is_none() {
                    @for plus in point.beside() { p { span class="chip" { (w!("offer-plus-beside")) } " " (view.text(plus.proposal.text)) } }
                }
                @if let Some(why) = point.why_none { p class="quiet" { (w!("offer-why-none-shown")) " " (view.text(why)) } }
            }
        }
        @if let Some(plus) = point.plus { p { span class="chip kept" { (w!("remedy-goodwill")) } " " (view.text(plus)) } }
    }
}

fn option(view: &View, offered: &Offered, point: &Point) -> Markup {
    let proposal = &offered.proposal;
    html! {
        p { b { (w!(letters::term::remedy(proposal.remedy))) } ": " (view.text(proposal.text)) }
        p class="quiet" {
            (w!(letters::term::meets(proposal.meets)))
            @if point.chosen == Some(offered.option) { " · " (w!("offer-chosen")) }
        }
        @for step in &proposal.steps {
            p class="quiet" { (view.text(step.what)) " – " (view.when.full(step.due)) }
        }
    }
}

/// Puts solutions to the customer: two or more, what each does for the wish, and why where there is one.
pub(super) fn form(view: &View, part: &str, no: PointNo) -> Markup {
    let sheet = view.sheet(format!("{part}-offer-{no}"));
    view.form(
        "offer",
        &sheet,
        &t!("offer-key", customer = view.customer()),
        part == "now",
        html! {
            (sheet.hidden("point", no))
            p class="quiet" { (w!("offer-text")) }
            (approval::answered(view, no))
            (fair(view))
            @for row in 0..ROWS_AT_ONCE { (proposal(view, &sheet, no, row)) }
            details class="bit" open[sheet.came_back()] {
                summary { (w!("offer-more")) }
                div class="stack" { @for row in ROWS_AT_ONCE..PROPOSAL_ROWS { (proposal(view, &sheet, no, row)) } }
            }
            details class="bit" open[sheet.came_back()] {
                summary { (w!("offer-why")) }
                div class="stack" {
                    (sheet.area("why-none", t!("offer-why-none")).hint(t!("offer-why-none-hint")))
                    (sheet.area("why-one", t!("offer-why-one")))
                }
            }
            (view.say(&sheet, t!("offer-cover"), view.drafted("offer", &view.to_customer("offer-cover-words"))))
        },
    )
}

/// What an offer is held against before it goes out (P21).
fn fair(view: &View) -> Markup {
    html! {
        div class="calm" {
            p class="label" { (w!("fair-title")) }
            ul class="dots" {
                li { (w!("fair-1")) }
                li { (w!("fair-2", customer = view.customer())) }
                li { a href=(crate::urls::like(view.case().number)) { (w!("fair-link")) } }
            }
        }
    }
}

fn proposal(view: &View, sheet: &Sheet, no: PointNo, row: usize) -> Markup {
    // Nothing is chosen beforehand: what a solution is and does for the wish is for a person to say.
    let unset = || std::iter::once((String::new(), t!("offer-unset")));
    let remedies = unset()
        .chain(
            Remedy::ALL
                .iter()
                .map(|remedy| (terms::name(remedy), t!(letters::term::remedy(*remedy)))),
        )
        .collect();
    let meets = unset()
        .chain(
            [Meets::Fully, Meets::Partly, Meets::Not]
                .map(|meets| (terms::name(&meets), t!(letters::term::meets(meets)))),
        )
        .collect();
    let wishes: Vec<_> = view.case().open_wishes(no).collect();
    let begins = approval::begins_with(view, no, row);
    let worth = begins.and_then(|one| one.worth.as_ref());
    html! {
        fieldset class="proposal" {
            legend { (w!("offer-solution", number = row + 1)) @if row > 1 { " " small { (w!("optional")) } } }
            (sheet.area(&format!("text-{row}"), t!("offer-words")).hint(t!("offer-words-hint"))
                .or(begins.map(|one| view.text(one.text)).unwrap_or_default()).read_along())
            div class="fields" {
                (sheet.choose(&format!("remedy-{row}"), t!("offer-kind"), remedies).or(approval::term(begins.map(|one| &one.remedy))))
                (sheet.choose(&format!("meets-{row}"), t!("offer-meets"), meets).or(approval::term(begins.map(|one| &one.meets))))
                (sheet.line(&format!("worth-{row}"), t!("offer-worth")).hint(t!("offer-worth-hint"))
                    .or(worth.map(|worth| format!("{}.{:02}", worth.cents / 100, worth.cents % 100)).unwrap_or_default()))
                (sheet.line(&format!("worth-currency-{row}"), t!("field-currency"))
                    .or(worth.map_or("EUR", |worth| worth.currency.as_str())))
            }
            @if !wishes.is_empty() {
                @let choice = std::iter::once((String::new(), t!("offer-grants-none")))
                    .chain(wishes.iter().map(|wish| (wish.no.to_string(), super::understanding::excerpt(&view.text(wish.words)))))
                    .collect();
                (sheet.choose(&format!("grants-{row}"), t!("offer-grants"), choice))
            }
            details class="bit" open[sheet.came_back()] {
                summary { (w!("offer-step")) }
                (plan::step(view, sheet, row, false))
            }
        }
    }
}

/// What the customer said to the offer on the phone.
pub(super) fn record(view: &View, part: &str, no: PointNo) -> Markup {
    let Some(point) = view.case().points.get(&no) else {
        return html! {};
    };
    let choose = view.sheet(format!("{part}-choose-{no}"));
    let explain = view.sheet(format!("{part}-ask-explanation-{no}"));
    let decline = view.sheet(format!("{part}-decline-{no}"));
    // The choice is the customer's: none stands there before they made one.
    let options = std::iter::once((String::new(), t!("offer-unset")))
        .chain(point.solutions().map(|offered| {
            (
                offered.option.to_string(),
                super::understanding::excerpt(&view.text(offered.proposal.text)),
            )
        }))
        .collect();
    html! {
        @if part == "now" { (shown(view, point)) }
        (view.form("choose", &choose, &t!("choice-key"), part == "now", html! {
            (choose.hidden("point", no))
            (choose.choose("option", t!("choice-which"), options).needed())
            (view.via(&choose))
        }))
        details class="bit" open[decline.came_back()] {
            summary { (w!("choice-none", customer = view.customer())) }
            div {
                (view.form("decline", &decline, &t!("choice-none-key"), false, html! {
                    (decline.hidden("point", no))
                    (decline.area("words", t!("choice-wish")).hint(t!("choice-wish-hint")).needed())
                    (view.via(&decline))
                }))
            }
        }
        details class="bit" open[explain.came_back()] {
            summary { (w!("choice-explain", customer = view.customer())) }
            div {
                (view.form("ask-explanation", &explain, &t!("save"), false, html! {
                    (explain.hidden("point", no))
                    (explain.area("words", t!("in-their-words")))
                    (view.via(&explain))
                }))
            }
        }
    }
}

/// A small extra on top, once a solution is chosen.
pub(super) fn plus(view: &View, point: &Point) -> Markup {
    let sheet = view.sheet(format!("points-add-plus-{}", point.no));
    view.form(
        "add-plus",
        &sheet,
        &t!("plus-key"),
        false,
        html! {
            (sheet.hidden("point", point.no))
            p class="quiet" { (w!("plus-text")) }
            (sheet.line("text", t!("plus-what")).needed())
            div class="fields" { (view.money(&sheet)) }
        },
    )
}
