//! Figures of how complaints went (P36): each with its definition a press away, its interval, the same period a year before
//! beside it, and the cases behind it. They count cases and promises, never people.

use crate::pages::{Answer, Asked, after, cases, page};
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::parts::subject;
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use desk::learning::figures::{Figure, Figures, WEEKS, WEEKS_USUAL};
use learning::share::{FEW, Share};
use maud::{Markup, html};
use std::collections::HashMap;

/// What stands behind the question mark for the same period a year before.
const YEAR_BEFORE: &str = "before";

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let figures = web.desk.figures(&me, weeks(&asked)).await?;
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
        p { (w!("figures-cases", count = figures.now.cases, before = figures.before.cases)) }
        br;
        div class="stack" { @for figure in Figure::ALL { (card(figure, &figures)) } }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Learning, &title, main).await?,
    ))
}

fn card(figure: Figure, figures: &Figures) -> Markup {
    let name = figure.name();
    html! {
        section class="card stack" id=(name) {
            h2 { (w!(&format!("figure-{name}"))) }
            dl class="facts pair" {
                @for (key, sums, year_before) in [("figures-now", &figures.now, false), ("figures-before", &figures.before, true)] {
                    div {
                        dt { (w!(key)) }
                        dd { (told(figure.of(sums))) " " a href=(urls::cases_behind(name, figures.weeks, year_before)) { (w!("figures-behind")) span class="unseen" { ": " (w!(&format!("figure-{name}"))) ", " (w!(key)) } } }
                    }
                }
            }
            details class="quiet" {
                summary { (w!("figures-meaning")) }
                p class="text" { (w!(&format!("figure-{name}-meaning"))) }
                p class="text" { (w!("figures-interval", few = FEW)) }
            }
        }
    }
}

/// The share, how sure it is, and of how many; of few the counts are not told.
fn told(share: Share) -> Markup {
    html! {
        @match share.known() {
            Some(known) => {
                b { (percent(known.share)) " %" } " "
                span class="quiet" { (w!("figures-of", low = percent(known.low), high = percent(known.high), some = share.some, all = share.all)) }
            }
            None => { span class="quiet" { (w!("figures-few", few = FEW)) } }
        }
    }
}

#[allow(clippy::cast_possible_truncation, reason = "from 0 to 100")]
fn percent(share: f64) -> i64 {
    (share * 100.0).round() as i64
}

/// The cases behind a figure.
pub(crate) async fn behind(
    State(web): State<WebState>,
    Me(me): Me,
    Path(name): Path<String>,
    asked: Asked,
) -> Answer {
    let figure = Figure::from_name(&name).ok_or(Problem::NotFound)?;
    let weeks = weeks(&asked);
    let year_before = asked.get(YEAR_BEFORE).is_some_and(|year| year == "yes");
    let period = (weeks, year_before);
    let rows = web
        .desk
        .cases_behind(&me, figure, period, after(&asked))
        .await?;
    let when = crate::pages::when(&web).await?;
    let title = t!(&format!("figure-{name}"));
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href={ (urls::figures(weeks)) "#" (name) } { (w!("figures-title")) } }
                h1 { (title) }
                p class="quiet" { (w!(if year_before { "figures-before" } else { "figures-now" })) " · " (w!("figures-weeks", count = weeks)) }
                @if figure == Figure::Kept { p class="quiet" { (w!("figures-broken")) } }
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
                p class="more" { a class="btn" data-act="more" href={ (urls::cases_behind(&name, weeks, year_before)) "&after=" (next.0) } { (w!("more")) } }
            }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Learning, &title, main).await?,
    ))
}

/// The period that was chosen; the usual one where it is none of those one can choose.
fn weeks(asked: &HashMap<String, String>) -> i64 {
    let chosen = asked.get("weeks").and_then(|weeks| weeks.parse().ok());
    chosen
        .filter(|weeks| WEEKS.contains(weeks))
        .unwrap_or(WEEKS_USUAL)
}
