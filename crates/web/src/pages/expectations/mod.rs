//! What we expect: a page per role, read and confirmed by whoever has it (P40).

mod edit;
mod readers;
mod versions;

pub(crate) use edit::{change, change_page};
pub(crate) use readers::readers;
pub(crate) use versions::{changes, list as versions, show as version};

use super::case::terms;
use super::{Answer, Asked, no, page_with, told, went};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::DeskError;
use desk::views::Person;
use desk::views::expectations::{Expectations, ExpectationsVersion, OwnReading};
use letters::expectations::{Section, Sections};
use letters::handbook::rich;
use maud::{Markup, html};
use recovery::Role;

/// The field that says where whoever was led here goes on to.
const THEN: &str = "then";
/// Whose pages there are.
const ROLES: [Role; 3] = [Role::Agent, Role::Supervisor, Role::Administrator];

/// The page of one's own role.
pub(crate) async fn mine(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let role = me.role;
    render(&web, &me, role, &asked).await
}

/// The page of a role.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(name): Path<String>,
    asked: Asked,
) -> Answer {
    render(&web, &me, named(&name)?, &asked).await
}

/// Says that one has read it.
pub(crate) async fn confirm(
    State(web): State<WebState>,
    Me(me): Me,
    Path(name): Path<String>,
    form: Form,
) -> Answer {
    let role = named(&name)?;
    let version = form.one("version").map_err(|_| Problem::NotFound)?;
    match web.desk.confirm_expectations(&me, role, version).await {
        // A newer one is read before anybody goes on.
        Ok(false) => Ok(went(urls::EXPECTATIONS, "expectations-read-old")),
        Ok(true) => {
            let then = on_to(form.get(THEN)).unwrap_or(urls::EXPECTATIONS);
            Ok(went(then, "expectations-read"))
        }
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let main = html! {
                h1 { (w!("expectations-title")) }
                p class="say no" role="alert" { (sentence) }
                p { a class="btn" href=(urls::EXPECTATIONS) { (w!("expectations-title")) } }
            };
            let title = t!("expectations-title");
            let markup = frame::desk(&web, &me, Place::Handbook, &title, main).await?;
            Ok(page_with(status, markup))
        }
    }
}

/// Where somebody who has just signed in goes first: once for each version to the page of their role, and on from there.
pub(crate) async fn first_of_all(web: &WebState, token: &str, then: &str) -> String {
    let is_led = async {
        match web.desk.session(token).await? {
            Some(who) => web.desk.lead_to_expectations(&who.person).await,
            None => Ok(false),
        }
    };
    // Nobody is kept from their work by a page that cannot be shown.
    if is_led.await.unwrap_or(false) {
        urls::expectations_then(then)
    } else {
        then.to_owned()
    }
}

/// The line on Today about what waits to be read.
pub(crate) fn waiting(own: Option<&OwnReading>) -> Markup {
    html! {
        @if own.is_some() {
            p class="quiet" id="expected" {
                (w!("expectations-today")) " " a href=(urls::EXPECTATIONS) { (w!("expectations-today-link")) }
            }
        }
    }
}

/// The role of this name.
fn named(name: &str) -> Result<Role, Problem> {
    terms::role(name).ok_or(Problem::NotFound)
}

/// What the page of a role is called.
fn called(role: Role) -> String {
    t!(&format!("expectations-of-{}", terms::role_name(role)))
}

/// What a part is called.
pub(crate) fn heading(section: Section) -> String {
    t!(&format!("expectations-{}", section.id()))
}

/// Where whoever was led here goes on to, where that is safe.
fn on_to(then: &str) -> Option<&str> {
    Some(then).filter(|then| urls::is_ours(then))
}

