//! Who cares for a case and why, whom the customer trusts, and whom they asked for (P14).

use super::page_again;
use super::view::View;
use crate::form::Form;
use crate::pages::{Answer, no, went};
use crate::parts::address::Path;
use crate::problem::Problem;
use crate::routes::Me;
use crate::state::WebState;
use crate::urls;
use axum::extract::State;
use desk::hand_out::Found;
use maud::{Markup, html};
use recovery::StaffId;
use recovery::terms::Because;

/// Who cares for it, with the reason where nobody chose them by hand.
pub(super) fn owner(view: &View) -> String {
    let case = view.case();
    let Some(name) = view.name(case.owner) else {
        return t!("nobody-yet");
    };
    match case.trust.because {
        Some(because) => format!("{name}, {}", t!(letters::term::because(because))),
        None => name.to_owned(),
    }
}

/// Above the case: whom the customer trusts and how they get it, or that nobody has room.
pub(super) fn card(view: &View) -> Markup {
    let (title, to) = match view.page.found {
        None => return html! {},
        Some(Found::NobodyHasRoom) => (t!("hand-out-no-room"), None),
        Some(Found::Trusted { staff, because }) => {
            let name = view.name(Some(staff)).unwrap_or_default();
            let me = staff == view.me.id;
            let says = match because {
                Because::AskedFor if me => t!("hand-out-asked-you", customer = view.customer()),
                Because::AskedFor => t!("hand-out-asked", name = name, customer = view.customer()),
                _ if me => t!("hand-out-solved-you", customer = view.customer()),
                _ => t!("hand-out-solved", name = name, customer = view.customer()),
            };
            let key = if me {
                t!("care-take")
            } else {
                t!("hand-out-key", name = name)
            };
            (says, Some((staff, key)))
        }
    };
    let sheet = view.sheet("hand-to");
    html! {
        div class="say" id="trusted" {
            p { (title) }
            @if let Some((staff, key)) = to {
                form id=(sheet.id) method="post" action=(urls::hand_to(view.case().number)) {
                    (sheet.head())
                    (sheet.hidden("staff", staff))
                    button class="btn" { (key) }
                }
            }
        }
        br;
    }
}

/// Where one of us notes whom the customer asked for.
pub(super) fn asked_for(view: &View) -> Markup {
    let case = view.case();
    let sheet = view.sheet("care-say-asked-for");
    let mut people = vec![(String::new(), t!("hand-out-asked-nobody"))];
    people.extend(view.staff());
    let asked = case.trust.asked_for.map(|id| id.to_string());
    html! {
        @if case.is_open() {
            (view.form("say-asked-for", &sheet, &t!("save"), false, html! {
                (sheet.choose("staff", t!("hand-out-asked-label", customer = view.customer()), people).or(asked.unwrap_or_default()))
            }))
        }
    }
}

/// Gives it to whom the customer trusts.
pub(crate) async fn give(
    State(web): State<WebState>,
    Me(me): Me,
    Path(number): Path<u64>,
    form: Form,
) -> Answer {
    let to = form
        .one::<StaffId>("staff")
        .map_err(|_| Problem::NotFound)?;
    match web.desk.hand_as_proposed(&me, number, to).await {
        Ok(()) => Ok(went(&urls::case(number), "hand-to")),
        Err(error) => {
            let (_, sentence, _) = no(error)?;
            page_again(&web, &me, number, sentence).await
        }
    }
}
