//! Where one chooses a language: for oneself, for the house, for a customer, and as a customer on one's page.

use super::notices::by_mail;
use super::{Answer, Asked, absence, go, house, keys, page_with, told, went};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::{urls, words};
use axum::extract::State;
use axum::http::StatusCode;
use desk::views::{CustomerView, Person};
use letters::Language;
use maud::{Markup, html};
use recovery::CustomerId;

/// The field that holds the choice.
const FIELD: &str = "language";

/// One's own page.
pub(crate) async fn account(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    whole(&web, &me, None, &told::on_desk(&asked), StatusCode::OK).await
}

/// The same with a form that came back.
pub(super) async fn account_with(web: &WebState, me: &Person, kept: &Kept) -> Answer {
    whole(web, me, Some(kept), &html! {}, absence::BACK).await
}

async fn whole(
    web: &WebState,
    me: &Person,
    kept: Option<&Kept>,
    done: &Markup,
    status: StatusCode,
) -> Answer {
    let (absences, people) = (web.desk.absences(me).await?, web.desk.people(me).await?);
    let (when, mine) = (super::when(web).await?, web.desk.notices_by_mail(me).await?);
    let around = absence::Around {
        all: &absences,
        people: &people,
        when: &when,
        kept,
    };
    let sheet = Sheet::new("account", None);
    let unset = (String::new(), t!("language-of-browser"));
    let main = html! {
        header class="page" { h1 { (w!("account-title")) } }
        (done)
        div class="stack" {
            section class="card" {
                dl class="facts" {
                    div { dt { (w!("field-name")) } dd { (me.name) } }
                    div { dt { (w!("field-email")) } dd { (me.email) } }
                    @if !me.phone.is_empty() { div { dt { (w!("field-phone")) } dd { (me.phone) } } }
                    div { dt { (w!("field-role")) } dd { (w!(letters::term::role(me.role))) } }
                }
            }
            section class="card" {
                h2 { (w!("language-label")) }
                p class="quiet" { (w!("account-language-text")) }
                (form(&sheet, urls::ACCOUNT, Some(unset), me.language))
            }
            section class="card stack" id="away" {
                h2 { (t!("away-title")) }
                (absence::card(me, &around, true))
            }
            (by_mail::card(me, &mine, kept))
            (keys::card(me))
            section class="card" {
                h2 { (w!("rehearsal-title")) }
                p { a href=(urls::REHEARSAL) { (w!("rehearsal-link")) } }
            }
        }
    };
    let markup = frame::desk(web, me, Place::None, &t!("account-title"), main).await?;
    Ok(page_with(status, markup))
}

/// Keeps one's own.
pub(crate) async fn of_mine(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    web.desk.choose_language(&me, chosen(&form)?).await?;
    Ok(went(urls::ACCOUNT, "language"))
}

/// The card on the house's page.
pub(super) fn house_card(language: Language) -> Markup {
    let sheet = Sheet::new("house-language", None);
    html! {
        section class="card" {
            h2 { (w!("house-language")) }
            p class="quiet" { (w!("house-language-text")) }
            (form(&sheet, urls::HOUSE_LANGUAGE, None, Some(language)))
        }
    }
}

/// Keeps that of the house.
pub(crate) async fn of_house(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let language = chosen(&form)?.ok_or(Problem::Unreadable)?;
    let outcome = web.desk.set_house_language(&me, language).await;
    house::settle(&web, &me, form, outcome).await
}

/// The card on a customer's page in the desk.
pub(super) fn customer_card(customer: &CustomerView) -> Markup {
    let sheet = Sheet::new("customer-language", None);
    let house = customer.speaks.own_name();
    let unknown = t!("customer-language-unknown", language = house);
    html! {
        section class="card" {
            h2 { (w!("customer-language")) }
            p class="quiet" { (w!("customer-language-text")) }
            (form(&sheet, &urls::customer_language(customer.id), Some((String::new(), unknown)), customer.language))
        }
    }
}

/// Keeps that of a customer.
pub(crate) async fn of_customer(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<CustomerId>,
    form: Form,
) -> Answer {
    let language = chosen(&form)?;
    web.desk.set_customer_language(&me, id, language).await?;
    Ok(went(&urls::customer(id), "language"))
}

/// The choice at the foot of the customer's page: each language in its own words.
pub(super) fn foot(token: &str) -> Markup {
    let here = words::language();
    html! {
        form class="row quiet" method="post" action=(urls::customer_page_language(token)) {
            span { (w!("customer-page-language")) }
            @for language in Language::all().filter(|one| *one != here) {
                button class="btn" name=(FIELD) value=(language) lang=(language) dir=(language.direction()) { (language.own_name()) }
            }
        }
    }
}

/// Keeps what the customer chose on their page.
pub(crate) async fn of_customer_page(
    State(web): State<WebState>,
    Path(token): Path<String>,
    form: Form,
) -> Answer {
    let language = chosen(&form)?.ok_or(Problem::Unreadable)?;
    web.desk.customer_chooses_language(&token, language).await?;
    Ok(go(&urls::customer_page_after(&token, "language")))
}

fn form(
    sheet: &Sheet,
    action: &str,
    unset: Option<(String, String)>,
    chosen: Option<Language>,
) -> Markup {
    let all = Language::all().map(|one| (one.to_string(), one.own_name()));
    let options: Vec<_> = unset.into_iter().chain(all).collect();
    let field = sheet.choose(FIELD, t!("language-label"), options);
    html! {
        form class="ask" method="post" action=(action) {
            (sheet.head())
            (field.or(chosen.map(Language::tag).unwrap_or_default()))
            div class="keys" { button class="btn primary" { (w!("language-key")) } }
        }
    }
}

/// What was chosen; nothing where the choice was to have none.
///
/// # Errors
/// `Unreadable` for a language we do not speak: no form of ours offers it.
fn chosen(form: &Form) -> Result<Option<Language>, Problem> {
    match form.get(FIELD) {
        "" => Ok(None),
        tag => Language::named(tag).map(Some).ok_or(Problem::Unreadable),
    }
}
