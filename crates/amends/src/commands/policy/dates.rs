//! `amends policy dates`: when each clock of a policy runs out.

use super::told::{self, Read, Told};
use super::{days, named};
use crate::exit::{Exit, Failure};
use crate::print::Format;
use calendar::holidays::jurisdiction;
use calendar::{CalendarError, Moment, OfficeHours, TimeZone, parse_local, read_written};
use clap::Args;
use recovery::clocks::{Course, Extension, Start, Wait, elapsed, read};
use recovery::policies::{Ground, Kind, Policy, Purpose};
use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

#[derive(Args, Debug)]
#[command(
    after_help = "Times are 2026-03-02T16:40 by the wall of the zone, or RFC 3339 with an offset. Give at least one start."
)]
pub struct Arguments {
    /// The short name of one that comes along, or a file
    policy: String,
    /// When the complaint was received
    #[arg(long, value_name = "TIME")]
    received: Option<String>,
    /// When it was acknowledged
    #[arg(long, value_name = "TIME")]
    acknowledged: Option<String>,
    /// When an authority or a platform sent it to us
    #[arg(long, value_name = "TIME")]
    sent_to_us: Option<String>,
    /// When the customer asked for the next stage
    #[arg(long, value_name = "TIME")]
    escalated: Option<String>,
    /// When the customer agreed to what we proposed
    #[arg(long, value_name = "TIME")]
    agreed: Option<String>,
    /// When the customer last heard from us
    #[arg(long, value_name = "TIME")]
    last_word: Option<String>,
    /// When we answered; the clocks stop then
    #[arg(long, value_name = "TIME")]
    answered: Option<String>,
    /// A time for which we waited for the customer, as ASKED/ANSWERED; may be given several times
    #[arg(long, value_name = "TIME/TIME")]
    waited: Vec<String>,
    /// A later date to which the customer agreed, as DATE/TIME-OF-THE-YES
    #[arg(long, value_name = "DATE/TIME")]
    longer: Option<String>,
    /// The moment at which it is asked; otherwise now
    #[arg(long, value_name = "TIME")]
    now: Option<String>,
    /// The zone, in place of that of the policy
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// The calendar of holidays, in place of that of the policy
    #[arg(long, value_name = "NAME")]
    calendar: Option<String>,
    /// An iCalendar file with further holidays
    #[arg(long, value_name = "FILE")]
    days_off: Option<String>,
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let (mut policy, _) = named(&arguments.policy)?;
    let ground = ground(&mut policy, arguments)?;
    let starts = starts(arguments, &ground.zone)?;
    if starts.is_empty() {
        return Err(Failure::new(
            Exit::Usage,
            "Say when it began, such as --received 2026-03-02T16:40.",
        ));
    }
    let at = |text: &String| moment(text, &ground.zone);
    let now = arguments
        .now
        .as_ref()
        .map(at)
        .transpose()?
        .unwrap_or_else(this_moment);
    let stops = Stops {
        acknowledged: starts.get(&Start::Acknowledged).copied(),
        last_word: starts.get(&Start::LastWord).copied(),
        answered: arguments.answered.as_ref().map(at).transpose()?,
    };
    let waits = arguments
        .waited
        .iter()
        .map(|text| wait(text, &ground.zone))
        .collect::<Result<Vec<_>, _>>()?;
    let extension = arguments
        .longer
        .as_ref()
        .map(|text| longer(text, &ground.zone))
        .transpose()?;
    let mut told = Vec::new();
    for clock in policy.clocks.iter().filter(|clock| clock.basis.in_force()) {
        let read = match starts.get(&clock.start) {
            None => None,
            Some(&began) => {
                let answered = stops.of(clock.purpose, began);
                let course = Course {
                    started: began,
                    waits: &waits,
                    extension,
                    answered,
                };
                let (rule, place) = (clock.rule(), ground.place());
                let reading = read(&rule, &course, &clock.warn_at, now, &place)
                    .map_err(|error| uncounted(&error))?;
                let gone = elapsed(&rule, began, answered.unwrap_or(now), &place)
                    .map_err(|error| uncounted(&error))?;
                Some(Read {
                    began,
                    reading,
                    gone,
                })
            }
        };
        told.push(Told { clock, read });
    }
    // The one that runs out first is on top; those that have not begun come last.
    told.sort_by_key(Told::due);
    match arguments.format {
        Format::Json => told::json(&policy, &told, &ground),
        Format::Text => {
            let standing = arguments.now.is_some() || arguments.answered.is_some();
            told::text(&policy, &told, &ground, standing);
        }
    }
    Ok(())
}

/// What we did, and when.
struct Stops {
    acknowledged: Option<Moment>,
    last_word: Option<Moment>,
    answered: Option<Moment>,
}

