//! The layers, one over the other: each key with its value and where it was set.

use super::error::ConfigError;
use super::{SECTIONS, dkim, hint, mailbox};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Bytes of a secret in a file of its own.
const SECRET_BYTES_MAX: u64 = 64 * 1024;

/// A key of a section.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
}

/// What a key holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A text that may stand in a file of its own, and is never shown.
    Secret,
    /// A list of texts; with commas in the environment.
    List,
}

impl Key {
    /// A text.
    pub const fn text(name: &'static str) -> Self {
        Self {
            name,
            kind: Kind::Text,
        }
    }

    /// A secret.
    pub const fn secret(name: &'static str) -> Self {
        Self {
            name,
            kind: Kind::Secret,
        }
    }

    /// A list.
    pub const fn list(name: &'static str) -> Self {
        Self {
            name,
            kind: Kind::List,
        }
    }
}

#[derive(Clone)]
struct Given {
    texts: Vec<String>,
    origin: String,
}

/// All that was set so far.
#[derive(Default)]
pub struct Values {
    keys: BTreeMap<(&'static str, &'static str), Given>,
    mailboxes: Vec<mailbox::Given>,
    signing: Vec<dkim::Given>,
}

impl Values {
    /// Lays a TOML text over what is there.
    pub fn take_text(&mut self, text: &str, origin: &str) -> Result<(), ConfigError> {
        let table: toml::Table = text
            .parse()
            .map_err(|error| ConfigError::syntax(origin, text, &error))?;
        for (section, body) in &table {
            if section == mailbox::SECTION {
                self.mailboxes = mailbox::given(body, origin)?;
                continue;
            }
            if section == dkim::SECTION {
                self.signing = dkim::given(body, origin)?;
                continue;
            }
            let Some((known, keys)) = SECTIONS.iter().find(|(name, _)| name == section) else {
                return Err(unknown_section(section, body, origin));
            };
            let toml::Value::Table(body) = body else {
                return Err(ConfigError::Unfit {
                    origin: origin.to_owned(),
                    key: section.clone(),
                    why: format!("it is a section; write [{section}] and its keys below"),
                });
            };
            for (name, value) in body {
                let (key, from_file) = find_key(known, keys, name, origin)?;
                if from_file && body.contains_key(key.name) {
                    return Err(ConfigError::Twice {
                        origin: origin.to_owned(),
                        key: format!("{known}.{}", key.name),
                        twin: format!("{known}.{name}"),
                    });
                }
                let texts = texts(value).ok_or_else(|| ConfigError::Unfit {
                    origin: origin.to_owned(),
                    key: format!("{known}.{name}"),
                    why: match key.kind {
                        Kind::List => "write a list of texts in quotes".to_owned(),
                        _ => "write a text in quotes".to_owned(),
                    },
                })?;
                self.set(known, key, from_file, texts, origin)?;
            }
        }
        Ok(())
    }

    /// Lays a key that was added under what is there.
    pub fn take_key(&mut self, table: &toml::Table, origin: &str) -> Result<(), ConfigError> {
        if let Some(sections) = table.get(dkim::SECTION) {
            for given in dkim::given(sections, origin)? {
                if !self.signing.iter().any(|one| one.is_same(&given)) {
                    self.signing.push(given);
                }
            }
        }
        Ok(())
    }

    /// Lays a mailbox that was added under what is there: its address is one of ours where the settings name none, and mail
    /// goes out by its server where they name none.
    pub fn take_added(&mut self, table: &toml::Table, origin: &str) -> Result<(), ConfigError> {
        if let Some(sections) = table.get(mailbox::SECTION) {
            for given in mailbox::given(sections, origin)? {
                if self.mailboxes.iter().any(|one| one.is_same(&given)) {
                    continue;
                }
                self.add_address(given.address(), origin);
                self.mailboxes.push(given);
            }
        }
        let Some(toml::Value::Table(smtp)) = table.get("smtp") else {
            return Ok(());
        };
        if self.text("smtp", "host").is_some() {
            return Ok(());
        }
        for (name, value) in smtp {
            if let Some(text) = value.as_str() {
                self.set_text("smtp", name, text, origin)?;
            }
        }
        Ok(())
    }

    /// An address of ours. The one that only the defaults name is nobody's.
    fn add_address(&mut self, address: Option<&str>, origin: &str) {
        let Some(given) = self.keys.get_mut(&("mail", "mailboxes")) else {
            return;
        };
        if given.origin == super::DEFAULTS {
            given.texts.clear();
            origin.clone_into(&mut given.origin);
        }
        given.texts.extend(address.map(str::to_owned));
    }

