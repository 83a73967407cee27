//! The talk becomes part of a case, with what was agreed and promised, and the mail that sums it up lies ready there.

use super::form::{agreed, fill, saving};
use super::page::Shown;
use super::press::{not_kept, shown_as};
use super::{how, over, words};
use crate::form::Form;
use crate::pages::{Answer, no, went, when};
use crate::parts::address::Path;
use crate::parts::field::Kept;
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::acts::CallWords;
use desk::calls::{CallPress, CallView};
use recovery::call::CallStep;
use uuid::Uuid;

/// Keeps what was typed, and makes the talk part of a case.
pub(crate) async fn file(
    State(web): State<WebState>,
    Me(me): Me,
    Path(id): Path<Uuid>,
    form: Form,
) -> Answer {
    let kept = web
        .desk
        .keep_call(
            &me,
            id,
            &saving(&form),
            |written| fill(&form, written),
            &CallPress::HangUp,
        )
        .await;
    if let Err(error) = kept {
        return not_kept(&web, &me, id, form, error).await;
    }
    let call = web.desk.call(&me, id).await?;
    let when = when(&web).await?;
    let (status, kept) = match agreed(&call.written, &when) {
        Err(misfit) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            Kept::misfit(form, &misfit),
        ),
        Ok(agreed) => {
            let words = call_words(&web, &call, &when).await?;
            let done = if over::reached(&call) {
                "call"
            } else {
                "call-unreached"
            };
            match web.desk.file_call(&me, id, &agreed, &words).await {
                Ok(number) => {
                    return Ok(went(&format!("{}#reply", urls::case(number)), done));
                }
                Err(error) => {
                    let (status, sentence, field) = no(error)?;
                    let mut kept = Kept::refused(form, sentence);
                    kept.field = field;
                    (status, kept)
                }
            }
        }
    };
    let shown = Shown {
        kept: Some(&kept),
        ..Shown::default()
    };
    shown_as(&web, &me, id, &shown, status).await
}

pub(super) async fn call_words(
    web: &WebState,
    call: &CallView,
    when: &When,
) -> Result<CallWords, Problem> {
    let written = &call.written;
    let language = match &call.customer {
        Some((known, _)) => known.speaks,
        None => web.desk.house_language().await?,
    };
    let name = over::called(call);
    let how = how(written.in_person);
    let day = when.full_words(call.began);
    let next = words::next_in_mail(web, written, when).await?;
    let mut said = Vec::new();
    // What was not said back is no word of ours.
    let was_said = written.right
        || written.step == CallStep::RepeatBack
        || written.gone.contains(&CallStep::RepeatBack);
    if was_said && !written.notes.is_empty() {
        said.push(words::repeat(crate::words::language(), written));
    }
    if let Some(chosen) = words::chosen(written) {
        said.push(t!("call-said-agreed", way = chosen));
    }
    if !written.deed.trim().is_empty() {
        said.push(t!("call-said-deed", deed = written.deed.trim()));
    }
    said.insert(
        0,
        t!(
            if said.is_empty() {
                "call-said-listened"
            } else {
                "call-said"
            },
            how = how.as_str()
        ),
    );
    Ok(CallWords {
        subject: t!("call-subject-none", how = how.as_str(), day = day.as_str()),
        nothing_noted: t!("call-nothing-noted", how = how, day = day),
        said: said.join("\n\n"),
        told_of_themselves: told(call),
        told_beside_record: told_beside(call),
        summary: words::summary(language, written, name, when, next),
    })
}

/// What they told of themselves where a record is known or a case is: it goes to the notes of the case, for who a customer
/// is, is changed by hand.
fn told(call: &CallView) -> Option<String> {
    let written = &call.written;
    let reference = written.reference.trim();
    let is_known = call.customer.is_some() || call.about.is_some();
    let known = call.customer.as_ref().map(|(known, _)| known);
    let is_new = |text: &str| {
        let text = text.trim();
        let name = known.is_some_and(|known| known.name == text);
        let reached = known.is_some_and(|known| {
            let mut ways = known.addresses.iter();
            ways.any(|way| way.address == text)
        });
        !text.is_empty() && !name && !reached
    };
    let mut told = Vec::new();
    if is_known {
        for text in [&written.name, &written.phone, &written.email] {
            if is_new(text) {
                told.push(text.trim().to_owned());
            }
        }
    }
    if !reference.is_empty() {
        told.push(t!("call-told-reference", reference = reference));
    }
    (!told.is_empty()).then(|| t!("call-told", told = told.join(", ")))
}

/// What no record has a place for.
fn told_beside(call: &CallView) -> Option<String> {
    let reference = call.written.reference.trim();
    (!reference.is_empty()).then(|| {
        let told = t!("call-told-reference", reference = reference);
        t!("call-told", told = told)
    })
}
