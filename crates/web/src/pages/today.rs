//! Today: the promises, the one that breaks first on top.

use super::learning::still_to_do;
use super::{Answer, Asked, after, expectations, feedback, page, told, when};
use crate::parts::frame::{self, Beside, Place};
use crate::parts::live::Live;
use crate::parts::path::Along;
use crate::parts::{chip, path, subject};
use crate::routes::Me;
use crate::state::WebState;
use crate::when::{When, last_moment};
use crate::{shield, urls};
use axum::extract::State;
use desk::views::{Page, Person, TodayRow, Whose};
use letters::today::Group;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let (whose, known) = match asked.get("whose").map(String::as_str) {
        Some("mine") => (Whose::Mine, true),
        Some("team") => (Whose::Team, true),
        None | Some("" | "all") => (Whose::All, true),
        Some(_) => (Whose::All, false),
    };
    let live = Live::of_list(&web);
    let begins = after(&asked);
    let first = begins.is_none();
    let rows = web.desk.today(&me, whose, begins).await?;
    // What is to change stands below the first page of promises: it is owed to whoever comes next, and they wait less.
    let to_change = if first {
        web.desk.open_actions(&me, whose).await?
    } else {
        Vec::new()
    };
    let expected = if first {
        web.desk.expectations_waiting(&me).await?
    } else {
        None
    };
    let said = if first {
        web.desk.feedback_waiting(&me).await?
    } else {
        0
    };
    let when = when(&web).await?;
    let title = t!("today-title");
    let main = html! {
        header class="page" {
            div {
                h1 { (heading(&rows, whose, first)) }
                p class="quiet" { (w!("today-order")) }
                (expectations::waiting(expected.as_ref()))
                (feedback::waiting(said))
            }
            div class="row" {
                nav class="tabs" aria-label=(w!("today-whose")) {
                    (tab(whose, Whose::Mine)) (tab(whose, Whose::Team)) (tab(whose, Whose::All))
                }
                @if let Some(next) = next(&rows, &me) {
                    a class="btn primary" href=(urls::case(next.number)) data-act="next" { (w!("today-next")) }
                }
            }
        }
        (told::on_desk(&asked))
        @if !known { p class="say soon did" role="status" { (w!("list-no-whose")) } }
        (list(&rows, &when, first))
        @if !to_change.is_empty() { br; (still_to_do(&to_change, &when, "learning-today")) }
        @if let Some(next) = &rows.next {
            p class="more" { a class="btn" href=(urls::today(whose, Some(next))) data-act="more" { (w!("more")) } }
        }
    };
    let beside = Beside {
        live: Some(&live),
        ..Beside::default()
    };
    let markup = frame::with(&web, &me, (Place::Today, &title), main, beside).await?;
    Ok(shield::let_listen(page(markup)))
}

fn tab(here: Whose, whose: Whose) -> Markup {
    html! {
        a href=(urls::today(whose, None)) data-act={ "whose-" (urls::whose_name(whose)) } aria-current=[(here == whose).then_some("page")] {
            (t!(&format!("today-whose-{}", urls::whose_name(whose))))
        }
    }
}

/// The promise to take next: the one that breaks first of those no colleague has; where they have all, the first.
fn next<'a>(rows: &'a Page<TodayRow>, me: &Person) -> Option<&'a TodayRow> {
    let mut all = rows.rows.iter();
    let free = all.find(|row| row.owner.is_none_or(|owner| owner == me.id));
    free.or(rows.rows.first())
}

/// How many people wait, in words; of a longer list, that there are more.
fn heading(rows: &Page<TodayRow>, whose: Whose, first: bool) -> String {
    let people = rows
        .rows
        .iter()
        .map(|row| row.number)
        .collect::<BTreeSet<_>>()
        .len();
    if !first {
        t!("today-heading-more")
    } else if people == 0 {
        t!("today-heading-none")
    } else if rows.next.is_some() {
        t!("today-heading-over", count = people)
    } else if whose == Whose::Mine {
        t!("today-heading-mine", count = people)
    } else {
        t!("today-heading", count = people)
    }
}

fn group_of(row: &TodayRow, when: &When) -> Group {
    Group::of(row.first(), row.broken, when.now, &when.zone)
}

/// The promises in their groups. The rows come in order, so a group is a run of rows. One that the page may hold only a
/// part of says no number.
fn list(rows: &Page<TodayRow>, when: &When, first: bool) -> Markup {
    if rows.rows.is_empty() {
        return frame::empty(&t!("today-empty-title"), &t!("today-empty-text"));
    }
    let groups: Vec<&[TodayRow]> = rows
        .rows
        .chunk_by(|one, next| group_of(one, when) == group_of(next, when))
        .collect();
    let last = groups.len() - 1;
    let whole = |place: usize| (first || place > 0) && (rows.next.is_none() || place < last);
    html! {
        div class="promises" {
            @for (place, group) in groups.into_iter().enumerate() {
                section {
                    h2 { (w!(group_of(&group[0], when).key())) @if whole(place) { " " span class="quiet" { (group.len()) } } }
                    ol class="rows" data-list { @for row in group { li id={ "promise-" (row.number) "-" (row.promise.0) } { (promise(row, when)) } } }
                }
            }
        }
    }
}

fn promise(row: &TodayRow, when: &When) -> Markup {
    let what = letters::promise_words(
        crate::words::words(),
        row.what,
        row.text.as_deref(),
        row.to_another.as_ref().unwrap_or(&row.customer),
    );
    let law = row.clock.as_ref().map(|clock| {
        let asks = t!(letters::term::clock_key(clock.purpose));
        let asks = match clock.point {
            Some(point) => format!("{asks}, {}", t!("clocks-of-point", point = point.0)),
            None => asks,
        };
        (clock, t!("today-law", what = asks, policy = &clock.policy))
    });
    let law_first = row.law_first().is_some();
    html! {
        a class="promise" href=(urls::case(row.number)) {
            @match &law {
                Some((clock, _)) if law_first => { (chip::due(when, last_moment(when, clock.due), clock.due < when.now)) }
                _ => { (chip::due(when, row.due, row.broken)) }
            }
            span class="about" {
                @match &law {
                    Some((_, says)) if law_first => {
                        span class="what" { (says) }
                        small { (w!("today-promise-due")) " " (what) ", " (when.due(row.due)) }
                    }
                    Some((clock, says)) => {
                        span class="what" { (what) }
                        small { (says) ", " (when.due(last_moment(when, clock.due))) }
                    }
                    None => { span class="what" { (what) } }
                }
                @if row.late { small class="no" { (w!("today-mail-late")) } }
                @if row.lost { small class="no" { (w!("today-lost")) } }
                small {
                    @if let Some(severity) = row.severity { (chip::severity(severity)) " · " }
                    @if let Some(heat) = row.heat { (chip::heat(heat)) " · " }
                    "#" (row.number) " · " (subject::theirs(&row.customer)) " · " (subject::line(&row.subject))
                }
            }
            span class="along" { (path::line(Along::of_row(row.stage, true))) }
            (chip::avatar(row.owner_name.as_deref()))
        }
    }
}
