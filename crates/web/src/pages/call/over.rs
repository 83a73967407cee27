//! After the call: what becomes of it, looked over once, and kept with one press.

use super::page::{Page, holds, notes};
use super::{find, steps, words};
use crate::problem::Problem;
use crate::state::WebState;
use crate::urls;
use desk::calls::{CallView, Caller};
use letters::Language;
use maud::{Markup, html};

/// The part of the page.
pub(super) async fn part(
    web: &WebState,
    page: &Page<'_>,
    found: Option<(&str, &[Caller])>,
) -> Result<Markup, Problem> {
    let call = page.call;
    let written = &call.written;
    let language = language(web, page).await?;
    let next = words::next_in_mail(web, written, page.when).await?;
    let summary = words::summary(language, written, name(page), page.when, next);
    let (holds_right, holds_way) = (holds("right"), steps::ways(page));
    Ok(html! {
        div class="call over" {
            div class="stack" {
                section class="card stack" aria-labelledby="call-becomes" {
                    h2 id="call-becomes" { (w!("call-becomes")) }
                    p class="quiet" {
                        @match call.about {
                            Some(number) => (t!("call-becomes-part", number = number)),
                            None => (w!("call-becomes-new")),
                        }
                        @if let Some(opened) = call.opened.filter(|_| !call.own) { " " (t!("call-becomes-joined", number = opened)) }
                        @else if call.own && !call.own_record && !call.theirs && let Some((known, _)) = &call.customer {
                            " " (t!("call-becomes-of", name = known.name.as_str()))
                        }
                    }
                    @if call.about.is_none() || call.own {
                        (page.sheet.line("subject", t!("call-subject")).or(written.subject.as_str()).hint(t!("call-subject-hint")))
                    }
                    (holds_right)
                    (page.sheet.tick("right", "yes", html! { (w!("call-was-right")) }, written.right))
                    p class="keys" {
                        button class="btn primary" formaction=(urls::file_call(call.id)) data-act="call-next" autofocus { (w!("call-file")) }
                    }
                }
                section class="card stack" aria-labelledby="call-agreed" {
                    h2 id="call-agreed" { (w!("call-agreed")) }
                    (holds_way)
                    (steps::agree(page))
                    (steps::promise(page))
                }
            }
            div class="stack" {
                section class="card stack" aria-labelledby="call-summary" {
                    h2 id="call-summary" { (w!("call-summary")) }
                    @if reached(page.call) { p { small class="quiet" { (w!("call-summary-text")) } } }
                    @else {
                        p class="say soon" {
                            (w!("call-summary-no-address")) " "
                            @if let Some((known, _)) = &call.customer {
                                a href=(urls::customer(known.id)) target="_blank" rel="noopener" { (w!("say-no-mail-see")) }
                            }
                        }
                    }
                    div class="words md" lang=(language.tag()) { (letters::markdown::rich(&summary)) }
                }
                (find::part(page, found))
            }
            (notes(page))
        }
    })
}

/// Whether there is an address to send the mail to.
pub(super) fn reached(call: &CallView) -> bool {
    match &call.customer {
        Some((known, _)) if known.written_to().next().is_some() => true,
        // What they tell goes on the record that was made for the talk.
        Some(_) if !call.own_record => false,
        _ => !call.written.email.trim().is_empty(),
    }
}

/// Whom the mail greets.
pub(super) fn name<'a>(page: &'a Page<'_>) -> &'a str {
    called(page.call)
}

/// The same. In a talk whose record was made for it, what is typed is newer.
pub(super) fn called(call: &CallView) -> &str {
    let typed = call.written.name.trim();
    let known = call.customer.as_ref();
    let known = known.and_then(|(known, _)| known.own_name.as_deref());
    match known {
        Some(known) if !call.own_record || typed.is_empty() => known,
        _ => typed,
    }
}

/// The language of whoever reads the mail.
pub(super) async fn language(web: &WebState, page: &Page<'_>) -> Result<Language, Problem> {
    match &page.call.customer {
        Some((known, _)) => Ok(known.speaks),
        None => Ok(web.desk.house_language().await?),
    }
}
