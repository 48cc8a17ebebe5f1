//! `redbook show [ENTRY]`

use redbook_app::{EntryDetailView, Phone, RecordId, TimelineQuery, in_one_line};
use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::words::{self, clean, date, entry, needs, paragraphs, person, section, short};

/// Entries shown at a glance.
const GLANCE_ENTRIES: usize = 10;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook show
  redbook show 1a2b3c4d")]
pub(crate) struct ShowArgs {
    /// An entry, by the first digits of its id; left out, the record at a glance
    entry: Option<String>,
}

pub(crate) fn run(context: &Context, args: &ShowArgs) -> Result<Answer, Failure> {
    context.with_record(|phone, record| match &args.entry {
        Some(entry) => one(phone, record, entry),
        None => glance(phone, record),
    })
}

fn one(phone: &mut Phone, record: &RecordId, prefix: &str) -> Result<Answer, Failure> {
    let id = phone.resolve_entry(record, prefix)?;
    let detail = phone.entry(record, &id)?;
    let text = detail_text(&detail);
    Answer::new(&detail, text)
}

fn detail_text(detail: &EntryDetailView) -> String {
    let signed = &detail.entry;
    let shown = &signed.entry;
    let doubts = shown.doubts.iter().map(|doubt| format!("\n  Check: {doubt}")).collect::<String>();
    let from = shown.imported_from.as_deref().map(|from| format!("  Imported from: {}\n", clean(from)));
    let from = from.unwrap_or_default();
    let head = format!(
        "{}{}\n  When: {}\n{from}  Written by: {}\n  Written down: {}\n  Id: {}{doubts}",
        entry::says(shown),
        entry::marks(shown),
        shown.when.as_deref().map_or_else(|| "not said".to_owned(), date::say),
        person::author_in_full(&signed.written_by),
        date::say(&shown.recorded),
        short(&shown.id),
    );
    let history = match detail.history.as_slice() {
        [] | [_] => String::new(),
        versions => section("How it came to be, oldest first", &entry::list(versions)),
    };
    paragraphs(&[head, history])
}

fn glance(phone: &mut Phone, record: &RecordId) -> Result<Answer, Failure> {
    let status = phone.status(record)?;
    let profile = phone.profile(record)?;
    let query = TimelineQuery { limit: GLANCE_ENTRIES, ..TimelineQuery::default() };
    let page = phone.timeline(record, &query)?;
    let open = phone.needs_a_person(record)?;
    let heading = format!("Record {}: {}", short(&status.record), in_one_line(&status.words));
    let more = if page.next.is_some() { "\n\nThere is more: redbook timeline" } else { "" };
    let text = paragraphs(&[
        heading,
        section("Who", &words::profile::profile(&profile)),
        section("Please look at", &needs::needs(&open)),
        section("Newest", &format!("{}{more}", entry::list(&page.entries))),
    ]);
    let json = json!({
        "status": status, "profile": profile, "needs_a_person": open, "entries": page.entries, "next": page.next,
    });
    Answer::new(json, text)
}
