//! Runs the simulated world, seed by seed.
//!
//! `sim --seeds N --from S` runs N seeds from S on; `--seed K` one, `--trace` with all that happened, `--keep 1,5,9` with only
//! those ops. Ends with failure where anything did not hold, and says how to replay it.

use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use redbook_tests::sim::{Op, Report, ops_of, run, run_ops, shrink};

const HELP: &str = "\
sim [--seeds N] [--from S] [--threads T] [--seed K [--trace] [--keep 1,5,9]]

  --seeds N    how many seeds (100)
  --from S     the first (1)
  --threads T  how many at a time (2)
  --seed K     this seed alone
  --trace      print all that happened
  --keep LIST  only these ops of the seed, by number
";
/// Runs spent on making a failure short.
const SHRINK_RUNS_MAX: usize = 300;

#[derive(Debug)]
struct Options {
    seeds: u64,
    from: u64,
    threads: u64,
    seed: Option<u64>,
    trace: bool,
    keep: Option<Vec<usize>>,
}

fn main() -> ExitCode {
    match options(std::env::args().skip(1)) {
        Ok(Some(options)) => match options.seed {
            Some(seed) => one(seed, &options),
            None => many(&options),
        },
        Ok(None) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            eprint!("{wrong}\n\n{HELP}");
            ExitCode::from(2)
        }
    }
}

fn options(mut args: impl Iterator<Item = String>) -> Result<Option<Options>, String> {
    let mut options = Options { seeds: 100, from: 1, threads: 2, seed: None, trace: false, keep: None };
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or(format!("{arg} needs a value"));
        let number = |text: String| text.parse::<u64>().map_err(|_| format!("{text} is no number"));
        match arg.as_str() {
            "--seeds" => options.seeds = number(value()?)?,
            "--from" => options.from = number(value()?)?,
            "--threads" => options.threads = number(value()?)?.max(1),
            "--seed" => options.seed = Some(number(value()?)?),
            "--trace" => options.trace = true,
            "--keep" => {
                let list: Result<Vec<usize>, _> =
                    value()?.split(',').map(|text| number(text.to_owned()).map(|at| at as usize)).collect();
                options.keep = Some(list?);
            }
            "--help" | "-h" => return Ok(None),
            _ => return Err(format!("{arg} is not known")),
        }
    }
    Ok(Some(options))
}

fn one(seed: u64, options: &Options) -> ExitCode {
    let all = ops_of(seed);
    let report = match &options.keep {
        Some(keep) => {
            let ops: Vec<Op> = keep.iter().filter_map(|at| all.get(*at).copied()).collect();
            run_ops(seed, &ops)
        }
        None => run(seed),
    };
    if options.trace {
        report.lines.iter().for_each(|line| println!("{line}"));
    }
    match &report.failure {
        None => {
            println!("seed {seed}: holds; {} phones, {} entries saved", report.people, report.saved);
            ExitCode::SUCCESS
        }
        Some(failure) => {
            println!("seed {seed}: FAILS at {}: {}", failure.at, failure.what);
            ExitCode::FAILURE
        }
    }
}

fn many(options: &Options) -> ExitCode {
    let start = Instant::now();
    let next = AtomicU64::new(options.from);
    let end = options.from.saturating_add(options.seeds);
    let failed = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..options.threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= end {
                        return;
                    }
                    let report = run(seed);
                    if report.failure.is_some() {
                        tell(&report);
                        failed.lock().unwrap().push(seed);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap();
    let seconds = start.elapsed().as_secs_f64();
    println!("{} seeds from {} on, {} failed, {seconds:.1} s", options.seeds, options.from, failed.len());
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn tell(report: &Report) {
    let (seed, Some(failure)) = (report.seed, &report.failure) else { return };
    println!("seed {seed}: FAILS at {}: {}", failure.at, failure.what);
    let kept: Vec<String> = shrink(seed, failure, SHRINK_RUNS_MAX).iter().map(ToString::to_string).collect();
    println!("  replay: cargo xtask sim --seed {seed} --trace");
    println!("  shorter: cargo xtask sim --seed {seed} --trace --keep {}", kept.join(","));
}
