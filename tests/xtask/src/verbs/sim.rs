//! `cargo xtask sim`: the simulated world, for more seeds than the tests take.

use super::Verb;
use crate::shell::{Program, TaskError};

pub(super) const VERB: Verb = Verb {
    name: "sim",
    summary: "the simulated world of many phones and a relay, seed by seed",
    help: "\
cargo xtask sim [--seeds N] [--from S]

Runs the simulation for N seeds from S on. A seed replays everything; one that fails is printed with how to replay it.
All arguments go to the simulation: -- --help lists them.

  cargo xtask sim --seeds 1000 --from 1
  cargo xtask sim --seeds 1 --from 4711
",
    run,
};

fn run(args: &[String]) -> Result<(), TaskError> {
    Program::cargo(&["run", "--package", "redbook-tests", "--bin", "sim", "--"]).args(args).run()
}
