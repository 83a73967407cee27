//! Reading a policy file: every key is known, every value can be used, and everything stands on something.

use std::collections::BTreeSet;

use super::content::Content;
use super::error::PolicyFileError;
use super::fields::{self, Table};
use super::shape::{Basis, Clock, Kind, Policy, Standing};
use crate::clocks::Pause;

/// The largest file, in bytes.
pub const MAX_POLICY_BYTES: usize = 256 * 1024;
/// How many entries one table of a file holds.
pub const MAX_ENTRIES: usize = 100;
/// The longest text of an entry, in characters.
pub const MAX_TEXT: usize = 1000;
/// How many warnings a clock gives.
pub const MAX_WARNINGS: usize = 10;
/// The longest short name, in bytes.
const MAX_ID: usize = 40;

impl Policy {
    /// Reads a policy file.
    ///
    /// # Errors
    /// The first thing that does not fit, with its place and what it must be.
    pub fn read(text: &str) -> Result<Self, PolicyFileError> {
        if text.len() > MAX_POLICY_BYTES {
            return Err(PolicyFileError::TooLarge {
                found: text.len(),
                most: MAX_POLICY_BYTES,
            });
        }
        let syntax =
            |error: toml::de::Error| PolicyFileError::Syntax(error.to_string().trim().to_owned());
        let table: toml::Table = toml::from_str(text).map_err(syntax)?;
        only_known(&table)?;
        let policy: Self = toml::from_str(text).map_err(syntax)?;
        policy.check()?;
        Ok(policy)
    }

    fn check(&self) -> Result<(), PolicyFileError> {
        let top = || "the policy".to_owned();
        if !is_id(&self.id) {
            return Err(unfit(top(), "id", ID));
        }
        if let Some(calendar) = &self.calendar
            && calendar::holidays::jurisdiction(calendar).is_none()
        {
            let why = format!(
                "is “{calendar}”, of which we have no holidays; `amends policy calendars` shows all there are"
            );
            return Err(unfit(top(), "calendar", &why));
        }
        if let Some(zone) = &self.zone {
            calendar::zone(zone)
                .map_err(|error| unfit(top(), "zone", &format!("cannot be used: {error}")))?;
        }
        let mut keys = BTreeSet::new();
        for source in &self.sources {
            let at = format!("source “{}”", source.key);
            if !is_id(&source.key) {
                return Err(unfit(at, "key", ID));
            }
            if source.address.is_empty() || source.title.is_empty() {
                return Err(unfit(
                    at,
                    "title or address",
                    "is empty; say where it can be read again",
                ));
            }
            if !keys.insert(source.key.as_str()) {
                return Err(unfit(at, "key", "is used twice; give each source its own"));
            }
        }
        let mut ids = BTreeSet::new();
        for clock in &self.clocks {
            self.check_clock(clock, &keys)?;
            if !ids.insert(clock.id.as_str()) {
                let at = format!("clock “{}”", clock.id);
                return Err(unfit(at, "id", "is used twice; give each clock its own"));
            }
        }
        self.check_contents(&keys)?;
        let mut rest: Vec<(String, &Basis, Vec<&str>)> = Vec::new();
        for entry in &self.retention {
            let at = format!("retention “{}”", entry.what);
            if entry.amount == 0 {
                return Err(unfit(
                    at,
                    "amount",
                    "is 0; leave the entry out where nothing is kept",
                ));
            }
            rest.push((at, &entry.basis, vec![&entry.what]));
        }
        for entry in &self.report_band {
            let at = format!("report_band “{}”", entry.name);
            if entry.amount.is_some() != entry.unit.is_some() {
                return Err(unfit(
                    at,
                    "amount",
                    "and unit belong together; give both, or neither for the last band",
                ));
            }
            rest.push((at, &entry.basis, vec![&entry.name]));
        }
        for entry in &self.report {
            let at = format!("report “{}”", entry.what);
            rest.push((at, &entry.basis, vec![&entry.to, &entry.every, &entry.what]));
        }
        for (at, basis, texts) in rest {
            check_texts(&at, &texts)?;
            check_basis(&at, basis, &keys)?;
        }
        check_texts("the policy", &[&self.name, &self.about])
    }

    fn check_clock(&self, clock: &Clock, keys: &BTreeSet<&str>) -> Result<(), PolicyFileError> {
        let at = format!("clock “{}”", clock.id);
        if !is_id(&clock.id) {
            return Err(unfit(at, "id", ID));
        }
        clock
            .rule()
            .check()
            .map_err(|error| unfit(at.clone(), "cannot be counted by:", &error.to_string()))?;
        if self.kind != Kind::House && clock.pause.contains(&Pause::CustomerWait) {
            return Err(unfit(
                at,
                "pause",
                "holds customer-wait, but waiting for the customer explains lateness and stops no clock of the law; leave it out",
            ));
        }
        let rising = clock.warn_at.windows(2).all(|pair| pair[0] < pair[1]);
        let within = clock
            .warn_at
            .iter()
            .all(|percent| (1..=99).contains(percent));
        if !rising || !within || clock.warn_at.len() > MAX_WARNINGS {
            return Err(unfit(
                at,
                "warn_at",
                "must be rising percentages from 1 to 99, such as [50, 75, 90]",
            ));
        }
        if clock.example.len() > MAX_ENTRIES {
            return Err(unfit(at, "example", "holds too many; a few are enough"));
        }
        check_texts(&at, &[&clock.name])?;
        check_length(&at, "when", &clock.when)?;
        check_basis(&at, &clock.basis, keys)
    }

