//! Which complaint policies the house has chosen, and for what; what nobody has checked yet.

use super::case::clocks::{read, sources, written};
use super::{Answer, Asked, no, page_with, told, went};
use crate::form::Form;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::Misfit;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use calendar::day_of;
use desk::law::{ChosenFor, LawError, LawsShown, PolicyShown, PolicySource};
use desk::views::Person;
use maud::{Markup, html};
use recovery::Role;
use recovery::clocks::{Start, Unit};
use recovery::policies::Clock;

/// How what a policy is chosen for stands in a form: a mailbox by its address behind this.
const MAILBOX: &str = "mailbox:";

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, None, &done, StatusCode::OK).await
}

async fn render(
    web: &WebState,
    me: &Person,
    kept: Option<&Kept>,
    done: &Markup,
    status: StatusCode,
) -> Answer {
    let laws = web.desk.laws(me).await?;
    let when = super::when(web).await?;
    let may = me.role >= Role::Administrator;
    let title = t!("laws-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::HOUSE) { (w!("house-title")) } }
                h1 { (title) }
                p class="quiet text" { (w!("laws-text")) }
            }
        }
        (done)
        div class="stack" {
            (chosen(&laws, &when, may))
            @if may { (choose(&laws, kept)) } @else { p class="quiet" { (w!("laws-admin")) } }
            section class="card stack" {
                h2 { (w!("laws-all-title")) }
                @for shown in &laws.policies { (policy(shown, kept, may)) }
            }
            @if may { (own(&laws, kept)) }
        }
    };
    let markup = frame::desk(web, me, Place::House, &title, main).await?;
    Ok(page_with(status, markup))
}

fn of_words(of: &ChosenFor) -> String {
    match of {
        ChosenFor::House => t!("laws-for-house"),
        ChosenFor::Mailbox(address) => t!("laws-for-mailbox", address = address),
        ChosenFor::Points => t!("laws-for-points"),
    }
}

fn of_name(of: &ChosenFor) -> String {
    match of {
        ChosenFor::House => "house".to_owned(),
        ChosenFor::Mailbox(address) => format!("{MAILBOX}{address}"),
        ChosenFor::Points => "points".to_owned(),
    }
}

fn of_form(text: &str) -> Option<ChosenFor> {
    Some(match text {
        "house" => ChosenFor::House,
        "points" => ChosenFor::Points,
        other => ChosenFor::Mailbox(other.strip_prefix(MAILBOX)?.to_owned()),
    })
}

