//! The handbook: found by words while one types, by chapter, by stage and by what failed (P39).

mod beside;
mod edit;
mod page;
mod public;
mod versions;

pub(crate) use beside::{beside, put_in, way_there};
pub(crate) use edit::{change, change_page, new_page, write};
pub(crate) use page::{confirm, judge, put_back, show, take_out};
pub(crate) use public::{open_list, open_page};
pub(crate) use versions::{difference, list as versions};

use super::{Answer, Asked, after, page, told};
use crate::bounds::LINE_CHARS_MAX;
use crate::parts::field::Sheet;
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::response::Response;
use desk::views::Person;
use desk::views::handbook::{Belongs, HandbookEntrance, HandbookRow};
use letters::handbook::{CHAPTERS, FAILED, Kind, STAGES, is_category};
use maud::{Markup, html};
use recovery::Role;
use std::collections::HashMap;

/// The entrance: a search, the chapters, the pages.
pub(crate) async fn list(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let words = words_of(&asked);
    let of = of(&asked);
    let title = t!("handbook-title");
    let found = if words.is_empty() {
        None
    } else {
        Some(web.desk.find_in_handbook(&me, &words).await?)
    };
    let entrance = match &found {
        Some(_) => HandbookEntrance::default(),
        None => web.desk.handbook(&me, of, after(&asked).as_ref()).await?,
    };
    let sheet = Sheet::new("handbook-search", None);
    let main = html! {
        header class="page" {
            div {
                h1 { (title) }
                p class="quiet text" { (w!("handbook-text")) }
            }
            p class="row" {
                a class="btn" href=(urls::EXPECTATIONS) { (w!("expectations-title")) }
                @if me.role >= Role::Supervisor {
                    a href=(urls::HANDBOOK_OUT) { (w!("handbook-out")) }
                    a class="btn" href=(urls::HANDBOOK_NEW) { (w!("handbook-new")) }
                }
            }
        }
        (told::on_desk(&asked))
        form class="one card" method="get" action=(urls::HANDBOOK) role="search" aria-label=(w!("handbook-search-label"))
            data-narrows="handbook-found" data-from=(urls::HANDBOOK_FOUND) {
            (sheet.input("search", "q", t!("handbook-search-label")).or(words.as_str()).hint(t!("handbook-search-hint")))
            button class="btn primary" { (w!("search-key")) }
        }
        div class="handbook" {
            (ways(of))
            div id="handbook-found" class="stack" aria-live="polite" {
                @match &found {
                    Some(found) => (results(found)),
                    None => (entrance_of(&me, &entrance, of, &asked)),
                }
            }
        }
    };
    let markup = frame::desk(&web, &me, Place::Handbook, &title, main).await?;
    // The list asks this desk while somebody types.
    Ok(crate::shield::let_listen(page(markup)))
}

/// Pages that were taken out, for who may put them back.
pub(crate) async fn taken_out(State(web): State<WebState>, Me(me): Me) -> Answer {
    let out = web.desk.handbook_taken_out(&me).await?;
    let title = t!("handbook-out");
    let main = html! {
        header class="page" { div {
            p class="quiet" { a href=(urls::HANDBOOK) { (w!("handbook-title")) } }
            h1 { (title) }
        } }
        @if out.is_empty() { (frame::empty(&t!("handbook-out-none"), &t!("handbook-out-none-text"))) }
        @else { (rows(&out)) }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Handbook, &title, main).await?,
    ))
}

/// What is found, alone: asked for while somebody types.
pub(crate) async fn found(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let words = words_of(&asked);
    let found = web.desk.find_in_handbook(&me, &words).await?;
    Ok(fragment(results(&found)))
}

fn fragment(markup: Markup) -> Response {
    page(markup)
}

/// What somebody looks for.
fn words_of(asked: &HashMap<String, String>) -> String {
    let words = asked.get("q").map(String::as_str).unwrap_or_default();
    words.trim().chars().take(LINE_CHARS_MAX).collect()
}

/// What the list is of; an id that is none narrows nothing.
fn of(asked: &HashMap<String, String>) -> Option<Belongs<'_>> {
    let id = |name: &str| asked.get(name).map(String::as_str);
    if let Some(id) = id("kind").filter(|id| Kind::from_id(id).is_some()) {
        return Some(Belongs::Kind(id));
    }
    if let Some(id) = id("stage").filter(|id| STAGES.contains(id)) {
        return Some(Belongs::Stage(id));
    }
    if let Some(id) = id("about").filter(|id| is_category(id)) {
        return Some(Belongs::Category(id));
    }
    let is_practice = |id: &&str| id.starts_with('P') && id[1..].parse::<u8>().is_ok();
    id("practice").filter(is_practice).map(Belongs::Practice)
}

/// The address of a list.
pub(super) fn list_of(of: Belongs<'_>) -> String {
    let (name, id) = match of {
        Belongs::Kind(id) => ("kind", id),
        Belongs::Stage(id) => ("stage", id),
        Belongs::Category(id) => ("about", id),
        Belongs::Practice(id) => ("practice", id),
        Belongs::Rule(id) => ("rule", id),
    };
    urls::with(urls::HANDBOOK, &[(name, id)])
}

