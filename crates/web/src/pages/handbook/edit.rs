//! Writing a page of the handbook, and changing one; for supervisors.

use super::called;
use super::page::seen;
use crate::form::Form;
use crate::pages::{Answer, Asked, no, page_with, went};
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::parts::reads;
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use desk::HandbookDraft;
use desk::views::Person;
use desk::views::handbook::{Belongs, HandbookPage};
use letters::Language;
use letters::handbook::{CHAPTERS, FAILED, Kind, STAGES, rich};
use maud::{Markup, html};

/// Facts that are filled in where an answer is put into a reply.
const FACTS: &str = "{{customer}} {{number}} {{promised}} {{me}} {{phone}} {{company}}";

/// The form of a new page.
pub(crate) async fn new_page(State(web): State<WebState>, Me(me): Me, _asked: Asked) -> Answer {
    render(&web, &me, None, None, StatusCode::OK).await
}

/// The form of a page there is.
pub(crate) async fn change_page(
    State(web): State<WebState>,
    Me(me): Me,
    Path(slug): Path<String>,
) -> Answer {
    let one = web.desk.handbook_page(&me, &slug).await?;
    render(&web, &me, Some(&one), None, StatusCode::OK).await
}

async fn render(
    web: &WebState,
    me: &Person,
    one: Option<&HandbookPage>,
    kept: Option<&Kept>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let title = one.map_or_else(
        || t!("handbook-new"),
        |one| t!("handbook-edit-title", title = &one.row.title),
    );
    let sheet = Sheet::new("handbook-page", kept);
    let body = one.map_or("", |one| one.body.as_str());
    let (action, back) = match one {
        Some(one) => (
            urls::handbook_edit(&one.row.slug),
            urls::handbook_page(&one.row.slug),
        ),
        None => (urls::HANDBOOK_NEW.to_owned(), urls::HANDBOOK.to_owned()),
    };
    let written = match kept {
        Some(kept) => kept.form.raw("body"),
        None => body,
    };
    let main = html! {
        header class="page" { div {
            p class="quiet" { a href=(back) { (w!("handbook-back")) } }
            h1 { (title) }
        } }
        form class="ask card handbook-edit" method="post" action=(action) {
            (sheet.head())
            @match one {
                Some(one) => { input type="hidden" name="seen" value=(sheet.seen(one.version.into())); }
                None => {
                    @let kinds = Kind::ALL.map(|kind| (kind.id(), t!(&format!("handbook-kind-{}", kind.id()))));
                    (sheet.radio("kind", &t!("handbook-kind-label"), &kinds, Kind::Page.id()))
                }
            }
            (sheet.line("title", t!("handbook-title-label")).hint(t!("handbook-title-hint")).or(one.map_or("", |one| &one.row.title)).needed())
            (sheet.area("body", t!("handbook-body-label")).hint(t!("handbook-body-hint", facts = FACTS)).or(body).needed())
            (sheet.area("note", t!("handbook-note-label")).hint(t!("handbook-note-hint")).or(one.map_or("", |one| &one.note)))
            (sheet.choose("language", t!("handbook-language-label"), languages()).or(one.map_or(crate::words::language().tag(), |one| &one.language)))
            (ticks(&sheet, "stages", &t!("handbook-stages"), &STAGES, one.map(|one| &one.row.stages), |id| called(Belongs::Stage(id))))
            (ticks(&sheet, "about", &t!("handbook-chapters"), &CHAPTERS, one.map(|one| &one.row.categories), |id| called(Belongs::Category(id))))
            (ticks(&sheet, "about", &t!("handbook-failed"), &FAILED, one.map(|one| &one.row.categories), |id| called(Belongs::Category(id))))
            fieldset class="field" {
                legend { (w!("handbook-public-label")) }
                (sheet.tick("public", "yes", html! { (w!("handbook-public-tick")) }, one.is_some_and(|one| one.row.is_public)))
            }
            @if one.is_some() {
                (sheet.line("changed", t!("handbook-changed-label")).hint(t!("handbook-changed-hint")).needed())
            }
            div class="keys" {
                button class="btn primary" { (w!("save")) }
                button class="btn" name="look" value="yes" formnovalidate { (w!("handbook-look-key")) }
                a href=(back) { (w!("handbook-leave")) }
            }
        }
        @if !written.trim().is_empty() {
            section class="card stack" id="reads" {
                h2 { (w!("reads-title")) }
                (reads::shown(written))
            }
            @if kept.is_some() {
                section class="card stack" id="looks" {
                    h2 { (w!("handbook-looks")) }
                    article class="handbook-page text" { (rich(written)) }
                }
            }
        }
    };
    let markup = frame::desk(web, me, Place::Handbook, &title, main).await?;
    Ok(page_with(status, markup))
}

