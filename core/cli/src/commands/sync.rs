//! `redbook sync [--watch]`

use redbook_app::{RecordId, SyncView, in_one_line};
use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::output;
use crate::runtime::{block_on, told_to_stop};
use crate::words::short;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
With --watch it stays, and answers each time something has changed (with --json one document a line), until Ctrl-C.

Example:
  redbook sync
  redbook sync --watch")]
pub(crate) struct SyncArgs {
    /// Stay, and sync whenever something changes here or there
    #[arg(long)]
    watch: bool,
}

pub(crate) fn run(context: &Context, args: &SyncArgs) -> Result<Answer, Failure> {
    if args.watch { watch(context) } else { once(context) }
}

fn once(context: &Context) -> Result<Answer, Failure> {
    let views = context.with_phone(|phone| {
        let records: Vec<RecordId> = context.named_record(phone)?.into_iter().collect();
        block_on(phone.online().sync(&records))
    })?;
    let text = match views.as_slice() {
        [] => "There is no record with a relay on this phone yet.".to_owned(),
        // What stood in the way is said as the failure that it is.
        [one] if one.trouble.is_some() => String::new(),
        views => views.iter().map(text).collect::<Vec<_>>().join("\n"),
    };
    let trouble = views.iter().find_map(trouble);
    Ok(Answer::new(json!({ "records": views }), text)?.but(trouble))
}

fn text(view: &SyncView) -> String {
    let news = match view.share_news {
        0 => "",
        _ => ". Somebody has used a share of it: redbook share list",
    };
    format!("Record {}: {}{news}", short(&view.record), in_one_line(&view.words))
}

fn trouble(view: &SyncView) -> Option<Failure> {
    let code = view.trouble.as_ref()?;
    Some(Failure::Trouble { code: code.to_string(), words: in_one_line(&view.words) })
}

fn watch(context: &Context) -> Result<Answer, Failure> {
    let mut printed = Ok(());
    context.with_phone(|phone| {
        let records: Vec<RecordId> = context.named_record(phone)?.into_iter().collect();
        let mut on_change = |view: SyncView| printed = print(&view, context.json());
        block_on(async {
            let stop = told_to_stop().map_err(Failure::Runtime)?;
            Ok::<_, Failure>(phone.online().watch(&records, stop, &mut on_change).await?)
        })
    })?;
    printed?;
    Ok(Answer { json: json!({ "watch": "ended" }), text: "Stopped.".to_owned(), but: None })
}

fn print(view: &SyncView, json: bool) -> Result<(), Failure> {
    if json { output::document(&Answer::new(view, "")?.json) } else { output::line(&text(view)) }
}
