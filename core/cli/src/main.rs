//! `redbook`: a child's health record in a terminal.
//!
//! The same core as in the phone apps. Every command answers with one [`answer::Answer`]: a JSON document for scripts
//! (`--json`) and words for people. What does not work is one [`failure::Failure`] with a stable code. docs/cli.md has
//! all of both.
//!
//! - [`args`] is what may be typed, [`run`] takes it to its command, [`commands`] has one file for each;
//! - [`ask`] asks a person for what is missing, and never a script;
//! - [`words`] says things to people;
//! - [`demo`] tells a story with a real relay and three real phones.
mod answer;
mod args;
mod ask;
mod batch;
mod commands;
mod context;
mod demo;
mod failure;
mod fields;
mod file;
mod logger;
mod output;
mod qr;
mod run;
mod runtime;
mod usage;
mod viewer;
mod when;
mod words;

use std::process::ExitCode;

fn main() -> ExitCode {
    run::run(std::env::args_os().collect())
}
