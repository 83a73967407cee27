//! The manual of the coach: every rule and hint with the reason, what to say instead, and samples.

use super::{Answer, page};
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use coach::draft::hints::Kind;
use coach::rules::{Level, MISTAKES, Rulebook};
use maud::{Markup, html};

/// A page of the manual, of a rule or of a hint.
struct Entry<'a> {
    id: &'a str,
    about: &'a str,
    level: Level,
    serves: &'a [String],
    message: &'a str,
    why: &'a str,
    instead: &'a str,
    better: Vec<(&'a str, &'a str)>,
    noticed: Vec<&'a str>,
    left_alone: Vec<&'a str>,
}

/// The list.
pub(crate) async fn list(State(web): State<WebState>, Me(me): Me) -> Answer {
    let title = t!("rules-title");
    let main = html! {
        header class="page" { div { h1 { (title) } p class="quiet text" { (t!("rules-text")) } } }
        div class="stack" {
            @for (level, heading) in [
                (Level::Error, t!("rules-errors")),
                (Level::Advice, t!("rules-advice")),
                (Level::Hint, t!("rules-hints")),
            ] {
                section class="card" {
                    h2 { (heading) }
                    ul class="lines-list" {
                        @for entry in entries().filter(|entry| entry.level == level) {
                            li { div {
                                a href=(urls::rule(entry.id)) { (name(entry.id)) }
                                p class="quiet text" { (entry.about) }
                            } }
                        }
                    }
                }
            }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::None, &title, main).await?,
    ))
}

/// One page of it.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let entry = entries()
        .find(|entry| entry.id == id)
        .ok_or(Problem::NotFound)?;
    let title = name(entry.id);
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::RULES) { (t!("rules-all")) } }
                h1 { (title) }
                p class="text" { (entry.about) }
                p class="quiet" { (t!("rule-serves", practices = entry.serves.join(", "))) }
            }
        }
        article class="card stack text rule" { (body(&entry)) }
    };
    Ok(page(
        frame::desk(&web, &me, Place::None, &title, main).await?,
    ))
}

fn body(entry: &Entry) -> Markup {
    html! {
        section class="tight" { h2 { (t!("rule-heard")) } p { (humbly(entry.message)) } }
        section class="tight" { h2 { (t!("rule-why")) } p { (entry.why) } }
        section class="tight" { h2 { (t!("rule-instead")) } p { (entry.instead) } }
        @if !entry.better.is_empty() {
            section class="tight" {
                h2 { (t!("rule-better")) }
                ul class="dots" { @for (from, to) in &entry.better { li { "“" (from) "” → “" (to) "”" } } }
            }
        }
        section class="tight" {
            h2 { (t!("rule-noticed")) }
            ul class="dots" { @for sample in &entry.noticed { li { "“" (sample) "”" } } }
        }
        section class="tight" {
            h2 { (t!("rule-left-alone")) }
            ul class="dots" { @for sample in &entry.left_alone { li { "“" (sample) "”" } } }
        }
    }
}

/// The rules in the order of the project, then the hints.
fn entries() -> impl Iterator<Item = Entry<'static>> {
    let book = Rulebook::built_in();
    let rules = MISTAKES
        .iter()
        .filter_map(|id| book.rule(id))
        .map(|rule| Entry {
            id: &rule.page.id,
            about: &rule.page.about,
            level: rule.page.level,
            serves: &rule.page.serves,
            message: &rule.page.message,
            why: &rule.page.why,
            instead: &rule.page.instead,
            // A wording for a pattern with choices in it would read as code.
            better: rule
                .page
                .better
                .iter()
                .filter(|better| is_plain(&better.pattern.text))
                .map(|better| (better.pattern.text.as_str(), better.wording.as_str()))
                .collect(),
            noticed: rule
                .page
                .noticed
                .iter()
                .map(|line| line.text.as_str())
                .collect(),
            left_alone: rule
                .page
                .left_alone
                .iter()
                .map(|line| line.text.as_str())
                .collect(),
        });
    let hints = Kind::ALL.into_iter().map(|kind| {
        let page = kind.page();
        Entry {
            id: kind.id(),
            about: &page.about,
            level: Level::Hint,
            serves: &page.serves,
            message: &page.message,
            why: &page.why,
            instead: &page.instead,
            better: Vec::new(),
            noticed: page.noticed.iter().map(String::as_str).collect(),
            left_alone: page.left_alone.iter().map(String::as_str).collect(),
        }
    });
    rules.chain(hints)
}

fn is_plain(pattern: &str) -> bool {
    pattern
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '\'' | ','))
}

/// A rule as people read it: `blames-customer` is "Blames customer".
pub(crate) fn name(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// What a rule says the customer hears, as a guess: the coach is wrong now and then.
pub(crate) fn humbly(message: &str) -> String {
    message.replacen("The customer hears", "The customer may hear", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_page_that_says_why_and_what_instead() {
        let ids: Vec<_> = entries().map(|entry| entry.id).collect();
        assert_eq!(ids.len(), MISTAKES.len() + Kind::ALL.len());
        for entry in entries() {
            assert!(!entry.about.is_empty(), "{}", entry.id);
            assert!(!entry.why.is_empty(), "{}", entry.id);
            assert!(!entry.instead.is_empty(), "{}", entry.id);
            assert!(!entry.noticed.is_empty(), "{}", entry.id);
        }
    }

    #[test]
    fn a_rule_reads_as_words() {
        assert_eq!(name("blames-customer"), "Blames customer");
        assert_eq!(
            humbly("The customer hears an order."),
            "The customer may hear an order."
        );
    }
}
