//! A customer: where to reach them, their cases, records joined and parted.

use super::{Answer, Asked, cases, languages, needs, no, page_with, reach, told, went, when};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::parts::needs::line;
use crate::problem::Misfit;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::views::Person;
use maud::{Markup, html};
use recovery::CustomerId;

/// The page.
pub(crate) async fn show(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<CustomerId>,
    asked: Asked,
) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, id, None, &done, StatusCode::OK).await
}

pub(super) async fn render(
    web: &WebState,
    me: &Person,
    id: CustomerId,
    kept: Option<&Kept>,
    done: &Markup,
    status: StatusCode,
) -> Answer {
    render_with(web, me, id, (kept, None), done, status).await
}

/// The same after an address was to be added that is another customer's.
pub(super) async fn render_with(
    web: &WebState,
    me: &Person,
    id: CustomerId,
    (kept, taken): (Option<&Kept>, Option<&(CustomerId, String)>),
    done: &Markup,
    status: StatusCode,
) -> Answer {
    let (customer, rows) = web.desk.customer(me, id).await?;
    let when = when(web).await?;
    let people = web.desk.people(me).await?;
    let open = recovery::Status::Open.name();
    let open_cases = rows.iter().filter(|row| row.status == open).count();
    let sheet = Sheet::new("join", kept);
    let main = html! {
        header class="page" { h1 { (customer.name) } }
        (line(&customer))
        (done)
        @if let Some(kept) = kept.filter(|kept| kept.sheet.is_empty()) {
            div class="say no" role="alert" { p { (kept.sentence) } }
        }
        div class="split" {
            section class="stack" {
                h2 { (w!("customer-cases")) }
                @if rows.is_empty() { p class="quiet" { (w!("customer-no-cases")) } }
                @else { (cases::table(&rows, &when)) }
            }
            aside class="stack" {
                (reach::card(me, &customer, &when, open_cases, (kept, taken)))
                @if !customer.erased { (needs::card(&customer, &people, &when, kept)) (languages::customer_card(&customer)) (super::erase::form(me, id, kept)) }
                section class="card stack" {
                    h2 { (w!("customer-join-title")) }
                    p class="quiet" { (w!("customer-join-text")) }
                    form class="ask" method="post" action=(urls::join(id)) {
                        (sheet.head())
                        (sheet.line("number", t!("customer-join-number")).hint(t!("customer-join-hint")).needed())
                        div class="keys" { button class="btn" { (w!("customer-join-key")) } }
                    }
                    @for (joined, name) in &customer.joined {
                        form class="one" method="post" action=(urls::part(*joined)) {
                            span { (w!("customer-joined", name = name)) }
                            (sheet.hidden("back", customer.id))
                            button class="btn" { (w!("customer-part-key")) }
                        }
                    }
                }
            }
        }
    };
    let markup = frame::desk(web, me, Place::Cases, &customer.name, main).await?;
    Ok(page_with(status, markup))
}

/// Joins the customer of another case into this one.
pub(crate) async fn join(
    State(web): State<WebState>,
    Me(me): Me,
    Path(into): Path<CustomerId>,
    form: Form,
) -> Answer {
    // Found by an address that both were said to have.
    if let Ok(Some(other)) = form.maybe::<CustomerId>("customer") {
        return joined(&web, &me, into, form, other).await;
    }
    let number = form.get("number").trim_start_matches('#').parse::<u64>();
    let Ok(number) = number else {
        let kept = Kept::misfit(form, &Misfit::new("number", "misfit-case-number"));
        return render(
            &web,
            &me,
            into,
            Some(&kept),
            &html! {},
            StatusCode::UNPROCESSABLE_ENTITY,
        )
        .await;
    };
    let outcome = match Box::pin(web.desk.case_page(&me, number, None)).await {
        Ok(other) => web.desk.join_customers(&me, other.customer.id, into).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => Ok(went(&urls::customer(into), "joined")),
        Err(desk::DeskError::NotFound) => {
            let kept = Kept::misfit(form, &Misfit::new("number", "misfit-case-number"));
            render(
                &web,
                &me,
                into,
                Some(&kept),
                &html! {},
                StatusCode::UNPROCESSABLE_ENTITY,
            )
            .await
        }
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let kept = Kept::refused(form, sentence);
            render(&web, &me, into, Some(&kept), &html! {}, status).await
        }
    }
}

async fn joined(
    web: &WebState,
    me: &Person,
    into: CustomerId,
    form: Form,
    other: CustomerId,
) -> Answer {
    match web.desk.join_customers(me, other, into).await {
        Ok(()) => Ok(went(&urls::customer(into), "joined")),
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let kept = Kept::refused(form, sentence);
            render(web, me, into, Some(&kept), &html! {}, status).await
        }
    }
}

/// Parts a record that was joined.
pub(crate) async fn part(
    State(web): State<WebState>,
    Me(me): Me,
    Path(joined): Path<CustomerId>,
    form: Form,
) -> Answer {
    web.desk.part_customers(&me, joined).await?;
    let back = form.maybe::<CustomerId>("back").ok().flatten();
    Ok(went(&urls::customer(back.unwrap_or(joined)), "parted"))
}
