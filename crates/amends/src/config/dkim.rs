//! `[[dkim]]`: a key that signs mail of ours, a section each.

use super::error::ConfigError;
use super::hint;
use super::values::read_secret;
use ::mail::dkim::{KEYS_MAX, KeyError, SigningKey};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The name of the section.
pub const SECTION: &str = "dkim";
/// Every key of such a section.
pub const KEYS: [&str; 3] = ["domain", "selector", "key_file"];

/// One section as it was given: texts by key, and where it stands.
#[derive(Clone, Debug)]
pub struct Given {
    keys: BTreeMap<&'static str, String>,
    origin: String,
}

/// Takes the sections of a file apart.
pub fn given(value: &toml::Value, origin: &str) -> Result<Vec<Given>, ConfigError> {
    let unfit = |why: String| ConfigError::Unfit {
        origin: origin.to_owned(),
        key: SECTION.to_owned(),
        why,
    };
    let sections = value
        .as_array()
        .ok_or_else(|| unfit("write [[dkim]], with two brackets, once for each key".to_owned()))?;
    if sections.len() > KEYS_MAX {
        return Err(unfit(format!("there are at most {KEYS_MAX} keys")));
    }
    let section = |section: &toml::Value| {
        let section = section.as_table();
        let section =
            section.ok_or_else(|| unfit("write [[dkim]] and its keys below".to_owned()))?;
        one(section, origin)
    };
    sections.iter().map(section).collect()
}

fn one(section: &toml::Table, origin: &str) -> Result<Given, ConfigError> {
    let mut keys = BTreeMap::new();
    for (name, value) in section {
        let Some(key) = KEYS.into_iter().find(|key| key == name) else {
            return Err(ConfigError::Unknown {
                origin: origin.to_owned(),
                key: format!("{SECTION}.{name}"),
                hint: hint::nearest(name, KEYS).map(|near| format!("{SECTION}.{near}")),
            });
        };
        let text = value.as_str().ok_or_else(|| ConfigError::Unfit {
            origin: origin.to_owned(),
            key: format!("{SECTION}.{key}"),
            why: "write a text in quotes".to_owned(),
        })?;
        keys.insert(key, text.trim().to_owned());
    }
    Ok(Given {
        keys,
        origin: origin.to_owned(),
    })
}

/// Reads the keys.
pub fn read(given: &[Given]) -> Result<Vec<SigningKey>, ConfigError> {
    let mut keys: Vec<SigningKey> = Vec::with_capacity(given.len());
    for given in given {
        let key = given.read()?;
        if keys
            .iter()
            .any(|one| one.record_name() == key.record_name())
        {
            return Err(given.unfit(
                "selector",
                "two keys of this domain have this selector; each has one of its own",
            ));
        }
        keys.push(key);
    }
    if keys.len() > KEYS_MAX {
        return Err(given[KEYS_MAX].unfit("selector", format!("there are at most {KEYS_MAX} keys")));
    }
    Ok(keys)
}

impl Given {
    /// Whether it is the same key's place.
    pub fn is_same(&self, other: &Self) -> bool {
        let place = |given: &Self| {
            let lower = |key| given.keys.get(key).map(|text| text.to_lowercase());
            (lower("domain"), lower("selector"))
        };
        place(self) == place(other)
    }

    fn text(&self, key: &str) -> &str {
        self.keys.get(key).map_or("", String::as_str)
    }

    fn read(&self) -> Result<SigningKey, ConfigError> {
        let file = self.text("key_file");
        if file.is_empty() {
            return Err(self.unfit(
                "key_file",
                "it is the file with the private key; `openssl genrsa -out FILE 2048` makes one",
            ));
        }
        let pem = read_secret(&PathBuf::from(file))?;
        SigningKey::read(self.text("domain"), self.text("selector"), &pem).map_err(|error| {
            let key = match error {
                KeyError::Domain => "domain",
                KeyError::Selector => "selector",
                KeyError::None | KeyError::Kind | KeyError::Length => "key_file",
            };
            self.unfit(key, error.to_string())
        })
    }

