//! A case: what to do now and why, first of all; then the conversation; then everything else, folded.

pub(crate) mod along;
mod answer;
mod beside;
pub(crate) mod clocks;
mod close;
mod coached;
mod drafted;
mod findings;
pub(crate) mod heeded;
pub(crate) mod history;
pub(crate) mod like;
mod now;
mod offer;
mod plan;
mod points;
mod promises;
mod read;
mod reply;
pub(crate) mod sent;
mod stood;
mod talk;
pub(crate) mod terms;
mod understanding;
pub(crate) mod view;
mod wishes;

use super::{Answer, Asked, no, page_with, went};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::Kept;
use crate::parts::frame::{self, Place};
use crate::parts::path::Along;
use crate::parts::{chip, subject, told};
use crate::problem::{Misfit, Problem};
use crate::routes::Me;
use crate::state::WebState;
use crate::upload::{self, Came, TooMuch};
use crate::{shield, urls, words};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use desk::DeskError;
use desk::acts::{Act, Done, Taken, keeps_draft};
use desk::attached::Attached;
use desk::views::{CasePage, Person};
use maud::{Markup, html};
use recovery::{Refusal, Stage};
use std::collections::HashMap;
use uuid::Uuid;
use view::{Around, View};

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    asked: Asked,
) -> Answer {
    let before = asked.get("before").and_then(|before| before.parse().ok());
    let with = With {
        page: None,
        before,
        kept: None,
        asked: &asked,
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
}

async fn render(
    web: &WebState,
    me: &Person,
    number: u64,
    with: With<'_>,
    status: StatusCode,
) -> Answer {
    let page = match with.page {
        Some(page) => page,
        None => Box::pin(web.desk.case_page(me, number, with.before)).await?,
    };
    let around = Around::of(web, &page).await?;
    let view = View::new(&page, &around, me, with.kept);
    let title = t!(
        "case-title",
        number = number,
        subject = subject::short(&page.subject).into_owned()
    );
    let main = whole(&view, &told::at_case(with.asked, view.customer()));
    if !along::is_on(&main) {
        let markup = frame::desk(web, me, Place::Cases, &title, main).await?;
        return Ok(page_with(status, markup));
    }
    let nonce = Uuid::new_v4().simple().to_string();
    let main = html! { (main) (along::words(view.customer())) };
    let markup = frame::writing(web, me, (Place::Cases, &title), main, Some(&nonce)).await?;
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
            aside class="stack" aria-label=(t!("case-beside")) {
                (way(view))
                (clocks::card(view))
                (promises::card(view))
                (points::found(view))
                (understanding::card(view))
            }
        }
        br;
        h2 { (t!("case-more")) }
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
            (beside::files(view))
            @if case.erased.is_none() { (beside::link(view)) }
            (beside::others(view))
            @if case.is_open() { (close::other_ways(view)) }
            (history::way_there(view))
        }
    };
    html! {
        (head(view))
        (done)
        @if let Some(kept) = view.kept {
            div class=(if kept.coach.is_some() { "say soon" } else { "say no" }) role="alert" id="came-back" tabindex="-1" autofocus {
                p { (kept.sentence) }
                @if kept.is_shown() { p { a href={ "#" (kept.sheet) } { (t!("kept-go")) } } }
                (kept.left_over())
            }
            br;
        }
        (rest)
    }
}

