//! `[database]`: SQLite in the data folder, or PostgreSQL.

use super::error::ConfigError;
use super::secret::Secret;
use super::values::{Key, Values};
use std::path::PathBuf;
use store::StoreConfig;

pub const KEYS: [Key; 2] = [Key::secret("url"), Key::text("schema")];

/// Which database.
#[derive(Clone, Debug)]
pub struct DatabaseSection {
    /// PostgreSQL's address, with its password; none means SQLite.
    pub url: Option<Secret>,
    /// PostgreSQL's schema.
    pub schema: Option<String>,
}

pub fn read(values: &Values) -> Result<DatabaseSection, ConfigError> {
    let url = values.text("database", "url");
    if url.is_some_and(|url| !url.starts_with("postgres://") && !url.starts_with("postgresql://")) {
        return Err(values.unfit(
            "database",
            "url",
            "it begins with postgres://, or is empty for SQLite in the data folder",
        ));
    }
    let schema = values.text("database", "schema").map(str::to_owned);
    if let Some(url) = url {
        let server = StoreConfig::Postgres {
            url: url.to_owned(),
            schema: schema.clone(),
            folder: PathBuf::new(),
        };
        server
            .check()
            .map_err(|why| values.unfit("database", "url", why))?;
    }
    Ok(DatabaseSection {
        url: url.map(Secret::new),
        schema,
    })
}
