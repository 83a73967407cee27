//! When Easter is, by the reckoning of the western and of the eastern churches.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// Easter Sunday of the western churches in a year of the Gregorian calendar.
pub fn western(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (golden, century) = (year % 19, year / 100);
    let (leap_century, past_leap) = (century / 4, century % 4);
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap_century - moon_shift + 15) % 30;
    let (leap, past) = ((year % 100) / 4, year % 4);
    let weekday = (32 + 2 * past_leap + 2 * leap - epact - past) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    date(year, days / 31, days % 31 + 1)
}

/// Easter Sunday of the eastern churches: reckoned in the Julian calendar, told in the Gregorian one.
pub fn eastern(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let epact = (19 * (year % 19) + 15) % 30;
    let weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7;
    let days = epact + weekday + 114;
    let behind = year / 100 - year / 400 - 2;
    date(year, days / 31, days % 31 + 1)?
        .checked_add(i64::from(behind).days())
        .ok()
}

fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    let (year, month, day) = (
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    );
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_almanacs_have_it() {
        let told = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        for (year, west, east) in [
            (2015, "2015-04-05", "2015-04-12"),
            (2018, "2018-04-01", "2018-04-08"),
            (2024, "2024-03-31", "2024-05-05"),
            (2025, "2025-04-20", "2025-04-20"),
            (2026, "2026-04-05", "2026-04-12"),
            (2027, "2027-03-28", "2027-05-02"),
            (2038, "2038-04-25", "2038-04-25"),
        ] {
            assert_eq!(told(western(year)), west);
            assert_eq!(told(eastern(year)), east);
        }
    }
}
