//! `redbook retract ENTRY`

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::words::saved::saved;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook retract 1a2b3c4d --reason \"wrong child\"")]
pub(crate) struct RetractArgs {
    /// The entry, by the first digits of its id
    entry: String,
    /// Why
    #[arg(long)]
    reason: Option<String>,
}

pub(crate) fn run(context: &Context, args: &RetractArgs) -> Result<Answer, Failure> {
    let added = context.with_record(|phone, record| {
        let entry = phone.resolve_entry(record, &args.entry)?;
        Ok(phone.retract(record, &entry, args.reason.clone())?)
    })?;
    Answer::new(&added, saved("Taken back; saved", &added))
}
