//! Bytes that are no page: the style sheet, and what came with a mail.

use super::Answer;
use crate::parts::address::Path;
use crate::problem::Problem;
use crate::routes::Me;
use crate::shield::FILE_POLICY;
use crate::state::WebState;
use assets::Asset;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, VARY,
};
use axum::response::{IntoResponse, Response};
use recovery::MessageId;

/// Its name changes with its content, so it may be kept for ever.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// For a name that stays the same while its content may change.
const A_DAY: &str = "public, max-age=86400";
/// Kinds that browsers show without running anything; all else goes out as plain bytes.
const HARMLESS: [&str; 9] = [
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "application/pdf",
    "text/plain",
    "text/csv",
    "audio/mpeg",
    "video/mp4",
];

/// Whether a browser shows this kind as a picture in a page.
pub(super) fn is_picture(media_type: &str) -> bool {
    harmless(media_type).starts_with("image/")
}

/// The kind under which a file goes out: as it says, where that runs nothing, else plain bytes.
fn harmless(media_type: &str) -> &'static str {
    let media_type = media_type.split(';').next().unwrap_or_default().trim();
    HARMLESS
        .into_iter()
        .find(|harmless| media_type.eq_ignore_ascii_case(harmless))
        .unwrap_or("application/octet-stream")
}

/// The style sheet and the picture in the tab.
pub(crate) async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Answer {
    let asset = assets::find(&format!("/assets/{name}")).ok_or(Problem::NotFound)?;
    Ok(serve(asset, &headers, FOR_EVER))
}

/// Browsers ask for it unasked.
pub(crate) async fn favicon(headers: HeaderMap) -> Response {
    serve(assets::FAVICON, &headers, A_DAY)
}

pub(super) fn serve(asset: Asset, headers: &HeaderMap, keep: &'static str) -> Response {
    let gzip = headers
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"));
    let kind = [
        (CONTENT_TYPE, asset.media_type),
        (CACHE_CONTROL, keep),
        (VARY, "accept-encoding"),
    ];
    if gzip {
        (kind, [(CONTENT_ENCODING, "gzip")], asset.gzip).into_response()
    } else {
        (kind, asset.bytes).into_response()
    }
}

/// A file that came with a message.
pub(crate) async fn file(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, hash)): Path<(u64, String)>,
) -> Answer {
    let (media_type, name, bytes) = web.desk.file(&me, number, &hash).await?;
    Ok(attachment(&media_type, &name, bytes))
}

/// A file that proves a deed, for the customer.
pub(crate) async fn proof(
    State(web): State<WebState>,
    Path((token, hash)): Path<(String, String)>,
) -> Answer {
    let (media_type, name, bytes) = web.desk.proof_for_the_customer(&token, &hash).await?;
    Ok(attachment(&media_type, &name, bytes))
}

/// The raw mail of a message.
pub(crate) async fn raw(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, message)): Path<(u64, MessageId)>,
) -> Answer {
    let bytes = web.desk.raw_mail(&me, number, message).await?;
    Ok(attachment(
        "application/octet-stream",
        &format!("{number}.eml"),
        bytes,
    ))
}

/// The mail as it came, of what was set aside: an unreadable one is looked at before it is left.
pub(crate) async fn aside(
    State(web): State<WebState>,
    Me(me): Me,
    Path(item): Path<String>,
) -> Answer {
    match web.desk.raw_of_aside(&me, &item).await {
        Ok(bytes) => Ok(attachment("application/octet-stream", "mail.eml", bytes)),
        Err(error) => super::aside::faster(&web, &me, &item, error).await,
    }
}

/// Always saved, never shown inside the desk: what a stranger sent has no rights here.
fn attachment(media_type: &str, name: &str, bytes: Vec<u8>) -> Response {
    (
        [
            (CONTENT_TYPE, harmless(media_type).to_owned()),
            (CONTENT_DISPOSITION, disposition(name)),
            (CONTENT_SECURITY_POLICY, FILE_POLICY.to_owned()),
        ],
        bytes,
    )
        .into_response()
}

/// Saves under the name it came with, in the two spellings browsers read (RFC 6266).
fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' | '_' | ' ' => c,
            _ => '_',
        })
        .take(crate::bounds::LINE_CHARS_MAX)
        .collect();
    let full: String = name
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '/' | '\\'))
        .take(crate::bounds::LINE_CHARS_MAX)
        .flat_map(|c| {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes)
                .bytes()
                .map(|byte| {
                    if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
                        char::from(byte).to_string()
                    } else {
                        format!("%{byte:02X}")
                    }
                })
                .collect::<Vec<_>>()
        })
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{full}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_saved_and_never_shown() {
        let page = attachment("text/html; charset=utf-8", "x.html", b"<script>".to_vec());
        assert_eq!(page.headers()[CONTENT_TYPE], "application/octet-stream");
        assert_eq!(page.headers()[CONTENT_SECURITY_POLICY], FILE_POLICY);
        let picture = attachment("image/png", "../Bild \"1\"ä.png", Vec::new());
        assert_eq!(picture.headers()[CONTENT_TYPE], "image/png");
        assert_eq!(
            picture.headers()[CONTENT_DISPOSITION],
            "attachment; filename=\".._Bild _1__.png\"; filename*=UTF-8''..Bild%20%221%22%C3%A4.png"
        );
    }
}
