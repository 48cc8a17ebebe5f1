//! `cargo xtask invariants`: what the design says must be absent, is.

use super::Verb;
use crate::invariants::{self, Finding};
use crate::shell::TaskError;

pub(super) const VERB: Verb = Verb {
    name: "invariants",
    summary: "what ARCHITECTURE.md says must be absent, is",
    help: "\
cargo xtask invariants

Checks the dependency graph, the licences and the source text: who depends on whom, that the relay cannot open anything,
that pure crates know no clock, randomness or file, where SQL, Automerge and signing may stand, how long files and
functions are, and what must not be left behind. Names every place that breaks a rule.

  cargo xtask invariants
",
    run: |_| run(),
};

/// Runs every check and prints what it found.
pub(super) fn run() -> Result<(), TaskError> {
    let mut broken = 0;
    for check in invariants::CHECKS {
        let findings = (check.find)()?;
        println!("invariant: {} ... {}", check.name, if findings.is_empty() { "ok" } else { "BROKEN" });
        for Finding { place, what } in &findings {
            println!("  {place}: {what}");
        }
        broken += usize::from(!findings.is_empty());
    }
    match broken {
        0 => Ok(()),
        _ => Err(TaskError::Broken { broken, checked: invariants::CHECKS.len() }),
    }
}
