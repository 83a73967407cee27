//! What a rehearsal taught, in words of the catalogue: what a line did, and what would have helped.

use coach::manual::entries;
use coach::rules::Rulebook;
use letters::{Arg, Catalogue};
use rehearsal::Help;
use rehearsal::debrief::Told;
use rehearsal::effect::Cause;

/// What something in a line did, in a sentence.
pub fn did(words: &Catalogue, told: &Told<'_>, book: &Rulebook) -> String {
    match told.cause {
        Cause::Mistake(rule) => {
            let page = entries(book).find(|entry| entry.id == rule.as_str());
            let (title, message) =
                page.map_or((rule.as_str(), ""), |page| (page.title, page.message));
            let args = [("what", Arg::from(title)), ("message", Arg::from(message))];
            words.say_with("rehearsed-mistake", &args)
        }
        Cause::Made(what) => words.say_with(&format!("rehearsed-made-{}", what.id()), &[]),
        cause => {
            let args = [("what", Arg::from(told.what))];
            words.say_with(&format!("rehearsed-{}", cause.id()), &args)
        }
    }
}

/// What would have helped, in a sentence.
pub fn helps(words: &Catalogue, help: &Help<'_>) -> String {
    let what = ("what", Arg::from(help.what()));
    match help {
        Help::SayInstead {
            better: Some(better),
            ..
        } => words.say_with(
            "rehearsal-help-say-instead-better",
            &[what, ("better", Arg::from(*better))],
        ),
        help => words.say_with(&format!("rehearsal-help-{}", help.id()), &[what]),
    }
}
