//! People, teams and roles.

use super::{Answer, Asked, absence, go, no, page_with, told, went};
use crate::form::Form;
use crate::pages::case::terms;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::Misfit;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::desk::NewPerson;
use desk::views::{Person, Team};
use desk::{Closing, DeskError};
use maud::{Markup, html};
use recovery::{Role, StaffId, TeamId};

/// What stands above the list after something was done.
enum Told {
    Nothing,
    Line(Markup),
    /// Beside the teams, where the address leads.
    Team(Markup),
    Link {
        name: String,
        url: String,
    },
}

/// The page.
pub(crate) async fn list(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let line = told::on_desk(&asked);
    let done = match asked.get(told::DONE).map(String::as_str) {
        Some("team" | "team-renamed" | "team-closed") => Told::Team(line),
        _ => Told::Line(line),
    };
    render(&web, &me, None, &done, StatusCode::OK).await
}

/// The teams are on the same page.
pub(crate) async fn teams() -> Answer {
    Ok(go(&format!("{}#teams", urls::PEOPLE)))
}

async fn render(
    web: &WebState,
    me: &Person,
    kept: Option<&Kept>,
    above: &Told,
    status: StatusCode,
) -> Answer {
    let people = web.desk.people(me).await?;
    let teams = web.desk.teams(me).await?;
    let absences = web.desk.absences(me).await?;
    let when = super::when(web).await?;
    let around = absence::Around {
        all: &absences,
        people: &people,
        when: &when,
        kept,
    };
    let may = me.role >= Role::Administrator;
    let main = html! {
        header class="page" { div { h1 { (w!("people-title")) } p class="quiet" { (w!("people-text")) } } div class="keys" { a class="btn" href=(urls::EXPECTATIONS) { (w!("expectations-title")) } a class="btn" href=(urls::HAND_OUT) { (w!("hand-out-title")) } @if may { a class="btn" href=(urls::AUDIT) { (w!("audit-link")) } } } }
        @match above {
            Told::Nothing | Told::Team(_) => {}
            Told::Line(line) => { (line) }
            Told::Link { name, url } => {
                div class="say yes did" role="status" {
                    p { (w!("people-link", name = name)) }
                    p { code { (url) } }
                }
            }
        }
        section class="stack" {
            ul class="stack" { @for person in &people { li { (one(person, &teams, may, &around)) } } }
        }
        @if may { br; (invitation(&teams, kept)) }
        br;
        section class="card stack" id="teams" {
            h2 { (w!("teams-title")) }
            @if let Told::Team(line) = above { (line) }
            @if teams.is_empty() { p class="quiet" { (w!("teams-none")) } }
            @if may { ul class="tight" { @for team in &teams { li { (own_team(team, kept)) } } } }
            @else { ul class="dots" { @for team in &teams { li { (team.name) } } } }
            @if may {
                @let sheet = Sheet::new("team", kept);
                form class="one" method="post" action=(urls::TEAMS) {
                    (sheet.head())
                    (sheet.line("name", t!("team-name")).needed())
                    button class="btn" { (w!("team-key")) }
                }
            }
        }
    };
    let markup = frame::desk(web, me, Place::People, &t!("people-title"), main).await?;
    Ok(page_with(status, markup))
}

fn roles() -> Vec<(String, String)> {
    [Role::Agent, Role::Supervisor, Role::Administrator]
        .into_iter()
        .map(|role| {
            (
                terms::role_name(role).to_owned(),
                t!(letters::term::role(role)),
            )
        })
        .collect()
}

fn team_choice(teams: &[Team]) -> Vec<(String, String)> {
    let mut choice = vec![(String::new(), t!("team-none"))];
    choice.extend(
        teams
            .iter()
            .map(|team| (team.id.to_string(), team.name.clone())),
    );
    choice
}

