//! Where readers reach the relay: the addresses of a share's files begin so.

use std::fmt;
use std::str::FromStr;

use axum::http::HeaderMap;
use axum::http::header::HOST;

/// Characters of a public address. A link's url has at most 128 (SMART Health Links), of which 48 are the link's own.
const LEN_MAX: usize = 80;
/// Characters of a `Host` (RFC 1035: a name has at most 253; and a port).
const HOST_LEN_MAX: usize = 260;

/// `http://` or `https://`, a host, perhaps a port and a path; no `/` at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(String);

/// Why a text is no public address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a public address is http:// or https://, a host, perhaps a port and a path, of at most {LEN_MAX} characters in all, \
     as https://relay.example"
)]
pub struct ParsePublicUrlError;

impl FromStr for PublicUrl {
    type Err = ParsePublicUrlError;

    fn from_str(text: &str) -> Result<Self, ParsePublicUrlError> {
        let text = text.trim_end_matches('/');
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let (host, path) =
            rest.and_then(|rest| rest.split_once('/').or(Some((rest, "")))).unwrap_or_default();
        let is_path = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c);
        if text.len() > LEN_MAX || !is_host(host) || !path.chars().all(is_path) {
            return Err(ParsePublicUrlError);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PublicUrl {
    /// As a reader's own request says; `None` where it says nothing usable. Whoever lies in it gets addresses of his own making,
    /// and nobody else does: answers are made for one request and not cached. What the reader spoke is the proxy's to say, and is
    /// believed where the relay is told that there is one.
    pub(crate) fn of_request(headers: &HeaderMap, forwarded: bool) -> Option<Self> {
        let host = headers.get(HOST)?.to_str().ok().filter(|host| is_host(host))?;
        let spoken = if forwarded { headers.get_all("x-forwarded-proto").iter().next_back() } else { None };
        let spoken = spoken.and_then(|value| value.to_str().ok()?.rsplit(',').next());
        let is_https = spoken.is_some_and(|spoken| spoken.trim().eq_ignore_ascii_case("https"));
        Some(Self(format!("{}://{host}", if is_https { "https" } else { "http" })))
    }
}

/// A name or an address, and perhaps a port: nothing that would make something else of a URL.
fn is_host(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
    !text.is_empty() && text.len() <= HOST_LEN_MAX && text.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn an_operator_s_address_is_taken_without_its_last_slash() {
        let read = |text: &str| text.parse::<PublicUrl>().map(|url| url.to_string());
        assert_eq!(read("https://relay.example/").as_deref(), Ok("https://relay.example"));
        assert_eq!(read("http://[::1]:8080/red/book").as_deref(), Ok("http://[::1]:8080/red/book"));
        for wrong in [
            "",
            "relay.example",
            "ftp://a",
            "https://",
            "https:///x",
            "https://a@b",
            "https://a?b",
            "https://a#b",
        ] {
            assert_eq!(read(wrong), Err(ParsePublicUrlError), "{wrong}");
        }
        assert!(read(&format!("https://{}", "a".repeat(LEN_MAX))).is_err());
    }

    #[test]
    fn a_request_s_own_host_is_taken_and_the_proxy_s_word_only_where_there_is_one() {
        let of = |pairs: &[(&'static str, &str)], forwarded| {
            PublicUrl::of_request(&headers(pairs), forwarded).map(|url| url.to_string())
        };
        let proxied = [("host", "relay.example"), ("x-forwarded-proto", "http, https")];
        assert_eq!(of(&proxied, true).as_deref(), Some("https://relay.example"));
        assert_eq!(of(&proxied, false).as_deref(), Some("http://relay.example"));
        assert_eq!(of(&[("host", "127.0.0.1:8080")], true).as_deref(), Some("http://127.0.0.1:8080"));
        for wrong in ["", "a/b", "a b", "a\"b", "a@b", "a?b", "a#b", &"a".repeat(HOST_LEN_MAX + 1)] {
            assert_eq!(of(&[("host", wrong)], false), None, "{wrong}");
        }
        assert_eq!(of(&[], false), None);
    }
}
