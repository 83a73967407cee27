//! How a case is filed: what it is called by, which cases it has to do with, and until when it is out of sight.

use super::{Answer, Asked, no, page_with, told, went};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::parts::subject;
use crate::problem::{Misfit, Problem};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::DeskError;
use desk::filing::Filing;
use desk::views::Person;
use maud::{Markup, html};

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    asked: Asked,
) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, number, None, &done, StatusCode::OK).await
}

/// Does what was pressed. What was typed comes back where it is refused.
pub(crate) async fn act(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, name)): Path<(u64, String)>,
    form: Form,
) -> Answer {
    match press(&web, &me, number, &name, &form).await {
        Ok(()) => Ok(went(&urls::filing(number), &format!("filing-{name}"))),
        Err(Pressed::Misfit(misfit)) => {
            let kept = Kept::misfit(form, &misfit);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            render(&web, &me, number, Some(&kept), &html! {}, status).await
        }
        Err(Pressed::No(error)) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            render(&web, &me, number, Some(&kept), &html! {}, status).await
        }
        Err(Pressed::Unknown) => Err(Problem::NotFound),
    }
}

/// Why a press came to nothing.
enum Pressed {
    Misfit(Misfit),
    No(DeskError),
    Unknown,
}

impl From<DeskError> for Pressed {
    fn from(error: DeskError) -> Self {
        Self::No(error)
    }
}

async fn press(
    web: &WebState,
    me: &Person,
    number: u64,
    name: &str,
    form: &Form,
) -> Result<(), Pressed> {
    match name {
        "tag" => web.desk.tag(me, number, form.get("tag")).await?,
        "untag" => {
            let tag = form.get("tag").parse().map_err(|_| Pressed::Unknown)?;
            web.desk.untag(me, number, tag).await?;
        }
        "link" | "unlink" => {
            let other = form.get("other").trim_start_matches('#').parse();
            let other =
                other.map_err(|_| Pressed::Misfit(Misfit::new("other", "misfit-case-number")))?;
            web.desk
                .link_cases(me, number, other, name == "link")
                .await?;
        }
        "snooze" => {
            let when = super::when(web).await.map_err(|_| Pressed::Unknown)?;
            let until = when.read(form.get("until"));
            let until =
                until.ok_or_else(|| Pressed::Misfit(Misfit::new("until", "misfit-date")))?;
            web.desk.snooze(me, number, Some(until)).await?;
        }
        "wake" => web.desk.snooze(me, number, None).await?,
        _ => return Err(Pressed::Unknown),
    }
    Ok(())
}

async fn render(
    web: &WebState,
    me: &Person,
    number: u64,
    kept: Option<&Kept>,
    done: &Markup,
    status: StatusCode,
) -> Answer {
    let filing = web.desk.filing(me, number).await?;
    let when = super::when(web).await?;
    let title = t!("filing-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::case(number)) { (w!("sent-back", number = number)) } }
                h1 { (title) }
                p class="quiet" { (subject::short(&filing.subject)) }
            }
        }
        (done)
        @if let Some(kept) = kept { div class="say no" role="alert" id="came-back" tabindex="-1" autofocus { p { (kept.sentence) } } br; }
        div class="stack" { (tags(&filing, kept)) (links(&filing, kept)) (sleep(&filing, kept, &when)) }
    };
    let markup = frame::desk(web, me, Place::Cases, &title, main).await?;
    Ok(page_with(status, markup))
}

fn tags(filing: &Filing, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("filing-tag", kept);
    html! {
        section class="card stack" id="tags" {
            h2 { (w!("filing-tags")) }
            @if filing.tags.is_empty() { p class="quiet" { (w!("filing-no-tags")) } }
            ul class="tags" {
                @for tag in &filing.tags {
                    li {
                        span class="tag" { (tag.name) }
                        form class="inline" method="post" action=(urls::file_by(filing.number, "untag")) {
                            input type="hidden" name="tag" value=(tag.id);
                            button class="link" { (w!("filing-take-off")) span class="unseen" { " " (tag.name) } }
                        }
                    }
                }
            }
            form class="one" id=(sheet.id) method="post" action=(urls::file_by(filing.number, "tag")) {
                (sheet.head())
                (sheet.line("tag", t!("filing-tag-label")).hint(t!("filing-tag-hint")))
                button class="btn" { (w!("filing-tag-key")) }
            }
            @let others: Vec<_> = filing.all.iter().filter(|tag| !filing.tags.contains(tag)).collect();
            @if !others.is_empty() {
                p class="quiet" { (w!("filing-known")) }
                ul class="tags" {
                    @for tag in others {
                        li {
                            form class="inline" method="post" action=(urls::file_by(filing.number, "tag")) {
                                input type="hidden" name="tag" value=(tag.name);
                                button class="btn" { "+ " (tag.name) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn links(filing: &Filing, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("filing-link", kept);
    html! {
        section class="card stack" id="links" {
            h2 { (w!("filing-links")) }
            p class="quiet" { (w!("filing-links-text")) }
            ul class="tags" {
                @for other in &filing.linked {
                    li {
                        a href=(urls::case(*other)) { "#" (other) }
                        form class="inline" method="post" action=(urls::file_by(filing.number, "unlink")) {
                            input type="hidden" name="other" value=(other);
                            button class="link" { (w!("filing-take-off")) span class="unseen" { " #" (other) } }
                        }
                    }
                }
            }
            form class="one" id=(sheet.id) method="post" action=(urls::file_by(filing.number, "link")) {
                (sheet.head())
                (sheet.line("other", t!("filing-link-label")).hint(t!("filing-link-hint")))
                button class="btn" { (w!("filing-link-key")) }
            }
        }
    }
}

fn sleep(filing: &Filing, kept: Option<&Kept>, when: &When) -> Markup {
    let sheet = Sheet::new("filing-snooze", kept);
    html! {
        section class="card stack" id="snooze" {
            h2 { (w!("filing-snooze")) }
            p class="quiet text" { (w!("filing-snooze-text")) }
            @if let Some(until) = filing.asleep_until {
                p { (w!("filing-asleep-until", when = when.full_words(until))) }
                form method="post" action=(urls::file_by(filing.number, "wake")) { button class="btn" { (w!("filing-wake")) } }
            }
            @match filing.may_sleep_until {
                Some(latest) => {
                    form class="one" id=(sheet.id) method="post" action=(urls::file_by(filing.number, "snooze")) {
                        (sheet.head())
                        (sheet.when("until", t!("filing-until")).or(when.input(latest)).hint(t!("filing-until-hint", when = when.full_words(latest))))
                        button class="btn" { (w!("filing-snooze-key")) }
                    }
                }
                None => { p { (w!("filing-no-snooze")) } }
            }
        }
    }
}
