//! What an entry says.

use redbook_app::{EntryView, PayloadView, SignedEntryView, Status};

use super::{clean, date, person, short, table::table};

/// Characters of an entry on one line of a list.
const LINE_LEN_MAX: usize = 72;

/// What it says, in one line: "Weight 4.2 kg".
pub(crate) fn says(entry: &EntryView) -> String {
    match &entry.payload {
        PayloadView::Known { says, .. } => {
            let phrases = says.iter().map(|phrase| clean(&phrase.text)).filter(|phrase| !phrase.is_empty());
            phrases.collect::<Vec<_>>().join(", ")
        }
        PayloadView::Unknown { .. } => "Something that only a newer version can show".to_owned(),
        PayloadView::Unreadable { .. } => "Something that this version cannot read".to_owned(),
    }
}

/// "Name", "NHS number".
pub(crate) fn field_name(field: &str) -> String {
    let words = clean(field).replace('-', " ").replace("nhs", "NHS");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Entries as lines: when, who, what, and the beginning of the id.
pub(crate) fn list(entries: &[SignedEntryView]) -> String {
    let rows: Vec<[String; 4]> = entries.iter().map(row).collect();
    let list = table(&rows);
    if entries.iter().any(|signed| !signed.entry.sent) {
        return format!("{list}\n\n* on this phone only, until the next sync or hand-over");
    }
    list
}

fn row(signed: &SignedEntryView) -> [String; 4] {
    let entry = &signed.entry;
    let unsent = if entry.sent { "" } else { " *" };
    let what = format!("{}{}{unsent}", cut(&says(entry)), marks(entry));
    [short(&entry.id).to_owned(), happened(entry), person::author(&signed.written_by), what]
}

/// When it happened; where that is not known, when it was written down.
pub(crate) fn happened(entry: &EntryView) -> String {
    match &entry.when {
        Some(when) => date::say(when),
        None => format!("({})", date::day(&entry.recorded)),
    }
}

/// How it stands, where that is not simply so.
pub(crate) fn marks(entry: &EntryView) -> &'static str {
    match entry.status {
        Status::Replaced => "  [corrected since]",
        Status::Retracted => "  [taken back]",
        Status::Current if !entry.doubts.is_empty() => "  [check]",
        Status::Current => "",
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LINE_LEN_MAX) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    }
}
