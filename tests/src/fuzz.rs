//! The fuzzer: well-formed samples of everything that is read from others, mutated from a seed.
//!
//! A reader may answer what it likes; it may not panic, run away, or take what it did not write the same way again.

mod imports;
mod shares;

use minicbor::Encoder;
use redbook_protocol::relay::{
    AppendAnswer, AppendRequest, BoxContent, ErrorAnswer, ErrorCode, LiveReader, LogEpoch, NumberedFrame,
    Page, PullAnswer, PullRecord, PullRequest, Pulled, ReadToken, ShareAccess, ShareCreateRequest,
    ShareState,
};
use redbook_protocol::{Act, Frame, Ledger, RecordId, TipVector};
use redbook_record::{Book, BookEntry, Document, Entry, Rights, TimelineQuery, split_content};
use redbook_sync::doorstep::Doorstep;
use redbook_vault::{InvitationLink, JoinRequest};

use crate::household::{Household, note, weight};
use crate::{SeededRng, hex};

/// One reader of others' bytes.
pub struct Target {
    /// Its name, for the command line.
    pub name: &'static str,
    samples: fn() -> Vec<Vec<u8>>,
    read: fn(&[u8]),
}

impl std::fmt::Debug for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// Everything that reads others' bytes.
pub const TARGETS: [Target; 10] = [
    Target { name: "frame", samples: frames, read: read_frame },
    Target { name: "act", samples: acts, read: |bytes| drop(Act::from_bytes(bytes)) },
    Target { name: "content", samples: contents, read: read_content },
    Target { name: "entry", samples: entries, read: read_entry },
    Target { name: "relay-message", samples: messages, read: read_message },
    Target { name: "doorstep", samples: doorsteps, read: |bytes| drop(Doorstep::from_bytes(bytes)) },
    Target { name: "invitation", samples: invitations, read: read_invitation },
    Target { name: "document", samples: documents, read: read_document },
    Target { name: "fhir", samples: imports::fhir, read: imports::read_fhir },
    Target { name: "health-card", samples: imports::cards, read: imports::read_cards },
];

/// Feeds `count` mutations, from seed `first` on, to a target; `failed` is told of each seed that panicked.
pub fn run(target: &Target, first: u64, count: u64, mut failed: impl FnMut(u64)) {
    let samples = (target.samples)();
    for seed in first..first.saturating_add(count) {
        let bytes = mutated(&samples, seed);
        if std::panic::catch_unwind(|| (target.read)(&bytes)).is_err() {
            failed(seed);
        }
    }
}

/// The bytes of one seed.
#[must_use]
pub fn bytes_of(target: &Target, seed: u64) -> String {
    hex::encode(&mutated(&(target.samples)(), seed))
}

fn mutated(samples: &[Vec<u8>], seed: u64) -> Vec<u8> {
    let mut rng = SeededRng::new(seed);
    let mut bytes = samples[rng.below(samples.len())].clone();
    for _ in 0..=rng.below(6) {
        mutate(&mut rng, &mut bytes, samples);
    }
    bytes
}

fn mutate(rng: &mut SeededRng, bytes: &mut Vec<u8>, samples: &[Vec<u8>]) {
    let at = rng.below(bytes.len().max(1));
    match rng.below(7) {
        0 if at < bytes.len() => bytes[at] ^= 1 << rng.below(8),
        1 if at < bytes.len() => bytes[at] = [0, 0x7f, 0x80, 0xff, 0x9b, 0xbb, 0x5b, 0xc1][rng.below(8)],
        2 => bytes.truncate(at),
        3 => bytes.insert(at.min(bytes.len()), rng.number() as u8),
        4 => {
            let end = (at + rng.below(64)).min(bytes.len());
            bytes.drain(at.min(end)..end);
        }
        5 => {
            let other = &samples[rng.below(samples.len())];
            let from = rng.below(other.len().max(1));
            let part = other[from..(from + rng.below(64)).min(other.len())].to_vec();
            bytes.splice(at.min(bytes.len())..at.min(bytes.len()), part);
        }
        // A length or a count that lies.
        _ if at + 9 <= bytes.len() => bytes[at..at + 9].copy_from_slice(&[
            [0x9b, 0x5b, 0xbb][rng.below(3)],
            0,
            0,
            0,
            0,
            0xff,
            0xff,
            0xff,
            0xff,
        ]),
        _ => bytes.extend_from_slice(&rng.bytes::<8>()),
    }
}

fn household() -> Household {
    let mut household = Household::of_three(1);
    household.write("mum", &[weight(3_410), note("first smile")]);
    household.write("dad", &[note("second tooth")]);
    household
}

fn frames() -> Vec<Vec<u8>> {
    household().frames.clone()
}

fn acts() -> Vec<Vec<u8>> {
    let parsed = frames().into_iter().filter_map(|bytes| Frame::parse(&bytes).ok());
    parsed
        .filter_map(|frame| match frame.body() {
            redbook_protocol::frame::Body::Act(clear, _) => Some(clear.to_vec()),
            redbook_protocol::frame::Body::Entries(_) => None,
        })
        .collect()
}

fn entries() -> Vec<Vec<u8>> {
    let mut household = household();
    [weight(4_200), note("a note of some length, so that there is something to break")]
        .iter()
        .map(|draft| household.encode(draft))
        .collect()
}

fn contents() -> Vec<Vec<u8>> {
    let entries = entries();
    let spans: Vec<&[u8]> = entries.iter().map(Vec::as_slice).collect();
    vec![
        redbook_record::join_content(&spans).expect("small"),
        redbook_record::join_content(&spans[..1]).expect("small"),
    ]
}

