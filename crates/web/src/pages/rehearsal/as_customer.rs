//! The other side of the table (P41): one of us is the customer, the program plays the agent. Nothing of it is kept: the
//! page brings back what was said.

use super::super::{Answer, page};
use super::play::line;
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::Sheet;
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use desk::views::Person;
use maud::{Markup, html};
use rehearsal::agent::{self, Manner};
use rehearsal::{MAX_LINE_BYTES, Scenario, shipped_by_id};

/// The page, before the first word.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(name): Path<String>,
) -> Answer {
    render(&web, &me, &name, Manner::Good, &[]).await
}

/// Says a line as the customer.
pub(crate) async fn say(
    State(web): State<WebState>,
    Me(me): Me,
    Path(name): Path<String>,
    form: Form,
) -> Answer {
    let manner = Manner::from_id(form.get("manner")).unwrap_or(Manner::Good);
    let cut = |text: &str| text[..text.floor_char_boundary(MAX_LINE_BYTES)].to_owned();
    let mut said: Vec<String> = form.all("said").map(cut).collect();
    said.push(cut(form.get("line")));
    said.truncate(agent::LINES);
    render(&web, &me, &name, manner, &said).await
}

async fn render(
    web: &WebState,
    me: &Person,
    name: &str,
    manner: Manner,
    said: &[String],
) -> Answer {
    let scenario = shipped_by_id(name).ok_or(Problem::NotFound)?;
    let title = t!("rehearsal-as-customer");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::REHEARSAL) { (w!("rehearsal-all")) } }
                h1 { (title) }
                p class="text" { (w!("rehearsal-as-customer-text", customer = &scenario.customer)) }
            }
        }
        div class="stack" {
            section class="card" lang="en" { p class="text" { (scenario.knows) } }
            @if !said.is_empty() { (conversation(scenario, manner, said)) }
            @if said.len() < agent::LINES { (form_of(scenario, manner, said)) } @else { (what_was_it_like()) }
        }
    };
    Ok(page(
        frame::desk(web, me, Place::Rehearsal, &title, main).await?,
    ))
}

fn conversation(scenario: &Scenario, manner: Manner, said: &[String]) -> Markup {
    html! {
        section class="card" {
            ol class="talk" lang="en" {
                @for (turn, words) in said.iter().enumerate() {
                    (line(&t!("rehearsal-you"), words, true))
                    @if let Some(answer) = agent::says(scenario, manner, turn, words) { (line(agent::NAME, &answer, false)) }
                }
            }
        }
    }
}

fn form_of(scenario: &Scenario, manner: Manner, said: &[String]) -> Markup {
    let sheet = Sheet::new("say", None);
    let manners: Vec<(&str, String)> = Manner::ALL
        .into_iter()
        .map(|one| (one.id(), t!(&format!("rehearsal-manner-{}", one.id()))))
        .collect();
    html! {
        section class="card" id="now" {
            form class="ask" method="post" action={ (urls::as_customer_of(&scenario.id)) "#now" } {
                @for words in said { input type="hidden" name="said" value=(words); }
                @if said.is_empty() { (sheet.radio("manner", &t!("rehearsal-manner"), &manners, manner.id())) }
                @else { input type="hidden" name="manner" value=(manner.id()); }
                (sheet.area("line", t!("rehearsal-say")))
                div class="keys" { button class="btn primary" { (w!("rehearsal-say-key")) } }
            }
        }
    }
}

fn what_was_it_like() -> Markup {
    html! {
        section class="card" id="now" {
            p { (w!("rehearsal-as-customer-over")) }
            h2 { (w!("rehearsal-what-was-it-like")) }
            ul class="dots" {
                li { (w!("rehearsal-like-1")) }
                li { (w!("rehearsal-like-2")) }
                li { (w!("rehearsal-like-3")) }
            }
        }
    }
}
