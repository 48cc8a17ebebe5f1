//! What an entry says, in one line.

use redbook_record::Payload;

use crate::clean::line;
use crate::{Summary, SummaryEntry};

/// "Weight 4.2 kg, by Sue".
pub(crate) fn says(payload: &Payload) -> String {
    let phrases: Vec<String> = payload.says().iter().filter_map(|phrase| line(&phrase.text)).collect();
    phrases.join(", ")
}

/// "14 March 2026: Weight 4.2 kg. Amina (mother)".
pub(crate) fn line_of(summary: &Summary<'_>, entry: &SummaryEntry<'_>) -> String {
    let when = entry.when.map_or_else(|| "undated".to_owned(), |when| when.words());
    let said = entry.payload.map_or_else(|| format!("something of kind {}", entry.kind.code()), says);
    let who = summary.people.get(entry.author).and_then(|person| line(&person.words()));
    let who = who.unwrap_or_else(|| "somebody unknown".to_owned());
    let from =
        entry.imported_from.and_then(line).map(|from| format!("; imported from {from}")).unwrap_or_default();
    let asked = if entry.is_confirmed { "; an unusual value, which its author was asked about" } else { "" };
    format!("{when}: {said}. {who}{from}{asked}")
}
