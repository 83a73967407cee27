//! What stands around a page.

use crate::parts::live::Live;
use crate::parts::menu::{Waiting, menu};
use crate::problem::Problem;
use crate::state::WebState;
use crate::{keys, urls, words};
use desk::brand::Brand;
use desk::views::Person;
use letters::colour::Colour;
use maud::{DOCTYPE, Markup, html};

/// Where in the desk a page belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Today,
    Notices,
    Cases,
    New,
    Aside,
    Handbook,
    Learning,
    Rehearsal,
    Boiling,
    People,
    House,
    None,
}

/// The scripts a page brings. A door, a customer's page and an error bring none.
#[derive(Clone, Copy, Debug, Default)]
struct Scripts<'a> {
    /// The keys of the desk.
    keys: bool,
    /// The editor, whose styles carry this nonce.
    editor: Option<&'a str>,
    /// What changes while the page is open.
    live: bool,
    /// What keeps a talk as it is typed.
    call: bool,
}

/// What a page on which one writes, or that changes while it is open, brings beside its words.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Beside<'a> {
    /// The nonce of the editor's styles, where there is an editor.
    pub(crate) nonce: Option<&'a str>,
    /// What is told of changes, where they are.
    pub(crate) live: Option<&'a Live>,
    /// Somebody talks with a customer: nothing but that asks for attention.
    pub(crate) call: bool,
    /// The case the page shows: a talk that begins here is with its customer.
    pub(crate) case: Option<u64>,
}

/// A whole page.
fn document(title: &str, scripts: Scripts, body: Markup) -> Markup {
    document_in(None, title, scripts, body)
}

/// The same in the colour of the house.
fn document_in(colour: Option<Colour>, title: &str, scripts: Scripts, body: Markup) -> Markup {
    let language = words::language();
    html! {
        (DOCTYPE)
        html lang=(language.tag()) dir=(language.direction()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="stylesheet" href=(assets::STYLE.path);
                @if let Some(colour) = colour { link rel="stylesheet" href=(urls::brand_style(colour)); }
                link rel="icon" type="image/svg+xml" href=(assets::FAVICON.path);
                // The keys come after the editor and find its fields.
                @if let Some(nonce) = scripts.editor { script type="module" src=(assets::COMPOSER.path) nonce=(nonce) {} }
                @if scripts.keys { script type="module" src=(assets::KEYS.path) {} }
                @if scripts.live { script type="module" src=(assets::LIVE.path) {} }
                @if scripts.call { script type="module" src=(assets::CALL.path) {} }
            }
            body { (body) }
        }
    }
}

/// A page for one of us: the rail with the way to everything, and the page itself.
pub(crate) async fn desk(
    web: &WebState,
    me: &Person,
    place: Place,
    title: &str,
    main: Markup,
) -> Result<Markup, Problem> {
    with(web, me, (place, title), main, Beside::default()).await
}

/// The same while somebody talks with a customer: no number tells what else waits.
pub(crate) async fn calm(
    web: &WebState,
    me: &Person,
    title: &str,
    main: Markup,
) -> Result<Markup, Problem> {
    let beside = Beside {
        call: true,
        ..Beside::default()
    };
    with(web, me, (Place::None, title), main, beside).await
}

/// The same for a page on which one may write, or that changes while it is open.
pub(crate) async fn with(
    web: &WebState,
    me: &Person,
    (place, title): (Place, &str),
    main: Markup,
    beside: Beside<'_>,
) -> Result<Markup, Problem> {
    let waits = if beside.call {
        Waiting::default()
    } else {
        let (late, due, unseen) = web.desk.counts_above(me).await?;
        Waiting { late, due, unseen }
    };
    Ok(document(
        &t!("title-in-desk", page = title),
        Scripts {
            keys: true,
            editor: beside.nonce,
            live: beside.live.is_some(),
            call: beside.call,
        },
        html! {
            a class="skip" href="#main" { (w!("skip")) }
            @if let Some(demo) = &web.demo {
                div class="demo" role="region" aria-label=(w!("demo-region")) {
                    span { (w!(demo.says)) }
                    @for (says, to) in &demo.links { a href=(to) { (w!(says)) } }
                    @for (says, to) in &demo.keys {
                        form class="inline" method="post" action=(to) { button class="btn" { (w!(says)) } }
                    }
                }
            }
            div class="desk" {
                header class="rail" {
                    a class="brand" href=(urls::TODAY) { (w!("brand")) }
                    form class="find" role="search" method="get" action=(urls::SEARCH) {
                        input type="search" name="q" data-act="search" aria-label=(w!("search-label")) placeholder=(w!("search-short"));
                    }
                    (menu(me, place, waits, beside.case))
                }
                main id="main" tabindex="-1" { (main) }
            }
            @if let Some(live) = beside.live { (live.dock()) }
            (keys::template(me))
        },
    ))
}

/// A page outside the desk: doors, errors, the customer's page.
pub fn plain(title: &str, main: Markup) -> Markup {
    document(
        title,
        Scripts::default(),
        html! {
            a class="skip" href="#main" { (w!("skip")) }
            main id="main" class="letter stack" tabindex="-1" { (main) }
        },
    )
}

/// A page for customers, as the house shows itself.
pub(crate) fn branded(brand: &Brand, title: &str, main: Markup) -> Markup {
    document_in(
        brand.colour(),
        title,
        Scripts::default(),
        html! {
            a class="skip" href="#main" { (w!("skip")) }
            main id="main" class="letter stack" tabindex="-1" { (main) }
        },
    )
}

/// For whoever was signed out while they wrote: their words, to copy.
pub(crate) fn signed_out(typed: &[&str]) -> Markup {
    plain(
        &t!("signed-out-title"),
        html! {
            h1 { (w!("signed-out-title")) }
            p { (w!("signed-out-text")) }
            @for (place, text) in typed.iter().enumerate() {
                div class="field" {
                    label for={ "kept-" (place) } { (w!("kept-label")) }
                    textarea id={ "kept-" (place) } readonly { (text) }
                }
            }
            p { a class="btn primary" href=(urls::SIGN_IN) { (w!("sign-in-key")) } }
        },
    )
}

/// A page where there is nothing yet: what belongs there, and how to get it.
pub(crate) fn empty(title: &str, text: &str) -> Markup {
    html! {
        div class="empty" {
            h2 { (title) }
            p class="quiet" { (text) }
        }
    }
}
