//! `amends policy calendars` and `amends policy days`

use super::text_of;
use crate::exit::{Exit, Failure};
use crate::print::{self, Format};
use calendar::civil::Date;
use calendar::holidays::{
    Imported, Jurisdiction, MAX_ICALENDAR_BYTES, YEARS, jurisdiction, jurisdictions, read_icalendar,
};
use clap::Args;
use serde_json::{Map, json};
use std::collections::BTreeMap;

#[derive(Args, Debug)]
pub struct Arguments {
    /// The short name of a calendar that comes along, or an iCalendar file (.ics)
    calendar: String,
    /// Which year; of a file, all of them where none is given
    #[arg(long, value_name = "YEAR")]
    year: Option<i16>,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub fn calendars(format: Format) {
    if format == Format::Json {
        let told: Vec<_> = jurisdictions()
            .iter()
            .map(|one| json!({ "id": one.id(), "name": one.name(), "zone": one.zone(), "note": one.note() }))
            .collect();
        return print::json(&told);
    }
    let row = |one: &Jurisdiction| {
        vec![
            one.id().to_owned(),
            one.name().to_owned(),
            one.note().to_owned(),
        ]
    };
    print::columns(&jurisdictions().iter().map(row).collect::<Vec<_>>());
}

pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    if let Some(year) = arguments.year
        && !YEARS.contains(&year)
    {
        return Err(Failure::new(
            Exit::Usage,
            format!(
                "Holidays are known from {} to {}, and {year} lies outside.",
                YEARS.start(),
                YEARS.end()
            ),
        ));
    }
    let (days, left_out) = if let Some(known) = jurisdiction(&arguments.calendar) {
        let year = arguments
            .year
            .ok_or_else(|| Failure::new(Exit::Usage, "Say which year: --year 2026."))?;
        (known.holidays(year), Imported::default())
    } else {
        let mut imported = of_file(&arguments.calendar)?;
        (std::mem::take(&mut imported.days), imported)
    };
    let wanted = |date: &Date| arguments.year.is_none_or(|year| date.year() == year);
    let days: BTreeMap<Date, String> = days.into_iter().filter(|(date, _)| wanted(date)).collect();
    if arguments.format == Format::Json {
        let told: Map<String, _> = days
            .iter()
            .map(|(date, name)| (date.to_string(), json!(name)))
            .collect();
        let left: Vec<_> = left_out
            .left_out
            .iter()
            .map(|left| json!({ "line": left.line, "name": left.name, "why": left.why }))
            .collect();
        print::json(
            &json!({ "days": told, "left_out": left, "left_out_count": left_out.left_out_count }),
        );
        return Ok(());
    }
    let row = |(date, name): (&Date, &String)| {
        vec![
            date.to_string(),
            date.strftime("%A").to_string(),
            name.clone(),
        ]
    };
    print::columns(&days.iter().map(row).collect::<Vec<_>>());
    tell_left_out(&left_out);
    Ok(())
}

/// The days of an iCalendar file.
pub fn of_file(file: &str) -> Result<Imported, Failure> {
    if !file.contains(['/', '.']) && !std::path::Path::new(file).exists() {
        return Err(Failure::new(
            Exit::NoInput,
            format!(
                "There is no calendar {file}, and no such file. `amends policy calendars` shows all that come along."
            ),
        ));
    }
    let text = text_of(file, MAX_ICALENDAR_BYTES)?;
    read_icalendar(&text).map_err(|error| Failure::new(Exit::Data, format!("{file}: {error}.")))
}

/// Says on standard error which events were no days.
pub fn tell_left_out(imported: &Imported) {
    for left in &imported.left_out {
        eprintln!(
            "line {}: “{}” was left out: {}",
            left.line, left.name, left.why
        );
    }
    let more = imported.left_out_count - imported.left_out.len();
    if more > 0 {
        eprintln!("and {more} more");
    }
}