fn head(view: &View) -> Markup {
    let case = view.case();
    html! {
        header class="page" {
            div {
                p class="quiet" {
                    "#" (case.number) " · " (t!(letters::term::channel(case.channel))) " · "
                    (t!("case-open-since", since = view.when.since(case.opened_at)))
                    " · " a href=(urls::customer(view.page.customer.id)) data-act="customer" { (view.customer()) }
                    @if case.counts.reopened > 0 { " · " (t!("case-reopened", count = case.counts.reopened)) }
                }
                h1 {
                    @if case.erased.is_some() { (t!("text-gone")) }
                    @else { (subject::short(&view.page.subject)) }
                }
            }
            div class="row" {
                @if case.is_open() {
                    @if let Some(promise) = case.next_promise() {
                        small { (t!("case-next")) }
                        (chip::due(view.when, promise.due, promise.broken_at.is_some()))
                    }
                } @else {
                    span class="chip kept" { (t!(letters::term::status(case.status))) }
                }
                @if beside::is_free(view) { (beside::take(view, "head")) }
                @else { span class="chip" { (view.name(case.owner).map_or_else(|| t!("nobody-yet"), str::to_owned)) } }
            }
        }
    }
}

/// The way to a solution, in seven steps and in words.
fn way(view: &View) -> Markup {
    let along = Along::of(view.case());
    html! {
        section class="card" {
            h2 { (t!("way-title")) }
            p class="quiet" { (along.words()) }
            br;
            ol class="steps" {
                @for one in Stage::PATH {
                    @let mark = along.mark(one);
                    li class=[mark] aria-current=[(mark == Some("now")).then_some("step")] {
                        b { (t!(&format!("way-{}", one.name()), customer = view.customer())) }
                        @if mark == Some("done") { span class="unseen" { (t!("way-mark-done")) } }
                        @if view.case().points.keys().any(|point| view.case().skipped_to(*point, one)) { small { (t!("way-skipped")) } }
                        @if mark == Some("now") { small { (along.how(one)) } }
                    }
                }
            }
        }
    }
}

/// Does one act. Everything that was typed comes back with the page if it is refused.
pub(crate) async fn act(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, name)): Path<(u64, String)>,
    form: Form,
) -> Answer {
    let came = Came {
        form,
        ..Came::default()
    };
    press(&web, &me, number, (name, came)).await
}

/// Keeps a deed: the one act that brings files.
pub(crate) async fn keep_deed(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    request: Request,
) -> Answer {
    let came = upload::read(request).await?;
    press(&web, &me, number, ("keep-deed".to_owned(), came)).await
}

