//! What we ask the customer, and the fields in which they tell us anything.

use super::{Letter, understanding_asked};
use crate::pages::case::view::understanding_parts;
use crate::parts::field::Sheet;
use calendar::Moment;
use desk::acts::UnderstandingText;
use letters::Answer as Chosen;
use maud::{Markup, html};
use recovery::case::Asked;
use recovery::terms::Offered;
use recovery::{Case, Point, Status};

/// The questions that are open, the latest of the way first.
pub(super) fn questions(letter: &Letter) -> Markup {
    let case = &letter.page.case;
    html! {
        @if case.status == Status::Confirmed { (feedback(letter)) }
        @if owed_after_the_yes(letter) { (owed(letter)) }
        @if asks_solved(letter) { (solved(letter)) }
        @for point in case.points.values() {
            @if asks_plan(case, point) { (plan(letter, point)) }
            @if asks_choice(case, point) { (choice(letter, point)) }
        }
        @if understanding_asked(letter) { (understood(letter)) }
    }
}

/// Whether "is it solved?" is the question now.
pub(super) fn asks_solved(letter: &Letter) -> bool {
    let case = &letter.page.case;
    match case.status {
        Status::Open => {
            (case.all_done() || case.asked == Some(Asked::Solved)) && case.confirmed_at.is_none()
        }
        Status::Resting => true,
        _ => false,
    }
}

/// Whether they said that it is solved while something they were promised is still to come.
pub(super) fn owed_after_the_yes(letter: &Letter) -> bool {
    let case = &letter.page.case;
    case.is_open() && case.confirmed_at.is_some() && case.open_deeds().next().is_some()
}

/// Whether a plan waits for the yes.
pub(super) fn asks_plan(case: &Case, point: &Point) -> bool {
    case.is_open()
        && point.done_at.is_none()
        && point
            .plan
            .as_ref()
            .is_some_and(|plan| plan.agreed_at.is_none())
        && (point.chosen.is_some() || point.offer.is_empty())
}

/// Whether solutions wait for the choice.
pub(super) fn asks_choice(case: &Case, point: &Point) -> bool {
    case.is_open()
        && point.done_at.is_none()
        && !point.offer.is_empty()
        && point.chosen.is_none()
        && !point.agreed()
}

fn understood(letter: &Letter) -> Markup {
    let Some(understanding) = &letter.page.case.understanding else {
        return html! {};
    };
    let sheet = letter.sheet("understanding");
    let text = UnderstandingText::read(&letter.text(understanding.text));
    let missing = matches!(letter.chosen, Some(Chosen::Missing));
    let right = matches!(letter.chosen, Some(Chosen::Right));
    html! {
        section class="card stack" {
            h2 { (w!("customer-understood-ask")) }
            dl class="facts" {
                @for (key, part) in understanding_parts(&text) { div { dt { (w!(&format!("customer-{key}"))) } dd { (part) } } }
            }
            (letter.form("understanding", &sheet, html! {
                (letter.hidden(&sheet, "edition", understanding.edition))
                fieldset {
                    legend class="unseen" { (w!("customer-understood-ask")) }
                    (pick(letter, &sheet, ("answer", "right"), (&t!("customer-right"), ""), right))
                    (pick(letter, &sheet, ("answer", "missing"), (&t!("customer-missing"), &t!("customer-missing-hint")), missing))
                }
                (letter.field(&sheet.area("words", t!("customer-missing-words"))))
                (letter.key("btn primary", &t!("customer-send")))
            }))
        }
    }
}

/// One of several answers, as a large target.
fn pick(
    letter: &Letter,
    sheet: &Sheet,
    (name, value): (&str, &str),
    (says, more): (&str, &str),
    chosen: bool,
) -> Markup {
    let words = html! { b { (says) } @if !more.is_empty() { br; small { (more) } } };
    pick_of(letter, sheet, (name, value), &words, chosen)
}

fn pick_of(
    letter: &Letter,
    sheet: &Sheet,
    (name, value): (&str, &str),
    words: &Markup,
    chosen: bool,
) -> Markup {
    html! {
        @if letter.token.is_some() {
            label class="choice" {
                input type="radio" name=(name) value=(value) checked[sheet.picked(name, value).unwrap_or(chosen)];
                span { (words) }
            }
        } @else {
            p { (words) }
        }
    }
}

