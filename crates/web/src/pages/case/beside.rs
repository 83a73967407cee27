//! What stands beside the way itself: who cares for it, notes, files, the customer's page, other cases.

use super::merging::{INTO, SHEET};
use super::view::View;
use super::{hand_out, proof, talk, terms};
use crate::pages::classes::in_words;
use crate::urls;
use desk::views::OtherCase;
use maud::{Markup, html};
use recovery::terms::NoteSort;
use recovery::{Event, Status};
use std::collections::BTreeMap;

const NOTE_SORTS: [NoteSort; 3] = [NoteSort::Fact, NoteSort::Quote, NoteSort::Question];

/// Whether it is open and nobody cares for it.
pub(super) fn is_free(view: &View) -> bool {
    view.case().is_open() && view.case().owner.is_none()
}

/// The key to take a case.
pub(super) fn take(view: &View, part: &str) -> Markup {
    let sheet = view.sheet(format!("{part}-assign-me"));
    html! {
        form class="ask" id=(sheet.id) method="post" action=(urls::act(view.case().number, "assign")) {
            (sheet.head())
            input type="hidden" name="seen" value=(sheet.seen(view.case().version));
            (sheet.hidden("owner", view.me.id))
            div class="keys" { button class="btn" data-act="take" { (w!("care-take")) } }
        }
    }
}

/// Who cares for it; take it, hand it over, give it to a team.
pub(super) fn care(view: &View) -> Markup {
    let case = view.case();
    let owner = hand_out::owner(view);
    let hand = view.sheet("care-assign");
    let team = view.sheet("care-set-team");
    let mut owners = vec![(String::new(), t!("nobody-yet"))];
    owners.extend(view.staff());
    let mut teams = vec![(String::new(), t!("team-none"))];
    teams.extend(
        view.teams
            .iter()
            .filter(|team| !team.closed)
            .map(|team| (team.id.to_string(), team.name.clone())),
    );
    view.fold(
        "care",
        &t!("care-title"),
        &owner,
        false,
        html! {
            @if case.owner != Some(view.me.id) {
                (take(view, "care"))
            }
            (hand_out::asked_for(view))
            (view.form("assign", &hand, &t!("care-hand"), false, html! {
                div class="fields" {
                    (hand.choose("owner", t!("care-owner"), owners).or(case.owner.map(|id| id.to_string()).unwrap_or_default()))
                    (hand.line("word", t!("care-word")).hint(t!("care-word-hint")))
                }
            }))
            (view.form("set-team", &team, &t!("save"), false,
                html! { (team.choose("team", t!("field-team"), teams).or(case.team.map(|id| id.to_string()).unwrap_or_default())) }))
        },
    )
}

/// The way to how it is filed, and what stands there, as far as the case knows it without asking.
pub(super) fn filing(view: &View) -> Markup {
    let case = view.case();
    let linked: Vec<String> = case
        .linked
        .values()
        .map(|number| format!("#{number}"))
        .collect();
    let asleep = case.asleep_until().filter(|until| *until > view.when.now);
    html! {
        a class="fold" href=(urls::filing(case.number)) data-act="filing" {
            h2 { (w!("filing-title")) }
            small {
                (w!("filing-tags-count", count = case.tags.len()))
                @if !linked.is_empty() { " · " (w!("filing-linked-with", cases = linked.join(", "))) }
                @if let Some(until) = asleep { " · " (w!("filing-asleep-until", when = view.when.full_words(until))) }
            }
        }
    }
}

/// The way to what it was about and to what it teaches, and what was said of that.
pub(super) fn classes(view: &View) -> Markup {
    let case = view.case();
    let said: Vec<String> = case.classes.all().iter().map(in_words).collect();
    html! {
        a class="fold" href=(urls::classes(case.number)) {
            h2 { (w!("classes-title")) }
            small { @if said.is_empty() { (w!("classes-none")) } @else { (said.join(" · ")) } }
        }
        a class="fold" href=(urls::severity(case.number)) {
            h2 { (w!("severity-title")) }
            small {
                @match case.severity {
                    Some(one) => (w!("severity-line", step = one.step(), name = crate::pages::severity::called(one))),
                    None => (w!("severity-none")),
                }
            }
        }
        a class="fold" href=(urls::case_causes(case.number)) {
            h2 { (w!("case-causes-title")) }
            small { (w!("case-causes-count", count = case.causes.len())) }
        }
    }
}

