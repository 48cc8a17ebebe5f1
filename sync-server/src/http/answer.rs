//! Answers as HTTP has them.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Response, StatusCode};
use redbook_protocol::relay::{EVENT_STREAM, ErrorAnswer, MEDIA_TYPE};

/// Seconds after which to ask again a relay that could not store or is busy.
const RETRY_AFTER_SECONDS: u32 = 2;

/// 200 and a message.
pub(crate) fn done(bytes: Vec<u8>) -> Response<Body> {
    with_type(StatusCode::OK, MEDIA_TYPE, Body::from(bytes))
}

/// 200 and a live answer.
pub(crate) fn live(body: Body) -> Response<Body> {
    with_type(StatusCode::OK, EVENT_STREAM, body)
}

/// What was not done, and why.
pub(crate) fn refused(mut error: ErrorAnswer) -> Response<Body> {
    let status = StatusCode::from_u16(error.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if status == StatusCode::SERVICE_UNAVAILABLE && error.retry_after_seconds.is_none() {
        error.retry_after_seconds = Some(RETRY_AFTER_SECONDS);
    }
    let mut response = with_type(status, MEDIA_TYPE, Body::from(error.to_bytes()));
    if let Some(seconds) = error.retry_after_seconds {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// Whether the relay is well.
pub(crate) fn health(well: bool) -> Response<Body> {
    let (status, text) =
        if well { (StatusCode::OK, "ok\n") } else { (StatusCode::SERVICE_UNAVAILABLE, "no database\n") };
    with_type(status, "text/plain", Body::from(text))
}

fn with_type(status: StatusCode, media_type: &'static str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
