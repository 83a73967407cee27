//! The manual of the coach: every rule and hint with the reason, what to say instead, and samples; which of them are
//! switched off here, and the keys to do so.

use super::{Answer, Asked, no, page, page_with, told, went};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::{Misfit, Problem};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use coach::manual::{Entry, entries};
use coach::rules::Level;
use desk::coached::{Reach, Silent};
use desk::views::handbook::Belongs;
use desk::views::{Person, SilenceRow};
use maud::{Markup, html};
use recovery::Role;

/// The list.
pub(crate) async fn list(State(web): State<WebState>, Me(me): Me) -> Answer {
    let title = t!("rules-title");
    let when = super::when(&web).await?;
    let silent = web.desk.silent_rules().await?;
    let book = web.rulebook();
    let main = html! {
        header class="page" {
            div {
                h1 { (title) }
                p class="quiet text" { (w!("rules-text")) }
                p { a href=(urls::REHEARSAL) { (w!("rehearsal-link")) } }
                (ways(&me))
            }
        }
        @if me.role >= Role::Administrator { (refused(&web, &when)) }
        div class="stack" {
            @for (level, heading) in [
                (Level::Error, t!("rules-errors")),
                (Level::Advice, t!("rules-advice")),
                (Level::Hint, t!("rules-hints")),
            ] {
                section class="card" {
                    h2 { (heading) }
                    ul class="lines-list" {
                        @for entry in entries(&book).filter(|entry| entry.level == level) {
                            li { div {
                                a href=(urls::rule(entry.id)) { (entry.title) }
                                (chip(&silent, entry.id))
                                p class="quiet text" { (entry.about) }
                            } }
                        }
                    }
                }
            }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::None, &title, main).await?,
    ))
}

/// Whether a rule is switched off, and how far.
pub(super) fn chip(silent: &Silent, id: &str) -> Markup {
    html! {
        @match silent.of(id) {
            Some(Reach::All) => { " " span class="chip soon" { (w!("rule-off")) } }
            Some(Reach::Some) => { " " span class="chip" { (w!("rule-off-partly")) } }
            None => {}
        }
    }
}

/// The ways to what is kept of the rules, for who may.
fn ways(me: &Person) -> Markup {
    html! {
        @if me.role >= Role::Supervisor {
            p class="row" {
                a href=(urls::RECORD) { (w!("record-link")) }
                @if me.role >= Role::Administrator { a href=(urls::TOKENS) { (w!("tokens-link")) } }
            }
        }
    }
}

/// Pages of the desk's own that were not taken, for who can mend them.
fn refused(web: &WebState, when: &When) -> Markup {
    let refused = web.rules.refused();
    html! {
        @if let Some(refused) = refused {
            div class="say no stack" role="status" {
                p { (w!("rules-refused")) }
                ul class="dots" {
                    @for page in &refused.pages {
                        li {
                            @if page.file.is_empty() { (w!("rules-refused-unread", reason = &page.reason)) }
                            @else { (w!("rules-refused-line", file = &page.file, line = page.line, reason = &page.reason)) }
                        }
                    }
                }
                p { (w!("rules-refused-hint", when = when.full_words(refused.at))) }
            }
            br;
        }
    }
}

/// One page of it.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<String>,
    asked: Asked,
) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, &id, (None, &done), StatusCode::OK).await
}

async fn render(
    web: &WebState,
    me: &Person,
    id: &str,
    (kept, done): (Option<&Kept>, &Markup),
    status: StatusCode,
) -> Result<Response, Problem> {
    let book = web.rulebook();
    let entry = entries(&book)
        .find(|entry| entry.id == id)
        .ok_or(Problem::NotFound)?;
    let when = super::when(web).await?;
    let silences = web.desk.silences_of(me, id).await?;
    let pages = web.desk.handbook(me, Some(Belongs::Rule(id)), None).await?;
    let switch = html! { @if me.role >= Role::Supervisor { (switch(&web.desk.our_addresses(), id, &silences, (&when, kept))) } };
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::RULES) { (w!("rules-all")) } }
                h1 { (entry.title) }
                p class="text" { (entry.about) }
            }
        }
        (done)
        @if let Some(kept) = kept.filter(|kept| !kept.is_shown()) {
            div class="say no stack" role="alert" { p { (kept.sentence) } (kept.left_over()) }
            br;
        }
        div class="stack" {
            (state(me, id, &silences, &when))
            article class="card stack text rule" { (body(&entry)) }
            @if !pages.rows.is_empty() {
                section class="stack" { h2 { (w!("handbook-of-rule")) } (super::handbook::rows(&pages.rows)) }
            }
            (switch)
        }
    };
    let markup = frame::desk(web, me, Place::None, entry.title, main).await?;
    Ok(page_with(status, markup))
}

fn off(silences: &[SilenceRow]) -> impl Iterator<Item = &SilenceRow> {
    silences.iter().filter(|one| one.on.is_none())
}

/// That it is switched off, for everybody; the key to switch it on again, for who may.
fn state(me: &Person, id: &str, silences: &[SilenceRow], when: &When) -> Markup {
    html! {
        @for off in off(silences) {
            div class="say soon stack" {
                p { (since(off, when)) }
                p { (w!("rule-off-why")) " " (crate::words::quoted(&off.reason)) }
                @if me.role >= Role::Supervisor { (on_again(id, off, "btn primary")) }
            }
        }
    }
}

