//! Done is our word, solved the customer's: done, follow-up, the answer by phone, other endings.

use super::proof;
use super::terms;
use super::view::View;
use crate::parts::beginning;
use crate::parts::field::Sheet;
use maud::{Markup, html};
use recovery::terms::Ending;
use recovery::{Case, PointNo, Role, Stage};

/// We say it is done, with how it was checked and what proves it (P24); costs are asked for (P23).
pub(super) fn done(view: &View, part: &str, no: PointNo) -> Markup {
    let sheet = view.sheet(format!("{part}-declare-done-{no}"));
    view.form(
        "declare-done",
        &sheet,
        &t!("done-key"),
        part == "now",
        html! {
            (sheet.hidden("point", no))
            (sheet.area("checked", t!("done-checked")).hint(t!("done-checked-hint", customer = view.customer())).needed().read_along())
            (sheet.radio("costs", &t!("done-costs", customer = view.customer()), &[
                ("none", t!("costs-none")),
                ("made_good", t!("costs-made-good")),
                ("not_asked", t!("costs-not-asked")),
            ], ""))
            div class="fields" { (view.money(&sheet)) }
            (proof::field(view, &sheet))
        },
    )
}

/// Asks whether it is solved, or whether all goes as agreed (P29, P30).
pub(super) fn follow_up(view: &View, part: &str) -> Markup {
    let sheet = view.sheet(format!("{part}-follow-up"));
    let all_done = view.case().all_done();
    let (purpose, words) = if all_done {
        ("follow_up", view.to_customer("follow-up-words"))
    } else {
        ("mid_follow_up", view.to_customer("mid-follow-up-words"))
    };
    let other_way = view.page.ask_again.as_ref().map(|way| way.channel);
    view.form(
        "follow-up",
        &sheet,
        &t!("follow-up-key", customer = view.customer()),
        part == "now",
        html! {
            (asks_in_person(view, &sheet))
            (sheet.radio("purpose", &t!("follow-up-purpose"), &[
                ("mid_follow_up", t!("purpose-mid-follow-up")),
                ("follow_up", t!("purpose-follow-up")),
            ], purpose))
            (view.say_over(&sheet, t!("follow-up-body"), view.drafted("follow-up", &words), other_way))
        },
    )
}

/// The question comes from whom the customer knows. Anybody else says that they ask this time.
fn asks_in_person(view: &View, sheet: &Sheet) -> Markup {
    let carer = view.page.cares.and_then(|one| view.page.people.name(one));
    html! {
        @if let Some(carer) = carer {
            div class="say soon" {
                p { (w!("follow-up-in-person", carer = carer, customer = view.customer())) }
                (sheet.tick("in_place", "yes", html! { (w!("follow-up-in-place", carer = carer)) }, false))
            }
        }
    }
}

/// What the customer says on the phone: solved, or not yet. Whoever said that it is solved is not asked again.
pub(super) fn record(view: &View, part: &str) -> Markup {
    let not_yet = view.sheet(format!("{part}-say-not-yet"));
    html! {
        @match view.case().confirmed_at {
            Some(at) => { p { (w!("solved-said-on", customer = view.customer())) " " (view.when.full(at)) } }
            None => { (says_solved(view, part)) }
        }
        details class="bit" open[not_yet.came_back()] {
            summary { (w!("not-yet", customer = view.customer())) }
            div {
                (view.form("say-not-yet", &not_yet, &t!("not-yet-key"), false, html! {
                    (view.via(&not_yet))
                    (not_yet.area("words", t!("in-their-words")))
                }))
            }
        }
    }
}

fn says_solved(view: &View, part: &str) -> Markup {
    let yes = view.sheet(format!("{part}-confirm-solved"));
    html! {
        (view.form("confirm-solved", &yes, &t!("solved-key", customer = view.customer()), part == "now", html! {
            (unanswered(view))
            (view.via(&yes))
            (yes.area("words", t!("solved-said")).hint(t!("solved-said-hint", customer = view.customer())).needed())
            // Their words are read, and whoever heard them knows better.
            @if yes.came_back() {
                (yes.tick("plainly", "on", html! { (w!("solved-plainly", customer = view.customer())) }, false))
            }
            (still_open(view, &yes))
        }))
    }
}

/// The customer does without the deeds that are still open.
pub(super) fn without_it(view: &View, part: &str) -> Markup {
    let sheet = view.sheet(format!("{part}-waive-deeds"));
    html! {
        @if let Some(last) = view.case().last_deed() {
            details class="bit" open[sheet.came_back()] {
                summary { (w!("waive-title", customer = view.customer())) }
                div {
                    (view.form("waive-deeds", &sheet, &t!("waive-key", customer = view.customer()), false, html! {
                        (sheet.hidden("waive", last))
                        (open_deeds(view))
                        (view.via(&sheet))
                    }))
                }
            }
        }
    }
}

