//! What entries cost on the wire.

use redbook_app::EntryDraft;
use redbook_protocol::relay::AppendRequest;
use redbook_tests::SeededRng;
use redbook_tests::household::Household;

use super::entries::{copied_from_paper, visit, weight};
use super::report::Report;

const ONE_MAX: usize = 280;
const VISIT_MAX: usize = 700;
const OF_FIFTY_MAX: f64 = 60.0;

pub(super) fn run(report: &mut Report) {
    let mut home = Household::of_three(3);
    // Somebody's first frame names the heads it knows; all others leave them out.
    let first = write(&mut home, "nurse", &[weight(1)]);
    report.note("a weight, no note, first of its log", &first.words());
    let one = write(&mut home, "nurse", &[weight(2)]);
    report.note("a weight, no note", &one.words());
    report.at_most("bytes up for a weight, no note: request body", one.body, "bytes", ONE_MAX);
    let visit = write(&mut home, "nurse", &visit());
    report.note("eight entries of a visit", &visit.words());
    report.at_most("bytes up for eight entries of a visit: request body", visit.body, "bytes", VISIT_MAX);
    let fifty = write(&mut home, "mum", &copied_from_paper());
    report.note("fifty entries copied from paper", &fifty.words());
    report.at_most("bytes up for each of fifty", fifty.body as f64 / 50.0, "bytes", OF_FIFTY_MAX);
}

/// Sizes in bytes.
struct Size {
    entries: usize,
    frame: usize,
    body: usize,
}

impl Size {
    fn words(&self) -> String {
        let Self { entries, frame, body } = self;
        format!("entries {entries}, frame {frame}, append request {body} bytes")
    }
}

/// Writes one frame.
fn write(home: &mut Household, who: &str, drafts: &[EntryDraft]) -> Size {
    // People do not write to the second, and what repeats would deflate too well.
    let mut rng = SeededRng::new(drafts.len() as u64);
    let mut recorded_ms = home.next_ms();
    let mut encode = |draft: &EntryDraft| {
        recorded_ms += 15_000 + rng.number() % 60_000;
        draft.encode(recorded_ms).expect("an entry")
    };
    let entries: Vec<Vec<u8>> = drafts.iter().map(&mut encode).collect();
    for _ in 0..80 * drafts.len() {
        home.next_ms();
    }
    home.write_bytes_apart(who, &entries);
    let frame = home.frames.last().expect("a frame").clone();
    let request = AppendRequest { record: home.record, frames: vec![frame.clone()], admission: None };
    Size { entries: entries.iter().map(Vec::len).sum(), frame: frame.len(), body: request.to_bytes().len() }
}
