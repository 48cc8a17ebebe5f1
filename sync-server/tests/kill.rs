//! Killed fifty times while sixteen phones write: what was acknowledged is there, under the number that was told.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, mpsc};
use std::thread;
use std::time::Duration;

use redbook_protocol::relay::{AppendAnswer, AppendRequest, FrameOutcome, path};
use redbook_protocol::{RecordId, Role};
use support::{Client, Directory, Family, OPEN, Phone, RelayProcess, TestRng};

const KILLS: u64 = 50;
const WRITERS: usize = 16;
const RECORDS: usize = 4;
/// A relay that acknowledges nothing for so long hangs.
const HANGS_AFTER: Duration = Duration::from_secs(30);

/// Where the relay is now, and which life of it this is.
struct Whereabouts {
    now: Mutex<(u64, SocketAddr)>,
    moved: Condvar,
    stop: AtomicBool,
}

impl Whereabouts {
    fn get(&self) -> (u64, SocketAddr) {
        *self.now.lock().unwrap()
    }

    fn set(&self, life: u64, address: SocketAddr) {
        *self.now.lock().unwrap() = (life, address);
        self.moved.notify_all();
    }

    /// Waits for a life after this one.
    fn after(&self, life: u64) {
        let now = self.now.lock().unwrap();
        let stop = || self.stop.load(Ordering::SeqCst);
        drop(self.moved.wait_while(now, |now| now.0 <= life && !stop()).unwrap());
    }
}

type Acknowledged = Vec<(RecordId, u64, Vec<u8>)>;

fn write_until_stopped(
    whereabouts: &Whereabouts,
    family: &Mutex<Family>,
    phone: &Phone,
    told: &mpsc::Sender<()>,
) -> Acknowledged {
    let record = family.lock().unwrap().record;
    let mut acknowledged = Vec::new();
    let mut count = 0u64;
    while !whereabouts.stop.load(Ordering::SeqCst) {
        count += 1;
        let frame = family.lock().unwrap().write(phone, &count.to_be_bytes());
        let request = AppendRequest { record, frames: vec![frame.clone()], admission: None }.to_bytes();
        // The same frame until it is acknowledged.
        let Some(number) = append_until_acknowledged(whereabouts, &request) else { break };
        acknowledged.push((record, number, frame));
        told.send(()).unwrap();
    }
    acknowledged
}

fn append_until_acknowledged(whereabouts: &Whereabouts, request: &[u8]) -> Option<u64> {
    while !whereabouts.stop.load(Ordering::SeqCst) {
        let (life, address) = whereabouts.get();
        let answer =
            Client::try_connect(address).and_then(|mut client| client.try_post(path::APPEND, request));
        let Ok(answer) = answer else {
            whereabouts.after(life);
            continue;
        };
        assert_eq!(answer.status, 200);
        match AppendAnswer::from_bytes(&answer.body).unwrap().outcomes[0] {
            FrameOutcome::Stored(number) | FrameOutcome::Held(number) => return Some(number),
            FrameOutcome::Refused(refusal) => panic!("refused: {refusal:?}"),
        }
    }
    None
}

#[test]
fn killed_fifty_times_under_sixteen_writers_it_loses_nothing_acknowledged() {
    let directory = Directory::new();
    let mut relay = RelayProcess::start(directory.path(), OPEN);
    let whereabouts = Arc::new(Whereabouts {
        now: Mutex::new((0, relay.address())),
        moved: Condvar::new(),
        stop: AtomicBool::new(false),
    });
    let mut families = Vec::new();
    let mut phones = Vec::new();
    for record in 0..RECORDS {
        let mut family = Family::new(record as u64 + 1);
        let mut frames = vec![family.first.clone()];
        for _ in 0..WRITERS / RECORDS {
            let (phone, admission) = family.admit(Role::Guardian);
            frames.push(admission);
            phones.push((record, phone));
        }
        relay.client().store(family.record, &frames);
        families.push(Arc::new(Mutex::new(family)));
    }
    let (told, hear) = mpsc::channel();
    let writers: Vec<_> = phones
        .into_iter()
        .map(|(record, phone)| {
            let (whereabouts, family, told) =
                (Arc::clone(&whereabouts), Arc::clone(&families[record]), told.clone());
            thread::spawn(move || write_until_stopped(&whereabouts, &family, &phone, &told))
        })
        .collect();

    let mut rng = TestRng(50);
    for life in 1..=KILLS {
        for _ in 0..=rng.number() % 40 {
            hear.recv_timeout(HANGS_AFTER).expect("the relay hangs");
        }
        relay.kill();
        relay = RelayProcess::start(directory.path(), OPEN);
        whereabouts.set(life, relay.address());
    }
    whereabouts.stop.store(true, Ordering::SeqCst);
    whereabouts.moved.notify_all();
    let acknowledged: Acknowledged = writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect();
    relay.kill();

    let relay = RelayProcess::start(directory.path(), OPEN);
    let mut held = BTreeMap::new();
    for family in &families {
        let family = family.lock().unwrap();
        let frames = relay.client().pull_all(family.record, &family.mum.token());
        for (at, frame) in frames.into_iter().enumerate() {
            held.insert((family.record, at as u64 + 1), frame);
        }
    }
    assert!(acknowledged.len() as u64 > KILLS);
    let lost =
        acknowledged.iter().filter(|(record, number, frame)| held.get(&(*record, *number)) != Some(frame));
    assert_eq!(lost.count(), 0, "of {}", acknowledged.len());
}
