//! What a reader sends: taken as it is meant, and whatever else is in it passed over.

use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use redbook_protocol::relay::{ErrorCode, recipient_as_kept};
use serde_json::Value;

use crate::limits::READER_REQUEST_LEN_MAX;

/// A manifest request. Only what is of the right type counts; a name that is missing is no reason to refuse.
pub(super) struct ManifestAsked {
    pub(super) recipient: Option<String>,
    pub(super) passcode: Option<String>,
    pub(super) embedded_len_max: Option<u64>,
}

impl ManifestAsked {
    /// `None` where it is no JSON object.
    pub(super) fn from_json(bytes: &[u8]) -> Option<Self> {
        let Value::Object(mut fields) = serde_json::from_slice(bytes).ok()? else { return None };
        let passcode = match fields.remove("passcode") {
            Some(Value::String(typed)) => Some(typed),
            _ => None,
        };
        Some(Self {
            recipient: fields.get("recipient").and_then(Value::as_str).and_then(recipient_as_kept),
            passcode,
            embedded_len_max: fields.get("embeddedLengthMax").and_then(Value::as_u64),
        })
    }
}

/// JSON, whatever its parameters say: so no web form asks by itself, and every page has to ask its browser first.
pub(super) fn check_media_type(headers: &HeaderMap) -> Result<(), ErrorCode> {
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()?.split(';').next());
    let is_json = media_type.is_some_and(|text| text.trim().eq_ignore_ascii_case("application/json"));
    if is_json { Ok(()) } else { Err(ErrorCode::MediaType) }
}

/// The name in a direct link's query; what comes beyond the limit of a request is not looked at.
pub(super) fn recipient_of_query(query: &str) -> Option<String> {
    let query = query.get(..query.len().min(READER_REQUEST_LEN_MAX))?;
    let value = query.split('&').find_map(|pair| pair.strip_prefix("recipient="))?;
    recipient_as_kept(&String::from_utf8_lossy(&percent_decoded(value)))
}

/// As web forms write it: `+` for a space, `%` and two digits for any byte; a `%` without them stands for itself.
fn percent_decoded(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let escaped = match after {
            [high, low, beyond @ ..] if *first == b'%' => {
                hex(*high).zip(hex(*low)).map(|pair| (pair, beyond))
            }
            _ => None,
        };
        match escaped {
            Some(((high, low), beyond)) => {
                out.push(high << 4 | low);
                rest = beyond;
            }
            None => out.push(if *first == b'+' { b' ' } else { *first }),
        }
    }
    out
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| value.try_into().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_count_where_they_are_of_the_right_type_and_others_are_passed_over() {
        let text =
            r#"{"recipient":" Dr Osei\n","passcode":"042913","embeddedLengthMax":10000,"url":"x","_y":[{}]}"#;
        let asked = ManifestAsked::from_json(text.as_bytes()).unwrap();
        assert_eq!(asked.recipient.as_deref(), Some("Dr Osei"));
        assert_eq!(asked.passcode.as_deref(), Some("042913"));
        assert_eq!(asked.embedded_len_max, Some(10_000));
        let text = r#"{"recipient":7,"passcode":42913,"embeddedLengthMax":-1}"#;
        let asked = ManifestAsked::from_json(text.as_bytes()).unwrap();
        assert!(asked.recipient.is_none() && asked.passcode.is_none() && asked.embedded_len_max.is_none());
        for wrong in ["", "[]", "7", "{", "{} {}", &"[".repeat(4_000)] {
            assert!(ManifestAsked::from_json(wrong.as_bytes()).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_name_in_a_query_is_decoded_and_cleaned() {
        let of = |query: &str| recipient_of_query(query);
        assert_eq!(of("x=1&recipient=Dr+Osei%2C%20A%26E&y").as_deref(), Some("Dr Osei, A&E"));
        assert_eq!(of("recipient=%E2%80%AEcod%0A").as_deref(), Some("cod"));
        assert_eq!(of("recipient=100%&").as_deref(), Some("100%"));
        assert_eq!(of("recipient=%f").as_deref(), Some("%f"));
        assert_eq!(of("recipient=%ff%fe").as_deref(), Some("\u{fffd}\u{fffd}"), "not UTF-8");
        for nothing in ["", "recipient", "recipient=", "recipients=x", "recipient=%00"] {
            assert_eq!(of(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn json_is_asked_for() {
        let check = |text: &str| {
            let headers = [(CONTENT_TYPE, text.parse().unwrap())].into_iter().collect();
            check_media_type(&headers)
        };
        assert_eq!(check("application/json"), Ok(()));
        assert_eq!(check("Application/JSON; charset=utf-8"), Ok(()));
        assert_eq!(check("text/plain"), Err(ErrorCode::MediaType));
        assert_eq!(check_media_type(&HeaderMap::new()), Err(ErrorCode::MediaType));
    }
}
