//! Which key each act has for one of us: as it comes, or as they chose. It is kept in lines: `off` where single signs do
//! nothing, and `<act>=<key>` for every act whose key is another than it comes with.

use super::acts::{Act, acts};
use crate::form::Form;
use crate::problem::Misfit;
use desk::views::Person;
use recovery::Role;
use std::fmt::Write as _;

/// The line that switches single signs off.
const OFF: &str = "off";

/// The keys of one of us.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Keys {
    /// Single signs do nothing; what is pressed together with Ctrl still does.
    pub(crate) off: bool,
    chosen: Vec<(&'static str, String)>,
}

/// Why keys cannot be as somebody chose them.
#[derive(Debug)]
pub(crate) enum Unfit {
    /// What stands in a field is no key.
    NoKey(Misfit),
    /// Two acts would have one key, or one the beginning of the other's.
    Clash {
        /// The act whose key clashes.
        act: &'static Act,
        /// The one that has it already.
        with: &'static Act,
        /// The key.
        key: String,
    },
}

impl Keys {
    /// Those of this person.
    pub(crate) fn of(person: &Person) -> Self {
        Self::read(person.keys.as_deref().unwrap_or_default(), person.role)
    }

    /// As they were kept. A line that says nothing we know is passed over: an act may be gone by now.
    fn read(kept: &str, role: Role) -> Self {
        let mut keys = Self::default();
        for line in kept.lines() {
            if line == OFF {
                keys.off = true;
            } else if let Some((name, key)) = line.split_once('=')
                && let Some(act) = acts(role).find(|act| act.name == name)
                && let Some(key) = normal(key)
            {
                keys.chosen.push((act.name, key));
            }
        }
        keys
    }

    /// As a form has them: a field for each act this role has, empty where it is to have no key.
    ///
    /// # Errors
    /// What is no key, and two acts with one.
    pub(crate) fn from_form(form: &Form, role: Role) -> Result<Self, Unfit> {
        let mut keys = Self {
            off: form.has(OFF, "yes"),
            chosen: Vec::new(),
        };
        let mut taken: Vec<(&'static Act, String)> = Vec::new();
        for act in acts(role) {
            let name = field(act);
            let Some(typed) = form.all(&name).next() else {
                taken.push((act, act.key.to_owned()));
                continue;
            };
            if let Some(why) = misfit(typed, form.raw(&name)) {
                return Err(Unfit::NoKey(Misfit::new(&name, why)));
            }
            let key = normal(typed).unwrap_or_default();
            if let Some((with, other)) = taken.iter().find(|(_, other)| clash(other, &key)) {
                // What somebody changed is told, and not what was there before.
                return Err(if key == act.key {
                    let (act, with, key) = (*with, act, other.clone());
                    Unfit::Clash { act, with, key }
                } else {
                    Unfit::Clash { act, with, key }
                });
            }
            if key != act.key {
                keys.chosen.push((act.name, key.clone()));
            }
            taken.push((act, key));
        }
        Ok(keys)
    }

    /// The key of an act; empty where it has none. What somebody chose goes before what another act comes with.
    pub(crate) fn key(&self, act: &Act) -> &str {
        if let Some((_, key)) = self.chosen.iter().find(|(name, _)| *name == act.name) {
            return key;
        }
        let taken = self.chosen.iter().any(|(_, key)| clash(key, act.key));
        if taken { "" } else { act.key }
    }

    /// As it is kept; nothing where all is as it comes.
    pub(crate) fn kept(&self) -> Option<String> {
        let mut lines = String::new();
        if self.off {
            lines.push_str(OFF);
            lines.push('\n');
        }
        for (name, key) in &self.chosen {
            // Writing to a string cannot fail.
            let _ = writeln!(lines, "{name}={key}");
        }
        (!lines.is_empty()).then_some(lines)
    }
}

/// The field of an act in the form.
pub(crate) fn field(act: &Act) -> String {
    format!("key-{}", act.name)
}

/// Why what was typed is no key, as the name of a sentence; nothing where it is one, or none is wished.
fn misfit(typed: &str, raw: &str) -> Option<&'static str> {
    if typed.is_empty() && !raw.is_empty() {
        // The key that scrolls: it is no sign one could see in the field.
        Some("keys-misfit-blank")
    } else if normal(typed).is_some() {
        None
    } else if typed
        .chars()
        .any(|sign| sign.is_alphabetic() && !sign.is_ascii())
    {
        Some("keys-misfit-letter")
    } else {
        Some("keys-misfit-no-key")
    }
}

/// A key in its normal form: nothing, one sign, or two with a space between. Letters are small: one presses them alone.
/// Every sign is on every keyboard: somebody may sit at another one tomorrow.
fn normal(typed: &str) -> Option<String> {
    let signs: Vec<char> = typed
        .split_whitespace()
        .flat_map(str::chars)
        .flat_map(char::to_lowercase)
        .collect();
    let plain = signs
        .iter()
        .all(|sign| sign.is_ascii_graphic() && *sign != '=');
    match signs.as_slice() {
        [] => Some(String::new()),
        [one] if plain => Some(one.to_string()),
        [one, two] if plain => Some(format!("{one} {two}")),
        _ => None,
    }
}

