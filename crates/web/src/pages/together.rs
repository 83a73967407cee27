//! Several cases at once: each by a command of its own, and what was refused is told by case.

use super::{Answer, no, page, went};
use crate::form::Form;
use crate::parts::field::Sheet;
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use desk::DeskError;
use desk::acts::Act;
use desk::filing::Tag;
use desk::views::lists::PAGE_ROWS;
use desk::views::{Person, Team};
use maud::{Markup, html};
use recovery::StaffId;

/// What is done with each.
enum All {
    Give(Option<StaffId>, Option<String>),
    Team(Option<recovery::TeamId>),
    Tag(String),
}

/// Does it with every case that was ticked.
pub(crate) async fn all(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let numbers: Vec<u64> = form
        .all("case")
        .filter_map(|number| number.parse().ok())
        .take(PAGE_ROWS)
        .collect();
    let Some(what) = asked(&form, &me).filter(|_| !numbers.is_empty()) else {
        return Ok(went(urls::CASES, "together-nothing"));
    };
    let mut refused = Vec::new();
    for number in &numbers {
        match one(&web, &me, *number, &what).await {
            Ok(()) => {}
            // The method's no is of this case alone; a desk that is broken is of all.
            Err(error @ DeskError::Storage(_)) => return Err(Problem::from(error)),
            Err(DeskError::NotFound) => refused.push((*number, t!("together-no-case"))),
            Err(error) => refused.push((*number, no(error)?.1)),
        }
    }
    if refused.is_empty() {
        return Ok(went(urls::CASES, "together"));
    }
    let title = t!("together-title");
    let done = numbers.len() - refused.len();
    let main = html! {
        header class="page" { h1 { (title) } }
        p class="say soon" role="status" { (w!("together-done", done = done, all = numbers.len())) }
        br;
        section class="card stack" {
            h2 { (w!("together-refused")) }
            ul class="lines-list" {
                @for (number, why) in &refused { li { a href=(urls::case(*number)) { "#" (number) } span { (why) } } }
            }
        }
        br;
        p { a class="btn" href=(urls::CASES) { (w!("problem-cases")) } }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Cases, &title, main).await?,
    ))
}

/// What was chosen; nothing where it was no choice.
fn asked(form: &Form, me: &Person) -> Option<All> {
    let word = form.get("word");
    let word = (!word.is_empty()).then(|| word.to_owned());
    Some(match form.get("do") {
        "take" => All::Give(Some(me.id), None),
        "give" => All::Give(Some(form.get("to-owner").parse().ok()?), word),
        "free" => All::Give(None, word),
        "team" => All::Team(Some(form.get("to-team").parse().ok()?)),
        "tag" if !form.get("to-tag").is_empty() => All::Tag(form.get("to-tag").to_owned()),
        _ => return None,
    })
}

async fn one(web: &WebState, me: &Person, number: u64, what: &All) -> Result<(), DeskError> {
    let act = match what {
        All::Give(owner, word) => Act::Assign {
            owner: *owner,
            word: word.clone(),
        },
        All::Team(team) => Act::SetTeam { team: *team },
        All::Tag(name) => return web.desk.tag(me, number, name).await,
    };
    web.desk.act(me, number, None, act).await.map(drop)
}

/// What is done with all that were ticked.
pub(super) fn form(people: &[Person], teams: &[Team], tags: &[Tag]) -> Markup {
    let sheet = Sheet::new("do", None);
    let owners = people.iter().filter(|one| one.active);
    let owners: Vec<_> = owners
        .map(|one| (one.id.to_string(), one.name.clone()))
        .collect();
    let of_teams: Vec<_> = teams
        .iter()
        .filter(|team| !team.closed)
        .map(|one| (one.id.to_string(), one.name.clone()))
        .collect();
    html! {
        br;
        fieldset class="card stack" data-act="tick" {
            legend { (w!("together-legend")) " " span data-key-here {} }
            p class="row" { button class="btn" name="do" value="take" { (w!("together-take")) } }
            div class="fields" {
                (sheet.choose("to-owner", t!("care-owner"), owners))
                (sheet.line("word", t!("care-word")))
            }
            p class="row" { button class="btn" name="do" value="give" { (w!("together-give")) } }
            div class="fields" {
                div class="tight" {
                    (sheet.line("to-tag", t!("filing-tag-label")).or("").hint(known_tags(tags)))
                    button class="btn" name="do" value="tag" { (w!("filing-tag-key")) }
                }
                @if !of_teams.is_empty() {
                    div class="tight" {
                        (sheet.choose("to-team", t!("field-team"), of_teams))
                        button class="btn" name="do" value="team" { (w!("together-team")) }
                    }
                }
            }
        }
    }
}

/// The first tags of the house, to write one of them.
fn known_tags(tags: &[Tag]) -> String {
    const NAMED: usize = 8;
    let names: Vec<&str> = tags
        .iter()
        .take(NAMED)
        .map(|tag| tag.name.as_str())
        .collect();
    if names.is_empty() {
        t!("filing-tag-hint")
    } else {
        t!("together-tags", tags = names.join(", "))
    }
}
