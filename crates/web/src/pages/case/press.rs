//! One press on a case: what was typed is kept before anything else, then read, looked over, and done.

use super::{approval, back, back_on, coached, enclosed, preview, read, templates, typed};
use crate::form::Form;
use crate::pages::{Answer, no, went, when};
use crate::parts::address::Path;
use crate::parts::field::Kept;
use crate::problem::{Misfit, Problem};
use crate::routes::Me;
use crate::state::WebState;
use crate::upload::{self, Came, TooMuch};
use crate::{urls, words};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use desk::DeskError;
use desk::acts::{Act, Given, Soon, form_draft, keeps_draft};
use desk::attached::Attached;
use desk::views::Person;
use recovery::Refusal;

/// Does one act. Everything that was typed comes back with the page if it is refused.
pub(crate) async fn act(
    State(web): State<WebState>,
    Me(me): Me,
    Path((number, name)): Path<(u64, String)>,
    form: Form,
) -> Answer {
    let came = Came {
        form,
        ..Came::default()
    };
    press(&web, &me, number, (name, came)).await
}

/// Does one of the acts that may bring files: a word to the customer, or what proves that something was done.
pub(crate) async fn act_with_files(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    request: Request,
) -> Answer {
    let act = request.uri().path().rsplit('/').next();
    let act = act.unwrap_or_default().to_owned();
    let came = upload::read(request).await?;
    press(&web, &me, number, (act, came)).await
}

