//! The page of a talk: the way through it, what to say now, and the notes. Nothing else asks for attention on it.

use super::form::{HOLDS, note_field};
use super::{find, how, over, steps};
use crate::pages::when;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame;
use crate::problem::Problem;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use desk::calls::{CallView, Caller};
use desk::views::Person;
use maud::{Markup, html};
use recovery::call::{CallStep, NoteKind};
use uuid::Uuid;

/// What a page of a talk shows beside the talk itself.
#[derive(Default)]
pub(super) struct Shown<'a> {
    /// Why it came back.
    pub(super) kept: Option<&'a Kept>,
    /// Who was found, where somebody was looked for.
    pub(super) found: Option<(&'a str, &'a [Caller])>,
    /// The field in which one wrote.
    pub(super) at: &'a str,
}

/// All that the parts of the page go by.
pub(super) struct Page<'a> {
    pub(super) call: &'a CallView,
    pub(super) sheet: Sheet<'a>,
    pub(super) me: &'a Person,
    pub(super) when: &'a When,
    /// The field in which one goes on writing.
    pub(super) at: String,
}

impl Page<'_> {
    /// Whether one goes on writing in a note.
    pub(super) fn writes_a_note(&self) -> bool {
        NoteKind::ALL
            .into_iter()
            .any(|kind| note_field(kind) == self.at)
    }
}

/// The page.
pub(super) async fn of(
    web: &WebState,
    me: &Person,
    call: &CallView,
    shown: &Shown<'_>,
) -> Result<Markup, Problem> {
    let when = when(web).await?;
    let page = Page {
        call,
        sheet: Sheet::new("call", shown.kept),
        me,
        when: &when,
        at: at_first(call, shown.at),
    };
    let title = title(call);
    let over = call.ended.is_some();
    let main = html! {
        form class="talking" method="post" action=(urls::call(call.id)) data-call=(urls::keep_call(call.id))
            data-finds=(urls::find_caller(call.id)) data-at=(page.at) {
            // Enter in a line keeps and looks; it never ends a talk.
            button name="do" value="find" hidden {}
            (page.sheet.head())
            (page.sheet.hidden("window", Uuid::now_v7()))
            (page.sheet.hidden("count", 1))
            (page.sheet.hidden("seen", &call.stamp))
            (page.sheet.hidden("at", ""))
            header class="page" {
                div {
                    p class="quiet" { (place(call, &when)) }
                    h1 { (title) }
                    output class="quiet" data-kept=(w!("call-kept")) data-not-kept=(w!("call-not-kept")) data-over=(w!("call-gone-title")) data-with-script=(w!("call-kept-text")) { (w!("call-kept-press")) }
                }
                p class="row" {
                    @if over { button class="btn" name="do" value="go-on" { (w!("call-go-on")) } }
                    @else {
                        @match call.help_since {
                            Some(since) => { span class="chip soon" { (t!("step-in-asked", since = when.since(since))) } }
                            None => {
                                button class="btn" name="do" value="help" data-act="ask-help" data-also="Alt Q"
                                    data-title=(w!("call-help-title")) { (w!("step-in-ask")) }
                            }
                        }
                        button class="btn" name="do" value="hang-up" data-act="call-end" { (w!("call-end")) }
                    }
                }
            }
            @if call.beside { p class="say soon" { (w!("call-put-together")) } }
            @if over { (over::part(web, &page, shown.found).await?) }
            @else {
                div class="call" {
                    (steps::way(call))
                    div class="stack" {
                        (steps::now(&page))
                        (find::part(&page, shown.found))
                    }
                    (notes(&page))
                }
            }
        }
        @if !over {
            form class="row drop" method="post" action=(urls::drop_call(call.id)) {
                button class="btn plain" { (w!("call-drop")) }
                small {
                    @match call.opened {
                        Some(number) => (t!("call-drop-text-case", number = number)),
                        None => (w!("call-drop-text")),
                    }
                }
            }
            p { a href=(urls::CALLS) { (w!("call-list-open")) } }
        }
    };
    frame::calm(web, me, &title, main).await
}

