//! Who asks, as far as rates are counted: an IPv4 address, or the network of an IPv6 one.

use std::net::{IpAddr, Ipv6Addr};

use axum::extract::ConnectInfo;
use axum::http::request::Parts;

use super::listener::Peer;

/// Bits of an IPv6 address that one subscriber has to himself.
const IPV6_SUBSCRIBER_BITS: u32 = 64;

/// Whose requests are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ClientKey(IpAddr);

impl ClientKey {
    fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(v4) => Self(IpAddr::V4(v4)),
            IpAddr::V6(v6) => Self(IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> IPV6_SUBSCRIBER_BITS))),
        }
    }

    /// The asker of a request. Behind a proxy it is the last address that the proxy has added.
    pub(crate) fn of_request(parts: &Parts, forwarded: bool) -> Self {
        let peer = parts.extensions.get::<ConnectInfo<Peer>>().map(|ConnectInfo(peer)| peer.0.ip());
        let told = if forwarded { last_forwarded(parts) } else { None };
        Self::of(told.or(peer).unwrap_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED)))
    }
}

fn last_forwarded(parts: &Parts) -> Option<IpAddr> {
    let header = parts.headers.get_all("x-forwarded-for").iter().next_back()?;
    header.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_ipv6_subscriber_is_one_asker() {
        let of = |text: &str| ClientKey::of(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
        assert_ne!(of("192.0.2.2"), of("192.0.2.1"));
    }

    #[test]
    fn only_the_address_that_the_proxy_added_is_believed() {
        let request = axum::http::Request::builder()
            .header("x-forwarded-for", "198.51.100.7, 192.0.2.9")
            .body(())
            .unwrap();
        let (parts, ()) = request.into_parts();
        assert_eq!(ClientKey::of_request(&parts, true), ClientKey::of("192.0.2.9".parse().unwrap()));
        assert_ne!(ClientKey::of_request(&parts, false), ClientKey::of("192.0.2.9".parse().unwrap()));
    }
}