async fn press(web: &WebState, me: &Person, number: u64, (name, came): (String, Came)) -> Answer {
    // Files of a word are on the server from here on, whatever becomes of the press.
    let enclosed = match came.refused {
        None => enclosed::keep(web, me, number, (&name, &came)).await,
        Some(_) => Ok(()),
    };
    let kept_with_draft = keeps_draft(&name) && came.refused.is_none() && enclosed.is_ok();
    let Came {
        form,
        files,
        had_files,
        refused,
    } = came;
    let had_files = had_files && !kept_with_draft;
    let form = enclosed::settled(form);
    let again = |mut kept: Kept| {
        if had_files {
            kept.sentence = format!("{} {}", kept.sentence, t!("files-again"));
        }
        kept
    };
    if let Err(error) = enclosed {
        save_words(web, me, number, (&name, &form)).await;
        let (status, sentence, field) = no(error)?;
        let mut kept = again(Kept::refused(form, sentence));
        kept.field = field;
        return back(web, me, number, &kept, status).await;
    }
    let when = when(web).await?;
    if coached::is_look(&name, &form) {
        save_words(web, me, number, (&name, &form)).await;
        let (kept, page) = coached::looked_over(web, me, number, (&name, &form), &when).await?;
        return back_on(web, me, page, &again(kept), StatusCode::OK).await;
    }
    if templates::is_asked(&name, &form) {
        let kept = templates::put_in(web, me, number, form).await?;
        save_words(web, me, number, (&name, &kept.form)).await;
        return back(web, me, number, &kept, StatusCode::OK).await;
    }
    let act = match refused.map(too_much).map_or_else(
        || read::act(&name, &form, &when),
        |misfit| Some(Err(misfit)),
    ) {
        None => return Err(Problem::NotFound),
        Some(Err(misfit)) => {
            save_words(web, me, number, (&name, &form)).await;
            let way_out = way_out(web, me, (&name, &form), None).await?;
            let mut kept = again(Kept::misfit(form, &misfit));
            kept.way_out = way_out;
            return back(web, me, number, &kept, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        Some(Ok(act)) => with_files(act, files),
    };
    let seen = form.maybe::<u64>("seen").ok().flatten();
    if preview::is_asked(&form) && keeps_draft(&name) {
        save_words(web, me, number, (&name, &form)).await;
        let (kept, status) = match web.desk.preview(me, number, seen, act).await {
            Ok(preview) => (preview::kept(form, &preview), StatusCode::OK),
            Err(error) => {
                let (status, sentence, field) = no(error)?;
                let mut kept = Kept::refused(form, sentence);
                kept.field = field;
                kept.tells_changes = status == StatusCode::CONFLICT;
                (kept, status)
            }
        };
        return back(web, me, number, &kept, status).await;
    }
    let heeded = match coached::at_press(web, me, number, (&name, &form), &when).await {
        coached::Press::Goes(heeded) => heeded,
        coached::Press::Held(held) => {
            let (kept, mut page) = *held;
            if save_words(web, me, number, (&name, &form)).await {
                page.drafts.insert(name, form.raw("body").to_owned());
            }
            let kept = again(kept);
            return back_on(web, me, page, &kept, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let soon = Soon {
        wait_us: i64::try_from(web.undo.as_micros()).unwrap_or(0),
        form: form.written(),
    };
    let given = web.desk.act_soon(me, number, seen, (act, &heeded), soon);
    match given.await {
        Ok(Given::Waits(_)) => Ok(went(&urls::case(number), "waits")),
        Ok(Given::Done(_)) => Ok(went(&urls::case(number), &done(&name, &form, me))),
        Err(DeskError::Refused(Refusal::NoSuchCase)) => Err(Problem::NotFound),
        Err(error) => {
            save_words(web, me, number, (&name, &form)).await;
            let way_out = way_out(web, me, (&name, &form), Some(&error)).await?;
            let (status, sentence, field) = no(error)?;
            let mut kept = again(Kept::refused(form, sentence));
            kept.field = field;
            kept.tells_changes = status == StatusCode::CONFLICT;
            kept.way_out = way_out;
            back(web, me, number, &kept, status).await
        }
    }
}

/// Who can be asked where a step lies beyond what its writer decides alone, or where the question itself came back.
async fn way_out(
    web: &WebState,
    me: &Person,
    (name, form): (&str, &Form),
    error: Option<&DeskError>,
) -> Result<Option<(String, Vec<(String, String)>)>, Problem> {
    let beyond = matches!(error, Some(DeskError::Refused(Refusal::AboveLimit { .. })));
    let step = match error {
        Some(DeskError::Refused(Refusal::SecondEyes(point))) => Some(approval::no_at(*point)),
        _ => approval::step_asked_for(name, form).filter(|_| beyond || name == "ask-approval"),
    };
    let Some(step) = step else { return Ok(None) };
    let when = when(web).await?;
    let wanted = read::wanted(&step, form, &when).unwrap_or_default();
    let people = web.desk.who_may_approve(me, &wanted).await?;
    let people = people
        .into_iter()
        .map(|one| (one.id.to_string(), one.name))
        .collect();
    Ok(Some((step, people)))
}

/// The same act with the files that came beside its words.
fn with_files(mut act: Act, files: Vec<Attached>) -> Act {
    if let Act::KeepDeed { proof, .. } | Act::DeclareDone { proof, .. } = &mut act {
        *proof = files;
    }
    act
}

pub(super) fn too_much(why: TooMuch) -> Misfit {
    let key = match why {
        TooMuch::Large => "invalid-files-too-large",
        TooMuch::Many => "invalid-files-too-many",
    };
    Misfit::new(upload::FILES, key)
}

/// The name of what was done, for the line that says so: by mail it is on its way, and whoever takes a case is told
/// what that means.
fn done(act: &str, form: &Form, me: &Person) -> String {
    let by_mail = format!("{act}-mail");
    if act == "assign" && form.get("owner") == me.id.to_string() {
        "taken".to_owned()
    } else if form.get("channel") == "mail" && words::has(&format!("did-case-{by_mail}")) {
        by_mail
    } else {
        act.to_owned()
    }
}

/// The words to a customer live on the server from the first no on, so that a closed window loses nothing. Says whether
/// there are any and they are kept.
pub(super) async fn save_words(
    web: &WebState,
    me: &Person,
    number: u64,
    asked: (&str, &Form),
) -> bool {
    let (step, form) = asked;
    if let Some(whole) = form_draft(step, form.get("sheet")) {
        // Its words to the customer have a draft of their own.
        let typed = form.clone().without("body").written();
        if let Err(error) = web.desk.save_draft(me, number, &whole, &typed).await {
            tracing::warn!(%error, "a form could not be kept");
        }
    }
    let body = form.raw("body");
    if body.trim().is_empty() || !keeps_draft(step) {
        return false;
    }
    let saved = web.desk.save_draft(me, number, step, body).await;
    if let Err(error) = &saved {
        tracing::warn!(%error, "a draft could not be kept");
    }
    saved.is_ok()
}

/// Keeps the draft of a reply.
pub(crate) async fn keep_draft(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    request: Request,
) -> Answer {
    const STEP: &str = "give-word";
    let came = upload::read(request).await?;
    let dropped = came.form.get(typed::DROP);
    if !dropped.is_empty() {
        web.desk.save_draft(&me, number, dropped, "").await?;
        return Ok(went(&urls::case(number), "draft-dropped"));
    }
    let body = came.form.raw("body");
    web.desk.save_draft(&me, number, STEP, body).await?;
    let kept = match came.refused {
        None => enclosed::keep(&web, &me, number, (STEP, &came)).await,
        Some(why) => {
            let kept = Kept::misfit(enclosed::settled(came.form), &too_much(why));
            return back(&web, &me, number, &kept, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    match kept {
        Ok(()) => Ok(went(&urls::case(number), "draft")),
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(enclosed::settled(came.form), sentence);
            kept.field = field;
            back(&web, &me, number, &kept, status).await
        }
    }
}
