//! A word as it would go out, before it does.

use crate::form::Form;
use crate::parts::field::Kept;
use desk::views::Preview;
use maud::{Markup, html};

/// What the key that shows it brings.
const PREVIEW: &str = "preview";

/// Whether this press asks only to see it.
pub(super) fn is_asked(form: &Form) -> bool {
    form.get(super::coached::PRESS) == PREVIEW
}

/// The key.
pub(super) fn key() -> Markup {
    html! { button class="btn" name=(super::coached::PRESS) value=(PREVIEW) { (w!("preview-key")) } }
}

/// The form as it comes back with it.
pub(super) fn kept(form: Form, preview: &Preview) -> Kept {
    let mut kept = Kept::refused(form, t!("preview-title"));
    kept.beside = Some(html! {
        div class="preview" {
            @if let Some(subject) = &preview.subject { p class="quiet" { (w!("sent-subject")) ": " (subject) } }
            div class="words md" { (letters::markdown::rich(&preview.words)) }
            @match &preview.text {
                // Its links stay words: what is pressed behind them counts as said by the customer.
                Some(text) => details class="bit" { summary { (w!("preview-whole")) } div class="letter-words" { (text) } },
                None => p class="quiet" { (w!("preview-no-mail")) },
            }
        }
    });
    kept
}
