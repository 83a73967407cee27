//! A word to the customer.

use super::view::View;
use crate::urls;
use maud::{Markup, html};

/// The reply, below the conversation.
pub(super) fn card(view: &View) -> Markup {
    html! {
        section class="card" id="reply" {
            h2 { (t!("reply-title", customer = view.customer())) }
            (form(view, "reply", ""))
        }
    }
}

/// The form. What was kept as a draft stands in it.
pub(super) fn form(view: &View, part: &str, default: &str) -> Markup {
    let sheet = view.sheet(format!("{part}-give-word"));
    let draft = view.page.draft.as_deref().unwrap_or(default);
    html! {
        form class="ask" id=(sheet.id) method="post" action=(urls::act(view.case().number, "give-word")) {
            (sheet.head())
            input type="hidden" name="seen" value=(view.case().version);
            (view.say(&sheet, t!("reply-body"), draft))
            div class="keys" {
                button class="btn primary" { (t!("reply-key")) }
                button class="btn" formaction=(urls::draft(view.case().number)) formnovalidate { (t!("reply-draft")) }
            }
        }
    }
}

/// What the customer said on the phone, in a letter or in person, written down.
pub(super) fn heard(view: &View) -> Markup {
    let sheet = view.sheet("heard-write");
    view.fold(
        "heard",
        &t!("heard-title", customer = view.customer()),
        "",
        false,
        view.form(
            "write",
            &sheet,
            &t!("heard-key"),
            false,
            html! {
                (sheet.area("body", t!("heard-body")).needed())
                (view.via(&sheet))
            },
        ),
    )
}
