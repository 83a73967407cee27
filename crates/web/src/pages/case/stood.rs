//! What the coach had shown of a word that went out as it was: under the word in the conversation, and in the history.
//! It says what was shown and why it stood, and nothing about whoever wrote.

use super::heeded::in_words;
use super::view::View;
use crate::state::WebState;
use crate::urls;
use coach::manual::entries;
use desk::views::{CasePage, StoodView};
use maud::{Markup, html};
use recovery::MessageId;
use std::collections::HashMap;

/// What people call the rules of which something stood in words of this case.
pub(super) fn titles(web: &WebState, page: &CasePage) -> HashMap<String, String> {
    if page.stood.is_empty() {
        return HashMap::new();
    }
    entries(&web.rulebook())
        .filter(|entry| page.stood.iter().any(|stood| stood.rule == entry.id))
        .map(|entry| (entry.id.to_owned(), entry.title.to_owned()))
        .collect()
}

/// Under a word in the conversation.
pub(super) fn under(view: &View, message: MessageId) -> Markup {
    let stood = of(view, |stood| stood.message == Some(message));
    html! {
        @if !stood.is_empty() {
            details class="bit" {
                summary { (w!("coach-stood-title")) }
                div class="tight" { (list(view, &stood)) }
            }
        }
    }
}

/// In the history, beside the event of this version.
pub(super) fn at(view: &View, version: u64) -> Markup {
    let stood = of(view, |stood| stood.version == version);
    html! {
        @if !stood.is_empty() {
            p class="quiet" { (w!("coach-stood-title")) }
            (list(view, &stood))
        }
    }
}

fn of<'v>(view: &'v View, which: impl Fn(&StoodView) -> bool) -> Vec<&'v StoodView> {
    view.page.stood.iter().filter(|one| which(one)).collect()
}

fn list(view: &View, stood: &[&StoodView]) -> Markup {
    let line = stood.iter().find_map(|one| one.line.as_deref());
    html! {
        ul class="dots" {
            @for one in stood {
                li {
                    (t!("coach-stood-shown", rule = view.titles.get(&one.rule).map_or(one.rule.as_str(), String::as_str)))
                    @if let Some(why) = one.why { " " (in_words(why)) "." }
                    @if view.titles.contains_key(&one.rule) { " " a href=(urls::rule(&one.rule)) { (w!("rule-why")) } }
                }
            }
        }
        @if let Some(line) = line { blockquote { (line) } }
    }
}
