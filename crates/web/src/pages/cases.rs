//! All cases, newest activity first.

use super::{Answer, Asked, after, page, when};
use crate::parts::field::Sheet;
use crate::parts::frame::{self, Place};
use crate::parts::path::Along;
use crate::parts::{chip, path, subject};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use desk::views::{CaseFilter, CaseRow, Person};
use maud::{Markup, html};
use recovery::Stage;

/// The names of the statuses a list can be narrowed to, with the key of each.
const STATUSES: [(&str, &str); 8] = [
    ("open", "status-open"),
    ("confirmed", "status-confirmed"),
    ("resting", "status-resting"),
    ("not-complaint", "ending-not-complaint"),
    ("withdrawn", "ending-withdrawn"),
    ("deadlock", "ending-deadlock"),
    ("erased", "ending-erased"),
    ("merged", "status-merged"),
];

/// The page.
pub(crate) async fn list(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let text = |name: &str| asked.get(name).map(String::as_str).unwrap_or_default();
    let people = web.desk.people(&me).await?;
    let filter = CaseFilter {
        status: STATUSES
            .iter()
            .find(|(name, _)| *name == text("status"))
            .map(|(name, _)| (*name).to_owned()),
        stage: Stage::from_name(text("stage")),
        owner: text("owner")
            .parse()
            .ok()
            .filter(|owner| people.iter().any(|one| one.id == *owner)),
    };
    let unknown = unknown(&filter, text);
    let rows = web.desk.cases(&me, &filter, after(&asked)).await?;
    let when = when(&web).await?;
    let owner = filter.owner.map(|id| id.to_string()).unwrap_or_default();
    let main = html! {
        header class="page" {
            div { h1 { (t!("cases-title")) } p class="quiet" { (t!("cases-order")) } }
            a class="btn primary" href=(urls::NEW_CASE) { (t!("nav-new")) }
        }
        (narrow(&filter, &owner, &people))
        @for key in unknown { p class="say soon did" role="status" { (t!(key)) } }
        @if rows.rows.is_empty() {
            (frame::empty(&t!("cases-empty-title"), &t!("cases-empty-text")))
        } @else {
            (table(&rows.rows, &when))
        }
        @if let Some(next) = &rows.next {
            p class="more" {
                a class="btn" data-act="more" href=(urls::with(urls::CASES, &[
                    ("status", filter.status.as_deref().unwrap_or_default()),
                    ("stage", filter.stage.map_or("", Stage::name)),
                    ("owner", &owner),
                    ("after", &next.0),
                ])) { (t!("more")) }
            }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Cases, &t!("cases-title"), main).await?,
    ))
}

/// What the list was asked for that nobody knows; it is told, and the list shows all.
fn unknown<'a>(filter: &CaseFilter, asked: impl Fn(&str) -> &'a str) -> Vec<&'static str> {
    [
        ("status", filter.status.is_some(), "list-no-status"),
        ("stage", filter.stage.is_some(), "list-no-stage"),
        ("owner", filter.owner.is_some(), "list-no-owner"),
    ]
    .into_iter()
    .filter(|(name, known, _)| !known && !asked(name).trim().is_empty())
    .map(|(_, _, key)| key)
    .collect()
}

fn narrow(filter: &CaseFilter, owner: &str, people: &[Person]) -> Markup {
    let any = |says: String| vec![(String::new(), says)];
    let mut statuses = any(t!("cases-any-status"));
    statuses.extend(
        STATUSES
            .iter()
            .map(|(name, key)| ((*name).to_owned(), t!(key))),
    );
    let mut stages = any(t!("cases-any-stage"));
    stages.extend(
        Stage::PATH
            .iter()
            .map(|stage| (stage.name().to_owned(), t!(letters::term::stage(*stage)))),
    );
    let mut owners = any(t!("cases-any-owner"));
    owners.extend(
        people
            .iter()
            .map(|person| (person.id.to_string(), person.name.clone())),
    );
    let sheet = Sheet::new("narrow", None);
    html! {
        form class="one card" method="get" action=(urls::CASES) role="search" aria-label=(t!("cases-narrow")) {
            (sheet.choose("status", t!("cases-status"), statuses).or(filter.status.clone().unwrap_or_default()))
            (sheet.choose("stage", t!("cases-stage"), stages).or(filter.stage.map_or("", Stage::name)))
            (sheet.choose("owner", t!("cases-owner"), owners).or(owner))
            button class="btn" { (t!("cases-narrow")) }
        }
        br;
    }
}

/// Cases in rows.
pub(crate) fn table(rows: &[CaseRow], when: &When) -> Markup {
    html! {
        ol class="rows" data-list { @for row in rows { li { (case(row, when, html! {})) } } }
    }
}

/// The words for a status by its name.
pub(crate) fn status_words(name: &str) -> String {
    STATUSES
        .iter()
        .find(|(status, _)| *status == name)
        .map_or_else(|| t!("status-unopened"), |(_, key)| t!(key))
}

/// One case; `more` stands below its subject.
pub(crate) fn case(row: &CaseRow, when: &When, more: Markup) -> Markup {
    html! {
        a class="promise" href=(urls::case(row.number)) {
            @match row.next_due {
                // What comes next is no comfort where something is late.
                _ if row.status == "open" && row.broken => { span class="chip late" { (t!("cases-late")) } }
                Some(due) if row.status == "open" => { (chip::due(when, due, row.broken)) }
                _ => { span class=(if row.status == "confirmed" { "chip kept" } else { "chip" }) { (status_words(&row.status)) } }
            }
            span class="about" {
                span class="what" { (subject::short(&row.subject)) }
                small { "#" (row.number) " · " (row.customer) " · " (t!("last-active")) " " (when.stamp(row.active)) }
                (more)
            }
            span class="along" { (path::line(Along::of_row(row.stage, row.status == "open"))) }
            (chip::avatar(row.owner_name.as_deref()))
        }
    }
}
