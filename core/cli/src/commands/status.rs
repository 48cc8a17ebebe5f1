//! `redbook status`

use redbook_app::{StatusView, in_one_line};

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::words::table::table;
use crate::words::{clean, count, date, short};

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook status")]
pub(crate) struct StatusArgs {}

pub(crate) fn run(context: &Context, _args: &StatusArgs) -> Result<Answer, Failure> {
    let status = context.with_record(|phone, record| Ok(phone.status(record)?))?;
    let text = text(&status);
    Answer::new(&status, text)
}

fn text(status: &StatusView) -> String {
    let child = status.child.as_deref().map_or_else(|| "(no name yet)".to_owned(), clean);
    let relay = if status.relay.is_empty() { "none yet" } else { status.relay.as_str() };
    let last_sync = status.last_sync.as_deref().map_or_else(|| "never".to_owned(), date::say);
    let mut rows = vec![
        ["Record".to_owned(), short(&status.record).to_owned()],
        ["Child".to_owned(), child],
        ["Your role".to_owned(), status.role.unwrap_or("not let in yet").to_owned()],
        ["Entries".to_owned(), status.entries.to_string()],
        ["On this phone only".to_owned(), on_this_phone_only(status)],
        ["Relay".to_owned(), clean(relay)],
        ["Last sync".to_owned(), last_sync],
    ];
    let aside = [("Waiting", status.waits), ("Late", status.late), ("Refused", status.refused)];
    rows.extend(aside.iter().filter(|(_, n)| *n > 0).map(|(name, n)| [(*name).to_owned(), n.to_string()]));
    if let Some(trouble) = &status.last_trouble {
        rows.push(["Last trouble".to_owned(), trouble.clone()]);
    }
    if let Some(code) = &status.join_code {
        rows.push(["Code to compare".to_owned(), code.clone()]);
    }
    format!("{}\n\n{}", table(&rows), sentence(&in_one_line(&status.words)))
}

fn on_this_phone_only(status: &StatusView) -> String {
    match (status.unsent, status.not_handed) {
        (0, 0) => "nothing".to_owned(),
        (unsent, 0) => count(unsent, "entry", "entries"),
        (0, _) => "something that the relay has not taken yet".to_owned(),
        (unsent, _) => format!("{}, and something older", count(unsent, "entry", "entries")),
    }
}

fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}