fn title(call: &CallView) -> String {
    let known = call.customer.as_ref().map(|(known, _)| known.name.as_str());
    let typed = Some(call.written.name.trim()).filter(|name| !name.is_empty());
    let name = if call.own_record {
        typed.or(known)
    } else {
        known.or(typed)
    };
    match name {
        Some(name) => name.to_owned(),
        None => t!("call-nameless"),
    }
}

/// Where one is, for how long, and about which case.
fn place(call: &CallView, when: &When) -> Markup {
    let until = call.ended.unwrap_or(when.now);
    let seconds = (until.minus(call.began) / 1_000_000).max(0);
    let minutes = seconds / 60;
    let clock = format!("{minutes:02}:{:02}", seconds % 60);
    html! {
        (how(call.written.in_person)) " · "
        // A clock that is read out each second would talk over the customer.
        span data-runs[call.ended.is_none()] data-seconds=(seconds) aria-label=(t!("call-minutes", minutes = minutes)) role="timer" aria-live="off" { (clock) }
        @if let Some(number) = call.about { " · #" (number) }
        @if call.ended.is_some() { " · " (w!("call-over")) }
    }
}

/// Where one writes on: where one wrote before, else where this step notes.
fn at_first(call: &CallView, at: &str) -> String {
    if !at.is_empty() {
        return at.to_owned();
    }
    match call.written.step {
        CallStep::Breathe | CallStep::Open | CallStep::Listen => note_field(NoteKind::Facts),
        CallStep::Ask => note_field(NoteKind::Ask),
        CallStep::Acknowledge => note_field(NoteKind::Meaning),
        CallStep::RepeatBack | CallStep::Offer | CallStep::Agree | CallStep::Promise => {
            String::new()
        }
    }
}

/// The notes, in four kinds; a line moves by a key, or by the keys below.
pub(super) fn notes(page: &Page<'_>) -> Markup {
    let written = &page.call.written;
    let any = !written.notes.is_empty();
    html! {
        section class="card stack" data-act="notes" aria-labelledby="call-notes" {
            h2 id="call-notes" { (w!("call-notes")) }
            p class="quiet" { small data-with-script=(w!("call-notes-text")) { (w!("call-notes-press")) } }
            @for kind in NoteKind::ALL {
                @let name = note_field(kind);
                // What could not be kept stands here as it was typed.
                @let noted = if page.sheet.came_back() { page.sheet.shown_in(&name) } else { written.notes.of(kind) };
                div class="field note" {
                    label for={ "call-" (name) } { (w!(&format!("call-note-{}", kind.name()))) }
                    textarea id={ "call-" (name) } name=(name) rows="2" data-note=(kind.name()) autofocus[page.at == name] {
                        @if noted.starts_with('\n') { "\n" }
                        (noted)
                    }
                }
            }
            @if any {
                details class="bit" {
                    summary { (w!("call-move")) }
                    div class="stack" {
                        @for kind in NoteKind::ALL {
                            @for (place, line) in written.notes.lines(kind).enumerate() { (movable(kind, place, line)) }
                        }
                    }
                }
            }
        }
    }
}

fn movable(from: NoteKind, place: usize, line: &str) -> Markup {
    html! {
        div role="group" aria-label=(line) {
            p { (line) }
            p class="row" {
                @for to in NoteKind::ALL {
                    @if to != from {
                        button class="btn plain" name="do" value={ "move:" (from.name()) ":" (place) ":" (to.name()) } {
                            "→ " (w!(&format!("call-note-{}", to.name())))
                        }
                    }
                }
            }
        }
    }
}

/// Names a group of fields that the page holds.
pub(super) fn holds(group: &str) -> Markup {
    html! { input type="hidden" name=(HOLDS) value=(group); }
}
