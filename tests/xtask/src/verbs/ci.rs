//! `cargo xtask ci`: what must pass before a change lands.

use std::time::Instant;

use super::{Verb, android, fhir, growth, invariants, kotlin, reader, size, swift, test, viewer};
use crate::shell::{Program, TaskError};

pub(super) const VERB: Verb = Verb {
    name: "ci",
    summary: "what must pass before a change lands",
    help: "\
cargo xtask ci

Format, lints, invariants, every test, the second reader, the growth comparison, the FHIR rules, the clinician's page in a
browser, the core in Kotlin, the Android screens, the size of the library for phones, the core in Swift with the iOS presenters.
Goes on after a step that fails and ends with a summary; a step that this machine cannot do is SKIPPED there, with the reason, and is no failure.

  cargo xtask ci
",
    run: |_| run(),
};

/// One step of the run.
struct Step {
    name: &'static str,
    /// Why this machine cannot do it, if so.
    obstacle: fn() -> Option<&'static str>,
    run: fn() -> Result<(), TaskError>,
}

const STEPS: [Step; 13] = [
    Step { name: "Cargo.lock fits Cargo.toml", obstacle: none, run: check_lock },
    Step { name: "format", obstacle: no_rustfmt, run: check_format },
    Step { name: "lints", obstacle: no_clippy, run: check_lints },
    Step { name: "invariants", obstacle: none, run: invariants::run },
    Step { name: "tests", obstacle: none, run: test::run_cargo_tests },
    Step { name: "second reader", obstacle: none, run: reader::run_second_reader },
    Step { name: "growth comparison", obstacle: none, run: || growth::compare(&[]) },
    Step { name: "clinician's page", obstacle: none, run: || viewer::run_page_tests(&[]) },
    Step { name: "FHIR rules", obstacle: none, run: fhir::check },
    Step { name: "Kotlin", obstacle: none, run: kotlin::run },
    Step { name: "Android screens", obstacle: none, run: android::run },
    Step { name: "library for phones", obstacle: size::obstacle, run: size::run },
    Step { name: "Swift", obstacle: swift::obstacle, run: swift::run },
];

/// How a step ended.
enum Outcome {
    Passed,
    Failed(TaskError),
    Skipped(&'static str),
}

fn run() -> Result<(), TaskError> {
    let mut lines = Vec::new();
    let mut failed = 0;
    for step in &STEPS {
        println!("== {}", step.name);
        let start = Instant::now();
        let outcome = run_step(step);
        failed += usize::from(matches!(outcome, Outcome::Failed(_)));
        lines.push(summary_line(step.name, &outcome, start.elapsed().as_secs()));
    }
    println!("== summary");
    for line in lines {
        println!("{line}");
    }
    match failed {
        0 => Ok(()),
        _ => Err(TaskError::StepsFailed { failed, steps: STEPS.len() }),
    }
}

fn run_step(step: &Step) -> Outcome {
    if let Some(reason) = (step.obstacle)() {
        return Outcome::Skipped(reason);
    }
    match (step.run)() {
        Ok(()) => Outcome::Passed,
        Err(failure) => Outcome::Failed(failure),
    }
}

fn summary_line(name: &str, outcome: &Outcome, seconds: u64) -> String {
    match outcome {
        Outcome::Passed => format!("{name}: ok ({seconds} s)"),
        Outcome::Failed(failure) => format!("{name}: FAILED ({seconds} s): {failure}"),
        Outcome::Skipped(reason) => format!("{name}: SKIPPED: {reason}"),
    }
}

fn none() -> Option<&'static str> {
    None
}

fn no_rustfmt() -> Option<&'static str> {
    let there = Program::cargo(&["fmt", "--version"]).succeeds_quietly();
    (!there).then_some("cargo fmt is not installed here")
}

fn no_clippy() -> Option<&'static str> {
    let there = Program::cargo(&["clippy", "--version"]).succeeds_quietly();
    (!there).then_some("cargo clippy is not installed here")
}

/// Also brings every dependency, so that no later step needs the network for one.
fn check_lock() -> Result<(), TaskError> {
    Program::cargo(&["fetch", "--locked"]).run()
}

fn check_format() -> Result<(), TaskError> {
    Program::cargo(&["fmt", "--all", "--check"]).run()
}

fn check_lints() -> Result<(), TaskError> {
    Program::cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]).run()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSES: Step = Step { name: "passes", obstacle: none, run: || Ok(()) };
    const FAILS: Step =
        Step { name: "fails", obstacle: none, run: || Err(TaskError::Missing { path: "x".to_owned() }) };
    const CANNOT: Step = Step {
        name: "cannot",
        obstacle: || Some("no such tool"),
        run: || Err(TaskError::Missing { path: "never run".to_owned() }),
    };

    #[test]
    fn a_step_that_the_machine_cannot_do_is_named_with_the_reason() {
        assert_eq!(summary_line("lints", &run_step(&CANNOT), 0), "lints: SKIPPED: no such tool");
    }

    #[test]
    fn a_failure_is_told_from_a_pass() {
        assert_eq!(summary_line("a", &run_step(&PASSES), 3), "a: ok (3 s)");
        assert!(summary_line("a", &run_step(&FAILS), 3).starts_with("a: FAILED (3 s): "));
    }
}
