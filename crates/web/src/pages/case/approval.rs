//! What somebody may not give alone: the way out where it is refused, the question to a colleague, and their answer (P44).

use super::terms;
use super::view::{View, money_words};
use crate::form::Form;
use crate::parts::field::Kept;
use crate::urls;
use desk::views::NextStep;
use maud::{Markup, html};
use recovery::case::approval::{Approval, ApprovalState};
use recovery::terms::Proposal;
use recovery::{PointNo, Role};

/// Fields of the form that was refused which the question to a colleague has itself, or which belong to that form alone.
const OWN_FIELDS: [&str; 13] = [
    "despite",
    "sheet",
    "seen",
    "body",
    "channel",
    "next",
    "next-text",
    "today",
    "keeps",
    "of",
    "why",
    "for",
    "press",
];

/// What stands before the number of the point where a colleague is to look at a no.
const NO: &str = "no-";

/// As which step it is asked whether the answer at a point may be no.
pub(super) fn no_at(point: PointNo) -> String {
    format!("{NO}{point}")
}

/// The point of such a step.
pub(super) fn point_of_no(step: &str) -> Option<PointNo> {
    step.strip_prefix(NO)?.parse().ok().map(PointNo)
}

/// What can be asked for: the step whose form was refused.
pub(super) fn step_asked_for(name: &str, form: &Form) -> Option<String> {
    match name {
        "offer" | "add-plus" | "declare-done" => Some(name.to_owned()),
        "ask-approval" => Some(form.get("for").to_owned()),
        _ => None,
    }
}

/// One click asks for it, with all that stood in the form; beside it stands what the customer is told.
pub(super) fn way_out(view: &View, kept: &Kept) -> Markup {
    let Some((asked_for, approvers)) = &kept.way_out else {
        return html! {};
    };
    let no = point_of_no(asked_for);
    // It is asked already: what stands open is shown below, and is not asked twice.
    if no.is_some_and(|point| view.case().no_is_looked_at(point)) {
        return html! {};
    }
    if approvers.is_empty() {
        let nobody = if no.is_some() {
            "no-approval-nobody"
        } else {
            "approval-nobody"
        };
        return html! { p { (w!(nobody)) } };
    }
    let (title, text, body) = match no {
        Some(_) => (
            "no-approval-title",
            "no-approval-text",
            "no-approval-body-words",
        ),
        None => ("approval-title", "approval-text", "approval-body-words"),
    };
    let sheet = view.sheet("ask-approval");
    let form = html! {
        form class="ask" id=(sheet.id) method="post" action=(urls::act(view.case().number, "ask-approval")) {
            (sheet.head())
            input type="hidden" name="seen" value=(sheet.seen(view.case().version));
            input type="hidden" name="for" value=(asked_for);
            @if no.is_none() {
                @for (name, value) in kept.form.pairs().filter(|(name, _)| !OWN_FIELDS.contains(name)) {
                    input type="hidden" name=(name) value=(value);
                }
            }
            (sheet.choose("of", t!("approval-of"), approvers.clone()))
            @if no.is_some() {
                // What was to be the reason for the customer goes along to the colleague.
                (sheet.area("why", t!("no-approval-why")).or(kept.form.get("reason")).needed())
            } @else { (sheet.line("why", t!("approval-why")).hint(t!("approval-why-hint"))) }
            (sheet.area("body", t!("approval-body", customer = view.customer()))
                .or(view.to_customer(body)).needed())
            @if view.case().tells_of_today() { (sheet.hidden("today", "no")) }
            (view.channels(&sheet, [
                ("phone", t!("channel-phone")), ("letter", t!("channel-letter")), ("in_person", t!("channel-in-person")),
            ], None))
            (sheet.when("next", t!("say-next")).hint(t!("approval-next-hint", customer = view.customer())))
            div class="keys" { button class="btn primary" data-act="ask-approval" { (w!("approval-ask-key")) } }
        }
    };
    html! {
        section class="card stack" aria-labelledby="approval-title" {
            h2 id="approval-title" { (w!(title)) }
            p class="quiet" { (w!(text, customer = view.customer())) }
            (form)
        }
        br;
    }
}

/// What a colleague is asked for on this case and does not stand in what to do now.
pub(super) fn card(view: &View) -> Markup {
    let shown = match view.page.next_step {
        NextStep::AwaitApproval { point } => Some(point),
        _ => None,
    };
    let others: Vec<_> = view
        .case()
        .open_approvals()
        .filter(|one| Some(one.point) != shown)
        .collect();
    html! {
        @for asked in others {
            section class="card stack" { h2 { (w!("approval-asked-title")) } (asked_of(view, asked)) }
            br;
        }
        @for point in looked_at(view) {
            section class="card stack" { h2 { (w!("no-approval-said")) } (answered(view, point)) }
            br;
        }
    }
}

