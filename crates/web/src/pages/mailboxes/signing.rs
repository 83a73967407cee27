//! The keys that sign mail of ours: each with the record to publish, and whether it is; one is added or taken away, and the
//! desk starts anew.

use super::super::Answer;
use super::{Asked, add};
use crate::form::Form;
use crate::parts::field::{Kept, Sheet};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::{urls, words};
use axum::extract::State;
use desk::mailboxes::{NotAdded, SigningRow, SigningState};
use desk::views::Person;
use letters::mailbox::{failure_words, published_words};
use maud::{Markup, html};

/// The name of the form, and of its place on the page.
const ID: &str = "signing";
/// What stands in the address where what is published is looked at: names are asked for, which takes a moment.
const LOOK: &str = "published";

/// The keys, and the form for one more.
pub(super) async fn section(
    web: &WebState,
    me: &Person,
    asked: &Asked,
    kept: Option<&Kept>,
) -> Result<Markup, Problem> {
    let keys = web.desk.signing_keys(me, asked.contains_key(LOOK)).await?;
    let sheet = Sheet::new(ID, kept);
    Ok(html! {
        details class="fold" id=(ID) open[sheet.came_back() || asked.contains_key(LOOK)] {
            summary { h2 { (w!("signing-title", count = keys.len())) } }
            div class="stack" {
                p class="quiet text" { (w!("signing-text")) }
                @if !keys.is_empty() {
                    ul class="lines-list" { @for key in &keys { li { (row(key)) } } }
                    p { a class="btn" href={ (urls::with(urls::MAILBOXES, &[(LOOK, "1")])) "#" (ID) } { (w!("signing-look")) } }
                }
                (form(&sheet))
            }
        }
    })
}

fn form(sheet: &Sheet) -> Markup {
    html! {
        form class="stack" method="post" action=(urls::SIGNING) {
            (sheet.head())
            (sheet.line("signing-domain", t!("signing-domain")).hint(t!("signing-domain-hint")).needed())
            (sheet.line("signing-selector", t!("signing-selector")).hint(t!("signing-selector-hint")).or("amends").needed())
            (sheet.area("signing-key", t!("signing-key")).hint(t!("signing-key-hint")).needed())
            div class="keys" { button class="btn" { (t!("signing-add")) } }
        }
    }
}

fn row(key: &SigningRow) -> Markup {
    html! {
        div class="stack" {
            p { b { (key.domain) } " · " (key.selector) " · " (key.algorithm) }
            @if !key.speaks { p class="say soon" { (w!("signing-silent")) } }
            @if let Some(state) = key.published { (published(state)) }
            (record(key))
        }
        @if key.can_drop {
            form method="post" action=(urls::DROP_SIGNING) {
                // A no is said above the form for another key.
                input type="hidden" name="sheet" value=(ID);
                input type="hidden" name="domain" value=(key.domain);
                input type="hidden" name="selector" value=(key.selector);
                button class="btn" { (w!("signing-drop", selector = &key.selector)) }
            }
        }
    }
}

fn published(state: SigningState) -> Markup {
    let says = published_words(words::words(), state.code());
    html! {
        @if state == SigningState::Fits { p { (says) } } @else { p class="say soon" { (says) } }
    }
}

/// What is to be published, and where.
fn record(key: &SigningRow) -> Markup {
    html! {
        p class="quiet text" { (w!("signing-record-name")) " " code { (key.record_name) } }
        p class="quiet text" { (w!("signing-record")) " " code { (key.record) } }
    }
}

/// Takes the form.
pub(crate) async fn add(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    if web.demo.is_some() {
        return add::again(&web, &me, Kept::refused(form, t!("mailbox-add-demo"))).await;
    }
    let domain = form.get("signing-domain");
    let selector = form.get("signing-selector");
    let pem = form.raw("signing-key");
    match web.desk.add_signing_key(&me, domain, selector, pem).await {
        Ok(key) => {
            web.desk.start_anew();
            let told = html! {
                @if let Some(state) = key.published { (published(state)) }
                (record(&key))
            };
            add::starting(&web, &me, &t!("signing-added", domain = &key.domain), &told).await
        }
        Err(NotAdded::Wrong(code)) => {
            let why = failure_words(words::words(), code);
            let sentence = format!("{why} {}", t!("mailbox-add-nothing"));
            add::again(&web, &me, Kept::refused(form, sentence)).await
        }
        // No server is looked for to sign.
        Err(NotAdded::Elsewhere(..)) => Err(Problem::NotFound),
        Err(NotAdded::Desk(error)) => Err(Problem::from(error)),
    }
}

/// Takes a key away.
pub(crate) async fn drop(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let (domain, selector) = (form.get("domain"), form.get("selector"));
    match web.desk.drop_signing_key(&me, domain, selector).await {
        Ok(()) => {
            web.desk.start_anew();
            let told = html! { p { (w!("signing-dropped-text")) } };
            add::starting(&web, &me, &t!("signing-dropped", domain = domain), &told).await
        }
        Err(NotAdded::Wrong(code)) => {
            let sentence = failure_words(words::words(), code);
            add::again(&web, &me, Kept::refused(form, sentence)).await
        }
        // No server is looked for to sign.
        Err(NotAdded::Elsewhere(..)) => Err(Problem::NotFound),
        Err(NotAdded::Desk(error)) => Err(Problem::from(error)),
    }
}
