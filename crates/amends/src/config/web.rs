//! `[web]`: where the pages are.

use super::error::ConfigError;
use super::values::{Key, Values};
use std::net::{SocketAddr, ToSocketAddrs as _};
use std::time::Duration;

/// The longest a word can be taken back: the customer waits for as long.
const UNDO_SECONDS_MAX: u64 = desk::acts::WAIT_US_MAX.unsigned_abs() / 1_000_000;

pub const KEYS: [Key; 3] = [
    Key::text("listen"),
    Key::text("base_url"),
    Key::text("undo_seconds"),
];

/// Where the pages are.
#[derive(Clone, Debug)]
pub struct WebSection {
    /// The address to listen on.
    pub listen: SocketAddr,
    base_url: Option<String>,
    /// How long a word by mail can be taken back after it was sent.
    pub undo: Duration,
}

impl WebSection {
    /// Where customers and staff reach the desk, without a slash at its end.
    pub fn base_url(&self) -> String {
        self.base_url
            .clone()
            .unwrap_or_else(|| format!("http://{}", self.listen))
    }

    /// The same, now that the port is known.
    pub fn heard_on(&mut self, at: SocketAddr) {
        self.listen = at;
    }
}

pub fn read(values: &Values) -> Result<WebSection, ConfigError> {
    let listen = values
        .text("web", "listen")
        .and_then(|text| text.to_socket_addrs().ok()?.next())
        .ok_or_else(|| {
            values.unfit(
                "web",
                "listen",
                "it is an address and a port, such as 127.0.0.1:8787",
            )
        })?;
    let base_url = values
        .text("web", "base_url")
        .map(|url| url.trim_end_matches('/').to_owned());
    if base_url.as_deref().is_some_and(|url| !is_address(url)) {
        return Err(values.unfit(
            "web",
            "base_url",
            "it is the address people type, such as https://care.example",
        ));
    }
    let undo = values
        .text("web", "undo_seconds")
        .and_then(|text| text.parse().ok())
        .filter(|seconds: &u64| *seconds <= UNDO_SECONDS_MAX)
        .ok_or_else(|| {
            values.unfit(
                "web",
                "undo_seconds",
                "it is a number of seconds from 0 (a word goes out at once) to 60",
            )
        })?;
    Ok(WebSection {
        listen,
        base_url,
        undo: Duration::from_secs(undo),
    })
}

fn is_address(url: &str) -> bool {
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && !host.contains([' ', '?', '#', '"', '<', '>']))
}