fn languages() -> Vec<(String, String)> {
    Language::all()
        .map(|one| (one.tag().to_owned(), one.own_name()))
        .collect()
}

fn ticks(
    sheet: &Sheet<'_>,
    name: &str,
    legend: &str,
    ids: &[&'static str],
    ticked: Option<&Vec<String>>,
    says: impl Fn(&'static str) -> String,
) -> Markup {
    let is = |id: &str| ticked.is_some_and(|ticked| ticked.iter().any(|one| one == id));
    html! {
        fieldset class="field" {
            legend { (legend) }
            div class="picks" { @for id in ids { (sheet.tick(name, id, html! { (says(id)) }, is(id))) } }
        }
    }
}

fn draft(form: &Form) -> HandbookDraft {
    let all = |name: &str| form.all(name).map(str::to_owned).collect();
    HandbookDraft {
        title: form.get("title").to_owned(),
        language: form.get("language").to_owned(),
        stages: all("stages"),
        categories: all("about"),
        note: form.get("note").to_owned(),
        body: form.get("body").to_owned(),
        is_public: form.has("public", "yes"),
        changed: form.get("changed").to_owned(),
    }
}

/// Only to be looked at: nothing is written yet.
async fn looked_at(
    web: &WebState,
    me: &Person,
    one: Option<&HandbookPage>,
    form: Form,
) -> Result<Response, Problem> {
    let kept = Kept::refused(form, t!("handbook-looks-like"));
    render(web, me, one, Some(&kept), StatusCode::OK).await
}

/// Writes a new one.
pub(crate) async fn write(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    if form.has("look", "yes") {
        return looked_at(&web, &me, None, form).await;
    }
    let kind = Kind::from_id(form.get("kind")).unwrap_or(Kind::Page);
    match web.desk.write_handbook_page(&me, kind, &draft(&form)).await {
        Ok(slug) => Ok(went(&urls::handbook_page(&slug), "handbook-written")),
        Err(error) => came_back(&web, &me, None, form, error).await,
    }
}

/// Puts a later version in its place.
pub(crate) async fn change(
    State(web): State<WebState>,
    Me(me): Me,
    Path(slug): Path<String>,
    form: Form,
) -> Answer {
    let one = web.desk.handbook_page(&me, &slug).await?;
    if form.has("look", "yes") {
        return looked_at(&web, &me, Some(&one), form).await;
    }
    let outcome = web
        .desk
        .change_handbook_page(&me, &slug, seen(&form), &draft(&form))
        .await;
    match outcome {
        Ok(()) => Ok(went(&urls::handbook_page(&slug), "handbook-changed")),
        Err(error) => came_back(&web, &me, Some(&one), form, error).await,
    }
}

async fn came_back(
    web: &WebState,
    me: &Person,
    one: Option<&HandbookPage>,
    form: Form,
    error: desk::DeskError,
) -> Answer {
    let (status, sentence, field) = no(error)?;
    let mut kept = Kept::refused(form, sentence);
    kept.field = field;
    render(web, me, one, Some(&kept), status).await
}