impl Stops {
    /// When a clock for this purpose stopped that began then; the answer is a first word and news as well.
    fn of(&self, purpose: Purpose, began: Moment) -> Option<Moment> {
        let done = match purpose {
            Purpose::Acknowledge => [self.acknowledged, self.answered],
            Purpose::Inform => [self.last_word, self.answered],
            Purpose::Do => [None, None],
            Purpose::Answer | Purpose::ExtendedAnswer | Purpose::Refer | Purpose::Review => {
                [None, self.answered]
            }
        };
        let after = done.into_iter().flatten().filter(|at| *at > began);
        after.min()
    }
}

/// Whose days and whose wall: those of the policy, or what was given in their place.
fn ground(policy: &mut Policy, arguments: &Arguments) -> Result<Ground, Failure> {
    if let Some(name) = &arguments.calendar {
        if jurisdiction(name).is_none() {
            return Err(Failure::new(
                Exit::NoInput,
                format!(
                    "There is no calendar {name}. `amends policy calendars` shows all that come along."
                ),
            ));
        }
        policy.calendar = Some(name.clone());
    }
    policy.zone = arguments.zone.clone().or(policy.zone.take());
    let known = policy.calendar.as_deref().and_then(jurisdiction);
    let mut off: BTreeMap<_, _> = known
        .map(|known| {
            (2020..=2050)
                .flat_map(|year| known.holidays(year))
                .collect()
        })
        .unwrap_or_default();
    if let Some(file) = &arguments.days_off {
        let imported = days::of_file(file)?;
        days::tell_left_out(&imported);
        if policy.kind != Kind::House {
            eprintln!(
                "The days of {file} count as holidays here. A law counts those of its own calendar alone, and not days on \
                 which only the house is closed."
            );
        }
        off.extend(imported.days);
    }
    let zone = policy.zone.as_deref().unwrap_or("UTC");
    let standard = OfficeHours::default();
    let office = OfficeHours::new(zone, standard.week().clone(), off.clone())
        .map_err(|error| Failure::new(Exit::Usage, format!("{error}.")))?;
    let mut ground = Ground::of(policy, &office).map_err(|error| uncounted(&error))?;
    ground.working.close(off.into_keys());
    Ok(ground)
}

fn starts(arguments: &Arguments, zone: &TimeZone) -> Result<BTreeMap<Start, Moment>, Failure> {
    let given = [
        (Start::Received, &arguments.received),
        (Start::Acknowledged, &arguments.acknowledged),
        (Start::SentToUs, &arguments.sent_to_us),
        (Start::Escalated, &arguments.escalated),
        (Start::Agreed, &arguments.agreed),
        (Start::LastWord, &arguments.last_word),
    ];
    let mut starts = BTreeMap::new();
    for (start, text) in given {
        if let Some(text) = text {
            starts.insert(start, begun(text, zone)?);
        }
    }
    Ok(starts)
}

/// When something began; a day alone counts from its beginning, which makes nothing later than it is.
fn begun(text: &str, zone: &TimeZone) -> Result<Moment, Failure> {
    match parse_local(&format!("{text}T00:00"), zone) {
        Ok(at) => {
            eprintln!(
                "{text} has no time of day and counts from its beginning: nothing is shown later than it is due."
            );
            Ok(at)
        }
        Err(_) => moment(text, zone),
    }
}

fn moment(text: &str, zone: &TimeZone) -> Result<Moment, Failure> {
    parse_local(text, zone)
        .or_else(|_| read_written(text).map(|(at, _)| at))
        .map_err(|_| {
            Failure::new(
                Exit::Usage,
                format!("“{text}” is no time. Write 2026-03-02T16:40 for the wall of the zone, or add an offset as in 2026-03-02T16:40:00+01:00."),
            )
        })
}

/// `ASKED/ANSWERED`; without an answer so far, `ASKED/`.
fn wait(text: &str, zone: &TimeZone) -> Result<Wait, Failure> {
    let (asked, answered) = parted(text)?;
    Ok(Wait {
        asked: moment(asked, zone)?,
        answered: if answered.is_empty() {
            None
        } else {
            Some(moment(answered, zone)?)
        },
    })
}

fn longer(text: &str, zone: &TimeZone) -> Result<Extension, Failure> {
    let (until, agreed) = parted(text)?;
    let until = until.parse().map_err(|_| {
        Failure::new(
            Exit::Usage,
            format!("“{until}” is no date. Write it like 2026-05-28."),
        )
    })?;
    Ok(Extension {
        agreed: moment(agreed, zone)?,
        until,
    })
}

fn parted(text: &str) -> Result<(&str, &str), Failure> {
    text.split_once('/').ok_or_else(|| {
        Failure::new(
            Exit::Usage,
            format!("“{text}” has no /. Write both sides, parted by it."),
        )
    })
}

fn uncounted(error: &CalendarError) -> Failure {
    Failure::new(Exit::Data, format!("The dates cannot be counted: {error}."))
}

fn this_moment() -> Moment {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Moment::from_us(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}