fn choice(letter: &Letter, point: &Point) -> Markup {
    let sheet = letter.sheet(format!("choice-{}", point.no));
    let many = letter.page.case.points.len() > 1;
    let body = html! {
            @if many { p class="quiet lines" { (crate::words::quoted(&letter.text(point.words))) } }
            @if let Some(why) = point.why_none { p class="lines" { b { (w!("offer-why-none-met")) } br; (letter.text(why)) } }
            (letter.form("choice", &sheet, html! {
                (letter.hidden(&sheet, "point", point.no))
                fieldset {
                    legend class="unseen" { (w!("customer-choice-ask")) }
                    @for offered in point.solutions() {
                        (pick_of(letter, &sheet, ("pick", &offered.option.to_string()), &solution(letter, offered),
                            letter.chosen == Some(Chosen::Option { point: point.no, option: offered.option })))
                    }
                    (pick(letter, &sheet, ("pick", "explain"), (&t!("customer-explain"), &t!("customer-explain-hint")),
                        letter.chosen == Some(Chosen::Explain { point: point.no })))
                    (pick(letter, &sheet, ("pick", "none"), (&t!("customer-none"), &t!("customer-none-hint")),
                        letter.chosen == Some(Chosen::None { point: point.no })))
                }
                // It comes with whatever they choose.
                @for plus in point.beside() { p class="lines" { b { (w!("offer-beside")) } br; (letter.text(plus.proposal.text)) } }
                (letter.field(&sheet.area("words", t!("customer-choice-words"))))
                (letter.key("btn primary", &t!("customer-choice-key")))
            }))
    };
    let back = sheet.came_back() || of_point(letter.chosen, point);
    html! {
        // Whoever said what would make them happy waits for our answer, and may still choose.
        @if letter.page.case.owes_another_way(point.no) {
            details class="fold" open[back] {
                summary { h2 { (w!("customer-choice-still")) } }
                div class="stack" { (body) }
            }
        } @else {
            section class="card stack" { h2 { (w!("customer-choice-ask")) } (body) }
        }
    }
}

/// A solution as their mail has it: what it is, its kind, what it does for their wish, and its steps.
fn solution(letter: &Letter, offered: &Offered) -> Markup {
    let proposal = &offered.proposal;
    let kind = crate::words::words().title(letters::term::remedy(proposal.remedy));
    let steps: Vec<_> = proposal
        .steps
        .iter()
        .map(|step| {
            let when = planned_for(letter, step.due);
            format!("{} – {when}", letter.text(step.what))
        })
        .collect();
    html! {
        b { (letter.text(proposal.text)) }
        br; small { (kind) ". " (w!(letters::term::does_for_wish(proposal.meets))) }
        @if !steps.is_empty() { br; small { (steps.join("; ")) } }
    }
}

/// When a step is planned for. A date that has passed is said as one that has, and what a yes comes to then.
fn planned_for(letter: &Letter, due: Moment) -> String {
    let when = letter.when.full_words(due);
    if due > letter.when.now {
        return when;
    }
    t!("customer-step-passed", when = when)
}

/// Whether the answer a link brought along is about this point's solutions.
fn of_point(chosen: Option<Chosen>, of: &Point) -> bool {
    match chosen {
        Some(Chosen::Option { point, .. } | Chosen::None { point } | Chosen::Explain { point }) => {
            point == of.no
        }
        _ => false,
    }
}

fn plan(letter: &Letter, point: &Point) -> Markup {
    let sheet = letter.sheet(format!("plan-{}", point.no));
    let Some(plan) = &point.plan else {
        return html! {};
    };
    html! {
        section class="card stack" {
            h2 { (w!("customer-plan-ask")) }
            ol class="promised" {
                @for step in &plan.steps {
                    li class="open" {
                        (letter.text(step.what)) br;
                        @if step.due > letter.when.now { small { (w!("customer-by")) " " (letter.when.full(step.due)) } }
                        @else { small { (planned_for(letter, step.due)) } }
                    }
                }
            }
            (letter.form("plan", &sheet, html! {
                (letter.hidden(&sheet, "point", point.no))
                (letter.hidden(&sheet, "edition", plan.edition))
                (letter.key("btn primary", &t!("customer-plan-yes")))
                p class="quiet" { (w!("customer-plan-else")) }
            }))
        }
    }
}

fn solved(letter: &Letter) -> Markup {
    html! {
        section class="card stack" {
            h2 { (w!("customer-solved-ask")) }
            (solved_form(letter, "solved"))
        }
    }
}

/// They said that it is solved: what is still owed comes first, and then it closes.
fn owed(letter: &Letter) -> Markup {
    let sheet = letter.sheet("owed");
    html! {
        section class="card stack" {
            h2 { (w!("customer-owed-title")) }
            p { (w!("customer-owed-text")) }
            (open_deeds(letter))
            @if let Some(last) = letter.page.case.last_deed() {
                @let count = letter.page.case.open_deeds().count();
                p { (w!("customer-owed-waive", count = count)) }
                (letter.form("solved", &sheet, html! {
                    (letter.hidden(&sheet, "answer", "solved"))
                    (letter.hidden(&sheet, "waive", last))
                    (letter.key("btn", &t!("customer-waive", count = count)))
                }))
            }
        }
    }
}

