//! The versions of what we expect: each stays readable, and what it changed stands beside the one before.

use super::{as_it_stood, by, called, heading, named};
use crate::pages::case::terms;
use crate::pages::{Answer, page};
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use desk::views::expectations::ExpectationsDifference;
use desk::views::handbook::LineIs;
use maud::{Markup, html};

/// The list of them.
pub(crate) async fn list(
    State(web): State<WebState>,
    Me(me): Me,
    Path(name): Path<String>,
) -> Answer {
    let role = named(&name)?;
    let versions = web.desk.expectations_versions(&me, role).await?;
    let when = crate::pages::when(&web).await?;
    let title = t!("expectations-versions-title", role = called(role));
    let main = html! {
        (head(role, &title))
        ol class="lines-list card" data-list {
            @for one in &versions {
                li { div {
                    p { (by(one, &when)) }
                    @if !one.changed.is_empty() { p class="quiet text" { (crate::words::quoted(&one.changed)) } }
                    p class="row" {
                        a href=(urls::expectations_version(&name, one.version)) aria-label=(format!("{}, {}", t!("expectations-version", version = one.version), t!("expectations-whole"))) { (w!("expectations-whole")) }
                        @if one.version > 1 {
                            a href=(urls::expectations_changes(&name, one.version)) aria-label=(format!("{}, {}", t!("expectations-version", version = one.version), t!("expectations-compare"))) { (w!("expectations-compare")) }
                        }
                    }
                } }
            }
        }
    };
    let markup = frame::desk(&web, &me, Place::Handbook, &title, main).await?;
    Ok(page(markup))
}

/// One of them, whole, as it stood.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path((name, version)): Path<(String, u32)>,
) -> Answer {
    let role = named(&name)?;
    let one = web.desk.expectations_version(&me, role, version).await?;
    let when = crate::pages::when(&web).await?;
    let title = format!("{}: {}", called(role), t!("expectations-title"));
    let main = html! {
        (head(role, &title))
        div class="stack" {
            p class="quiet row" {
                (by(&one.version, &when))
                a href=(urls::expectations_versions(&name)) { (w!("expectations-versions")) }
            }
            (as_it_stood(&one))
        }
    };
    let markup = frame::desk(&web, &me, Place::Handbook, &title, main).await?;
    Ok(page(markup))
}

/// What one changed of the one before.
pub(crate) async fn changes(
    State(web): State<WebState>,
    Me(me): Me,
    Path((name, version)): Path<(String, u32)>,
) -> Answer {
    let role = named(&name)?;
    let between = (version.saturating_sub(1), version);
    let what = web.desk.expectations_difference(&me, role, between).await?;
    let when = crate::pages::when(&web).await?;
    let before = what.before;
    let title = t!(
        "expectations-difference-title",
        before = before,
        version = version
    );
    let main = html! {
        (head(role, &title))
        div class="stack" {
            p class="quiet row" {
                (by(&what.later, &when))
                a href=(urls::expectations_version(&name, version)) { (w!("expectations-whole")) }
                a href=(urls::expectations_versions(&name)) { (w!("expectations-versions")) }
            }
            @if !what.later.changed.is_empty() { p { (crate::words::quoted(&what.later.changed)) } }
            (beside(&what))
        }
    };
    let markup = frame::desk(&web, &me, Place::Handbook, &title, main).await?;
    Ok(page(markup))
}

fn head(role: recovery::Role, title: &str) -> Markup {
    html! {
        header class="page" { div {
            p class="quiet" { a href=(urls::expectations(terms::role_name(role))) { (w!("expectations-title")) } }
            h1 { (title) }
        } }
    }
}

/// The parts that differ, line by line, and the names of those that do not.
pub(super) fn beside(what: &ExpectationsDifference) -> Markup {
    let same: Vec<String> = what.same.iter().map(|section| heading(*section)).collect();
    html! {
        @if what.changed.is_empty() { p { (w!("expectations-nothing-differs")) } }
        @for (section, lines) in &what.changed {
            section class="card stack" {
                h2 { (heading(*section)) }
                div class="difference text" lang=(what.language) {
                    @for (is, line) in lines {
                        @match is {
                            LineIs::Same => p { (line) },
                            // Read aloud, a colour says nothing.
                            LineIs::New => p { ins { span class="unseen" { (w!("expectations-new")) " " } (line) } },
                            LineIs::Gone => p { del { span class="unseen" { (w!("expectations-gone")) " " } (line) } },
                        }
                    }
                }
            }
        }
        @if !same.is_empty() && !what.changed.is_empty() {
            p class="quiet" { (w!("expectations-same", parts = same.join(", "))) }
        }
    }
}
