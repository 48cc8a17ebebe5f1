//! `redbook timeline`

use redbook_app::{TimelineQuery, TimelineView};

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::words::entry;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook timeline --limit 10
  redbook timeline --all")]
pub(crate) struct TimelineArgs {
    /// Show what was corrected or taken back, too
    #[arg(long)]
    all: bool,
    /// How many entries, at most 200
    #[arg(long, default_value_t = 50)]
    limit: usize,
    /// Go on after an earlier page: its "next"
    #[arg(long)]
    cursor: Option<String>,
}

pub(crate) fn run(context: &Context, args: TimelineArgs) -> Result<Answer, Failure> {
    let query = TimelineQuery { cursor: args.cursor, limit: args.limit, include_replaced: args.all };
    let page = context.with_record(|phone, record| Ok(phone.timeline(record, &query)?))?;
    let text = text(&page);
    Answer::new(&page, text)
}

fn text(page: &TimelineView) -> String {
    if page.entries.is_empty() {
        return "Nothing is written here yet: redbook add --help".to_owned();
    }
    let list = entry::list(&page.entries);
    match &page.next {
        Some(next) => format!("{list}\n\nThere is more: redbook timeline --cursor {next}"),
        None => list,
    }
}