/// Notes: facts first, never mailed.
pub(super) fn notes(view: &View) -> Markup {
    let notes: Vec<_> = view
        .page
        .timeline
        .iter()
        .filter_map(|entry| match &entry.event {
            Event::NoteWritten { text, sort } => Some((entry, *text, *sort)),
            _ => None,
        })
        .collect();
    let sheet = view.sheet("notes-note");
    let sorts: Vec<_> = NOTE_SORTS
        .iter()
        .map(|sort| (terms::name(sort), t!(letters::term::note_sort(*sort))))
        .collect();
    let sorts: Vec<(&str, String)> = sorts
        .iter()
        .map(|(name, says)| (name.as_str(), says.clone()))
        .collect();
    view.fold(
        "notes",
        &t!("notes-title"),
        &t!("notes-count", count = notes.len()),
        false,
        html! {
            ul class="noted" {
                @for (entry, text, sort) in &notes {
                    li {
                        small { (w!(letters::term::note_sort(*sort))) " · " (view.page.who(entry).unwrap_or_default()) " · " (view.when.stamp(entry.at)) }
                        p { @if *sort == NoteSort::Quote { (crate::words::quoted(&view.text(*text))) } @else { (view.text(*text)) } }
                    }
                }
            }
            (view.form("note", &sheet, &t!("notes-key"), false, html! {
                (sheet.radio("sort", &t!("notes-sort"), &sorts, "fact"))
                (sheet.area("text", t!("notes-text")).hint(t!("notes-hint")).needed())
            }))
        },
    )
}

/// Files of the messages shown, and those that prove a deed.
pub(super) fn files(view: &View) -> Markup {
    let files: Vec<_> = view
        .page
        .messages
        .iter()
        .flat_map(|message| &message.files)
        .collect();
    let proof: BTreeMap<_, _> = view.page.proof.iter().collect();
    let proof: Vec<_> = proof
        .into_iter()
        .flat_map(|(of, files)| files.iter().map(move |one| (*of, one)))
        .collect();
    let count = files.len() + proof.len();
    let open = view.came_back_in("files");
    html! {
        @if count > 0 {
            (view.fold("files", &t!("files-title"), &t!("files-count", count = count), open, html! {
                ul class="files" {
                    @for file in &files { li { (talk::file_link(view, file)) } }
                    @for (of, one) in proof { (proof::entry(view, "files", of, one)) }
                }
                @if view.page.earlier.is_some() { p class="quiet" { (w!("files-earlier")) } }
            }))
        }
    }
}

/// The customer's page: what they see there, renewed, closed.
pub(super) fn link(view: &View) -> Markup {
    let renew = view.sheet("link-renew-link");
    let revoke = view.sheet("link-revoke-link");
    let closed = view.case().link_revoked;
    view.fold(
        "link",
        &t!("link-title", customer = view.customer()),
        &if closed { t!("link-closed") } else { String::new() },
        false,
        html! {
            @if closed { p { (w!("link-closed-text")) } }
            @else { p { a class="btn" href=(urls::as_customer(view.case().number)) data-act="as-customer" { (w!("link-open")) } } }
            p class="quiet" { (w!("link-renew-text", customer = view.customer())) }
            div class="keys" {
                (view.form("renew-link", &renew, &t!("link-renew"), false, html! {}))
                @if !closed { (view.form("revoke-link", &revoke, &t!("link-revoke"), false, html! {})) }
            }
        },
    )
}

/// A case of the same customer that is open, or rests because no answer came: a new mail in no thread may be that
/// answer. Suggested before our first word alone; from then on the case goes its own way.
fn perhaps_the_same<'a>(view: &View<'a>) -> Option<&'a OtherCase> {
    let case = view.case();
    let fresh = case.is_open() && case.acknowledged_at.is_none() && case.round == 1;
    let waits = [Status::Open, Status::Resting].map(Status::name);
    let mut others = view.page.other_cases.iter().filter(|_| fresh);
    others.find(|other| waits.contains(&other.status.as_str()))
}

/// Other cases of the same customer; merge, undo.
pub(super) fn others(view: &View) -> Markup {
    let case = view.case();
    let page = view.page;
    let sheet = view.sheet(SHEET);
    let perhaps = perhaps_the_same(view);
    let into = perhaps.map(|other| other.number.to_string());
    view.fold(
        "others",
        &t!("others-title"),
        &t!("others-count", count = page.other_cases.len()),
        perhaps.is_some(),
        html! {
            @if let Some(other) = perhaps {
                @let subject = format!("#{} {}", other.number, crate::parts::subject::short(&other.subject));
                @let status = crate::pages::cases::status_words(&other.status);
                p class="say soon" { (w!("others-perhaps", subject = subject, status = status)) }
            }
            p { a href=(urls::customer(page.customer.id)) { (w!("others-customer", customer = view.customer())) } }
            ul class="tight" {
                @for other in &page.other_cases {
                    li {
                        a href=(urls::case(other.number)) { "#" (other.number) " " (crate::parts::subject::line(&other.subject)) } " "
                        small { (crate::pages::cases::status_words(&other.status)) " · " (view.when.stamp(other.opened)) }
                    }
                }
            }
            @for number in &page.taken_in { p { (w!("others-taken-in")) " " a href=(urls::case(*number)) { "#" (number) } } }
            @if matches!(case.status, Status::Merged { .. }) {
                form method="post" action=(urls::undo_merge(case.number)) { button class="btn" { (w!("merge-undo")) } }
            } @else {
                form class="ask" id=(sheet.id) method="get" action=(urls::merge(case.number)) {
                    (sheet.head())
                    (sheet.line(INTO, t!("merge-into")).hint(t!("merge-hint")).or(into.unwrap_or_default()).needed())
                    div class="keys" { button class="btn" { (w!("merge-see")) } }
                }
            }
            (super::again::say(view))
        },
    )
}
