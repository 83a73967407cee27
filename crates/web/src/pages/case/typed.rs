//! What is typed is kept by itself: a script brings the words of a form a moment after the last key and when the page is
//! left. It is the draft the key keeps, with one more rule: it is never put over what another window kept meanwhile.

use super::view::View;
use crate::form::Form;
use crate::pages::{Answer, no};
use crate::parts::address::Path;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use desk::acts::draft_mark;
use maud::{Markup, html};
use serde::Serialize;

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
