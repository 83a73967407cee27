//! Words that are written often, put into a word with what is known of the customer.

use super::coached::PRESS;
use super::view::View;
use crate::form::Form;
use crate::pages::no;
use crate::parts::field::{Kept, Sheet};
use crate::problem::Problem;
use crate::state::WebState;
use crate::urls;
use desk::acts::keeps_draft;
use desk::views::Person;
use letters::Language;
use letters::facts::Fact;
use maud::{Markup, html};
use uuid::Uuid;

/// What the key that puts one in brings.
const INSERT: &str = "insert";
/// The field that names which.
const TEMPLATE: &str = "template";

/// Whether this press asks only to put one in.
pub(super) fn is_asked(act: &str, form: &Form) -> bool {
    keeps_draft(act) && form.get(PRESS) == INSERT
}

/// The choice, and the key that puts it in. It stands after the key that sends, which Enter presses.
pub(super) fn pick(view: &View, act: &str, sheet: &Sheet) -> Markup {
    if !keeps_draft(act) || view.page.templates.is_empty() {
        return html! {};
    }
    let speaks = view.page.customer.speaks;
    let choices = view.page.templates.iter().map(|template| {
        let name = if template.language == speaks {
            template.name.clone()
        } else {
            t!(
                "template-in",
                name = &template.name,
                language = own_name(template.language)
            )
        };
        (template.id.to_string(), name)
    });
    let choices = std::iter::once((String::new(), t!("template-none"))).chain(choices);
    html! {
        div class="template" data-act="template" {
            (sheet.choose(TEMPLATE, t!("template-label"), choices.collect()))
            button class="btn" name=(PRESS) value=(INSERT) formnovalidate { (w!("template-insert")) }
            a href=(urls::TEMPLATES) { (w!("template-all")) }
        }
    }
}

/// A language by its own name.
fn own_name(language: Language) -> String {
    language.own_name()
}

/// The form with the words of the template below those that stand there.
pub(super) async fn put_in(
    web: &WebState,
    me: &Person,
    number: u64,
    form: Form,
) -> Result<Kept, Problem> {
    let Ok(id) = form.get(TEMPLATE).parse::<Uuid>() else {
        return Ok(beside(form, t!("template-none-chosen")));
    };
    let filled = match web.desk.template_for(me, number, id).await {
        Ok(filled) => filled,
        Err(desk::DeskError::NotFound) => return Ok(beside(form, t!("template-gone"))),
        Err(error) => {
            let (_, sentence, _) = no(error)?;
            return Ok(Kept::refused(form, sentence));
        }
    };
    let before = form.raw("body").trim_end();
    let body = if before.is_empty() {
        filled.text
    } else {
        format!("{before}\n\n{}", filled.text)
    };
    let form = form.with("body", &body).without(TEMPLATE);
    if filled.missing.is_empty() {
        return Ok(beside(form, t!("template-put-in")));
    }
    let missing = filled.missing.iter().map(|fact| said(*fact));
    let missing: Vec<String> = missing.collect();
    let sentence = t!("template-missing", facts = missing.join(", "));
    Ok(Kept::refused(form, sentence))
}

fn beside(form: Form, sentence: String) -> Kept {
    let mut kept = Kept::refused(form, sentence);
    kept.beside = Some(html! {});
    kept
}

/// A fact as it stands in a template, and what it is.
pub(crate) fn said(fact: Fact) -> String {
    let what = t!(&format!("fact-{}", fact.name()));
    format!("{{{{{}}}}} ({what})", fact.name())
}
