//! What a page brings so that it can say what changes while it is open: where to listen, from which mark on, and the words
//! of the script. Without script it shows nothing.

use crate::state::WebState;
use crate::urls;
use maud::{Markup, html};

/// Words of the script, each at `live-<name>` in the catalogue.
const WORDS: [&str; 5] = ["not-sent", "back", "kept", "changed", "signed-out"];

/// What a page listens to.
#[derive(Clone, Debug)]
pub(crate) struct Live {
    /// The mark to listen from; nothing where the page changes by what one types alone.
    mark: Option<String>,
    case: Option<u64>,
    version: u64,
}

impl Live {
    /// A list. Taken before its rows are asked for, so that nothing falls between.
    pub(crate) fn of_list(web: &WebState) -> Self {
        Self {
            mark: Some(web.desk.live_mark()),
            case: None,
            version: 0,
        }
    }

    /// A page that changes by what one types alone.
    pub(crate) fn as_one_types() -> Self {
        Self {
            mark: None,
            case: None,
            version: 0,
        }
    }

    /// A case. Taken before it is asked for.
    pub(crate) fn of_case(web: &WebState, number: u64) -> Self {
        Self {
            case: Some(number),
            ..Self::of_list(web)
        }
    }

    /// The same, shown at this version.
    pub(crate) fn at(self, version: u64) -> Self {
        Self { version, ..self }
    }

    /// The place where it is told, at the edge of the window: nothing moves when something is told.
    pub(crate) fn dock(&self) -> Markup {
        let listen = self.mark.as_deref();
        let listen = listen.map(|mark| urls::live(self.case, mark));
        let here = self.case.map(urls::here);
        html! {
            aside id="live" aria-label=(w!("live-label")) data-listen=[listen] data-here=[here] data-version=(self.version) {
                p id="live-line" class="say no" role="status" hidden {}
                p id="live-said" class="say" role="status" hidden {}
                div id="live-here" {}
                p id="live-heard" class="unseen" role="status" {}
            }
            template id="live-words" {
                @for name in WORDS { span data-for=(name) { (w!(&format!("live-{name}"))) } }
                span data-for="offline" { (w!("live-offline", time = "{}")) }
            }
        }
    }
}
