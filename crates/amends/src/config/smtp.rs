//! `[smtp]`: the server that mail goes out by.

use super::error::ConfigError;
use super::mail::MailSection;
use super::values::{Key, Values};
use mail::smtp::{Security, Server};
use std::path::PathBuf;

pub const KEYS: [Key; 6] = [
    Key::text("host"),
    Key::text("port"),
    Key::text("tls"),
    Key::text("authorities"),
    Key::text("user"),
    Key::secret("password"),
];

/// The server, where one is named; without it mail goes to the outgoing folder.
pub fn read(values: &Values, mail: &MailSection) -> Result<Option<Server>, ConfigError> {
    let unfit = |key: &'static str, why: &str| values.unfit("smtp", key, why);
    let Some(host) = values.text("smtp", "host") else {
        return match KEYS
            .iter()
            .find(|key| key.name != "tls" && values.text("smtp", key.name).is_some())
        {
            Some(key) => Err(unfit(
                key.name,
                "it says nothing without host, the name of the mail server",
            )),
            None => Ok(None),
        };
    };
    if host.contains(['/', ':', '@', ' ']) {
        return Err(unfit(
            "host",
            "it is the mail server's name alone, such as smtp.shop.example",
        ));
    }
    let security = match values.text("smtp", "tls") {
        Some("tls") => Security::Tls,
        Some("starttls") => Security::StartTls,
        Some("none") if is_this_machine(host) => Security::None,
        Some("none") => {
            return Err(unfit(
                "tls",
                "\"none\" would send mail and password in clear over the network; it is for a server on this machine alone",
            ));
        }
        _ => {
            return Err(unfit(
                "tls",
                "it is \"tls\" (port 465), \"starttls\" (port 587) or \"none\" (port 25)",
            ));
        }
    };
    let port = match (values.text("smtp", "port"), security) {
        (Some(port), _) => port
            .parse()
            .ok()
            .filter(|port| *port > 0)
            .ok_or_else(|| unfit("port", "it is a number from 1 to 65535; 465 is usual"))?,
        (None, Security::Tls) => 465,
        (None, Security::StartTls) => 587,
        (None, Security::None) => 25,
    };
    let login = match (values.text("smtp", "user"), values.text("smtp", "password")) {
        (None, None) => None,
        (user, Some(password)) => Some((
            user.or(mail.mailboxes.first().map(String::as_str))
                .unwrap_or_default()
                .to_owned(),
            password.to_owned(),
        )),
        (Some(_), None) => {
            return Err(unfit(
                "password",
                "there is a user and no password; give password_file or password",
            ));
        }
    };
    Ok(Some(Server {
        host: host.to_owned(),
        port,
        security,
        authorities: values.text("smtp", "authorities").map(PathBuf::from),
        login,
        hello: mail.domain.clone(),
    }))
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost"
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::super::{Config, Flags};
    use super::*;
    use std::ffi::OsString;

    fn read(variables: &[(&str, &str)]) -> Result<Option<Server>, String> {
        let variables = variables
            .iter()
            .map(|(name, value)| (OsString::from(name), OsString::from(value)));
        let folder = std::env::temp_dir().join("amends-without-a-config-file");
        let flags = Flags {
            data: Some(folder),
            ..Flags::default()
        };
        Config::read_with(&flags, variables)
            .map(|config| config.smtp)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn without_a_host_mail_goes_to_the_folder() {
        assert_eq!(read(&[]), Ok(None));
        let error = read(&[("AMENDS_SMTP_USER", "care")]).unwrap_err();
        assert!(error.contains("host"), "{error}");
    }

    #[test]
    fn the_port_follows_from_the_tls_and_the_user_is_the_mailbox() {
        let server = read(&[
            ("AMENDS_SMTP_HOST", "smtp.shop.example"),
            ("AMENDS_SMTP_PASSWORD", "a word"),
        ])
        .unwrap()
        .unwrap();
        assert_eq!((server.port, server.security), (465, Security::Tls));
        assert_eq!(
            server.login,
            Some(("care@desk.example".to_owned(), "a word".to_owned()))
        );
        let told = format!("{server:?}");
        assert!(!told.contains("a word"), "{told}");
        let server = read(&[
            ("AMENDS_SMTP_HOST", "smtp.shop.example"),
            ("AMENDS_SMTP_TLS", "starttls"),
        ]);
        assert_eq!(server.unwrap().unwrap().port, 587);
    }

    #[test]
    fn a_password_is_not_sent_in_clear_to_another_machine() {
        let error = read(&[
            ("AMENDS_SMTP_HOST", "smtp.shop.example"),
            ("AMENDS_SMTP_TLS", "none"),
        ]);
        assert!(error.unwrap_err().contains("in clear"));
        let here = read(&[
            ("AMENDS_SMTP_HOST", "localhost"),
            ("AMENDS_SMTP_TLS", "none"),
        ]);
        assert_eq!(here.unwrap().unwrap().port, 25);
    }
}
