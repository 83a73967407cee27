//! The house: how fast it promises to be, and when it is open.

use super::{Answer, Asked, complain, elsewhere, languages, no, page_with, told, went};
use crate::form::Form;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::{Misfit, Problem};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use calendar::{OfficeHours, Span};
use desk::views::Person;
use maud::{Markup, html};
use recovery::{HousePolicy, Role};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The weekdays, Monday first, as the fields are named.
const DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

type Figure = (&'static str, fn(&mut HousePolicy) -> &mut u32);

/// The figures of the policy, in the order in which a complaint meets them.
const FIGURES: [Figure; 10] = [
    ("first_word_minutes", |policy| {
        &mut policy.first_word_minutes
    }),
    ("answer_minutes", |policy| &mut policy.answer_minutes),
    ("update_days", |policy| &mut policy.update_days),
    ("silence_days", |policy| &mut policy.silence_days),
    ("mid_follow_up_days", |policy| {
        &mut policy.mid_follow_up_days
    }),
    ("follow_up_days", |policy| &mut policy.follow_up_days),
    ("second_follow_up_days", |policy| {
        &mut policy.second_follow_up_days
    }),
    ("rest_days", |policy| &mut policy.rest_days),
    ("look_minutes", |policy| &mut policy.look_minutes),
    ("approval_minutes", |policy| &mut policy.approval_minutes),
];

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let done = told::on_desk(&asked);
    page_of(&web, &me, None, &done, StatusCode::OK).await
}

async fn render(web: &WebState, me: &Person, kept: Option<&Kept>, status: StatusCode) -> Answer {
    page_of(web, me, kept, &html! {}, status).await
}

async fn page_of(
    web: &WebState,
    me: &Person,
    kept: Option<&Kept>,
    done: &Markup,
    status: StatusCode,
) -> Answer {
    let mut policy = web.desk.policy().await?;
    let office = web.desk.office().await?;
    let places = web.desk.elsewhere().await?;
    let language = web.desk.house_language().await?;
    let form = web.desk.web_form().await?;
    let may = me.role >= Role::Administrator;
    let main = html! {
        header class="page" {
            div { h1 { (w!("house-title")) } p class="quiet" { (w!("house-text")) } }
            div class="keys" {
                a class="btn" href=(urls::LAWS) { (w!("laws-title")) }
                a class="btn" href=(urls::LIMITS) { (w!("limits-title")) }
                a class="btn" href=(urls::TEMPLATES) { (w!("templates-title")) }
                a class="btn" href=(urls::BRAND) { (w!("brand-title")) }
                @if may {
                    a class="btn" href=(urls::MAILBOXES) { (w!("mailboxes-title")) }
                    a class="btn" href=(urls::AUDIT) { (w!("audit-link")) }
                }
            }
        }
        (done)
        div class="stack" {
            @if may {
                (policy_form(&mut policy, kept))
                (office_form(&office, kept))
                (complain::house::card(web, &form, language, kept))
                (elsewhere::form(&places, kept))
                (languages::house_card(language))
            } @else {
                section class="card" {
                    h2 { (w!("house-times")) }
                    dl class="facts" {
                        @for (name, figure) in FIGURES {
                            div { dt { (w!(&label(name))) } dd { (amount(name, *figure(&mut policy))) } }
                        }
                    }
                }
                section class="card" {
                    h2 { (w!("house-office")) }
                    dl class="facts" {
                        div { dt { (w!("house-zone")) } dd { (office.zone_name()) } }
                        @for (day, spans) in DAYS.iter().zip(office.week()) {
                            div { dt { (w!(&format!("house-{day}"))) } dd { (spans_text(spans)) } }
                        }
                    }
                }
                (complain::house::shown(&form))
                (elsewhere::shown(&places))
                p class="quiet" { (w!("house-admin")) }
            }
        }
    };
    let markup = frame::desk(web, me, Place::House, &t!("house-title"), main).await?;
    Ok(page_with(status, markup))
}

fn label(name: &str) -> String {
    format!("house-{}", name.replace('_', "-"))
}

fn amount(name: &str, value: u32) -> String {
    if name.ends_with("minutes") {
        t!("house-minutes", count = value)
    } else {
        t!("house-days", count = value)
    }
}

fn policy_form(policy: &mut HousePolicy, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("policy", kept);
    html! {
        section class="card" {
            h2 { (w!("house-times")) }
            form class="ask" method="post" action=(urls::HOUSE) {
                (sheet.head())
                div class="fields" {
                    @for (name, figure) in FIGURES {
                        (sheet.input("number", name, t!(&label(name)))
                            .hint(t!(if name.ends_with("minutes") { "house-in-minutes" } else { "house-in-days" }))
                            .or(figure(policy).to_string()).needed())
                    }
                }
                div class="keys" { button class="btn primary" { (w!("save")) } }
            }
        }
    }
}

