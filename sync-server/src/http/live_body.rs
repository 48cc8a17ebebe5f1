//! A live answer's body: events as they come, a sign of life where none does.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Bytes;
use http_body::{Body, Frame};
use redbook_protocol::relay::LIVE_KEEP_ALIVE_SECONDS;
use tokio::time::{Instant, Sleep, sleep};

use super::app::LivePermit;
use super::hub::Listener;

const KEEP_ALIVE: Duration = Duration::from_secs(LIVE_KEEP_ALIVE_SECONDS);

/// Ends when the listener is dropped by the hub.
pub(crate) struct LiveBody {
    first: Option<String>,
    listener: Listener,
    keep_alive: Pin<Box<Sleep>>,
    _permit: LivePermit,
}

impl LiveBody {
    /// Begins with what is known already.
    pub(crate) fn new(first: String, listener: Listener, permit: LivePermit) -> Self {
        // A comment at once, so that the other side knows that it is heard.
        let first = Some(format!(": hello\n\n{first}"));
        Self { first, listener, keep_alive: Box::pin(sleep(KEEP_ALIVE)), _permit: permit }
    }

    fn next_text(&mut self, context: &mut Context<'_>) -> Poll<Option<String>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(first));
        }
        if let Poll::Ready(event) = self.listener.events.poll_recv(context) {
            return Poll::Ready(event.map(|event| event.to_text()));
        }
        if self.keep_alive.as_mut().poll(context).is_ready() {
            return Poll::Ready(Some(":\n\n".to_owned()));
        }
        Poll::Pending
    }
}

impl Body for LiveBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let text = self.next_text(context);
        if text.is_ready() {
            self.keep_alive.as_mut().reset(Instant::now() + KEEP_ALIVE);
        }
        text.map(|text| text.map(|text| Ok(Frame::data(Bytes::from(text)))))
    }
}
