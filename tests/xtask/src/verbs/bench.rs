//! `cargo xtask bench`: each measurement beside its baseline, measured in the same run.

use super::Verb;
use crate::shell::{Program, TaskError};

pub(super) const VERB: Verb = Verb {
    name: "bench",
    summary: "speed and size, each beside its baseline of the same run",
    help: "\
cargo xtask bench [ARGS]

Builds everything with the release profile and measures; docs/benchmarks.md says what and holds the results.
All arguments go to the bench: -- --help lists them.

  cargo xtask bench
  cargo xtask bench -- --help
",
    run,
};

fn run(args: &[String]) -> Result<(), TaskError> {
    let args = args.strip_prefix(&["--".to_owned()][..]).unwrap_or(args);
    // The programs too: some measurements are of whole processes.
    Program::cargo(&["build", "--release", "--package", "redbook-cli", "--package", "redbook-sync-server"])
        .run()?;
    Program::cargo(&["run", "--release", "--package", "redbook-tests", "--bin", "bench", "--"])
        .args(args)
        .run()
}
