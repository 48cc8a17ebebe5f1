//! `redbook share list`, `redbook share show ID`

use redbook_app::ShareView;
use serde_json::json;

use super::{new, with_share};
use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::runtime::block_on;
use crate::words::table::table;
use crate::words::{clean, date};

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook share list")]
pub(crate) struct ListArgs {}

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook share show 1f2e3d4c")]
pub(crate) struct ShowArgs {
    /// Which: the first digits of its id
    share: String,
}

pub(crate) fn run(context: &Context) -> Result<Answer, Failure> {
    let shares = context.with_record(|phone, record| block_on(phone.online().shares(record)))?;
    let text = match shares.as_slice() {
        [] => "Nothing of this record is shared from this phone: redbook share new".to_owned(),
        shares => table(&shares.iter().map(row).collect::<Vec<_>>()),
    };
    Answer::new(json!({ "shares": shares }), text)
}

pub(crate) fn show(context: &Context, args: &ShowArgs) -> Result<Answer, Failure> {
    let made = with_share(context, &args.share, |phone, record, id| Ok(phone.share_again(record, id)?))?;
    let text = new::text(&made, context.colour());
    Answer::new(&made, text)
}

fn row(share: &ShareView) -> [String; 4] {
    let opened = match (share.opens, share.opens_max) {
        (0, None) => "not opened".to_owned(),
        (opens, None) => format!("opened {opens} times"),
        (opens, Some(max)) => format!("opened {opens} of {max} times"),
    };
    [share.id.clone(), clean(&share.label), says(share), opened]
}

/// How a share stands, in words.
pub(super) fn says(share: &ShareView) -> String {
    match share.state {
        "open" => {
            let late = if share.out_of_date { ", not up to date yet" } else { "" };
            format!("open until {} UTC{late}", date::say(&share.expires))
        }
        "revoking" => "revoked; the relay could not be told yet".to_owned(),
        "not-sent" => "the relay does not have it".to_owned(),
        "locked" => "ended: too many wrong passcodes".to_owned(),
        "used-up" => "ended: opened as often as it may be".to_owned(),
        ended => ended.to_owned(),
    }
}
