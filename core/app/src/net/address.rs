//! The addresses of relays, and of pages that open shares.

use std::net::IpAddr;

use crate::error::AppError;

/// Longest address, in bytes.
const ADDRESS_LEN_MAX: usize = 300;

/// Takes `https://` addresses, and `http://` ones only on this very computer: who relays learn less from a line they cannot read.
pub(crate) fn check_relay_address(address: &str) -> Result<reqwest::Url, AppError> {
    sealed_address(address).ok_or(AppError::RelayAddress)
}

fn sealed_address(address: &str) -> Option<reqwest::Url> {
    let url: reqwest::Url = address.parse().ok()?;
    let host = url.host_str()?;
    let local =
        host == "localhost" || host.trim_matches(['[', ']']).parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
    let plain = url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    let scheme = url.scheme() == "https" || (url.scheme() == "http" && local);
    (scheme && plain && address.len() <= ADDRESS_LEN_MAX).then_some(url)
}

/// The origin of a relay: scheme, host and port, as a browser's policies name it.
///
/// # Errors
/// [`AppError::RelayAddress`] where it is no relay's address.
pub fn relay_origin(address: &str) -> Result<String, AppError> {
    Ok(check_relay_address(address)?.origin().ascii_serialization())
}

/// The address of a page that shares are put behind, as a browser writes it; empty where nothing is typed. What stands behind it is a key: behind
/// what is no address a camera would give it to a search engine, and a page that came in the clear could be anybody's.
///
/// # Errors
/// [`AppError::PageAddress`] where it is none.
pub fn page_address(typed: &str) -> Result<String, AppError> {
    match typed.trim().trim_end_matches('#') {
        "" => Ok(String::new()),
        address => sealed_address(address).map(String::from).ok_or(AppError::PageAddress),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_has_no_path_and_nothing_that_could_end_a_policy() {
        assert_eq!(relay_origin("https://Relay.example:8443/a/;b").unwrap(), "https://relay.example:8443");
        assert_eq!(relay_origin("http://127.0.0.1:8400").unwrap(), "http://127.0.0.1:8400");
        assert!(relay_origin("https://relay.example; script-src *").is_err());
    }

    #[test]
    fn a_page_is_on_https_or_on_this_very_computer() {
        assert_eq!(page_address("http://127.0.0.1:8401").unwrap(), "http://127.0.0.1:8401/");
        assert_eq!(page_address(" https://View.example/a/# ").unwrap(), "https://view.example/a/");
        assert_eq!(page_address(" ").unwrap(), "");
        for bad in [
            "http://127.0.0.1.evil.example/",
            "http://localhostess.example/",
            "https://a/#x",
            "javascript:1",
            "view.example",
        ] {
            assert!(page_address(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn in_the_clear_only_on_this_computer() {
        for good in
            ["https://relay.example", "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:9/"]
        {
            assert!(check_relay_address(good).is_ok(), "{good}");
        }
        for bad in [
            "http://relay.example",
            "ftp://127.0.0.1",
            "relay.example",
            "https://a:b@relay.example",
            "https://r/?x=1",
            "",
        ] {
            assert!(check_relay_address(bad).is_err(), "{bad}");
        }
    }
}
