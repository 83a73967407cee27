//! Who gets a case that nobody cares for (P14): what the house wants, and how many each cares for at most.

use super::{Answer, Asked, no, page_with, told, went};
use crate::form::Form;
use crate::parts::field::{Kept, Sheet};
use crate::parts::frame::{self, Place};
use crate::problem::Misfit;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use axum::http::StatusCode;
use desk::hand_out::HandingOutShown;
use desk::views::Person;
use maud::{Markup, html};
use recovery::hand_out::{HandingOut, Mode};
use recovery::{Role, StaffId};
use std::collections::BTreeMap;

/// The page.
pub(crate) async fn show(State(web): State<WebState>, Me(me): Me, asked: Asked) -> Answer {
    let done = told::on_desk(&asked);
    render(&web, &me, (None, &done), StatusCode::OK).await
}

/// Sets it.
pub(crate) async fn set(State(web): State<WebState>, Me(me): Me, form: Form) -> Answer {
    let new = match read(&form) {
        Ok(new) => new,
        Err(misfit) => {
            let kept = Kept::misfit(form, &misfit);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return render(&web, &me, (Some(&kept), &html! {}), status).await;
        }
    };
    match web.desk.set_handing_out(&me, new).await {
        Ok(()) => Ok(went(urls::HAND_OUT, "hand-out")),
        Err(error) => {
            let (status, sentence, field) = no(error)?;
            let mut kept = Kept::refused(form, sentence);
            kept.field = field;
            render(&web, &me, (Some(&kept), &html! {}), status).await
        }
    }
}

fn field(id: StaffId) -> String {
    format!("most-{id}")
}

fn no_number(misfit: Misfit) -> Misfit {
    Misfit::new(misfit.field, "misfit-number")
}

fn read(form: &Form) -> Result<HandingOut, Misfit> {
    let mut people = BTreeMap::new();
    for (name, _) in form.pairs() {
        let Some(id) = name.strip_prefix("most-").and_then(|id| id.parse().ok()) else {
            continue;
        };
        if let Some(most) = form.maybe(name).map_err(no_number)? {
            people.insert(id, most);
        }
    }
    Ok(HandingOut {
        mode: form.term("mode", Mode::from_name)?,
        most: form.one("most").map_err(no_number)?,
        people,
    })
}

async fn render(
    web: &WebState,
    me: &Person,
    (kept, done): (Option<&Kept>, &Markup),
    status: StatusCode,
) -> Answer {
    let shown = web.desk.handing_out(me).await?;
    let may = me.role >= Role::Administrator;
    let title = t!("hand-out-title");
    let main = html! {
        header class="page" {
            div {
                p class="quiet" { a href=(urls::PEOPLE) { (w!("people-title")) } }
                h1 { (title) }
                p class="quiet text" { (w!("hand-out-text")) }
            }
        }
        (done)
        @if let Some(kept) = kept { div class="say no" role="alert" id="came-back" tabindex="-1" autofocus { p { (kept.sentence) } } br; }
        @if may { (form(&shown, kept)) } @else { (facts(&shown)) }
    };
    let markup = frame::desk(web, me, Place::People, &title, main).await?;
    Ok(page_with(status, markup))
}

fn form(shown: &HandingOutShown, kept: Option<&Kept>) -> Markup {
    let sheet = Sheet::new("hand-out", kept);
    let now = &shown.handing_out;
    let picked = |mode: Mode| {
        sheet
            .picked("mode", mode.name())
            .unwrap_or(now.mode == mode)
    };
    html! {
        form class="card stack" id=(sheet.id) method="post" action=(urls::HAND_OUT) {
            (sheet.head())
            fieldset class="field" {
                legend { (w!("hand-out-mode")) }
                div class="explained" {
                    @for mode in Mode::ALL {
                        label class="pick" {
                            input type="radio" name="mode" value=(mode.name()) checked[picked(mode)];
                            span { b { (called(mode)) } small { (w!(&format!("hand-out-mode-{}-text", mode.name()))) } }
                        }
                    }
                }
            }
            (sheet.input("number", "most", t!("hand-out-most")).hint(t!("hand-out-most-hint")).or(now.most.to_string()).needed())
            h2 { (w!("hand-out-people")) }
            p class="quiet" { (w!("hand-out-people-text")) }
            div class="fields" {
                @for (person, open) in &shown.people {
                    @let name = field(person.id);
                    @let own = now.people.get(&person.id).map(u32::to_string).unwrap_or_default();
                    (sheet.input("number", &name, person.name.clone()).hint(t!("hand-out-open", count = *open)).or(own))
                }
            }
            div class="keys" { button class="btn primary" { (w!("save")) } }
        }
    }
}

/// The same, for those who do not change it.
fn facts(shown: &HandingOutShown) -> Markup {
    let now = &shown.handing_out;
    html! {
        section class="card stack" {
            p { b { (called(now.mode)) } " " (w!(&format!("hand-out-mode-{}-text", now.mode.name()))) }
            dl class="facts" {
                @for (person, open) in &shown.people {
                    div {
                        dt { (person.name) }
                        dd { (w!("hand-out-of", open = *open, most = now.most_of(person.id))) }
                    }
                }
            }
            p class="quiet" { (w!("hand-out-admin")) }
        }
    }
}

fn called(mode: Mode) -> String {
    t!(&format!("hand-out-mode-{}", mode.name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_number_of_ones_own_stands_in_place_of_that_of_all() {
        let (ann, bo) = (StaffId(Uuid::from_u128(1)), StaffId(Uuid::from_u128(2)));
        let (of_ann, of_bo) = (field(ann), field(bo));
        let fields = [
            ("mode", "hand-out"),
            ("most", "12"),
            (&*of_ann, "0"),
            (&*of_bo, ""),
        ];
        let read = read(&Form::from(fields)).expect("fits");
        assert_eq!((read.mode, read.most), (Mode::HandOut, 12));
        assert_eq!((read.most_of(ann), read.most_of(bo)), (0, 12));
        let wrong = [("mode", "hand-out"), ("most", "12"), (&*of_ann, "a few")];
        let refused = self::read(&Form::from(wrong)).expect_err("no number");
        assert_eq!(refused.field, of_ann);
    }
}