/// The points at which a colleague has looked at a no, where what to do now does not tell what they said: who ends a case or
/// writes a final answer reads it before.
fn looked_at(view: &View) -> Vec<PointNo> {
    let case = view.case();
    let told = match view.page.next_step {
        NextStep::Offer { point } => Some(point),
        NextStep::AnswerWish { wish } => case.wishes.get(&wish).map(|wish| wish.point),
        _ => None,
    };
    let open = case.points.values().filter(|point| point.done_at.is_none());
    open.map(|point| point.no)
        .filter(|no| case.is_open() && Some(*no) != told)
        .filter(|no| {
            case.answered_approval(*no)
                .is_some_and(Approval::is_for_a_no)
        })
        .collect()
}

/// The question at a point, and the answer of whoever may give it.
pub(super) fn waiting(view: &View, point: PointNo) -> Markup {
    html! { @if let Some(asked) = view.case().open_approval(point) { (asked_of(view, asked)) } }
}

fn asked_of(view: &View, asked: &Approval) -> Markup {
    let promise = view.case().promises.get(&asked.promise);
    let question = if asked.is_for_a_no() {
        "no-approval-asked"
    } else {
        "approval-asked"
    };
    let of = promise.and_then(|promise| view.name(promise.owner));
    let mine = asked.asked_by == Some(view.me.id);
    let may = !mine
        && (view.me.role >= Role::Supervisor
            || promise.is_some_and(|promise| promise.owner == Some(view.me.id)));
    html! {
        p {
            (w!(question, who = view.name(asked.asked_by).unwrap_or_default(), of = of.unwrap_or_default()))
            @if let Some(promise) = promise {
                " " (crate::parts::chip::due(view.when, promise.due, promise.broken_at.is_some()))
            }
        }
        (wanted(view, &asked.wanted))
        @if let Some(why) = asked.why { p class="lines" { b { (w!("approval-why")) } ": " (view.text(why)) } }
        @if may { (answer(view, asked)) }
    }
}

fn wanted(view: &View, wanted: &[Proposal]) -> Markup {
    html! {
        @if !wanted.is_empty() {
            ul class="options" {
                @for one in wanted {
                    li {
                        p {
                            b { (w!(letters::term::remedy(one.remedy))) }
                            @if let Some(worth) = &one.worth { " (" (money_words(worth)) ")" }
                            ": " (view.text(one.text))
                        }
                    }
                }
            }
        }
    }
}

fn answer(view: &View, asked: &Approval) -> Markup {
    let yes = view.sheet(format!("approve-{}", asked.no));
    let other = view.sheet(format!("decline-approval-{}", asked.no));
    let key = if asked.is_for_a_no() {
        "no-approval-yes"
    } else {
        "approval-yes-key"
    };
    html! {
        (view.form("approve", &yes, &t!(key), true, html! {
            (yes.hidden("approval", asked.no))
            (yes.line("note", t!("approval-note")))
        }))
        details class="bit" open[other.came_back()] {
            summary { (w!("approval-no")) }
            (view.form("decline-approval", &other, &t!("approval-no-key"), false, html! {
                (other.hidden("approval", asked.no))
                (other.area("reason", t!("approval-reason")).hint(t!("approval-reason-hint")).needed())
                (other.area("instead", t!("approval-instead")).hint(t!("approval-instead-hint")).needed())
            }))
        }
    }
}

/// What a colleague has answered for this point, where the next offer is written.
pub(super) fn answered(view: &View, point: PointNo) -> Markup {
    let Some(answered) = view.case().answered_approval(point) else {
        return html! {};
    };
    let name = |id| view.name(Some(id)).unwrap_or_default().to_owned();
    let given = if answered.is_for_a_no() {
        "no-approval-given"
    } else {
        "approval-given"
    };
    html! {
        @match answered.state {
            ApprovalState::Given { by, note, .. } => {
                div class="say yes" {
                    p { (w!(given, who = name(by))) }
                    (wanted(view, &answered.wanted))
                    @if let Some(note) = note { p class="lines" { (view.text(note)) } }
                }
            }
            ApprovalState::Declined { by, reason, instead, .. } => {
                div class="say soon" {
                    p { (w!("approval-declined", who = name(by))) }
                    p class="lines" { (view.text(reason)) }
                    p class="lines" { b { (w!("approval-instead")) } ": " (view.text(instead)) }
                }
            }
            ApprovalState::Asked | ApprovalState::Dropped => {}
        }
    }
}

/// What the offer at a point begins with: what a colleague has agreed to, as it was asked for.
pub(super) fn begins_with<'a>(view: &'a View, point: PointNo, row: usize) -> Option<&'a Proposal> {
    let answered = view.case().answered_approval(point)?;
    let given = matches!(answered.state, ApprovalState::Given { .. });
    let nothing_yet = view
        .case()
        .points
        .get(&point)
        .is_some_and(|point| point.chosen.is_none());
    answered.wanted.get(row).filter(|_| given && nothing_yet)
}

/// The name of a term in a form.
pub(super) fn term<T: serde::Serialize>(term: Option<&T>) -> String {
    term.map(terms::name).unwrap_or_default()
}