    fn check_contents(&self, keys: &BTreeSet<&str>) -> Result<(), PolicyFileError> {
        let letters: [(&str, &[Content]); 3] = [
            ("acknowledgement", &self.acknowledgement),
            ("delay_notice", &self.delay_notice),
            ("final_answer", &self.final_answer),
        ];
        for (letter, contents) in letters {
            for content in contents {
                let at = format!("{letter} “{}”", content.text);
                check_texts(&at, &[&content.text])?;
                check_length(&at, "when", &content.when)?;
                check_basis(&at, &content.basis, keys)?;
            }
        }
        Ok(())
    }
}

const ID: &str = "must be 1 to 40 small letters, digits and hyphens";

fn is_id(text: &str) -> bool {
    (1..=MAX_ID).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn unfit(at: String, field: &'static str, why: &str) -> PolicyFileError {
    PolicyFileError::Unfit {
        at,
        field,
        why: why.to_owned(),
    }
}

fn check_texts(at: &str, texts: &[&str]) -> Result<(), PolicyFileError> {
    for text in texts {
        if text.trim().is_empty() {
            return Err(unfit(
                at.to_owned(),
                "a text",
                "is empty; say it or leave the entry out",
            ));
        }
        check_length(at, "a text", text)?;
    }
    Ok(())
}

fn check_length(at: &str, field: &'static str, text: &str) -> Result<(), PolicyFileError> {
    if text.chars().count() > MAX_TEXT {
        return Err(unfit(
            at.to_owned(),
            field,
            "is longer than 1000 characters; say it shorter",
        ));
    }
    Ok(())
}

fn check_basis(at: &str, basis: &Basis, keys: &BTreeSet<&str>) -> Result<(), PolicyFileError> {
    let at = || at.to_owned();
    if let Some(missing) = basis
        .sources
        .iter()
        .find(|key| !keys.contains(key.as_str()))
    {
        let why = format!("names “{missing}”, which is no [[source]] of this file");
        return Err(unfit(at(), "sources", &why));
    }
    if basis.standing == Standing::Read && basis.sources.is_empty() {
        return Err(unfit(
            at(),
            "sources",
            "is empty; name what it was read from, or say standing = \"ours\" or \"unchecked\"",
        ));
    }
    if let Some(confirmed) = &basis.confirmed {
        if basis.standing != Standing::Unchecked {
            return Err(unfit(
                at(),
                "confirmed",
                "belongs to what is unchecked; leave it out",
            ));
        }
        if confirmed.by.trim().is_empty() || confirmed.source.trim().is_empty() {
            return Err(unfit(
                at(),
                "confirmed",
                "must say by whom, and where it was read",
            ));
        }
    }
    check_length(&at(), "note", &basis.note)
}

/// Refuses every key that no table has, with the nearest one that exists.
fn only_known(file: &toml::Table) -> Result<(), PolicyFileError> {
    let top = fields::table("").map_or(&[][..], |table| table.fields);
    for (key, value) in file {
        if top.iter().any(|field| field.key == key) {
            continue;
        }
        let Some(table) = fields::top_tables().find(|table| table.key == key) else {
            let known = top.iter().map(|field| field.key);
            let tables = fields::top_tables().map(|table| table.key);
            return Err(PolicyFileError::Unknown {
                at: "the policy".to_owned(),
                key: key.clone(),
                hint: fields::nearest(key, known.chain(tables)),
            });
        };
        let entries = value
            .as_array()
            .ok_or_else(|| unfit(key.clone(), "is", "written as [[…]], once for each entry"))?;
        if entries.len() > MAX_ENTRIES {
            return Err(unfit(
                key.clone(),
                "has",
                "more than 100 entries; part the policy",
            ));
        }
        for entry in entries {
            known_entry(table, entry)?;
        }
    }
    Ok(())
}

fn known_entry(table: &'static Table, entry: &toml::Value) -> Result<(), PolicyFileError> {
    let Some(entry) = entry.as_table() else {
        return Err(unfit(
            table.key.to_owned(),
            "is",
            "written as [[…]], with a line for each key",
        ));
    };
    let at = || {
        let name = ["id", "key", "name", "part", "what"]
            .iter()
            .find_map(|key| entry.get(*key)?.as_str());
        name.map_or_else(
            || table.key.to_owned(),
            |name| {
                format!(
                    "{} “{}”",
                    table.key,
                    name.chars().take(MAX_ID).collect::<String>()
                )
            },
        )
    };
    for (key, value) in entry {
        if !table.keys().any(|field| field.key == key) {
            return Err(PolicyFileError::Unknown {
                at: at(),
                key: key.clone(),
                hint: fields::nearest(key, table.keys().map(|field| field.key)),
            });
        }
        let deeper = format!("{}.{key}", table.key);
        if let (Some(inner), Some(examples)) = (fields::table(&deeper), value.as_array()) {
            for example in examples {
                known_entry(inner, example)?;
            }
        }
    }
    Ok(())
}
