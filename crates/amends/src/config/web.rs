//! `[web]`: where the pages are.

use super::error::ConfigError;
use super::values::{Key, Values};
use std::net::{SocketAddr, ToSocketAddrs as _};

pub const KEYS: [Key; 2] = [Key::text("listen"), Key::text("base_url")];

/// Where the pages are.
#[derive(Clone, Debug)]
pub struct WebSection {
    /// The address to listen on.
    pub listen: SocketAddr,
    base_url: Option<String>,
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
    Ok(WebSection { listen, base_url })
}

fn is_address(url: &str) -> bool {
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && !host.contains([' ', '?', '#', '"', '<', '>']))
}
