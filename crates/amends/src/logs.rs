//! Logs go to standard error, plain or JSON. They hold ids and counts: never personal words, never
//! tokens, with one exception, the link by which the first administrator is set.

use crate::config::{LogFormat, LogSection};
use tracing_subscriber::EnvFilter;

/// The target of the few lines everybody needs whatever the level: ready, the first link, stopped.
pub const NOTICE: &str = "amends::notice";

/// Starts logging. Called once, by commands that run a desk.
pub fn start(log: &LogSection) {
    let directives = desk::log::directives(&log.level.as_str().to_lowercase());
    let filter = EnvFilter::new(format!("{directives},{NOTICE}=info"));
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match log.format {
        LogFormat::Plain => subscriber.with_target(false).with_ansi(false).init(),
        LogFormat::Json => subscriber.json().flatten_event(true).init(),
    }
}
