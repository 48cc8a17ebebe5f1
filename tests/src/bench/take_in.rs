//! Taking in what others wrote.

use redbook_app::{Phone, RecordId, TimelineQuery};
use redbook_protocol::relay::{LogEpoch, NumberedFrame, Page, PullAnswer, Pulled};
use redbook_protocol::{EntryId, LogId};
use redbook_record::Document;
use redbook_sync::doorstep::Doorstep;
use redbook_tests::Home;

use super::bare::{BareStore, Signed};
use super::entries::{mixed, mixed_clinical};
use super::family::Family;
use super::measure::{median, processor_ms, timed_ms};
use super::report::Report;

const ROUNDS: usize = 15;
const SINGLES: usize = 1_000;
const ENTRIES: usize = 2_000;
const PER_FRAME: usize = 8;
const TIMES_MAX: f64 = 2.0;
const WIRE_KB_MAX: f64 = 250.0;

pub(super) fn run(report: &mut Report) {
    singles(report);
    new_phone(report);
}

/// 1,000 frames of one entry, beside 1,000 signature checks and one commit of the frames.
fn singles(report: &mut Report) {
    let mut family = Family::new();
    let file = family.write(SINGLES, 1);
    let frames = frames_of(&file);
    let signed = Signed::new(frames.iter().map(|frame| frame[..frame.len() - 64].to_vec()));
    let (mut ours, mut theirs, mut ours_cpu, mut checks, mut commits) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut phone = fresh_phone(&family);
        let ((ms, cpu_ms), entries) = both_ms(|| phone.1.doorstep_import(&file).expect("an import").entries);
        assert_eq!(entries, SINGLES);
        ours.push(ms);
        ours_cpu.push(cpu_ms);
        let mut bare = BareStore::new();
        checks.push(timed_ms(|| signed.verify()).0);
        commits.push(timed_ms(|| bare.save_all(&frames)).0);
        theirs.push(checks[checks.len() - 1] + commits[commits.len() - 1]);
    }
    let what = "taking in 1,000 frames of one entry, beside as many signature checks and one commit";
    report.ratio(what, median(&ours), median(&theirs), "ms", TIMES_MAX);
    let (cpu, checks, commit) = (median(&ours_cpu), median(&checks), median(&commits));
    report.note(
        "of these",
        &format!("processor {cpu:.1} ms; baseline: checks {checks:.1} ms, commit {commit:.1} ms"),
    );
}

/// 2,000 entries in frames of eight on a phone that has none.
fn new_phone(report: &mut Report) {
    let mut family = Family::new();
    let file = family.write(ENTRIES, PER_FRAME);
    let frames = frames_of(&file);
    let wire_kb = pull_len(&frames) as f64 / 1_000.0;
    report.at_most("a new phone: 2,000 entries in frames of eight on the wire", wire_kb, "KB", WIRE_KB_MAX);
    let signed = Signed::new(frames.iter().map(|frame| frame[..frame.len() - 64].to_vec()));
    let changes = changes_of(&family.record);
    let (mut ours, mut theirs, mut checks) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut phone = fresh_phone(&family);
        let (ms, entries) = processor_ms(|| phone.1.doorstep_import(&file).expect("an import").entries);
        assert_eq!(entries, ENTRIES);
        ours.push(ms);
        checks.push(processor_ms(|| signed.verify()).0);
        theirs.push(checks[checks.len() - 1] + processor_ms(|| build(&family.record, &changes)).0);
    }
    let what = "a new phone: processor time, beside its signature checks and building the document";
    report.ratio(what, median(&ours), median(&theirs), "ms", TIMES_MAX);
    report.note("of the baseline", &format!("checks {:.1} ms", median(&checks)));
}

/// Wall and processor milliseconds at once.
fn both_ms<T>(work: impl FnOnce() -> T) -> ((f64, f64), T) {
    let (cpu_ms, (ms, value)) = processor_ms(|| timed_ms(work));
    ((ms, cpu_ms), value)
}

/// The phone that was let in and has nothing, in a home of its own, the record open.
fn fresh_phone(family: &Family) -> (Home, Phone) {
    let home = family.reader.copy("reader");
    let mut phone = home.open();
    let page = phone.timeline(&family.record, &TimelineQuery::default()).expect("a page");
    assert!(page.entries.is_empty());
    (home, phone)
}

fn frames_of(file: &[u8]) -> Vec<Vec<u8>> {
    Doorstep::from_bytes(file).expect("a doorstep file").frames
}

/// The relay's answers that carry these frames.
fn pull_len(frames: &[Vec<u8>]) -> usize {
    let numbered =
        frames.iter().zip(1..).map(|(frame, number)| NumberedFrame { number, frame: frame.clone() });
    let epoch = LogEpoch::from_bytes([0; LogEpoch::LEN]);
    let page = Page { epoch, frames: numbered.collect(), end: frames.len() as u64, more: false };
    PullAnswer { records: vec![Pulled::Page(page)] }.to_bytes().len()
}

type Change = (LogId, Vec<(EntryId, Vec<u8>)>);

/// The same entries in the same frames, opened.
fn changes_of(record: &RecordId) -> Vec<Change> {
    let change = |n: usize| {
        let key = [n as u8 % 3; 32];
        let entries = (n * PER_FRAME..(n + 1) * PER_FRAME).map(|entry| {
            let draft = if n % 3 == 2 { mixed_clinical(entry) } else { mixed(entry) };
            let bytes = draft.encode(1_773_480_700_000 + entry as u64).expect("an entry");
            (EntryId::of(record, &key, &bytes), bytes)
        });
        (LogId::from_bytes([n as u8 % 3; LogId::LEN]), entries.collect())
    };
    (0..ENTRIES / PER_FRAME).map(change).collect()
}

fn build(record: &RecordId, changes: &[Change]) -> Document {
    let mut document = Document::new(*record);
    let frames = changes.iter().map(|(log, entries)| {
        (*log, entries.iter().map(|(id, bytes)| (*id, bytes.as_slice())).collect::<Vec<_>>())
    });
    document.append_all(frames).expect("a document");
    document
}
