//! What differs between a desk's copy of a policy and ours, in words that a screen can show.

use std::collections::{BTreeMap, BTreeSet};

use super::fields;
use super::shape::Policy;

/// Who changed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The desk: ours says what it said when the copy was made.
    Yours,
    /// We did, and the desk had left it as it was.
    Ours,
    /// Both, each in their own way.
    Both,
    /// It cannot be told, since the edition from which the copy was made is not at hand.
    Unknown,
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where: `clock “answer”`, or `the policy`.
    pub at: String,
    /// Which field, as it is written; empty where an entry stands on one side alone.
    pub field: String,
    /// What the field means; what the table is about where an entry stands on one side alone.
    pub means: &'static str,
    /// What the copy says; none where it says nothing.
    pub yours: Option<String>,
    /// What we ship; none where it says nothing.
    pub shipped: Option<String>,
    /// Who changed it.
    pub whose: Whose,
}

/// The differences between a copy and what we ship, in the order of the file. With the edition from which the copy was
/// made, each also says who changed it.
pub fn compare(yours: &Policy, shipped: &Policy, made_from: Option<&Policy>) -> Vec<Difference> {
    let (yours, shipped) = (flat(yours), flat(shipped));
    let made_from = made_from.map(flat);
    let mut differences = Vec::new();
    let places: BTreeSet<&Place> = yours.keys().chain(shipped.keys()).collect();
    for place in places {
        let before = |value: &dyn Fn(&Entry) -> Option<String>| match &made_from {
            None => Before::NotAtHand,
            Some(from) => Before::Was(from.get(place).and_then(value)),
        };
        let mut put = |field: &str, value: &dyn Fn(&Entry) -> Option<String>| {
            let mine = yours.get(place).and_then(value);
            let theirs = shipped.get(place).and_then(value);
            if mine != theirs {
                differences.push(Difference {
                    at: place.told(),
                    field: field.to_owned(),
                    means: meaning(&place.table, field),
                    whose: before(value).whose(mine.as_ref(), theirs.as_ref()),
                    yours: mine,
                    shipped: theirs,
                });
            }
        };
        match (yours.get(place), shipped.get(place)) {
            (Some(mine), Some(theirs)) => {
                let fields: BTreeSet<&String> = mine.keys().chain(theirs.keys()).collect();
                for field in fields {
                    put(field, &|entry| entry.get(field).cloned());
                }
            }
            // An entry that stands on one side alone is one difference, told by what it mostly says.
            _ => put("", &|entry| Some(summary(entry))),
        }
    }
    differences
}

/// Fields with their values as they would be written.
type Entry = BTreeMap<String, String>;

/// A table's entry; the top of the file has no name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// The table's place in the file, so that differences come in its order.
    order: usize,
    table: String,
    name: String,
}

impl Place {
    fn told(&self) -> String {
        if self.table.is_empty() {
            return "the policy".to_owned();
        }
        format!("{} “{}”", self.table, self.name)
    }
}

/// What is told apart and is no difference in what the policy asks.
const APART: [&str; 3] = ["id", "edition", "based_on"];

fn flat(policy: &Policy) -> BTreeMap<Place, Entry> {
    let mut places = BTreeMap::new();
    // A policy that was read can always be written.
    let Ok(table) = toml::Table::try_from(policy) else {
        return places;
    };
    let mut top = Entry::new();
    for (key, value) in &table {
        match value.as_array() {
            Some(entries) if fields::table(key).is_some() => {
                put_entries(&mut places, key, entries);
            }
            _ if APART.contains(&key.as_str()) => {}
            _ => {
                top.insert(key.clone(), written(value));
            }
        }
    }
    let place = Place {
        order: 0,
        table: String::new(),
        name: String::new(),
    };
    places.insert(place, top);
    places
}

fn put_entries(places: &mut BTreeMap<Place, Entry>, key: &str, entries: &[toml::Value]) {
    let order = fields::FIELDS
        .iter()
        .position(|table| table.key == key)
        .unwrap_or_default();
    for entry in entries.iter().filter_map(toml::Value::as_table) {
        let name = ["id", "key", "part", "name", "what"]
            .iter()
            .find_map(|key| entry.get(*key)?.as_str())
            .unwrap_or_default();
        let mut place = Place {
            order,
            table: key.to_owned(),
            name: name.to_owned(),
        };
        // Two entries may be about the same part; the second is told as such.
        let mut again = 2;
        while places.contains_key(&place) {
            place.name = format!("{name} {again}");
            again += 1;
        }
        let entry = entry
            .iter()
            .map(|(field, value)| (field.clone(), written(value)))
            .collect();
        places.insert(place, entry);
    }
}

fn written(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// What an entry mostly says.
fn summary(entry: &Entry) -> String {
    let value = |key: &str| entry.get(key).map(String::as_str);
    if let (Some(amount), Some(unit)) = (value("amount"), value("unit")) {
        return format!("{amount} {unit}");
    }
    ["text", "title", "what", "name"]
        .iter()
        .find_map(|key| value(key))
        .unwrap_or_default()
        .to_owned()
}

/// What a field means; without one, what the table is about.
fn meaning(table: &str, field: &str) -> &'static str {
    let Some(table) = fields::table(table) else {
        return "";
    };
    if field.is_empty() {
        return table.means;
    }
    let known = table.keys().find(|known| known.key == field);
    known.map_or("", |known| known.means)
}

/// What stood there in the edition from which the copy was made.
enum Before {
    NotAtHand,
    Was(Option<String>),
}

impl Before {
    fn whose(&self, yours: Option<&String>, shipped: Option<&String>) -> Whose {
        match self {
            Self::NotAtHand => Whose::Unknown,
            Self::Was(before) if before.as_ref() == shipped => Whose::Yours,
            Self::Was(before) if before.as_ref() == yours => Whose::Ours,
            Self::Was(_) => Whose::Both,
        }
    }
}
