//! `redbook doctor`

use redbook_app::{DoctorReport, FindingView};

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::words::short;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
It checks the store, the chains of frames, and the document against the frames. It mends only what can be made again
from what is signed, and deletes nothing.

Example:
  redbook doctor")]
pub(crate) struct DoctorArgs {}

pub(crate) fn run(context: &Context, _args: &DoctorArgs) -> Result<Answer, Failure> {
    let report = context.with_phone(|phone| {
        let record = context.named_record(phone)?;
        Ok(phone.doctor(record.as_ref())?)
    })?;
    let text = text(&report);
    let ill = (!report.healthy).then_some(Failure::Unhealthy);
    Ok(Answer::new(&report, text)?.but(ill))
}

fn text(report: &DoctorReport) -> String {
    let mut lines: Vec<String> = report.findings.iter().map(finding).collect();
    if report.healthy {
        lines.push("All is well: the store, the chains, and the document.".to_owned());
    }
    lines.join("\n")
}

fn finding(finding: &FindingView) -> String {
    let of = finding.record.as_ref().map(|record| format!("Record {}: ", short(record))).unwrap_or_default();
    let mended = if finding.mended { " (mended)" } else { "" };
    format!("{of}{}{mended}", finding.words)
}
