//! `redbook export FILE`

use std::io::{BufWriter, Write};
use std::path::PathBuf;

use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::file;

const WHAT: &str = "export";

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
The file holds the whole record in the clear, beside its signed frames: keep it as you would keep the paper book.

Example:
  redbook export record.json")]
pub(crate) struct ExportArgs {
    /// Where to
    file: PathBuf,
    /// Write over a file that is there
    #[arg(long)]
    replace: bool,
}

pub(crate) fn run(context: &Context, args: &ExportArgs) -> Result<Answer, Failure> {
    let report = context.with_record(|phone, record| {
        file::write(WHAT, &args.file, args.replace, |file| {
            let mut out = BufWriter::new(file);
            let report = phone.export(record, &mut out)?;
            out.flush().map_err(Failure::writing(WHAT))?;
            Ok(report)
        })
    })?;
    let text = "Written, in the clear: keep the file as you would keep the paper book.";
    Answer::new(json!({ "file": args.file, "frames": report.frames, "entries": report.entries }), text)
}
