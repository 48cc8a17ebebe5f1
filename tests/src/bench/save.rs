//! A durable save of one entry, beside one bare commit of the same bytes; and the syncs that it costs.

use redbook_app::{EntryDraft, Phone, PhoneOptions, RecordId};
use redbook_crash_vfs::{Disk, Op};
use redbook_tests::Home;

use super::bare::BareStore;
use super::entries::{label, mixed, weight};
use super::measure::{median, timed_ms};
use super::report::Report;

const ROUNDS: usize = 7;
const SAVES_A_ROUND: usize = 100;
const SAVES_COUNTED: usize = 200;
const TARGET: f64 = 1.3;

pub(super) fn run(report: &mut Report) {
    let home = Home::new("save");
    let mut phone = home.init(&label("Amira", "mother"));
    let record = phone.new_record("").expect("a record");
    let bare = BareStore::new();
    let mut medians = Vec::new();
    for round in 0..ROUNDS {
        medians.push(one_round(&mut phone, &record, &bare, round));
    }
    let ours: Vec<f64> = medians.iter().map(|(ours, _)| *ours).collect();
    let theirs: Vec<f64> = medians.iter().map(|(_, theirs)| *theirs).collect();
    report.ratio(
        "durable save of an entry, beside one bare commit",
        median(&ours),
        median(&theirs),
        "ms",
        TARGET,
    );
    let (fewest, most) = count_syncs();
    let line = format!("{fewest} to {most} syncs a save over {SAVES_COUNTED} saves, target exactly 1");
    report.line("syncs of a save", &line, (fewest, most) == (1, 1));
}

/// Turn by turn; medians of both.
fn one_round(phone: &mut Phone, record: &RecordId, bare: &BareStore, round: usize) -> (f64, f64) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for n in 0..SAVES_A_ROUND {
        let draft = mixed(round * SAVES_A_ROUND + n);
        let bytes = sealed_length(&draft);
        let ours_now = |phone: &mut Phone| timed_ms(|| phone.add(record, draft.clone()).expect("a save")).0;
        // Who is first takes turns, as the disk may be slower for whoever comes after a pause.
        if n % 2 == 0 {
            ours.push(ours_now(phone));
            theirs.push(timed_ms(|| bare.save(&bytes)).0);
        } else {
            theirs.push(timed_ms(|| bare.save(&bytes)).0);
            ours.push(ours_now(phone));
        }
    }
    (median(&ours), median(&theirs))
}

/// As many bytes as the save keeps: the entry, sealed.
fn sealed_length(draft: &EntryDraft) -> Vec<u8> {
    let entry = draft.encode(1_773_480_700_000).expect("an entry");
    let mut sealed = entry;
    sealed.resize(sealed.len() + redbook_vault::REST_OVERHEAD_BYTES, 0x5a);
    sealed
}

/// The fewest and the most syncs of one save, in a log that is not checkpointed meanwhile.
fn count_syncs() -> (usize, usize) {
    let disk = Disk::register("bench-save");
    let home = Home::new("syncs");
    let options = PhoneOptions::file_based(home.path(), None).vfs("bench-save");
    let mut phone = Phone::init(home.path(), options, &label("Amira", "mother")).expect("a fresh home");
    let record = phone.new_record("").expect("a record");
    phone.add(&record, weight(0)).expect("a save");
    drop(disk.take_ops());
    let counts: Vec<usize> = (1..=SAVES_COUNTED)
        .map(|n| {
            phone.add(&record, weight(n)).expect("a save");
            disk.take_ops().iter().filter(|op| matches!(op, Op::Sync { .. })).count()
        })
        .collect();
    (counts.iter().copied().min().unwrap_or(0), counts.iter().copied().max().unwrap_or(0))
}
