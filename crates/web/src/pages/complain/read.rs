//! What a browser sent: fields and files, in bounds, read to the end so that the words can come back with a reason.

use crate::bounds::{
    COMPLAINT_FIELDS_MAX, COMPLAINT_TEXT_BYTES_MAX, FORM_BYTES_MAX, UPLOADS_AT_ONCE,
};
use crate::form::Form;
use crate::problem::Problem;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use desk::intake::form::{FILES_BYTES_MAX, FILES_MAX, FormFile};
use tokio::sync::Semaphore;

/// The field that holds files.
pub(super) const FILES: &str = "files";

/// Places for those who send pictures: what they send is held in memory until it is on disk.
static UPLOADS: Semaphore = Semaphore::const_new(UPLOADS_AT_ONCE);

/// What came.
#[derive(Default)]
pub(super) struct Came {
    /// The words.
    pub(super) form: Form,
    /// The files, where all of them can be taken.
    pub(super) files: Vec<FormFile>,
    /// Whether there were any.
    pub(super) had_files: bool,
    /// Why they cannot be taken, as a key.
    pub(super) refused: Option<&'static str>,
}

/// Reads it. A form without files may come as plain text, too.
///
/// # Errors
/// `Unreadable` for what no form of ours sends, `TooLarge` for a single text beyond any story.
pub(super) async fn complaint(request: Request) -> Result<Came, Problem> {
    let headers = request.headers();
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let is_multipart = text(CONTENT_TYPE)
        .and_then(|kind| kind.get(..19))
        .is_some_and(|kind| kind.eq_ignore_ascii_case("multipart/form-data"));
    if !is_multipart {
        return Ok(Came {
            form: Form::from_request(request, &()).await?,
            ..Came::default()
        });
    }
    let told = text(CONTENT_LENGTH).and_then(|length| length.parse::<usize>().ok());
    let _place = if told.is_none_or(|length| length > FORM_BYTES_MAX) {
        // The place is given back when this ends, however it ends.
        Some(UPLOADS.acquire().await.map_err(|_| Problem::Busy)?)
    } else {
        None
    };
    let multipart = Multipart::from_request(request, &()).await;
    parts(multipart.map_err(|_| Problem::Unreadable)?).await
}

async fn parts(mut multipart: Multipart) -> Result<Came, Problem> {
    let (mut came, mut pairs) = (Came::default(), Vec::new());
    let (mut seen, mut bytes) = (0, 0);
    while let Some(field) = multipart.next_field().await.map_err(broken)? {
        seen += 1;
        if seen > COMPLAINT_FIELDS_MAX {
            return Err(Problem::Unreadable);
        }
        let name = field.name().unwrap_or_default().to_owned();
        let Some(file) = field.file_name().map(str::to_owned) else {
            pairs.push((name, text(field).await?));
            continue;
        };
        let media_type = field.content_type().unwrap_or_default().to_owned();
        let content = one_file(field, &mut bytes).await?;
        // A browser sends one without a name where none was chosen.
        if name != FILES || (file.is_empty() && content.as_ref().is_some_and(Vec::is_empty)) {
            continue;
        }
        came.had_files = true;
        match content {
            None => came.refused = Some("form-misfit-large"),
            Some(_) if came.files.len() == FILES_MAX => {
                came.refused = came.refused.or(Some("form-misfit-many"));
            }
            Some(bytes) => came.files.push(FormFile {
                name: file,
                media_type,
                bytes,
            }),
        }
    }
    came.form = Form::of(pairs);
    Ok(came)
}

async fn text(mut field: Field<'_>) -> Result<String, Problem> {
    let mut text = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        if text.len() + chunk.len() > COMPLAINT_TEXT_BYTES_MAX {
            return Err(Problem::TooLarge);
        }
        text.extend_from_slice(&chunk);
    }
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// Its bytes; nothing where all files together are more than a complaint holds. What is too much is read and forgotten.
async fn one_file(mut field: Field<'_>, before: &mut usize) -> Result<Option<Vec<u8>>, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        *before += chunk.len();
        if *before <= FILES_BYTES_MAX {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
        }
    }
    Ok((*before <= FILES_BYTES_MAX).then_some(bytes))
}

fn broken(error: MultipartError) -> Problem {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        _ => Problem::Unreadable,
    }
}
