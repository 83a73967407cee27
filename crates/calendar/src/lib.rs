//! Time as the desk keeps it: moments, zones, office hours, holidays by jurisdiction, working time, and a due time told
//! the way people say it. Pure: it reads no clock and no file; time zones come from the bundled database, so that the same
//! events give the same dates on every machine.

mod dates;
mod error;
pub mod holidays;
mod hours;
mod local;
mod moment;
mod plain;
mod span;
mod spoken;
mod working;
mod written;

pub use dates::{days_on, months_on};
pub use error::CalendarError;
pub use hours::{MAX_HOLIDAYS, MAX_SPANS_A_DAY, OfficeHours};
pub use jiff::civil;
pub use jiff::tz::TimeZone;
pub use local::{MAX_LOCAL_INPUT, day_of, from_local, local, parse_local, zone};
pub use moment::{DAY_US, Moment};
pub use span::Span;
pub use spoken::{SOON_MINUTES, SpokenDue, spoken};
pub use working::{MAX_DAYS_CLOSED, MAX_DAYS_WALKED};
pub use written::{MAX_WRITTEN_INPUT, read_written, write_moment};
