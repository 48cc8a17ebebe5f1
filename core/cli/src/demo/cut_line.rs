//! A line between a phone and the relay that is cut in the middle of a parcel.
//!
//! A real sync is over in milliseconds, so that a kill "now" mostly comes too early or too late. This line carries every
//! byte both ways, and when half of the phone's append has gone through to the relay it stops, for the relay to be killed
//! just then.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};

use super::failed;
use crate::failure::Failure;

const APPEND: &str = "/v0/append";
const HEAD_END: &[u8] = b"\r\n\r\n";
const HEAD_LEN_MAX: usize = 16_384;
const CHUNK_LEN: usize = 16_384;

/// The line.
pub(super) struct CutLine {
    listener: TcpListener,
    relay: String,
}

/// How much of the append went through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cut {
    /// Bytes of the body that the relay was given.
    pub(super) through: usize,
    /// Bytes that it should have had.
    pub(super) of: usize,
}

/// A request's head, and where its body ends.
struct Head {
    len: usize,
    body_len: usize,
    is_append: bool,
}

impl CutLine {
    /// A line to a relay.
    pub(super) fn open(relay: &str) -> Result<Self, Failure> {
        let listener = TcpListener::bind("127.0.0.1:0").map_err(broken)?;
        Ok(Self { listener, relay: relay.to_owned() })
    }

    /// "127.0.0.1:40002".
    pub(super) fn address(&self) -> Result<String, Failure> {
        self.listener.local_addr().map(|address| address.to_string()).map_err(broken)
    }

    /// Carries until half of an append has gone through, and calls `cut` just then. `is_over`: the phone has ended, and
    /// connected once more so that this does not wait for it for ever.
    pub(super) fn carry(&self, is_over: &AtomicBool, cut: impl FnOnce()) -> Result<Cut, Failure> {
        loop {
            let (phone, _) = self.listener.accept().map_err(broken)?;
            if is_over.load(Ordering::SeqCst) {
                return Err(failed("the sync was over before the relay could be killed in the middle of it"));
            }
            let relay = TcpStream::connect(&self.relay).map_err(broken)?;
            let answers = (relay.try_clone().map_err(broken)?, phone.try_clone().map_err(broken)?);
            let answering = std::thread::spawn(move || copy(answers.0, answers.1));
            let through = requests(&phone, &relay);
            if let Ok(Some(through)) = through {
                cut();
                close(&phone, &relay);
                let _ended = answering.join();
                return Ok(through);
            }
            // The phone closed this connection, and may open another.
            close(&phone, &relay);
            let _ended = answering.join();
        }
    }
}

/// Carries requests; `Some` once half of an append is through, `None` where the phone closes before.
fn requests(mut phone: &TcpStream, mut relay: &TcpStream) -> io::Result<Option<Cut>> {
    let mut read = Vec::new();
    loop {
        let Some(head) = next_head(&mut phone, &mut read)? else { return Ok(None) };
        let body_len = if head.is_append { head.body_len / 2 } else { head.body_len };
        let len = head.len + body_len;
        while read.len() < len {
            if !read_more(&mut phone, &mut read)? {
                return Ok(None);
            }
        }
        let rest = read.split_off(len);
        relay.write_all(&read)?;
        relay.flush()?;
        if head.is_append {
            return Ok(Some(Cut { through: body_len, of: head.body_len }));
        }
        read = rest;
    }
}

fn next_head(phone: &mut &TcpStream, read: &mut Vec<u8>) -> io::Result<Option<Head>> {
    loop {
        if let Some(at) = read.windows(HEAD_END.len()).position(|bytes| bytes == HEAD_END) {
            return Ok(Some(parse_head(read.get(..at).unwrap_or_default(), at + HEAD_END.len())));
        }
        if read.len() > HEAD_LEN_MAX || !read_more(phone, read)? {
            return Ok(None);
        }
    }
}

fn parse_head(head: &[u8], len: usize) -> Head {
    let head = String::from_utf8_lossy(head).to_lowercase();
    let mut lines = head.lines();
    let is_append = lines.next().unwrap_or_default().contains(APPEND);
    let length = lines.find_map(|line| line.strip_prefix("content-length:"));
    let body_len = length.and_then(|length| length.trim().parse().ok()).unwrap_or_default();
    Head { len, body_len, is_append }
}

/// Reads what has come; `false` at the end.
fn read_more(phone: &mut &TcpStream, read: &mut Vec<u8>) -> io::Result<bool> {
    let mut chunk = [0; CHUNK_LEN];
    let len = phone.read(&mut chunk)?;
    read.extend_from_slice(chunk.get(..len).unwrap_or_default());
    Ok(len > 0)
}

/// Carries answers, until either side closes.
fn copy(mut relay: TcpStream, mut phone: TcpStream) {
    let _either_closed = io::copy(&mut relay, &mut phone);
    let _closed_already = phone.shutdown(Shutdown::Write);
}

fn close(phone: &TcpStream, relay: &TcpStream) {
    for end in [phone, relay] {
        let _closed_already = end.shutdown(Shutdown::Both);
    }
}

fn broken(error: io::Error) -> Failure {
    failed(format!("the line to the relay: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stops_in_the_middle_of_an_append_and_nowhere_else() {
        let relay = TcpListener::bind("127.0.0.1:0").unwrap();
        let line = CutLine::open(&relay.local_addr().unwrap().to_string()).unwrap();
        let address = line.address().unwrap();
        let phone = std::thread::spawn(move || {
            let mut stream = TcpStream::connect(address).unwrap();
            stream.write_all(b"POST /v0/pull HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc").unwrap();
            let mut answer = [0; 2];
            stream.read_exact(&mut answer).unwrap();
            stream.write_all(b"POST /v0/append HTTP/1.1\r\ncontent-length: 10\r\n\r\n0123456789").unwrap();
            let mut rest = Vec::new();
            let _cut = stream.read_to_end(&mut rest);
            answer
        });
        let other_end = std::thread::spawn(move || {
            let (mut stream, _) = relay.accept().unwrap();
            let mut pull = [0; 48];
            stream.read_exact(&mut pull).unwrap();
            stream.write_all(b"ok").unwrap();
            let mut append = Vec::new();
            let _cut = stream.read_to_end(&mut append);
            append
        });
        let mut calls = 0;
        let cut = line.carry(&AtomicBool::new(false), || calls += 1).unwrap();
        assert_eq!((cut, calls), (Cut { through: 5, of: 10 }, 1));
        assert_eq!(&phone.join().unwrap(), b"ok");
        assert!(other_end.join().unwrap().ends_with(b"\r\n\r\n01234"));
    }

    #[test]
    fn it_does_not_wait_for_a_phone_that_has_ended() {
        let relay = TcpListener::bind("127.0.0.1:0").unwrap();
        let line = CutLine::open(&relay.local_addr().unwrap().to_string()).unwrap();
        let _wakes = TcpStream::connect(line.address().unwrap()).unwrap();
        assert!(line.carry(&AtomicBool::new(true), || {}).is_err());
    }
}
