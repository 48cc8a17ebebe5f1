//! A short run of the fuzzer over fixed seeds; `cargo xtask fuzz` goes on for longer.

use redbook_tests::fuzz::{TARGETS, run};

const SEEDS: u64 = 4_000;

#[test]
fn no_reader_panics_on_mutated_bytes() {
    let mut failures = Vec::new();
    for target in &TARGETS {
        run(target, 0, SEEDS, |seed| failures.push((target.name, seed)));
    }
    assert!(
        failures.is_empty(),
        "replay with cargo xtask fuzz -- --target NAME --count 1 --from SEED: {failures:?}"
    );
}
