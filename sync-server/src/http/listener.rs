//! Connections: so many at a time, each with its deadlines.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use super::stream::TimedStream;

/// Rest after the system refused a connection, as when it has no more descriptors.
const REST_AFTER_REFUSAL: Duration = Duration::from_millis(200);

/// The address at the other end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// Takes connections while there is room; the others wait in the system's queue.
pub(crate) struct RelayListener {
    inner: TcpListener,
    room: Arc<Semaphore>,
}

impl RelayListener {
    pub(crate) fn new(inner: TcpListener, connections_max: usize) -> Self {
        Self { inner, room: Arc::new(Semaphore::new(connections_max)) }
    }
}

impl Listener for RelayListener {
    type Io = TimedStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TimedStream, SocketAddr) {
        loop {
            let Ok(permit) = Arc::clone(&self.room).acquire_owned().await else {
                std::future::pending::<()>().await;
                continue;
            };
            match self.inner.accept().await {
                Ok((stream, address)) => {
                    // Answers are small and wait for nothing; where it cannot be set they only come a little later.
                    let _ = stream.set_nodelay(true);
                    return (TimedStream::new(stream, permit), address);
                }
                Err(_) => tokio::time::sleep(REST_AFTER_REFUSAL).await,
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.inner.local_addr()
    }
}

impl Connected<IncomingStream<'_, RelayListener>> for Peer {
    fn connect_info(stream: IncomingStream<'_, RelayListener>) -> Self {
        Self(*stream.remote_addr())
    }
}
