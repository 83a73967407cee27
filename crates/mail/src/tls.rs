//! TLS over a connection, towards a name that its certificate must bear.

use std::io;
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, Error as TlsError, RootCertStore};

/// Why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoTls {
    /// The name is none.
    Name,
    /// The file of authorities cannot be used.
    Authorities,
    /// The certificate is not trusted.
    Untrusted,
    /// TLS is not spoken there.
    NotSpoken,
    /// The connection ended.
    Cut,
}

/// Speaks TLS over the connection; the authorities are those of a file, or the public ones.
pub(crate) async fn under(
    host: &str,
    authorities: Option<&Path>,
    plain: TcpStream,
) -> Result<TlsStream<TcpStream>, NoTls> {
    let authorities = match authorities {
        Some(path) => from_file(path)?,
        None => RootCertStore {
            roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
        },
    };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|_| NoTls::NotSpoken)?
        .with_root_certificates(authorities)
        .with_no_client_auth();
    let name = ServerName::try_from(host.to_owned()).map_err(|_| NoTls::Name)?;
    TlsConnector::from(Arc::new(config))
        .connect(name, plain)
        .await
        .map_err(|error| trouble(&error))
}

fn from_file(path: &Path) -> Result<RootCertStore, NoTls> {
    let mut store = RootCertStore::empty();
    let certificates = CertificateDer::pem_file_iter(path).map_err(|_| NoTls::Authorities)?;
    for certificate in certificates {
        let certificate = certificate.map_err(|_| NoTls::Authorities)?;
        store.add(certificate).map_err(|_| NoTls::Authorities)?;
    }
    if store.is_empty() {
        return Err(NoTls::Authorities);
    }
    Ok(store)
}

fn trouble(error: &io::Error) -> NoTls {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
    match inner {
        Some(TlsError::InvalidCertificate(_)) => NoTls::Untrusted,
        Some(_) => NoTls::NotSpoken,
        None => NoTls::Cut,
    }
}
