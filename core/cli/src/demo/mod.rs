//! `redbook demo`: one story with real parts.
//!
//! The relay is a process of its own, with its database on the disk. Each phone is a directory, and everything that
//! happens on it is this same program run as a child, as a person would type it. [`story`] tells, [`texts`] has what
//! everybody writes, [`checks`] looks whether it all holds; [`relay`], [`phone`] and [`cut_line`] are the machinery.
//! Every child is ended by its own handle, whatever happens; [`stop`] does it where the demo itself is told to stop.

mod checks;
mod cut_line;
mod folder;
mod gate;
mod join_in;
mod phone;
mod reader;
mod relay;
mod screen;
mod sharing;
mod stage;
mod stop;
mod story;
mod texts;

use std::path::PathBuf;

use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use screen::Screen;
use stage::Stage;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
It needs no home: everything is made in a directory of its own, and removed at the end unless it is kept.

Example:
  redbook demo
  redbook demo --keep demo")]
pub(crate) struct DemoArgs {
    /// Keep the relay's data and the phones in this new directory, and say how to go on by hand
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
}

pub(crate) fn run(context: &Context, args: &DemoArgs) -> Result<Answer, Failure> {
    let screen = Screen::new(!context.json(), context.colour());
    let mut stage = Stage::set(args.keep.as_deref())?;
    let written = story::tell(&mut stage, &screen)?;
    let shared = sharing::tell(&stage, &screen)?;
    let checks = checks::all(&stage, &screen, &written, shared)?;
    if args.keep.is_some() {
        screen.go_on_by_hand(&stage);
    }
    let seal = format!("\nAll {} checks hold.", checks.len());
    Answer::new(json!({ "checks": checks, "kept": args.keep }), seal)
}

/// A step of the story that did not go as told.
fn failed(what: impl Into<String>) -> Failure {
    Failure::Demo(what.into())
}
