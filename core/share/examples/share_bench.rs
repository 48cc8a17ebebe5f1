//! How large the summary of a record of five years is, and how long it takes to make.
//!
//!     cargo run --release --package redbook-share --example share_bench
#![allow(
    clippy::disallowed_types,
    clippy::disallowed_macros,
    reason = "a program that measures and prints; the crate itself does neither"
)]

mod five_years;

use std::time::Instant;

use redbook_share::{Profile, fhir, text};

const RUNS: u32 = 50;

fn main() -> Result<(), fhir::WriteError> {
    let said = five_years::said();
    for (name, profile) in [("ips", Profile::Ips), ("ktc", Profile::Ktc), ("whole", Profile::Whole)] {
        let summary = five_years::summary(&said, profile);
        let start = Instant::now();
        let mut bytes = Vec::new();
        for _ in 0..RUNS {
            bytes = fhir::document(&summary).to_json()?;
        }
        let ms = start.elapsed().as_secs_f64() * 1_000.0 / f64::from(RUNS);
        println!("{name}: {} entries, {} bytes, {ms:.2} ms", summary.entries.len(), bytes.len());
    }
    let summary = five_years::summary(&said, Profile::Ips);
    let start = Instant::now();
    let text = text::summary(&summary);
    let ms = start.elapsed().as_secs_f64() * 1_000.0;
    println!("text: {} bytes, {ms:.2} ms", text.len());
    Ok(())
}
