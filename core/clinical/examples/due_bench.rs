//! `cargo run --release -p redbook-clinical --features batch --example due_bench`: how long the schedule of a child with
//! 100 entries takes, and one line. Not a test: it asserts nothing about time.
#![expect(clippy::disallowed_types, reason = "a bench looks at the clock")]

use std::hint::black_box;
use std::io::{self, Write};
use std::time::Instant;

use chrono::{Days, NaiveDate};
use redbook_clinical::Vaccine;
#[cfg(feature = "batch")]
use redbook_clinical::schedule::batch::answer_line;
use redbook_clinical::schedule::{Birth, Child, Given, GivenVaccine, Recorded, due};

const ROUNDS: u32 = 5_000;
const DOSES: usize = 80;
const CHECKS: usize = 20;

fn main() -> io::Result<()> {
    let birth = NaiveDate::from_ymd_opt(2024, 8, 15).unwrap_or_default();
    let on = birth + Days::new(835);
    for (name, child) in [("nothing recorded", Child::new(Birth::Born(birth))), ("100 entries", full(birth))]
    {
        let items = due(&child, on).items.len();
        let (fastest, median) = times_us(|| due(black_box(&child), black_box(on)).items.len());
        writeln!(
            io::stdout(),
            "due, {name} ({items} items): fastest {fastest:.1} us, median {median:.1} us"
        )?;
    }
    lines()
}

/// The fastest says what the work costs, the median what a busy machine makes of it.
fn times_us(work: impl Fn() -> usize) -> (f64, f64) {
    let time = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_secs_f64() * 1e6
    };
    let mut times: Vec<f64> = (0..ROUNDS).map(time).collect();
    times.sort_by(f64::total_cmp);
    let at = |place: usize| times.get(place).copied().unwrap_or_default();
    (at(0), at(times.len() / 2))
}

/// Doses of every vaccine, ten days apart, and checks.
fn full(birth: NaiveDate) -> Child {
    let vaccines = Vaccine::all().cycle().take(DOSES).zip(1_u64..);
    let given = vaccines.map(|(vaccine, number)| Given {
        vaccine: GivenVaccine::Known(vaccine),
        date: birth + Days::new(number * 10),
        written_dose: None,
    });
    let checks = ["hearing", "blood-spot-pku", "new-birth-visit", "review-12-months"].into_iter().cycle();
    let recorded =
        checks.take(CHECKS).map(|what| Recorded { what: what.to_owned(), date: Some(birth), outcome: None });
    Child { given: given.collect(), screening: recorded.collect(), ..Child::new(Birth::Born(birth)) }
}

#[cfg(feature = "batch")]
fn lines() -> io::Result<()> {
    const LINE: &str = r#"{"id": 7, "nation": "england", "birth_date": "2026-01-01", "on": "2026-05-01", "risk": ["no-tb-family", "no-hepb-mother"], "given": [{"vaccine": "menb", "date": "2026-02-26"}, {"vaccine": "6-in-1", "date": "2026-02-26"}]}"#;
    let (fastest, median) = times_us(|| answer_line(black_box(LINE)).len());
    writeln!(io::stdout(), "answer_line: fastest {fastest:.1} us, median {median:.1} us")
}

#[cfg(not(feature = "batch"))]
fn lines() -> io::Result<()> {
    Ok(())
}
