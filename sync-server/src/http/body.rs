//! A request's body, no larger and no slower than allowed.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use redbook_protocol::relay::{ErrorCode, MEDIA_TYPE, REQUEST_LEN_MAX};

/// Room made at once for a body that says how long it is; a longer one grows as it comes.
const ROOM_AT_ONCE: usize = 65_536;

/// A phone's message.
pub(crate) async fn read_body(
    headers: &HeaderMap,
    body: Body,
    timeout: Duration,
) -> Result<Bytes, ErrorCode> {
    let media_type = headers.get(CONTENT_TYPE).map(|value| value.as_bytes());
    if media_type != Some(MEDIA_TYPE.as_bytes()) {
        return Err(ErrorCode::MediaType);
    }
    read_bounded(headers, body, REQUEST_LEN_MAX, timeout).await
}

/// Whatever it is, of at most `len_max` bytes.
pub(crate) async fn read_bounded(
    headers: &HeaderMap,
    mut body: Body,
    len_max: usize,
    timeout: Duration,
) -> Result<Bytes, ErrorCode> {
    let told = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if told.is_some_and(|told| told > len_max) {
        return Err(ErrorCode::TooLarge);
    }
    let all = collect(&mut body, told.unwrap_or(0).min(ROOM_AT_ONCE), len_max);
    tokio::time::timeout(timeout, all).await.unwrap_or(Err(ErrorCode::TimedOut))
}

/// Most bodies come in one piece, which is taken as it is.
async fn collect(body: &mut Body, room: usize, len_max: usize) -> Result<Bytes, ErrorCode> {
    let first = match next_piece(body).await? {
        Some(piece) if body.is_end_stream() => return bounded(0, piece, len_max),
        Some(piece) => piece,
        None => return Ok(Bytes::new()),
    };
    let mut bytes = Vec::with_capacity(room.max(first.len()));
    bytes.extend_from_slice(&bounded(0, first, len_max)?);
    while let Some(piece) = next_piece(body).await? {
        bytes.extend_from_slice(&bounded(bytes.len(), piece, len_max)?);
    }
    Ok(bytes.into())
}

/// The next bytes; `None` at the end. What is no data, as trailers, is passed over.
async fn next_piece(body: &mut Body) -> Result<Option<Bytes>, ErrorCode> {
    while let Some(frame) = poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await {
        if let Ok(piece) = frame.map_err(|_| ErrorCode::Malformed)?.into_data() {
            return Ok(Some(piece));
        }
    }
    Ok(None)
}

fn bounded(before: usize, piece: Bytes, len_max: usize) -> Result<Bytes, ErrorCode> {
    if before + piece.len() > len_max { Err(ErrorCode::TooLarge) } else { Ok(piece) }
}
