//! A page of the handbook: its words, what it belongs to, whether it was right, who wrote it and when.

use super::{called, list_of, marks};
use crate::form::Form;
use crate::pages::{Answer, Asked, no, page_with, told, went};
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use desk::views::Person;
use desk::views::handbook::{Belongs, CameFrom, HandbookPage};
use letters::handbook::rich;
use maud::{Markup, html};
use recovery::Role;

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(slug): Path<String>,
    asked: Asked,
) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, &slug, (None, &done), StatusCode::OK).await
}

async fn render(
    web: &WebState,
    me: &Person,
    slug: &str,
    (kept, done): (Option<&Kept>, &Markup),
    status: StatusCode,
) -> Result<Response, Problem> {
    let one = web.desk.handbook_page(me, slug).await?;
    let when = crate::pages::when(web).await?;
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::HANDBOOK) { (w!("handbook-title")) } }
                h1 { (one.row.title) }
                p class="row" { (marks(&one.row)) @if one.is_retired { span class="chip late" { (w!("handbook-is-out")) } } }
            }
            @if me.role >= Role::Supervisor && !one.is_retired {
                a class="btn" href=(urls::handbook_edit(slug)) { (w!("handbook-edit")) }
            }
        }
        (done)
        @if let Some(kept) = kept.filter(|kept| !kept.is_shown()) { p class="say no" role="alert" { (kept.sentence) } }
        div class="stack" {
            (asks_for_a_look(me, &one, &when))
            @if !one.note.is_empty() { p class="say soon text" { strong { (w!("handbook-note")) } " " (one.note) } }
            article class="card handbook-page text" lang=(one.language) { (rich(&one.body)) }
            (belongs(&one))
            (right(me, &one, &when, kept))
            (written(me, &one, &when))
        }
    };
    let markup = frame::desk(web, me, Place::Handbook, &one.row.title, main).await?;
    Ok(page_with(status, markup))
}

/// A year after anybody looked at it.
fn asks_for_a_look(me: &Person, one: &HandbookPage, when: &When) -> Markup {
    html! {
        @if one.row.is_old && !one.is_retired {
            div class="say soon stack" {
                p { (w!("handbook-look", when = when.full_words(one.looked_at))) }
                @if me.role >= Role::Supervisor {
                    form method="post" action=(urls::handbook_confirm(&one.row.slug)) {
                        input type="hidden" name="seen" value=(one.version);
                        div class="keys" {
                            button class="btn primary" { (w!("handbook-still-right")) }
                            a class="btn" href=(urls::handbook_edit(&one.row.slug)) { (w!("handbook-edit")) }
                        }
                    }
                }
            }
        }
    }
}

/// Stages, chapters, what failed, practices.
fn belongs(one: &HandbookPage) -> Markup {
    let row = &one.row;
    let stages = row.stages.iter().map(|id| Belongs::Stage(id));
    let about = row.categories.iter().map(|id| Belongs::Category(id));
    let practices = one.practices.iter().map(|id| Belongs::Practice(id));
    let all: Vec<Belongs<'_>> = stages.chain(about).chain(practices).collect();
    html! {
        @if !all.is_empty() {
            p class="row" {
                span class="quiet" { (w!("handbook-belongs")) }
                @for of in all { a class="chip" href=(list_of(of)) { (called(of)) } }
            }
        }
    }
}

