//! One question to the provider: an access token for a refresh token.

use super::{NoToken, Provider};
use crate::tls::{self, NoTls};
use form_urlencoded::Serializer;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper::header::{ACCEPT, CONTENT_TYPE, HOST, USER_AGENT};
use hyper::{Request, StatusCode, Uri};
use hyper_util::rt::TokioIo;
use serde::Deserialize;
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// How long the provider may take. Longer than anybody waits for it: what it answers late may hold a new refresh token.
const ANSWER_MAX: Duration = Duration::from_mins(1);
/// Bytes of its answer.
const ANSWER_BYTES_MAX: usize = 64 * 1024;

/// Where access tokens are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    host: String,
    port: u16,
    /// Host and port as the address names them.
    named: String,
    path: String,
    is_tls: bool,
}

/// It is no such address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "it is the address where the provider gives tokens, such as https://login.provider.example/oauth2/token; without TLS only on this machine"
)]
pub struct NoEndpoint;

impl Endpoint {
    /// Reads an address. Secrets go there, so it is `https`, but on this machine.
    ///
    /// # Errors
    /// It is none.
    pub fn read(text: &str) -> Result<Self, NoEndpoint> {
        let address: Uri = text.trim().parse().map_err(|_| NoEndpoint)?;
        let host = address.host().ok_or(NoEndpoint)?;
        let port = address.port_u16();
        let named = port.map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let is_tls = match address.scheme_str() {
            Some("https") => true,
            Some("http") if is_this_machine(host) => false,
            _ => return Err(NoEndpoint),
        };
        let path = address.path_and_query().map_or("/", |path| path.as_str());
        Ok(Self {
            host: host.to_owned(),
            port: port.unwrap_or(if is_tls { 443 } else { 80 }),
            named,
            path: path.to_owned(),
            is_tls,
        })
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.named)
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}

/// What the provider gave; the access token may be none that can be shown to a server.
pub(super) struct Given {
    pub access: Result<String, NoToken>,
    pub lasts: Option<Duration>,
    pub refresh: Option<String>,
}

#[derive(Deserialize)]
struct Answer {
    access_token: Option<String>,
    /// Seconds; some write them as a text.
    expires_in: Option<serde_json::Value>,
    refresh_token: Option<String>,
}

#[derive(Deserialize)]
struct Refusal {
    error: String,
}

/// Asks for an access token.
pub(super) async fn token(provider: &Provider, refresh: &str) -> Result<Given, NoToken> {
    let (status, body) = timeout(ANSWER_MAX, answer(provider, refresh))
        .await
        .unwrap_or(Err(NoToken::NotReached))?;
    if status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error() {
        return Err(NoToken::NotReached);
    }
    if status != StatusCode::OK {
        return Err(refusal(&body));
    }
    let answer: Answer = serde_json::from_slice(&body).map_err(|_| NoToken::Strange)?;
    let seconds = answer.expires_in.and_then(|lasts| match lasts {
        serde_json::Value::String(text) => text.parse().ok(),
        other => other.as_u64(),
    });
    // It stands in one line of a command.
    let access = answer.access_token.filter(|access| {
        !access.is_empty() && access.bytes().all(|byte| (b'!'..=b'~').contains(&byte))
    });
    Ok(Given {
        access: access.ok_or(NoToken::Strange),
        lasts: seconds.map(Duration::from_secs),
        refresh: answer.refresh_token.filter(|token| !token.is_empty()),
    })
}

/// RFC 6749, 5.2.
fn refusal(body: &[u8]) -> NoToken {
    let Ok(Refusal { error }) = serde_json::from_slice(body) else {
        return NoToken::Strange;
    };
    match error.as_str() {
        "invalid_client" | "unauthorized_client" => NoToken::Client,
        "temporarily_unavailable" | "server_error" => NoToken::NotReached,
        "invalid_request" | "invalid_scope" | "unsupported_grant_type" => NoToken::Asked,
        _ => NoToken::Refused,
    }
}

async fn answer(provider: &Provider, refresh: &str) -> Result<(StatusCode, Bytes), NoToken> {
    let Endpoint {
        host, port, is_tls, ..
    } = &provider.endpoint;
    let plain = TcpStream::connect((host.as_str(), *port))
        .await
        .map_err(|_| NoToken::NotReached)?;
    let request = request(provider, refresh)?;
    if !is_tls {
        return over(plain, request).await;
    }
    let secret = tls::under(host, provider.authorities.as_deref(), plain)
        .await
        .map_err(|error| match error {
            NoTls::Authorities => NoToken::Authorities,
            _ => NoToken::NotReached,
        })?;
    over(secret, request).await
}

fn request(provider: &Provider, refresh: &str) -> Result<Request<Full<Bytes>>, NoToken> {
    let mut form = Serializer::new(String::new());
    form.append_pair("grant_type", "refresh_token")
        .append_pair("refresh_token", refresh)
        .append_pair("client_id", &provider.client_id);
    if let Some(secret) = &provider.client_secret {
        form.append_pair("client_secret", secret);
    }
    if let Some(scope) = &provider.scope {
        form.append_pair("scope", scope);
    }
    Request::post(&provider.endpoint.path)
        .header(HOST, provider.endpoint.to_string())
        .header(USER_AGENT, "Amends")
        .header(ACCEPT, "application/json")
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Full::from(form.finish()))
        .map_err(|_| NoToken::Strange)
}

async fn over(
    wire: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Full<Bytes>>,
) -> Result<(StatusCode, Bytes), NoToken> {
    let shaken = hyper::client::conn::http1::handshake(TokioIo::new(wire)).await;
    let (mut sender, connection) = shaken.map_err(|_| NoToken::NotReached)?;
    let asked = async {
        let answer = sender.send_request(request).await;
        let answer = answer.map_err(|_| NoToken::NotReached)?;
        let status = answer.status();
        let body = Limited::new(answer.into_body(), ANSWER_BYTES_MAX)
            .collect()
            .await;
        Ok((status, body.map_err(|_| NoToken::Strange)?.to_bytes()))
    };
    // It carries question and answer, and ends when nobody asks any more.
    let carried = tokio::spawn(connection);
    let answer = asked.await;
    carried.abort();
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_go_over_tls_but_on_this_machine() {
        let at = |text| Endpoint::read(text).map(|at| (at.to_string(), at.path, at.is_tls));
        assert_eq!(
            at("https://login.shop.example/a/token?x=1"),
            Ok(("login.shop.example".into(), "/a/token?x=1".into(), true))
        );
        assert_eq!(
            at("http://[::1]:8080/token"),
            Ok(("[::1]:8080".into(), "/token".into(), false))
        );
        assert_eq!(
            at("http://127.0.0.1:8080"),
            Ok(("127.0.0.1:8080".into(), "/".into(), false))
        );
        for wrong in [
            "",
            "login.shop.example",
            "http://login.shop.example/token",
            "ftp://127.0.0.1/",
            "https:///token",
        ] {
            assert_eq!(at(wrong), Err(NoEndpoint), "{wrong}");
        }
    }

    #[test]
    fn what_a_provider_refuses_is_told_apart() {
        assert_eq!(refusal(br#"{"error":"invalid_grant"}"#), NoToken::Refused);
        assert_eq!(refusal(br#"{"error":"invalid_client"}"#), NoToken::Client);
        assert_eq!(refusal(br#"{"error":"invalid_scope"}"#), NoToken::Asked);
        assert_eq!(
            refusal(br#"{"error":"temporarily_unavailable"}"#),
            NoToken::NotReached
        );
        assert_eq!(refusal(b"<html>"), NoToken::Strange);
    }
}
