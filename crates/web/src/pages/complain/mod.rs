//! The web form for complaints: no account, no script, nothing known beforehand. The story comes first, then what it
//! meant, then the wish; no category is asked. After sending, a page says when one will hear and hands over the link.

mod answer;
mod from;
pub(crate) mod house;
mod page;

use super::{Asked, no, page_with};
use crate::form::Form;
use crate::parts::address::Path;
use crate::parts::field::Kept;
use crate::problem::{Misfit, Problem};
use crate::routes::TooOften;
use crate::state::WebState;
use crate::upload::{self, Came, TooMuch};
use crate::{shield, urls, words};
use assets::Asset;
use axum::extract::{Request, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use desk::DeskError;
use desk::attached::Attached;
use desk::intake::form::{FormComplaint, LookedAt};
use letters::Language;
use page::Shown;
use std::net::IpAddr;
use uuid::Uuid;

/// How long browsers may keep the script of the tag, whose address stays the same: after that time at most, every shop
/// shows what this desk serves.
const AN_HOUR: &str = "public, max-age=3600";
/// The field that only machines fill in: people do not see it.
const TRAP: &str = "homepage";
/// The field that holds the token of the form.
const TOKEN: &str = "form";

/// How the form is looked at: in which language, and whether within another site.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    pub(crate) language: Language,
    pub(crate) embedded: bool,
}

impl Look {
    fn of(asked: &Asked) -> Self {
        let wished = asked.get("lang").map(String::as_str);
        Self {
            language: wished
                .and_then(Language::accepted)
                .unwrap_or_else(words::language),
            embedded: asked.get("embed").is_some_and(|value| value == "1"),
        }
    }

    /// Where the form is in this look.
    fn form(self) -> String {
        urls::complain(None, self.language.tag(), self.embedded)
    }
}

/// The form. A browser that goes back shows this very page again, with its token, so what is then sent is known again;
/// nobody has written on it yet.
pub(crate) async fn show(State(web): State<WebState>, asked: Asked) -> Result<Response, Problem> {
    let look = Look::of(&asked);
    let page = desk::speaking(look.language, async {
        let shown = Shown {
            look,
            token: Uuid::new_v4(),
            kept: None,
        };
        form(&web, &shown, StatusCode::OK).await
    });
    let mut page = page.await?;
    let kept = HeaderValue::from_static("private, no-cache");
    page.headers_mut().insert(CACHE_CONTROL, kept);
    Ok(page)
}

async fn form(web: &WebState, shown: &Shown<'_>, status: StatusCode) -> Result<Response, Problem> {
    let setting = web.desk.web_form().await?;
    if !setting.open {
        let page = page::closed(web, shown);
        let page = page_with(StatusCode::NOT_FOUND, page);
        return Ok(shield::let_frame(page, shown.look.embedded, &setting.sites));
    }
    let page = page_with(status, page::form(web, shown).await?);
    Ok(shield::let_frame(page, shown.look.embedded, &setting.sites))
}

/// Takes what was sent. It answers with the way to what became of it, so that a page loaded again sends nothing twice.
pub(crate) async fn file(
    State(web): State<WebState>,
    asked: Asked,
    request: Request,
) -> Result<Response, Problem> {
    let look = Look::of(&asked);
    let too_often = request.extensions().get::<TooOften>().is_some();
    let from = from::address(&request);
    let came = upload::read(request).await?;
    desk::speaking(look.language, take(&web, look, came, (from, too_often))).await
}