fn open_deeds(letter: &Letter) -> Markup {
    html! {
        ul class="dots" {
            @for deed in letter.page.case.open_deeds() {
                @let own = deed.text.map(|id| letter.text(id));
                li { (letters::promised_to_you(crate::words::words(), deed.what, own.as_deref())) " – " (letter.when.full(deed.due)) }
            }
        }
    }
}

fn solved_form(letter: &Letter, id: &str) -> Markup {
    let sheet = letter.sheet(id);
    letter.form(
        "solved",
        &sheet,
        html! {
            @if let Some(last) = letter.page.case.last_deed() {
                div class="say soon" {
                    p { (w!("customer-deeds-open")) }
                    (open_deeds(letter))
                    @let says = t!("customer-waive", count = letter.page.case.open_deeds().count());
                    @if letter.token.is_some() { (sheet.tick("waive", &last.to_string(), html! { (says) }, false)) }
                    @else { p { (says) } }
                }
            }
            fieldset {
                legend class="unseen" { (w!("customer-solved-ask")) }
                (pick(letter, &sheet, ("answer", "solved"), (&t!("customer-solved"), &t!("customer-solved-hint")), letter.chosen == Some(Chosen::Solved)))
                (pick(letter, &sheet, ("answer", "not-yet"), (&t!("customer-not-yet"), &t!("customer-not-yet-hint")), letter.chosen == Some(Chosen::NotYet)))
            }
            (letter.field(&sheet.area("words", t!("customer-solved-words"))))
            (letter.key("btn primary", &t!("customer-send")))
        },
    )
}

/// A small place for "it is solved" before all is done.
pub(super) fn solved_early(letter: &Letter) -> Markup {
    let case = &letter.page.case;
    let early = case.is_open() && case.confirmed_at.is_none() && !asks_solved(letter);
    let chosen = matches!(letter.chosen, Some(Chosen::Solved | Chosen::NotYet));
    let back = letter.kept.is_some_and(|kept| kept.sheet == "early");
    html! {
        @if early {
            details class="fold" open[chosen || back] {
                summary { h2 { (w!("customer-solved-early")) } }
                div { (solved_form(letter, "early")) }
            }
        }
        @if case.status == Status::Confirmed || (case.is_open() && case.confirmed_at.is_some()) {
            details class="fold" open[letter.chosen == Some(Chosen::NotYet) || back] {
                summary { h2 { (w!("customer-not-after-all")) } }
                div {
                    @let sheet = letter.sheet("early");
                    (letter.form("solved", &sheet, html! {
                        (letter.hidden(&sheet, "answer", "not-yet"))
                        (letter.field(&sheet.area("words", t!("customer-solved-words"))))
                        (letter.key("btn", &t!("customer-not-yet")))
                    }))
                }
            }
        }
    }
}

/// A field to write to us, always.
pub(super) fn write(letter: &Letter) -> Markup {
    let sheet = letter.sheet("write");
    html! {
        section class="card stack" {
            h2 { (w!("customer-write", carer = letter.carer())) }
            (letter.form("write", &sheet, html! {
                (letter.hidden(&sheet, "shown", letter.shown.us()))
                (letter.field(&sheet.area("body", t!("customer-write-label")).hint(t!("customer-write-hint")).needed()))
                (letter.key("btn", &t!("customer-write-key")))
            }))
        }
    }
}

fn feedback(letter: &Letter) -> Markup {
    let sheet = letter.sheet("feedback");
    html! {
        section class="card stack" {
            h2 { (w!("customer-feedback")) }
            p { (w!("customer-feedback-text")) }
            (letter.form("feedback", &sheet, html! {
                fieldset class="field" {
                    legend { (w!("customer-satisfied")) }
                    div class="stars" {
                        @for stars in 1..=5_u8 {
                            (pick(letter, &sheet, ("satisfied", &stars.to_string()), (&stars.to_string(), &t!("customer-stars", stars = stars)), letter.page.case.satisfied == Some(stars)))
                        }
                    }
                }
                (letter.field(&sheet.area("better", t!("customer-better"))))
                fieldset {
                    legend class="label" { (w!("customer-quote")) }
                    (pick(letter, &sheet, ("quote", "yes"), (&t!("customer-quote-yes"), &t!("customer-quote-hint")), false))
                    (pick(letter, &sheet, ("quote", "no"), (&t!("customer-quote-no"), ""), false))
                }
                (letter.key("btn primary", &t!("customer-send")))
            }))
        }
    }
}
