//! `[mail]`: our addresses.

use super::error::ConfigError;
use super::values::{Key, Values};
use mail::{Mailbox, SIGNS_MAX, SpamSign};

pub const KEYS: [Key; 4] = [
    Key::list("mailboxes"),
    Key::text("domain"),
    Key::text("trusted_authserv"),
    Key::list("spam_signs"),
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
    /// By which fields a server before us says that a mail is spam.
    pub spam_signs: Vec<SpamSign>,
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
    Ok(MailSection {
        mailboxes,
        domain,
        trusted_authserv: values.text("mail", "trusted_authserv").map(str::to_owned),
        spam_signs,
    })
}
