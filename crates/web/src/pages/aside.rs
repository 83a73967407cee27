//! Set aside: mail that was held, automatic or unreadable, why, and one key each.

use super::{Answer, Asked, after, page, told, went, when};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::frame::{self, Place};
use crate::parts::subject;
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::when::When;
use crate::{urls, words};
use axum::extract::State;
use desk::DeskError;
use desk::views::{Person, SetAsideRow, Settled};
use maud::{Markup, html};

/// Which list is asked for.
const SHOW: &str = "show";
/// What a server before us judged to be spam.
const SPAM: &str = "spam";

/// The page.
pub(crate) async fn list(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let spam = asked.get(SHOW).is_some_and(|show| show == SPAM);
    let rows = if spam {
        web.desk.set_aside_as_spam(&me, after(&asked)).await?
    } else {
        web.desk.set_aside(&me, after(&asked)).await?
    };
    let when = when(&web).await?;
    let main = html! {
        header class="page" {
            div {
                h1 { @if spam { (w!("aside-spam-link")) } @else { (w!("aside-title")) } }
                p class="quiet" { @if spam { (w!("aside-spam-text")) } @else { (w!("aside-text")) } }
                p {
                    @if spam { a href=(urls::ASIDE) { (w!("aside-rest-link")) } }
                    @else { a href=(urls::with(urls::ASIDE, &[(SHOW, SPAM)])) { (w!("aside-spam-link")) } }
                }
            }
        }
        (told::on_desk(&asked))
        @if rows.rows.is_empty() {
            @let text = if spam { t!("aside-spam-text") } else { t!("aside-empty-text") };
            (frame::empty(&t!("aside-empty-title"), &text))
        } @else {
            ol class="stack" data-list { @for row in &rows.rows { li { (item(row, &when)) } } }
        }
        @if let Some(next) = &rows.next {
            p class="more" { a class="btn" data-act="more" href=(further(spam, &next.0)) { (w!("more")) } }
        }
    };
    Ok(page(
        frame::desk(&web, &me, Place::Aside, &t!("aside-title"), main).await?,
    ))
}

/// The next page of the same list.
fn further(spam: bool, after: &str) -> String {
    let show = spam.then_some((SHOW, SPAM));
    let asked: Vec<(&str, &str)> = show.into_iter().chain([("after", after)]).collect();
    urls::with(urls::ASIDE, &asked)
}

fn item(row: &SetAsideRow, when: &When) -> Markup {
    let held = row.outcome == "held";
    // What a machine wrote, or a filter found, rarely is a complaint; the key that stands out is for what people wrote.
    let key = if matches!(row.outcome.as_str(), "automatic" | "spam") {
        "btn"
    } else {
        "btn primary"
    };
    html! {
        article class="card tight" {
            header class="row" {
                span class=(if held { "chip soon" } else { "chip" }) { (outcome(&row.outcome)) }
                b { (subject::line(&row.subject)) }
                small { @if !row.from.is_empty() { (subject::theirs(&row.from)) " · " } (when.stamp(row.received)) }
            }
            p { (why(&row.why)) }
            @if !row.excerpt.is_empty() { p class="quiet lines" { (row.excerpt) } }
            div class="keys" {
                form method="post" action=(urls::aside_take(&row.item)) {
                    // A held mail joins the case it names; any other opens one, and the line after the press says which.
                    @if held && row.number.is_some() { input type="hidden" name="into" value="case"; }
                    button class=(key) {
                        @match row.number {
                            Some(number) if held => { (w!("aside-take-into", number = number)) }
                            _ => { (w!("aside-take")) }
                        }
                    }
                }
                form method="post" action=(urls::aside_leave(&row.item)) {
                    button class="btn" { (w!("aside-leave")) }
                }
                a href=(urls::aside_raw(&row.item)) { (w!("aside-raw")) }
                @if let Some(number) = row.number {
                    a href=(urls::case(number)) { (w!("aside-see", number = number)) }
                }
            }
        }
    }
}

fn outcome(name: &str) -> String {
    match name {
        "held" => t!("aside-held"),
        "automatic" => t!("aside-automatic"),
        "spam" => t!("aside-spam"),
        _ => t!("aside-unreadable"),
    }
}

/// The row brings the catalogue's key; one that is not there says nothing rather than a key.
fn why(key: &str) -> String {
    for key in [
        key.to_owned(),
        format!("aside-why-{key}"),
        format!("automatic-sort-{key}"),
    ] {
        if words::has(&key) {
            return t!(&key);
        }
    }
    t!("aside-why-other")
}

/// One key: to a case.
pub(crate) async fn take(
    State(web): State<WebState>,
    Me(me): Me,
    Path(item): Path<String>,
    form: Form,
) -> Answer {
    match web.desk.take_from_aside(&me, &item).await {
        Ok(number) if form.has("into", "case") => Ok(went(&urls::case(number), "let-into")),
        Ok(number) => Ok(went(&urls::case(number), "aside-opened")),
        Err(error) => faster(&web, &me, &item, error).await,
    }
}

/// One key: it stays where it is.
pub(crate) async fn leave(
    State(web): State<WebState>,
    Me(me): Me,
    Path(item): Path<String>,
) -> Answer {
    match web.desk.leave_aside(&me, &item).await {
        Ok(()) => Ok(went(urls::ASIDE, "left")),
        Err(error) => faster(&web, &me, &item, error).await,
    }
}

/// A colleague was faster: to the page that says what became of the mail.
pub(crate) async fn faster(web: &WebState, me: &Person, item: &str, error: DeskError) -> Answer {
    if !matches!(error, DeskError::NotFound | DeskError::Refused(_)) {
        return Err(Problem::from(error));
    }
    let (to, done) = match web.desk.settled_aside(me, item).await {
        Ok(Settled::InCase(number)) => (urls::case(number), "aside-faster"),
        Ok(Settled::LeftOut(number)) => (urls::case(number), "aside-left-out"),
        Ok(Settled::Left) => (urls::ASIDE.to_owned(), "faster"),
        // It is still there, and the method says no to the press: the list shows how it stands now.
        Err(DeskError::NotFound) if matches!(error, DeskError::Refused(_)) => {
            (urls::ASIDE.to_owned(), "faster")
        }
        Err(unknown) => return Err(Problem::from(unknown)),
    };
    Ok(went(&to, done))
}
