//! Clients that keep their connection and send one request after the other.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection to a server.
pub(super) struct Client {
    stream: TcpStream,
    read: Vec<u8>,
}

impl Client {
    pub(super) async fn connect(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("a connection");
        stream.set_nodelay(true).expect("no delay");
        Self { stream, read: Vec::with_capacity(4_096) }
    }

    /// Sends a request as it is; the answer's body. Anything but 200 ends the bench.
    pub(super) async fn send(&mut self, request: &[u8]) -> Vec<u8> {
        self.stream.write_all(request).await.expect("it is sent");
        self.read.clear();
        loop {
            if let Some((from, len)) = head(&self.read)
                && self.read.len() >= from + len
            {
                return self.read[from..from + len].to_vec();
            }
            let got = self.stream.read_buf(&mut self.read).await.expect("an answer");
            assert!(got > 0, "the server hung up");
        }
    }
}

/// Where the body begins and how long it is, once the head is there.
fn head(read: &[u8]) -> Option<(usize, usize)> {
    let end = read.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&read[..end]).expect("a head in ASCII");
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).expect("a length");
    Some((end + 4, length.parse().expect("a number")))
}
