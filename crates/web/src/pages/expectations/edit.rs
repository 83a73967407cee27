//! Changing what we expect of a role, part by part; for supervisors. Where another version came between, nothing is
//! overwritten: the draft is kept, and what the other changed stands beside it.

use super::versions::beside;
use super::{called, heading, named, whole};
use crate::form::Form;
use crate::pages::{Answer, no, page_with, went};
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::views::Person;
use desk::views::expectations::{Expectations, ExpectationsDifference};
use desk::{DeskError, ExpectationsDraft};
use letters::Language;
use letters::expectations::{Section, Sections};
use maud::{Markup, html};

/// The code of a no because another version came between.
const CHANGED_SINCE: &str = "expectations-changed-since";

/// The form.
pub(crate) async fn change_page(
    State(web): State<WebState>,
    Me(me): Me,
    Path(name): Path<String>,
) -> Answer {
    let one = web.desk.expectations(&me, named(&name)?).await?;
    render(&web, &me, (&name, &one), None, None, StatusCode::OK).await
}

/// Puts a later version in its place.
pub(crate) async fn change(
    State(web): State<WebState>,
    Me(me): Me,
    Path(name): Path<String>,
    form: Form,
) -> Answer {
    let role = named(&name)?;
    let draft = draft(&form);
    let seen = form.maybe("seen").ok().flatten().unwrap_or(0);
    if form.has("look", "yes") {
        let one = web.desk.expectations(&me, role).await?;
        let kept = Kept::refused(form, t!("expectations-looks-like"));
        let looks = Some(html! {
            h2 { (w!("expectations-looks")) }
            (whole(&draft.language, &draft.sections))
        });
        return render(&web, &me, (&name, &one), Some(&kept), looks, StatusCode::OK).await;
    }
    let outcome = web.desk.change_expectations(&me, role, seen, &draft).await;
    let Err(error) = outcome else {
        return Ok(went(&urls::expectations(&name), "expectations-changed"));
    };
    let is_changed_since =
        matches!(&error, DeskError::Invalid { code, .. } if *code == CHANGED_SINCE);
    let (mut status, sentence, field) = no(error)?;
    let one = web.desk.expectations(&me, role).await?;
    let mut kept = Kept::refused(form, sentence);
    kept.field = field;
    let mut since = None;
    if is_changed_since {
        status = StatusCode::CONFLICT;
        kept.tells_changes = true;
        let between = (seen, one.present);
        since = match web.desk.expectations_difference(&me, role, between).await {
            Ok(what) => Some(changed_meanwhile(&what)),
            Err(DeskError::NotFound) => None,
            Err(error) => return Err(error.into()),
        };
    }
    render(&web, &me, (&name, &one), Some(&kept), since, status).await
}

fn changed_meanwhile(what: &ExpectationsDifference) -> Markup {
    let version = what.later.version;
    let who = what.later.by.clone().unwrap_or_else(|| t!("brand"));
    html! {
        h2 { (w!("expectations-since", name = who, version = version)) }
        @if !what.later.changed.is_empty() { p { (crate::words::quoted(&what.later.changed)) } }
        (beside(what))
    }
}

async fn render(
    web: &WebState,
    me: &Person,
    (name, one): (&str, &Expectations),
    kept: Option<&Kept>,
    below: Option<Markup>,
    status: StatusCode,
) -> Answer {
    let title = t!("expectations-edit-title", role = called(one.role));
    let sheet = Sheet::new("expectations", kept);
    let back = urls::expectations(name);
    let body = |section| one.sections.get(&section).map_or("", String::as_str);
    let main = html! {
        header class="page" { div {
            p class="quiet" { a href=(back) { (w!("expectations-title")) } }
            h1 { (title) }
            p class="quiet text" { (w!("expectations-edit-text")) }
        } }
        div class="stack" {
            form class="ask card expectations-edit" method="post" action=(urls::expectations_edit(name)) {
                (sheet.head())
                input type="hidden" name="seen" value=(sheet.seen(one.present.into()));
                p class="quiet" { (w!("expectations-edit-hint")) }
                @for section in Section::ALL { (sheet.area(section.id(), heading(section)).or(body(section))) }
                (sheet.choose("language", t!("expectations-language"), languages()).or(one.language.as_str()))
                (sheet.line("changed", t!("expectations-changed-label")).hint(t!("expectations-changed-hint")).needed())
                div class="keys" {
                    button class="btn primary" { (w!("expectations-save")) }
                    button class="btn" name="look" value="yes" formnovalidate { (w!("expectations-look-key")) }
                    a href=(back) { (w!("expectations-leave")) }
                }
            }
            @if let Some(below) = below { section class="stack" id="below" { (below) } }
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

fn draft(form: &Form) -> ExpectationsDraft {
    let part = |section: Section| {
        let body = form.get(section.id()).to_owned();
        (!body.is_empty()).then_some((section, body))
    };
    ExpectationsDraft {
        language: form.get("language").to_owned(),
        sections: Section::ALL
            .into_iter()
            .filter_map(part)
            .collect::<Sections>(),
        changed: form.get("changed").to_owned(),
    }
}
