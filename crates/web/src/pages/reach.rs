//! Where a customer is reached: addresses are added, marked as old or removed; their name and number are set.

use super::{Answer, customers, no, went};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::tel::tel;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::DeskError;
use desk::acts::Added;
use desk::views::{AddressView, CustomerView, Person};
use maud::{Markup, html};
use recovery::{CustomerId, Role};

/// The sheet in which an address is added.
const ADD: &str = "address-add";
/// The sheet for their name and number.
const NAME: &str = "customer-name";

/// The card on the page of a customer who has so many open cases. `taken` is whose the address is that was to be added, where it is another's.
pub(super) fn card(
    me: &Person,
    customer: &CustomerView,
    when: &When,
    open_cases: usize,
    (kept, taken): (Option<&Kept>, Option<&(CustomerId, String)>),
) -> Markup {
    html! {
        section class="card stack" {
            h2 { (w!("customer-reach")) }
            @if customer.addresses.is_empty() { p class="quiet" { (w!("customer-no-address")) } }
            @else {
                ul class="rows" {
                    @for address in &customer.addresses { li class="stack" { (one(me, customer, address, when, open_cases)) } }
                }
            }
            @if !customer.erased {
                @if let Some((other, name)) = taken { (perhaps_one(customer, *other, name)) }
                (add_form(customer, kept))
                (name_form(customer, kept))
            }
        }
    }
}

fn one(
    me: &Person,
    customer: &CustomerView,
    address: &AddressView,
    when: &When,
    open_cases: usize,
) -> Markup {
    let sheet = Sheet::new("address", None);
    let is_mail = address.kind != "phone";
    let key = if address.old.is_some() {
        "address-use"
    } else {
        "address-old"
    };
    html! {
        div {
            small class="quiet" { (w!(if is_mail { "customer-mail" } else { "customer-phone" })) }
            br;
            @if is_mail { (address.address) } @else { (tel(&address.address)) }
            @if let Some(old) = address.old { br; small { (w!("address-old-since", when = when.full_words(old))) } }
        }
        @if open_cases > 0 && is_mail && !customer.erased && is_the_only_one(customer, address) {
            p class="say soon" { (w!("address-old-only", customer = &customer.name, count = open_cases)) }
        }
        @if is_mail && !customer.erased {
            div class="keys" {
                form method="post" action=(urls::mark_address(customer.id)) {
                    (sheet.hidden("address", &address.address))
                    (sheet.hidden("old", if address.old.is_some() { "no" } else { "yes" }))
                    button class="btn" aria-label=(w!(&format!("{key}-of"), address = &address.address)) { (w!(key)) }
                }
                @if me.role >= Role::Supervisor {
                    form method="post" action=(urls::remove_address(customer.id)) {
                        (sheet.hidden("address", &address.address))
                        button class="btn" aria-label=(w!("address-remove-of", address = &address.address)) { (w!("address-remove")) }
                    }
                }
            }
        }
    }
}

/// Whether it is the only address that our mails go to.
fn is_the_only_one(customer: &CustomerView, address: &AddressView) -> bool {
    let mut written_to = customer.written_to();
    written_to.next() == Some(address) && written_to.next().is_none()
}

/// The address is another customer's: nobody loses it, and the two may be one person.
fn perhaps_one(customer: &CustomerView, other: CustomerId, name: &str) -> Markup {
    let sheet = Sheet::new("join-other", None);
    html! {
        div class="say soon stack" {
            p { (w!("address-taken-join", name = name)) }
            div class="keys" {
                a class="btn" href=(urls::customer(other)) { (w!("address-taken-see", name = name)) }
                form method="post" action=(urls::join(customer.id)) {
                    (sheet.hidden("customer", other))
                    button class="btn primary" { (w!("address-taken-key")) }
                }
            }
        }
    }
}

fn add_form(customer: &CustomerView, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new(ADD, kept);
    html! {
        form class="ask" id=(sheet.id) method="post" action=(urls::addresses(customer.id)) {
            (sheet.head())
            (sheet.input("email", "address", t!("address-add")).hint(t!("address-add-hint")).needed())
            div class="keys" { button class="btn" { (w!("address-add-key")) } }
        }
    }
}

fn name_form(customer: &CustomerView, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new(NAME, kept);
    html! {
        details class="bit" open[sheet.came_back()] {
            summary { (w!("customer-name-title")) }
            form class="ask" id=(sheet.id) method="post" action=(urls::customer_name(customer.id)) {
                (sheet.head())
                (sheet.line("name", t!("customer-name")).or(customer.own_name.clone().unwrap_or_default()))
                (sheet.input("tel", "phone", t!("customer-phone")).or(customer.own_phone.clone().unwrap_or_default()))
                div class="keys" { button class="btn" { (w!("customer-name-key")) } }
            }
        }
    }
}

/// Adds an address; one that is another customer's offers to join the two.
pub(crate) async fn add(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<CustomerId>,
    form: Form,
) -> Answer {
    match web.desk.add_address(&me, id, form.get("address")).await {
        Ok(Added::Theirs) => Ok(went(&urls::customer(id), "address-added")),
        Ok(Added::Known) => Ok(went(&urls::customer(id), "address-known")),
        Ok(Added::Other { customer, name }) => {
            let kept = Kept::refused(form, t!("address-taken", name = &name));
            let taken = (customer, name);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            customers::render_with(
                &web,
                &me,
                id,
                (Some(&kept), Some(&taken)),
                &html! {},
                status,
            )
            .await
        }
        Err(error) => back(&web, &me, id, form, error).await,
    }
}

/// Marks an address as an old one, or as one in use.
pub(crate) async fn mark(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<CustomerId>,
    form: Form,
) -> Answer {
    let old = form.has("old", "yes");
    let marked = web
        .desk
        .mark_address(&me, id, form.get("address"), old)
        .await;
    match marked {
        Ok(()) if old => Ok(went(&urls::customer(id), "address-old")),
        Ok(()) => Ok(went(&urls::customer(id), "address-used")),
        Err(error) => back(&web, &me, id, form, error).await,
    }
}

/// Removes an address that was never theirs.
pub(crate) async fn remove(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<CustomerId>,
    form: Form,
) -> Answer {
    match web.desk.remove_address(&me, id, form.get("address")).await {
        Ok(()) => Ok(went(&urls::customer(id), "address-removed")),
        Err(error) => back(&web, &me, id, form, error).await,
    }
}

/// Sets their name and number.
pub(crate) async fn name(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<CustomerId>,
    form: Form,
) -> Answer {
    let (name, phone) = (form.get("name"), form.get("phone"));
    match web.desk.change_customer_name(&me, id, name, phone).await {
        Ok(()) => Ok(went(&urls::customer(id), "customer-name")),
        Err(error) => back(&web, &me, id, form, error).await,
    }
}

/// The page with the no and what was typed.
async fn back(web: &WebState, me: &Person, id: CustomerId, form: Form, error: DeskError) -> Answer {
    let (status, sentence, field) = no(error)?;
    let mut kept = Kept::refused(form, sentence);
    kept.field = field;
    customers::render(web, me, id, Some(&kept), &html! {}, status).await
}
