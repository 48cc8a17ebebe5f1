//! The screen of a child of ten years with 2,000 entries: the first time, and again.

use chrono::{Days, NaiveDate};
use redbook_app::{EntryDraft, Phone, RecordId};
use redbook_tests::Home;

use super::family::Family;
use super::measure::{median, timed_ms};
use super::report::Report;

const ENTRIES: usize = 2_000;
const DAYS: usize = 3_650;
const ROUNDS: usize = 21;
const FIRST_MS: f64 = 50.0;
const AGAIN_MS: f64 = 5.0;

pub(super) fn run(report: &mut Report) {
    let mut family = Family::new();
    family.of_a_child(born());
    family.write_dated(ENTRIES, 8, spread);
    let (record, home) = family.close();
    let (mut first, mut again, mut after_a_save) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (ms, mut phone) = timed_ms(|| {
            let mut phone = home.open();
            show(&mut phone, &record);
            phone
        });
        first.push(ms);
        again.push(timed_ms(|| show(&mut phone, &record)).0);
        let mut weight = super::entries::weight(1);
        spread(ENTRIES, &mut weight);
        phone.add(&record, weight).expect("a save");
        after_a_save.push(timed_ms(|| show(&mut phone, &record)).0);
    }
    report.at_most(
        "home of a child, 2,000 entries in ten years: phone open and home",
        median(&first),
        "ms",
        FIRST_MS,
    );
    report.at_most("home again", median(&again), "ms", AGAIN_MS);
    report.note("home after a save", &format!("{:.2} ms", median(&after_a_save)));
    parts(report, &record, &home);
}

fn born() -> NaiveDate {
    NaiveDate::from_ymd_opt(2016, 11, 20).expect("a day")
}

fn today() -> NaiveDate {
    born() + Days::new(DAYS as u64)
}

/// The `n`-th of them on its day of the ten years.
fn spread(n: usize, draft: &mut EntryDraft) {
    let day = born() + Days::new((n * DAYS / ENTRIES) as u64);
    draft.when = Some(day.to_string().parse().expect("a date"));
    // Weights of the first year in the tenth are asked about, and these are kept.
    draft.confirmed = true;
}

fn show(phone: &mut Phone, record: &RecordId) {
    let home = phone.home(record, today()).expect("a home");
    assert!(home.measurements.len() >= 3 && home.age.is_some(), "a home with everything on it");
}

/// Where the time goes.
fn parts(report: &mut Report, record: &RecordId, home: &Home) {
    let mut phone = home.open();
    show(&mut phone, record);
    let mut of = |what: &str, work: &mut dyn FnMut(&mut Phone)| {
        let times: Vec<f64> = (0..ROUNDS).map(|_| timed_ms(|| work(&mut phone)).0).collect();
        format!("{what} {:.2}", median(&times))
    };
    let parts = [
        of("due", &mut |phone| drop(phone.due(record, today()).expect("due"))),
        of("needs", &mut |phone| drop(phone.needs_a_person(record).expect("needs"))),
        of("status", &mut |phone| drop(phone.status(record).expect("a status"))),
    ];
    report.note("of it, in ms", &parts.join(", "));
}
