//! A request's body, no larger and no slower than allowed.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use redbook_protocol::relay::{ErrorCode, MEDIA_TYPE, REQUEST_LEN_MAX};

/// Room made at once for a body that says how long it is; a longer one grows as it comes.
const ROOM_AT_ONCE: usize = 65_536;

pub(crate) async fn read_body(
    headers: &HeaderMap,
    mut body: Body,
    timeout: Duration,
) -> Result<Vec<u8>, ErrorCode> {
    let media_type = headers.get(CONTENT_TYPE).map(|value| value.as_bytes());
    if media_type != Some(MEDIA_TYPE.as_bytes()) {
        return Err(ErrorCode::MediaType);
    }
    let told = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if told.is_some_and(|told| told > REQUEST_LEN_MAX) {
        return Err(ErrorCode::TooLarge);
    }
    let all = collect(&mut body, told.unwrap_or(0).min(ROOM_AT_ONCE));
    tokio::time::timeout(timeout, all).await.unwrap_or(Err(ErrorCode::TimedOut))
}

async fn collect(body: &mut Body, room: usize) -> Result<Vec<u8>, ErrorCode> {
    let mut bytes = Vec::with_capacity(room);
    while let Some(frame) = poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await {
        let Ok(frame) = frame else { return Err(ErrorCode::Malformed) };
        let Ok(data) = frame.into_data() else { continue };
        if bytes.len() + data.len() > REQUEST_LEN_MAX {
            return Err(ErrorCode::TooLarge);
        }
        bytes.extend_from_slice(&data);
    }
    Ok(bytes)
}
