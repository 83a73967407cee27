//! A case: what to do now and why, first of all; then the conversation; then everything else, folded.

mod again;
pub(crate) mod along;
mod answer;
mod approval;
mod beside;
pub(crate) mod clocks;
mod close;
mod coached;
mod drafted;
pub(crate) mod enclosed;
mod findings;
pub(crate) mod hand_out;
pub(crate) mod heeded;
pub(crate) mod history;
pub(crate) mod like;
pub(crate) mod merging;
mod now;
mod offer;
mod plan;
mod points;
pub(crate) mod press;
mod preview;
mod promises;
mod proof;
mod read;
mod reply;
pub(crate) mod sent;
mod step_in;
mod stood;
mod take_yes;
mod talk;
pub(crate) mod templates;
pub(crate) mod terms;
pub(crate) mod typed;
mod understanding;
pub(crate) mod view;
pub(crate) mod waiting;
mod wishes;

use super::{Answer, Asked, page_with};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::Kept;
use crate::parts::frame::{self, Beside, Place};
use crate::parts::live::Live;
use crate::parts::path::Along;
use crate::parts::{self, chip, subject, told};
use crate::routes::Me;
use crate::state::WebState;
use crate::{shield, urls};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use desk::notices::About;
use desk::views::{CasePage, Person};
use maud::{Markup, html};
use recovery::Stage;
use std::collections::HashMap;
use uuid::Uuid;
use view::{Around, View};

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    asked: Asked,
    headers: HeaderMap,
) -> Answer {
    let before = asked.get("before").and_then(|before| before.parse().ok());
    let with = With {
        page: None,
        before,
        kept: None,
        asked: &asked,
        seen: !headers.contains_key(BEHIND),
    };
    render(&web, &me, number, with, StatusCode::OK).await
}

/// What a page is made with.
struct With<'a> {
    /// The case, where it has been loaded already.
    page: Option<CasePage>,
    /// Where earlier messages end.
    before: Option<i64>,
    /// The form that came back.
    kept: Option<&'a Kept>,
    /// What stands behind the question mark.
    asked: &'a HashMap<String, String>,
    /// Whether somebody sees it now.
    seen: bool,
}

/// What an open page says of itself that asks for what is new while nobody sees it.
const BEHIND: &str = "amends-behind";

async fn render(
    web: &WebState,
    me: &Person,
    number: u64,
    with: With<'_>,
    status: StatusCode,
) -> Answer {
    let live = Live::of_case(web, number);
    let page = match with.page {
        Some(page) => page,
        None => Box::pin(web.desk.case_page(me, number, with.before)).await?,
    };
    if with.seen {
        let about = About::Case(page.case.id, number);
        web.desk.see_notices(me, about).await?;
    }
    let around = Around::of(web, &page).await?;
    let view = View::new(&page, &around, me, with.kept);
    let title = t!(
        "case-title",
        number = number,
        subject = subject::short(&page.subject).into_owned()
    );
    let main = whole(&view, &told::at_case(with.asked, view.customer()));
    let live = live.at(page.case.version);
    // A form that came back stands by what it says until it goes out.
    let live = Some(&live).filter(|_| with.kept.is_none());
    if !along::is_on(&main) {
        let beside = Beside {
            live,
            case: Some(number),
            ..Beside::default()
        };
        let markup = frame::with(web, me, (Place::Cases, &title), main, beside).await?;
        return Ok(shield::let_listen(page_with(status, markup)));
    }
    let nonce = Uuid::new_v4().simple().to_string();
    let main = html! { (main) (along::words(view.customer())) };
    let beside = Beside {
        nonce: Some(&nonce),
        live,
        case: Some(number),
        ..Beside::default()
    };
    let markup = frame::with(web, me, (Place::Cases, &title), main, beside).await?;
    Ok(shield::let_write(page_with(status, markup), &nonce))
}

