//! A form that brings files: fields and files, in bounds, read to the end so that the words can come back with a reason.

use crate::bounds::{FORM_BYTES_MAX, UPLOAD_FIELDS_MAX, UPLOAD_TEXT_BYTES_MAX, UPLOADS_AT_ONCE};
use crate::form::Form;
use crate::problem::Problem;
use axum::body::{Body, to_bytes};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use desk::attached::{Attached, FILES_BYTES_MAX, FILES_MAX};
use tokio::sync::Semaphore;

/// The name of the field that holds files.
pub(crate) const FILES: &str = "files";

/// Places for those who send files: what they send is held in memory until it is on disk.
static UPLOADS: Semaphore = Semaphore::const_new(UPLOADS_AT_ONCE);

/// What came.
#[derive(Default)]
pub(crate) struct Came {
    /// The words.
    pub(crate) form: Form,
    /// The files, where all of them can be taken.
    pub(crate) files: Vec<Attached>,
    /// Whether there were any.
    pub(crate) had_files: bool,
    /// Why they cannot be taken.
    pub(crate) refused: Option<TooMuch>,
}

/// Why files cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TooMuch {
    /// Together they are larger than is taken at once.
    Large,
    /// They are more than are taken at once.
    Many,
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Whether a form comes in the way that brings files.
pub(crate) fn is_multipart(headers: &HeaderMap) -> bool {
    text(headers, CONTENT_TYPE)
        .and_then(|kind| kind.get(..19))
        .is_some_and(|kind| kind.eq_ignore_ascii_case("multipart/form-data"))
}

/// Reads it. A form without files may come as plain text, too.
///
/// # Errors
/// `Unreadable` for what no form of ours sends, `TooLarge` for a single text beyond any story.
pub(crate) async fn read(request: Request) -> Result<Came, Problem> {
    if !is_multipart(request.headers()) {
        // Plain text is never as long as files are.
        let (parts, body) = request.into_parts();
        let body = to_bytes(body, FORM_BYTES_MAX).await;
        let body = Body::from(body.map_err(|_| Problem::TooLarge)?);
        return Ok(Came {
            form: Form::from_request(Request::from_parts(parts, body), &()).await?,
            ..Came::default()
        });
    }
    let told = text(request.headers(), CONTENT_LENGTH);
    let told = told.and_then(|length| length.parse::<usize>().ok());
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
        if seen > UPLOAD_FIELDS_MAX {
            return Err(Problem::Unreadable);
        }
        let name = field.name().unwrap_or_default().to_owned();
        let Some(file) = field.file_name().map(str::to_owned) else {
            pairs.push((name, text_of(field).await?));
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
            None => came.refused = Some(TooMuch::Large),
            Some(_) if came.files.len() == FILES_MAX => {
                came.refused = came.refused.or(Some(TooMuch::Many));
            }
            Some(bytes) => came.files.push(Attached {
                name: file,
                media_type,
                bytes,
            }),
        }
    }
    came.form = Form::of(pairs);
    Ok(came)
}

async fn text_of(mut field: Field<'_>) -> Result<String, Problem> {
    let mut text = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        if text.len() + chunk.len() > UPLOAD_TEXT_BYTES_MAX {
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
