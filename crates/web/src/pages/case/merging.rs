//! Two cases about one matter: what a merge would come to, the merge, and the way back.

use super::{Answer, Asked, back};
use crate::form::Form;
use crate::pages::{cases, no, page, went, when};
use crate::parts::address::Path;
use crate::parts::field::Kept;
use crate::parts::frame::{self, Place};
use crate::problem::Misfit;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use crate::when::When;
use axum::extract::State;
use axum::http::StatusCode;
use desk::DeskError;
use desk::views::MergeView;
use maud::{Markup, html};
use recovery::CustomerId;

/// The form on the case page that asks for the number.
pub(super) const SHEET: &str = "others-merge";
/// Its field.
pub(super) const INTO: &str = "into";

/// What would become of both.
pub(crate) async fn preview(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    asked: Asked,
) -> Answer {
    let typed = asked.get(INTO).map_or("", String::as_str).trim();
    let Ok(into) = typed.trim_start_matches('#').parse() else {
        return asked_again(&web, &me, number, typed).await;
    };
    let view = match web.desk.merge_preview(&me, number, into).await {
        Err(DeskError::Invalid { .. }) => return asked_again(&web, &me, number, typed).await,
        view => view?,
    };
    let when = when(&web).await?;
    let title = t!("merge-title", number = number, into = into);
    let main = both(&view, &title, &when);
    Ok(page(
        frame::desk(&web, &me, Place::Cases, &title, main).await?,
    ))
}

/// The case page with the number that names no case.
async fn asked_again(web: &WebState, me: &desk::views::Person, number: u64, typed: &str) -> Answer {
    let fields = [("sheet", SHEET), (INTO, typed)];
    let form = Form::of(
        fields
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
    );
    let kept = Kept::misfit(form, &Misfit::new(INTO, "misfit-case-number"));
    back(web, me, number, &kept, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn both(view: &MergeView, title: &str, when: &When) -> Markup {
    let (from, into) = (&view.from, &view.into);
    let refusal = view.refusal.as_ref();
    html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::case(from.number)) { "#" (from.number) } }
                h1 { (title) }
            }
        }
        div class="stack" {
            section class="tight" { h2 { (w!("merge-from")) } (cases::table(std::slice::from_ref(from), when)) }
            section class="tight" { h2 { (w!("merge-goes-on")) } (cases::table(std::slice::from_ref(into), when)) }
            section class="card stack" {
                h2 { (w!("merge-comes")) }
                @if let Some(refusal) = refusal {
                    p class="say no" role="status" { (letters::refusal_sentence(crate::words::words(), refusal)) }
                } @else {
                    (comes(view, when))
                }
                div class="keys" {
                    @if refusal.is_none() {
                        form class="inline" method="post" action=(urls::merge(from.number)) {
                            input type="hidden" name="sheet" value=(SHEET);
                            input type="hidden" name=(INTO) value=(into.number);
                            button class="btn primary" { (w!("merge-key")) }
                        }
                    }
                    @if let Some(customer) = view.two_customers {
                        (two_customers(view, customer))
                    } @else if from.number != into.number {
                        a class="btn" href=(urls::merge_preview(into.number, from.number)) { (w!("merge-other-way", number = from.number)) }
                    }
                    a class="btn plain" href=(urls::case(from.number)) { (w!("merge-not")) }
                }
            }
        }
    }
}

/// What becomes of the cases of two customer records instead.
fn two_customers(view: &MergeView, into: CustomerId) -> Markup {
    let (from, other) = (&view.from, &view.into);
    html! {
        form class="inline" method="post" action=(urls::join(into)) {
            input type="hidden" name="sheet" value="join";
            input type="hidden" name="number" value=(from.number);
            button class="btn" { (w!("merge-join", from = &from.customer, into = &other.customer)) }
        }
        form class="inline" method="post" action=(urls::file_by(from.number, "link")) {
            input type="hidden" name="other" value=(other.number);
            button class="btn" { (w!("merge-link")) }
        }
    }
}

/// What follows, in sentences.
fn comes(view: &MergeView, when: &When) -> Markup {
    let (from, into) = (view.from.number, view.into.number);
    html! {
        ul class="dots tight" {
            li { (w!("merge-comes-words", number = from, into = into)) }
            @if let Some(at) = view.next_word { li { (w!("merge-comes-next")) " " (when.due(at)) "." } }
            @if view.reopens { li { (w!("merge-comes-reopens", number = into)) } }
            @if let Some(at) = view.counts_from { li { (w!("merge-comes-counts")) " " (when.full(at)) "." } }
            @if view.tags > 0 { li { (w!("merge-comes-tags", count = view.tags)) } }
            li { (w!("merge-comes-back", number = from)) }
        }
    }
}

/// This case goes on in another one.
pub(crate) async fn merge(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    form: Form,
) -> Answer {
    let Ok(into) = form.get(INTO).trim_start_matches('#').parse::<u64>() else {
        let kept = Kept::misfit(form, &Misfit::new(INTO, "misfit-case-number"));
        return back(&web, &me, number, &kept, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    match web.desk.merge(&me, number, into).await {
        Ok(()) => Ok(went(&urls::case(into), "merge")),
        Err(DeskError::NotFound) => {
            let kept = Kept::misfit(form, &Misfit::new(INTO, "misfit-case-number"));
            back(&web, &me, number, &kept, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let kept = Kept::refused(form, sentence);
            back(&web, &me, number, &kept, status).await
        }
    }
}

/// It goes its own way again.
pub(crate) async fn undo(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    form: Form,
) -> Answer {
    match web.desk.undo_merge(&me, number).await {
        Ok(()) => Ok(went(&urls::case(number), "undo-merge")),
        Err(error) => {
            let (status, sentence, _) = no(error)?;
            let kept = Kept::refused(form, sentence);
            back(&web, &me, number, &kept, status).await
        }
    }
}
