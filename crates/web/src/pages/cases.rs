//! All cases, newest activity first.

use super::classes::in_words;
use super::{Answer, Asked, after, no, page_with, together, told, went, when};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Beside, Place};
use crate::parts::live::Live;
use crate::parts::path::Along;
use crate::parts::{chip, path, subject};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::when::When;
use crate::{shield, urls};
use axum::extract::State;
use axum::http::StatusCode;
use desk::filing::{SavedView, Tag};
use desk::views::{CaseFilter, CaseRow, Person, Team};
use maud::{Markup, html};
use recovery::classes::Class;
use recovery::{Severity, StaffId, Stage, TagId, TeamId};
use std::collections::HashMap;
use uuid::Uuid;

/// The names of the statuses a list can be narrowed to, with the key of each.
pub(super) const STATUSES: [(&str, &str); 8] = [
    ("open", "status-open"),
    ("confirmed", "status-confirmed"),
    ("resting", "status-resting"),
    ("not-complaint", "ending-not-complaint"),
    ("withdrawn", "ending-withdrawn"),
    ("deadlock", "ending-deadlock"),
    ("erased", "ending-erased"),
    ("merged", "status-merged"),
];

/// What a list can show beside each case, and whether it does where nobody chose.
const COLUMNS: [(&str, bool); 6] = [
    ("column-path", true),
    ("column-owner", true),
    ("column-active", true),
    ("column-opened", false),
    ("column-heat", false),
    ("column-tags", false),
];
/// The field that says which columns were chosen.
const SHOW: &str = "show";

/// The fields a list is narrowed by.
const NARROWS: [&str; 7] = [
    "status", "stage", "owner", "team", "tag", "class", "severity",
];

/// What a list was asked for, as it stands in its address.
struct List {
    filter: CaseFilter,
    columns: Columns,
    /// What nobody knows; it is told, and the list shows all.
    unknown: Vec<&'static str>,
}

/// The columns that are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Columns(Vec<&'static str>);

impl Default for Columns {
    fn default() -> Self {
        let usual = COLUMNS.iter().filter(|(_, usual)| *usual);
        Self(usual.map(|(name, _)| *name).collect())
    }
}

impl Columns {
    /// Those an address names, each with a field of its own as a form of ticks sends them; the usual ones where it was
    /// no such form.
    fn of(asked: &HashMap<String, String>) -> Self {
        if asked.get(SHOW).is_none_or(String::is_empty) {
            return Self::default();
        }
        let shown = COLUMNS.iter().filter(|(name, _)| asked.contains_key(*name));
        Self(shown.map(|(name, _)| *name).collect())
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains(&name)
    }
}

impl List {
    fn of(
        asked: &HashMap<String, String>,
        people: &[Person],
        teams: &[Team],
        tags: &[Tag],
    ) -> Self {
        let text = |name: &str| asked.get(name).map_or("", |value| value.trim());
        let id = |name: &str| text(name).parse::<Uuid>().ok();
        let columns = Columns::of(asked);
        let filter = CaseFilter {
            status: STATUSES
                .iter()
                .find(|(name, _)| *name == text("status"))
                .map(|(name, _)| (*name).to_owned()),
            stage: Stage::from_name(text("stage")),
            owner: id("owner")
                .map(StaffId)
                .filter(|owner| people.iter().any(|one| one.id == *owner)),
            team: id("team")
                .map(TeamId)
                .filter(|team| teams.iter().any(|one| one.id == *team)),
            tag: id("tag")
                .map(TagId)
                .filter(|tag| tags.iter().any(|one| one.id == *tag)),
            class: Class::from_name(text("class")),
            severity: text("severity").parse().ok().and_then(Severity::of),
            with_beside: columns.has("column-heat") || columns.has("column-tags"),
        };
        let unknown = [
            ("status", filter.status.is_some(), "list-no-status"),
            ("stage", filter.stage.is_some(), "list-no-stage"),
            ("owner", filter.owner.is_some(), "list-no-owner"),
            ("team", filter.team.is_some(), "list-no-team"),
            ("tag", filter.tag.is_some(), "list-no-tag"),
            ("class", filter.class.is_some(), "list-no-class"),
            ("severity", filter.severity.is_some(), "list-no-severity"),
        ]
        .into_iter()
        .filter(|(name, known, _)| !known && !text(name).is_empty())
        .map(|(_, _, key)| key)
        .collect();
        Self {
            filter,
            columns,
            unknown,
        }
    }

