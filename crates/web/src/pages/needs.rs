//! What helps a customer: noted with their leave, shown with how we know, ended at any time.

use super::case::terms;
use super::{Answer, customers, no, went};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::needs::called;
use crate::problem::{Misfit, Problem};
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::NewNeed;
use desk::views::{CustomerView, NeedView, Person};
use maud::{Markup, html};
use recovery::CustomerId;
use recovery::care::Need;

/// The sheet in which a need is noted.
const NOTE: &str = "need";

/// The card on the customer's page.
pub(super) fn card(
    customer: &CustomerView,
    people: &[Person],
    when: &When,
    kept: Option<&Kept>,
) -> Markup {
    html! {
        section class="card stack" id="needs" {
            h2 { (w!("needs-title")) }
            p class="quiet" { (w!("needs-text", customer = &customer.name)) }
            @if customer.needs.is_empty() { p { (w!("needs-none")) } }
            @else {
                ul class="rows" {
                    @for one in &customer.needs { li class="stack" { (noted(customer, one, people, when)) } }
                }
            }
            (form(customer, kept))
        }
    }
}

fn noted(customer: &CustomerView, one: &NeedView, people: &[Person], when: &When) -> Markup {
    let who = people.iter().find(|person| person.id == one.noted_by);
    let by = if one.for_them {
        "needs-by-another"
    } else {
        "needs-by-them"
    };
    let sheet = Sheet::new("need-end", None);
    let need = called(one.need);
    html! {
        div {
            b { (need) }
            br;
            small class="quiet" {
                (w!("needs-how",
                    way = t!(letters::term::channel(one.heard)),
                    by = t!(by),
                    agreed = when.date_words(one.agreed_at),
                    until = when.date_words(one.until),
                    who = who.map(|person| person.name.as_str()).unwrap_or_default()
                ))
            }
        }
        form method="post" action=(urls::customer_need(customer.id, "end")) {
            (sheet.hidden("need", one.need.name()))
            button class="btn" aria-label=(w!("needs-end-of", need = need)) { (w!("needs-end")) }
        }
    }
}

fn form(customer: &CustomerView, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new(NOTE, kept);
    let all = Need::ALL.map(|need| (need.name(), called(need)));
    html! {
        details class="bit" open[sheet.came_back()] {
            summary { (w!("needs-add")) }
            form class="ask" id=(sheet.id) method="post" action=(urls::customer_need(customer.id, "note")) {
                (sheet.head())
                (sheet.radio_needed("need", &t!("needs-what"), &all))
                (sheet.radio_needed("channel", &t!("needs-heard"), &[
                    ("phone", t!("channel-phone")),
                    ("mail", t!("channel-mail")),
                    ("letter", t!("channel-letter")),
                    ("in_person", t!("channel-in-person")),
                ]))
                (sheet.tick("for-them", "yes", html! { (w!("needs-for-them")) }, false))
                (sheet.input("number", "days", t!("needs-days")).hint(t!("needs-days-hint")))
                (sheet.tick("agreed", "yes", html! { (w!("needs-agreed")) }, false))
                div class="keys" { button class="btn primary" { (w!("needs-key")) } }
            }
        }
    }
}

/// Notes or ends one.
pub(crate) async fn act(
    State(web): State<WebState>,
    Me(me): Me,
    Path((id, act)): Path<(CustomerId, String)>,
    form: Form,
) -> Answer {
    match act.as_str() {
        "note" => note(&web, &me, id, form).await,
        "end" => {
            let need = Need::named(form.get("need")).ok_or(Problem::Unreadable)?;
            web.desk.end_need(&me, id, need).await?;
            Ok(went(&urls::customer(id), "need-end"))
        }
        _ => Err(Problem::NotFound),
    }
}

async fn note(web: &WebState, me: &Person, id: CustomerId, form: Form) -> Answer {
    let (status, kept) = match read(&form) {
        Err(misfit) => {
            let kept = Kept::misfit(form, &misfit);
            (StatusCode::UNPROCESSABLE_ENTITY, kept)
        }
        Ok(new) => match web.desk.note_need(me, id, new).await {
            Ok(()) => return Ok(went(&urls::customer(id), "need-note")),
            Err(error) => {
                let (status, sentence, field) = no(error)?;
                let mut kept = Kept::refused(form, sentence);
                kept.field = field;
                (status, kept)
            }
        },
    };
    customers::render(web, me, id, Some(&kept), &html! {}, status).await
}

fn read(form: &Form) -> Result<NewNeed, Misfit> {
    let days = form.get("days");
    Ok(NewNeed {
        need: Need::named(form.get("need")).ok_or_else(|| Misfit::new("need", "misfit-need"))?,
        heard: form.term("channel", terms::channel)?,
        for_them: form.has("for-them", "yes"),
        agreed: form.has("agreed", "yes"),
        days: match days {
            "" => None,
            days => Some(
                days.parse()
                    .map_err(|_| Misfit::new("days", "misfit-days"))?,
            ),
        },
    })
}
