//! The way to everything. On a wide page it stands beside what one reads; on a small one it is one line, which says where
//! one is and what waits, and unfolds.

use crate::parts::frame::Place;
use crate::urls;
use desk::notices::COUNTED_MAX as NOTICES_COUNTED_MAX;
use desk::views::lists::COUNTED_MAX;
use desk::views::{Person, Whose};
use maud::{Markup, html};

/// What waits for whoever is signed in.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Waiting {
    /// Promises whose time has passed.
    pub(crate) late: u64,
    /// Promises that fall due by the end of the working day.
    pub(crate) due: u64,
    /// Notices that were not seen.
    pub(crate) unseen: u64,
}

/// The menu of a page at this place; `case` is the one the page shows, for a talk that begins there.
pub(crate) fn menu(me: &Person, place: Place, waits: Waiting, case: Option<u64>) -> Markup {
    let link = |of: Place, beside: Markup| link(place == of, of, beside);
    html! {
        details class="menu" {
            summary { (line(place, waits)) }
            nav aria-label=(w!("nav-label")) {
                (link(Place::Today, due_by_today(waits)))
                (link(Place::Notices, not_seen(waits.unseen)))
                (link(Place::Cases, html! {}))
                (link(Place::New, html! {}))
                form method="post" action=(urls::CALLS) { @if let Some(case) = case { input type="hidden" name="case" value=(case); } button data-act="call" { (w!("nav-call")) } }
                (link(Place::Aside, html! {}))
                (link(Place::Handbook, html! {}))
                (link(Place::Rehearsal, html! {}))
                (link(Place::Learning, html! {}))
                @if me.role >= recovery::Role::Supervisor {
                    (link(Place::Boiling, html! {}))
                    (link(Place::People, html! {}))
                    (link(Place::House, html! {}))
                }
            }
            div class="me quiet" {
                p class="row" {
                    a href=(urls::KEYS) data-act="help" { (w!("nav-keys")) }
                    button type="button" class="link" data-act="palette" hidden { (w!("nav-palette")) }
                }
                a href=(urls::ACCOUNT) data-act="go-account" { (t!("me", name = &me.name, role = t!(letters::term::role(me.role)))) }
                form method="post" action=(urls::SIGN_OUT) { button class="btn" { (w!("sign-out")) } }
            }
        }
    }
}

/// The line of a folded menu: where one is, and what waits elsewhere.
fn line(place: Place, waits: Waiting) -> Markup {
    let counts = [
        (Place::Today, due_by_today(waits), waits.late > 0),
        (Place::Notices, not_seen(waits.unseen), false),
    ];
    html! {
        span { (w!("nav-menu")) }
        @if let Some(name) = place.name() { " " b { (w!(&format!("nav-{name}"))) } }
        span class="counts" {
            @for (of, count, late) in counts {
                @if !count.0.is_empty() {
                    " " span class=(if late { "chip late" } else { "chip" }) {
                        @if of != place && let Some(name) = of.name() { (w!(&format!("nav-{name}"))) " " }
                        (count)
                    }
                }
            }
        }
    }
}

/// What the number beside Today counts; of more than are counted, that there are more.
fn counted(late: u64, due: u64) -> String {
    let count = late + due;
    if count >= COUNTED_MAX.into() {
        t!("nav-today-count-over", count = count)
    } else {
        t!("nav-today-count", late = late, count = count)
    }
}

/// How many promises wait, beside the way to Today.
fn due_by_today(Waiting { late, due, .. }: Waiting) -> Markup {
    let count = late + due;
    html! { @if count > 0 { span title=(counted(late, due)) { (count) @if count >= COUNTED_MAX.into() { "+" } } } }
}

/// How many notices wait to be seen, beside the way to them.
fn not_seen(count: u64) -> Markup {
    let most = u64::from(NOTICES_COUNTED_MAX);
    html! { @if count > 0 { span title=(w!("nav-notices-count")) { (count) @if count >= most { "+" } } } }
}

fn link(here: bool, place: Place, beside: Markup) -> Markup {
    let Some((name, to)) = place.name().zip(place.address()) else {
        return html! {};
    };
    html! {
        a href=(to) data-act={ "go-" (name) } aria-current=[here.then_some("page")] {
            span { (w!(&format!("nav-{name}"))) }
            (beside)
        }
    }
}

impl Place {
    /// The name of the way there.
    fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Today => "today",
            Self::Notices => "notices",
            Self::Cases => "cases",
            Self::New => "new",
            Self::Aside => "aside",
            Self::Handbook => "handbook",
            Self::Learning => "learning",
            Self::Rehearsal => "rehearsal",
            Self::Boiling => "boiling",
            Self::People => "people",
            Self::House => "house",
            Self::None => return None,
        })
    }

    fn address(self) -> Option<String> {
        let to = match self {
            Self::Today => return Some(urls::today(Whose::All, None)),
            Self::Notices => urls::NOTICES,
            Self::Cases => urls::CASES,
            Self::New => urls::NEW_CASE,
            Self::Aside => urls::ASIDE,
            Self::Handbook => urls::HANDBOOK,
            Self::Learning => urls::LEARNING,
            Self::Rehearsal => urls::REHEARSAL,
            Self::Boiling => urls::BOILING,
            Self::People => urls::PEOPLE,
            Self::House => urls::HOUSE,
            Self::None => return None,
        };
        Some(to.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folded_menu_says_where_one_is_and_what_waits() {
        let waits = Waiting {
            late: 1,
            due: 2,
            unseen: 4,
        };
        let says = |place, waits| {
            let line = line(place, waits).0;
            let words = line.split('<').filter_map(|part| part.split_once('>'));
            let words: Vec<&str> = words.map(|(_, words)| words.trim()).collect();
            words
                .join(" ")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(says(Place::Cases, waits), "Menu Cases Today 3 Notices 4");
        assert_eq!(says(Place::Today, waits), "Menu Today 3 Notices 4");
        assert_eq!(says(Place::None, Waiting::default()), "Menu");
        assert!(line(Place::Cases, waits).0.contains("chip late"));
    }
}
