use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use redbook_protocol::RecordId;
use redbook_protocol::relay::{
    AppendAnswer, AppendRequest, ErrorAnswer, ErrorCode, FrameOutcome, LiveEvent, LiveReader, LiveRequest,
    PullAnswer, PullRecord, PullRequest, Pulled, ReadToken, path,
};

/// Long enough that only a relay that hangs reaches it.
const HANGS_AFTER: Duration = Duration::from_secs(30);

/// HTTP/1.1 over one connection.
pub struct Client {
    stream: BufReader<TcpStream>,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn error(&self) -> ErrorCode {
        assert_ne!(self.status, 200);
        ErrorAnswer::from_bytes(&self.body).unwrap().code
    }
}

impl Client {
    pub fn connect(address: SocketAddr) -> Self {
        Self::try_connect(address).unwrap()
    }

    pub fn try_connect(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(HANGS_AFTER))?;
        Ok(Self { stream: BufReader::new(stream) })
    }

    /// Sends bytes as they are.
    pub fn send_raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.get_mut().write_all(bytes)
    }

    pub fn try_post(&mut self, path: &str, body: &[u8]) -> io::Result<Answer> {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: relay\r\ncontent-type: application/cbor\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        self.send_raw(&[head.as_bytes(), body].concat())?;
        self.read_answer()
    }

    pub fn post(&mut self, path: &str, body: &[u8]) -> Answer {
        self.try_post(path, body).unwrap()
    }

    pub fn get(&mut self, path: &str) -> Answer {
        self.send_raw(format!("GET {path} HTTP/1.1\r\nhost: relay\r\n\r\n").as_bytes()).unwrap();
        self.read_answer().unwrap()
    }

    pub fn read_answer(&mut self) -> io::Result<Answer> {
        let (status, headers) = self.read_head()?;
        let length = headers.lines().find_map(|line| line.strip_prefix("content-length: "));
        let mut body = vec![0; length.map_or(0, |length| length.trim().parse().unwrap())];
        self.stream.read_exact(&mut body)?;
        Ok(Answer { status, headers, body })
    }

    /// As a HEAD is answered.
    pub fn read_answer_without_body(&mut self) -> io::Result<Answer> {
        let (status, headers) = self.read_head()?;
        Ok(Answer { status, headers, body: Vec::new() })
    }

    fn read_head(&mut self) -> io::Result<(u16, String)> {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if self.stream.read_line(&mut head)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Ok((status, head.to_lowercase().replace('\r', "")))
    }

    pub fn append(&mut self, record: RecordId, frames: &[Vec<u8>]) -> AppendAnswer {
        let request = AppendRequest { record, frames: frames.to_vec(), admission: None };
        let answer = self.post(path::APPEND, &request.to_bytes());
        assert_eq!(answer.status, 200, "{:?}", ErrorAnswer::from_bytes(&answer.body));
        AppendAnswer::from_bytes(&answer.body).unwrap()
    }

    /// Appends what the relay has to take, none of it held before.
    pub fn store(&mut self, record: RecordId, frames: &[Vec<u8>]) {
        let answer = self.append(record, frames);
        let stored = |outcome: &FrameOutcome| matches!(outcome, FrameOutcome::Stored(_));
        assert!(answer.outcomes.iter().all(stored), "{answer:?}");
    }

    pub fn pull(&mut self, record: RecordId, token: ReadToken, after: u64) -> Pulled {
        let request =
            PullRequest { records: vec![PullRecord { record, token, after, epoch: None, mark: None }] };
        let answer = self.post(path::PULL, &request.to_bytes());
        assert_eq!(answer.status, 200);
        PullAnswer::from_bytes(&answer.body).unwrap().records.remove(0)
    }

    /// All frames of a record.
    pub fn pull_all(&mut self, record: RecordId, token: &ReadToken) -> Vec<Vec<u8>> {
        let (mut frames, mut after) = (Vec::new(), 0);
        loop {
            let Pulled::Page(page) = self.pull(record, token.clone(), after) else { panic!("refused") };
            after = page.frames.last().map_or(after, |frame| frame.number);
            frames.extend(page.frames.into_iter().map(|numbered| numbered.frame));
            if !page.more {
                return frames;
            }
        }
    }

    pub fn live(mut self, request: &LiveRequest) -> Live {
        let body = request.to_bytes();
        let head = format!(
            "POST {} HTTP/1.1\r\nhost: relay\r\ncontent-type: application/cbor\r\ncontent-length: {}\r\n\r\n",
            path::LIVE,
            body.len()
        );
        self.send_raw(&[head.as_bytes(), &body].concat()).unwrap();
        let (status, headers) = self.read_head().unwrap();
        assert_eq!(status, 200);
        assert!(headers.contains("content-type: text/event-stream"));
        Live { stream: self.stream, reader: LiveReader::new(), events: Vec::new() }
    }
}

/// A live answer.
pub struct Live {
    stream: BufReader<TcpStream>,
    reader: LiveReader,
    events: Vec<LiveEvent>,
}

impl Live {
    /// The next event; `None` at the end of the answer.
    pub fn next(&mut self) -> Option<LiveEvent> {
        while self.events.is_empty() {
            let chunk = self.chunk()?;
            self.events = self.reader.push(&chunk).unwrap();
        }
        Some(self.events.remove(0))
    }

    fn chunk(&mut self) -> Option<Vec<u8>> {
        let mut size = String::new();
        self.stream.read_line(&mut size).unwrap();
        let size = usize::from_str_radix(size.trim(), 16).unwrap();
        let mut bytes = vec![0; size + 2];
        self.stream.read_exact(&mut bytes).unwrap();
        bytes.truncate(size);
        (size > 0).then_some(bytes)
    }
}