async fn take(
    web: &WebState,
    look: Look,
    came: Came,
    (from, too_often): (IpAddr, bool),
) -> Result<Response, Problem> {
    let mut form_token = came.form.get(TOKEN).parse::<Uuid>().ok();
    let had_files = came.had_files;
    let (status, mut kept) = match checked(&came, form_token) {
        Ok(_) if too_often => (
            StatusCode::TOO_MANY_REQUESTS,
            Kept::refused(came.form, or_write(web, t!("form-often"))),
        ),
        Err(misfit) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            Kept::misfit(came.form, &misfit),
        ),
        Ok(token) => {
            let complaint = complaint(&came.form, token, came.files);
            match filed_or_braked(web, from, &complaint).await {
                Ok(Some(answer)) => {
                    let answer = answer.to_string();
                    let to = urls::complain(Some(&answer), look.language.tag(), look.embedded);
                    return Ok(super::go(&to));
                }
                Ok(None) => (
                    StatusCode::TOO_MANY_REQUESTS,
                    Kept::refused(came.form, or_write(web, t!("form-many"))),
                ),
                // It was closed while they wrote.
                Err(DeskError::NotAllowed) => (
                    StatusCode::NOT_FOUND,
                    Kept::refused(came.form, String::new()),
                ),
                Err(error) => {
                    if matches!(error, DeskError::NotFound) {
                        // What this form once sent was erased; what is in it now is sent as new.
                        form_token = None;
                    }
                    let failed = || (StatusCode::INTERNAL_SERVER_ERROR, t!("form-failed"), None);
                    let ours = matches!(error, DeskError::Storage(_));
                    // What breaks on our side is told in words for whoever is none of us.
                    let (status, sentence, field) = match no(error) {
                        Ok(no) if !ours => no,
                        _ => failed(),
                    };
                    let mut kept = Kept::refused(came.form, sentence);
                    kept.field = field;
                    (status, kept)
                }
            }
        }
    };
    if had_files && !kept.sentence.is_empty() {
        kept.sentence = format!("{} {}", kept.sentence, t!("form-files-again"));
    }
    // Whoever sends without a sheet gets their words back all the same.
    page::SHEET.clone_into(&mut kept.sheet);
    let shown = Shown {
        look,
        token: form_token.unwrap_or_else(Uuid::new_v4),
        kept: Some(&kept),
    };
    form(web, &shown, status).await
}

/// The token of its answer; nothing where too many came before it. What is refused for another reason, and what was here
/// before, counts for nothing.
async fn filed_or_braked(
    web: &WebState,
    from: IpAddr,
    complaint: &FormComplaint,
) -> Result<Option<Uuid>, DeskError> {
    match web.desk.look_at_complaint(complaint).await? {
        LookedAt {
            taken: Some(answer),
            ..
        } => Ok(Some(answer)),
        LookedAt { reach, .. } if web.rates.may_complain(from, reach) => {
            web.desk.file_complaint(complaint).await.map(Some)
        }
        LookedAt { .. } => Ok(None),
    }
}

/// A no that is not their fault, with the other way to reach us.
fn or_write(web: &WebState, sentence: String) -> String {
    match web.desk.config().mailboxes.first() {
        Some(mailbox) => format!("{sentence} {}", t!("form-or-write", mailbox = mailbox)),
        None => sentence,
    }
}

/// What can be seen without the desk.
fn checked(came: &Came, token: Option<Uuid>) -> Result<Uuid, Misfit> {
    if !came.form.get(TRAP).is_empty() {
        return Err(Misfit::new("story", "form-misfit-machine"));
    }
    if came.form.get("story").is_empty() {
        return Err(Misfit::new("story", "form-misfit-story"));
    }
    if let Some(too_much) = came.refused {
        let key = match too_much {
            TooMuch::Large => "form-misfit-large",
            TooMuch::Many => "form-misfit-many",
        };
        return Err(Misfit::new(upload::FILES, key));
    }
    token.ok_or_else(|| Misfit::new("story", "form-misfit-again"))
}

fn complaint(form: &Form, token: Uuid, files: Vec<Attached>) -> FormComplaint {
    let typed = |name: &str| form.get(name).to_owned();
    FormComplaint {
        form: token,
        story: typed("story"),
        meant: typed("meant"),
        wish: typed("wish"),
        name: typed("your-name"),
        email: typed("your-email"),
        phone: typed("your-phone"),
        files,
    }
}

/// What became of it.
pub(crate) async fn filed(
    State(web): State<WebState>,
    Path(token): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let look = Look::of(&asked);
    desk::speaking(look.language, async {
        let found = match token.parse::<Uuid>() {
            Ok(token) => web.desk.filed(token).await,
            Err(_) => Err(DeskError::NotFound),
        };
        let sites = web.desk.web_form().await?.sites;
        let page = match found {
            Ok(filed) => page_with(StatusCode::OK, answer::page(&web, look, &filed).await?),
            Err(DeskError::NotFound) => page_with(StatusCode::NOT_FOUND, answer::unknown(look)),
            Err(error) => return Err(error.into()),
        };
        Ok(shield::let_frame(page, look.embedded, &sites))
    })
    .await
}

/// The script of the tag on a shop's site: the one thing of the desk that other sites may load.
pub(crate) async fn embed(headers: HeaderMap) -> Response {
    const SCRIPT: Asset = assets::EMBED;
    let mut response = super::files::serve(SCRIPT, &headers, AN_HOUR).into_response();
    response.headers_mut().insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("cross-origin"),
    );
    response
}
