//! Files that go along with a word: chosen in a field, dropped on the form or pasted into the words; on the server with the
//! draft from then on.

use super::press::{save_words, too_much};
use super::typed;
use super::view::View;
use crate::form::Form;
use crate::pages::{Answer, no, page};
use crate::parts::address::Path;
use crate::parts::field::Sheet;
use crate::problem::{Misfit, Problem};
use crate::routes::Me;
use crate::state::WebState;
use crate::upload::{self, Came};
use crate::urls;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk::DeskError;
use desk::acts::keeps_draft;
use desk::attached::{FILES_BYTES_MAX, FILES_MAX};
use desk::views::{DraftFileView, Person};
use maud::{Markup, html};

/// The name of the ticks by which files are taken away again.
const LEAVE_OUT: &str = "leave-out";
/// Bytes in a KB and in a MB, as people are told sizes.
const BYTES_A_KB: u64 = 1024;
const MB: usize = 1024 * 1024;

/// What goes along with the words of this step, and the field to put more to it.
pub(super) fn field(view: &View, sheet: &Sheet) -> Markup {
    let Some(step) = step_of(sheet) else {
        return html! {};
    };
    let files = view.page.enclosed.get(step).map_or(&[][..], Vec::as_slice);
    html! {
        (typed::line(view, step))
        div class="enclosed stack" data-enclose=(urls::enclose(view.case().number, step)) {
            div data-enclosed aria-live="polite" { (list(sheet.id.as_str(), files)) }
            (sheet.files(t!("enclosed-label")).hint(t!("enclosed-hint", count = FILES_MAX, most = FILES_BYTES_MAX / MB)))
            p class="say no" data-enclose-no hidden role="alert" {}
        }
    }
}

/// The step of a form, as its name says.
fn step_of<'s>(sheet: &'s Sheet<'_>) -> Option<&'s str> {
    let (_, step) = sheet.id.split_once('-')?;
    // The form of one point of several ends in its number.
    let of_point = step.trim_end_matches(|c: char| c.is_ascii_digit());
    [step, of_point.trim_end_matches('-')]
        .into_iter()
        .find(|step| keeps_draft(step))
}

fn list(sheet: &str, files: &[DraftFileView]) -> Markup {
    html! {
        @if !files.is_empty() {
            fieldset class="field" {
                legend { (w!("enclosed-title", count = files.len())) }
                ul class="files" {
                    @for file in files {
                        @let id = format!("{sheet}-{LEAVE_OUT}-{}", file.place);
                        li class="chip" {
                            span { (file.name) " " small { (w!("file-size", kb = file.bytes.div_ceil(BYTES_A_KB))) } }
                            label class="pick" for=(id) {
                                input type="checkbox" id=(id) name=(LEAVE_OUT) value=(file.place);
                                span { (w!("enclosed-leave-out")) span class="unseen" { " " (file.name) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Keeps what came with a form and takes away what was ticked. What the form cannot say any other way is the no.
pub(super) async fn keep(
    web: &WebState,
    me: &Person,
    number: u64,
    (step, came): (&str, &Came),
) -> Result<(), DeskError> {
    if !keeps_draft(step) {
        return Ok(());
    }
    let without: Vec<u32> = came
        .form
        .all(LEAVE_OUT)
        .filter_map(|place| place.parse().ok())
        .collect();
    let files = (came.files.as_slice(), without.as_slice());
    web.desk.enclose(me, number, step, files).await
}

/// The form without what was done by it: a tick that was heeded is no tick of what stands there now.
pub(super) fn settled(form: Form) -> Form {
    form.without(LEAVE_OUT)
}

/// Puts files to a draft from a script: what goes along now, as the form shows it.
pub(crate) async fn put(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, step)): Path<(u64, String)>,
    request: Request,
) -> Answer {
    if !keeps_draft(&step) {
        return Err(Problem::NotFound);
    }
    let came = upload::read(request).await?;
    if let Some(why) = came.refused {
        return Ok(said_no(&too_much(why)));
    }
    if let Err(error) = keep(&web, &me, number, (&step, &came)).await {
        let (status, sentence, _) = no(error)?;
        return Ok((status, sentence).into_response());
    }
    save_words(&web, &me, number, (&step, &came.form)).await;
    let shown = Box::pin(web.desk.case_page(&me, number, None)).await?;
    let files = shown.enclosed.get(&step).map_or(&[][..], Vec::as_slice);
    Ok(page(list(came.form.get("sheet"), files)))
}

fn said_no(misfit: &Misfit) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, misfit.sentence()).into_response()
}
