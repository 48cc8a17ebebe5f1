//! A relay that is none, or a bad one: each gives a typed trouble, the phone says what to do, and nothing is lost.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use redbook_app::{
    EntryDraft, Label, Payload, Phone, PhoneOptions, RecordId, SharedPhone, SyncView, in_one_line,
};
use redbook_tests::Home;

/// Long enough for any answer that comes at all on loopback; only the one that never ends waits for all of it.
const PATIENCE: Duration = Duration::from_secs(3);

/// Answers every connection as it is told, on 127.0.0.1, until it is dropped.
struct FakeRelay {
    url: String,
    stop: Arc<AtomicBool>,
    /// The connection being answered, so that stopping does not wait for it.
    current: Arc<Mutex<Option<TcpStream>>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl FakeRelay {
    fn start(answer: impl Fn(&mut TcpStream, &AtomicBool) -> std::io::Result<()> + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let current = Arc::new(Mutex::new(None));
        let answered = Arc::clone(&current);
        let thread = thread::spawn(move || {
            for stream in listener.incoming() {
                if stopped.load(Ordering::Relaxed) {
                    return;
                }
                let mut stream = stream.unwrap();
                *answered.lock().unwrap() = Some(stream.try_clone().unwrap());
                read_request(&mut stream);
                // A phone that hangs up in the middle is what is wanted.
                let _ = answer(&mut stream, &stopped);
            }
        });
        Self { url, stop, current, thread: Some(thread) }
    }
}

impl Drop for FakeRelay {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(stream) = self.current.lock().unwrap().take() {
            let _ = stream.shutdown(Shutdown::Both);
        }
        let _ = TcpStream::connect(self.url.trim_start_matches("http://"));
        self.thread.take().unwrap().join().unwrap();
    }
}

/// Reads one request with its body.
fn read_request(stream: &mut TcpStream) {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4_096];
    loop {
        let Ok(count @ 1..) = stream.read(&mut buffer) else { return };
        bytes.extend_from_slice(&buffer[..count]);
        let text = String::from_utf8_lossy(&bytes).to_ascii_lowercase();
        let Some(head) = text.find("\r\n\r\n") else { continue };
        let length = text.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.parse().ok());
        if bytes.len() >= head + 4 + length.unwrap_or(0) {
            return;
        }
    }
}

fn respond(stream: &mut TcpStream, status: &str, headers: &str, body: &[u8]) -> std::io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n",
        body.len()
    )?;
    stream.write_all(body)
}

async fn sync_with(relay: &FakeRelay) -> (SyncView, usize) {
    let home = Home::new("mum");
    let owner = Label { name: "Amira".into(), relation: "mother".into(), device: "phone".into() };
    let options = || PhoneOptions::file_based(home.path(), None).patience(PATIENCE);
    let mut mum = Phone::init(home.path(), options(), &owner).unwrap();
    let record: RecordId = mum.new_record(&relay.url).unwrap();
    mum.add(&record, EntryDraft::new(Payload::Note(redbook_app::Note { text: "first smile".into() })))
        .unwrap();
    let view = mum.online().sync(&[record]).await.unwrap().remove(0);
    drop(mum);
    let mut mum = home.open();
    assert!(mum.doctor(None).unwrap().healthy);
    assert_eq!(mum.status(&record).unwrap().last_trouble.as_deref(), view.trouble);
    let entries = mum.status(&record).unwrap().entries;
    (view, entries)
}