fn office_form(office: &OfficeHours, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("office", kept);
    let mut holidays = String::new();
    for (date, name) in office.holidays() {
        // Writing to a string cannot fail.
        let _ = writeln!(holidays, "{date} {name}");
    }
    html! {
        section class="card" {
            h2 { (w!("house-office")) }
            form class="ask" method="post" action=(urls::OFFICE) {
                (sheet.head())
                (sheet.line("zone", t!("house-zone")).hint(t!("house-zone-hint")).or(office.zone_name()).needed())
                div class="fields" {
                    @for (day, spans) in DAYS.iter().zip(office.week()) {
                        (sheet.line(day, t!(&format!("house-{day}"))).or(typed_spans(spans)))
                    }
                }
                p class="quiet" { (w!("house-hours-hint")) }
                (sheet.area("holidays", t!("house-holidays")).hint(t!("house-holidays-hint")).or(holidays))
                div class="keys" { button class="btn primary" { (w!("save")) } }
            }
        }
    }
}

fn typed_spans(spans: &[Span]) -> String {
    spans
        .iter()
        .map(Span::to_string)
        .collect::<Vec<_>>()
        .join(", ")
}

fn spans_text(spans: &[Span]) -> String {
    if spans.is_empty() {
        t!("house-closed")
    } else {
        typed_spans(spans)
    }
}

/// Changes the times.
pub(crate) async fn set_policy(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let mut policy = HousePolicy::default();
    let mut wrong = None;
    for (name, figure) in FIGURES {
        match form.one(name) {
            Ok(value) => *figure(&mut policy) = value,
            Err(_) => wrong = wrong.or(Some(Misfit::new(name, "misfit-number"))),
        }
    }
    if wrong.is_none()
        && let Err(error) = policy.check()
    {
        wrong = Some(Misfit::new(error.field, "misfit-bounds"));
    }
    if let Some(wrong) = wrong {
        let kept = Kept::misfit(form, &wrong);
        return render(&web, &me, Some(&kept), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let outcome = web.desk.set_policy(&me, policy).await;
    settle(&web, &me, form, outcome).await
}

/// Changes the office hours.
pub(crate) async fn set_office(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let office = match read_office(&form) {
        Ok(office) => office,
        Err(wrong) => {
            let kept = Kept::misfit(form, &wrong);
            return render(&web, &me, Some(&kept), StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let outcome = web.desk.set_office(&me, office).await;
    settle(&web, &me, form, outcome).await
}

pub(super) async fn settle(
    web: &WebState,
    me: &Person,
    form: Form,
    outcome: Result<(), desk::DeskError>,
) -> Result<axum::response::Response, Problem> {
    match outcome {
        Ok(()) => Ok(went(urls::HOUSE, "house")),
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            render(web, me, Some(&kept), status).await
        }
    }
}

fn read_office(form: &Form) -> Result<OfficeHours, Misfit> {
    let zone = form.need_line("zone")?;
    calendar::zone(&zone).map_err(|_| Misfit::new("zone", "misfit-zone"))?;
    let mut week: [Vec<Span>; 7] = std::array::from_fn(|_| Vec::new());
    for (day, spans) in DAYS.iter().zip(&mut week) {
        for part in form.get(day).split([',', ';']).map(str::trim) {
            if !part.is_empty() {
                spans.push(
                    part.replace(' ', "")
                        .parse()
                        .map_err(|_| Misfit::new(*day, "misfit-hours"))?,
                );
            }
        }
    }
    let mut holidays = BTreeMap::new();
    for line in form.get("holidays").lines().map(str::trim) {
        if line.is_empty() {
            continue;
        }
        let (date, name) = line.split_once(' ').unwrap_or((line, ""));
        let date = date
            .parse()
            .map_err(|_| Misfit::new("holidays", "misfit-holidays"))?;
        holidays.insert(date, name.trim().to_owned());
    }
    // Without a single hour all of them would count, by day and by night.
    if week.iter().all(Vec::is_empty) {
        return Err(Misfit::new(DAYS[0], "misfit-never-open"));
    }
    OfficeHours::new(&zone, week, holidays).map_err(|_| Misfit::new("monday", "misfit-hours"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_that_never_opens_is_refused_with_a_reason() {
        let form = Form::from([("zone", "Europe/Berlin"), ("monday", " , ")]);
        let refused = read_office(&form).expect_err("no hours");
        assert_eq!(refused, Misfit::new("monday", "misfit-never-open"));
        assert!(refused.sentence().contains("at least one day"));
    }

    #[test]
    fn office_hours_read_as_they_were_shown() {
        let form = Form::from([
            ("zone", "Europe/Berlin"),
            ("monday", "09:00-12:30, 13:00-17:00"),
            ("friday", "09:00 - 14:00"),
            ("holidays", "2026-12-25 Christmas Day\n\n2027-01-01"),
        ]);
        let office = read_office(&form).expect("office");
        assert_eq!(typed_spans(&office.week()[0]), "09:00-12:30, 13:00-17:00");
        assert_eq!(typed_spans(&office.week()[4]), "09:00-14:00");
        assert_eq!(office.holidays().len(), 2);
        for (field, value) in [
            ("zone", "Mars/Base"),
            ("monday", "9 to 5"),
            ("holidays", "Christmas"),
        ] {
            let form = Form::from([("zone", "UTC"), (field, value)]);
            let form = if field == "zone" {
                Form::from([("zone", value)])
            } else {
                form
            };
            assert_eq!(read_office(&form).expect_err("wrong").field, field);
        }
    }
}