/// What a sort of pages is called.
pub(super) fn called(of: Belongs<'_>) -> String {
    match of {
        Belongs::Kind(id) => t!(&format!("handbook-kind-{id}s")),
        Belongs::Stage(id) => t!(&format!("stage-{id}")),
        Belongs::Category(id) => t!(&format!("handbook-about-{id}")),
        Belongs::Practice(id) | Belongs::Rule(id) => id.to_owned(),
    }
}

/// The ways through the handbook.
fn ways(here: Option<Belongs<'_>>) -> Markup {
    let row = |of: Belongs<'_>| {
        let current = (here == Some(of)).then_some("page");
        html! { li { a href=(list_of(of)) aria-current=[current] { (called(of)) } } }
    };
    let part = |says: String, open: bool, rows: Markup| {
        html! { details open[open] { summary { (says) } ul { (rows) } } }
    };
    let is = |part: fn(Belongs<'_>) -> bool| here.is_some_and(part);
    html! {
        nav class="ways" aria-label=(w!("handbook-ways")) {
            ul {
                li { a href=(urls::HANDBOOK) aria-current=[here.is_none().then_some("page")] { (w!("handbook-all")) } }
                @for kind in Kind::ALL { (row(Belongs::Kind(kind.id()))) }
            }
            (part(t!("handbook-chapters"), true, html! { @for id in CHAPTERS { (row(Belongs::Category(id))) } }))
            (part(t!("handbook-stages"), is(|of| matches!(of, Belongs::Stage(_))), html! { @for id in STAGES { (row(Belongs::Stage(id))) } }))
            (part(
                t!("handbook-failed"),
                is(|of| matches!(of, Belongs::Category(id) if FAILED.contains(&id))),
                html! { @for id in FAILED { (row(Belongs::Category(id))) } },
            ))
        }
    }
}

fn entrance_of(
    me: &Person,
    entrance: &HandbookEntrance,
    of: Option<Belongs<'_>>,
    asked: &HashMap<String, String>,
) -> Markup {
    let first = !asked.contains_key("after");
    let more = |next: &str| {
        let to = of.map_or_else(|| urls::HANDBOOK.to_owned(), list_of);
        let mark = if of.is_some() { '&' } else { '?' };
        format!("{to}{mark}after={}", urls::escaped(next))
    };
    html! {
        @if first && of.is_none() && me.role >= Role::Supervisor && !entrance.old.is_empty() {
            section class="card stack" {
                h2 { (w!("handbook-old")) }
                p class="quiet text" { (w!("handbook-old-text")) }
                ul class="lines-list" { @for row in &entrance.old { (one(row, &html! {})) } }
            }
        }
        @if let Some(of) = of { h2 { (called(of)) } }
        @if entrance.rows.is_empty() { (frame::empty(&t!("handbook-none"), &t!("handbook-none-text"))) }
        @else { (rows(&entrance.rows)) }
        @if let Some(next) = &entrance.next {
            p class="more" { a class="btn" data-act="more" href=(more(&next.0)) { (w!("more")) } }
        }
    }
}

/// What was found.
fn results(found: &[HandbookRow]) -> Markup {
    html! {
        @if found.is_empty() { (frame::empty(&t!("handbook-none-found"), &t!("handbook-none-found-text"))) }
        @else {
            p class="quiet" role="status" { (w!("handbook-found", count = found.len())) }
            (rows(found))
        }
    }
}

pub(super) fn rows(rows: &[HandbookRow]) -> Markup {
    html! { ol class="lines-list card" data-list { @for row in rows { (one(row, &html! {})) } } }
}

fn one(row: &HandbookRow, key: &Markup) -> Markup {
    html! {
        li { div {
            a href=(urls::handbook_page(&row.slug)) { (row.title) } " " (marks(row))
            @if row.excerpt.is_empty() { (about(row)) }
            @else { p class="quiet text" { @for (piece, hit) in &row.excerpt { @if *hit { mark { (piece) } } @else { (piece) } } } }
        } (key) }
    }
}

/// What it is, who may read it, whether it asks for a look.
pub(super) fn marks(row: &HandbookRow) -> Markup {
    html! {
        span class="chip" { (t!(&format!("handbook-kind-{}", row.kind.id()))) }
        @if row.is_public { " " span class="chip kept" { (w!("handbook-is-public")) } }
        @if row.is_old { " " span class="chip soon" { (w!("handbook-is-old")) } }
    }
}

/// What it belongs to.
fn about(row: &HandbookRow) -> Markup {
    let named = row.stages.iter().map(|id| called(Belongs::Stage(id)));
    let named = named.chain(
        row.categories
            .iter()
            .map(|id| called(Belongs::Category(id))),
    );
    html! { p class="quiet" { (named.collect::<Vec<_>>().join(" · ")) } }
}