    fn unfit(&self, key: &str, why: impl Into<String>) -> ConfigError {
        ConfigError::Unfit {
            origin: self.origin.clone(),
            key: format!("{SECTION}.{key}"),
            why: why.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use super::super::{Config, DEFAULT_FILE, Flags};
    use super::*;
    use std::path::Path;
    use std::process::Command;

    /// Settings read with a key beside them, named KEY there.
    fn read(folder: &Path, settings: &str) -> Result<Config, String> {
        let key = folder.join("key.pem");
        if !key.exists() {
            let made = Command::new("openssl")
                .args(["genpkey", "-algorithm", "ed25519", "-out"])
                .arg(&key)
                .status();
            assert!(made.unwrap().success());
        }
        let path = folder.join("amends.toml");
        let settings = settings.replace("KEY", &key.display().to_string());
        std::fs::write(&path, settings).unwrap();
        let flags = Flags {
            data: Some(folder.to_owned()),
            ..Flags::default()
        };
        Config::read_with(&flags, []).map_err(|error| error.to_string())
    }

    const KEY: &str =
        "[[dkim]]\ndomain = \"shop.example\"\nselector = \"amends\"\nkey_file = \"KEY\"\n";

    #[test]
    fn a_key_is_read_and_its_folder_beside_the_data_counts_below_the_settings() {
        let folder = tempfile::tempdir().unwrap();
        let config = read(folder.path(), KEY).unwrap();
        assert_eq!(
            config.signing[0].record_name(),
            "amends._domainkey.shop.example"
        );
        let added = folder.path().join("dkim");
        std::fs::create_dir(&added).unwrap();
        std::fs::copy(folder.path().join("key.pem"), added.join("a.pem")).unwrap();
        let beside = KEY.replace("KEY", "a.pem");
        std::fs::write(added.join("a.toml"), &beside).unwrap();
        std::fs::write(added.join("b.toml"), beside.replace("amends", "second")).unwrap();
        let config = read(folder.path(), KEY).unwrap();
        let selectors: Vec<_> = config.signing.iter().map(SigningKey::selector).collect();
        assert_eq!(selectors, ["amends", "second"]);
        assert_eq!(config.smtp, None);
    }

    #[test]
    fn a_key_that_cannot_sign_is_refused_with_its_place_and_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let said = |settings: &str| read(folder.path(), settings).unwrap_err();
        let told = said(&KEY.replace("shop.example", "care@shop.example"));
        assert!(
            told.contains("amends.toml") && told.contains("dkim.domain"),
            "{told}"
        );
        assert!(said(&KEY.replace("\"amends\"", "\"a b\"")).contains("dkim.selector"));
        assert!(said(&KEY.replace("KEY", "amends-no-such-file")).contains("cannot be read"));
        assert!(said(&KEY.replace("key_file = \"KEY\"\n", "")).contains("openssl genrsa"));
        assert!(said(&KEY.replace("selector", "selektor")).contains("did you mean dkim.selector?"));
        assert!(said(&format!("{KEY}{KEY}")).contains("each has one of its own"));
        let one = KEY.replace("[[", "[").replace("]]", "]");
        assert!(said(&one).contains("two brackets"));
        let wrong = folder.path().join("key.pem");
        std::fs::write(
            &wrong,
            "-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----\n",
        )
        .unwrap();
        let told = said(KEY);
        assert!(
            told.contains("dkim.key_file") && told.contains("openssl genrsa"),
            "{told}"
        );
        assert!(!told.contains("MCow"), "{told}");
    }

    #[test]
    fn the_default_file_tells_of_every_key() {
        for key in KEYS {
            assert!(DEFAULT_FILE.contains(&format!("# {key} = ")), "{key}");
        }
    }
}
