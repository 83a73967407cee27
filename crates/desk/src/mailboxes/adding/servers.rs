//! Where the servers of a mailbox may be: where its domain says so in DNS (SRV; RFC 6186 and 8314), else at the well-known
//! names of the domain, at the well-known ports.
//!
//! What DNS says can be forged on the way, and a server is shown the password. So only a server of the domain itself, or of a
//! provider we know, is tried unasked; of any other a person says first that it is theirs.

use mail::dns::{Names, ServiceAt};
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

/// What DNS says of one kind of server.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Servers that may be tried.
    pub at_home: Vec<ServerAt>,
    /// One of another domain.
    pub elsewhere: Option<ServerAt>,
}

/// Where DNS says that mail of this address is read, and where it is sent. Nothing where nobody answers.
pub(super) async fn told_by_dns(address: &str, names: &Names) -> (Told, Told) {
    let domain = domain_of(address);
    if PROVIDERS.iter().any(|(known, ..)| *known == domain) {
        return (Told::default(), Told::default());
    }
    let ask = async |service: &str| names.services(service, &domain).await.unwrap_or_default();
    let (imaps, imap, submissions, submission) = tokio::join!(
        ask("_imaps._tcp"),
        ask("_imap._tcp"),
        ask("_submissions._tcp"),
        ask("_submission._tcp")
    );
    (
        told(
            &domain,
            [(imaps, Security::Tls), (imap, Security::StartTls)],
        ),
        told(
            &domain,
            [
                (submissions, Security::Tls),
                (submission, Security::StartTls),
            ],
        ),
    )
}

fn told(domain: &str, services: [(Vec<ServiceAt>, Security); 2]) -> Told {
    let mut told = Told::default();
    for (services, security) in services {
        for service in services {
            // Without a name the domain says that it has no such service.
            let Some(host) = service.host.filter(|_| service.port > 0) else {
                continue;
            };
            let at = ServerAt {
                port: service.port,
                security,
                host,
            };
            if is_at_home(&at.host, domain) {
                told.at_home.push(at);
            } else {
                told.elsewhere.get_or_insert(at);
            }
        }
    }
    told
}

fn is_at_home(host: &str, domain: &str) -> bool {
    let below = host
        .strip_suffix(domain)
        .is_some_and(|before| before.is_empty() || before.ends_with('.'));
    let known = |(_, imap, smtp): &(&str, &str, &str)| *imap == host || *smtp == host;
    below || PROVIDERS.iter().any(known)
}

fn domain_of(address: &str) -> String {
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
    domain.to_lowercase()
}

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
    let domain = domain_of(address);
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
    fn only_a_server_of_the_domain_or_of_a_provider_we_know_is_tried_unasked() {
        for host in ["shop.example", "mx.shop.example", "imap.fastmail.com"] {
            assert!(is_at_home(host, "shop.example"), "{host}");
        }
        for host in [
            "notshop.example",
            "shop.example.evil.example",
            "127.0.0.1",
            "",
        ] {
            assert!(!is_at_home(host, "shop.example"), "{host}");
        }
    }

    #[tokio::test]
    async fn what_a_name_server_says_comes_first_by_its_priority_and_encryption() {
        let server = testkit::name_server::Known::default()
            .service("_imaps._tcp.shop.example", "late.shop.example", 993, 20)
            .service("_imaps._tcp.shop.example", "mx.shop.example", 1993, 10)
            .service("_imap._tcp.shop.example", "mx.shop.example", 143, 10)
            .service("_submissions._tcp.shop.example", "", 0, 0)
            .service("_submission._tcp.shop.example", "smtp.far.example", 587, 0)
            .start();
        let names = Names::at(server.at());
        let (reading, sending) = told_by_dns("care@Shop.example", &names).await;
        let reading: Vec<_> = reading
            .at_home
            .iter()
            .map(|at| (at.host.as_str(), at.port, at.security))
            .collect();
        assert_eq!(
            reading,
            [
                ("mx.shop.example", 1993, Security::Tls),
                ("late.shop.example", 993, Security::Tls),
                ("mx.shop.example", 143, Security::StartTls),
            ]
        );
        let elsewhere = sending.elsewhere.unwrap();
        assert_eq!(
            (elsewhere.host.as_str(), elsewhere.port),
            ("smtp.far.example", 587)
        );
        assert_eq!(elsewhere.security, Security::StartTls);
        assert_eq!(sending.at_home, []);
        let silent = told_by_dns("care@other.example", &names).await;
        assert_eq!(silent, (Told::default(), Told::default()));
        let nobody = Names::at("127.0.0.1:9".parse().unwrap());
        let nobody = told_by_dns("care@shop.example", &nobody).await;
        assert_eq!(nobody, (Told::default(), Told::default()));
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
