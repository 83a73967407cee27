//! How the house shows itself to customers: name, colour, picture, and what stands below its mails.

use super::{Answer, Asked, no, page_with, told, went};
use crate::parts::address::Path;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::Problem;
use crate::routes::Me;
use crate::shield::FILE_POLICY;
use crate::state::WebState;
use crate::upload;
use crate::urls;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::IntoResponse;
use desk::brand::{Brand, LOGO_BYTES_MAX, NewLogo};
use desk::views::Person;
use letters::colour::{Colour, Shade};
use maud::{Markup, html};
use recovery::Role;

/// Its name changes with its content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// The tick that takes the picture away.
const NO_LOGO: &str = "no-logo";
const BYTES_A_KB: usize = 1024;

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    render(&web, &me, None, &told::on_desk(&asked), StatusCode::OK).await
}

async fn render(
    web: &WebState,
    me: &Person,
    kept: Option<&Kept>,
    done: &Markup,
    status: StatusCode,
) -> Answer {
    let brand = web.desk.brand().await?;
    let title = t!("brand-title");
    let main = html! {
        header class="page" { div { h1 { (title) } p class="quiet" { (w!("brand-text")) } } }
        (done)
        div class="stack" {
            section class="card stack" {
                h2 { (w!("brand-now")) }
                @if !brand.logo.is_empty() { img class="logo" src=(urls::brand_logo(&brand.logo)) alt=(brand.name); }
                p { b { (brand.name) } }
                @if let Some(colour) = brand.colour() { (shown(&brand.name, colour)) }
                @else { p class="quiet" { (w!("brand-no-colour")) } }
            }
            @if me.role >= Role::Administrator { (form(web, &brand, kept)) }
            @else { p class="quiet" { (w!("house-admin")) } }
        }
    };
    let markup = frame::desk(web, me, Place::House, &title, main).await?;
    Ok(page_with(status, markup))
}

/// The colour as it comes out by day and by night, with words in it and on it.
fn shown(name: &str, colour: Colour) -> Markup {
    html! {
        svg class="brand-shown" viewBox="0 0 320 72" role="img" aria-label=(w!("brand-shown", colour = colour.to_string())) {
            (half(0, "#ffffff", name, colour.by_day()))
            (half(160, "#1e2127", name, colour.by_night()))
        }
    }
}

fn half(at: u32, card: &str, name: &str, shade: Shade) -> Markup {
    let short: String = name.chars().take(14).collect();
    html! {
        rect x=(at) y="0" width="160" height="72" fill=(card) {}
        text x=(at + 12) y="28" font-size="14" fill=(shade.accent) { (short) }
        rect x=(at + 12) y="40" width="136" height="22" rx="5" fill=(shade.accent) {}
        text x=(at + 20) y="56" font-size="13" fill=(shade.on_accent) { (short) }
    }
}

fn form(web: &WebState, brand: &Brand, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("brand", kept);
    html! {
        section class="card" {
            form class="ask" method="post" action=(urls::BRAND) enctype="multipart/form-data" {
                (sheet.head())
                div class="fields" {
                    (sheet.line("name", t!("brand-name")).hint(t!("brand-name-hint")).or(brand.name.as_str()))
                    (sheet.line("colour", t!("brand-colour")).hint(t!("brand-colour-hint")).or(brand.colour.as_str()))
                }
                (sheet.files(t!("brand-logo")).hint(t!("brand-logo-hint", most = LOGO_BYTES_MAX / BYTES_A_KB)))
                @if !brand.logo.is_empty() { (sheet.tick(NO_LOGO, "yes", html! { (w!("brand-no-logo")) }, false)) }
                @for (place, mailbox) in web.desk.config().mailboxes.iter().enumerate() {
                    @let signature = brand.signatures.get(mailbox).map_or("", String::as_str);
                    (sheet.area(&format!("signature-{place}"), t!("brand-signature", mailbox = mailbox)).hint(t!("brand-signature-hint")).or(signature))
                }
                div class="keys" { button class="btn primary" { (w!("save")) } }
            }
        }
    }
}

/// Changes it.
pub(crate) async fn set(State(web): State<WebState>, Me(me): Me, request: Request) -> Answer {
    let came = upload::read(request).await?;
    let form = came.form;
    let signatures = web.desk.config().mailboxes.iter().enumerate();
    let brand = Brand {
        name: form.get("name").to_owned(),
        colour: form.get("colour").to_owned(),
        logo: String::new(),
        signatures: signatures
            .map(|(place, mailbox)| {
                let signature = form.get(&format!("signature-{place}"));
                (mailbox.clone(), signature.to_owned())
            })
            .collect(),
    };
    let logo = match came.files.into_iter().next() {
        Some(file) => NewLogo::This(file),
        None if form.has(NO_LOGO, "yes") => NewLogo::Goes,
        None => NewLogo::Stays,
    };
    if came.refused.is_some() {
        return again(&web, &me, Kept::refused(form, t!("invalid-logo-too-large"))).await;
    }
    match web.desk.set_brand(&me, brand, logo).await {
        Ok(()) => Ok(went(urls::BRAND, "brand")),
        Err(error) => {
            let (_, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            again(&web, &me, kept).await
        }
    }
}

async fn again(web: &WebState, me: &Person, kept: Kept) -> Answer {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    render(web, me, Some(&kept), &html! {}, status).await
}

/// The styles of a page in a colour; the colour is in the address.
pub(crate) async fn style(Path(name): Path<String>) -> Answer {
    let colour = Colour::parse(&name).ok_or(Problem::NotFound)?;
    let (day, night) = (colour.by_day(), colour.by_night());
    let style = format!(
        ":root{{--accent:light-dark({},{});--on-accent:light-dark({},{});--accent-soft:light-dark({},{})}}\n",
        day.accent, night.accent, day.on_accent, night.on_accent, day.soft, night.soft
    );
    let kind = [
        (CONTENT_TYPE, "text/css; charset=utf-8"),
        (CACHE_CONTROL, FOR_EVER),
    ];
    Ok((kind, style).into_response())
}

/// The picture.
pub(crate) async fn logo(State(web): State<WebState>, Path(hash): Path<String>) -> Answer {
    let (kind, bytes) = web.desk.logo(&hash).await?;
    let headers = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, FOR_EVER.to_owned()),
        (CONTENT_SECURITY_POLICY, FILE_POLICY.to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
