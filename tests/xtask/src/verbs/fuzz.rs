//! `cargo xtask fuzz`: hostile bytes into everything that reads bytes from others.

use super::Verb;
use crate::shell::{Program, TaskError};

pub(super) const VERB: Verb = Verb {
    name: "fuzz",
    summary: "mutated bytes into every reader of others' bytes",
    help: "\
cargo xtask fuzz [ARGS]

Feeds mutated frames, plaintexts, acts and answers to what reads them, from a seed, for as long as asked.
All arguments go to the fuzzer: -- --help lists them.

  cargo xtask fuzz
  cargo xtask fuzz -- --help
",
    run,
};

fn run(args: &[String]) -> Result<(), TaskError> {
    let args = args.strip_prefix(&["--".to_owned()][..]).unwrap_or(args);
    Program::cargo(&["run", "--package", "redbook-tests", "--bin", "fuzz", "--"]).args(args).run()
}
