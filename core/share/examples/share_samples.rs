//! Writes Bundles of several shapes into a folder, for checks by others: `cargo xtask fhir` runs it.
//!
//!     cargo run --package redbook-share --example share_samples FOLDER
#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a program that writes files; the crate itself writes none"
)]

mod five_years;

use std::error::Error;
use std::path::Path;

use redbook_record::{Payload, ProfileField};
use redbook_share::{Profile, Section, Summary, fhir, text};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("expected a folder")?;
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let said = five_years::said();
    let full = five_years::summary(&said, Profile::Ips);
    write(folder, "ips-full.json", &full)?;
    let mut growth_only = full.clone();
    growth_only.sections = [Section::Growth].into_iter().collect();
    write(folder, "ips-growth-only.json", &growth_only)?;
    let mut empty = full.clone();
    empty.entries.clear();
    empty.growth.clear();
    empty.protection.clear();
    empty.due.clear();
    write(folder, "ips-empty.json", &empty)?;
    let mut disputed = said.clone();
    let date = ProfileField { field: "date-of-birth".to_owned(), value: "2021-03-15".to_owned() };
    disputed.push((Payload::ProfileField(date), None, 2));
    write(folder, "ips-disputed.json", &five_years::summary(&disputed, Profile::Ips))?;
    write(folder, "ips-whole.json", &five_years::summary(&said, Profile::Whole))?;
    write(folder, "ktc-full.json", &five_years::summary(&said, Profile::Ktc))?;
    std::fs::write(folder.join("summary.txt"), text::summary(&full))?;
    Ok(())
}

fn write(folder: &Path, name: &str, summary: &Summary<'_>) -> Result<(), Box<dyn Error>> {
    std::fs::write(folder.join(name), fhir::document(summary).to_json()?)?;
    Ok(())
}
