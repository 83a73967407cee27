//! Where the servers of a mailbox may be: at the well-known names of its domain, at the well-known ports.

use mail::imap::Security;

/// A server, and how to speak with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerAt {
    /// Its name, as its certificate bears it.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept from others.
    pub security: Security,
}

/// The name of it in the settings.
pub fn security_name(security: Security) -> &'static str {
    match security {
        Security::Tls => "tls",
        Security::StartTls => "starttls",
        Security::None => "none",
    }
}

/// Domains whose mail lies with a provider under other names: the domain, the reading server, the sending one. As the
/// providers publish them; those that take no password from programs are left out.
const PROVIDERS: [(&str, &str, &str); 12] = [
    ("fastmail.com", "imap.fastmail.com", "smtp.fastmail.com"),
    ("gmail.com", "imap.gmail.com", "smtp.gmail.com"),
    ("gmx.de", "imap.gmx.net", "mail.gmx.net"),
    ("gmx.net", "imap.gmx.net", "mail.gmx.net"),
    ("googlemail.com", "imap.gmail.com", "smtp.gmail.com"),
    ("icloud.com", "imap.mail.me.com", "smtp.mail.me.com"),
    ("mailbox.org", "imap.mailbox.org", "smtp.mailbox.org"),
    ("me.com", "imap.mail.me.com", "smtp.mail.me.com"),
    ("posteo.de", "posteo.de", "posteo.de"),
    ("web.de", "imap.web.de", "smtp.web.de"),
    ("yahoo.com", "imap.mail.yahoo.com", "smtp.mail.yahoo.com"),
    ("zoho.com", "imap.zoho.com", "smtp.zoho.com"),
];

/// Where mail of this address may be read, the likeliest first.
pub(super) fn reading(address: &str) -> Vec<ServerAt> {
    let ports = [(993, Security::Tls), (143, Security::StartTls)];
    at(&hosts(address, |provider| provider.1, "imap"), ports)
}

/// Where mail of this address may be sent, the likeliest first.
pub(super) fn sending(address: &str) -> Vec<ServerAt> {
    let ports = [(465, Security::Tls), (587, Security::StartTls)];
    at(&hosts(address, |provider| provider.2, "smtp"), ports)
}

fn hosts(
    address: &str,
    of: impl Fn(&(&'static str, &'static str, &'static str)) -> &'static str,
    first: &str,
) -> Vec<String> {
    let domain = address
        .rsplit_once('@')
        .map_or("", |(_, domain)| domain)
        .to_lowercase();
    if let Some(provider) = PROVIDERS.iter().find(|(known, ..)| *known == domain) {
        return vec![of(provider).to_owned()];
    }
    vec![
        format!("{first}.{domain}"),
        format!("mail.{domain}"),
        domain,
    ]
}

fn at(hosts: &[String], ports: [(u16, Security); 2]) -> Vec<ServerAt> {
    let every = hosts.iter().flat_map(|host| {
        ports.map(|(port, security)| ServerAt {
            host: host.clone(),
            port,
            security,
        })
    });
    every.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shop_with_a_domain_of_its_own_is_looked_for_at_the_usual_names() {
        let found: Vec<_> = reading("care@Shop.example")
            .into_iter()
            .map(|at| (at.host, at.port))
            .collect();
        assert_eq!(found[0], ("imap.shop.example".to_owned(), 993));
        assert_eq!(found[1], ("imap.shop.example".to_owned(), 143));
        assert!(found.contains(&("mail.shop.example".to_owned(), 993)));
        assert_eq!(sending("care@shop.example")[0].port, 465);
        assert!(
            reading("care@shop.example")
                .iter()
                .all(|at| at.security != Security::None)
        );
    }

    #[test]
    fn a_provider_is_asked_at_its_own_names_alone() {
        for (domain, imap, smtp) in PROVIDERS {
            let address = format!("care@{domain}");
            assert!(reading(&address).iter().all(|at| at.host == imap));
            assert!(sending(&address).iter().all(|at| at.host == smtp));
        }
        assert!(PROVIDERS.is_sorted());
    }
}
