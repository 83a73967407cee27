//! The examples as data.

use std::collections::BTreeMap;

use calendar::{Moment, OfficeHours, TimeZone, read_written, zone};
use coach::promises::{Context, DateOrder, Side, Timed, read};
use serde_json::Value;

pub struct Expected {
    pub quote: String,
    pub from: Moment,
    pub to: Moment,
    pub who: Option<String>,
}

pub struct Example {
    pub id: String,
    pub text: String,
    pub at: Moment,
    pub zone: TimeZone,
    pub order: DateOrder,
    pub side: Side,
    pub expect: Vec<Expected>,
}

impl Example {
    pub fn read(&self, hours: &OfficeHours) -> Vec<Timed> {
        read(&self.text, &self.context(hours))
    }

    pub fn context<'a>(&'a self, hours: &'a OfficeHours) -> Context<'a> {
        Context {
            at: self.at,
            zone: &self.zone,
            hours,
            order: self.order,
            side: self.side,
        }
    }
}

/// Monday to Friday from nine to five, with the holidays of the examples.
pub fn house() -> OfficeHours {
    let week = OfficeHours::default().week().clone();
    let holidays: BTreeMap<_, _> = [
        ("2026-04-03", "Good Friday"),
        ("2026-04-06", "Easter Monday"),
        ("2026-08-31", "Summer Bank Holiday"),
        ("2026-12-25", "Christmas Day"),
        ("2026-12-28", "Boxing Day, in lieu"),
        ("2027-01-01", "New Year's Day"),
    ]
    .into_iter()
    .map(|(date, name)| (date.parse().expect("a date"), name.to_owned()))
    .collect();
    OfficeHours::new("Europe/London", week, holidays).expect("office hours")
}

pub fn load(file: &str) -> Vec<Example> {
    let path = format!("{}/examples/dates/{file}.jsonl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the examples are there");
    text.lines().map(one).collect()
}

fn one(line: &str) -> Example {
    let row: Value = serde_json::from_str(line).expect("a line of JSON");
    let words = |row: &Value, key: &str| row[key].as_str().map(str::to_owned);
    let moment = |row: &Value, key: &str| {
        read_written(&words(row, key).expect("a time"))
            .expect("a time")
            .0
    };
    Example {
        id: words(&row, "id").expect("an id"),
        text: words(&row, "text").expect("a text"),
        at: moment(&row, "at"),
        zone: zone(row["zone"].as_str().expect("a zone")).expect("a zone"),
        order: if row["order"] == "month-first" {
            DateOrder::MonthFirst
        } else {
            DateOrder::DayFirst
        },
        side: if row["side"] == "customer" {
            Side::Customer
        } else {
            Side::Agent
        },
        expect: row["expect"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|expected| Expected {
                quote: words(expected, "quote").expect("a quote"),
                from: moment(expected, "from"),
                to: moment(expected, "to"),
                who: words(expected, "who"),
            })
            .collect(),
    }
}