    /// The same as it stands in an address: codes and ids, and no word of anybody.
    fn asked(&self) -> Vec<(&'static str, String)> {
        let filter = &self.filter;
        let mut fields = vec![
            ("status", filter.status.clone().unwrap_or_default()),
            ("stage", filter.stage.map_or("", Stage::name).to_owned()),
            (
                "owner",
                filter.owner.map(|id| id.to_string()).unwrap_or_default(),
            ),
            (
                "team",
                filter.team.map(|id| id.to_string()).unwrap_or_default(),
            ),
            (
                "tag",
                filter.tag.map(|id| id.to_string()).unwrap_or_default(),
            ),
            (
                "class",
                filter
                    .class
                    .as_ref()
                    .map(Class::to_string)
                    .unwrap_or_default(),
            ),
            ("severity", step(filter.severity)),
        ];
        if self.columns != Columns::default() {
            fields.push((SHOW, "chosen".to_owned()));
            fields.extend(self.columns.0.iter().map(|name| (*name, "yes".to_owned())));
        }
        fields.retain(|(_, value)| !value.is_empty());
        fields
    }

    fn address(&self, after: Option<&str>) -> String {
        let mut fields = self.asked();
        if let Some(after) = after {
            fields.push(("after", after.to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        urls::with(urls::CASES, &fields)
    }
}

/// The page.
pub(crate) async fn list(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, &asked, (None, &done), StatusCode::OK).await
}

async fn render(
    web: &WebState,
    me: &Person,
    asked: &HashMap<String, String>,
    (kept, done): (Option<&Kept>, &Markup),
    status: StatusCode,
) -> Answer {
    let live = Live::of_list(web);
    let people = web.desk.people(me).await?;
    let teams = web.desk.teams(me).await?;
    let tags = web.desk.tags(me).await?;
    let views = web.desk.saved_views(me).await?;
    let list = List::of(asked, &people, &teams, &tags);
    let rows = web.desk.cases(me, &list.filter, after(asked)).await?;
    let when = when(web).await?;
    let main = html! {
        header class="page" {
            div { h1 { (w!("cases-title")) } p class="quiet" { (w!("cases-order")) } }
            a class="btn primary" href=(urls::NEW_CASE) { (w!("nav-new")) }
        }
        (done)
        (kept_views(&views, &list))
        (narrow(&list, &people, &teams, &tags))
        @for key in &list.unknown { p class="say soon did" role="status" { (w!(key)) } }
        @if rows.rows.is_empty() {
            (frame::empty(&t!("cases-empty-title"), &t!("cases-empty-text")))
        } @else {
            form method="post" action=(urls::TOGETHER) id="together" {
                ol class="rows bulk" data-list {
                    @for row in &rows.rows {
                        li id={ "case-" (row.number) } {
                            (case_with(row, &when, html! {}, &list.columns))
                            input class="bulk-pick" type="checkbox" name="case" value=(row.number) aria-label=(w!("together-pick", number = row.number));
                        }
                    }
                }
                (together::form(&people, &teams, &tags))
            }
        }
        @if let Some(next) = &rows.next {
            p class="more" { a class="btn" data-act="more" href=(list.address(Some(&next.0))) { (w!("more")) } }
        }
        (keep_form(&list, kept, (&views, me)))
    };
    let beside = Beside {
        live: Some(&live),
        ..Beside::default()
    };
    let title = t!("cases-title");
    let markup = frame::with(web, me, (Place::Cases, &title), main, beside).await?;
    Ok(shield::let_listen(page_with(status, markup)))
}

/// The lists that are kept, one's own and those of all.
fn kept_views(views: &[SavedView], list: &List) -> Markup {
    let here = list.address(None);
    html! {
        @if !views.is_empty() {
            nav class="tabs" aria-label=(w!("views-label")) {
                a href=(urls::CASES) aria-current=[(here == urls::CASES).then_some("page")] { (w!("views-all")) }
                @for view in views {
                    @let to = format!("{}?{}", urls::CASES, view.asked);
                    a href=(to) aria-current=[(here == to).then_some("page")] {
                        (view.name) @if view.shared { " " small class="quiet" { (w!("views-shared")) } }
                    }
                }
            }
            br;
        }
    }
}

/// Keep this list; and those that are kept, to drop.
fn keep_form(list: &List, kept: Option<&Kept>, (views, me): (&[SavedView], &Person)) -> Markup {
    let sheet = Sheet::new("keep-view", kept);
    html! {
        br;
        details class="fold" id="keep-list" open[kept.is_some()] {
            summary { h2 { (w!("views-keep-title")) } }
            div class="inside stack" {
                form class="one" id=(sheet.id) method="post" action=(urls::VIEWS) {
                    (sheet.head())
                    @for (name, value) in list.asked() { input type="hidden" name=(name) value=(value); }
                    (sheet.line("name", t!("views-name")).hint(t!("views-name-hint")).needed())
                    (sheet.tick("shared", "yes", html! { (w!("views-share")) }, false))
                    button class="btn" { (w!("views-keep")) }
                }
                @let mine = |view: &&SavedView| view.owner == me.id || (view.shared && me.role >= recovery::Role::Supervisor);
                ul class="lines-list" {
                    @for view in views.iter().filter(mine) {
                        li {
                            span { (view.name) }
                            form class="inline" method="post" action=(urls::drop_view(view.id)) {
                                button class="link" { (w!("filing-take-off")) span class="unseen" { " " (view.name) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A severity as a field holds it.
fn step(severity: Option<Severity>) -> String {
    severity
        .map(|one| one.step().to_string())
        .unwrap_or_default()
}

fn narrow(list: &List, people: &[Person], teams: &[Team], tags: &[Tag]) -> Markup {
    let filter = &list.filter;
    let choices = |any: String, all: Vec<(String, String)>| {
        let mut choices = vec![(String::new(), any)];
        choices.extend(all);
        choices
    };
    let statuses = STATUSES
        .iter()
        .map(|(name, key)| ((*name).to_owned(), t!(key)));
    let stages = Stage::PATH
        .iter()
        .map(|stage| (stage.name().to_owned(), t!(letters::term::stage(*stage))));
    let owners = people
        .iter()
        .map(|one| (one.id.to_string(), one.name.clone()));
    let of_teams = teams
        .iter()
        .map(|one| (one.id.to_string(), one.name.clone()));
    let of_tags = tags
        .iter()
        .map(|one| (one.id.to_string(), one.name.clone()));
    let severities = Severity::ALL.iter().rev().map(|one| {
        let step = one.step();
        let name = t!(&format!("severity-{step}"));
        (
            step.to_string(),
            t!("severity-line", step = step, name = name),
        )
    });
    let of_classes = Class::all().map(|one| (one.to_string(), in_words(&one)));
    let chosen = |id: Option<String>| id.unwrap_or_default();
    let sheet = Sheet::new("narrow", None);
    html! {
        form class="card stack" method="get" action=(urls::CASES) role="search" aria-label=(w!("cases-narrow")) {
            div class="filters" {
                (sheet.choose("status", t!("cases-status"), choices(t!("cases-any-status"), statuses.collect())).or(filter.status.clone().unwrap_or_default()))
                (sheet.choose("stage", t!("cases-stage"), choices(t!("cases-any-stage"), stages.collect())).or(filter.stage.map_or("", Stage::name)))
                (sheet.choose("owner", t!("cases-owner"), choices(t!("cases-any-owner"), owners.collect())).or(chosen(filter.owner.map(|id| id.to_string()))))
                @if !teams.is_empty() { (sheet.choose("team", t!("field-team"), choices(t!("cases-any-status"), of_teams.collect())).or(chosen(filter.team.map(|id| id.to_string())))) }
                (sheet.choose("class", t!("cases-class"), choices(t!("cases-any-status"), of_classes.collect())).or(chosen(filter.class.as_ref().map(Class::to_string))))
                (sheet.choose("severity", t!("severity-title"), choices(t!("cases-any-status"), severities.collect())).or(step(filter.severity)))
                @if !tags.is_empty() { (sheet.choose("tag", t!("filing-tag-label"), choices(t!("cases-any-status"), of_tags.collect())).or(chosen(filter.tag.map(|id| id.to_string())))) }
            }
            details open[list.columns != Columns::default()] {
                summary { (w!("columns-title")) }
                fieldset class="row" aria-label=(w!("columns-title")) {
                    input type="hidden" name=(SHOW) value="chosen";
                    @for (name, _) in COLUMNS {
                        (sheet.tick(name, "yes", html! { (w!(name)) }, list.columns.has(name)))
                    }
                }
            }
            div class="keys" { button class="btn" { (w!("cases-narrow")) } }
        }
        br;
    }
}

/// Keeps the list as it was narrowed.
pub(crate) async fn keep(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let fields: HashMap<String, String> = NARROWS
        .into_iter()
        .chain([SHOW])
        .chain(COLUMNS.map(|(name, _)| name))
        .filter(|name| !form.get(name).is_empty())
        .map(|name| (name.to_owned(), form.get(name).to_owned()))
        .collect();
    let people = web.desk.people(&me).await?;
    let (teams, tags) = (web.desk.teams(&me).await?, web.desk.tags(&me).await?);
    let address = List::of(&fields, &people, &teams, &tags).address(None);
    let asked = address.split_once('?').map_or("", |(_, asked)| asked);
    let shared = form.has("shared", "yes");
    let saved = web
        .desk
        .save_view(&me, form.get("name"), asked, shared)
        .await;
    match saved {
        Ok(()) => Ok(went(&address, "view")),
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            render(&web, &me, &fields, (Some(&kept), &html! {}), status).await
        }
    }
}

/// Keeps it no longer.
pub(crate) async fn drop(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    web.desk.drop_view(&me, id).await?;
    Ok(went(urls::CASES, "view-dropped"))
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

/// One case with the usual columns; `more` stands below its subject.
pub(crate) fn case(row: &CaseRow, when: &When, more: Markup) -> Markup {
    case_with(row, when, more, &Columns::default())
}

fn case_with(row: &CaseRow, when: &When, more: Markup, columns: &Columns) -> Markup {
    html! {
        a class="promise" href=(urls::case(row.number)) {
            @match row.next_due {
                // What comes next is no comfort where something is late.
                _ if row.status == "open" && row.broken => { span class="chip late" { (w!("cases-late")) } }
                Some(due) if row.status == "open" => { (chip::due(when, due, row.broken)) }
                _ => { span class=(if row.status == "confirmed" { "chip kept" } else { "chip" }) { (status_words(&row.status)) } }
            }
            span class="about" {
                span class="what" { (subject::line(&row.subject)) }
                small {
                    @if let Some(severity) = row.severity { (chip::severity(severity)) " · " }
                    "#" (row.number) " · " (subject::theirs(&row.customer))
                    @if columns.has("column-active") { " · " (w!("last-active")) " " (when.stamp(row.active)) }
                    @if columns.has("column-opened") { " · " (w!("column-opened")) " " (when.stamp(row.opened)) }
                    @if columns.has("column-heat") && let Some(heat) = row.heat { " · " (chip::heat(heat)) }
                }
                @if columns.has("column-tags") && !row.tags.is_empty() {
                    small class="tags" { @for tag in &row.tags { span class="tag" { (tag) } } }
                }
                (more)
            }
            span class="along" { @if columns.has("column-path") { (path::line(Along::of_row(row.stage, row.status == "open"))) } }
            @if columns.has("column-owner") { (chip::avatar(row.owner_name.as_deref())) }
        }
    }
}
