//! `redbook export FILE`

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

use redbook_app::{PdfKind, Phone, RecordId};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::file;

const WHAT: &str = "export";

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
The file holds the record in the clear: keep it as you would keep the paper book. What --all writes can be checked with a
program that is not ours (docs/protocol.md); --fhir is for another record system; --pdf is to read, to print and to keep.

Example:
  redbook export record.json
  redbook export maya.pdf --pdf
  redbook export summary.pdf --pdf --summary")]
pub(crate) struct ExportArgs {
    /// Where to
    file: PathBuf,
    /// Everything: signed frames, plain text and FHIR in one file; so it is unless you say otherwise
    #[arg(long, conflicts_with_all = ["fhir", "pdf"])]
    all: bool,
    /// Everything that stands, as one FHIR document
    #[arg(long, conflicts_with = "pdf")]
    fhir: bool,
    /// Everything that stands, as a book in PDF
    #[arg(long)]
    pdf: bool,
    /// With --pdf: the summary that a clinician gets instead of the book
    #[arg(long, requires = "pdf")]
    summary: bool,
    /// Write over a file that is there
    #[arg(long)]
    replace: bool,
}

pub(crate) fn run(context: &Context, args: &ExportArgs) -> Result<Answer, Failure> {
    let answer = context.with_record(|phone, record| {
        file::write(WHAT, &args.file, args.replace, |file| write(phone, record, args, file))
    })?;
    Answer::new(answer, "Written, in the clear: keep the file as you would keep the paper book.")
}

fn write(phone: &mut Phone, record: &RecordId, args: &ExportArgs, file: &mut File) -> Result<Value, Failure> {
    let mut out = BufWriter::new(file);
    let kind = if args.summary { PdfKind::Summary } else { PdfKind::Keepsake };
    let answer = match (args.pdf, args.fhir) {
        (true, _) => json!({ "file": args.file, "bytes": phone.export_pdf(record, kind, &mut out)? }),
        (false, true) => json!({ "file": args.file, "entries": phone.export_fhir(record, &mut out)? }),
        (false, false) => {
            let report = phone.export(record, &mut out)?;
            json!({ "file": args.file, "frames": report.frames, "entries": report.entries })
        }
    };
    out.flush().map_err(Failure::writing(WHAT))?;
    Ok(answer)
}
