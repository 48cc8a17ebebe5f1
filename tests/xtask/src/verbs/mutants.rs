//! `cargo xtask mutants`: whether a test notices when the clinical code is changed.

use super::Verb;
use crate::shell::{Program, TaskError};

pub(super) const VERB: Verb = Verb {
    name: "mutants",
    summary: "changes the clinical code, one place at a time, and sees whether a test notices",
    help: "\
cargo xtask mutants [ARGS]

Runs cargo-mutants (cargo install cargo-mutants) on core/clinical, one change at a time, on a copy of the tree. What is
left out, and why, is in .cargo/mutants.toml. It takes an hour or more and is no part of ci. All arguments go to
cargo-mutants.

  cargo xtask mutants
  cargo xtask mutants --file 'core/clinical/src/growth/facts/**'
",
    run,
};

fn run(args: &[String]) -> Result<(), TaskError> {
    if !Program::cargo(&["mutants", "--version"]).succeeds_quietly() {
        return Err(TaskError::NotInstalled { program: "cargo-mutants", how: "cargo install cargo-mutants" });
    }
    Program::cargo(&["mutants", "--package", "redbook-clinical", "--jobs", "1"]).args(args).run()
}