#[tokio::test(flavor = "current_thread")]
async fn garbage_is_said_to_be_no_relay() {
    let answers: [(&str, &str, &[u8]); 5] = [
        ("200 OK", "", b"<html>Free Wi-Fi! Log in here</html>"),
        ("200 OK", "content-type: application/cbor\r\n", &[0xff; 300]),
        ("200 OK", "", b""),
        ("500 Oops", "", b"stack trace"),
        ("302 Found", "location: http://127.0.0.1:1/elsewhere\r\n", b""),
    ];
    for (status, headers, body) in answers {
        let relay = FakeRelay::start(move |stream, _| respond(stream, status, headers, body));
        let (view, entries) = sync_with(&relay).await;
        assert_eq!((view.trouble, entries), (Some("relay-garbage"), 1), "{status}");
        assert!(in_one_line(&view.words).contains("saved on this phone"));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_redirect_is_not_followed() {
    let asked = Arc::new(AtomicBool::new(false));
    let noted = Arc::clone(&asked);
    let elsewhere = FakeRelay::start(move |stream, stopped| {
        if !stopped.load(Ordering::Relaxed) {
            noted.store(true, Ordering::Relaxed);
        }
        respond(stream, "200 OK", "", b"")
    });
    let location = format!("location: {}/v0/pull\r\n", elsewhere.url);
    let relay = FakeRelay::start(move |stream, _| respond(stream, "307 Temporary Redirect", &location, b""));
    assert_eq!(sync_with(&relay).await.0.trouble, Some("relay-garbage"));
    assert!(!asked.load(Ordering::Relaxed), "the token went elsewhere");
}

#[tokio::test(flavor = "current_thread")]
async fn ten_gigabytes_are_cut_off_early() {
    let relay = FakeRelay::start(|stream, stopped| {
        write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: 10737418240\r\n\r\n")?;
        let mut sent = 0usize;
        while !stopped.load(Ordering::Relaxed) {
            stream.write_all(&[0; 65_536])?;
            sent += 65_536;
            assert!(sent < 64 * 1_024 * 1_024, "the phone reads on and on");
        }
        Ok(())
    });
    let (view, entries) = sync_with(&relay).await;
    assert_eq!((view.trouble, entries), (Some("relay-garbage"), 1));
}

#[tokio::test(flavor = "current_thread")]
async fn an_answer_that_breaks_off_is_tried_again_later() {
    let relay =
        FakeRelay::start(|stream, _| write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nabc"));
    let (view, entries) = sync_with(&relay).await;
    assert_eq!((view.trouble, entries), (Some("relay-unreachable"), 1));
}

#[tokio::test(flavor = "current_thread")]
async fn slow_bytes_run_into_the_time_limit() {
    let relay = FakeRelay::start(|stream, stopped| {
        write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\na")?;
        // Says nothing more; reads until the phone hangs up.
        while !stopped.load(Ordering::Relaxed) {
            if stream.read(&mut [0; 1])? == 0 {
                break;
            }
        }
        Ok(())
    });
    let (view, entries) = sync_with(&relay).await;
    assert_eq!((view.trouble, entries), (Some("relay-unreachable"), 1));
}

#[tokio::test(flavor = "current_thread")]
async fn nobody_there_is_no_error() {
    let relay = FakeRelay::start(|stream, _| respond(stream, "200 OK", "", b""));
    let url = relay.url.clone();
    drop(relay);
    let home = Home::new("mum");
    let mut mum = home.init(&Label::default());
    let record = mum.new_record(&url).unwrap();
    let view = mum.online().sync(&[record]).await.unwrap().remove(0);
    assert_eq!(view.trouble, Some("relay-unreachable"));
}

/// A screen must not wait for a relay.
#[tokio::test(flavor = "current_thread")]
async fn while_a_relay_is_waited_for_the_phone_is_read_and_written() {
    let (asked, was_asked) = tokio::sync::oneshot::channel();
    let asked = Mutex::new(Some(asked));
    let relay = FakeRelay::start(move |stream, _| {
        if let Some(asked) = asked.lock().unwrap().take() {
            asked.send(()).unwrap();
        }
        // Until the phone hangs up.
        stream.read(&mut [0; 1]).map(drop)
    });
    let home = Home::new("mum");
    let mut mum =
        Phone::init(home.path(), PhoneOptions::file_based(home.path(), None), &Label::default()).unwrap();
    let record = mum.new_record(&relay.url).unwrap();
    let phone = SharedPhone::new(mum);
    let mut online = phone.online().await;
    let records = [record];
    let syncing = online.sync(&records);
    tokio::select! {
        _ = syncing => panic!("a relay that says nothing has been heard"),
        asked = was_asked => asked.unwrap(),
    }
    let note = || EntryDraft::new(Payload::Note(redbook_app::Note { text: "meanwhile".into() }));
    phone.with(|phone| phone.add(&record, note())).unwrap();
    assert_eq!(phone.with(|phone| phone.status(&record)).unwrap().unsent, 1);
}

/// What was being done is undone as far as memory goes, and what is on the disk stands.
#[test]
fn after_something_failed_in_the_middle_the_phone_goes_on_from_its_disk() {
    let home = Home::new("mum");
    let mut mum =
        Phone::init(home.path(), PhoneOptions::file_based(home.path(), None), &Label::default()).unwrap();
    let record = mum.new_record("").unwrap();
    let phone = SharedPhone::new(mum);
    let note = || EntryDraft::new(Payload::Note(redbook_app::Note { text: "before".into() }));
    phone.with(|phone| phone.add(&record, note())).unwrap();
    let failing = phone.clone();
    let failed = thread::spawn(move || failing.with(|_| panic!("as a bug would"))).join();
    assert!(failed.is_err());
    phone.with(|phone| phone.add(&record, note())).unwrap();
    assert_eq!(phone.with(|phone| phone.status(&record)).unwrap().entries, 2);
}
