//! `redbook share log ID`

use redbook_app::{ShareAccessView, ShareLogView};

use super::{list, with_share};
use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::runtime::block_on;
use crate::words::table::table;
use crate::words::{clean, date, paragraphs};

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Who reads says themselves who they are; nobody checks it.

Example:
  redbook share log 1f2e3d4c")]
pub(crate) struct LogArgs {
    /// Which: the first digits of its id
    share: String,
}

pub(crate) fn run(context: &Context, args: &LogArgs) -> Result<Answer, Failure> {
    let log =
        with_share(context, &args.share, |phone, record, id| block_on(phone.online().share_log(record, id)))?;
    let text = text(&log);
    Answer::new(&log, text)
}

fn text(log: &ShareLogView) -> String {
    let accesses = match log.accesses.as_slice() {
        [] if log.unlisted == 0 => "Nobody has opened it.".to_owned(),
        [] => String::new(),
        accesses => table(&accesses.iter().map(row).collect::<Vec<_>>()),
    };
    let beyond = match log.unlisted {
        0 => String::new(),
        unlisted => format!("{unlisted} more times, of which nothing more is known."),
    };
    paragraphs(&[format!("Share {}: {}", log.share.id, list::says(&log.share)), accesses, beyond])
}

fn row(access: &ShareAccessView) -> [String; 3] {
    let what = match access.what {
        "opened" => "opened",
        "wrong-passcode" => "a wrong passcode",
        _ => "tried after its end",
    };
    let who = match access.said_to_be.as_str() {
        "" => "did not say who".to_owned(),
        who => format!("said to be {}", clean(who)),
    };
    [format!("{} UTC", date::say(&access.at)), what.to_owned(), who]
}
