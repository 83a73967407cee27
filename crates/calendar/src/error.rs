//! What can be wrong with hours, zones and times that people write.

/// A time, a zone or office hours that cannot be used. Each text says what was found and what would be accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The name is not in the IANA time zone database.
    #[error(
        "the time zone “{0}” is not known; write an IANA name such as “Europe/Berlin” or “UTC”"
    )]
    UnknownZone(String),
    /// A text that is no span of hours.
    #[error("“{0}” is no span of hours; write it like “09:00-17:00”, at the latest until “24:00”")]
    NotASpan(String),
    /// The span ends where or before it starts.
    #[error(
        "the hours “{0}” end before they start; split hours that pass midnight between the two days"
    )]
    EmptySpan(String),
    /// Two spans of one day share time.
    #[error("the hours “{first}” and “{second}” of one day overlap; join them into one")]
    Overlap {
        /// The span that starts first.
        first: String,
        /// The span that starts before the first has ended.
        second: String,
    },
    /// More spans in one day than are kept.
    #[error("{found} spans of hours in one day are too many; at most {most} are kept")]
    TooManySpans {
        /// How many were given.
        found: usize,
        /// How many are accepted.
        most: usize,
    },
    /// More holidays than are kept.
    #[error("{found} holidays are too many; at most {most} are kept, so leave out past years")]
    TooManyHolidays {
        /// How many were given.
        found: usize,
        /// How many are accepted.
        most: usize,
    },
    /// A text that is no local date and time.
    #[error("“{0}” is no date and time; write it like “2026-11-23T15:00”")]
    NotALocalTime(String),
    /// A text that tells no holiday.
    #[error(
        "“{0}” tells no holiday; write it like “25 december”, “2026-06-15”, “easter -2”, “orthodox easter +1”, \
         “first monday of may” or “saturday on or after 31 october”"
    )]
    NotAHolidayRule(String),
    /// A file of holidays that cannot be used.
    #[error("the file of holidays cannot be used: {0}")]
    NotAJurisdiction(String),
    /// A date for which no working days are known.
    #[error("working days are known from 2015 to 2100, and the count from {0} leaves them")]
    OutsideYears(jiff::civil::Date),
    /// A text that is no moment with an offset.
    #[error("“{0}” is no moment with an offset; write it like “2026-11-23T15:00:00+01:00”")]
    NotAWrittenTime(String),
}

/// Cuts what a person wrote to a length that fits a message.
pub(crate) fn quoted(text: &str) -> String {
    const SHOWN: usize = 60;
    text.chars().take(SHOWN).collect()
}
