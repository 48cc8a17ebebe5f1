//! `redbook share revoke ID`

use super::with_share;
use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::runtime::block_on;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
The relay deletes what it holds of the share. A copy that somebody made before cannot be called back.

Example:
  redbook share revoke 1f2e3d4c")]
pub(crate) struct RevokeArgs {
    /// Which: the first digits of its id
    share: String,
}

pub(crate) fn run(context: &Context, args: &RevokeArgs) -> Result<Answer, Failure> {
    let share = with_share(context, &args.share, |phone, record, id| {
        block_on(phone.online().share_revoke(record, id))
    })?;
    Answer::new(
        &share,
        "Revoked: the relay has deleted it. A copy that somebody made before cannot be called back.",
    )
}
