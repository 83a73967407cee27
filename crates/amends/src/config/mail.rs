//! `[mail]`: our addresses.

use super::error::ConfigError;
use super::values::{Key, Values};
use mail::dns::Names;
use mail::{Mailbox, SIGNS_MAX, SpamSign};
use std::net::{IpAddr, SocketAddr};

pub const KEYS: [Key; 6] = [
    Key::list("mailboxes"),
    Key::text("domain"),
    Key::text("trusted_authserv"),
    Key::text("check"),
    Key::list("spam_signs"),
    Key::text("name_server"),
];

/// Our own addresses at most.
const MAILBOXES_MAX: usize = 50;

/// Our addresses.
#[derive(Clone, Debug)]
pub struct MailSection {
    /// Addresses mail comes in to; the first one sends.
    pub mailboxes: Vec<String>,
    /// The domain of our Message-IDs.
    pub domain: String,
    /// Whose `Authentication-Results` are believed.
    pub trusted_authserv: Option<String>,
    /// Whether the desk looks at signatures itself, with DNS.
    pub checks: bool,
    /// By which fields a server before us says that a mail is spam.
    pub spam_signs: Vec<SpamSign>,
    /// Who is asked for names of the mail's domains.
    pub names: Names,
}

pub fn read(values: &Values) -> Result<MailSection, ConfigError> {
    let given = values.list("mail", "mailboxes");
    if given.is_empty() || given.len() > MAILBOXES_MAX {
        return Err(values.unfit(
            "mail",
            "mailboxes",
            format!("it lists one to {MAILBOXES_MAX} addresses, the sending one first"),
        ));
    }
    let mut mailboxes = Vec::with_capacity(given.len());
    for address in &given {
        let mailbox = Mailbox::new(None, address).ok_or_else(|| {
            values.unfit(
                "mail",
                "mailboxes",
                "each is an address such as care@shop.example",
            )
        })?;
        mailboxes.push(mailbox.address);
    }
    let first = mailboxes[0]
        .rsplit_once('@')
        .map_or("", |(_, domain)| domain)
        .to_owned();
    let domain = values.text("mail", "domain").map_or(first, str::to_owned);
    if domain.is_empty() || domain.contains(['@', ' ', '<', '>']) {
        return Err(values.unfit("mail", "domain", "it is a domain such as shop.example"));
    }
    let signs = values.list("mail", "spam_signs");
    let spam_signs: Vec<SpamSign> = signs.iter().filter_map(|sign| sign.parse().ok()).collect();
    if spam_signs.len() < signs.len() || signs.len() > SIGNS_MAX {
        return Err(values.unfit(
            "mail",
            "spam_signs",
            format!(
                "each of at most {SIGNS_MAX} is a field with the word that says spam, such as X-Spam-Flag: YES"
            ),
        ));
    }
    let trusted_authserv = values.text("mail", "trusted_authserv").map(str::to_owned);
    Ok(MailSection {
        mailboxes,
        domain,
        checks: checks(values, trusted_authserv.as_deref())?,
        trusted_authserv,
        spam_signs,
        names: names(values)?,
    })
}

/// Whether the desk looks itself. A server that has looked saw more: which server sent a mail.
fn checks(values: &Values, trusted_authserv: Option<&str>) -> Result<bool, ConfigError> {
    match values.text("mail", "check") {
        None => Ok(false),
        Some("dns") if trusted_authserv.is_none() => Ok(true),
        Some("dns") => Err(values.unfit(
            "mail",
            "check",
            "the server that trusted_authserv names checks mail already, and sees more: take one of the two away",
        )),
        Some(_) => Err(values.unfit(
            "mail",
            "check",
            "it is dns, or nothing where senders are not checked",
        )),
    }
}

/// The name server that is asked; that of the system where none is named.
fn names(values: &Values) -> Result<Names, ConfigError> {
    let Some(text) = values.text("mail", "name_server") else {
        return Ok(Names::default());
    };
    let with_port = text.parse::<SocketAddr>().ok();
    let at = with_port.or_else(|| Some(SocketAddr::new(text.parse::<IpAddr>().ok()?, 53)));
    at.map(Names::at).ok_or_else(|| {
        values.unfit(
            "mail",
            "name_server",
            "it is a network address such as 192.0.2.53, with a port where that is not 53",
        )
    })
}
