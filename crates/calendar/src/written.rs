//! Moments as machines write them to each other: RFC 3339 with an offset, as in `2026-11-23T15:00:00+01:00`.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Unit, Zoned, tz::Offset};

use crate::error::{CalendarError, quoted};
use crate::local;
use crate::moment::Moment;

/// The longest text read as a written moment, in bytes: a date, a time to the nanosecond, an offset, a zone's name.
pub const MAX_WRITTEN_INPUT: usize = 100;

/// Reads RFC 3339 with an offset, and the zone it was written in: the named one where a name follows in brackets
/// (`2026-11-23T15:00:00+01:00[Europe/Berlin]`), otherwise the offset itself, which does not know when clocks change.
pub fn read_written(text: &str) -> Result<(Moment, TimeZone), CalendarError> {
    let text = text.trim();
    let wrong = || CalendarError::NotAWrittenTime(quoted(text));
    if text.len() > MAX_WRITTEN_INPUT {
        return Err(wrong());
    }
    let (plain, name) = match text.strip_suffix(']').and_then(|rest| rest.split_once('[')) {
        Some((plain, name)) => (plain, Some(name)),
        None => (text, None),
    };
    let timestamp: Timestamp = plain.parse().map_err(|_| wrong())?;
    let zone = match name {
        Some(name) => local::zone(name)?,
        None => TimeZone::fixed(offset(plain).ok_or_else(wrong)?),
    };
    Ok((Moment::from_timestamp(timestamp), zone))
}

/// Writes a moment in RFC 3339 with the offset that the zone has then, to the second.
pub fn write_moment(at: Moment, zone: &TimeZone) -> String {
    let zoned = Zoned::new(at.timestamp(), zone.clone());
    let whole = zoned.round(Unit::Second).unwrap_or(zoned);
    format!("{}", whole.strftime("%Y-%m-%dT%H:%M:%S%:z"))
}

/// The offset at the end of a written time; `Z` is none.
fn offset(plain: &str) -> Option<Offset> {
    if plain.ends_with(['Z', 'z']) {
        return Some(Offset::UTC);
    }
    let sign_at = plain.rfind(['+', '-'])?;
    let (hours, minutes) = plain[sign_at + 1..].split_once(':')?;
    let seconds = hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60;
    let seconds = if plain[sign_at..].starts_with('-') {
        -seconds
    } else {
        seconds
    };
    Offset::UTC
        .checked_add(SignedDuration::from_secs(seconds))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for text in [
            "2026-11-23T15:00:00+01:00",
            "2026-06-23T15:00:00-04:30",
            "2026-11-23T15:00:00+00:00",
        ] {
            let (at, zone) = read_written(text).expect("a written time");
            assert_eq!(write_moment(at, &zone), text);
        }
    }

    #[test]
    fn a_name_in_brackets_knows_when_clocks_change() {
        let (at, zone) =
            read_written("2026-10-23T12:00:00+02:00[Europe/Berlin]").expect("a written time");
        assert_eq!(
            write_moment(at.plus_days(7), &zone),
            "2026-10-30T11:00:00+01:00"
        );
    }

    #[test]
    fn a_time_without_its_offset_is_refused_in_words() {
        for text in ["2026-11-23T15:00:00", "tomorrow", "", "2026-11-23"] {
            let error = read_written(text).expect_err("no written time");
            assert!(
                error.to_string().contains("2026-11-23T15:00:00+01:00"),
                "{error}"
            );
        }
    }
}
