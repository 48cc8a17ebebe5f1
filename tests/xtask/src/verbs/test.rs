//! `cargo xtask test`: every test there is.

use super::{Verb, android, fhir, growth, kotlin, reader, swift, viewer};
use crate::shell::{Program, TaskError};

pub(super) const VERB: Verb = Verb {
    name: "test",
    summary: "every test of the workspace, the second reader, the peers' comparisons, Kotlin, the Android screens, the clinician's page, Swift",
    help: "\
cargo xtask test [ARGS]

Builds the programs, runs every test of the workspace, then lets the second reader (Python) open the test vectors
compares the growth figures with a peer's, holds shared Bundles against the rules of IPS and UK Core (Node), tells
the story through Kotlin on a JVM, draws and drives the Android screens, drives the clinician's page in a browser,
and tells the story through Swift on Linux.
With ARGS, which go to cargo test, runs only those tests and nothing else.

  cargo xtask test
  cargo xtask test -p redbook-vault
  cargo xtask test -p redbook-tests two_phones -- --nocapture
",
    run,
};

fn run(args: &[String]) -> Result<(), TaskError> {
    if args.is_empty() {
        return run_all();
    }
    if wants_programs(args) {
        build_programs()?;
    }
    Program::cargo(&["test"]).args(args).run()
}

/// Tests of one package other than the end-to-end ones start no program of another.
fn wants_programs(args: &[String]) -> bool {
    let names_package = |word: &String| word.starts_with("-p") || word.starts_with("--package");
    !args.iter().any(names_package) || args.iter().any(|word| word.contains("redbook-tests"))
}

fn run_all() -> Result<(), TaskError> {
    run_cargo_tests()?;
    reader::run_second_reader()?;
    growth::compare(&[])?;
    fhir::check()?;
    kotlin::run()?;
    android::run()?;
    viewer::run_page_tests(&[])?;
    swift::run_or_skip()
}

/// All tests of the workspace, going on after the first that fails.
pub(super) fn run_cargo_tests() -> Result<(), TaskError> {
    build_programs()?;
    Program::cargo(&["test", "--workspace", "--no-fail-fast"]).run()
}

/// The end-to-end tests start `redbook` and `redbook-relay`, which are other packages' programs.
fn build_programs() -> Result<(), TaskError> {
    Program::cargo(&["build", "--workspace", "--bins"]).run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_built_unless_one_package_alone_is_tested() {
        let wants = |line: &str| wants_programs(&line.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert!(wants("--workspace"));
        assert!(wants("-p redbook-tests"));
        assert!(wants("--package=redbook-tests two_phones"));
        assert!(!wants("-p redbook-vault"));
        assert!(!wants("--package redbook-vault"));
    }
}
