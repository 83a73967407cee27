//! Who it is: found while they say it, or noted as somebody new.

use super::page::Page;
use crate::bounds::LINE_CHARS_MAX;
use crate::form::Form;
use crate::pages::{Answer, page as answered};
use crate::parts::address::Path;
use crate::parts::needs;
use crate::parts::tel::tel;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use desk::calls::Caller;
use maud::{Markup, html};
use recovery::Status;
use uuid::Uuid;

/// Cases of theirs to choose from.
const CASES_SHOWN: usize = 6;

/// The part of the page.
pub(super) fn part(page: &Page<'_>, found: Option<(&str, &[Caller])>) -> Markup {
    html! {
        section class="card stack" id="call-who-card" data-act="customer" aria-labelledby="call-who" {
            h2 id="call-who" { (w!("call-who")) }
            @match &page.call.customer {
                Some(_) => (known(page)),
                None => (unknown(page, found)),
            }
            (fields(page))
        }
    }
}

/// The fields of whoever it is.
pub(super) fn fields(page: &Page<'_>) -> Markup {
    let written = &page.call.written;
    let channel = if written.in_person {
        "in_person"
    } else {
        "phone"
    };
    html! {
        div class="fields" {
            (page.sheet.line("name", t!("call-name")).or(written.name.as_str()))
            (page.sheet.input("tel", "phone", t!("call-phone")).or(written.phone.as_str()))
            (page.sheet.input("text", "email", t!("call-email")).or(written.email.as_str()))
            (page.sheet.line("reference", t!("call-reference")).or(written.reference.as_str()))
        }
        (page.sheet.radio("channel", &t!("call-channel"), &[
            ("phone", t!("call-on-phone")),
            ("in_person", t!("call-in-person")),
        ], channel))
    }
}

fn known(page: &Page<'_>) -> Markup {
    let Some((known, cases)) = &page.call.customer else {
        return html! {};
    };
    let phones = known.addresses.iter().filter(|way| way.kind == "phone");
    html! {
        p class="row" {
            a href=(urls::customer(known.id)) target="_blank" rel="noopener" { b { (known.name) } }
            @match page.call.opened.filter(|_| page.call.theirs) {
                // Who a case is of is not changed by a talk.
                Some(number) => { small class="quiet" { (t!("call-opened-theirs", number = number)) } }
                None => { button class="btn plain" name="do" value="unknown" { (w!("call-somebody-else")) } }
            }
            @for phone in phones { (tel(&phone.address)) }
        }
        (needs::line(known))
        @let others = cases.iter().filter(|case| Some(case.number) != page.call.opened);
        @if !cases.is_empty() {
            fieldset class="stack tight" {
                legend class="label" { (w!("call-about")) }
                @for case in others.take(CASES_SHOWN) {
                    @let is_it = page.call.about == Some(case.number);
                    p {
                        button class=(if is_it { "btn primary-soft" } else { "btn" }) name="do" value={ "about:" (case.number) } aria-pressed=(is_it) {
                            "#" (case.number) " " (crate::parts::subject::theirs(&case.subject))
                            @if case.status == Status::Open.name() { " · " (w!(letters::term::stage(case.stage))) }
                        }
                    }
                }
                p {
                    @match page.call.opened {
                        // It has its case already, and gets no second.
                        Some(number) => { button class="btn" name="do" value="new" aria-pressed=(page.call.own) { (t!("call-about-own", number = number)) } }
                        None => { button class="btn" name="do" value="new" aria-pressed=(page.call.about.is_none()) { (w!("call-about-new")) } }
                    }
                }
            }
        }
    }
}

fn unknown(page: &Page<'_>, found: Option<(&str, &[Caller])>) -> Markup {
    let words = found.map(|(words, _)| words).unwrap_or_default();
    html! {
        div class="one" {
            (page.sheet.input("search", "q", t!("call-find")).or(words).hint(t!("call-find-hint")))
            button class="btn" name="do" value="find" { (w!("call-find-key")) }
        }
        div id="call-found" class="stack tight" aria-live="polite" {
            @if let Some((_, callers)) = found { (results(callers)) }
        }
    }
}

/// Those who may be meant.
fn results(callers: &[Caller]) -> Markup {
    html! {
        @if callers.is_empty() { p class="quiet" { (w!("call-found-none")) } }
        @for caller in callers {
            p {
                button class="btn" name="do" value={ "known:" (caller.customer) } { (caller.name) }
                @for (number, subject) in &caller.cases { " " small class="quiet" { "#" (number) " " (subject) } }
            }
        }
    }
}

/// Those who may be meant, alone: asked for while somebody types. The words come in the body, so that they stand in no
/// address.
pub(crate) async fn found(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
    form: Form,
) -> Answer {
    web.desk.call(&me, id).await?;
    let words = words_of(&form);
    if words.is_empty() {
        return Ok(answered(html! {}));
    }
    let callers = web.desk.find_callers(&me, &words).await?;
    Ok(answered(results(&callers)))
}

/// What somebody looks for.
pub(super) fn words_of(form: &Form) -> String {
    form.get("q").chars().take(LINE_CHARS_MAX).collect()
}
