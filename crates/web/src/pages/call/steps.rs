//! The way through a talk, one step at a time: why it is there, what to say, and what is noted at it.

use super::form::{remedy_field, way_field};
use super::page::{Page, holds};
use super::words::{sentences, to_say};
use crate::pages::case::terms;
use desk::calls::{CallView, WAYS};
use maud::{Markup, html};
use recovery::call::{CallStep, NoteKind};
use recovery::terms::Remedy;

/// The steps; each can be gone to at any time.
pub(super) fn way(call: &CallView) -> Markup {
    let written = &call.written;
    html! {
        section class="card" aria-label=(w!("call-steps")) {
            ol class="steps" {
                @for step in CallStep::ALL {
                    @let is_now = step == written.step;
                    @let class = match (is_now, written.gone.contains(&step)) { (true, _) => Some("now"), (false, true) => Some("done"), _ => None };
                    li class=[class] {
                        button class="link" name="do" value={ "go:" (step.name()) } aria-current=[is_now.then_some("step")] {
                            b { (w!(&format!("call-step-{}", step.name()))) }
                        }
                        @if class == Some("done") { span class="unseen" { (w!("call-step-gone")) } }
                    }
                }
            }
        }
    }
}

/// The step one is at.
pub(super) fn now(page: &Page<'_>) -> Markup {
    let step = page.call.written.step;
    let say = to_say(&page.call.written, page.me, page.when);
    html! {
        section class="stack" aria-labelledby="call-now" {
            // Where no note is written one goes on from here, and not from the top of the page.
            h2 id="call-now" tabindex="-1" autofocus[!page.writes_a_note()] { (w!(&format!("call-step-{}", step.name()))) }
            p class="calm" { (w!(&format!("call-why-{}", step.name()))) }
            @if let Some(say) = &say {
                blockquote class="aloud" data-aloud=(step.name()) { (say) }
                p { small class="quiet" { (w!("call-own-words")) } }
            }
            @if matches!(step, CallStep::Listen | CallStep::Ask) {
                p class="calm" data-silence { (w!("call-silence")) }
            }
            @match step {
                CallStep::Offer => (ways(page)),
                CallStep::Agree => (agree(page)),
                CallStep::Promise => (promise(page)),
                _ => {}
            }
            p class="keys" {
                @match (step, step.next()) {
                    // Their yes is a press of its own: the key that goes on confirms nothing.
                    (CallStep::RepeatBack, next) => {
                        button class="btn primary" name="do" value="right" { (w!("call-right")) }
                        button class="btn" name="do" value="not-quite" { (w!("call-not-quite")) }
                        @if let Some(next) = next {
                            button class="btn plain" name="do" value={ "go:" (next.name()) } data-act="call-next" data-sends { (w!("call-not-asked")) }
                        }
                    }
                    (_, Some(next)) => {
                        button class="btn primary" name="do" value={ "go:" (next.name()) } data-act="call-next" {
                            (t!("call-next", step = t!(&format!("call-step-{}", next.name()))))
                        }
                    }
                    (_, None) => { button class="btn primary" name="do" value="hang-up" { (w!("call-end")) } }
                }
            }
            @if step < CallStep::Agree { (louder(page)) }
        }
    }
}

/// What helps where the voice gets louder, with what it is about in their words.
fn louder(page: &Page<'_>) -> Markup {
    let means = sentences(page.call.written.notes.lines(NoteKind::Meaning));
    html! {
        section class="card tight" aria-labelledby="call-louder" {
            h3 id="call-louder" { (w!("call-louder")) }
            @if means.is_empty() { p { (w!("call-louder-text")) } }
            @else { p { (w!("call-louder-noted", means = means)) } }
        }
    }
}

/// The ways that are offered.
pub(super) fn ways(page: &Page<'_>) -> Markup {
    let kinds: Vec<(String, String)> = std::iter::once((String::new(), t!("call-way-kind-none")))
        .chain(
            Remedy::ALL
                .iter()
                .filter(|remedy| !remedy.is_plus())
                .map(|remedy| (terms::name(remedy), t!(letters::term::remedy(*remedy)))),
        )
        .collect();
    html! {
        @for (place, way) in page.call.written.ways.iter().enumerate().take(WAYS) {
            fieldset class="fields" {
                legend class="unseen" { (t!("call-way", place = place + 1)) }
                (page.sheet.line(&way_field(place), t!("call-way", place = place + 1)).or(way.text.as_str()))
                (page.sheet.choose(&remedy_field(place), t!("call-way-kind"), kinds.clone()).or(way.remedy.as_str()))
            }
        }
    }
}

/// What they chose, and what we do.
pub(super) fn agree(page: &Page<'_>) -> Markup {
    let written = &page.call.written;
    let ways: Vec<(String, String)> = written
        .ways
        .iter()
        .enumerate()
        .filter(|(_, way)| !way.text.trim().is_empty())
        .map(|(place, way)| ((place + 1).to_string(), way.text.clone()))
        .chain([("0".to_owned(), t!("call-chosen-none"))])
        .collect();
    let ways: Vec<(&str, String)> = ways
        .iter()
        .map(|(value, says)| (value.as_str(), says.clone()))
        .collect();
    html! {
        (holds("agree"))
        div class="down" { (page.sheet.radio("chosen", &t!("call-chosen"), &ways, &written.chosen.to_string())) }
        (page.sheet.tick("whole", "yes", html! { (w!("call-whole")) }, written.whole))
        (page.sheet.line("why", t!("call-why")).or(written.why.as_str()).hint(t!("call-why-hint")))
        div class="fields" {
            (page.sheet.line("deed", t!("call-deed")).or(written.deed.as_str()))
            (page.sheet.when("deed-due", t!("call-due")).or(written.deed_due.as_str()))
        }
    }
}

/// When they hear from us.
pub(super) fn promise(page: &Page<'_>) -> Markup {
    let written = &page.call.written;
    html! {
        (holds("promise"))
        (page.sheet.tick("today", "yes", html! { (w!("call-today")) }, written.today))
        div class="fields" {
            (page.sheet.line("next-about", t!("call-next-about")).or(written.next_about.as_str()))
            (page.sheet.when("next-due", t!("call-due")).or(written.next_due.as_str()))
        }
    }
}
