//! Making a share of a five-year record, bare and with its charts and PDF.

use redbook_app::{BirthDetails, EntryDraft, Payload, Phone, RecordId, Sections, ShareForm, ShareRequest};
use redbook_tests::Home;

use super::entries::{label, mixed};
use super::measure::{median, processor_ms, timed_ms};
use super::report::Report;

const ENTRIES: usize = 300;
const ROUNDS: usize = 15;
const TARGET_MS: f64 = 50.0;
const TARGET_BYTES: usize = 60_000;
const CHARTS_TARGET_MS: f64 = 300.0;
const CHARTS_TARGET_BYTES: usize = 400_000;
/// Nothing is sent: an address is all that a share needs of its relay while it is made.
const RELAY: &str = "https://relay.example.org";

pub(super) fn run(report: &mut Report) {
    let home = Home::new("sharing");
    let mut phone = home.init(&label("Amira", "mother"));
    let record = phone.new_record(RELAY).expect("a record");
    write(&mut phone, &record);
    let (ms, cpu_ms, bytes) = measure(&mut phone, &record, false, true);
    let what = format!("make a share of {ENTRIES} entries");
    report.at_most(&format!("{what}, with its passcode"), ms, "ms", TARGET_MS);
    report.note("of it, processor time", &format!("{cpu_ms:.2} ms"));
    let (bare_ms, _, _) = measure(&mut phone, &record, false, false);
    report.note("the same without a passcode to hash", &format!("{bare_ms:.2} ms"));
    report.at_most(&format!("{what}: bytes to the relay"), bytes, "bytes", TARGET_BYTES);
    let (with_ms, _, with_bytes) = measure(&mut phone, &record, true, false);
    report.at_most("its growth charts and PDF, more", with_ms - bare_ms, "ms", CHARTS_TARGET_MS);
    report.at_most("its growth charts and PDF, more", with_bytes - bytes, "bytes", CHARTS_TARGET_BYTES);
    phone.close().expect("a clean end");
}

fn write(phone: &mut Phone, record: &RecordId) {
    phone.set_profile(record, "sex", "female", false).expect("a sex");
    let mut birth = EntryDraft::new(Payload::BirthDetails(BirthDetails::default()));
    birth.when = Some("2026-01-01".parse().expect("a day"));
    birth.confirmed = true;
    phone.add(record, birth).expect("a birth");
    for n in 0..ENTRIES - 2 {
        let mut draft = mixed(n);
        draft.confirmed = true;
        phone.add(record, draft).expect("a save");
    }
}

/// Milliseconds, of them processor time, and bytes for the relay.
fn measure(phone: &mut Phone, record: &RecordId, charts: bool, passcode: bool) -> (f64, f64, usize) {
    let request = ShareRequest {
        sections: Sections::all(),
        lifetime_s: 900,
        passcode,
        opens_max: Some(3),
        goes_on: false,
        charts,
        pdf: charts,
        label: String::new(),
        form: ShareForm::Summary,
        viewer: String::new(),
    };
    let (mut all_ms, mut all_cpu_ms, mut bytes) = (Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        let (cpu_ms, (ms, made)) =
            processor_ms(|| timed_ms(|| phone.make_share(record, &request).expect("a share")));
        all_ms.push(ms);
        all_cpu_ms.push(cpu_ms);
        bytes = made.create.to_bytes().len();
    }
    (median(&all_ms), median(&all_cpu_ms), bytes)
}
