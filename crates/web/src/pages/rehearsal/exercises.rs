//! Short exercises from the coach's rules: what does the customer hear, and say it better. Nothing of it is kept.

use super::super::{Answer, Asked, page};
use crate::form::Form;
use crate::parts::field::Sheet;
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::words::quoted;
use axum::extract::State;
use coach::rules::Rulebook;
use desk::views::Person;
use maud::{Markup, html};
use rehearsal::exercise::{self, Better, Exercise};

/// Which exercise is shown: of all rules or of those that heat a conflict, and how far along.
#[derive(Clone, Copy)]
struct At {
    conflict: bool,
    number: u64,
}

impl At {
    fn of(conflict: &str, number: &str) -> Self {
        Self {
            conflict: !conflict.is_empty(),
            number: number.parse::<u64>().unwrap_or_default() % NUMBERS,
        }
    }

    fn address(self) -> String {
        urls::exercise(self.conflict, self.number)
    }
}

/// So many exercises there are before it begins anew.
const NUMBERS: u64 = 64;

/// The page with one exercise.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let field = |name: &str| asked.get(name).map(String::as_str).unwrap_or_default();
    let at = At::of(field("conflict"), field("n"));
    render(&web, &me, at, None, None).await
}

/// Looks an answer over.
pub(crate) async fn look(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let at = At::of(form.get("conflict"), form.get("n"));
    let heard = form.get("hears").parse::<usize>().ok();
    render(&web, &me, at, heard, Some(form)).await
}

async fn render(
    web: &WebState,
    me: &Person,
    at: At,
    heard: Option<usize>,
    form: Option<Form>,
) -> Answer {
    let book = Rulebook::built_in();
    let all = exercise::exercises(book, at.number / 16, at.conflict);
    let count = all.len().max(1);
    let place = usize::try_from(at.number).unwrap_or_default() % count;
    let one = all.get(place).ok_or(Problem::NotFound)?;
    let wording = form
        .as_ref()
        .map(|form| form.get("wording").to_owned())
        .filter(|words| !words.is_empty());
    let title = t!("exercises-title");
    let other = At {
        conflict: !at.conflict,
        number: 0,
    };
    let next = At {
        number: (at.number + 1) % NUMBERS,
        ..at
    };
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::REHEARSAL) { (w!("rehearsal-all")) } }
                h1 { (title) }
                p class="quiet text" { (w!("exercises-text")) }
            }
            div class="keys" {
                a class="btn" href=(other.address()) { @if at.conflict { (w!("exercises-all")) } @else { (w!("exercises-conflict")) } }
            }
        }
        div class="stack" {
            section class="card stack" {
                blockquote class="text" lang="en" { p { (quoted(one.sample)) } }
                (hears(one, at, heard, book))
                (say_better(one, at, wording.as_deref(), book))
                p { a class="btn" href=(next.address()) { (w!("exercises-next")) } }
            }
        }
    };
    Ok(page(
        frame::desk(web, me, Place::Rehearsal, &title, main).await?,
    ))
}

fn marks(at: At) -> Markup {
    html! {
        input type="hidden" name="n" value=(at.number);
        @if at.conflict { input type="hidden" name="conflict" value="yes"; }
    }
}

fn hears(one: &Exercise<'_>, at: At, heard: Option<usize>, book: &Rulebook) -> Markup {
    let (choices, right) = exercise::choices(one, book, at.number);
    let sheet = Sheet::new("hears", None);
    let places: Vec<String> = (0..choices.len()).map(|place| place.to_string()).collect();
    let options: Vec<(&str, String)> = places
        .iter()
        .map(String::as_str)
        .zip(choices.iter().map(|one| (*one).to_owned()))
        .collect();
    html! {
        @match heard {
            Some(place) if place == right => p role="status" { (w!("exercises-right", message = one.rule.message)) },
            Some(_) => p role="status" { (w!("exercises-wrong", message = one.rule.message)) },
            None => form class="ask" method="post" action=(urls::EXERCISES) {
                (marks(at))
                (sheet.radio("hears", &t!("exercises-hears"), &options, ""))
                div class="keys" { button class="btn" { (w!("exercises-hears-key")) } }
            },
        }
    }
}

fn say_better(one: &Exercise<'_>, at: At, wording: Option<&str>, book: &Rulebook) -> Markup {
    let sheet = Sheet::new("better", None);
    let found = wording.map(|wording| exercise::better(one, wording, book));
    html! {
        @if let Some(found) = &found {
            p role="status" { strong { (answer(found)) } }
            @if *found != Better::Yes { p class="quiet text" { (one.rule.instead) } }
        }
        form class="ask" method="post" action=(urls::EXERCISES) {
            (marks(at))
            (sheet.area("wording", t!("exercises-yours")).or(wording.unwrap_or_default()))
            div class="keys" { button class="btn primary" { (w!("exercises-key")) } }
        }
        p class="quiet" { a href=(urls::rule(one.rule.id)) { (w!("coach-why", rule = one.rule.title)) } }
    }
}

fn answer(found: &Better) -> String {
    match found {
        Better::Yes => t!("exercises-good"),
        Better::TooShort => t!("exercises-too-short"),
        Better::Same => t!("exercises-same"),
        Better::Still { cited, message, .. } => {
            t!("exercises-still", cited = cited, message = message)
        }
    }
}
