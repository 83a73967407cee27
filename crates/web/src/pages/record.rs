//! How the rules of the coach are taken here: by rule, and never by person. A rule that most words pass over may be of no
//! use here, and the page says so kindly.

use super::case::heeded::in_words;
use super::rules::{chip, on_again};
use super::{Answer, Asked, page, told};
use crate::parts::frame::{self, Place};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use coach::manual::entries;
use desk::coached::{FEW, IN_ALL_DAYS, LATELY_DAYS, Reach, RuleFigures, Silent, Tally};
use desk::views::SilenceRow;
use maud::{Markup, html};
use std::collections::HashMap;

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let figures = web.desk.coach_figures(&me).await?;
    let off = web.desk.rules_off(&me).await?;
    let silent = web.desk.silent_rules().await?;
    let when = super::when(&web).await?;
    let book = web.rulebook();
    let rules = Rules {
        titles: entries(&book)
            .map(|entry| (entry.id, entry.title))
            .collect(),
        off: &off,
        silent: &silent,
    };
    let (few, enough): (Vec<_>, Vec<_>) = figures.iter().partition(|one| one.in_all.is_few());
    let named = |id: &&str| figures.iter().any(|one| one.rule == **id);
    let rest = rules.titles.keys().filter(|id| !named(id)).count();
    let title = t!("record-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::RULES) { (w!("rules-all")) } }
                h1 { (title) }
                p class="quiet text" { (w!("record-text")) }
            }
        }
        (told::on_desk(&asked))
        div class="stack" {
            (switched_off(&rules, &when))
            @if figures.is_empty() { (frame::empty(&t!("record-none"), &t!("record-none-text"))) }
            @for one in enough { (card(&rules, one)) }
            @if !few.is_empty() {
                section class="card" {
                    h2 { (w!("record-few-title")) }
                    p class="quiet" { (w!("record-few-text", few = FEW, days = IN_ALL_DAYS)) }
                    ul class="dots" { @for one in few { li { (rules.link(&one.rule)) } } }
                }
            }
            @if !figures.is_empty() && rest > 0 { p class="quiet" { (w!("record-rest", count = rest)) } }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::None, &title, main).await?,
    ))
}

/// What is known of the rules beside their figures.
struct Rules<'a> {
    titles: HashMap<&'a str, &'a str>,
    off: &'a [SilenceRow],
    silent: &'a Silent,
}

impl Rules<'_> {
    fn link(&self, id: &str) -> Markup {
        html! {
            @match self.titles.get(id) {
                Some(title) => a href=(urls::rule(id)) { (title) },
                None => { code { (id) } " " span class="quiet" { (w!("record-unknown")) } },
            }
        }
    }
}

/// The rules that are silent, each with the key to switch it on again.
fn switched_off(rules: &Rules<'_>, when: &When) -> Markup {
    html! {
        @if !rules.off.is_empty() {
            section class="card" {
                h2 { (w!("record-off-title")) }
                ul class="lines-list" {
                    @for one in rules.off {
                        li {
                            div {
                                (rules.link(&one.rule))
                                p class="quiet text" {
                                    (w!("rule-silence-open", name = &one.off_by, from = when.full_words(one.off_at)))
                                    @if let Some(mailbox) = &one.mailbox { " · " (mailbox) }
                                    ": " (crate::words::quoted(&one.reason))
                                }
                            }
                            (on_again(&one.rule, one, "btn"))
                        }
                    }
                }
            }
        }
    }
}

fn card(rules: &Rules<'_>, one: &RuleFigures) -> Markup {
    let off = rules.silent.of(&one.rule) == Some(Reach::All);
    let unsaid = one.in_all.stood - one.reasons.iter().map(|(_, times)| times).sum::<u64>();
    html! {
        section class="card stack" {
            header class="row" {
                h2 { (rules.link(&one.rule)) }
                (chip(rules.silent, &one.rule))
            }
            dl class="facts" {
                @for (days, tally) in [(IN_ALL_DAYS, one.in_all), (LATELY_DAYS, one.lately)] {
                    div { dt { (w!("record-in-all", days = days)) } dd { (figures(tally)) } }
                }
            }
            @if !one.reasons.is_empty() {
                section class="tight" {
                    h3 { (w!("record-reasons")) }
                    ul class="dots" {
                        @for (why, times) in &one.reasons { li { (in_words(*why)) " · " (times) } }
                        @if unsaid > 0 { li class="quiet" { (w!("record-reason-open")) " · " (unsaid) } }
                    }
                }
            }
            @if one.is_mostly_passed_over() && !off && rules.titles.contains_key(one.rule.as_str()) {
                div class="say soon stack" {
                    p { (w!("record-propose", stood = one.in_all.stood, shown = one.in_all.shown())) }
                    p { a class="btn" href={ (urls::rule(&one.rule)) "#switch" } { (w!("rule-off-form")) } }
                }
            }
        }
    }
}

/// How often it was shown and what became of it; of few words nothing is said.
fn figures(tally: Tally) -> String {
    if tally.is_few() {
        return t!("record-few");
    }
    t!(
        "record-figures",
        shown = tally.shown(),
        changed = tally.changed,
        stood = tally.stood
    )
}
