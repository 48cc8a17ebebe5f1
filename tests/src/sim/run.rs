//! Running a seed, and making a failing one short.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

use super::op::{Op, ops_of};
use super::world::World;

/// Seeds that once failed, one a line; what comes after the number says why.
pub const REGRESSIONS: &str = include_str!("regressions.txt");

/// How a run went.
#[derive(Debug)]
pub struct Report {
    /// Its seed.
    pub seed: u64,
    /// Every line of what happened.
    pub lines: Vec<String>,
    /// Hash over all lines.
    pub digest: [u8; 32],
    /// Phones at the end.
    pub people: usize,
    /// Entries that were said to be saved.
    pub saved: usize,
    /// What did not hold.
    pub failure: Option<Failure>,
}

/// What did not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// In words.
    pub what: String,
    /// Where in the source.
    pub at: String,
}

thread_local! {
    static THROWN: RefCell<Option<Failure>> = const { RefCell::new(None) };
    static RUNNING: Cell<bool> = const { Cell::new(false) };
}

/// Runs a seed.
#[must_use]
pub fn run(seed: u64) -> Report {
    run_ops(seed, &ops_of(seed))
}

/// Runs the world of a seed with these ops.
#[must_use]
pub fn run_ops(seed: u64, ops: &[Op]) -> Report {
    keep_panics();
    RUNNING.set(true);
    let mut world = None;
    let result = catch_unwind(AssertUnwindSafe(|| {
        let world = world.insert(World::new(seed));
        ops.iter().for_each(|op| world.apply(op));
        world.heal();
    }));
    RUNNING.set(false);
    let unknown = Failure { what: "a panic without a word".to_owned(), at: String::new() };
    let failure = result.err().map(|_| THROWN.take().unwrap_or(unknown));
    let (lines, digest, people, saved) = world.map_or_else(Default::default, |world| {
        let (lines, digest) = (world.trace.lines().to_vec(), world.trace.digest());
        (lines, digest, world.people.len(), world.saved.len())
    });
    Report { seed, lines, digest, people, saved, failure }
}

/// A panic in a world is a result, kept and not printed; any other goes its usual way.
fn keep_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !RUNNING.get() {
                return usual(info);
            }
            let payload = info.payload();
            let what = payload
                .downcast_ref::<String>()
                .cloned()
                .or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned()))
                .unwrap_or_default();
            let at = info.location().map(ToString::to_string).unwrap_or_default();
            THROWN.set(Some(Failure { what, at }));
        }));
    });
}

/// Leaves ops out as long as it still fails in the same place, with at most `runs_max` runs. Which ops are left, by number.
#[must_use]
pub fn shrink(seed: u64, failure: &Failure, runs_max: usize) -> Vec<usize> {
    let all = ops_of(seed);
    let mut kept: Vec<usize> = (0..all.len()).collect();
    let mut chunk = kept.len() / 2;
    let mut runs = 0;
    while chunk > 0 {
        let mut from = 0;
        while from < kept.len() && runs < runs_max {
            let mut fewer = kept.clone();
            fewer.drain(from..(from + chunk).min(kept.len()));
            let ops: Vec<Op> = fewer.iter().map(|at| all[*at]).collect();
            runs += 1;
            if run_ops(seed, &ops).failure.is_some_and(|other| other.at == failure.at) {
                kept = fewer;
            } else {
                from += chunk;
            }
        }
        chunk /= 2;
    }
    kept
}