    /// Sets one key from a text: an environment variable or a flag. `name` may end in `_file`.
    pub fn set_text(
        &mut self,
        section: &str,
        name: &str,
        text: &str,
        origin: &str,
    ) -> Result<(), ConfigError> {
        let (known, keys) = SECTIONS
            .iter()
            .find(|(known, _)| *known == section)
            .ok_or_else(|| ConfigError::Unknown {
                origin: origin.to_owned(),
                key: section.to_owned(),
                hint: None,
            })?;
        let (key, from_file) = find_key(known, keys, name, origin)?;
        let texts = if key.kind == Kind::List && !from_file {
            text.split(',')
                .map(|part| part.trim().to_owned())
                .filter(|part| !part.is_empty())
                .collect()
        } else {
            vec![text.to_owned()]
        };
        self.set(known, key, from_file, texts, origin)
    }

    fn set(
        &mut self,
        section: &'static str,
        key: Key,
        from_file: bool,
        texts: Vec<String>,
        origin: &str,
    ) -> Result<(), ConfigError> {
        if key.kind != Kind::List && texts.len() != 1 {
            return Err(ConfigError::Unfit {
                origin: origin.to_owned(),
                key: format!("{section}.{}", key.name),
                why: "write one text, not a list".to_owned(),
            });
        }
        let (texts, origin) = if from_file {
            let path = PathBuf::from(&texts[0]);
            let secret = read_secret(&path)?;
            (
                vec![secret],
                format!("{} (named by {origin})", path.display()),
            )
        } else {
            (texts, origin.to_owned())
        };
        self.keys
            .insert((section, key.name), Given { texts, origin });
        Ok(())
    }

    /// The text of a key; empty means nothing was said.
    pub fn text(&self, section: &'static str, key: &'static str) -> Option<&str> {
        let given = self.keys.get(&(section, key))?;
        given
            .texts
            .first()
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())
    }

    /// The mailboxes that are read, as they were given.
    pub fn mailboxes(&self) -> &[mailbox::Given] {
        &self.mailboxes
    }

    /// The keys that sign mail, as they were given.
    pub fn signing(&self) -> &[dkim::Given] {
        &self.signing
    }

    /// The list of a key.
    pub fn list(&self, section: &'static str, key: &'static str) -> Vec<String> {
        self.keys
            .get(&(section, key))
            .map(|given| given.texts.clone())
            .unwrap_or_default()
    }

    /// An error about this key's value.
    pub fn unfit(
        &self,
        section: &'static str,
        key: &'static str,
        why: impl Into<String>,
    ) -> ConfigError {
        ConfigError::Unfit {
            origin: self
                .keys
                .get(&(section, key))
                .map(|given| given.origin.clone())
                .unwrap_or_default(),
            key: format!("{section}.{key}"),
            why: why.into(),
        }
    }
}

fn find_key(
    section: &str,
    keys: &'static [Key],
    name: &str,
    origin: &str,
) -> Result<(Key, bool), ConfigError> {
    if let Some(key) = keys.iter().find(|key| key.name == name) {
        return Ok((*key, false));
    }
    let twin = name
        .strip_suffix("_file")
        .and_then(|bare| keys.iter().find(|key| key.name == bare));
    if let Some(key) = twin.filter(|key| key.kind == Kind::Secret) {
        return Ok((*key, true));
    }
    Err(ConfigError::Unknown {
        origin: origin.to_owned(),
        key: format!("{section}.{name}"),
        hint: hint::nearest(name, keys.iter().map(|key| key.name))
            .map(|near| format!("{section}.{near}")),
    })
}

/// A section nobody knows, or a key that stands above all sections.
fn unknown_section(name: &str, body: &toml::Value, origin: &str) -> ConfigError {
    let hint = if body.is_table() {
        hint::nearest(
            name,
            SECTIONS
                .iter()
                .map(|(name, _)| *name)
                .chain(["[mailbox]", "[dkim]"]),
        )
        .map(|near| format!("[{near}]"))
    } else {
        SECTIONS.iter().find_map(|(section, keys)| {
            let near = hint::nearest(name, keys.iter().map(|key| key.name))?;
            Some(format!("{near} in the section [{section}]"))
        })
    };
    ConfigError::Unknown {
        origin: origin.to_owned(),
        key: name.to_owned(),
        hint,
    }
}

fn texts(value: &toml::Value) -> Option<Vec<String>> {
    match value {
        toml::Value::String(text) => Some(vec![text.clone()]),
        toml::Value::Array(values) => values
            .iter()
            .map(|value| value.as_str().map(str::to_owned))
            .collect(),
        _ => None,
    }
}

/// The secret in a file of its own. One that is empty is refused: what it was to say would be taken for not said at all.
pub fn read_secret(path: &Path) -> Result<String, ConfigError> {
    let failed = |source| ConfigError::File {
        path: path.to_owned(),
        source,
    };
    let size = std::fs::metadata(path).map_err(failed)?.len();
    if size > SECRET_BYTES_MAX {
        return Err(failed(std::io::Error::other(format!(
            "it is longer than {SECRET_BYTES_MAX} bytes"
        ))));
    }
    let text = std::fs::read_to_string(path).map_err(failed)?;
    if text.trim().is_empty() {
        return Err(ConfigError::Empty {
            path: path.to_owned(),
        });
    }
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
