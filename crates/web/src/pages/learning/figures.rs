//! Figures of how complaints went (P36): each with its definition a press away, its interval, the same period a year before
//! beside it, and the cases behind it. They count cases and promises, never people.

use super::weeks;
use crate::pages::{Answer, Asked, after, cases, page};
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::parts::subject;
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use desk::learning::figures::{Behind, Counted, Figure, Figures, Time, WEEKS, WEEKS_USUAL};
use learning::length::{FEW_TENTHS, Part};
use learning::share::FEW;
use maud::{Markup, html};
use std::collections::HashMap;

/// What stands behind the question mark for the same period a year before.
const YEAR_BEFORE: &str = "before";

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let figures = web.desk.figures(&me, chosen(&asked)).await?;
    let when = crate::pages::when(&web).await?;
    let title = t!("figures-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::LEARNING) { (w!("learning-title")) } }
                h1 { (title) }
                p class="quiet text" { (w!("figures-text", from = when.full_words(figures.from))) }
            }
            nav class="tabs" aria-label=(w!("figures-period")) {
                @for weeks in WEEKS {
                    a href=(urls::figures(weeks)) aria-current=[(weeks == figures.weeks).then_some("page")] { (w!("figures-weeks", count = weeks)) }
                }
            }
        }
        p { (w!("figures-cases", count = figures.now.sums.cases, before = figures.before.sums.cases)) }
        br;
        div class="stack" {
            @for figure in Figure::ALL { (card(figure, &figures, &when)) }
            @for time in Time::ALL { (time_card(time, &figures, &when)) }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Learning, &title, main).await?,
    ))
}

/// What stands beside each other: now and a year before.
const BESIDE: [(&str, bool); 2] = [("figures-now", false), ("figures-before", true)];

fn counted(figures: &Figures, year_before: bool) -> &Counted {
    if year_before {
        &figures.before
    } else {
        &figures.now
    }
}

fn card(figure: Figure, figures: &Figures, when: &When) -> Markup {
    let name = figure.name();
    html! {
        section class="card stack" id=(name) {
            h2 { (w!(&format!("figure-{name}"))) }
            dl class="facts pair" {
                @for (key, year_before) in BESIDE {
                    div {
                        dt { (w!(key)) }
                        dd { (weeks::share_told(figure.of(&counted(figures, year_before).sums))) " " a href=(urls::cases_behind(name, figures.weeks, year_before)) { (w!("figures-behind")) span class="unseen" { ": " (w!(&format!("figure-{name}"))) ", " (w!(key)) } } }
                    }
                }
            }
            (weeks::of_share(figure, figures, when))
            (meaning(name, html! { (w!("figures-interval", few = FEW)) }))
        }
    }
}

fn time_card(time: Time, figures: &Figures, when: &When) -> Markup {
    let name = time.name();
    html! {
        section class="card stack" id=(name) {
            h2 { (w!(&format!("figure-{name}"))) }
            dl class="facts pair" {
                @for (key, year_before) in BESIDE {
                    @let counted = counted(figures, year_before);
                    div {
                        dt { (w!(key)) " · " (w!("figures-of-cases", count = time.of(counted).all())) }
                        @for part in Part::ALL { dd { (length(time, part, (figures.weeks, year_before), counted)) } }
                        @if time == Time::FirstWord && counted.sums.unheard > 0 {
                            dd { a href=(urls::cases_behind(Behind::UNHEARD, figures.weeks, year_before)) { (w!("figures-unheard", count = counted.sums.unheard)) } }
                        }
                    }
                }
            }
            (weeks::of_time(time, figures, when))
            (meaning(name, html! { (w!("figures-lengths", few = FEW, tenths = FEW_TENTHS)) }))
        }
    }
}

/// A length, and the cases in which it took as long or longer.
fn length(time: Time, part: Part, (period, year_before): (i64, bool), counted: &Counted) -> Markup {
    let known = time.of(counted).known(part);
    html! {
        (w!(weeks::part_key(part))) ": " (weeks::length_told(known, part))
        @if let Some(known) = known {
            " " a href=(urls::cases_taking(time.name(), period, year_before, known.length)) {
                (w!("figures-behind")) span class="unseen" { ": " (w!("figures-least", length = weeks::length_words(known.length))) }
            }
        }
    }
}

fn meaning(name: &str, interval: Markup) -> Markup {
    html! {
        details class="quiet" {
            summary { (w!("figures-meaning")) }
            p class="text" { (w!(&format!("figure-{name}-meaning"))) }
            p class="text" { (interval) }
        }
    }
}

/// The cases behind a figure.
pub(crate) async fn behind(
    State(web): State<WebState>,
    Me(me): Me,
    Path(name): Path<String>,
    asked: Asked,
) -> Answer {
    let least: i64 = asked
        .get("least")
        .and_then(|least| least.parse().ok())
        .unwrap_or_default();
    let behind = Behind::from_name(&name, least).ok_or(Problem::NotFound)?;
    let weeks = chosen(&asked);
    let year_before = asked.get(YEAR_BEFORE).is_some_and(|year| year == "yes");
    let period = (weeks, year_before);
    let rows = web
        .desk
        .cases_behind(&me, behind, period, after(&asked))
        .await?;
    let when = crate::pages::when(&web).await?;
    let title = t!(&format!("figure-{name}"));
    // The cases without a word stand beside those that had one.
    let anchor = if behind == Behind::Unheard {
        Time::FirstWord.name()
    } else {
        name.as_str()
    };
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href={ (urls::figures(weeks)) "#" (anchor) } { (w!("figures-title")) } }
                h1 { (title) }
                p class="quiet" { (w!(if year_before { "figures-before" } else { "figures-now" })) " · " (w!("figures-weeks", count = weeks)) }
                @if behind == Behind::Figure(Figure::Kept) { p class="quiet" { (w!("figures-broken")) } }
                @if let Behind::Time(..) = behind { p class="quiet" { (w!("figures-least", length = weeks::length_words(u64::try_from(least).unwrap_or_default()))) } }
            }
        }
        section class="card" {
            @if rows.rows.is_empty() { p class="quiet" { (w!("figures-none")) } }
            ul class="lines-list" {
                @for case in &rows.rows {
                    li {
                        a href=(urls::case(case.number)) { "#" (case.number) " " (subject::short(case.subject.as_deref().unwrap_or_default())) }
                        small { (cases::status_words(&case.status)) " · " (when.stamp(case.opened_at)) }
                    }
                }
            }
            @if let Some(next) = &rows.next {
                p class="more" { a class="btn" data-act="more" href={ (urls::cases_taking(&name, weeks, year_before, u64::try_from(least).unwrap_or_default())) "&after=" (next.0) } { (w!("more")) } }
            }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Learning, &title, main).await?,
    ))
}

/// The period that was chosen; the usual one where it is none of those one can choose.
fn chosen(asked: &HashMap<String, String>) -> i64 {
    let chosen = asked.get("weeks").and_then(|weeks| weeks.parse().ok());
    chosen
        .filter(|weeks| WEEKS.contains(weeks))
        .unwrap_or(WEEKS_USUAL)
}
