//! `[log]`: what is written to standard error.

use super::error::ConfigError;
use super::values::{Key, Values};

pub const KEYS: [Key; 2] = [Key::text("format"), Key::text("level")];

/// For whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Plain,
    /// For machines, one object a line.
    Json,
}

/// How it logs.
#[derive(Clone, Debug)]
pub struct LogSection {
    /// For whom.
    pub format: LogFormat,
    /// How much.
    pub level: tracing::Level,
}

pub fn read(values: &Values) -> Result<LogSection, ConfigError> {
    let format = match values.text("log", "format") {
        Some("plain") => LogFormat::Plain,
        Some("json") => LogFormat::Json,
        _ => return Err(values.unfit("log", "format", "it is \"plain\" or \"json\"")),
    };
    let level = values
        .text("log", "level")
        .and_then(|level| level.parse().ok())
        .ok_or_else(|| values.unfit("log", "level", "it is error, warn, info, debug or trace"))?;
    Ok(LogSection { format, level })
}
