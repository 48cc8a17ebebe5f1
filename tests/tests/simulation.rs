//! The simulated world: a fixed range of seeds, the seeds that once failed, and what the world itself must be.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use redbook_tests::sim::{Op, REGRESSIONS, Report, run, run_ops};

/// The seeds that every test run takes: about two minutes on two cores. `cargo xtask sim` takes more.
const SEEDS: std::ops::Range<u64> = 1..1_501;
const THREADS: usize = 2;

#[test]
fn the_world_holds_whatever_happens() {
    println!("seeds {SEEDS:?}");
    all_hold(SEEDS.collect());
}

#[test]
fn what_once_failed_holds() {
    let number = |line: &str| line.split_whitespace().next().and_then(|word| word.parse().ok());
    let seeds: Vec<u64> =
        REGRESSIONS.lines().filter(|line| !line.starts_with('#')).filter_map(number).collect();
    assert!(!seeds.is_empty());
    all_hold(seeds);
}

/// Runs them all, and tells every one that fails.
fn all_hold(seeds: Vec<u64>) {
    let next = AtomicU64::new(0);
    let failed = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Some(seed) = seeds.get(next.fetch_add(1, Ordering::Relaxed) as usize) {
                    failed.lock().unwrap().extend(what_failed(&run(*seed)));
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap();
    assert!(failed.is_empty(), "{} of {} seeds fail:\n{}", failed.len(), seeds.len(), failed.join("\n"));
}

fn what_failed(report: &Report) -> Option<String> {
    let failure = report.failure.as_ref()?;
    let seed = report.seed;
    Some(format!(
        "seed {seed}: {} ({})\n  replay: cargo xtask sim --seed {seed} --trace\n  make it short: cargo xtask sim --seeds 1 --from {seed}",
        failure.what, failure.at
    ))
}

#[test]
fn the_same_seed_tells_the_same_story() {
    for seed in [3, 27, 156] {
        let (one, two) = (run(seed), run(seed));
        assert_eq!(one.lines, two.lines, "seed {seed}");
        assert_eq!(one.digest, two.digest, "seed {seed}");
    }
    assert_ne!(run(3).digest, run(4).digest);
}

/// A check that cannot fail checks nothing: a phone whose home is rolled back under it has lost what it saved.
#[test]
fn a_broken_promise_is_noticed() {
    let ops = [Op::Add { who: 0, kind: 0 }, Op::ForgetHome { who: 0 }, Op::Add { who: 0, kind: 0 }];
    let failure = run_ops(1, &ops).failure.expect("a promise is broken");
    assert!(failure.what.contains("lost what it saved"), "{}", failure.what);
}

/// Mum's phone is cloned, one of the two seals keys to somebody, and Dad writes knowing of that, before the fork is proven.
#[test]
fn nobody_falls_with_an_act_of_a_clone() {
    let story = [
        Op::Add { who: 1, kind: 5_367 },
        Op::Clone { who: 0 },
        Op::SealAgain { who: 0, whom: 1 },
        Op::Doorstep { from: 0, to: 1, cut: 1_000, twice: false },
        Op::Add { who: 1, kind: 1 },
        Op::Doorstep { from: 1, to: 2, cut: 1_000, twice: false },
    ];
    for seed in 0..8 {
        assert_eq!(run_ops(seed, &story).failure, None, "seed {seed}");
    }
}

/// Of three copies of Dad's phone two fork his log and take fresh keys; then the third, from an older backup, forks it further
/// back. What the first two had sent from there on no longer counts, and is offered again though it is in no log of theirs.
#[test]
fn nothing_is_lost_when_an_older_copy_forks_further_back() {
    let hand = |from, to| Op::Doorstep { from, to, cut: 1_000, twice: false };
    for seed in 0..8 {
        let old = run_ops(seed, &[]).people as u16 - 1;
        let (mum, dad, new) = (0, 1, old + 1);
        let add = |who| Op::Add { who, kind: 3 };
        let mut story = vec![Op::Clone { who: dad }, add(dad), hand(dad, mum), add(dad), hand(dad, mum)];
        story.extend([Op::Clone { who: dad }, add(new), hand(new, mum), add(dad), hand(dad, mum)]);
        story.extend([hand(mum, dad), hand(mum, new), add(old), hand(old, mum)]);
        assert_eq!(run_ops(seed, &story).failure, None, "seed {seed}");
    }
}

/// The relay goes back to a backup right after it acknowledged a frame, and then takes others in its place.
#[test]
fn a_frame_acknowledged_before_the_relay_went_back_is_sent_again() {
    let sync = |who| [Op::Sync { who }].into_iter().chain([Op::Deliver { which: 0 }; 8]);
    let mut story = vec![Op::RelayBacksUp { which: 0 }, Op::Add { who: 1, kind: 0 }];
    story.extend(sync(1));
    story.extend([Op::RelayRollsBack { which: 0 }, Op::Add { who: 0, kind: 0 }]);
    story.extend(sync(0));
    story.extend([Op::Add { who: 0, kind: 1 }]);
    story.extend(sync(0));
    for seed in 0..8 {
        assert_eq!(run_ops(seed, &story).failure, None, "seed {seed}");
    }
}
