//! Policy clocks beside plain date arithmetic of the same run, on one core.

use anyhow::{Context as _, Result};
use calendar::holidays::{WorkingDays, jurisdiction};
use calendar::{Moment, OfficeHours, TimeZone, day_of, days_on, from_local};
use rand::{RngExt as _, SeedableRng as _};
use recovery::clocks::{Place, Roll, Rule, Unit, deadline};
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How many starts are drawn, from 2016 to 2090; each is asked for in turn.
const STARTS: usize = 1 << 16;

/// What is counted, and what one round over all starts comes to.
struct Counted<'a> {
    name: &'static str,
    round: Box<Round<'a>>,
}

/// Counts from each start; what it returns keeps the counting from being left out.
type Round<'a> = dyn Fn(&[Moment]) -> Result<i64> + 'a;

/// Measures each kind of clock for so long, so many times, and tells the least, the middle and the most.
pub fn measure(runs: usize, each: Duration) -> Result<String> {
    let zone = calendar::zone("Europe/London")?;
    let england = jurisdiction("gb-eng").context("the holidays of England come along")?;
    let working = WorkingDays::of(england);
    let office = OfficeHours::default();
    let place = Place {
        zone: &zone,
        working: &working,
        office: &office,
    };
    let mut random = rand::rngs::SmallRng::seed_from_u64(1047);
    let starts: Vec<Moment> = (0..STARTS)
        .map(|_| Moment::from_us(random.random_range(1_451_606_400_000_000..3_786_912_000_000_000)))
        .collect();

    let all = [plain(&zone), wall(&zone)]
        .into_iter()
        .chain(clocks().map(|(name, rule)| clock(name, rule, place)));
    let mut table = String::from(
        "| what | a second, least | middle | most | to the wall |\n|---|---|---|---|---|\n",
    );
    let mut yardstick = None;
    for counted in all {
        let mut rates = Vec::new();
        // The first run warms what it touches and is not told.
        for run in 0..=runs {
            let rate = rate(&counted, &starts, each)?;
            if run > 0 {
                rates.push(rate);
            }
        }
        rates.sort_by(f64::total_cmp);
        let middle = rates[rates.len() / 2];
        if counted.name == WALL {
            yardstick = Some(middle);
        }
        let beside = yardstick.map_or("–".to_owned(), |wall| format!("{:.2}", middle / wall));
        writeln!(
            table,
            "| {} | {} | {} | {} | {beside} |",
            counted.name,
            millions(rates[0]),
            millions(middle),
            millions(rates[rates.len() - 1]),
        )?;
    }
    Ok(table)
}

const WALL: &str = "yardstick: the day on the wall, a month on, back to a moment";

/// A day and a number of days: what no clock can do without.
fn plain(zone: &TimeZone) -> Counted<'_> {
    let first = day_of(Moment::from_us(1_451_606_400_000_000), zone);
    Counted {
        name: "yardstick: a date, so many days on",
        round: Box::new(move |starts| {
            let mut sum = 0;
            for at in starts {
                let days = at.us() / 86_400_000_000 % 20_000;
                let day = days_on(black_box(first), black_box(days)).context("a date")?;
                sum += i64::from(day.day());
            }
            Ok(sum)
        }),
    }
}

/// The same between two moments, by the clock on the wall.
fn wall(zone: &TimeZone) -> Counted<'_> {
    Counted {
        name: WALL,
        round: Box::new(move |starts| {
            let mut sum = 0;
            for at in starts {
                let day = days_on(day_of(black_box(*at), zone), 31).context("a date")?;
                let due = from_local(day.to_datetime(calendar::civil::Time::midnight()), zone);
                sum ^= due.us();
            }
            Ok(sum)
        }),
    }
}

fn clocks() -> impl Iterator<Item = (&'static str, Rule)> {
    [
        ("48 hours", Rule::plain(48, Unit::Hour)),
        ("30 days", Rule::plain(30, Unit::CalendarDay)),
        (
            "30 days, or the next working day",
            Rule {
                roll: Roll::NextWorkingDay,
                ..Rule::plain(30, Unit::CalendarDay)
            },
        ),
        ("3 working days", Rule::plain(3, Unit::WorkingDay)),
        ("35 working days", Rule::plain(35, Unit::WorkingDay)),
        ("8 weeks", Rule::plain(8, Unit::Week)),
        ("6 months", Rule::plain(6, Unit::Month)),
        ("4 working hours", Rule::plain(4, Unit::WorkingHour)),
    ]
    .into_iter()
}

fn clock<'a>(name: &'static str, rule: Rule, place: Place<'a>) -> Counted<'a> {
    Counted {
        name,
        round: Box::new(move |starts| {
            let mut sum = 0;
            for at in starts {
                let due = deadline(black_box(&rule), black_box(*at), &place)?;
                sum ^= due.due.us() ^ due.ours.us();
            }
            Ok(sum)
        }),
    }
}

/// How many of them one core does in a second.
fn rate(counted: &Counted<'_>, starts: &[Moment], each: Duration) -> Result<f64> {
    let begun = Instant::now();
    let mut done = 0_u32;
    while begun.elapsed() < each {
        black_box((counted.round)(starts)?);
        done += 1;
    }
    let many = f64::from(done) * f64::from(u32::try_from(starts.len())?);
    Ok(many / begun.elapsed().as_secs_f64())
}

fn millions(rate: f64) -> String {
    format!("{:.2} M", rate / 1e6)
}
