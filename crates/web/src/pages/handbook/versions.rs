//! The versions of a page, with who wrote each, and what each changed.

use crate::pages::{Answer, page};
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use desk::views::handbook::{HandbookVersion, LineIs};
use maud::{Markup, html};

/// The list of them.
pub(crate) async fn list(
    State(web): State<WebState>,
    Me(me): Me,
    Path(slug): Path<String>,
) -> Answer {
    let one = web.desk.handbook_page(&me, &slug).await?;
    let versions = web.desk.handbook_versions(&me, &slug).await?;
    let when = crate::pages::when(&web).await?;
    let title = t!("handbook-versions-title", title = &one.row.title);
    let main = html! {
        header class="page" { div {
            p class="quiet" { a href=(urls::handbook_page(&slug)) { (one.row.title) } }
            h1 { (title) }
        } }
        ol class="lines-list card" data-list {
            @for version in &versions {
                li { div {
                    a href=(urls::handbook_version(&slug, version.version)) { (w!("handbook-version", version = version.version)) }
                    " " (by(version, &when))
                    @if !version.changed.is_empty() { p class="quiet text" { (crate::words::quoted(&version.changed)) } }
                } }
            }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Handbook, &title, main).await?,
    ))
}

/// What one changed of the one before.
pub(crate) async fn difference(
    State(web): State<WebState>,
    Me(me): Me,
    Path((slug, version)): Path<(String, u32)>,
) -> Answer {
    let changed = web.desk.handbook_difference(&me, &slug, version).await?;
    let when = crate::pages::when(&web).await?;
    let title = t!("handbook-version", version = version);
    let main = html! {
        header class="page" { div {
            p class="quiet" { a href=(urls::handbook_versions(&slug)) { (w!("handbook-versions")) } }
            h1 { (changed.version.title) }
            p class="quiet" { (title) " " (by(&changed.version, &when)) }
            @if !changed.version.changed.is_empty() { p { (crate::words::quoted(&changed.version.changed)) } }
        } }
        div class="card difference" {
            @for (is, line) in &changed.lines {
                @match is {
                    LineIs::Same => p { (line) },
                    LineIs::New => p { ins { (line) } },
                    LineIs::Gone => p { del { (line) } },
                }
            }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Handbook, &title, main).await?,
    ))
}

fn by(version: &HandbookVersion, when: &When) -> Markup {
    let at = when.full_words(version.at);
    html! {
        span class="quiet" {
            @match &version.by {
                Some(name) => (w!("handbook-version-by", name = name, when = at)),
                None => (w!("handbook-version-program")),
            }
        }
    }
}
