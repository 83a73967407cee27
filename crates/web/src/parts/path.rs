//! The seven stages, in a line. The words say it; the line shows it.

use maud::{Markup, html};
use recovery::Stage;

/// "4 of 7 · offered".
pub(crate) fn words(stage: Stage) -> String {
    t!(
        "path-words",
        step = stage.step(),
        stage = t!(letters::term::stage(stage))
    )
}

/// The stage in words, and the line below it.
pub(crate) fn line(stage: Stage) -> Markup {
    html! {
        small { (words(stage)) }
        (bar(stage))
    }
}

/// The line alone.
pub(crate) fn bar(stage: Stage) -> Markup {
    html! {
        ol class="path" aria-hidden="true" {
            @for one in Stage::PATH {
                li class=[mark(one, stage)] {}
            }
        }
    }
}

/// Whether a step of the path is done, the one to take now, or ahead.
pub(crate) fn mark(one: Stage, reached: Stage) -> Option<&'static str> {
    if one <= reached {
        Some("done")
    } else if one.step() == reached.step() + 1 {
        Some("now")
    } else {
        None
    }
}
