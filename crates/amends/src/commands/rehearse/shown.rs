//! What a rehearsal prints: the brief before it, the debrief after it.

use crate::print;
use coach::rules::Rulebook;
use desk::rehearsals::words;
use letters::Catalogue;
use rehearsal::{Debrief, Scenario};
use serde_json::{Value, json};

pub fn brief(scenario: &Scenario, seed: u64) {
    print::line(&format!(
        "{} (level {}, {})",
        scenario.name, scenario.level, scenario.domain
    ));
    print::line(&scenario.knows);
    print::line("What you may do:");
    for may in &scenario.may {
        print::line(&format!("  - {may}"));
    }
    print::line(&format!(
        "To play it with the same words again: --seed {seed}"
    ));
}

pub fn debrief(looked: &Debrief<'_>, scenario: &Scenario, book: &Rulebook) {
    let says = |key: &str| Catalogue::english().say_with(key, &[]);
    print::line(&format!(
        "\n{}. {} of 100.",
        says(&format!("rehearsal-ending-{}", looked.ending.id())),
        looked.score.total()
    ));
    for (at, turn) in looked.turns.iter().enumerate() {
        let mark = match at {
            _ if looked.best == Some(at) => " (this line helped most)",
            _ if looked.worst == Some(at) => " (this line hurt most)",
            _ => "",
        };
        print::line(&format!("\n{}. “{}”{mark}", at + 1, turn.said));
        print::line(&format!(
            "   temper {} → {}, patience {} → {}, trust {} → {}",
            turn.before.temper,
            turn.after.temper,
            turn.before.patience,
            turn.after.patience,
            turn.before.trust,
            turn.after.trust
        ));
        for told in &turn.told {
            let sign = if told.change.good() < 0 { "−" } else { "+" };
            let sentence = words::did(Catalogue::english(), told, book);
            let cited = if told.cited == turn.said {
                String::new()
            } else {
                format!(" “{}”", told.cited)
            };
            print::line(&format!("   {sign} {sentence}{cited}"));
        }
        if let Some(help) = &turn.help {
            let sentence = words::helps(Catalogue::english(), help);
            print::line(&format!("   What would have helped: {sentence}"));
        }
    }
    let goal = if looked.goal_found {
        "You brought out what was really needed"
    } else {
        "What nobody asked for"
    };
    print::line(&format!("\n{goal}: {}.", looked.goal));
    if !looked.not_asked.is_empty() {
        print::line(&format!(
            "You never asked about: {}.",
            looked.not_asked.join("; ")
        ));
    }
    print::line(&format!("Play it again: amends rehearse {}", scenario.id));
}

pub fn as_json(looked: &Debrief<'_>, book: &Rulebook) -> Value {
    let turns: Vec<Value> = looked
        .turns
        .iter()
        .map(|turn| {
            let told: Vec<Value> = turn
                .told
                .iter()
                .map(|told| {
                    json!({ "cited": told.cited, "cause": told.cause.id(), "what": told.what, "change": told.change,
                        "says": words::did(Catalogue::english(), told, book) })
                })
                .collect();
            let help = turn.help.as_ref().map(|help| {
                json!({ "help": help.id(), "what": help.what(), "says": words::helps(Catalogue::english(), help) })
            });
            json!({ "said": turn.said, "before": turn.before, "after": turn.after, "did": told, "help": help })
        })
        .collect();
    json!({
        "ending": looked.ending, "score": looked.score.total(), "parts": looked.score, "turns": turns,
        "best": looked.best, "worst": looked.worst, "goal": looked.goal, "goal_found": looked.goal_found,
        "not_asked": looked.not_asked,
    })
}

pub fn what_was_it_like() {
    let says = |key: &str| Catalogue::english().say_with(key, &[]);
    print::line(&format!("\n{}", says("rehearsal-what-was-it-like")));
    for key in ["rehearsal-like-1", "rehearsal-like-2", "rehearsal-like-3"] {
        print::line(&format!("  - {}", says(key)));
    }
}
