//! The form in the house's settings: whether it is open, which sites may show it, and the tag to put there.

use super::super::{Answer, house};
use crate::form::Form;
use crate::parts::field::{Kept, Sheet};
use crate::routes::Me;
use crate::state::WebState;
use crate::{urls, words};
use axum::extract::State;
use desk::web_form::WebForm;
use letters::Language;
use maud::{Markup, html};

/// The card on the house's page. The tag names the form in the language of the house, whoever looks.
pub(crate) fn card(web: &WebState, form: &WebForm, house: Language, kept: Option<&Kept>) -> Markup {
    let base = web.desk.config().base_url.trim_end_matches('/');
    let sheet = Sheet::new("web-form", kept);
    html! {
        section class="card stack" id="web-form" {
            h2 { (w!("house-form")) }
            p class="quiet" { (w!("house-form-text")) }
            @if form.open { p { a href=(urls::COMPLAIN) { (base) (urls::COMPLAIN) } } }
            form class="ask" method="post" action=(urls::HOUSE_FORM) {
                (sheet.head())
                (sheet.tick("open", "yes", html! { (w!("house-form-open")) }, form.open))
                (sheet.area("sites", t!("house-form-sites")).hint(t!("house-form-sites-hint")).or(form.sites.join("\n")))
                div class="keys" { button class="btn primary" { (w!("save")) } }
            }
            div class="field" {
                label for="web-form-tag" { (w!("house-form-tag")) }
                small id="web-form-tag-hint" { (w!("house-form-tag-hint")) }
                textarea id="web-form-tag" readonly rows="3" aria-describedby="web-form-tag-hint" { (tag(base, house)) }
            }
        }
    }
}

/// The same for who may only read it.
pub(crate) fn shown(form: &WebForm) -> Markup {
    html! {
        section class="card" {
            h2 { (w!("house-form")) }
            p { @if form.open { (w!("house-form-is-open")) " " a href=(urls::COMPLAIN) { (urls::COMPLAIN) } } @else { (w!("house-form-is-closed")) } }
            @if !form.sites.is_empty() { ul class="dots" { @for site in &form.sites { li { (site) } } } }
        }
    }
}

/// One tag, and a link for those whose browser runs no script. It fixes no language: the form speaks that of the visitor.
fn tag(base: &str, house: Language) -> String {
    let title = words::say_in(house, "form-heading", &[]);
    let title = html! { (title) }.into_string().replace('"', "&quot;");
    format!(
        "<script src=\"{base}{}\" data-title=\"{title}\" async></script>\n\
         <noscript><a href=\"{base}{}\">{title}</a></noscript>",
        urls::EMBED,
        urls::COMPLAIN,
    )
}

/// Changes it.
pub(crate) async fn set(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let open = form.has("open", "yes");
    let outcome = web.desk.set_web_form(&me, open, form.get("sites")).await;
    house::settle(&web, &me, form, outcome).await
}
