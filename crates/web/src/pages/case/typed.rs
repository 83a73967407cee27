//! What is typed is kept by itself: a script brings the words of a form a moment after the last key and when the page is
//! left. It is the draft the key keeps, with one more rule: it is never put over what another window kept meanwhile.

use super::view::View;
use crate::form::Form;
use crate::pages::{Answer, no};
use crate::parts::address::Path;
use crate::parts::field::Sheet;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use desk::acts::{draft_mark, form_draft};
use desk::views::CasePage;
use maud::{Markup, html};
use serde::Serialize;
use std::sync::atomic::{AtomicBool, Ordering};

/// What the name of the draft of a whole form begins with.
const OF_FORM: &str = "form-";
/// What the name of a form on the card that says what to do now begins with.
const NOW: &str = "now-";
/// The field that names a draft to be dropped.
pub(super) const DROP: &str = "drop";
/// The field that says which draft the window knows of.
const OVER: &str = "over";

/// What became of it, for the line beside the words.
#[derive(Serialize)]
struct Kept {
    says: String,
    /// The mark of what is kept now; none where these words are not.
    mark: Option<String>,
}

/// Where it is said whether the words are kept; a script knows by it where to bring them.
pub(super) fn line(view: &View, step: &str) -> Markup {
    let url = urls::typed(view.case().number, step);
    html! {
        p class="quiet" data-keep=(url) data-kept=(draft_mark(view.drafted(step, ""))) hidden {}
    }
}

/// What somebody typed into whole forms of a case and has not sent.
pub(super) struct Typed(Vec<Of>);

/// What was typed into one of them.
struct Of {
    /// Its name without the part of a page it stands in, such as `offer-2`.
    name: String,
    form: Form,
    /// It stands on the card that says what to do now.
    in_now: AtomicBool,
}

impl Typed {
    /// What this person typed.
    pub(super) fn on(page: &CasePage) -> Self {
        let drafts = page.drafts.iter();
        let of = drafts.filter_map(|(step, body)| {
            Some(Of {
                name: step.strip_prefix(OF_FORM)?.to_owned(),
                form: Form::read(body),
                in_now: AtomicBool::new(false),
            })
        });
        Self(of.collect())
    }

    /// What was typed into the form of this name, wherever on a page it stood.
    pub(super) fn of(&self, sheet: &str) -> Option<&Form> {
        let found = self.0.iter().find(|of| of.name == name_of(sheet))?;
        if sheet.starts_with(NOW) {
            found.in_now.store(true, Ordering::Relaxed);
        }
        Some(&found.form)
    }

    /// Whether something stands in this fold and not on the card above, which is made first.
    pub(super) fn waits_in(&self, fold: &str) -> bool {
        self.0.iter().any(|of| {
            let home = match of.name.as_str() {
                "write-understanding" => "understanding",
                _ => "points",
            };
            home == fold && !of.in_now.load(Ordering::Relaxed)
        })
    }
}

/// The name of a form without the part of the page it stands in.
fn name_of(sheet: &str) -> &str {
    sheet.split_once('-').map_or(sheet, |(_, name)| name)
}

/// Whether these are one form in two parts of the page.
pub(super) fn are_one(one: &str, other: &str) -> bool {
    name_of(one) == name_of(other)
}

/// Within a form that is kept as a whole: where a script brings it, and how to drop what stands there from before.
pub(super) fn of_form(view: &View, act: &str, sheet: &Sheet) -> Markup {
    let Some(step) = form_draft(act, &sheet.id) else {
        return html! {};
    };
    let stands = view.page.drafts.get(&step).map_or("", String::as_str);
    let url = urls::typed(view.case().number, &step);
    html! {
        @if sheet.is_typed() {
            p class="quiet row" {
                (w!("typed-stands"))
                // A key of the form itself would come first, and Enter in a field would press it.
                button class="btn" form=(drops(sheet)) name=(DROP) value=(step) { (w!("typed-drop")) }
            }
        }
        p class="quiet" data-keep-form=(url) data-kept=(draft_mark(stands)) hidden {}
    }
}

/// Beside such a form: what its key to drop a draft sends.
pub(super) fn beside(view: &View, sheet: &Sheet) -> Markup {
    html! {
        @if sheet.is_typed() { form id=(drops(sheet)) method="post" action=(urls::draft(view.case().number)) hidden {} }
    }
}

fn drops(sheet: &Sheet) -> String {
    format!("drop-{}", sheet.id)
}

/// Keeps the words as they stand.
pub(crate) async fn keep(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, step)): Path<(u64, String)>,
    form: Form,
) -> Answer {
    let words = (step.as_str(), form.raw("body"));
    let (status, kept) = match web
        .desk
        .keep_typed(&me, number, words, form.get(OVER))
        .await
    {
        Ok(Some(mark)) => {
            let says = if mark.is_empty() {
                String::new()
            } else {
                t!("typed-kept")
            };
            (
                StatusCode::OK,
                Kept {
                    says,
                    mark: Some(mark),
                },
            )
        }
        Ok(None) => (StatusCode::CONFLICT, not_kept(t!("typed-elsewhere"))),
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            (status, not_kept(sentence))
        }
    };
    Ok((status, Json(kept)).into_response())
}

fn not_kept(says: String) -> Kept {
    Kept { says, mark: None }
}