fn messages() -> Vec<Vec<u8>> {
    let record = RecordId::from_bytes([3; 32]);
    let epoch = LogEpoch::from_bytes([4; 16]);
    let frames = frames();
    let numbered =
        frames.iter().zip(1..).map(|(frame, number)| NumberedFrame { number, frame: frame.clone() });
    let page = Page { epoch, frames: numbered.collect(), end: 9, more: true };
    let asked = PullRecord {
        record,
        token: ReadToken::from_bytes([5; 32]),
        after: 3,
        epoch: Some(epoch),
        mark: None,
    };
    vec![
        AppendRequest { record, frames, admission: None }.to_bytes(),
        AppendAnswer { epoch: Some(epoch), end: 7, outcomes: Vec::new() }.to_bytes(),
        PullAnswer { records: vec![Pulled::Page(page), Pulled::Refused(ErrorCode::UnknownOrForbidden)] }
            .to_bytes(),
        PullRequest { records: vec![asked] }.to_bytes(),
        BoxContent { blob: Some(vec![1; 40]), expires_at_seconds: 5 }.to_bytes(),
        shares::created().to_bytes(),
        shares::state().to_bytes(),
        shares::access().to_padded_bytes(),
        ErrorAnswer { code: ErrorCode::Busy, retry_after_seconds: Some(3) }.to_bytes(),
        b": still here\n\nevent: frames\ndata: 0 17\n\n".to_vec(),
    ]
}

fn doorsteps() -> Vec<Vec<u8>> {
    let household = household();
    let mut tips = Vec::new();
    TipVector::default().encode(&mut Encoder::new(&mut tips)).expect("memory");
    let giver = Frame::parse(&household.frames[0]).expect("a frame").log();
    let doorstep = Doorstep {
        record: household.record,
        giver,
        tips: TipVector::default(),
        frames: household.frames,
        cut_off: false,
    };
    vec![doorstep.to_bytes(), tips]
}

fn invitations() -> Vec<Vec<u8>> {
    let mut rng = SeededRng::new(2);
    let mut household = household();
    let (_, member) = household.stranger(redbook_protocol::Role::Carer);
    let label = redbook_protocol::Label::default();
    let invitation = redbook_vault::Invitation::make(&mut rng);
    let link = invitation.link(household.record, redbook_protocol::Role::Carer, "https://relay.example");
    vec![JoinRequest { member, label }.to_bytes(), link.to_text().into_bytes()]
}

fn documents() -> Vec<Vec<u8>> {
    let record = RecordId::from_bytes([3; 32]);
    let mut document = Document::new(record);
    let log = redbook_protocol::LogId::from_bytes([1; 16]);
    for entry in entries() {
        let id = redbook_protocol::EntryId::of(&record, &[1; 32], &entry);
        document.append(&log, &[(id, &entry)]).expect("a fresh entry");
    }
    vec![document.save()]
}

/// A frame that parses is taken by a ledger, and is written out as it came.
fn read_frame(bytes: &[u8]) {
    if let Ok(frame) = Frame::parse(bytes) {
        assert_eq!(frame.bytes(), bytes);
        let mut ledger = Ledger::new(RecordId::from_bytes([3; 32]));
        ledger.take(frame, redbook_protocol::Trust::Verify);
        ledger.judge();
    }
}

fn read_content(bytes: &[u8]) {
    if let Ok(spans) = split_content(bytes) {
        spans.into_iter().for_each(read_entry);
    }
}

struct Everybody;

impl Rights for Everybody {
    fn may_write(&self, _: &redbook_protocol::LogId, _: redbook_record::Class) -> bool {
        true
    }
}

/// An entry that is read can be shown.
fn read_entry(bytes: &[u8]) {
    let Ok(entry) = Entry::decode(bytes) else { return };
    assert_eq!(entry.bytes(), bytes);
    let mut book = Book::new();
    let id = redbook_protocol::EntryId::from_bytes([1; 16]);
    let author = redbook_protocol::LogId::from_bytes([2; 16]);
    if book.add(BookEntry { id, author, bytes, sent: true }).is_ok() {
        let page =
            book.timeline(&Everybody, &TimelineQuery { include_replaced: true, ..TimelineQuery::default() });
        assert_eq!(page.expect("no cursor").entries.len(), 1);
        let _ = (book.profile(&Everybody), book.needs_a_person(&Everybody));
    }
}

fn read_message(bytes: &[u8]) {
    drop(AppendRequest::from_bytes(bytes));
    drop(AppendAnswer::from_bytes(bytes));
    drop(PullRequest::from_bytes(bytes));
    drop(PullAnswer::from_bytes(bytes));
    drop(BoxContent::from_bytes(bytes));
    drop(ShareCreateRequest::from_bytes(bytes));
    drop(ShareState::from_bytes(bytes));
    drop(ShareAccess::from_padded_bytes(bytes));
    drop(ErrorAnswer::from_bytes(bytes));
    drop(LiveReader::default().push(bytes));
}

fn read_invitation(bytes: &[u8]) {
    drop(JoinRequest::from_bytes(bytes));
    if let Ok(text) = std::str::from_utf8(bytes) {
        drop(text.parse::<InvitationLink>());
    }
}

fn read_document(bytes: &[u8]) {
    drop(Document::load(
        &RecordId::from_bytes([3; 32]),
        &[redbook_protocol::LogId::from_bytes([1; 16])],
        bytes,
    ));
}