/// What is still open for them, and whether they do without it, beside a yes of theirs.
pub(super) fn still_open(view: &View, sheet: &Sheet) -> Markup {
    html! {
        @if let Some(last) = view.case().last_deed() {
            p { (w!("solved-deeds")) }
            (open_deeds(view))
            (sheet.tick("waive", &last.to_string(), html! { (w!("solved-waive", customer = view.customer())) }, false))
        }
    }
}

fn open_deeds(view: &View) -> Markup {
    html! {
        ul class="dots" {
            @for deed in view.case().open_deeds() { li { (view.promise(deed)) " " small { (view.when.due(deed.due)) } } }
        }
    }
}

/// What they wrote since our last word: the place to look for their yes.
fn unanswered(view: &View) -> Markup {
    let since = view.case().waiting_since;
    let waits: Vec<_> = view
        .page
        .messages
        .iter()
        .filter(|message| message.incoming && !message.held && message.automatic.is_none())
        .filter(|message| since.is_some_and(|since| message.at >= since))
        .collect();
    html! {
        @if !waits.is_empty() {
            div class="say soon" {
                p { b { (w!("solved-unanswered", customer = view.customer())) } }
                @for message in waits {
                    p class="lines" { (beginning::of(&message.fresh)) " " small { (view.when.stamp(message.at)) } }
                }
            }
        }
    }
}

/// Whether the customer may be asked how it goes, or whether it is solved. There is no third time.
pub(super) fn may_ask(case: &Case) -> bool {
    case.confirmed_at.is_none()
        && !case.asked_often_enough()
        && (case.all_done() || case.agreed_at.is_some())
}

/// The fold for what closes a case.
pub(super) fn fold(view: &View) -> Markup {
    let case = view.case();
    let asked = matches!(view.page.next_step, desk::views::NextStep::AwaitSolved);
    let following = matches!(
        view.page.next_step,
        desk::views::NextStep::FollowUp | desk::views::NextStep::TakeYes
    );
    view.fold(
        "close",
        &t!("close-title", customer = view.customer()),
        &case
            .satisfied
            .map(|satisfied| t!("close-satisfied", satisfied = satisfied))
            .unwrap_or_default(),
        false,
        html! {
            @if !asked { (record(view, "close")) }
            @if !following && may_ask(case) { (follow_up(view, "close")) }
            (without_it(view, "close"))
        },
    )
}

/// Skips a stage with a reason, or ends the case another way.
pub(super) fn other_ways(view: &View) -> Markup {
    let case = view.case();
    let skip = view.sheet("ways-skip-stage");
    let end = view.sheet("ways-end");
    let stages: Vec<_> = Stage::PATH
        .into_iter()
        .filter(|stage| stage.can_be_skipped() && *stage > case.stage())
        .map(|stage| (stage.name().to_owned(), t!(letters::term::stage(stage))))
        .collect();
    let mut endings = vec![Ending::NotComplaint, Ending::Withdrawn];
    if view.me.role >= Role::Supervisor {
        endings.push(Ending::Deadlock);
    }
    let endings = endings
        .iter()
        .map(|how| (terms::name(how), t!(letters::term::ending(*how))))
        .collect();
    view.fold(
        "ways",
        &t!("ways-title"),
        "",
        false,
        html! {
            @if !stages.is_empty() {
                h3 { (w!("skip-title")) }
                (view.form("skip-stage", &skip, &t!("skip-key"), false, html! {
                    (skip.choose("stage", t!("skip-stage"), stages))
                    (skip.line("reason", t!("skip-reason")).hint(t!("skip-reason-hint")).needed())
                }))
            }
            h3 { (w!("end-title")) }
            (view.form("end", &end, &t!("end-key"), false, html! {
                (end.choose("how", t!("end-how"), endings))
                (end.area("reason", t!("end-reason")).needed())
                (end.area("body", t!("end-body")).or(view.drafted("end", "")).hint(t!("end-body-hint")).read_along())
                (view.channels(&end, [("phone", t!("channel-phone")), ("letter", t!("channel-letter"))], None))
                (super::enclosed::field(view, &end))
            }))
        },
    )
}

/// Brings a case back by hand.
pub(super) fn reopen(view: &View, part: &str) -> Markup {
    let sheet = view.sheet(format!("{part}-reopen"));
    html! {
        @match view.case().status {
            recovery::Status::Merged { into_number, .. } => {
                p { a class="btn primary" href=(crate::urls::case(into_number)) { (w!("merged-go", number = into_number)) } }
            }
            recovery::Status::Open => {}
            _ => { (view.form("reopen", &sheet, &t!("reopen-key"), false, html! {})) }
        }
    }
}
