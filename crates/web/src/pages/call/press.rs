//! What is pressed on the page of a talk. Whatever it is, all that was typed is kept with it.

use super::form::{fill, saving};
use super::page::{self, Shown};
use super::{file, find, words};
use crate::form::Form;
use crate::pages::{Answer, Asked, go, no, page as answered, page_with, went, when};
use crate::parts::address::Path;
use crate::parts::field::Kept;
use crate::parts::frame;
use crate::problem::Problem;
use crate::routes::Me;
use crate::shield;
use crate::state::WebState;
use crate::urls;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk::DeskError;
use desk::calls::CallPress;
use desk::views::Person;
use maud::html;
use recovery::CustomerId;
use recovery::call::{CallStep, NoteKind};
use serde::Serialize;
use uuid::Uuid;

/// Fields one can go on writing in, as an address may name them.
const AT_BYTES_MAX: usize = 40;

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
    asked: Asked,
) -> Answer {
    let at = asked.get("at").map(String::as_str).unwrap_or_default();
    let shown = Shown {
        at,
        ..Shown::default()
    };
    match shown_as(&web, &me, id, &shown, StatusCode::OK).await {
        Err(Problem::NotFound) => Ok(gone(&Form::default())),
        shown => shown,
    }
}

pub(super) async fn shown_as(
    web: &WebState,
    me: &Person,
    id: Uuid,
    shown: &Shown<'_>,
    status: StatusCode,
) -> Answer {
    let call = web.desk.call(me, id).await?;
    let markup = page::of(web, me, &call, shown).await?;
    Ok(shield::let_listen(page_with(status, markup)))
}

/// Keeps what was typed, and does what was pressed.
pub(crate) async fn press(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
    form: Form,
) -> Answer {
    let press = pressed(&form).ok_or(Problem::Unreadable)?;
    let kept = web
        .desk
        .keep_call(
            &me,
            id,
            &saving(&form),
            |written| fill(&form, written),
            &press,
        )
        .await;
    if let Err(error) = kept {
        return not_kept(&web, &me, id, form, error).await;
    }
    if form.get("do") == "help"
        && let Err(error) = ask_help(&web, &me, id).await?
    {
        return not_kept(&web, &me, id, form, error).await;
    }
    let at = form.get("at");
    let plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    let fits = at.len() <= AT_BYTES_MAX && at.chars().all(plain);
    let at = if fits { at } else { "" };
    let words = find::words_of(&form);
    if form.get("do") == "find" && !words.is_empty() {
        let callers = web.desk.find_callers(&me, &words).await?;
        let shown = Shown {
            found: Some((&words, &callers)),
            // Where one wrote one goes on writing; who pressed the key goes on looking.
            at: if at.is_empty() { "q" } else { at },
            ..Shown::default()
        };
        return shown_as(&web, &me, id, &shown, StatusCode::OK).await;
    }
    // Where one wrote one goes on writing, unless another step is noted elsewhere.
    let stays = !matches!(
        press,
        CallPress::Go(_) | CallPress::Right | CallPress::NotQuite
    );
    let at = if stays { at } else { "" };
    Ok(go(&urls::with(&urls::call(id), &[("at", at)])))
}

/// Asks whoever leads for help, with what was typed kept; the talk goes on.
async fn ask_help(
    web: &WebState,
    me: &Person,
    id: Uuid,
) -> Result<Result<u64, DeskError>, Problem> {
    let call = web.desk.call(me, id).await?;
    let when = when(web).await?;
    let words = file::call_words(web, &call, &when).await?;
    Ok(web.desk.help_in_call(me, id, &words).await)
}

