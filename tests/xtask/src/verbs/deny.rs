//! `cargo xtask deny`: cargo-deny, where it is installed.

use super::Verb;
use crate::shell::{Program, TaskError};

pub(super) const VERB: Verb = Verb {
    name: "deny",
    summary: "cargo-deny with its advisories, where it is installed",
    help: "\
cargo xtask deny

Runs cargo-deny over deny.toml. Its licences, bans and sources are also checked by `cargo xtask invariants`, without
cargo-deny; the advisories need it and the network.

  cargo xtask deny
",
    run,
};

fn run(_: &[String]) -> Result<(), TaskError> {
    if !Program::cargo(&["deny", "--version"]).succeeds_quietly() {
        return Err(TaskError::NotInstalled {
            program: "cargo-deny",
            how: "cargo install --locked cargo-deny",
        });
    }
    Program::cargo(&["deny", "check"]).run()
}
