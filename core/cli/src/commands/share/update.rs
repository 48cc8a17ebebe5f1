//! `redbook share update ID`

use super::with_share;
use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::runtime::block_on;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
A sync does it by itself whenever something has changed.

Example:
  redbook share update 1f2e3d4c")]
pub(crate) struct UpdateArgs {
    /// Which: the first digits of its id
    share: String,
}

pub(crate) fn run(context: &Context, args: &UpdateArgs) -> Result<Answer, Failure> {
    let share = with_share(context, &args.share, |phone, record, id| {
        block_on(phone.online().share_update(record, id))
    })?;
    Answer::new(&share, "Up to date: whoever opens it now sees the record as it stands here.")
}
