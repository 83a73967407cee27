//! What the domains of mail say about themselves: texts (TXT) and where a service is (SRV), asked of the name servers of this
//! machine, or of the one that the settings name.

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
use hickory_resolver::lookup::Lookup;
use hickory_resolver::net::NetError;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::{Name, RData, RecordType};
use std::io::Read as _;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;
use tokio::time::timeout;

/// How long the name servers may take to answer.
pub const ANSWER_MAX: Duration = Duration::from_secs(5);
/// Where the system names its name servers.
const SYSTEM: &str = "/etc/resolv.conf";
/// Bytes of that file.
const SYSTEM_BYTES_MAX: u64 = 64 * 1024;
/// Name servers that are asked.
const SERVERS_MAX: usize = 3;
/// Records of one name that are read.
const RECORDS_MAX: usize = 20;
/// The port of name servers.
const PORT: u16 = 53;
/// Answers that are remembered; each may be long, and who writes to us chooses what is asked.
const REMEMBERED_MAX: u64 = 256;

/// Whom to ask for names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    at: Option<SocketAddr>,
}

/// Where a service is (RFC 2782).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceAt {
    /// The server's name; nothing where the domain says that it has no such service.
    pub host: Option<String>,
    /// The port.
    pub port: u16,
}

/// No name server has answered, so nothing is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no name server answers; see to DNS on this machine, or name one as name_server in [mail]")]
pub struct NoAnswer;

impl Names {
    /// Asks this one alone, and none that the system names.
    pub fn at(server: SocketAddr) -> Self {
        Self { at: Some(server) }
    }

    /// The texts that stand under a name, each put together from its parts; none where there are none.
    ///
    /// # Errors
    /// Nobody answered.
    pub async fn texts(&self, name: &str) -> Result<Vec<String>, NoAnswer> {
        let found = self.ask(name, RecordType::TXT).await?;
        let texts = records(found.as_ref()).filter_map(|data| match data {
            RData::TXT(text) => Some(String::from_utf8_lossy(&text.txt_data.concat()).into_owned()),
            _ => None,
        });
        Ok(texts.collect())
    }

    /// Where a service of a domain is, such as `_imaps._tcp`: the one to try first in front.
    ///
    /// # Errors
    /// Nobody answered.
    pub async fn services(&self, service: &str, domain: &str) -> Result<Vec<ServiceAt>, NoAnswer> {
        let found = self
            .ask(&format!("{service}.{domain}"), RecordType::SRV)
            .await?;
        let mut found: Vec<_> = records(found.as_ref())
            .filter_map(|data| match data {
                RData::SRV(at) => Some(at.clone()),
                _ => None,
            })
            .collect();
        // Weights share load between many clients; for one desk the heaviest first is as good as any.
        found.sort_by_key(|at| (at.priority, u16::MAX - at.weight));
        let services = found.into_iter().map(|at| {
            let host = at.target.to_ascii().trim_end_matches('.').to_lowercase();
            ServiceAt {
                host: (!host.is_empty()).then_some(host),
                port: at.port,
            }
        });
        Ok(services.collect())
    }

    /// Whether anybody answers at all, whatever they say: who is at the root is known everywhere.
    pub async fn answer(&self) -> bool {
        let Some(resolver) = self.resolver() else {
            return false;
        };
        let root = timeout(ANSWER_MAX, resolver.lookup(".", RecordType::NS)).await;
        matches!(root, Ok(Ok(_) | Err(NetError::Dns(_))))
    }

    async fn ask(&self, name: &str, kind: RecordType) -> Result<Option<Lookup>, NoAnswer> {
        // With its last dot it is no name within a domain that the system adds.
        let name = format!("{}.", name.trim_end_matches('.'));
        let resolver = self.resolver().ok_or(NoAnswer)?;
        match timeout(ANSWER_MAX, resolver.lookup(name.as_str(), kind)).await {
            Ok(Ok(found)) => Ok(Some(found)),
            Ok(Err(error)) if NetError::is_no_records_found(&error) => Ok(None),
            _ => Err(NoAnswer),
        }
    }

    pub(crate) fn resolver(&self) -> Option<TokioResolver> {
        let servers = match self.at {
            Some(at) => vec![server(at)],
            None => of_the_system()
                .into_iter()
                .map(|ip| server(SocketAddr::new(ip, PORT)))
                .collect(),
        };
        let config = ResolverConfig::from_name_servers(servers);
        let mut made = TokioResolver::builder_with_config(config, TokioRuntimeProvider::default());
        made.options_mut().cache_size = REMEMBERED_MAX;
        made.build().ok()
    }
}

/// A domain as DNS writes it, in lower case.
pub(crate) fn in_ascii(domain: &str) -> String {
    let lower = domain.to_lowercase();
    Name::from_utf8(&lower).map_or(lower, |name| name.to_ascii())
}

fn records(found: Option<&Lookup>) -> impl Iterator<Item = &RData> {
    let answers = found.map(Lookup::answers).unwrap_or_default();
    answers.iter().take(RECORDS_MAX).map(|record| &record.data)
}

fn server(at: SocketAddr) -> NameServerConfig {
    let ways = [ConnectionConfig::udp(), ConnectionConfig::tcp()];
    let ways = ways.map(|mut way| {
        way.port = at.port();
        way
    });
    NameServerConfig::new(at.ip(), true, ways.to_vec())
}

/// The name servers that the system names; this machine where it names none, as every program takes it.
fn of_the_system() -> Vec<IpAddr> {
    let mut text = String::new();
    // Where there is no such file, there is nothing to read.
    let _ = std::fs::File::open(SYSTEM)
        .and_then(|file| file.take(SYSTEM_BYTES_MAX).read_to_string(&mut text));
    let named = named_in(&text);
    if named.is_empty() {
        return vec![IpAddr::from([127, 0, 0, 1])];
    }
    named
}

fn named_in(text: &str) -> Vec<IpAddr> {
    let named = text.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        (words.next() == Some("nameserver")).then_some(())?;
        words.next()?.parse().ok()
    });
    named.take(SERVERS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_compared_as_dns_writes_it() {
        assert_eq!(in_ascii("Shop.Example"), "shop.example");
        assert_eq!(in_ascii("b\u{fc}cher.example"), "xn--bcher-kva.example");
        assert_eq!(in_ascii("no name"), "no name");
        assert_eq!(in_ascii(""), "");
    }

    #[test]
    fn the_name_servers_of_the_system_are_those_it_names() {
        let text = "# made by hand\nsearch shop.example\nnameserver 192.0.2.1\n nameserver\t2001:db8::1 # second\nnameserver x\n;nameserver 192.0.2.9\n";
        let named: Vec<String> = named_in(text).iter().map(ToString::to_string).collect();
        assert_eq!(named, ["192.0.2.1", "2001:db8::1"]);
    }
}
