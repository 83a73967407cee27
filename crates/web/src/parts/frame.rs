//! What stands around a page.

use crate::problem::Problem;
use crate::state::WebState;
use crate::{keys, urls, words};
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

/// The scripts a page brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scripts<'a> {
    /// None: a door, a customer's page, an error.
    None,
    /// The keys of the desk.
    Keys,
    /// And the editor, whose styles carry this nonce.
    Editor(&'a str),
}

/// A whole page.
fn document(title: &str, scripts: Scripts, body: Markup) -> Markup {
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
                // The keys come after the editor and find its fields.
                @if let Scripts::Editor(nonce) = scripts { script type="module" src=(assets::COMPOSER.path) nonce=(nonce) {} }
                @if scripts != Scripts::None { script type="module" src=(assets::KEYS.path) {} }
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
        nonce.map_or(Scripts::Keys, Scripts::Editor),
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
                        input type="search" name="q" data-act="search" aria-label=(t!("search-label")) placeholder=(t!("search-short"));
                    }
                    nav aria-label=(t!("nav-label")) {
                        (link(place == Place::Today, "today", &urls::today(Whose::All, None), &due_by_today(late, due)))
                        (link(place == Place::Cases, "cases", urls::CASES, &html! {}))
                        (link(place == Place::New, "new", urls::NEW_CASE, &html! {}))
                        (link(place == Place::Aside, "aside", urls::ASIDE, &html! {}))
                        @if me.role >= recovery::Role::Supervisor {
                            (link(place == Place::People, "people", urls::PEOPLE, &html! {}))
                            (link(place == Place::House, "house", urls::HOUSE, &html! {}))
                        }
                    }
                    div class="me quiet" {
                        p class="row" {
                            a href=(urls::KEYS) data-act="help" { (t!("nav-keys")) }
                            button type="button" class="link" data-act="palette" hidden { (t!("nav-palette")) }
                        }
                        a href=(urls::ACCOUNT) data-act="go-account" { (t!("me", name = &me.name, role = t!(letters::term::role(me.role)))) }
                        form method="post" action=(urls::SIGN_OUT) { button class="btn" { (t!("sign-out")) } }
                    }
                }
                main id="main" tabindex="-1" { (main) }
            }
            (keys::template(me))
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

/// How many promises wait, beside the way to Today.
fn due_by_today(late: u64, due: u64) -> Markup {
    let count = late + due;
    html! { @if count > 0 { span title=(counted(late, due)) { (count) @if count >= COUNTED_MAX.into() { "+" } } } }
}

fn link(here: bool, name: &str, to: &str, beside: &Markup) -> Markup {
    html! {
        a href=(to) data-act={ "go-" (name) } aria-current=[here.then_some("page")] {
            span { (t!(&format!("nav-{name}"))) }
            (beside)
        }
    }
}

/// A page outside the desk: doors, errors, the customer's page.
pub fn plain(title: &str, main: Markup) -> Markup {
    document(
        title,
        Scripts::None,
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
