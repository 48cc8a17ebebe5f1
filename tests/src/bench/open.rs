//! Opening a record of 2,000 entries to its first page.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use redbook_app::{RecordId, TimelineQuery};
use redbook_tests::{Home, binary};

use super::family::Family;
use super::measure::{median, processor_ms, timed_ms};
use super::opening_parts::parts_ms;
use super::report::Report;

const ENTRIES: usize = 2_000;
const ROUNDS: usize = 21;
const TARGET_MS: f64 = 15.0;

pub(super) fn run(report: &mut Report) {
    for per_frame in [8, 1] {
        let mut family = Family::new();
        family.write(ENTRIES, per_frame);
        let (record, home) = family.close();
        measure(report, &record, &home, per_frame);
    }
}

/// People's phones gather what they write: frames of eight have the target, frames of one are beside it.
const WITH_TARGET: usize = 8;

fn measure(report: &mut Report, record: &RecordId, home: &Home, per_frame: usize) {
    let (mut inside, mut cpu, mut process, mut nothing) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (ms, cpu_ms) = open_ms(record, home);
        inside.push(ms);
        cpu.push(cpu_ms);
        process.push(process_ms(home.path(), &["timeline", "--json"]));
        nothing.push(process_ms(home.path(), &["--version"]));
    }
    let (inside, process, nothing) = (median(&inside), median(&process), median(&nothing));
    let what = format!("open 2,000 entries, three authors, frames of {per_frame}");
    let first_page = format!("{what}: phone open and first page");
    if per_frame == WITH_TARGET {
        report.at_most(&first_page, inside, "ms", TARGET_MS);
    } else {
        report.note(&first_page, &format!("{inside:.2} ms"));
    }
    report.note("of it, processor time", &format!("{:.2} ms", median(&cpu)));
    let beyond = process - nothing;
    let figures = format!("{process:.2} - {nothing:.2} = {beyond:.2} ms");
    report.note("redbook timeline --json to its first byte, beyond redbook --version", &figures);
    let parts = parts_ms(home.path(), record, ROUNDS);
    let words: Vec<String> = parts.iter().map(|(name, ms)| format!("{name} {ms:.2}")).collect();
    report.note("where they go, in ms", &words.join(", "));
}

/// Phone, record, page; closing is not counted. The second figure is processor time.
fn open_ms(record: &RecordId, home: &Home) -> (f64, f64) {
    let (cpu_ms, (ms, (phone, page))) = processor_ms(|| {
        timed_ms(|| {
            let mut phone = home.open();
            let page = phone.timeline(record, &TimelineQuery::default()).expect("a page");
            (phone, page)
        })
    });
    assert_eq!(page.entries.len(), TimelineQuery::default().limit);
    drop(phone);
    (ms, cpu_ms)
}

fn process_ms(home: &Path, arguments: &[&str]) -> f64 {
    let mut command = Command::new(binary("redbook"));
    command.arg("--home").arg(home).args(arguments).stdout(Stdio::piped());
    let (ms, (mut child, mut stdout)) = timed_ms(|| {
        let mut child = command.spawn().expect("redbook runs");
        let mut stdout = child.stdout.take().expect("piped");
        stdout.read_exact(&mut [0]).expect("an answer");
        (child, stdout)
    });
    // It goes on printing and closing: not what a person waits for.
    std::io::copy(&mut stdout, &mut std::io::sink()).expect("the rest");
    assert!(child.wait().expect("an end").success(), "redbook {arguments:?}");
    ms
}