async fn press(web: &WebState, me: &Person, number: u64, (name, came): (String, Came)) -> Answer {
    let Came {
        form,
        files,
        had_files,
        refused,
    } = came;
    let again = |mut kept: Kept| {
        if had_files {
            kept.sentence = format!("{} {}", kept.sentence, t!("files-again"));
        }
        kept
    };
    let when = super::when(web).await?;
    if coached::is_look(&name, &form) {
        save_words(web, me, number, (&name, &form)).await;
        let (kept, page) = coached::looked_over(web, me, number, (&name, &form), &when).await?;
        return back_on(web, me, page, &again(kept), StatusCode::OK).await;
    }
    let act = match refused.map(too_much).map_or_else(
        || read::act(&name, &form, &when),
        |misfit| Some(Err(misfit)),
    ) {
        None => return Err(Problem::NotFound),
        Some(Err(misfit)) => {
            save_words(web, me, number, (&name, &form)).await;
            let kept = again(Kept::misfit(form, &misfit));
            return back(web, me, number, &kept, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        Some(Ok(act)) => with_files(act, files),
    };
    let heeded = match coached::at_press(web, me, number, (&name, &form), &when).await {
        coached::Press::Goes(heeded) => heeded,
        coached::Press::Held(held) => {
            let (kept, mut page) = *held;
            if save_words(web, me, number, (&name, &form)).await {
                page.drafts.insert(name, form.raw("body").to_owned());
            }
            let kept = again(kept);
            return back_on(web, me, page, &kept, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let seen = form.maybe::<u64>("seen").ok().flatten();
    let came = web.desk.act_heeding(me, number, seen, act, &heeded).await;
    match came {
        Ok(came) => Ok(went(&urls::case(number), &done(&name, &form, me, &came))),
        Err(DeskError::Refused(Refusal::NoSuchCase)) => Err(Problem::NotFound),
        Err(error) => {
            save_words(web, me, number, (&name, &form)).await;
            let (status, sentence, field) = no(error)?;
            let mut kept = again(Kept::refused(form, sentence));
            kept.field = field;
            kept.tells_changes = status == StatusCode::CONFLICT;
            back(web, me, number, &kept, status).await
        }
    }
}

/// The same act with the files that came beside its words.
fn with_files(mut act: Act, files: Vec<Attached>) -> Act {
    if let Act::KeepDeed { proof, .. } = &mut act {
        *proof = files;
    }
    act
}

fn too_much(why: TooMuch) -> Misfit {
    let key = match why {
        TooMuch::Large => "invalid-files-too-large",
        TooMuch::Many => "invalid-files-too-many",
    };
    Misfit::new(upload::FILES, key)
}

/// The name of what was done, for the line that says so: by mail it is on its way, and whoever takes a case is told
/// what that means.
fn done(act: &str, form: &Form, me: &Person, came: &Done) -> String {
    let by_mail = format!("{act}-mail");
    if act == "assign" && form.get("owner") == me.id.to_string() {
        "taken".to_owned()
    } else if act == "confirm-solved" {
        solved(came).to_owned()
    } else if form.get("channel") == "mail" && words::has(&format!("did-case-{by_mail}")) {
        by_mail
    } else {
        act.to_owned()
    }
}

/// What "it is solved" was taken as; their words are read as well as the press.
fn solved(came: &Done) -> &'static str {
    match came.solved_taken_as() {
        Taken::SolvedBut => "confirm-solved-but",
        Taken::SolvedAdded => "confirm-solved-added",
        _ => "confirm-solved",
    }
}

async fn back(web: &WebState, me: &Person, number: u64, kept: &Kept, status: StatusCode) -> Answer {
    let with = With {
        page: None,
        before: None,
        kept: Some(kept),
        asked: &HashMap::new(),
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
    };
    render(web, me, number, with, status).await
}

/// The words to a customer live on the server from the first no on, so that a closed window loses nothing. Says whether
/// there are any and they are kept.
async fn save_words(web: &WebState, me: &Person, number: u64, asked: (&str, &Form)) -> bool {
    let (step, form) = asked;
    let body = form.raw("body");
    if body.trim().is_empty() || !keeps_draft(step) {
        return false;
    }
    let saved = web.desk.save_draft(me, number, step, body).await;
    if let Err(error) = &saved {
        tracing::warn!(%error, "a draft could not be kept");
    }
    saved.is_ok()
}

/// Keeps the draft of a reply.
pub(crate) async fn keep_draft(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    form: Form,
) -> Answer {
    let body = form.raw("body");
    web.desk.save_draft(&me, number, "give-word", body).await?;
    Ok(went(&urls::case(number), "draft"))
}

/// This case goes on in another one.
pub(crate) async fn merge(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    form: Form,
) -> Answer {
    let Ok(into) = form.get("into").trim_start_matches('#').parse::<u64>() else {
        let kept = Kept::misfit(form, &Misfit::new("into", "misfit-case-number"));
        return back(&web, &me, number, &kept, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    match web.desk.merge(&me, number, into).await {
        Ok(()) => Ok(went(&urls::case(into), "merge")),
        Err(DeskError::NotFound) => {
            let kept = Kept::misfit(form, &Misfit::new("into", "misfit-case-number"));
            back(&web, &me, number, &kept, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let kept = Kept::refused(form, sentence);
            back(&web, &me, number, &kept, status).await
        }
    }
}

/// It goes its own way again.
pub(crate) async fn undo_merge(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    form: Form,
) -> Answer {
    match web.desk.undo_merge(&me, number).await {
        Ok(()) => Ok(went(&urls::case(number), "undo-merge")),
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let kept = Kept::refused(form, sentence);
            back(&web, &me, number, &kept, status).await
        }
    }
}