async fn render(
    web: &WebState,
    me: &Person,
    role: Role,
    asked: &std::collections::HashMap<String, String>,
) -> Answer {
    let title = t!("expectations-title");
    let done = told::on_desk(asked);
    let then = asked.get(THEN).and_then(|then| on_to(then));
    let one = match web.desk.expectations(me, role).await {
        Ok(one) => one,
        // A desk that has not started since it knows of these pages.
        Err(DeskError::NotFound) => {
            let main = html! {
                h1 { (title) }
                (frame::empty(&t!("expectations-none"), &t!("expectations-none-text")))
            };
            let markup = frame::desk(web, me, Place::Handbook, &title, main).await?;
            return Ok(page_with(StatusCode::OK, markup));
        }
        Err(error) => return Err(error.into()),
    };
    let when = crate::pages::when(web).await?;
    let name = terms::role_name(role);
    let own = one.own.as_ref();
    let unread = own.filter(|own| own.read_at.is_none());
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::HANDBOOK) { (w!("handbook-title")) } }
                h1 { (title) }
                p class="quiet text" { (w!("expectations-text")) }
            }
            div class="row" {
                nav class="tabs" aria-label=(w!("expectations-roles")) {
                    @for of in ROLES {
                        a href=(urls::expectations(terms::role_name(of))) aria-current=[(of == role).then_some("page")] { (called(of)) }
                    }
                }
                @if me.role >= Role::Supervisor {
                    a class="btn" href=(urls::expectations_readers(name)) { (w!("expectations-readers")) }
                    a class="btn" href=(urls::expectations_edit(name)) { (w!("expectations-edit")) }
                }
            }
        }
        (done)
        div class="stack" {
            @if let Some(own) = unread { (waits(own, &one.version, name, then)) }
            (whole(&one.language, &one.sections))
            @if let Some(own) = own { (confirmation(own, name, then, &when)) }
            p class="quiet row" {
                (by(&one.version, &when)) " " a href=(urls::expectations_versions(name)) { (w!("expectations-versions")) }
            }
        }
    };
    let markup = frame::desk(web, me, Place::Handbook, &title, main).await?;
    Ok(page_with(StatusCode::OK, markup))
}

/// Why they were led here, and the way on.
fn waits(own: &OwnReading, one: &ExpectationsVersion, name: &str, then: Option<&str>) -> Markup {
    html! {
        div class="say soon stack" {
            @if own.version <= 1 { p { (w!("expectations-waits")) } }
            @else if one.by.is_none() { p { (w!("expectations-waits-program", version = own.version)) } }
            @else { p { (w!("expectations-waits-anew", version = own.version)) " " (crate::words::quoted(&own.changed)) } }
            p class="row" {
                @if own.version > 1 { a href=(urls::expectations_changes(name, own.version)) { (w!("expectations-compare")) } }
                a href=(then.unwrap_or(urls::TODAY)) { (w!("expectations-go-on")) }
            }
        }
    }
}

/// All that a version says.
fn whole(language: &str, sections: &Sections) -> Markup {
    html! {
        nav class="row" aria-label=(w!("expectations-parts")) {
            @for section in sections.keys() { a href={ "#" (section.id()) } { (heading(*section)) } }
        }
        @for (section, body) in sections {
            section class="card stack" id=(section.id()) {
                h2 { (heading(*section)) }
                article class="handbook-page text" lang=(language) { (rich(body)) }
            }
        }
    }
}

fn confirmation(own: &OwnReading, name: &str, then: Option<&str>, when: &When) -> Markup {
    html! {
        @match own.read_at {
            Some(at) => { p class="say yes" { (w!("expectations-read-at", version = own.version, when = when.full_words(at))) } }
            None => {
                form class="ask" method="post" action=(urls::expectations_read(name)) {
                    input type="hidden" name="version" value=(own.version);
                    @if let Some(then) = then { input type="hidden" name=(THEN) value=(then); }
                    div class="keys" {
                        button class="btn primary" { (w!("expectations-read")) }
                        a href=(then.unwrap_or(urls::TODAY)) { (w!("expectations-go-on")) }
                    }
                }
            }
        }
    }
}

/// Which version, by whom and when.
fn by(version: &ExpectationsVersion, when: &When) -> String {
    match &version.by {
        Some(name) => t!(
            "expectations-by",
            version = version.version,
            name = name,
            when = when.full_words(version.at)
        ),
        None => t!("expectations-by-program", version = version.version),
    }
}

/// A version as it stood.
fn as_it_stood(one: &Expectations) -> Markup {
    let (version, name) = (one.version.version, terms::role_name(one.role));
    html! {
        @if version != one.present {
            p class="say soon" {
                (w!("expectations-is-old", version = version, present = one.present)) " "
                a href=(urls::expectations(name)) { (w!("expectations-to-present")) }
            }
        }
        (whole(&one.language, &one.sections))
    }
}
