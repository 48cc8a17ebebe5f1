//! A connection that does not wait for ever: for a request that trickles in, for an answer that nobody takes, or for nothing.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{Instant, Sleep, sleep};

/// Between two requests.
const IDLE_MAX: Duration = Duration::from_secs(120);
/// From a request's first byte to its answer's.
const REQUEST_MAX: Duration = Duration::from_secs(60);
/// For the other side to take some of what is written.
const WRITE_MAX: Duration = Duration::from_secs(30);

/// What the connection waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waiting {
    /// For a request, since the last answer.
    Idle,
    /// For a request's end and its answer.
    Request,
    /// For the other side to read.
    Write,
}

impl Waiting {
    fn longest(self) -> Duration {
        match self {
            Self::Idle => IDLE_MAX,
            Self::Request => REQUEST_MAX,
            Self::Write => WRITE_MAX,
        }
    }
}

/// A connection with deadlines.
pub(crate) struct TimedStream {
    inner: TcpStream,
    waiting: Waiting,
    since: Instant,
    /// Fires now and then; only then is looked at how long it really has been, so that nothing is set on the way of bytes.
    alarm: Pin<Box<Sleep>>,
    _permit: OwnedSemaphorePermit,
}

impl TimedStream {
    pub(crate) fn new(inner: TcpStream, permit: OwnedSemaphorePermit) -> Self {
        // Whoever connects has something to say.
        let waiting = Waiting::Request;
        let alarm = Box::pin(sleep(WRITE_MAX));
        Self { inner, waiting, since: Instant::now(), alarm, _permit: permit }
    }

    fn wait_for(&mut self, waiting: Waiting) {
        self.waiting = waiting;
        self.since = Instant::now();
    }

    /// Ready with an error where it has waited too long.
    fn poll_late(&mut self, context: &mut Context<'_>) -> Poll<io::Error> {
        while self.alarm.as_mut().poll(context).is_ready() {
            let deadline = self.since + self.waiting.longest();
            let now = Instant::now();
            if now >= deadline {
                return Poll::Ready(io::ErrorKind::TimedOut.into());
            }
            // Not later than the shortest deadline, for what it waits for may change meanwhile.
            self.alarm.as_mut().reset(deadline.min(now + WRITE_MAX));
        }
        Poll::Pending
    }

    fn note_write(
        &mut self,
        context: &mut Context<'_>,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        if written.is_ready() {
            self.wait_for(Waiting::Idle);
            return written;
        }
        if self.waiting != Waiting::Write {
            self.wait_for(Waiting::Write);
        }
        self.poll_late(context).map(Err)
    }
}

impl AsyncRead for TimedStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.inner).poll_read(context, buffer);
        if read.is_pending() {
            return self.poll_late(context).map(Err);
        }
        if self.waiting == Waiting::Idle {
            self.wait_for(Waiting::Request);
        }
        read
    }
}

impl AsyncWrite for TimedStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write(context, bytes);
        self.note_write(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write_vectored(context, bytes);
        self.note_write(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}
