//! The form for a cause: what went wrong, why and why that, what will change, who sees to it by when.

use super::Pressed;
use crate::form::Form;
use crate::pages::classes::in_words;
use crate::parts::field::{Kept, Sheet};
use crate::state::WebState;
use crate::when::When;
use desk::learning::actions::NewAction;
use desk::learning::causes::{NewCause, WHYS, Why};
use desk::views::Person;
use maud::{Markup, html};
use recovery::classes::{Axis, Class};
use recovery::{CauseId, StaffId};

/// The form, which is sent there; `what` went wrong as far as it is known before anybody types.
pub(super) fn new_cause(
    (to, what): (&str, &str),
    kept: Option<&Kept>,
    people: &[Person],
    when: &When,
) -> Markup {
    let sheet = Sheet::new("new-cause", kept);
    html! {
        form class="stack" id=(sheet.id) method="post" action=(to) {
            (sheet.head())
            (sheet.line("what", t!("cause-what")).hint(t!("cause-what-hint")).or(what).needed())
            (root(&sheet))
            fieldset class="stack" {
                legend class="label" { (w!("cause-whys")) }
                p class="quiet" { (w!("cause-whys-hint")) }
                @for place in 1..=WHYS { (why(&sheet, place)) }
            }
            fieldset class="stack" {
                legend class="label" { (w!("action-legend")) }
                (action(&sheet, (None, people), when))
            }
            (sheet.tick("nameless", "yes", html! { (w!("cause-nameless")) }, false))
            div class="keys" { button class="btn primary" { (w!("cause-key")) } }
        }
    }
}

fn root(sheet: &Sheet) -> Markup {
    let codes = Class::all().filter(|class| class.axis == Axis::Cause);
    let mut options = vec![(String::new(), t!("classes-unsaid"))];
    options.extend(codes.map(|class| (class.code.as_str().to_owned(), in_words(&class))));
    html! { (sheet.choose("class", t!("classes-axis-cause"), options)) }
}

/// One why and what shows it; the first without a number, as it stands alone on the page of a cause.
pub(super) fn why(sheet: &Sheet, place: usize) -> Markup {
    html! {
        div class="fields" {
            (sheet.line(&named("why", place), t!("cause-why", place = place)))
            (sheet.line(&named("evidence", place), t!("cause-evidence", place = place)))
        }
    }
}

fn named(field: &str, place: usize) -> String {
    format!("{field}-{place}")
}

/// The fields of an action. Where it may be filed without a name, nothing in them is filled in that would tell whose it is
/// or from which minute: nobody sees to it until somebody was chosen.
pub(super) fn action(
    sheet: &Sheet,
    (me, people): (Option<&Person>, &[Person]),
    when: &When,
) -> Markup {
    let owners = people.iter().filter(|one| one.active);
    let owners = owners.map(|one| (one.id.to_string(), one.name.clone()));
    let chosen = me.map(|me| me.id.to_string());
    let unchosen = chosen
        .is_none()
        .then(|| (String::new(), t!("action-owner-none")));
    let owners: Vec<(String, String)> = unchosen.into_iter().chain(owners).collect();
    let what = sheet.line("action", t!("action-what"));
    let due = when.input(when.now.plus_hours(24 * DUE_DAYS));
    let due = match (me, due.split_once('T')) {
        (None, Some((day, _))) => format!("{day}T{DUE_AT}"),
        _ => due,
    };
    html! {
        @if me.is_some() { (what.needed()) } @else { (what.hint(t!("action-what-hint"))) }
        div class="fields" {
            (sheet.choose("owner", t!("action-owner"), owners).or(chosen.unwrap_or_default()))
            (sheet.when("due", t!("action-due")).or(due))
        }
    }
}

/// The hour of it, where the minute would tell when it was filed.
const DUE_AT: &str = "17:00";
/// Days an action has where nobody chose another date.
const DUE_DAYS: i64 = 14;

/// Files what was typed.
pub(super) async fn file(
    web: &WebState,
    me: &Person,
    form: &Form,
    on_case: Option<u64>,
) -> Result<CauseId, Pressed> {
    let action = if form.get("action").is_empty() {
        None
    } else {
        Some(read_action(web, form).await?)
    };
    let new = NewCause {
        what: form.get("what").to_owned(),
        class: form.get("class").to_owned(),
        whys: (1..=WHYS).map(|place| read_why(form, place)).collect(),
        nameless: form.has("nameless", "yes"),
        on_case,
        action,
    };
    Ok(web.desk.file_cause(me, new).await?)
}

/// A why as it was typed.
pub(super) fn read_why(form: &Form, place: usize) -> Why {
    Why {
        why: form.get(&named("why", place)).to_owned(),
        evidence: form.get(&named("evidence", place)).to_owned(),
    }
}

/// An action as it was typed.
pub(super) async fn read_action(web: &WebState, form: &Form) -> Result<NewAction, Pressed> {
    let when = super::super::when(web)
        .await
        .map_err(|_| Pressed::Unknown)?;
    Ok(NewAction {
        what: form.get("action").to_owned(),
        owner: form.one::<StaffId>("owner")?,
        due: form.need_when("due", &when)?,
    })
}
