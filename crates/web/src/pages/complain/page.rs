//! The form itself: phone first, plain, and as short as it can be.

use super::{Look, TOKEN, TRAP};
use crate::parts::field::{Field, Kept, Sheet};
use crate::parts::frame;
use crate::problem::Problem;
use crate::state::WebState;
use desk::attached::{FILES_BYTES_MAX, FILES_MAX};
use letters::Language;
use maud::{Markup, html};
use uuid::Uuid;

/// The form on its page.
pub(super) const SHEET: &str = "complain";
/// Bytes in a MB, as people are told sizes.
const MB: usize = 1024 * 1024;

/// What stands on the page.
pub(super) struct Shown<'a> {
    pub(super) look: Look,
    /// By which this very form is known when it comes back.
    pub(super) token: Uuid,
    pub(super) kept: Option<&'a Kept>,
}

/// The page.
pub(super) async fn form(web: &WebState, shown: &Shown<'_>) -> Result<Markup, Problem> {
    let brand = web.desk.brand().await?;
    let company = &brand.name;
    let when = crate::pages::when(web).await?;
    let due = web.desk.first_word_if_now().await?;
    let sheet = Sheet::new(SHEET, shown.kept);
    let title = t!("form-title", company = company);
    let main = html! {
        @if !shown.look.embedded { p class="quiet" { (company) } }
        h1 { (w!("form-heading")) }
        p { (w!("form-intro")) " " (w!("form-hear-before")) " " b { (when.full(due)) } (w!("form-hear-after")) }
        @if shown.kept.is_none() { (languages(shown.look)) }
        form class="ask card" id=(SHEET) method="post" enctype="multipart/form-data" action=(shown.look.form()) {
            (sheet.hidden(TOKEN, shown.token))
            @if let Some(kept) = shown.kept {
                div class="say no" role="alert" tabindex="-1" autofocus {
                    p { (kept.sentence) }
                    @if let Some(field) = &kept.field { p { a href={ "#" (SHEET) "-" (field) } { (w!("form-go")) } } }
                }
            }
            input type="hidden" name="sheet" value=(SHEET);
            (sheet.area("story", t!("form-story")).hint(t!("form-story-hint")).needed())
            (sheet.area("meant", t!("form-meant")).hint(t!("form-meant-hint")))
            (sheet.area("wish", t!("form-wish")).hint(t!("form-wish-hint")))
            fieldset class="stack" {
                legend { h2 { (w!("form-reach")) } }
                p class="quiet" { (w!("form-reach-hint")) }
                (sheet.line("your-name", t!("form-name")))
                (sheet.input("email", "your-email", t!("form-email")))
                (sheet.input("tel", "your-phone", t!("form-phone")))
            }
            (files(&sheet))
            // People do not see it; a machine fills in whatever it finds.
            div hidden aria-hidden="true" {
                label for="complain-homepage" { (w!("form-trap")) }
                input type="text" id="complain-homepage" name=(TRAP) tabindex="-1" autocomplete="off";
            }
            div class="keys" { button class="btn primary" { (w!("form-send")) } }
        }
        p class="quiet" { (w!("form-foot", company = company)) }
        @if shown.look.embedded { script type="module" src=(assets::EMBEDDED.path) {} }
    };
    Ok(frame::branded(&brand, &title, main))
}

fn files<'f>(sheet: &'f Sheet) -> Field<'f> {
    let most = FILES_BYTES_MAX / MB;
    let hint = t!("form-files-hint", count = FILES_MAX, most = most);
    sheet.files(t!("form-files")).hint(hint)
}

/// The other languages, before anything was typed.
fn languages(look: Look) -> Markup {
    html! {
        nav class="row quiet" aria-label=(w!("language-label")) {
            @for language in Language::all().filter(|one| *one != look.language) {
                a href=(Look { language, ..look }.form()) lang=(language) dir=(language.direction()) { (language.own_name()) }
            }
        }
    }
}

/// Where the form is not open: how else to reach us, and the words of whoever wrote meanwhile.
pub(super) fn closed(web: &WebState, shown: &Shown) -> Markup {
    let config = web.desk.config();
    let title = t!("form-closed-title");
    frame::plain(
        &title,
        html! {
            p class="quiet" { (config.company) }
            h1 { (title) }
            p { (w!("form-closed-text")) }
            @if let Some(mailbox) = config.mailboxes.first() {
                p { (w!("customer-closed-reach", company = &config.company)) " " a href={ "mailto:" (mailbox) } { (mailbox) } }
            }
            @if let Some(kept) = shown.kept { (kept.left_over()) }
            @if shown.look.embedded { script type="module" src=(assets::EMBEDDED.path) {} }
        },
    )
}
