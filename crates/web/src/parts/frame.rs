//! What stands around a page.

use crate::problem::Problem;
use crate::state::WebState;
use crate::{urls, words};
use desk::views::lists::COUNTED_MAX;
use desk::views::{Person, Whose};
use maud::{DOCTYPE, Markup, html};

/// Where in the desk a page belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Today,
    Cases,
    New,
    Aside,
    People,
    House,
    None,
}

/// A whole page. Where one writes it brings the editor, whose styles carry the nonce.
fn document(title: &str, nonce: Option<&str>, body: Markup) -> Markup {
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
                link rel="icon" type="image/svg+xml" href=(assets::FAVICON.path);
                @if let Some(nonce) = nonce { script type="module" src=(assets::COMPOSER.path) nonce=(nonce) {} }
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
    writing(web, me, (place, title), main, None).await
}

/// The same for a page on which one may write: with the nonce of the editor's styles, where there is one.
pub(crate) async fn writing(
    web: &WebState,
    me: &Person,
    (place, title): (Place, &str),
    main: Markup,
    nonce: Option<&str>,
) -> Result<Markup, Problem> {
    let (late, due) = web.desk.today_counts().await?;
    Ok(document(
        &t!("title-in-desk", page = title),
        nonce,
        html! {
            a class="skip" href="#main" { (t!("skip")) }
            @if let Some(demo) = &web.demo {
                div class="demo" role="region" aria-label=(t!("demo-region")) {
                    span { (t!(demo.says)) }
                    @for (says, to) in &demo.links { a href=(to) { (t!(says)) } }
                    @for (says, to) in &demo.keys {
                        form class="inline" method="post" action=(to) { button class="btn" { (t!(says)) } }
                    }
                }
            }
            div class="desk" {
                header class="rail" {
                    a class="brand" href=(urls::TODAY) { (t!("brand")) }
                    form class="find" role="search" method="get" action=(urls::SEARCH) {
                        input type="search" name="q" aria-label=(t!("search-label")) placeholder=(t!("search-short"));
                    }
                    nav aria-label=(t!("nav-label")) {
                        (link(place == Place::Today, &urls::today(Whose::All, None), &t!("nav-today"), late + due, &counted(late, due)))
                        (link(place == Place::Cases, urls::CASES, &t!("nav-cases"), 0, ""))
                        (link(place == Place::New, urls::NEW_CASE, &t!("nav-new"), 0, ""))
                        (link(place == Place::Aside, urls::ASIDE, &t!("nav-aside"), 0, ""))
                        @if me.role >= recovery::Role::Supervisor {
                            (link(place == Place::People, urls::PEOPLE, &t!("nav-people"), 0, ""))
                            (link(place == Place::House, urls::HOUSE, &t!("nav-house"), 0, ""))
                        }
                    }
                    div class="me quiet" {
                        a href=(urls::ACCOUNT) { (t!("me", name = &me.name, role = t!(letters::term::role(me.role)))) }
                        form method="post" action=(urls::SIGN_OUT) { button class="btn" { (t!("sign-out")) } }
                    }
                }
                main id="main" tabindex="-1" { (main) }
            }
        },
    ))
}

/// What the number beside Today counts; of more than are counted, that there are more.
fn counted(late: u64, due: u64) -> String {
    let count = late + due;
    if count >= COUNTED_MAX.into() {
        t!("nav-today-count-over", count = count)
    } else {
        t!("nav-today-count", late = late, count = count)
    }
}

fn link(here: bool, to: &str, says: &str, count: u64, count_says: &str) -> Markup {
    html! {
        a href=(to) aria-current=[here.then_some("page")] {
            span { (says) }
            @if count > 0 { span title=(count_says) { (count) @if count >= COUNTED_MAX.into() { "+" } } }
        }
    }
}

/// A page outside the desk: doors, errors, the customer's page.
pub fn plain(title: &str, main: Markup) -> Markup {
    document(
        title,
        None,
        html! {
            a class="skip" href="#main" { (t!("skip")) }
            main id="main" class="letter stack" tabindex="-1" { (main) }
        },
    )
}

/// For whoever was signed out while they wrote: their words, to copy.
pub(crate) fn signed_out(typed: &[&str]) -> Markup {
    plain(
        &t!("signed-out-title"),
        html! {
            h1 { (t!("signed-out-title")) }
            p { (t!("signed-out-text")) }
            @for (place, text) in typed.iter().enumerate() {
                div class="field" {
                    label for={ "kept-" (place) } { (t!("kept-label")) }
                    textarea id={ "kept-" (place) } readonly { (text) }
                }
            }
            p { a class="btn primary" href=(urls::SIGN_IN) { (t!("sign-in-key")) } }
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
