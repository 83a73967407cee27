//! Our files of holidays beside the Python package `holidays`, which others keep: every day from Monday to Friday of
//! the years that both know.
//!
//! `cargo xtask test --only install` puts the package into `target/holidays-package`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::process::Command;

use calendar::civil::{Date, Weekday};
use calendar::holidays::jurisdiction;

/// The years compared. Later ones follow from the same rules; some laws of others have an end that we do not know of.
const YEARS: RangeInclusive<i16> = 2015..=2045;

/// Prints each day the package knows, as `id date name`.
const ASK: &str = r#"
import sys
import holidays

first, last = int(sys.argv[1]), int(sys.argv[2])
for line in sys.argv[3:]:
    ours, country, part = line.split("/")
    # What holds under federal law stands apart from what holds in every province.
    kinds = ("public", "government") if country == "CA" else None
    years = range(first, last + 1)
    days = holidays.country_holidays(country, subdiv=part or None, years=years, categories=kinds)
    for day, name in sorted(days.items()):
        if day.weekday() < 5 and first <= day.year <= last:
            print(ours, day, name)
"#;

/// How ours and theirs are told to agree.
enum Agree {
    /// Day for day.
    Wholly,
    /// Day for day, but for days of theirs whose name holds one of these: days moved by decree from year to year, and
    /// others that the note of our file leaves to an import.
    ButFor(&'static [&'static str]),
    /// Each of ours is one of theirs.
    OursAreTheirs,
}
use Agree::{ButFor, OursAreTheirs, Wholly};

/// What the package calls a day that a government moved.
const MOVED: &[&str] = &["substituted from", "Non-working day"];

/// Ours, the package's country and part, and how they agree.
const PAIRS: [(&str, &str, &str, Agree); 42] = [
    ("at", "AT", "", Wholly),
    ("au", "AU", "SA", OursAreTheirs),
    ("au-act", "AU", "ACT", Wholly),
    ("au-nsw", "AU", "NSW", Wholly),
    ("au-nt", "AU", "NT", Wholly),
    ("au-qld", "AU", "QLD", ButFor(&["Royal Queensland Show"])),
    ("au-sa", "AU", "SA", Wholly),
    ("au-tas", "AU", "TAS", Wholly),
    ("au-vic", "AU", "VIC", ButFor(&["Grand Final"])),
    (
        "au-wa",
        "AU",
        "WA",
        ButFor(&["King's Birthday", "Queen's Birthday"]),
    ),
    ("be", "BE", "", Wholly),
    ("bg", "BG", "", ButFor(MOVED)),
    ("ca", "CA", "", Wholly),
    ("cy", "CY", "", Wholly),
    ("cz", "CZ", "", Wholly),
    ("de", "DE", "", Wholly),
    ("dk", "DK", "", Wholly),
    ("ee", "EE", "", Wholly),
    ("es", "ES", "", Wholly),
    ("fi", "FI", "", Wholly),
    ("fr", "FR", "", Wholly),
    ("gb-eng", "GB", "ENG", Wholly),
    ("gb-nir", "GB", "NIR", Wholly),
    ("gb-sct", "GB", "SCT", Wholly),
    ("gr", "GR", "", ButFor(&["Labor Day (observed)"])),
    ("hr", "HR", "", Wholly),
    ("hu", "HU", "", ButFor(MOVED)),
    ("ie", "IE", "", Wholly),
    ("in", "IN", "", OursAreTheirs),
    ("it", "IT", "", Wholly),
    ("lt", "LT", "", Wholly),
    ("lu", "LU", "", Wholly),
    ("lv", "LV", "", ButFor(MOVED)),
    ("mt", "MT", "", Wholly),
    ("nl", "NL", "", ButFor(&["Good Friday"])),
    ("pl", "PL", "", Wholly),
    ("pt", "PT", "", Wholly),
    ("ro", "RO", "", Wholly),
    ("se", "SE", "", Wholly),
    ("si", "SI", "", Wholly),
    ("sk", "SK", "", Wholly),
    ("us", "US", "", Wholly),
];

fn python() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    // target/<profile>/deps/<test>
    let target = test.ancestors().nth(3).unwrap();
    let folder = Path::new("holidays-package/bin/python");
    // The deep run builds elsewhere in `target`; the package lies beside both.
    let python = target.join(folder);
    assert!(
        python.exists(),
        "the package is not there: run cargo xtask test --only install, which puts it into {}",
        target.display()
    );
    python
}

fn theirs() -> BTreeMap<String, BTreeMap<Date, String>> {
    let asked = PAIRS
        .iter()
        .map(|(ours, country, part, _)| format!("{ours}/{country}/{part}"));
    let output = Command::new(python())
        .args([
            "-c",
            ASK,
            &YEARS.start().to_string(),
            &YEARS.end().to_string(),
        ])
        .args(asked)
        .env("PYTHONUTF8", "1")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let mut theirs: BTreeMap<String, BTreeMap<Date, String>> = BTreeMap::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let mut parts = line.splitn(3, ' ');
        let (id, date, name) = (parts.next().unwrap(), parts.next().unwrap(), parts.next());
        theirs
            .entry(id.to_owned())
            .or_default()
            .insert(date.parse().unwrap(), name.unwrap_or_default().to_owned());
    }
    theirs
}

fn ours(id: &str) -> BTreeMap<Date, String> {
    let jurisdiction = jurisdiction(id).unwrap();
    let weekend = [Weekday::Saturday, Weekday::Sunday];
    YEARS
        .flat_map(|year| jurisdiction.holidays(year))
        .filter(|(date, _)| !weekend.contains(&date.weekday()))
        .collect()
}

#[test]
fn every_jurisdiction_agrees_with_the_package_holidays() {
    let theirs = theirs();
    let mut apart = Vec::new();
    for (id, _, _, agree) in &PAIRS {
        let (ours, theirs) = (ours(id), &theirs[*id]);
        for (date, name) in &ours {
            if !theirs.contains_key(date) {
                apart.push(format!(
                    "{id} {date} {} only ours: {name}",
                    date.strftime("%a")
                ));
            }
        }
        let may_differ: &[&str] = match agree {
            Wholly => &[],
            ButFor(names) => names,
            OursAreTheirs => continue,
        };
        for (date, name) in theirs {
            let left_to_others = may_differ.iter().any(|part| name.contains(part));
            if !ours.contains_key(date) && !left_to_others {
                apart.push(format!(
                    "{id} {date} {} only theirs: {name}",
                    date.strftime("%a")
                ));
            }
        }
    }
    assert!(
        apart.is_empty(),
        "{} days apart:\n{}",
        apart.len(),
        apart.join("\n")
    );
}

#[test]
fn every_jurisdiction_is_compared() {
    let compared: BTreeSet<&str> = PAIRS.iter().map(|(id, ..)| *id).collect();
    let ours: BTreeSet<&str> = calendar::holidays::jurisdictions()
        .iter()
        .map(calendar::holidays::Jurisdiction::id)
        .collect();
    assert_eq!(compared, ours);
}