/// Was this right?
fn right(me: &Person, one: &HandbookPage, when: &When, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("handbook-right", kept);
    let told = &one.verdicts;
    let mine = match told.mine {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    html! {
        section class="card stack" id="right" {
            h2 { (w!("handbook-right")) }
            @if told.right + told.wrong > 0 {
                p class="quiet" { (w!("handbook-right-count", right = told.right, wrong = told.wrong)) }
            }
            form class="ask" method="post" action=(urls::handbook_judge(&one.row.slug)) {
                (sheet.head())
                (sheet.radio("right", &t!("handbook-right-label"), &[("yes", t!("handbook-right-yes")), ("no", t!("handbook-right-no"))], mine))
                (sheet.line("line", t!("handbook-right-line")).hint(t!("handbook-right-hint")))
                div class="keys" { button class="btn" { (w!("handbook-right-key")) } }
            }
            @if me.role >= Role::Supervisor && !told.lines.is_empty() {
                ul class="lines-list" {
                    @for (who, line, at) in &told.lines {
                        li { div { (crate::words::quoted(line)) p class="quiet" { (who) " · " (when.full_words(*at)) } } }
                    }
                }
            }
        }
    }
}

/// Who wrote it, when, and its versions; taking it out, for who may.
fn written(me: &Person, one: &HandbookPage, when: &When) -> Markup {
    let at = when.full_words(one.at);
    let slug = &one.row.slug;
    let says = match (&one.by, one.came_from) {
        (Some(name), _) => t!("handbook-by", version = one.version, name = name, when = at),
        (None, CameFrom::Program) => t!("handbook-by-program", version = one.version),
        (None, _) => t!("handbook-by-nobody", version = one.version, when = at),
    };
    html! {
        p class="quiet row" { (says) " " a href=(urls::handbook_versions(slug)) { (w!("handbook-versions")) } }
        @if me.role >= Role::Supervisor {
            @let (to, key) = if one.is_retired {
                (urls::handbook_put_back(slug), "handbook-put-back")
            } else {
                (urls::handbook_take_out(slug), "handbook-take-out")
            };
            form method="post" action=(to) {
                input type="hidden" name="seen" value=(one.version);
                button class="btn" { (w!(key)) }
            }
        }
    }
}

/// Says whether it was right.
pub(crate) async fn judge(
    State(web): State<WebState>,
    Me(me): Me,
    Path(slug): Path<String>,
    form: Form,
) -> Answer {
    let line = match form.line("line") {
        Ok(line) => line,
        Err(misfit) => {
            let kept = Kept::misfit(form, &misfit);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return render(&web, &me, &slug, (Some(&kept), &html! {}), status).await;
        }
    };
    let is_right = match form.get("right") {
        "yes" => true,
        "no" => false,
        _ => {
            let mut kept = Kept::refused(form, t!("misfit-choose"));
            kept.field = Some("right".to_owned());
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return render(&web, &me, &slug, (Some(&kept), &html! {}), status).await;
        }
    };
    let outcome = web
        .desk
        .judge_handbook_page(&me, &slug, is_right, &line)
        .await;
    settle(&web, &me, &slug, form, outcome, "handbook-judged").await
}

/// Says that it still holds.
pub(crate) async fn confirm(
    State(web): State<WebState>,
    Me(me): Me,
    Path(slug): Path<String>,
    form: Form,
) -> Answer {
    let outcome = web
        .desk
        .confirm_handbook_page(&me, &slug, seen(&form))
        .await;
    settle(&web, &me, &slug, form, outcome, "handbook-confirmed").await
}

/// Takes it out.
pub(crate) async fn take_out(
    State(web): State<WebState>,
    Me(me): Me,
    Path(slug): Path<String>,
    form: Form,
) -> Answer {
    let outcome = web
        .desk
        .take_out_handbook_page(&me, &slug, seen(&form), true)
        .await;
    settle(&web, &me, &slug, form, outcome, "handbook-taken-out").await
}

/// Puts it back.
pub(crate) async fn put_back(
    State(web): State<WebState>,
    Me(me): Me,
    Path(slug): Path<String>,
    form: Form,
) -> Answer {
    let outcome = web
        .desk
        .take_out_handbook_page(&me, &slug, seen(&form), false)
        .await;
    settle(&web, &me, &slug, form, outcome, "handbook-put-back").await
}

/// The version its reader saw; none where the form does not say.
pub(super) fn seen(form: &Form) -> u32 {
    form.get("seen").parse().unwrap_or_default()
}

async fn settle(
    web: &WebState,
    me: &Person,
    slug: &str,
    form: Form,
    outcome: Result<(), desk::DeskError>,
    done: &str,
) -> Answer {
    match outcome {
        Ok(()) => Ok(went(&urls::handbook_page(slug), done)),
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            render(web, me, slug, (Some(&kept), &html! {}), status).await
        }
    }
}
