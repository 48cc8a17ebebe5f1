//! What a reader gets.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Response, StatusCode};
use chrono::{DateTime, SecondsFormat};
use redbook_protocol::relay::{ErrorAnswer, ErrorCode, ShareFileType, path};
use serde_json::{Map, Value};

use super::super::pages;
use super::super::public_url::PublicUrl;
use crate::relay::{FileBody, ManifestFile, ShareAnswer};

/// What a JWE is (RFC 7516 §9.2.1).
const JOSE: &str = "application/jose";
const JSON: &str = "application/json";
/// Of all FHIR files.
const FHIR_VERSION: &str = "4.0.1";
/// Seconds after which to ask again a relay that could not answer.
const RETRY_AFTER_SECONDS: u32 = 2;

/// A file.
pub(super) fn jwe(text: &str) -> Response<Body> {
    with_type(StatusCode::OK, JOSE, Body::from(text.to_owned()))
}

/// What there is, and where.
pub(super) fn manifest(address: &PublicUrl, goes_on: bool, files: Vec<ManifestFile>) -> Response<Body> {
    let files = files.into_iter().map(|file| file_of(address, goes_on, file)).collect();
    json(StatusCode::OK, [("files", Value::Array(files))])
}

/// Every answer but a file or a manifest.
pub(super) fn without_files(answer: &ShareAnswer) -> Result<Response<Body>, ErrorAnswer> {
    match answer {
        ShareAnswer::Passcode { remaining } => {
            Ok(json(StatusCode::UNAUTHORIZED, [("remainingAttempts", Value::from(*remaining))]))
        }
        ShareAnswer::Wait { seconds } => {
            let retry_after_seconds = Some(*seconds);
            Err(ErrorAnswer { code: ErrorCode::RateLimited, retry_after_seconds })
        }
        ShareAnswer::Gone | ShareAnswer::Manifest { .. } | ShareAnswer::Direct(_) => {
            Err(ErrorCode::UnknownOrForbidden.into())
        }
    }
}

/// What was not done: the status says all that there is to say.
pub(super) fn refused(error: ErrorAnswer) -> Response<Body> {
    let status = StatusCode::from_u16(error.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = with_status(status, Body::empty());
    let busy = (status == StatusCode::SERVICE_UNAVAILABLE).then_some(RETRY_AFTER_SECONDS);
    if let Some(seconds) = error.retry_after_seconds.or(busy) {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn file_of(address: &PublicUrl, goes_on: bool, file: ManifestFile) -> Value {
    let mut fields = Map::new();
    fields.insert("contentType".to_owned(), file.content_type.media_type().into());
    // Never both: the strictest reader refuses that.
    match file.body {
        FileBody::Embedded(jwe) => fields.insert("embedded".to_owned(), jwe.as_ref().into()),
        FileBody::Ticket(ticket) => {
            let location = format!("{address}{}{}", path::SHL_FILE, ticket.to_text().as_str());
            fields.insert("location".to_owned(), location.into())
        }
    };
    if let Some(updated) = iso_8601(file.last_updated_seconds) {
        fields.insert("lastUpdated".to_owned(), updated.into());
    }
    let status = if goes_on { "can-change" } else { "finalized" };
    fields.insert("status".to_owned(), status.into());
    if file.content_type == ShareFileType::FhirJson {
        fields.insert("fhirVersion".to_owned(), FHIR_VERSION.into());
    }
    Value::Object(fields)
}

/// `None` beyond the years that have a date.
fn iso_8601(seconds: u64) -> Option<String> {
    let at = DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)?;
    Some(at.to_rfc3339_opts(SecondsFormat::Secs, true))
}

fn json<const N: usize>(status: StatusCode, fields: [(&str, Value); N]) -> Response<Body> {
    let fields: Map<String, Value> =
        fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    with_type(status, JSON, Body::from(Value::Object(fields).to_string()))
}

fn with_type(status: StatusCode, media_type: &'static str, body: Body) -> Response<Body> {
    let mut response = with_status(status, body);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

fn with_status(status: StatusCode, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    pages::opened(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_the_standard_has_them() {
        assert_eq!(iso_8601(1_767_225_600).as_deref(), Some("2026-01-01T00:00:00Z"));
        assert_eq!(iso_8601(1_709_164_799).as_deref(), Some("2024-02-28T23:59:59Z"));
        assert_eq!(iso_8601(u64::MAX), None);
    }
}
