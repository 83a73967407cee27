//! `[[mailbox]]`: a mailbox that is read where it lies, a section each.

use super::error::ConfigError;
use super::values::read_secret;
use super::{hint, oauth2};
use ::mail::Mailbox;
use ::mail::imap::{Account, Login, Security};
use desk::mailboxes::{Begin, WatchedMailbox, refresh_file};
use std::collections::{BTreeMap, HashSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The name of the section.
pub const SECTION: &str = "mailbox";
/// Variables of the environment that hold secrets named by `password_env`; their names are the house's own.
pub const SECRETS: &str = "AMENDS_SECRET_";
/// Mailboxes that are read at most.
const MAILBOXES_MAX: usize = 50;
/// Folders of one mailbox that are read at most.
const FOLDERS_MAX: usize = 50;

/// Every key of such a section.
pub const KEYS: [&str; 14] = [
    "address",
    "host",
    "port",
    "tls",
    "authorities",
    "user",
    "password",
    "password_file",
    "password_env",
    "token_file",
    "folders",
    "sent",
    "sent_by",
    "begin",
];

/// One section as it was given: texts by key, and where it stands.
#[derive(Clone, Debug)]
pub struct Given {
    keys: BTreeMap<&'static str, Vec<String>>,
    provider: Option<oauth2::Given>,
    origin: String,
}

/// Takes the sections of a file apart.
pub fn given(value: &toml::Value, origin: &str) -> Result<Vec<Given>, ConfigError> {
    let unfit = |why: &str| ConfigError::Unfit {
        origin: origin.to_owned(),
        key: SECTION.to_owned(),
        why: why.to_owned(),
    };
    let sections = value
        .as_array()
        .ok_or_else(|| unfit("write [[mailbox]], with two brackets, once for each mailbox"))?;
    if sections.len() > MAILBOXES_MAX {
        return Err(unfit(&format!(
            "there are at most {MAILBOXES_MAX} mailboxes"
        )));
    }
    sections
        .iter()
        .map(|section| {
            let section = section
                .as_table()
                .ok_or_else(|| unfit("write [[mailbox]] and its keys below"))?;
            one(section, origin)
        })
        .collect()
}

fn one(section: &toml::Table, origin: &str) -> Result<Given, ConfigError> {
    let mut keys = BTreeMap::new();
    let mut provider = None;
    for (name, value) in section {
        if name == oauth2::SECTION {
            provider = Some(oauth2::given(value, origin)?);
            continue;
        }
        let Some(key) = KEYS.into_iter().find(|key| key == name) else {
            return Err(ConfigError::Unknown {
                origin: origin.to_owned(),
                key: format!("{SECTION}.{name}"),
                hint: hint::nearest(name, KEYS).map(|near| format!("{SECTION}.{near}")),
            });
        };
        let texts = match value {
            toml::Value::String(text) => Some(vec![text.trim().to_owned()]),
            toml::Value::Integer(number) if key == "port" => Some(vec![number.to_string()]),
            toml::Value::Array(values) if key == "folders" => values
                .iter()
                .map(|value| value.as_str().map(str::to_owned))
                .collect(),
            _ => None,
        };
        let texts = texts.ok_or_else(|| ConfigError::Unfit {
            origin: origin.to_owned(),
            key: format!("{SECTION}.{key}"),
            why: match key {
                "folders" => "write a list of texts in quotes".to_owned(),
                "port" => "write a number".to_owned(),
                _ => "write a text in quotes".to_owned(),
            },
        })?;
        keys.insert(key, texts);
    }
    Ok(Given {
        keys,
        provider,
        origin: origin.to_owned(),
    })
}

/// Reads the sections. `environment` is where `password_env` looks, `data` where a provider's new tokens are kept.
pub fn read(
    given: &[Given],
    environment: &[(OsString, OsString)],
    data: &Path,
) -> Result<Vec<WatchedMailbox>, ConfigError> {
    let mut addresses = HashSet::new();
    let mut mailboxes = Vec::with_capacity(given.len());
    for given in given {
        let mailbox = given.read(environment, data)?;
        if !addresses.insert(mailbox.address.to_lowercase()) {
            return Err(given.unfit(
                "address",
                "two mailboxes have this address; each is read once",
            ));
        }
        mailboxes.push(mailbox);
    }
    Ok(mailboxes)
}

impl Given {
    /// Its address, as it was given.
    pub fn address(&self) -> Option<&str> {
        self.text("address")
    }

    /// Whether it is the same mailbox.
    pub fn is_same(&self, other: &Self) -> bool {
        let lower = |given: &Self| given.address().map(str::to_lowercase);
        lower(self) == lower(other)
    }

    fn text(&self, key: &str) -> Option<&str> {
        let text = self.keys.get(key)?.first()?;
        (!text.is_empty()).then_some(text.as_str())
    }

    fn unfit(&self, key: &str, why: impl Into<String>) -> ConfigError {
        ConfigError::Unfit {
            origin: self.origin.clone(),
            key: format!("{SECTION}.{key}"),
            why: why.into(),
        }
    }

    fn read(
        &self,
        environment: &[(OsString, OsString)],
        data: &Path,
    ) -> Result<WatchedMailbox, ConfigError> {
        let address = self
            .text("address")
            .and_then(|address| Mailbox::new(None, address))
            .ok_or_else(|| {
                self.unfit(
                    "address",
                    "it is the mailbox's address, such as care@shop.example",
                )
            })?
            .address;
        let host = self
            .text("host")
            .ok_or_else(|| {
                self.unfit(
                    "host",
                    "it is the IMAP server's name, such as imap.shop.example",
                )
            })?
            .to_owned();
        let security = self.security(&host)?;
        let port = match (self.text("port"), security) {
            (Some(port), _) => port.parse().ok().filter(|port| *port > 0).ok_or_else(|| {
                self.unfit("port", "it is a number from 1 to 65535; 993 is usual")
            })?,
            (None, Security::Tls) => 993,
            (None, Security::StartTls | Security::None) => 143,
        };
        let account = Account {
            host,
            port,
            security,
            authorities: self.text("authorities").map(PathBuf::from),
            user: self.text("user").unwrap_or(&address).to_owned(),
            login: self.login(environment, &refresh_file(data, &address))?,
        };
        let (folders, sent) = self.folders()?;
        let sent_by = match self.text("sent_by") {
            None => None,
            Some(text) => Some(
                Mailbox::new(None, text)
                    .ok_or_else(|| {
                        self.unfit(
                            "sent_by",
                            "it is the address with which one of you signs in here",
                        )
                    })?
                    .address,
            ),
        };
        Ok(WatchedMailbox {
            address,
            account,
            folders,
            sent,
            begin: match self.text("begin").unwrap_or("new") {
                "new" => Begin::New,
                "all" => Begin::All,
                _ => {
                    return Err(self.unfit(
                        "begin",
                        "it is \"new\" (begin with mail that comes from now on) or \"all\" (take in what lies there too)",
                    ));
                }
            },
            sent_by,
        })
    }

    fn security(&self, host: &str) -> Result<Security, ConfigError> {
        match self.text("tls").unwrap_or("tls") {
            "tls" => Ok(Security::Tls),
            "starttls" => Ok(Security::StartTls),
            "none" if is_this_machine(host) => Ok(Security::None),
            "none" => Err(self.unfit(
                "tls",
                "\"none\" would send the password in clear over the network; it is for a server on this machine alone",
            )),
            _ => Err(self.unfit("tls", "it is \"tls\" (port 993), \"starttls\" (port 143) or \"none\"")),
        }
    }

    fn login(
        &self,
        environment: &[(OsString, OsString)],
        kept: &Path,
    ) -> Result<Login, ConfigError> {
        let ways = ["password", "password_file", "password_env", "token_file"];
        let mut given = ways
            .into_iter()
            .filter_map(|way| Some((way, self.text(way)?)));
        if let Some(provider) = &self.provider {
            return match given.next() {
                None => Ok(Login::Provider(provider.read(kept)?)),
                Some((way, _)) => Err(self.unfit(
                    way,
                    "[mailbox.oauth2] signs in to this mailbox already; take one of the two away",
                )),
            };
        }
        let (way, text) = given.next().ok_or_else(|| {
            self.unfit(
                "password_file",
                "one of password_file, password_env, token_file, password and the section [mailbox.oauth2] must say with what to sign in",
            )
        })?;
        if given.next().is_some() {
            return Err(self.unfit(
                way,
                "only one of password_file, password_env, token_file and password can be given",
            ));
        }
        let password = match way {
            "token_file" => return Ok(Login::TokenFile(PathBuf::from(text))),
            "password_file" => read_secret(&PathBuf::from(text))?,
            "password_env" => environment
                .iter()
                .find(|(name, _)| name == text)
                .and_then(|(_, value)| value.to_str())
                .ok_or_else(|| {
                    self.unfit(
                        way,
                        format!("no variable of that name is set; one that begins with AMENDS_ must begin with {SECRETS}"),
                    )
                })?
                .to_owned(),
            _ => text.to_owned(),
        };
        if password.is_empty() {
            return Err(self.unfit(way, "the password there is empty"));
        }
        Ok(Login::Password(password))
    }

    fn folders(&self) -> Result<(Vec<String>, Option<String>), ConfigError> {
        let mut folders = self
            .keys
            .get("folders")
            .cloned()
            .unwrap_or_else(|| vec!["INBOX".to_owned()]);
        let sent = self.text("sent").map(str::to_owned);
        let mut seen = HashSet::new();
        let all_differ = folders.iter().chain(&sent).all(|one| seen.insert(one));
        let all_named = folders.iter().all(|one| !one.trim().is_empty());
        if folders.is_empty() || folders.len() > FOLDERS_MAX || !all_differ || !all_named {
            return Err(self.unfit(
                "folders",
                format!("it lists one to {FOLDERS_MAX} folders, each once, and not the one named by sent"),
            ));
        }
        // The one name IMAP knows in any case of letters.
        for folder in &mut folders {
            if folder.eq_ignore_ascii_case("INBOX") {
                "INBOX".clone_into(folder);
            }
        }
        Ok((folders, sent))
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost"
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use super::super::{Config, DEFAULT_FILE, Flags};
    use super::*;

    fn read(file: &str, environment: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("amends.toml");
        std::fs::write(&path, file).unwrap();
        let flags = Flags {
            file: Some(path),
            ..Flags::default()
        };
        let environment = environment
            .iter()
            .map(|(name, value)| (OsString::from(name), OsString::from(value)));
        Config::read_with(&flags, environment)
    }

    const CARE: &str =
        "[[mailbox]]\naddress = \"care@shop.example\"\nhost = \"imap.shop.example\"\n";

    #[test]
    fn a_mailbox_needs_an_address_a_host_and_a_way_to_sign_in() {
        let config = read(
            &format!("{CARE}password_env = \"SHOP_WORD\"\nsent = \"Sent\""),
            &[("SHOP_WORD", "open sesame")],
        )
        .unwrap();
        let [mailbox] = config.mailboxes.as_slice() else {
            panic!("one mailbox was given");
        };
        assert_eq!(mailbox.account.port, 993);
        assert_eq!(mailbox.account.user, "care@shop.example");
        assert_eq!(mailbox.account.login, Login::Password("open sesame".into()));
        assert_eq!(mailbox.folders, ["INBOX"]);
        assert_eq!(mailbox.begin, Begin::New);
        assert!(!format!("{config:?}").contains("sesame"));
    }

    #[test]
    fn its_address_is_one_of_ours() {
        let file = format!("{CARE}password = \"x\"\n[mail]\nmailboxes = [\"shop@shop.example\"]");
        let config = read(&file, &[]).unwrap();
        let desk = config.desk(std::sync::Arc::new(desk::SystemClock));
        assert_eq!(desk.mailboxes, ["shop@shop.example", "care@shop.example"]);
    }

    #[test]
    fn what_does_not_fit_is_refused_with_what_would() {
        let said = |more: &str| read(&format!("{CARE}{more}"), &[]).unwrap_err().to_string();
        assert!(said("pasword = \"x\"").contains("did you mean mailbox.password?"));
        assert!(said("").contains("password_file"));
        assert!(said("password = \"x\"\ntoken_file = \"y\"").contains("only one"));
        assert!(said("password = \"x\"\ntls = \"none\"").contains("in clear"));
        assert!(said("password = \"x\"\nport = 70000").contains("65535"));
        assert!(said("password = \"x\"\nfolders = []").contains("one to"));
        assert!(said("password = \"x\"\nbegin = \"yesterday\"").contains("from now on"));
        assert!(said("password_env = \"NOT_SET\"").contains("no variable"));
        assert!(
            said(&format!("password = \"x\"\n{CARE}password = \"x\"")).contains("two mailboxes")
        );
        let one = CARE.replace("[[", "[").replace("]]", "]");
        assert!(
            read(&one, &[])
                .unwrap_err()
                .to_string()
                .contains("two brackets")
        );
        assert!(!said("password = \"hunter2\"\nport = 0").contains("hunter2"));
    }

    #[test]
    fn a_mailbox_that_was_added_counts_below_what_the_settings_say() {
        let folder = tempfile::tempdir().unwrap();
        let added = folder.path().join("mailboxes");
        std::fs::create_dir(&added).unwrap();
        let file = |address: &str| {
            format!(
                "[[mailbox]]\naddress = \"{address}\"\nhost = \"imap.shop.example\"\nport = \"993\"\n\
                 password_file = \"word\"\n[smtp]\nhost = \"smtp.shop.example\"\nuser = \"{address}\"\n\
                 password_file = \"word\"\n"
            )
        };
        std::fs::write(added.join("word"), "open sesame").unwrap();
        std::fs::write(added.join("a.toml"), file("care@shop.example")).unwrap();
        std::fs::write(added.join("b.toml"), file("help@shop.example")).unwrap();
        let with = |settings: &str| {
            let path = folder.path().join("amends.toml");
            std::fs::write(&path, settings).unwrap();
            let flags = Flags {
                data: Some(folder.path().to_owned()),
                ..Flags::default()
            };
            Config::read_with(&flags, []).unwrap()
        };
        let config = with("");
        let ours = ["care@shop.example", "help@shop.example"];
        assert_eq!(config.mail.mailboxes, ours);
        assert_eq!(config.mail.domain, "shop.example");
        let smtp = config.smtp.clone().unwrap();
        assert_eq!(smtp.host, "smtp.shop.example");
        assert_eq!(
            smtp.login,
            Some((ours[0].to_owned(), Login::Password("open sesame".into())))
        );
        assert_eq!(config.mailboxes.len(), 2);
        assert_eq!(
            config.mailboxes[0].account.login,
            Login::Password("open sesame".into())
        );

        let config = with(&format!(
            "[mail]\nmailboxes = [\"shop@shop.example\"]\n[smtp]\nhost = \"mx.shop.example\"\n{CARE}password = \"x\"\n"
        ));
        assert_eq!(config.mail.mailboxes[0], "shop@shop.example");
        assert_eq!(config.smtp.unwrap().host, "mx.shop.example");
        assert_eq!(
            config.mailboxes.len(),
            2,
            "the one of the settings counts once"
        );
        assert_eq!(
            config.mailboxes[0].account.login,
            Login::Password("x".into())
        );
    }

    #[test]
    fn the_default_file_tells_of_every_key() {
        for key in KEYS {
            let told = format!("# {key} = ");
            assert!(
                DEFAULT_FILE.contains(&told),
                "{key} is not in the default file"
            );
        }
    }
}
