//! What we understood: written in its parts, sent, confirmed or corrected.

use super::view::{View, understanding_parts};
use crate::parts::beginning;
use desk::acts::UnderstandingText;
use maud::{Markup, html};
use recovery::case::{Understanding, UnderstandingState};
use recovery::{Event, Recorded};

/// The card beside the conversation.
pub(super) fn card(view: &View) -> Markup {
    html! {
        section class="card stack" {
            h2 { (w!("understood-title", customer = view.customer())) }
            @match &view.case().understanding {
                Some(understanding) => {
                    p class="quiet" { (state(understanding)) " · " (view.when.stamp(understanding.since)) }
                    (shown(view))
                }
                None => { p class="quiet" { (w!("understood-none")) } }
            }
        }
    }
}

fn state(understanding: &Understanding) -> String {
    t!(letters::term::understanding_state(understanding.state))
}

/// The parts, to read.
pub(super) fn shown(view: &View) -> Markup {
    html! {
        @if let Some(understanding) = &view.case().understanding {
            @let text = view.understood(understanding.text);
            dl class="facts" {
                @for (key, part) in understanding_parts(&text) { div { dt { (w!(key)) } dd { (part) } } }
            }
        }
    }
}

/// What the customer said is missing, in their words: those beside the button, or those of the mail that said it.
pub(super) fn correction(view: &View) -> Markup {
    let timeline = &view.page.timeline;
    let corrected = timeline
        .iter()
        .rposition(|entry| matches!(entry.event, Event::UnderstandingCorrected { .. }));
    let words = corrected.and_then(|place| match timeline[place].event {
        Event::UnderstandingCorrected {
            words: Some(words), ..
        } => Some(view.text(words)),
        _ => wrote_last(view, &timeline[..place]),
    });
    html! {
        @if let Some(words) = words {
            div class="say soon" { p { b { (w!("corrected-says", customer = view.customer())) } } p class="lines" { (words) } }
        }
    }
}

/// The words of the last message that came in there, where the page shows it.
fn wrote_last(view: &View, before: &[Recorded]) -> Option<String> {
    let came = before.iter().rev().find_map(|entry| match entry.event {
        Event::MessageReceived { message, .. } => Some(message),
        _ => None,
    })?;
    let messages = &view.page.messages;
    let message = messages.iter().find(|message| message.id == came)?;
    Some(beginning::of(&message.fresh).into_owned()).filter(|fresh| !fresh.trim().is_empty())
}

/// The fold: all that can be done about it beside what is asked for now.
pub(super) fn fold(view: &View) -> Markup {
    let understanding = view.case().understanding.as_ref();
    let aside = understanding.map_or_else(|| t!("understood-none-short"), state);
    view.fold(
        "understanding",
        &t!("understanding-title"),
        &aside,
        false,
        html! {
            @if let Some(understanding) = understanding {
                @if understanding.state != UnderstandingState::Confirmed {
                    (record(view, "understanding"))
                    (send(view, "understanding"))
                }
            }
            details class="bit" open[view.sheet("understanding-write-understanding").came_back()] {
                summary { (w!("understanding-anew")) }
                div { (write(view, "understanding")) }
            }
        },
    )
}

/// Writes it down; what stood there is kept to go on from.
pub(super) fn write(view: &View, part: &str) -> Markup {
    let sheet = view.sheet(format!("{part}-write-understanding"));
    let customer = view.customer();
    let last = view.case().understanding.as_ref();
    let text = last.map_or_else(UnderstandingText::default, |last| {
        view.understood(last.text)
    });
    view.form(
        "write-understanding",
        &sheet,
        &t!("understanding-write-key"),
        part == "now",
        html! {
            (sheet.area("happened", t!("understood-happened")).hint(t!("understood-happened-hint")).or(text.happened).needed())
            (sheet.area("expected", t!("understood-expected")).or(text.expected))
            (sheet.area("means", t!("understood-means")).hint(t!("understood-means-hint", customer = customer)).or(text.means))
            (sheet.area("asks", t!("understood-asks")).or(text.asks))
            (sheet.area("goal", t!("understood-goal")).hint(t!("understood-goal-hint")).or(text.goal))
            (sheet.area("next-step", t!("understood-next")).or(text.next))
            fieldset class="field" {
                legend { (w!("understanding-points")) }
                @for point in view.case().points.values() {
                    (sheet.tick("points", &point.no.to_string(), html! { (excerpt(&view.text(point.words))) }, true))
                }
            }
        },
    )
}

/// The first words of a text, for a list.
pub(super) fn excerpt(text: &str) -> String {
    const CHARS: usize = 140;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= CHARS {
        line
    } else {
        line.chars().take(CHARS).chain(['…']).collect()
    }
}

/// Repeats it back and asks whether it is right.
pub(super) fn send(view: &View, part: &str) -> Markup {
    let Some(understanding) = &view.case().understanding else {
        return html! {};
    };
    let sheet = view.sheet(format!("{part}-send-understanding"));
    view.form(
        "send-understanding",
        &sheet,
        &t!("understanding-send-key", customer = view.customer()),
        part == "now",
        html! {
            (sheet.hidden("edition", understanding.edition))
            (view.say(&sheet, t!("understanding-cover"), view.drafted("send-understanding", &view.to_customer("understanding-cover-words"))))
        },
    )
}

/// What the customer said to it on the phone.
pub(super) fn record(view: &View, part: &str) -> Markup {
    let Some(understanding) = &view.case().understanding else {
        return html! {};
    };
    let right = view.sheet(format!("{part}-confirm-understanding"));
    let missing = view.sheet(format!("{part}-correct-understanding"));
    html! {
        (view.form("confirm-understanding", &right, &t!("understanding-right-key", customer = view.customer()), part == "now", html! {
            (right.hidden("edition", understanding.edition))
            (view.via(&right))
        }))
        details class="bit" open[missing.came_back()] {
            summary { (w!("understanding-missing", customer = view.customer())) }
            div {
                (view.form("correct-understanding", &missing, &t!("understanding-missing-key"), false, html! {
                    (missing.hidden("edition", understanding.edition))
                    (missing.area("words", t!("in-their-words")).needed())
                    (view.via(&missing))
                }))
            }
        }
    }
}
