//! `cargo run --release -p redbook-clinical --features batch --example growth_bench`: how long one assessment takes,
//! the facts of a child, and one line. Not a test: it asserts nothing about time.
#![expect(clippy::disallowed_types, reason = "a bench looks at the clock")]

use std::hint::black_box;
use std::io::{self, Write};
use std::time::Instant;

use chrono::{Days, NaiveDate};
use redbook_clinical::Gestation;
#[cfg(feature = "batch")]
use redbook_clinical::growth::batch::answer_line;
use redbook_clinical::growth::facts::facts_of;
use redbook_clinical::growth::plausible::doubts_of;
use redbook_clinical::growth::{
    Child, GestationPolicy, Measured, Measurement, MeasurementMethod, Sex, assess,
};

const ROUNDS: u32 = 2_000_000;

fn main() -> io::Result<()> {
    let start = Instant::now();
    let sum: f64 = (0..ROUNDS).map(one).sum();
    let ns = start.elapsed().as_nanos() / u128::from(ROUNDS);
    writeln!(io::stdout(), "SDS, centile and band of one measurement: {ns} ns (sum {sum:.3})")?;
    child()?;
    lines()
}

/// All facts of a child with 100 measurements, and the doubts about one more.
fn child() -> io::Result<()> {
    const ROUNDS: u32 = 500;
    let Some(birth) = NaiveDate::from_ymd_opt(2020, 1, 1) else { return Ok(()) };
    let child = Child { sex: Sex::Male, birth, gestation: Some(Gestation::from_days(250)) };
    let measurements: Vec<Measurement> = (0..100_u32).filter_map(|day| measured(birth, day)).collect();
    let start = Instant::now();
    let facts: usize = (0..ROUNDS)
        .map(|_| facts_of(&child, black_box(&measurements), None, GestationPolicy::ExactForLife).len())
        .sum();
    let us = start.elapsed().as_micros() / u128::from(ROUNDS);
    writeln!(io::stdout(), "facts of {} measurements: {us} us ({facts} facts)", measurements.len())?;
    let Some((new, others)) = measurements.split_last() else { return Ok(()) };
    let start = Instant::now();
    let doubts: usize = (0..ROUNDS).map(|_| doubts_of(&child, black_box(others), new).len()).sum();
    let us = start.elapsed().as_micros() / u128::from(ROUNDS);
    writeln!(io::stdout(), "doubts about one measurement: {us} us ({doubts} doubts)")
}

/// Weights, heights and heads in turn, every three weeks.
fn measured(birth: NaiveDate, number: u32) -> Option<Measurement> {
    let on = birth.checked_add_days(Days::new(u64::from(number) * 21))?;
    let grown = f64::from(number);
    let measured = match number % 3 {
        0 => Measured::new(MeasurementMethod::Weight, 3.0 + grown * 0.15),
        1 => Measured::new(MeasurementMethod::Height, 48.0 + grown * 0.6),
        _ => Measured::new(MeasurementMethod::HeadCircumference, 34.0 + grown * 0.17),
    };
    measured.ok().map(|measured| Measurement { on, measured })
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
