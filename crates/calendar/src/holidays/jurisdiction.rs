//! The holidays of a country or a part of it, read from a file of rules.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use serde::Deserialize;

use super::rule::{self, Rule};
use crate::error::{CalendarError, quoted};

/// How many rules one file holds.
pub const MAX_RULES: usize = 200;

/// What happens where a holiday falls on a weekend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Substitute {
    /// Nothing: that year it is lost.
    #[default]
    None,
    /// The next day that is neither of a weekend nor a holiday is free as well.
    NextWeekday,
    /// The Monday after a Sunday, and no further day where that is a holiday already.
    SundayToMonday,
    /// The same, for a Saturday too.
    WeekendToMonday,
    /// The Friday before a Saturday, the Monday after a Sunday.
    NearestWeekday,
}

/// One holiday of a jurisdiction.
#[derive(Debug, Clone)]
struct Holiday {
    name: String,
    rule: Rule,
    substitute: Substitute,
    from: Option<i16>,
    until: Option<i16>,
    except: Vec<i16>,
    only: Vec<i16>,
}

/// A country, or a part of it, whose law says which days are no working days.
#[derive(Debug, Clone)]
pub struct Jurisdiction {
    id: String,
    name: String,
    note: String,
    zone: String,
    weekend: Vec<Weekday>,
    holidays: Vec<Holiday>,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    name: String,
    zone: String,
    #[serde(default)]
    note: String,
    /// Whose holidays hold here as well.
    #[serde(default)]
    base: Option<String>,
    #[serde(default = "saturday_and_sunday")]
    weekend: Vec<String>,
    #[serde(default, rename = "holiday")]
    holidays: Vec<WrittenHoliday>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenHoliday {
    name: String,
    on: String,
    #[serde(default)]
    substitute: Substitute,
    /// The first year.
    from: Option<i16>,
    /// The last year.
    until: Option<i16>,
    /// Years without it.
    #[serde(default)]
    except: Vec<i16>,
    /// The years that have it, where no rule tells them.
    #[serde(default)]
    only: Vec<i16>,
}

fn saturday_and_sunday() -> Vec<String> {
    vec!["saturday".to_owned(), "sunday".to_owned()]
}

impl Jurisdiction {
    /// Reads a file of rules; `bases` tells the text of another one, whose holidays a file may take over.
    ///
    /// # Errors
    /// What does not fit, with the file's own words.
    pub fn read<'a>(
        text: &str,
        bases: &impl Fn(&str) -> Option<&'a str>,
    ) -> Result<Self, CalendarError> {
        let read = Self::read_one(text)?;
        let (mut jurisdiction, base) = read;
        if let Some(base) = base {
            let text = bases(&base).ok_or_else(|| {
                CalendarError::NotAJurisdiction(format!(
                    "its base “{}” is not known",
                    quoted(&base)
                ))
            })?;
            let (based_on, further) = Self::read_one(text)?;
            if further.is_some() {
                return Err(CalendarError::NotAJurisdiction(
                    "its base has a base itself; name the lowest".to_owned(),
                ));
            }
            jurisdiction.holidays.extend(based_on.holidays);
        }
        Ok(jurisdiction)
    }

    fn read_one(text: &str) -> Result<(Self, Option<String>), CalendarError> {
        let written: Written = toml::from_str(text).map_err(|error| {
            CalendarError::NotAJurisdiction(error.to_string().trim().to_owned())
        })?;
        if written.holidays.len() > MAX_RULES {
            return Err(CalendarError::NotAJurisdiction(format!(
                "{} holidays are too many; at most {MAX_RULES} are kept",
                written.holidays.len()
            )));
        }
        let weekend = written
            .weekend
            .iter()
            .map(|day| {
                rule::weekday(&day.to_lowercase()).ok_or_else(|| {
                    CalendarError::NotAJurisdiction(format!("“{}” is no weekday", quoted(day)))
                })
            })
            .collect::<Result<Vec<_>, _>>()?;
        crate::zone(&written.zone)?;
        let holidays = written
            .holidays
            .into_iter()
            .map(|holiday| {
                Ok(Holiday {
                    rule: Rule::read(&holiday.on)?,
                    name: holiday.name,
                    substitute: holiday.substitute,
                    from: holiday.from,
                    until: holiday.until,
                    except: holiday.except,
                    only: holiday.only,
                })
            })
            .collect::<Result<Vec<_>, CalendarError>>()?;
        let jurisdiction = Self {
            id: written.id,
            name: written.name,
            note: written.note,
            zone: written.zone,
            weekend,
            holidays,
        };
        Ok((jurisdiction, written.base))
    }

    /// Its short name, such as `gb-eng`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What whoever counts with it should know.
    pub fn note(&self) -> &str {
        &self.note
    }

    /// The IANA name of the zone of its capital.
    pub fn zone(&self) -> &str {
        &self.zone
    }

    /// Days of the week on which nobody works.
    pub fn weekend(&self) -> &[Weekday] {
        &self.weekend
    }

    /// Every holiday of the year with its name, those that fall on a weekend and days free in their stead among them.
    pub fn holidays(&self, year: i16) -> BTreeMap<Date, String> {
        // The day free for a New Year's Day may lie in the year before.
        let mut found = self.falling_in(year);
        found.extend(self.falling_in(year.saturating_add(1)));
        found.retain(|date, _| date.year() == year);
        found
    }

    /// The holidays that the rules set for the year, with the days free in their stead, wherever those lie.
    fn falling_in(&self, year: i16) -> BTreeMap<Date, String> {
        let mut actual: Vec<(Date, &Holiday)> = self
            .holidays
            .iter()
            .filter(|holiday| {
                holiday.from.is_none_or(|from| from <= year)
                    && holiday.until.is_none_or(|until| year <= until)
                    && !holiday.except.contains(&year)
                    && (holiday.only.is_empty() || holiday.only.contains(&year))
            })
            .filter_map(|holiday| Some((holiday.rule.in_year(year)?, holiday)))
            .collect();
        actual.sort_by_key(|(date, _)| *date);
        let mut taken: BTreeSet<Date> = actual.iter().map(|(date, _)| *date).collect();
        let mut found = BTreeMap::new();
        for (date, holiday) in &actual {
            found.entry(*date).or_insert_with(|| holiday.name.clone());
        }
        for (date, holiday) in actual {
            if let Some(free) = self.free_instead(date, holiday.substitute, &taken) {
                taken.insert(free);
                found
                    .entry(free)
                    .or_insert_with(|| format!("{} (substitute day)", holiday.name));
            }
        }
        found
    }

    fn free_instead(
        &self,
        date: Date,
        substitute: Substitute,
        taken: &BTreeSet<Date>,
    ) -> Option<Date> {
        let weekday = date.weekday();
        if !self.weekend.contains(&weekday) {
            return None;
        }
        let monday = Weekday::Monday.since(weekday);
        match substitute {
            Substitute::None => return None,
            Substitute::SundayToMonday if weekday != Weekday::Sunday => return None,
            Substitute::SundayToMonday | Substitute::WeekendToMonday => {
                return date.checked_add(i64::from(monday).days()).ok();
            }
            Substitute::NearestWeekday => {
                let off = if weekday == Weekday::Saturday { -1 } else { 1 };
                return date.checked_add(off.days()).ok();
            }
            Substitute::NextWeekday => {}
        }
        let mut day = date.tomorrow().ok()?;
        while self.weekend.contains(&day.weekday()) || taken.contains(&day) {
            day = day.tomorrow().ok()?;
        }
        Some(day)
    }
}