fn chosen(laws: &LawsShown, when: &When, may: bool) -> Markup {
    let rows: Vec<_> = laws
        .policies
        .iter()
        .flat_map(|shown| shown.chosen.iter().map(move |chosen| (shown, chosen)))
        .collect();
    html! {
        section class="card stack" id="chosen" {
            h2 { (w!("laws-chosen-title")) }
            @if rows.is_empty() { p class="quiet" { (w!("laws-none")) } }
            ul class="lines-list" {
                @for (shown, (of, by, at)) in rows {
                    li {
                        div {
                            b { (shown.policy.name) } " " (of_words(of))
                            p class="quiet text" { (edition(shown)) " · " (by) ", " (when.full(*at)) }
                        }
                        @if may {
                            form method="post" action=(urls::LAWS_DROP) {
                                input type="hidden" name="policy" value=(shown.policy.id);
                                input type="hidden" name="for" value=(of_name(of));
                                button class="btn" { (w!("laws-drop-key")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn edition(shown: &PolicyShown) -> String {
    t!(
        "laws-edition",
        id = &shown.policy.id,
        edition = shown.policy.edition
    )
}

/// For what one can be chosen.
fn places(laws: &LawsShown) -> Vec<(String, String)> {
    let mailboxes = laws.mailboxes.iter().cloned().map(ChosenFor::Mailbox);
    std::iter::once(ChosenFor::House)
        .chain(mailboxes)
        .chain(std::iter::once(ChosenFor::Points))
        .map(|of| (of_name(&of), of_words(&of)))
        .collect()
}

fn choose(laws: &LawsShown, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("choose", kept);
    let mut policies: Vec<(String, String)> = laws
        .policies
        .iter()
        .map(|shown| (shown.policy.id.clone(), shown.policy.name.clone()))
        .collect();
    policies.sort_by(|a, b| a.1.cmp(&b.1));
    policies.dedup();
    html! {
        section class="card stack" {
            h2 { (w!("laws-choose-title")) }
            form class="ask" method="post" action=(urls::LAWS) {
                (sheet.head())
                (sheet.choose("policy", t!("laws-policy"), policies))
                (sheet.choose("for", t!("laws-for"), places(laws)))
                div class="keys" { button class="btn primary" { (w!("laws-choose-key")) } }
            }
        }
    }
}

fn own(laws: &LawsShown, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("own", kept);
    html! {
        section class="card stack" {
            h2 { (w!("laws-file-title")) }
            form class="ask" method="post" action=(urls::LAWS) {
                (sheet.head())
                (sheet.area("file", t!("laws-file")).hint(t!("laws-file-hint")).needed())
                (sheet.choose("for", t!("laws-for"), places(laws)))
                div class="keys" { button class="btn" { (w!("laws-choose-key")) } }
            }
        }
    }
}

fn policy(shown: &PolicyShown, kept: Option<&Kept>, may: bool) -> Markup {
    let policy = &shown.policy;
    let open = kept.is_some_and(|kept| kept.sheet.starts_with(&format!("confirm-{}-", policy.id)));
    html! {
        details class="fold" id={ "law-" (policy.id) "-" (policy.edition) } open[open] {
            summary {
                h3 { (policy.name) }
                small { (edition(shown)) @if !policy.runs() { " · " (w!("laws-off")) } }
            }
            div class="stack" {
                p class="text" { (policy.about) }
                ul class="dots" {
                    @for clock in policy.clocks.iter().filter(|clock| clock.basis.in_force()) {
                        li {
                            b { (clock.name) } ": " (asks(clock))
                            @if !clock.when.is_empty() { " (" (clock.when) ")" }
                            small class="quiet" { (sources(policy, &clock.basis)) }
                        }
                    }
                }
                @if !shown.unchecked.is_empty() {
                    p { (w!("laws-unchecked")) }
                    ul class="lines-list" {
                        @for (place, (entry, note)) in shown.unchecked.iter().enumerate() {
                            li {
                                div { (entry) @if !note.is_empty() { p class="quiet text" { (note) } } }
                                @if may { (confirm(shown, kept, (place, entry))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn confirm(shown: &PolicyShown, kept: Option<&Kept>, (place, entry): (usize, &str)) -> Markup {
    let sheet = Sheet::new(format!("confirm-{}-{place}", shown.policy.id), kept);
    html! {
        form class="ask" method="post" action=(urls::LAWS_CONFIRM) {
            (sheet.head())
            (sheet.hidden("policy", written(&shown.policy.called())))
            (sheet.hidden("place", entry))
            (sheet.line("source", t!("laws-confirm-source")).needed())
            div class="keys" { button class="btn" { (w!("laws-confirm-key")) } }
        }
    }
}

fn asks(clock: &Clock) -> String {
    let unit = match clock.unit {
        Unit::Hour => "laws-unit-hour",
        Unit::WorkingHour => "laws-unit-working-hour",
        Unit::CalendarDay => "laws-unit-calendar-day",
        Unit::WorkingDay => "laws-unit-working-day",
        Unit::Week => "laws-unit-week",
        Unit::Month => "laws-unit-month",
    };
    let start = match clock.start {
        Start::Received => "laws-start-received",
        Start::Acknowledged => "laws-start-acknowledged",
        Start::SentToUs => "laws-start-sent-to-us",
        Start::Escalated => "laws-start-escalated",
        Start::Agreed => "laws-start-agreed",
        Start::LastWord => "laws-start-last-word",
    };
    t!(
        "laws-asks",
        amount = u32::from(clock.amount),
        unit = t!(unit),
        start = t!(start)
    )
}

/// Chooses one: of those that come along, or a copy of the desk's own.
pub(crate) async fn choose_one(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let Some(of) = of_form(form.get("for")) else {
        return misfit(&web, &me, form, "for").await;
    };
    let file = form.raw("file");
    let source = if file.trim().is_empty() {
        PolicySource::Named(form.get("policy").to_owned())
    } else {
        PolicySource::File(file.to_owned())
    };
    match web.desk.choose_policy(&me, of, source).await {
        Ok(_) => Ok(went(urls::LAWS, "laws")),
        Err(LawError::Desk(error)) => refused(&web, &me, form, error).await,
        Err(LawError::File(error)) => {
            let sentence = t!("laws-file-wrong", why = error.to_string());
            let kept = Kept::refused(form, sentence);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            render(&web, &me, Some(&kept), &html! {}, status).await
        }
    }
}

/// Chooses one no more.
pub(crate) async fn drop_one(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let Some(of) = of_form(form.get("for")) else {
        return misfit(&web, &me, form, "for").await;
    };
    match web.desk.drop_policy(&me, of, form.get("policy")).await {
        // One that is gone already is gone.
        Ok(()) | Err(desk::DeskError::NotFound) => Ok(went(urls::LAWS, "laws")),
        Err(error) => Err(error.into()),
    }
}

/// A person has checked an entry.
pub(crate) async fn confirm_one(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let Some(policy) = read(form.get("policy")) else {
        return misfit(&web, &me, form, "policy").await;
    };
    let when = super::when(&web).await?;
    let today = day_of(when.now, &when.zone);
    let (place, source) = (form.get("place").to_owned(), form.get("source").to_owned());
    let done = web
        .desk
        .confirm_policy(&me, &policy, &place, &source, today);
    match done.await {
        Ok(()) => Ok(went(urls::LAWS, "laws")),
        Err(error) => refused(&web, &me, form, error).await,
    }
}

async fn misfit(web: &WebState, me: &Person, form: Form, field: &str) -> Answer {
    let kept = Kept::misfit(form, &Misfit::new(field, "misfit-choose"));
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    render(web, me, Some(&kept), &html! {}, status).await
}

async fn refused(web: &WebState, me: &Person, form: Form, error: desk::DeskError) -> Answer {
    let (status, sentence, field) = no(error)?;
    let mut kept = Kept::refused(form, sentence);
    kept.field = field;
    render(web, me, Some(&kept), &html! {}, status).await
}
