//! `[mailbox.oauth2]`: a provider whose access tokens sign in to the mailbox above it.

use super::error::ConfigError;
use super::hint;
use super::values::read_secret;
use ::mail::oauth2::{Endpoint, Provider, Tokens};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The name of the section within that of its mailbox.
pub const SECTION: &str = "oauth2";

/// Every key of such a section.
const KEYS: [&str; 8] = [
    "token_endpoint",
    "client_id",
    "client_secret",
    "client_secret_file",
    "refresh_token",
    "refresh_token_file",
    "scope",
    "authorities",
];

/// One section as it was given.
#[derive(Clone, Debug)]
pub struct Given {
    keys: BTreeMap<&'static str, String>,
    origin: String,
}

/// Takes the section apart.
pub fn given(value: &toml::Value, origin: &str) -> Result<Given, ConfigError> {
    let mut given = Given {
        keys: BTreeMap::new(),
        origin: origin.to_owned(),
    };
    let section = value.as_table().ok_or_else(|| ConfigError::Unfit {
        origin: origin.to_owned(),
        key: "mailbox.oauth2".to_owned(),
        why: "write [mailbox.oauth2] below the keys of its mailbox, and its own keys below that"
            .to_owned(),
    })?;
    for (name, value) in section {
        let Some(key) = KEYS.into_iter().find(|key| key == name) else {
            return Err(ConfigError::Unknown {
                origin: origin.to_owned(),
                key: format!("mailbox.oauth2.{name}"),
                hint: hint::nearest(name, KEYS).map(|near| format!("mailbox.oauth2.{near}")),
            });
        };
        let text = value
            .as_str()
            .ok_or_else(|| given.unfit(key, "write a text in quotes"))?;
        given.keys.insert(key, text.trim().to_owned());
    }
    Ok(given)
}

impl Given {
    fn unfit(&self, key: &str, why: &str) -> ConfigError {
        ConfigError::Unfit {
            origin: self.origin.clone(),
            key: format!("mailbox.oauth2.{key}"),
            why: why.to_owned(),
        }
    }

    fn text(&self, key: &str) -> Option<&str> {
        let text = self.keys.get(key)?;
        (!text.is_empty()).then_some(text.as_str())
    }

    /// A secret, from its own file or as it stands here.
    fn secret(&self, key: &'static str, file: &'static str) -> Result<Option<String>, ConfigError> {
        match (self.text(key), self.text(file)) {
            (Some(_), Some(_)) => Err(self.unfit(key, "it is given twice, here and in a file")),
            (Some(text), None) => Ok(Some(text.to_owned())),
            (None, Some(path)) => {
                let secret = read_secret(&PathBuf::from(path))?;
                Ok(Some(secret.trim().to_owned()))
            }
            (None, None) => Ok(None),
        }
    }

    /// Reads the section; a refresh token that the provider gives anew is kept in this file.
    pub fn read(&self, kept: &Path) -> Result<Arc<Tokens>, ConfigError> {
        let endpoint = Endpoint::read(self.text("token_endpoint").unwrap_or_default())
            .map_err(|error| self.unfit("token_endpoint", &error.to_string()))?;
        let client_id = self
            .text("client_id")
            .ok_or_else(|| self.unfit("client_id", "it is what the provider calls this desk"))?;
        let refresh_token = self
            .secret("refresh_token", "refresh_token_file")?
            .ok_or_else(|| {
                self.unfit(
                    "refresh_token_file",
                    "it is the file with the refresh token that the provider gave when you signed in there",
                )
            })?;
        Ok(Tokens::new(Provider {
            endpoint,
            client_id: client_id.to_owned(),
            client_secret: self.secret("client_secret", "client_secret_file")?,
            refresh_token,
            scope: self.text("scope").map(str::to_owned),
            authorities: self.text("authorities").map(PathBuf::from),
            kept: kept.to_owned(),
        }))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use super::super::{Config, ConfigError, Flags};
    use ::mail::imap::Login;

    const MAILBOX: &str =
        "[[mailbox]]\naddress = \"care@shop.example\"\nhost = \"imap.shop.example\"\n";
    const PROVIDER: &str = "[mailbox.oauth2]\ntoken_endpoint = \"https://login.shop.example/token\"\n\
                            client_id = \"amends\"\nrefresh_token = \"open sesame\"\n";

    fn read(settings: &str) -> Result<Config, ConfigError> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("amends.toml"), settings).unwrap();
        let flags = Flags {
            data: Some(folder.path().to_owned()),
            ..Flags::default()
        };
        Config::read_with(&flags, [])
    }

    #[test]
    fn a_mailbox_signs_in_by_its_provider_and_mail_goes_out_by_it_too() {
        let smtp = "[smtp]\nhost = \"smtp.shop.example\"\noauth2 = \"care@shop.example\"\n";
        let config = read(&format!("{MAILBOX}{PROVIDER}{smtp}")).unwrap();
        let account = &config.mailboxes[0].account;
        assert!(matches!(account.login, Login::Provider(_)));
        let sending = config.smtp.clone().unwrap().login;
        assert_eq!(sending, Some((account.user.clone(), account.login.clone())));
        assert!(!format!("{config:?}").contains("sesame"));
    }

    #[test]
    fn what_does_not_fit_is_refused_with_what_would() {
        let said = |settings: &str| read(settings).unwrap_err().to_string();
        let without = |key: &str| {
            let lines = PROVIDER.lines().filter(|line| !line.starts_with(key));
            said(&format!(
                "{MAILBOX}{}",
                lines.collect::<Vec<_>>().join("\n")
            ))
        };
        assert!(without("token_endpoint").contains("https://"));
        assert!(without("client_id").contains("calls this desk"));
        assert!(without("refresh_token").contains("refresh_token_file"));
        let password = said(&format!("{MAILBOX}password = \"x\"\n{PROVIDER}"));
        assert!(password.contains("take one of the two away"), "{password}");
        let slip = said(&format!("{MAILBOX}{PROVIDER}client_secrt = \"x\""));
        assert!(slip.contains("mailbox.oauth2.client_secret"), "{slip}");
        let plain = PROVIDER.replace("https:", "http:");
        assert!(said(&format!("{MAILBOX}{plain}")).contains("without TLS"));
        let nobody = "[smtp]\nhost = \"smtp.shop.example\"\noauth2 = \"x@shop.example\"\n";
        assert!(said(&format!("{MAILBOX}{PROVIDER}{nobody}")).contains("[[mailbox]]"));
    }
}
