//! What one presses and fills in: as it comes, filled, asked for, and sent back.

use crate::form::Form;
use crate::parts::field::{Kept, Sheet};
use maud::{Markup, html};

pub(super) fn keys() -> Markup {
    let says = t!("design-key");
    html! {
        p class="row" {
            button type="button" class="btn primary" { (says) }
            button type="button" class="btn" { (says) }
            button type="button" class="btn plain" { (says) }
            button type="button" class="link" { (says) }
            button type="button" class="btn" disabled { (says) }
            a class="btn" href="#design-keys" { (w!("design-link")) }
        }
        nav class="tabs" aria-label=(says) {
            a href="#design-keys" aria-current="page" { (says) }
            a href="#design-keys" { (says) }
        }
    }
}

pub(super) fn fields() -> Markup {
    let typed = [
        ("sheet", "design-back"),
        ("line", "31 February"),
        ("area", "The second of three, and it leaks again."),
        ("choice", "b"),
        ("pick", "b"),
        ("tick", "yes"),
    ];
    let typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let mut kept = Kept::refused(Form::of(typed.to_vec()), t!("design-refused"));
    kept.field = Some("line".to_owned());
    html! {
        div class="fields" {
            (sheet(&Sheet::new("design-fresh", None)))
            div class="stack" {
                p class="say no" { (kept.sentence) }
                (sheet(&Sheet::new("design-back", Some(&kept))))
            }
        }
    }
}

/// One field of each kind. Nothing here can be sent.
fn sheet(sheet: &Sheet) -> Markup {
    let choices = || {
        vec![
            ("a".to_owned(), t!("design-key")),
            ("b".to_owned(), t!("design-link")),
        ]
    };
    let label = || t!("design-field");
    let picks = [("a", t!("design-key")), ("b", t!("design-link"))];
    html! {
        div class="stack" {
            (sheet.line("line", label()).hint(t!("design-hint")).needed())
            (sheet.area("area", label()))
            (sheet.when("when", label()))
            (sheet.choose("choice", label(), choices()))
            (sheet.files(label()))
            (sheet.radio("pick", &label(), &picks, "a"))
            (sheet.tick("tick", "yes", html! { (w!("design-field")) }, false))
        }
    }
}