fn one(person: &Person, teams: &[Team], may: bool, around: &absence::Around) -> Markup {
    let sheet = Sheet::new(format!("person-{}", person.id), around.kept);
    html! {
        article class="card tight" {
            header class="row" {
                h2 { (person.name) }
                span class="chip" { (w!(letters::term::role(person.role))) }
                @if let Some(team) = &person.team { span class="chip" { (team.name) } }
                @if !person.active { span class="chip late" { (w!("person-inactive")) } }
                @else if !person.set_up { span class="chip soon" { (w!("person-invited")) } }
            }
            p class="quiet" { (person.email) @if !person.phone.is_empty() { " · " (person.phone) } }
            @if person.active { (absence::card(person, around, false)) }
            @if may && person.active { (absence::leaving(person, around)) }
            @if may {
                details class="bit" open[sheet.came_back()] {
                    summary { (w!("person-change", name = &person.name)) }
                    div class="stack" {
                        form class="one" method="post" action=(urls::person(person.id)) {
                            (sheet.head())
                            (sheet.choose("role", t!("field-role"), roles()).or(terms::role_name(person.role)))
                            (sheet.choose("team", t!("field-team"), team_choice(teams)).or(person.team.as_ref().map(|team| team.id.to_string()).unwrap_or_default()))
                            (sheet.tick("active", "yes", html! { (w!("person-active")) }, person.active))
                            button class="btn" { (w!("save")) }
                        }
                        form method="post" action=(urls::reset(person.id)) {
                            button class="btn" { (w!("person-reset")) }
                        }
                    }
                }
            }
        }
    }
}

/// A team, to rename or close.
fn own_team(team: &Team, kept: Option<&Kept>) -> Markup {
    let rename = Sheet::new(format!("team-{}", team.id), kept);
    let close = Sheet::new(format!("close-team-{}", team.id), kept);
    html! {
        details class="bit" open[rename.came_back() || close.came_back()] {
            summary { (team.name) }
            div class="stack" {
                form class="one" id=(rename.id) method="post" action=(urls::team(team.id)) {
                    (rename.head())
                    (rename.line("name", t!("team-rename")).or(&team.name).needed())
                    button class="btn" { (w!("save")) }
                }
                form class="stack" id=(close.id) method="post" action=(urls::close_team(team.id)) {
                    (close.head())
                    button class="btn" { (w!("team-close", name = &team.name)) }
                }
            }
        }
    }
}

fn invitation(teams: &[Team], kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("invite", kept);
    html! {
        section class="card" {
            h2 { (w!("invite-title")) }
            form class="ask" method="post" action=(urls::PEOPLE) {
                (sheet.head())
                div class="fields" {
                    (sheet.line("name", t!("field-name")).hint(t!("field-your-name-hint")).needed())
                    (sheet.input("email", "email", t!("field-email")).needed())
                    (sheet.input("tel", "phone", t!("field-phone")).hint(t!("field-phone-hint")))
                    (sheet.choose("role", t!("field-role"), roles()))
                    (sheet.choose("team", t!("field-team"), team_choice(teams)))
                }
                div class="keys" { button class="btn primary" { (w!("invite-key")) } }
            }
        }
    }
}

async fn came_back(web: &WebState, me: &Person, form: Form, error: DeskError) -> Answer {
    let (status, sentence, field) = no(error)?;
    let mut kept = Kept::refused(form, sentence);
    kept.field = field;
    render(web, me, Some(&kept), &Told::Nothing, status).await
}

/// The page with a form that came back.
pub(super) async fn came_back_with(web: &WebState, me: &Person, kept: &Kept) -> Answer {
    render(web, me, Some(kept), &Told::Nothing, absence::BACK).await
}

