//! What waits for a relay comes one after another, keeps nobody from writing, and leaves nothing behind when it is given up.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};

use redbook_app::{
    EntryDraft, Label, Note, Payload, RecordId, Sections, ShareForm, ShareRequest, ShareView, SharedPhone,
};
use redbook_tests::{Home, RelayProcess};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

fn owner(name: &str) -> Label {
    Label { name: name.into(), relation: "mother".into(), device: "phone".into() }
}

fn note(text: &str) -> EntryDraft {
    EntryDraft::new(Payload::Note(Note { text: text.into() }))
}

fn begun(home: &Home, relay: &str) -> (SharedPhone, RecordId) {
    let mut phone = home.init(&owner("Amira"));
    let record = phone.new_record(relay).unwrap();
    (SharedPhone::new(phone), record)
}

pub(super) fn request() -> ShareRequest {
    ShareRequest {
        sections: Sections::all(),
        lifetime_s: 900,
        passcode: false,
        opens_max: None,
        goes_on: false,
        charts: false,
        pdf: false,
        label: String::new(),
        form: ShareForm::Summary,
        viewer: String::new(),
    }
}

/// Whether something is done without waiting.
fn is_ready(waiting: impl Future) -> bool {
    pin!(waiting).poll(&mut Context::from_waker(Waker::noop())).is_ready()
}

#[tokio::test(flavor = "current_thread")]
async fn the_network_is_used_by_one_at_a_time_and_writing_waits_for_none() {
    let home = Home::new("mum");
    let (phone, record) = begun(&home, "http://127.0.0.1:1");
    let first = phone.online().await;
    assert!(!is_ready(phone.online()), "a second thing with the network began while the first was under way");
    phone.with(|phone| phone.add(&record, note("written meanwhile"))).unwrap();
    drop(first);
    assert!(is_ready(phone.online()), "the turn was not given back");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_syncs_and_shares_at_once_lose_nothing() {
    let relay = RelayProcess::start();
    let home = Home::new("mum");
    let (phone, record) = begun(&home, &relay.url());
    let works = (0..24).map(|number| {
        let phone = phone.clone();
        tokio::spawn(async move {
            phone.with(|phone| phone.add(&record, note(&format!("note {number}")))).unwrap();
            if number % 3 == 0 {
                phone.online().await.share_new(&record, &request()).await.unwrap();
            } else {
                let views = phone.online().await.sync(&[record]).await.unwrap();
                assert_eq!(views[0].trouble, None);
            }
        })
    });
    for work in works.collect::<Vec<_>>() {
        work.await.unwrap();
    }
    let shares = phone.online().await.shares(&record).await.unwrap();
    assert_eq!(shares.iter().filter(|share| share.state == "open").count(), 8, "{shares:?}");
    phone.online().await.sync(&[record]).await.unwrap();
    let status = phone.with(|phone| phone.status(&record)).unwrap();
    assert_eq!((status.entries, status.unsent, status.waits, status.not_handed), (24, 0, 0, 0));
}

/// What is done with the relay's answers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doing {
    PassOn,
    HoldBack,
    /// Something else answers for the relay: a proxy that lost patience.
    Replace,
}

/// Between a phone and its relay.
struct Between {
    url: String,
    doing: Arc<Mutex<Doing>>,
    /// Told when an answer was held back.
    held: Arc<Notify>,
}

impl Between {
    async fn start(relay: &str) -> Self {
        let relay = relay.trim_start_matches("http://").to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (doing, held) = (Arc::new(Mutex::new(Doing::PassOn)), Arc::<Notify>::default());
        let (told, tell) = (Arc::clone(&doing), Arc::clone(&held));
        tokio::spawn(async move {
            while let Ok((phone, _)) = listener.accept().await {
                let (from_phone, to_phone) = phone.into_split();
                let (from_relay, to_relay) = TcpStream::connect(&relay).await.unwrap().into_split();
                tokio::spawn(pass_on(from_phone, to_relay));
                tokio::spawn(pass_back(from_relay, to_phone, Arc::clone(&told), Arc::clone(&tell)));
            }
        });
        Self { url, doing, held }
    }

    fn now(&self, doing: Doing) {
        *self.doing.lock().unwrap() = doing;
    }
}

async fn pass_on(mut from: OwnedReadHalf, mut to: OwnedWriteHalf) {
    // A phone that hangs up in the middle is what is wanted.
    let _ = copy(&mut from, &mut to).await;
}

async fn pass_back(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    doing: Arc<Mutex<Doing>>,
    held: Arc<Notify>,
) {
    let mut buffer = vec![0; 65_536];
    while let Ok(count @ 1..) = from.read(&mut buffer).await {
        let now = *doing.lock().unwrap();
        let passed = match now {
            Doing::PassOn => &buffer[..count],
            Doing::HoldBack => {
                held.notify_one();
                // Nor does the line go dead: nothing tells the phone.
                return std::future::pending().await;
            }
            Doing::Replace => b"HTTP/1.1 504 Gateway Timeout\r\ncontent-length: 4\r\n\r\nlate",
        };
        if to.write_all(passed).await.is_err() {
            return;
        }
    }
}

/// A phone that reaches its relay through something else, and has synced once.
async fn synced_through(relay: &RelayProcess, home: &Home) -> (SharedPhone, RecordId, Between) {
    let between = Between::start(&relay.url()).await;
    let (phone, record) = begun(home, &between.url);
    phone.with(|phone| phone.add(&record, note("first smile"))).unwrap();
    phone.online().await.sync(&[record]).await.unwrap();
    (phone, record, between)
}

fn states(shares: &[ShareView]) -> Vec<&str> {
    shares.iter().map(|share| share.state).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_share_is_not_forgotten_where_something_else_answered_for_the_relay() {
    let relay = RelayProcess::start();
    let home = Home::new("mum");
    let (phone, record, between) = synced_through(&relay, &home).await;
    between.now(Doing::Replace);
    let failed = phone.online().await.share_new(&record, &request()).await.unwrap_err();
    assert_eq!(failed.code(), "relay-garbage");
    between.now(Doing::PassOn);
    assert_eq!(states(&phone.with(|phone| phone.share_list(&record)).unwrap()), ["revoking"]);
    assert_eq!(states(&phone.online().await.shares(&record).await.unwrap()), ["revoked"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_share_that_somebody_did_not_wait_for_is_taken_back() {
    let relay = RelayProcess::start();
    let home = Home::new("mum");
    let (phone, record, between) = synced_through(&relay, &home).await;
    between.now(Doing::HoldBack);
    tokio::select! {
        made = async { phone.online().await.share_new(&record, &request()).await } => panic!("{made:?}"),
        () = between.held.notified() => {}
    }
    between.now(Doing::PassOn);
    assert_eq!(states(&phone.with(|phone| phone.share_list(&record)).unwrap()), ["not-sent"]);
    assert_eq!(states(&phone.online().await.shares(&record).await.unwrap()), ["revoked"]);
    let made = phone.online().await.share_new(&record, &request()).await.unwrap();
    assert_eq!(made.share.state, "open", "what is made after it is not taken back");
}
