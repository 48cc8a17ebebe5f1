//! From a save on one phone to the other's screen, through a relay with its data on the disk.

use std::sync::mpsc;
use std::time::{Duration, Instant};

use redbook_app::{Phone, PhoneOptions, RecordId, Role};
use redbook_crash_vfs::{Disk, Op};
use redbook_tests::Home;
use tokio::sync::oneshot;

use super::bare::BareStore;
use super::entries::{label, mixed};
use super::family::{let_in, runtime};
use super::measure::{median, timed_ms};
use super::report::Report;
use super::server::Server;

const ENTRIES: usize = 200;
const BEYOND_SYNCS_MS_MAX: f64 = 5.0;
/// Time for both phones to come to rest between two entries.
const REST: Duration = Duration::from_millis(30);
/// Syncs of the writing phone after the relay has answered, beside the path: the frame is noted as handed, and the round.
const SYNCS_BESIDE: f64 = 2.0;
/// As large as what an append makes the relay and the phones write.
const COMMIT_LEN: usize = 300;

pub(super) fn run(report: &mut Report) {
    let (plain, syncs_ms) = measure(false);
    let (counted, _) = measure(true);
    // The relay commits once between the two phones.
    let syncs = median(&counted.syncs) - SYNCS_BESIDE + 1.0;
    let target = BEYOND_SYNCS_MS_MAX + syncs * syncs_ms;
    let p50 = median(&plain.ms);
    let figures = format!("{p50:.2} ms, target <= 5 ms + {syncs} syncs of {syncs_ms:.2} ms = {target:.2} ms");
    report.line("from a save to the other phone's screen, p50", &figures, p50 <= target);
    let beyond = p50 - syncs * syncs_ms;
    report
        .note("of these", &format!("{beyond:.2} ms beyond the syncs; save {:.2} ms", median(&plain.save_ms)));
}

/// What was measured, entry by entry.
#[derive(Default)]
struct Figures {
    ms: Vec<f64>,
    save_ms: Vec<f64>,
    /// On both phones between the save and the screen.
    syncs: Vec<f64>,
}

/// The figures, and the median of a bare commit in between.
fn measure(counting: bool) -> (Figures, f64) {
    let relay = Server::relay();
    let mum_disk = counting.then(|| Disk::register("bench-mum"));
    let dad_disk = counting.then(|| Disk::register("bench-dad"));
    let vfs = |name: &'static str| counting.then_some(name);
    let (mum_home, dad_home) = (Home::new("mum"), Home::new("dad"));
    let mut mum = init(&mum_home, vfs("bench-mum"), "Amira");
    let mut dad = init(&dad_home, vfs("bench-dad"), "Tom");
    let record = mum.new_record(relay.url()).expect("a record");
    let runtime = runtime();
    runtime.block_on(let_in(&mut mum, &mut dad, &record, Role::Guardian));
    dad.close().expect("a clean end");
    let watcher = Watcher::start(dad_home, vfs("bench-dad"), dad_disk.clone(), record);
    let bare = BareStore::new();
    let (mut figures, mut commits) = (Figures::default(), Vec::new());
    for n in 0..ENTRIES {
        // Nothing comes: both rest.
        let _nothing = watcher.seen.recv_timeout(REST);
        commits.push(timed_ms(|| bare.save(&[0x5a; COMMIT_LEN])).0);
        let _before = [&mum_disk, &dad_disk].map(|disk| disk.as_ref().map(syncs));
        let began = Instant::now();
        mum.add(&record, mixed(n)).expect("a save");
        figures.save_ms.push(began.elapsed().as_secs_f64() * 1_000.0);
        runtime.block_on(mum.online().sync(&[record])).expect("a sync");
        let seen = watcher.seen.recv_timeout(Duration::from_secs(10)).expect("Dad sees it");
        figures.ms.push((seen.at - began).as_secs_f64() * 1_000.0);
        figures.syncs.push((mum_disk.as_ref().map_or(0, syncs) + seen.syncs) as f64);
    }
    watcher.stop();
    (figures, median(&commits))
}

/// Syncs of a disk since the last time.
fn syncs(disk: &Disk) -> usize {
    disk.take_ops().iter().filter(|op| matches!(op, Op::Sync { .. })).count()
}

fn options(home: &Home, vfs: Option<&str>) -> PhoneOptions {
    let options = PhoneOptions::file_based(home.path(), None);
    match vfs {
        Some(vfs) => options.vfs(vfs),
        None => options,
    }
}

fn init(home: &Home, vfs: Option<&str>, name: &str) -> Phone {
    Phone::init(home.path(), options(home, vfs), &label(name, "parent")).expect("a fresh home")
}

/// An entry on Dad's screen.
struct Seen {
    at: Instant,
    /// Syncs of Dad's disk up to then.
    syncs: usize,
}

/// Dad's phone, watching in a thread of its own.
struct Watcher {
    seen: mpsc::Receiver<Seen>,
    stop: oneshot::Sender<()>,
    thread: std::thread::JoinHandle<()>,
}

impl Watcher {
    fn start(home: Home, vfs: Option<&'static str>, disk: Option<Disk>, record: RecordId) -> Self {
        let (tell, seen) = mpsc::channel();
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = std::thread::spawn(move || {
            let mut dad = Phone::open(home.path(), options(&home, vfs)).expect("a home that opens");
            let stopped = async {
                let _ = stopped.await;
            };
            let mut on_change = |view: redbook_app::SyncView| {
                if view.entries > 0 {
                    let at = Instant::now();
                    let _ = tell.send(Seen { at, syncs: disk.as_ref().map_or(0, syncs) });
                }
            };
            runtime().block_on(dad.online().watch(&[record], stopped, &mut on_change)).expect("it watches");
        });
        Self { seen, stop, thread }
    }

    fn stop(self) {
        let _ = self.stop.send(());
        self.thread.join().expect("Dad's phone ended well");
    }
}