/// Whether both cannot stand: they are the same, or one is how the other begins.
fn clash(one: &str, other: &str) -> bool {
    let begins = |short: &str, long: &str| {
        long.strip_prefix(short)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    !one.is_empty() && !other.is_empty() && (begins(one, other) || begins(other, one))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn named(name: &str) -> &'static Act {
        acts(Role::Administrator)
            .find(|act| act.name == name)
            .expect("an act")
    }

    #[test]
    fn no_two_acts_come_with_one_key() {
        let all: Vec<_> = acts(Role::Administrator).collect();
        for (place, act) in all.iter().enumerate() {
            assert_eq!(normal(act.key).as_deref(), Some(act.key), "{}", act.name);
            for other in &all[place + 1..] {
                assert!(!clash(act.key, other.key), "{} {}", act.name, other.name);
                assert_ne!(act.name, other.name);
            }
        }
    }

    #[test]
    fn a_key_is_one_sign_or_two() {
        for (typed, key) in [
            ("", Some("")),
            (" R ", Some("r")),
            ("gt", Some("g t")),
            ("G  T", Some("g t")),
            ("/", Some("/")),
            ("é", None),
            ("ü", None),
            ("gü", None),
            ("Enter", None),
            ("=", None),
            ("\u{7f}", None),
        ] {
            assert_eq!(normal(typed).as_deref(), key, "{typed:?}");
        }
    }

    #[test]
    fn what_is_no_key_is_told_by_its_reason() {
        for (typed, why) in [
            (" ", "keys-misfit-blank"),
            ("ü", "keys-misfit-letter"),
            ("gß", "keys-misfit-letter"),
            ("Enter", "keys-misfit-no-key"),
        ] {
            let form = Form::from([("key-notes", typed)]);
            assert!(
                matches!(Keys::from_form(&form, Role::Agent), Err(Unfit::NoKey(misfit)) if misfit.key == why),
                "{typed:?}"
            );
        }
    }

    #[test]
    fn two_acts_never_share_a_key_nor_its_beginning() {
        let form = Form::from([("key-give-word", "m"), ("key-notes", "M")]);
        assert!(matches!(
            Keys::from_form(&form, Role::Agent),
            Err(Unfit::Clash { act, with, .. }) if act.name == "notes" && with.name == "give-word"
        ));
        // What was changed is named, wherever it stands in the list.
        let form = Form::from([("key-give-word", "h"), ("key-history", "h")]);
        assert!(matches!(
            Keys::from_form(&form, Role::Agent),
            Err(Unfit::Clash { act, .. }) if act.name == "give-word"
        ));
        // The g of "g t" is how other keys begin.
        let form = Form::from([("key-notes", "g")]);
        assert!(matches!(
            Keys::from_form(&form, Role::Agent),
            Err(Unfit::Clash { with, .. }) if with.name == "go-today"
        ));
        let none = Form::from([("key-give-word", ""), ("key-notes", "")]);
        assert!(Keys::from_form(&none, Role::Agent).is_ok());
    }

    #[test]
    fn what_was_chosen_goes_before_what_another_act_comes_with() {
        // Somebody who had "g p" for notes may look after people by now.
        let keys = Keys::read("notes=g p\nno-such-act=z\nbroken", Role::Supervisor);
        assert_eq!(keys.key(named("notes")), "g p");
        assert_eq!(keys.key(named("go-people")), "");
        assert_eq!(keys.key(named("give-word")), "r");
    }

    #[test]
    fn as_it_was_is_kept_as_nothing() {
        let form = Form::from([("key-give-word", "r"), ("key-search", "/")]);
        let keys = Keys::from_form(&form, Role::Agent).expect("fits");
        assert_eq!(keys.kept(), None);
    }

    proptest! {
        #[test]
        fn keys_are_read_as_they_were_kept(off: bool, typed in prop::collection::vec("[a-zA-Z0-9 ?./#é]{0,3}", 30)) {
            let pairs = acts(Role::Administrator).zip(&typed).map(|(act, key)| (field(act), key.clone()));
            let mut pairs: Vec<_> = pairs.collect();
            if off {
                pairs.push((OFF.to_owned(), "yes".to_owned()));
            }
            if let Ok(keys) = Keys::from_form(&Form::from(pairs), Role::Administrator) {
                let kept = keys.kept().unwrap_or_default();
                prop_assert_eq!(Keys::read(&kept, Role::Administrator), keys);
                prop_assert!(kept.len() <= desk::bounds::KEYS_BYTES_MAX);
            }
        }
    }
}
