//! `redbook doorstep export|import FILE`

use std::io::Write;
use std::path::{Path, PathBuf};

use redbook_app::{DOORSTEP_FILE_LEN_MAX, DoorstepReport};
use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::file;
use crate::words::{count, short};

const WHAT: &str = "hand-over file";

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
The file is sealed: only members of the record can read it, however it travels.

Example:
  redbook doorstep export visit.redbook
  redbook doorstep import visit.redbook")]
pub(crate) struct DoorstepArgs {
    #[command(subcommand)]
    verb: DoorstepVerb,
}

/// Give or take.
#[derive(clap::Subcommand)]
enum DoorstepVerb {
    /// Write a file for another phone
    #[command(after_help = "\
Example:
  redbook doorstep export visit.redbook
  redbook doorstep export answer.redbook --answering visit.redbook")]
    Export {
        /// Where to
        file: PathBuf,
        /// A file of the other phone: only what it lacked is written
        #[arg(long, value_name = "FILE")]
        answering: Option<PathBuf>,
        /// Write over a file that is there
        #[arg(long)]
        replace: bool,
    },
    /// Take in a file from another phone
    #[command(after_help = "Example:\n  redbook doorstep import visit.redbook")]
    Import {
        /// Where from
        file: PathBuf,
    },
}

pub(crate) fn run(context: &Context, args: &DoorstepArgs) -> Result<Answer, Failure> {
    match &args.verb {
        DoorstepVerb::Export { file, answering, replace } => {
            export(context, file, answering.as_deref(), *replace)
        }
        DoorstepVerb::Import { file } => import(context, file),
    }
}

fn export(
    context: &Context,
    path: &Path,
    answering: Option<&Path>,
    replace: bool,
) -> Result<Answer, Failure> {
    let theirs = answering.map(|path| file::read(WHAT, path, DOORSTEP_FILE_LEN_MAX as u64)).transpose()?;
    let bytes = context.with_record(|phone, record| Ok(phone.doorstep_export(record, theirs.as_deref())?))?;
    file::write(WHAT, path, replace, |out| out.write_all(&bytes).map_err(Failure::writing(WHAT)))?;
    let text = format!(
        "Written: {} bytes, sealed. Give the file to the other phone; there: redbook doorstep import FILE",
        bytes.len()
    );
    Answer::new(json!({ "file": path, "bytes": bytes.len() }), text)
}

fn import(context: &Context, path: &Path) -> Result<Answer, Failure> {
    let bytes = file::read(WHAT, path, DOORSTEP_FILE_LEN_MAX as u64)?;
    let report = context.with_phone(|phone| Ok(phone.doorstep_import(&bytes)?))?;
    let text = text(&report);
    Answer::new(&report, text)
}

fn text(report: &DoorstepReport) -> String {
    let mut lines = vec![match (report.taken, report.entries) {
        (0, _) => format!("Record {}: nothing new in this file.", short(&report.record)),
        (_, entries) => format!(
            "Record {}: {} taken in.",
            short(&report.record),
            count(entries, "new entry", "new entries")
        ),
    }];
    if report.waits > 0 {
        lines.push("Some of it waits for something that is not here yet; it is kept.".to_owned());
    }
    if report.refused > 0 {
        lines.push("Some of it breaks a rule; it is kept aside and not counted: redbook show".to_owned());
    }
    if report.cut_off {
        lines.push(
            "The file was cut off. What came before is kept; take in the whole file for the rest.".to_owned(),
        );
    }
    if report.they_lack > 0 {
        lines.push(
            "You have something that they lack: redbook doorstep export FILE --answering THEIRS".to_owned(),
        );
    }
    lines.join("\n")
}
