//! From which network address a complaint came, also through a proxy.

use crate::routes::address_of;
use axum::extract::Request;
use std::net::{IpAddr, SocketAddr};

/// Where a proxy says for whom it asks: each adds the address it was asked from at the end.
const FORWARDED: &str = "x-forwarded-for";

/// The address of whoever sent it. A proxy is believed where it stands on the same machine or in the same house; anybody
/// else could write into that field what they like.
pub(super) fn address(request: &Request) -> IpAddr {
    let told = request.headers().get_all(FORWARDED).iter().next_back();
    let told = told.and_then(|told| told.to_str().ok());
    behind(address_of(request), told)
}

fn behind(peer: IpAddr, told: Option<&str>) -> IpAddr {
    let last = told.and_then(|told| told.rsplit(',').next());
    match last.and_then(read) {
        Some(one) if is_near(peer) => one,
        _ => peer,
    }
}

/// An address, with or without the port.
fn read(told: &str) -> Option<IpAddr> {
    let told = told.trim();
    let with_port = || told.parse::<SocketAddr>().ok().map(|one| one.ip());
    told.parse().ok().or_else(with_port)
}

fn is_near(peer: IpAddr) -> bool {
    match peer.to_canonical() {
        IpAddr::V4(four) => four.is_loopback() || four.is_private(),
        IpAddr::V6(six) => six.is_loopback() || six.is_unique_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_of_the_house_tells_for_whom_it_asks_and_nobody_else_does() {
        let (near, far) = ("127.0.0.1", "192.0.2.7");
        for (peer, told, from) in [
            (near, Some("198.51.100.4"), "198.51.100.4"),
            // What stands before the last came from whoever asked.
            (
                "10.0.0.2",
                Some("203.0.113.1, 198.51.100.4:5012"),
                "198.51.100.4",
            ),
            ("::ffff:10.0.0.2", Some("2001:db8::1"), "2001:db8::1"),
            ("fd00::2", Some("[2001:db8::1]:443"), "2001:db8::1"),
            (near, Some("unknown"), near),
            (near, Some(""), near),
            (near, None, near),
            (far, Some("198.51.100.4"), far),
        ] {
            let peer = peer.parse().expect("an address");
            assert_eq!(
                behind(peer, told),
                from.parse::<IpAddr>().expect("an address")
            );
        }
    }
}
