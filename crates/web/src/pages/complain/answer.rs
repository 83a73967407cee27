//! What is told after a complaint was sent: that it is here, when one will hear and from whom, its number, and the link.

use super::Look;
use crate::parts::frame;
use crate::problem::Problem;
use crate::state::WebState;
use crate::urls;
use desk::intake::form::Filed;
use maud::{Markup, html};

/// The page.
pub(super) async fn page(web: &WebState, look: Look, filed: &Filed) -> Result<Markup, Problem> {
    let brand = web.desk.brand().await?;
    let company = &brand.name;
    let when = crate::pages::when(web).await?;
    let title = t!("form-filed-title");
    let main = html! {
        p class="quiet" { (company) " · " (w!("customer-complaint", number = filed.number)) }
        h1 { (title) }
        p { (w!("form-filed-thanks")) }
        section class="card stack" aria-labelledby="next" {
            h2 id="next" { (w!("form-filed-next")) }
            @match filed.due {
                Some(due) if due > when.now => {
                    p { (w!("form-filed-hear", company = company)) " " b { (when.full(due)) } (w!("form-hear-after")) }
                }
                Some(_) => { p { (w!("customer-next-word-late")) } }
                None => { p { (w!("form-filed-over")) } }
            }
            p { (w!("form-filed-number")) " " b { (filed.number) } }
        }
        @if let Some(token) = &filed.link {
            section class="card stack" aria-labelledby="link" {
                h2 id="link" { (w!("form-filed-link")) }
                p { (w!("form-filed-link-text")) }
                p {
                    a class="btn primary" href=(urls::customer_page(token)) target=[look.embedded.then_some("_blank")]
                        rel=[look.embedded.then_some("noopener")] { (w!("form-filed-open")) }
                }
            }
        }
        @if filed.receipt { p { (w!("form-filed-receipt")) } }
        @else if filed.link.is_some() { p { (w!("form-filed-keep")) } }
        p class="quiet" { a href=(look.form()) { (w!("form-anew")) } }
        @if look.embedded { script type="module" src=(assets::EMBEDDED.path) {} }
    };
    Ok(frame::branded(&brand, &title, main))
}

/// Nothing was sent with this form, or it is gone.
pub(super) fn unknown(look: Look) -> Markup {
    let title = t!("form-unknown-title");
    frame::plain(
        &title,
        html! {
            h1 { (title) }
            p { (w!("form-unknown-text")) }
            p { a class="btn" href=(look.form()) { (w!("form-anew")) } }
            @if look.embedded { script type="module" src=(assets::EMBEDDED.path) {} }
        },
    )
}
