//! What a relay itself does for an append, without HTTP and without a disk, beside the signature check that is in it.

use std::sync::Arc;

use redbook_protocol::relay::AppendRequest;
use redbook_sync_server::SystemEntropy;
use redbook_sync_server::limits::RelayLimits;
use redbook_sync_server::relay::{Admission, Relay, RelayOptions};
use redbook_sync_server::storage::MemoryStorage;

use super::bare::Signed;
use super::chains::Chain;
use super::measure::{median, processor_ms};
use super::report::Report;

const RECORDS: usize = 128;
const ROUNDS: usize = 40;
const FRAME_LEN: usize = 190;

pub(super) fn run(report: &mut Report) {
    let options = RelayOptions { admission: Admission::Open, limits: RelayLimits::default() };
    let relay = Relay::new(MemoryStorage::new(), options, Arc::new(SystemEntropy::new()));
    let (mut chains, first): (Vec<Chain>, Vec<_>) = (0..RECORDS).map(Chain::new).unzip();
    first.iter().for_each(|request| append(&relay, request));
    let signed = Signed::new((0..RECORDS).map(|n| vec![n as u8; FRAME_LEN]));
    let (mut ours, mut checks) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let requests: Vec<Vec<u8>> = chains.iter_mut().map(|chain| chain.next().0).collect();
        let (ms, ()) = processor_ms(|| requests.iter().for_each(|request| append(&relay, request)));
        ours.push(ms * 1_000.0 / RECORDS as f64);
        let (ms, ()) = processor_ms(|| signed.verify());
        checks.push(ms * 1_000.0 / RECORDS as f64);
    }
    let (ours, checks) = (median(&ours), median(&checks));
    report.note(
        "a relay's own work an append",
        &format!("{ours:.1} us, of which its signature check {checks:.1} us"),
    );
}

fn append(relay: &Relay<MemoryStorage>, http: &[u8]) {
    let at = http.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let request = AppendRequest::from_bytes(&http[at + 4..]).expect("a request");
    relay.append(request).expect("it is taken");
}