/// A talk whose words could not be kept: they come back, with the reason.
pub(super) async fn not_kept(
    web: &WebState,
    me: &Person,
    id: Uuid,
    form: Form,
    error: DeskError,
) -> Answer {
    if matches!(error, DeskError::NotFound) {
        return Ok(gone(&form));
    }
    let (status, sentence, field) = no(error)?;
    let mut kept = Kept::refused(form, sentence);
    kept.field = field;
    let shown = Shown {
        kept: Some(&kept),
        ..Shown::default()
    };
    shown_as(web, me, id, &shown, status).await
}

/// It is part of a case by now, or was thrown away, in another window: the words that were on this page, to copy.
pub(super) fn gone(form: &Form) -> Response {
    let typed: Vec<&str> = form.typed().collect();
    let says = if typed.is_empty() {
        "call-gone-kept"
    } else {
        "call-gone-text"
    };
    let page = frame::plain(
        &t!("call-gone-title"),
        html! {
            h1 { (w!("call-gone-title")) }
            p { (w!(says)) }
            @for (place, text) in typed.iter().enumerate() {
                div class="field" {
                    label for={ "kept-" (place) } { (w!("kept-label")) }
                    textarea id={ "kept-" (place) } readonly { (text) }
                }
            }
            p { a class="btn primary" href=(urls::CALLS) { (w!("call-list-title")) } }
        },
    );
    page_with(StatusCode::NOT_FOUND, page)
}

/// What is pressed, by its name.
fn pressed(form: &Form) -> Option<CallPress> {
    let press = form.get("do");
    let (name, what) = press.split_once(':').unwrap_or((press, ""));
    Some(match name {
        "" | "find" | "keep" | "help" => CallPress::Keep,
        "go" => CallPress::Go(CallStep::named(what)?),
        "right" => CallPress::Right,
        "not-quite" => CallPress::NotQuite,
        "move" => {
            let mut parts = what.split(':');
            let from = NoteKind::named(parts.next()?)?;
            let line = parts.next()?.parse().ok()?;
            CallPress::Move(from, line, NoteKind::named(parts.next()?)?)
        }
        "known" => CallPress::Known(CustomerId(what.parse().ok()?)),
        "unknown" => CallPress::Unknown,
        "about" => CallPress::About(what.parse().ok()?),
        "new" => CallPress::SomethingNew,
        "hang-up" => CallPress::HangUp,
        "go-on" => CallPress::GoOn,
        _ => return None,
    })
}

/// What the page is told while somebody types.
#[derive(Serialize)]
struct KeptAlong {
    /// That it was kept.
    kept: bool,
    /// The words to say, made from the notes as they stand.
    aloud: Option<String>,
    /// That another window wrote in the talk too, in words.
    beside: Option<String>,
    /// What is wrong, in words.
    wrong: Option<String>,
}

/// Keeps what was typed, while somebody types.
pub(crate) async fn keep(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
    form: Form,
) -> Answer {
    let kept = web
        .desk
        .keep_call(
            &me,
            id,
            &saving(&form),
            |written| fill(&form, written),
            &CallPress::Keep,
        )
        .await;
    let answer = match kept {
        Ok(beside) => {
            let call = web.desk.call(&me, id).await?;
            let when = when(&web).await?;
            KeptAlong {
                kept: true,
                aloud: words::to_say(&call.written, &me, &when),
                beside: beside.then(|| t!("call-kept-beside")),
                wrong: None,
            }
        }
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let wrong = KeptAlong {
                kept: false,
                aloud: None,
                beside: None,
                wrong: Some(sentence),
            };
            return Ok((status, Json(wrong)).into_response());
        }
    };
    Ok(Json(answer).into_response())
}

/// Throws it away.
pub(crate) async fn drop_it(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
) -> Answer {
    match web.desk.drop_call(&me, id).await {
        Ok(()) => Ok(went(urls::CALLS, "call-dropped")),
        Err(DeskError::Busy) => {
            let call = web.desk.call(&me, id).await?;
            let markup = page::of(&web, &me, &call, &Shown::default()).await?;
            Ok(shield::let_listen(answered(markup)))
        }
        Err(error) => Err(error.into()),
    }
}