fn since(off: &SilenceRow, when: &When) -> String {
    let at = when.full_words(off.off_at);
    match &off.mailbox {
        None => t!("rule-off-since", name = &off.off_by, when = at),
        Some(mailbox) => t!(
            "rule-off-since-for",
            mailbox = mailbox,
            name = &off.off_by,
            when = at
        ),
    }
}

/// The key to switch a rule on again where it was switched off.
pub(super) fn on_again(id: &str, off: &SilenceRow, class: &str) -> Markup {
    html! {
        form method="post" action=(urls::rule_on(id)) {
            @if let Some(mailbox) = &off.mailbox { input type="hidden" name="mailbox" value=(mailbox); }
            button class=(class) { (w!("rule-on-key")) }
        }
    }
}

/// The key to switch it off, and when it was.
fn switch(
    ours: &[String],
    id: &str,
    silences: &[SilenceRow],
    (when, kept): (&When, Option<&Kept>),
) -> Markup {
    let over: Vec<_> = silences.iter().filter(|one| one.on.is_some()).collect();
    html! {
        @if off(silences).all(|one| one.mailbox.is_some()) {
            // Only a form that stands on the page keeps what was typed.
            @let sheet = Sheet::new("rule-off", kept);
            section class="card stack" id="switch" {
                h2 { (w!("rule-off-form")) }
                p class="text" { (w!("rule-off-hint")) }
                form class="ask" method="post" action=(urls::rule_off(id)) {
                    (sheet.head())
                    @if !ours.is_empty() { (sheet.choose("mailbox", t!("rule-off-where"), places(ours))) }
                    (sheet.line("reason", t!("rule-off-reason")).hint(t!("rule-off-reason-hint")).needed())
                    div class="keys" { button class="btn" { (w!("rule-off-key")) } }
                }
            }
        }
        @if !over.is_empty() {
            section class="card" {
                h2 { (w!("rule-silences")) }
                ul class="lines-list" {
                    @for one in over { li { div { (silence(one, when)) @if let Some(mailbox) = &one.mailbox { " · " (mailbox) } p class="quiet text" { (crate::words::quoted(&one.reason)) } } } }
                }
            }
        }
    }
}

/// For all mail, or for what comes by one address of ours.
fn places(ours: &[String]) -> Vec<(String, String)> {
    std::iter::once((String::new(), t!("rule-off-everywhere")))
        .chain(
            ours.iter()
                .map(|one| (one.clone(), t!("rule-off-for", mailbox = one))),
        )
        .collect()
}

fn silence(one: &SilenceRow, when: &When) -> String {
    let from = when.full_words(one.off_at);
    match &one.on {
        Some((again, until)) => t!(
            "rule-silence-over",
            name = &one.off_by,
            from = from,
            again = again,
            until = when.full_words(*until)
        ),
        None => t!("rule-silence-open", name = &one.off_by, from = from),
    }
}

/// Switches a rule off.
pub(crate) async fn switch_off(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    if !entries(&web.rulebook()).any(|entry| entry.id == id) {
        return Err(Problem::NotFound);
    }
    let reason = match form.need_line("reason") {
        Ok(reason) => reason,
        Err(misfit) => return came_back(&web, &me, &id, form, &misfit).await,
    };
    let mailbox = Some(form.get("mailbox")).filter(|mailbox| !mailbox.is_empty());
    let done = web.desk.switch_rule_off(&me, &id, mailbox, &reason).await;
    match done {
        Ok(()) => Ok(went(&urls::rule(&id), "rule-off")),
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            render(&web, &me, &id, (Some(&kept), &html! {}), status).await
        }
    }
}

async fn came_back(
    web: &WebState,
    me: &Person,
    id: &str,
    form: Form,
    misfit: &Misfit,
) -> Result<Response, Problem> {
    let kept = Kept::misfit(form, misfit);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    render(web, me, id, (Some(&kept), &html! {}), status).await
}

/// Switches a rule on again; also one that is no longer among the rules.
pub(crate) async fn switch_on(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let mailbox = Some(form.get("mailbox")).filter(|mailbox| !mailbox.is_empty());
    web.desk.switch_rule_on(&me, &id, mailbox).await?;
    let known = entries(&web.rulebook()).any(|entry| entry.id == id);
    let to = if known {
        urls::rule(&id)
    } else {
        urls::RECORD.to_owned()
    };
    Ok(went(&to, "rule-on"))
}

/// What a desk's own page leaves out is left out here.
fn body(entry: &Entry<'_>) -> Markup {
    html! {
        (said(&t!("rule-heard"), entry.message))
        (said(&t!("rule-why"), entry.why))
        (said(&t!("rule-instead"), entry.instead))
        @if !entry.better.is_empty() {
            section class="tight" {
                h2 { (w!("rule-better")) }
                ul class="dots" { @for (from, to) in &entry.better { li { (crate::words::quoted(from)) " → " (crate::words::quoted(to)) } } }
            }
        }
        (samples(&t!("rule-noticed"), &entry.noticed))
        (samples(&t!("rule-left-alone"), &entry.left_alone))
    }
}

fn said(heading: &str, text: &str) -> Markup {
    html! {
        @if !text.is_empty() { section class="tight" { h2 { (heading) } p { (text) } } }
    }
}

fn samples(heading: &str, samples: &[&str]) -> Markup {
    html! {
        @if !samples.is_empty() {
            section class="tight" {
                h2 { (heading) }
                ul class="dots" { @for sample in samples { li { (crate::words::quoted(sample)) } } }
            }
        }
    }
}
