//! What is wrong with the configuration, where, and what to do.

use crate::exit::answered;
use std::path::PathBuf;

/// Why the configuration was not taken. Nothing was opened or changed.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A key nobody knows.
    #[error("{origin} sets {key}, which is no setting{}", hint.as_ref().map_or_else(
        || "; `amends config default` shows all there are".to_owned(),
        |hint| format!("; did you mean {hint}?"),
    ))]
    Unknown {
        /// Where it stands.
        origin: String,
        /// What was written.
        key: String,
        /// The nearest that exists.
        hint: Option<String>,
    },
    /// A value that does not fit.
    #[error("{origin} sets {key} to something it cannot be: {why}")]
    Unfit {
        /// Where it stands.
        origin: String,
        /// The key.
        key: String,
        /// What it must be; never the value itself, which may be a secret.
        why: String,
    },
    /// A secret was given twice.
    #[error("{origin} sets both {key} and {twin}; keep one of them")]
    Twice {
        /// Where they stand.
        origin: String,
        /// The key.
        key: String,
        /// The one that names the file.
        twin: String,
    },
    /// A file that is to hold a secret holds none.
    #[error(
        "{path} is empty, and a secret is read from it. Write it there, or take out the setting that names the file"
    )]
    Empty {
        /// Which.
        path: PathBuf,
    },
    /// A file could not be read.
    #[error(
        "{path} cannot be read: {}. Check the name and who may read it",
        answered(source)
    )]
    File {
        /// Which.
        path: PathBuf,
        /// The system's answer.
        source: std::io::Error,
    },
    /// A file that is no TOML.
    #[error("{origin} cannot be understood: {why}")]
    Syntax {
        /// Which.
        origin: String,
        /// The line, and what the reader says; never the line itself, which may hold a secret.
        why: String,
    },
}

impl ConfigError {
    /// Of a text that is no TOML.
    pub fn syntax(origin: &str, text: &str, error: &toml::de::Error) -> Self {
        let says: Vec<&str> = error.message().lines().map(str::trim).collect();
        let says = says.join("; ");
        let before = error.span().and_then(|span| text.get(..span.start));
        let why = before.map_or_else(
            || says.clone(),
            |before| format!("line {}: {says}", before.matches('\n').count() + 1),
        );
        Self::Syntax {
            origin: origin.to_owned(),
            why,
        }
    }
}