fn whole(view: &View, done: &Markup) -> Markup {
    let case = view.case();
    let now = now::card(view);
    let rest = html! {
        div class="split" {
            div class="stack" {
                (now)
                (talk::conversation(view))
                @if case.is_open() && !view.now_is_a_word() { (reply::card(view)) }
            }
            aside class="stack" aria-label=(w!("case-beside")) {
                (way(view))
                (clocks::card(view))
                (promises::card(view))
                (points::found(view))
                (understanding::card(view))
            }
        }
        br;
        h2 { (w!("case-more")) }
        br;
        div class="folds" {
            @if case.is_open() { (understanding::fold(view)) }
            (points::fold(view))
            (promises::fold(view))
            (answer::fold(view))
            (clocks::fold(view))
            @if case.erased.is_none() { (close::fold(view)) }
            (beside::notes(view))
            @if case.erased.is_none() { (reply::heard(view)) }
            (beside::care(view))
            @if case.is_open() { (step_in::fold(view)) }
            (beside::files(view))
            @if case.erased.is_none() { (beside::link(view)) }
            (beside::others(view))
            @if case.erased.is_none() { (beside::filing(view)) }
            (beside::classes(view))
            @if case.is_open() { (close::other_ways(view)) }
            (super::handbook::way_there(case.number))
            (history::way_there(view))
        }
    };
    // The forms come before the line that tells whether what was typed stands in one of them.
    let way_out = view.kept.map(|kept| approval::way_out(view, kept));
    html! {
        (head(view))
        (parts::needs::line(&view.page.customer))
        (done)
        (waiting::banner(view))
        @if let Some(kept) = view.kept {
            div class=(kept.sort()) role="alert" id="came-back" tabindex="-1" autofocus {
                p { (kept.sentence) }
                @if let Some(place) = kept.place() { p { a href={ "#" (place) } { (w!("kept-go")) } } }
                (kept.left_over())
            }
            br;
            (way_out.unwrap_or_default())
        }
        (step_in::whisper(view))
        (approval::card(view))
        (again::card(view))
        (hand_out::card(view))
        (rest)
    }
}

fn head(view: &View) -> Markup {
    let case = view.case();
    html! {
        header class="page" {
            div {
                p class="quiet" {
                    "#" (case.number) " · " (w!(letters::term::channel(case.channel))) " · "
                    (w!("case-open-since", since = view.when.since(case.opened_at)))
                    " · " a href=(urls::customer(view.page.customer.id)) data-act="customer" { (subject::theirs(view.customer())) }
                    @if case.counts.reopened > 0 { " · " (w!("case-reopened", count = case.counts.reopened)) }
                }
                h1 {
                    @if case.erased.is_some() { (w!("text-gone")) }
                    @else { (subject::line(&view.page.subject)) }
                }
            }
            div class="row" {
                @if let Some(severity) = case.severity { (chip::severity(severity)) }
                @if case.is_open() {
                    @if let Some(promise) = case.next_promise() {
                        small { (w!("case-next")) }
                        (chip::due(view.when, promise.due, promise.broken_at.is_some()))
                    }
                } @else {
                    span class="chip kept" { (w!(letters::term::status(case.status))) }
                }
                (step_in::head(view))
                @if beside::is_free(view) { (beside::take(view, "head")) }
                @else { span class="chip" { (hand_out::owner(view)) } }
            }
        }
    }
}

/// The way to a solution, in seven steps and in words.
fn way(view: &View) -> Markup {
    let along = Along::of(view.case());
    html! {
        section class="card" {
            h2 { (w!("way-title")) }
            p class="quiet" { (along.words()) }
            br;
            ol class="steps" {
                @for one in Stage::PATH {
                    @let mark = along.mark(one);
                    li class=[mark] aria-current=[(mark == Some("now")).then_some("step")] {
                        b { (t!(&format!("way-{}", one.name()), customer = view.customer())) }
                        @if mark == Some("done") { span class="unseen" { (w!("way-mark-done")) } }
                        @if view.case().points.keys().any(|point| view.case().skipped_to(*point, one)) { small { (w!("way-skipped")) } }
                        @if mark == Some("now") { small { (along.how(one)) } }
                    }
                }
            }
        }
    }
}

async fn back(web: &WebState, me: &Person, number: u64, kept: &Kept, status: StatusCode) -> Answer {
    let with = With {
        page: None,
        before: None,
        kept: Some(kept),
        asked: &HashMap::new(),
        seen: true,
    };
    render(web, me, number, with, status).await
}

/// The same on a case that was loaded for this press and that nothing has changed since.
async fn back_on(
    web: &WebState,
    me: &Person,
    page: CasePage,
    kept: &Kept,
    status: StatusCode,
) -> Answer {
    let number = page.case.number;
    let with = With {
        page: Some(page),
        before: None,
        kept: Some(kept),
        asked: &HashMap::new(),
        seen: true,
    };
    render(web, me, number, with, status).await
}

/// The case with a line that says why a press came to nothing.
async fn page_again(web: &WebState, me: &Person, number: u64, sentence: String) -> Answer {
    let kept = Kept::refused(Form::default(), sentence);
    back(web, me, number, &kept, StatusCode::CONFLICT).await
}
