//! `[smtp]`: the server that mail goes out by.

use super::error::ConfigError;
use super::mail::MailSection;
use super::values::{Key, Values};
use desk::mailboxes::WatchedMailbox;
use mail::smtp::{Login, Security, Server};
use std::path::PathBuf;

pub const KEYS: [Key; 7] = [
    Key::text("host"),
    Key::text("port"),
    Key::text("tls"),
    Key::text("authorities"),
    Key::text("user"),
    Key::secret("password"),
    Key::text("oauth2"),
];

/// The server, where one is named; without it mail goes to the outgoing folder.
pub fn read(
    values: &Values,
    mail: &MailSection,
    mailboxes: &[WatchedMailbox],
) -> Result<Option<Server>, ConfigError> {
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
    let login = login(values, mail, mailboxes)?;
    Ok(Some(Server {
        host: host.to_owned(),
        port,
        security,
        authorities: values.text("smtp", "authorities").map(PathBuf::from),
        login,
        hello: mail.domain.clone(),
    }))
}

/// Who signs in, and with what.
fn login(
    values: &Values,
    mail: &MailSection,
    mailboxes: &[WatchedMailbox],
) -> Result<Option<(String, Login)>, ConfigError> {
    let unfit = |key: &'static str, why: &str| values.unfit("smtp", key, why);
    let user = values.text("smtp", "user");
    if let Some(address) = values.text("smtp", "oauth2") {
        if values.text("smtp", "password").is_some() {
            return Err(unfit(
                "oauth2",
                "there is a password too; take one of the two away",
            ));
        }
        let mut named = mailboxes
            .iter()
            .filter(|one| one.address.eq_ignore_ascii_case(address));
        let Some(account) = named.next().map(|one| &one.account) else {
            return Err(unfit("oauth2", "it is the address of a [[mailbox]]"));
        };
        let Login::Provider(_) = account.login else {
            return Err(unfit(
                "oauth2",
                "the mailbox of this address has no section [mailbox.oauth2]",
            ));
        };
        let user = user.unwrap_or(&account.user).to_owned();
        return Ok(Some((user, account.login.clone())));
    }
    match (user, values.text("smtp", "password")) {
        (None, None) => Ok(None),
        (user, Some(password)) => Ok(Some((
            user.or(mail.mailboxes.first().map(String::as_str))
                .unwrap_or_default()
                .to_owned(),
            Login::Password(password.to_owned()),
        ))),
        (Some(_), None) => Err(unfit(
            "password",
            "there is a user and no password; give password_file or password",
        )),
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
            Some((
                "care@desk.example".to_owned(),
                Login::Password("a word".to_owned())
            ))
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
