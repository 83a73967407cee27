//! How keys are told: the list of all of them, the same on its own page and in the dialog, and what a page brings for the
//! script to go by.

use super::acts::{Act, Group, acts};
use super::chosen::Keys;
use crate::urls;
use desk::views::Person;
use maud::{Markup, PreEscaped, html};
use recovery::Role;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// What stands for the key by which commands are given: it has another name on another keyboard.
const CTRL: &str = "ctrl";
/// What is pressed together with Ctrl, and Escape and Enter: they stay as they are. Name in the catalogue, group, signs.
const FIXED: [(&str, Group, &[&str]); 4] = [
    ("open", Group::List, &["Enter"]),
    ("send", Group::Case, &[CTRL, "Enter"]),
    ("palette", Group::Everywhere, &[CTRL, "K"]),
    ("leave", Group::Everywhere, &["Esc"]),
];

/// Words of the script that are no act, each at `keys-<name>` in the catalogue.
const WORDS: [&str; 5] = ["title", "close", "palette", "find", "ctrl"];
/// The same with a place for a number or for words.
const WORDS_WITH: [&str; 5] = ["found", "case", "search", "ticked", "unticked"];
/// What marks that place.
const PLACE: &str = "{}";

/// All keys of this person, in their groups.
pub(crate) fn list(keys: &Keys, person: &Person) -> Markup {
    html! {
        @if keys.off { p class="say soon" { (w!("keys-are-off")) } }
        div class="keys-of" {
            @for group in Group::ALL {
                section {
                    h2 { (w!(group.title())) }
                    dl {
                        @for act in acts(person.role).filter(|act| act.group == group) { (row(act, keys)) }
                        @for (name, _, signs) in FIXED.iter().filter(|(_, of, _)| *of == group) {
                            div { dt { (w!(&format!("key-{name}"))) } dd { (kbd(signs.iter().map(|sign| if *sign == CTRL { t!("keys-ctrl") } else { (*sign).to_owned() }))) } }
                        }
                    }
                }
            }
        }
    }
}

fn row(act: &Act, keys: &Keys) -> Markup {
    let key = keys.key(act);
    html! {
        div data-of=(act.name) data-press=[(!key.is_empty()).then_some(key)] {
            dt { (w!(&format!("key-{}", act.name))) }
            dd {
                @if key.is_empty() { span class="quiet" { (w!("keys-without")) } }
                @else { (kbd(key.split(' ').map(str::to_owned))) }
            }
        }
    }
}

fn kbd(signs: impl Iterator<Item = String>) -> Markup {
    html! { @for (place, sign) in signs.enumerate() { @if place > 0 { " " } kbd { (sign) } } }
}

/// What was drawn, by language and role.
type Drawn = Mutex<HashMap<(&'static str, Role), Arc<str>>>;

/// Templates of those who took the keys as they come, drawn once.
static AS_THEY_COME: LazyLock<Drawn> = LazyLock::new(Mutex::default);

/// What every page of the desk brings for the script: the keys, and its words.
pub(crate) fn template(person: &Person) -> PreEscaped<Arc<str>> {
    let keys = Keys::of(person);
    if keys != Keys::default() {
        return PreEscaped(drawn(&keys, person).into_string().into());
    }
    let at = (crate::words::language().tag(), person.role);
    let mut kept = AS_THEY_COME.lock().unwrap_or_else(PoisonError::into_inner);
    let template = kept
        .entry(at)
        .or_insert_with(|| drawn(&keys, person).into_string().into());
    PreEscaped(Arc::clone(template))
}

fn drawn(keys: &Keys, person: &Person) -> Markup {
    html! {
        template id="keys" data-off[keys.off] data-cases=(urls::CASES) {
            (list(keys, person))
            p class="row" {
                a href=(urls::CHANGE_KEYS) { (w!("keys-change")) }
                a href=(urls::KEYS) { (w!("keys-page")) }
            }
            @for name in WORDS { span data-for=(name) { (w!(&format!("keys-{name}"))) } }
            @for name in WORDS_WITH { span data-for=(name) { (w!(&format!("keys-{name}"), what = PLACE)) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use recovery::StaffId;

    fn one(role: Role, keys: Option<&str>) -> Person {
        Person {
            id: StaffId(uuid::Uuid::nil()),
            name: String::new(),
            email: String::new(),
            phone: String::new(),
            role,
            team: None,
            active: true,
            set_up: true,
            language: None,
            keys: keys.map(str::to_owned),
        }
    }

    fn told(person: &Person) -> String {
        template(person).0.to_string()
    }

    #[test]
    fn keys_are_told_by_role_and_to_each_as_they_chose_them() {
        let agent = told(&one(Role::Agent, None));
        let supervisor = told(&one(Role::Supervisor, None));
        assert!(
            supervisor.contains("data-of=\"go-people\"")
                && !agent.contains("data-of=\"go-people\"")
        );
        let chosen = told(&one(Role::Agent, Some("search=g q")));
        assert!(chosen.contains("data-press=\"g q\"") && !agent.contains("data-press=\"g q\""));
        assert!(told(&one(Role::Agent, Some("off"))).contains("data-off"));
        assert_eq!(told(&one(Role::Agent, None)), agent);
    }
}
