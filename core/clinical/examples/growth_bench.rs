//! `cargo run --release -p redbook-clinical --features batch --example growth_bench`: how long one assessment takes, and
//! one line. Not a test: it asserts nothing about time.
#![expect(clippy::disallowed_types, reason = "a bench looks at the clock")]

use std::hint::black_box;
use std::io::{self, Write};
use std::time::Instant;

use redbook_clinical::Gestation;
#[cfg(feature = "batch")]
use redbook_clinical::growth::batch::answer_line;
use redbook_clinical::growth::{GestationPolicy, Measured, MeasurementMethod, Sex, assess};

const ROUNDS: u32 = 2_000_000;

fn main() -> io::Result<()> {
    let start = Instant::now();
    let sum: f64 = (0..ROUNDS).map(one).sum();
    let ns = start.elapsed().as_nanos() / u128::from(ROUNDS);
    writeln!(io::stdout(), "SDS, centile and band of one measurement: {ns} ns (sum {sum:.3})")?;
    lines()
}

/// Every age from birth to 19 years, each method, both sexes, term and preterm in turn.
fn one(round: u32) -> f64 {
    let method = MeasurementMethod::ALL.into_iter().cycle().nth(round as usize % 4);
    let sex = if round.is_multiple_of(8) { Sex::Female } else { Sex::Male };
    let gestation = Gestation::from_days(170 + (round % 130) as u16);
    let measured = method.and_then(|method| Measured::new(method, black_box(12.3)).ok());
    let Some(measured) = measured else { return 0.0 };
    let assessed = assess(sex, gestation, round % 7_000, measured, GestationPolicy::ExactForLife);
    assessed.map_or(0.0, |assessment| black_box(assessment).centile.percent())
}

#[cfg(feature = "batch")]
fn lines() -> io::Result<()> {
    const LINE: &str = r#"{"id": 7, "sex": "female", "method": "weight", "value": 3.55, "unit": "kg", "birth_date": "2026-01-01", "measurement_date": "2026-02-02", "gestation_weeks": 37, "gestation_days": 2}"#;
    let start = Instant::now();
    let len: usize = (0..ROUNDS / 10).map(|_| answer_line(black_box(LINE)).len()).sum();
    let per_second = f64::from(ROUNDS / 10) / start.elapsed().as_secs_f64();
    writeln!(io::stdout(), "answer_line: {per_second:.0} lines/s ({len} bytes)")
}

#[cfg(not(feature = "batch"))]
fn lines() -> io::Result<()> {
    Ok(())
}
