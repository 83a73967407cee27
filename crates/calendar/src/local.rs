//! Between an instant and what the clock on the wall says.
//!
//! Where the clocks change, a local time may not exist or may come twice. One rule holds everywhere: a time in the gap
//! is moved on by the length of the gap (02:30 becomes 03:30), and of two equal times the first is meant.

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{TimeZone, TimeZoneDatabase};

use crate::error::{CalendarError, quoted};
use crate::moment::Moment;

/// The longest text read as a local time, in bytes.
pub const MAX_LOCAL_INPUT: usize = 26;

// The bundled database and not the machine's: reading files is IO, and two machines may hold different editions.
static ZONES: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// The zone of this IANA name, such as `Europe/Berlin`.
pub fn zone(name: &str) -> Result<TimeZone, CalendarError> {
    ZONES
        .get(name.trim())
        .map_err(|_| CalendarError::UnknownZone(quoted(name)))
}

/// The date on the wall at this moment.
pub fn day_of(at: Moment, zone: &TimeZone) -> Date {
    local(at, zone).date()
}

/// The date and time on the wall at this moment.
pub fn local(at: Moment, zone: &TimeZone) -> DateTime {
    zone.to_datetime(at.timestamp())
}

/// The moment of a local time, by the rule of this module for times that do not exist or come twice.
pub fn from_local(datetime: DateTime, zone: &TimeZone) -> Moment {
    let end_of_time = if datetime.year() < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    };
    Moment::from_timestamp(
        zone.to_ambiguous_timestamp(datetime)
            .compatible()
            .unwrap_or(end_of_time),
    )
}

/// Reads what a `datetime-local` field of a form sends: `2026-11-23T15:00`, seconds allowed. An offset or a zone in the
/// text is refused, since it would contradict the zone of the desk.
pub fn parse_local(text: &str, zone: &TimeZone) -> Result<Moment, CalendarError> {
    let text = text.trim();
    let wrong = || CalendarError::NotALocalTime(quoted(text));
    let (date, time) = text.split_once('T').ok_or_else(wrong)?;
    let shaped = text.len() <= MAX_LOCAL_INPUT
        && time.len() >= "15:00".len()
        && date.bytes().all(|b| b.is_ascii_digit() || b == b'-')
        && time
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b':' || b == b'.');
    if !shaped {
        return Err(wrong());
    }
    let datetime: DateTime = text.parse().map_err(|_| wrong())?;
    Ok(from_local(datetime, zone))
}
