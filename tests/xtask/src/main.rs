//! The project's own chores, as `cargo xtask VERB`: tests, checks, benches. `cargo xtask help` lists them.
//!
//! A verb is a file under `verbs/`. What the machine checks about the shape of the code is under `invariants/`, one check
//! a file, each with a test that it can fail.

mod cache;
mod deny_file;
mod invariants;
mod metadata;
mod shell;
mod source;
mod spdx;
mod strings;
mod tree;
mod verbs;

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match verbs::dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