async fn misfit(web: &WebState, me: &Person, form: Form, misfit: &Misfit) -> Answer {
    let kept = Kept::misfit(form, misfit);
    render(
        web,
        me,
        Some(&kept),
        &Told::Nothing,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
    .await
}

/// Invites a person; the one-time link is mailed and shown once.
pub(crate) async fn invite(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let read = || -> Result<NewPerson, Misfit> {
        Ok(NewPerson {
            name: form.need_line("name")?,
            email: form.need_line("email")?,
            phone: form.line("phone")?,
            role: form.term("role", terms::role)?,
            team: form.maybe("team")?,
        })
    };
    let new = match read() {
        Ok(new) => new,
        Err(wrong) => return misfit(&web, &me, form, &wrong).await,
    };
    let name = new.name.clone();
    match web.desk.invite(&me, new).await {
        Ok(url) => render(&web, &me, None, &Told::Link { name, url }, StatusCode::OK).await,
        Err(error) => came_back(&web, &me, form, error).await,
    }
}

/// Changes role, team, and whether they may sign in.
pub(crate) async fn change(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<StaffId>,
    form: Form,
) -> Answer {
    let read =
        || -> Result<_, Misfit> { Ok((form.term("role", terms::role)?, form.maybe("team")?)) };
    let (role, team) = match read() {
        Ok(read) => read,
        Err(wrong) => return misfit(&web, &me, form, &wrong).await,
    };
    let active = form.has("active", "yes");
    match web.desk.change_person(&me, id, role, team, active).await {
        Ok(()) => Ok(went(urls::PEOPLE, "person")),
        Err(error) => came_back(&web, &me, form, error).await,
    }
}

/// Makes a link for a new password.
pub(crate) async fn reset(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<StaffId>,
) -> Answer {
    let url = web.desk.reset_link(&me, id).await?;
    let people = web.desk.people(&me).await?;
    let name = people
        .into_iter()
        .find(|person| person.id == id)
        .map(|person| person.name)
        .unwrap_or_default();
    render(&web, &me, None, &Told::Link { name, url }, StatusCode::OK).await
}

/// Adds a team.
pub(crate) async fn add_team(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let name = match form.need_line("name") {
        Ok(name) => name,
        Err(wrong) => return misfit(&web, &me, form, &wrong).await,
    };
    match web.desk.add_team(&me, &name).await {
        Ok(_) => Ok(went(&format!("{}#teams", urls::PEOPLE), "team")),
        Err(error) => came_back(&web, &me, form, error).await,
    }
}

/// Gives a team another name.
pub(crate) async fn rename_team(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<TeamId>,
    form: Form,
) -> Answer {
    let name = match form.need_line("name") {
        Ok(name) => name,
        Err(wrong) => return misfit(&web, &me, form, &wrong).await,
    };
    match web.desk.rename_team(&me, id, &name).await {
        Ok(()) => Ok(went(&format!("{}#teams", urls::PEOPLE), "team-renamed")),
        Err(error) => came_back(&web, &me, form, error).await,
    }
}

/// Closes a team, or says what hangs on it.
pub(crate) async fn close_team(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<TeamId>,
    form: Form,
) -> Answer {
    match web.desk.close_team(&me, id).await {
        Ok(Closing::Closed) => Ok(went(&format!("{}#teams", urls::PEOPLE), "team-closed")),
        Ok(Closing::Hangs { cases, people }) => {
            let sentence = hangs(cases, people);
            let kept = Kept::refused(form, sentence);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            render(&web, &me, Some(&kept), &Told::Nothing, status).await
        }
        Err(error) => came_back(&web, &me, form, error).await,
    }
}

/// What hangs on a team, and what to do with it.
fn hangs(cases: u64, people: u64) -> String {
    let what = match (cases, people) {
        (_, 0) => t!("team-hangs-cases", count = cases),
        (0, _) => t!("team-hangs-people", count = people),
        _ => t!(
            "team-hangs-both",
            cases = t!("team-hangs-cases", count = cases),
            people = t!("team-hangs-people", count = people)
        ),
    };
    t!("team-hangs", what = what)
}
