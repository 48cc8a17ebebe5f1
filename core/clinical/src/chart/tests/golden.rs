//! What is drawn is what was looked at: whole charts as they are kept in `golden/`.

use super::golden_charts::all;

macro_rules! kept {
    ($($name:literal),+ $(,)?) => { [$(($name, include_str!(concat!("../golden/", $name, ".svg")))),+] };
}

const KEPT: &[(&str, &str)] = &kept![
    "weight-first-year",
    "weight-preterm",
    "weight-preterm-paper",
    "weight-term-paper",
    "weight-as-term",
    "head-newborn",
    "height-four-years",
    "head-two-years",
    "height-two-to-nine",
    "bmi-four-to-twenty",
    "bmi-two-to-twenty",
    "weight-all-small",
    "weight-newborn-term",
    "weight-newborn-small",
    "height-below",
    "weight-empty",
];

/// After a change that was meant: `cargo run -p redbook-clinical --example chart_golden`, and look at each picture that changed.
#[test]
fn every_chart_is_drawn_as_it_was_looked_at() {
    let drawn = all().unwrap();
    assert_eq!(drawn.len(), KEPT.len());
    for ((name, is), (kept, was)) in drawn.iter().zip(KEPT) {
        assert_eq!(name, kept);
        let line = is.lines().zip(was.lines()).position(|(is, was)| is != was);
        assert!(is == was, "{name} is drawn in another way, from line {line:?} on");
    }
}
