//! The final answer: a form with every part that the policies ask for. `decide` says what is missing; nothing is sent
//! before it is there.

use super::clocks::unanswered;
use super::view::View;
use crate::parts::field::Sheet;
use maud::{Markup, html};
use recovery::Point;
use recovery::final_answer::OF_EACH_POINT;
use recovery::policies::{Content, Part, Ready};

/// What can be decided, as the form sends it and as the customer reads it (P22).
const OUTCOMES: [(&str, &str); 3] = [
    ("upheld", "answer-outcome-upheld"),
    ("partly", "answer-outcome-partly"),
    ("not_upheld", "answer-outcome-not-upheld"),
];

/// The fold. It stands where a policy counts, as long as a point waits for its answer.
pub(super) fn fold(view: &View) -> Markup {
    let case = view.case();
    if !case.is_open() || !case.has_policy() || unanswered(view).is_empty() {
        return html! {};
    }
    view.fold("answer", &t!("answer-fold"), "", false, form(view))
}

fn form(view: &View) -> Markup {
    let sheet = view.sheet("answer-final-answer");
    let points = unanswered(view);
    view.form(
        "final-answer",
        &sheet,
        &t!("answer-key"),
        true,
        html! {
            p class="quiet text" { (w!("answer-text", customer = view.customer())) }
            @for point in &points { (of_point(view, &sheet, point)) }
            (parts(view, &sheet, &points))
            (sheet.area("body", t!("answer-body")))
            @if view.case().tells_of_today() {
                (sheet.radio("today", &t!("say-today"), &[
                    ("yes", t!("say-today-yes")),
                    ("no", t!("say-today-no")),
                ], ""))
            }
            (view.channels(&sheet, [("letter", t!("channel-letter"))], None))
        },
    )
}

fn ready<'a>(view: &View<'a>, point: &Point) -> Option<&'a Ready> {
    let name = view.case().policy_of(point.no)?;
    view.page.book.get(name)
}

fn asked<'a>(view: &View<'a>, point: &Point) -> impl Iterator<Item = &'a Content> {
    let contents = ready(view, point).map(|ready| ready.policy.final_answer.as_slice());
    let contents = contents.unwrap_or_default().iter();
    contents.filter(|content| content.basis.in_force())
}

fn of_point(view: &View, sheet: &Sheet, point: &Point) -> Markup {
    let no = point.no;
    let name = |field: &str| format!("{field}-{no}");
    let asks = |part| {
        let found = asked(view, point).find(|content| content.part == part);
        found
            .map(|content| content.text.clone())
            .unwrap_or_default()
    };
    let outcomes = OUTCOMES.map(|(value, key)| (value, t!(key)));
    let found = point
        .found
        .map(|found| view.text(found))
        .unwrap_or_default();
    html! {
        fieldset class="field stack" {
            legend { (w!("answer-file-point", number = no.0, words = view.text(point.words))) }
            p class="quiet" {
                @match ready(view, point) {
                    Some(ready) => { (w!("answer-asked-by", policy = &ready.policy.name)) }
                    None => { (w!("answer-no-policy")) }
                }
            }
            (sheet.tick("answers", &no.to_string(), html! { (w!("answer-this-point")) }, true))
            (sheet.radio(&name("outcome"), &t!("answer-decided"), &outcomes, ""))
            (sheet.area(&name("facts"), t!("answer-facts")).hint(asks(Part::Facts)))
            (sheet.area(&name("reasons"), t!("answer-reasons")).or(found).hint(asks(Part::Reasons)))
            (sheet.area(&name("remedy"), t!("answer-remedy")).hint(asks(Part::Remedy)))
            (sheet.when(&name("remedy-due"), t!("answer-remedy-due")).hint(asks(Part::RemedyDate)))
            (sheet.area(&name("alternatives"), t!("answer-alternatives")).hint(asks(Part::Alternatives)))
        }
    }
}

/// What is asked of the whole letter, each part once.
fn parts(view: &View, sheet: &Sheet, points: &[&Point]) -> Markup {
    let mut parts: Vec<&Content> = Vec::new();
    for content in points.iter().flat_map(|point| asked(view, point)) {
        let known = parts.iter().any(|one| one.part == content.part);
        if !known && !OF_EACH_POINT.contains(&content.part) {
            parts.push(content);
        }
    }
    html! {
        @for content in parts {
            @let name = content.part.name();
            (sheet.area(&format!("part-{name}"), capital(&t!(&letters::term::part_key(content.part))))
                .or(begun(view, content.part)).hint(content.text.clone()))
            @if !content.when.is_empty() {
                (sheet.tick("not-here", name, html! { (w!("answer-not-here", when = &content.when)) }, false))
            }
        }
    }
}

/// What a part begins with, where the desk knows it.
fn begun(view: &View, part: Part) -> String {
    let me = view.me;
    match part {
        Part::Contact | Part::Signature => [me.name.as_str(), me.phone.as_str(), me.email.as_str()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        Part::CaseNumber => view.case().number.to_string(),
        Part::Referral | Part::ReferralContact => view.page.elsewhere.join("\n"),
        _ => String::new(),
    }
}

/// With a capital: it begins a line.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
