//! `cargo xtask fuzz`: mutated bytes into every reader of others' bytes. See `redbook_tests::fuzz`.

use std::process::ExitCode;

use redbook_tests::fuzz::{TARGETS, bytes_of, run};

const HELP: &str = "\
fuzz [--target NAME] [--count N] [--from SEED]

Feeds N mutations (100,000 unless said otherwise), seeds SEED (0) to SEED + N, to each reader of others' bytes, or to one.
A seed that makes a reader panic is printed with the bytes, and how to replay it; the exit code is then 1.

  fuzz --target frame --count 1000000
  fuzz --target frame --count 1 --from 4711
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.iter().any(|arg| arg == "--help") {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let value = |name: &str| args.iter().position(|arg| arg == name).and_then(|at| args.get(at + 1));
    let number = |name: &str, or: u64| value(name).map_or(Ok(or), |text| text.parse::<u64>());
    let (Ok(count), Ok(first)) = (number("--count", 100_000), number("--from", 0)) else {
        eprint!("--count and --from take a number\n\n{HELP}");
        return ExitCode::from(2);
    };
    let only = value("--target");
    let targets: Vec<_> =
        TARGETS.iter().filter(|target| only.is_none_or(|only| only == target.name)).collect();
    if targets.is_empty() {
        eprint!("no such target\n\n{HELP}");
        return ExitCode::from(2);
    }
    let mut failures = 0;
    for target in targets {
        println!("{}: seeds {first} to {}", target.name, first.saturating_add(count));
        run(target, first, count, |seed| {
            failures += 1;
            println!("  FAILED: cargo xtask fuzz -- --target {} --count 1 --from {seed}", target.name);
            println!("  bytes: {}", bytes_of(target, seed));
        });
    }
    if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
