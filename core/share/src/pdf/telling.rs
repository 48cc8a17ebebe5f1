//! What an entry says, when it was, who said so and when.

use chrono::{DateTime, Utc};
use redbook_record::{Payload, Value, When};

use crate::clean::{line, page};
use crate::fields::labelled;
use crate::{Summary, SummaryEntry};

/// An entry in words.
#[derive(Debug, Clone)]
pub(super) struct Telling {
    /// When it happened: "14 March 2026"; empty where nobody said.
    pub(super) when: String,
    /// What it says; a text of several lines keeps them.
    pub(super) what: String,
    /// "Amina (mother), written 14 March 2026".
    pub(super) who: String,
}

impl Telling {
    pub(super) fn of(summary: &Summary<'_>, entry: &SummaryEntry<'_>) -> Self {
        Self {
            when: entry.when.map(|when| when.words()).unwrap_or_default(),
            what: entry.payload.map_or_else(|| unread(entry), what),
            who: who(summary, entry),
        }
    }
}

/// An entry that this version cannot read stays in the record; a page of bytes would tell nobody anything.
fn unread(entry: &SummaryEntry<'_>) -> String {
    let (code, len) = (entry.kind.code(), entry.payload_bytes.len());
    format!(
        "An entry of a kind that this version does not know (kind {code}, {len} bytes): the record keeps it."
    )
}

/// All that a payload says. What has a text and no place in its line follows it, under its name.
pub(super) fn what(payload: &Payload) -> String {
    let mut said = join(payload.says().iter().filter_map(|phrase| page(&phrase.text)));
    let flat = comparable(&said);
    for field in labelled(payload, &[]) {
        let Value::Text(text) = &field.value else { continue };
        let Some(text) = page(text) else { continue };
        if !flat.contains(&comparable(&text)) {
            said.push_str(&format!("\n{}: {text}", field.label));
        }
    }
    said
}

/// In one line, and the same for "date-of-birth" and "Date of birth".
fn comparable(text: &str) -> String {
    line(&text.replace('-', " ")).unwrap_or_default().to_lowercase()
}

/// With commas between; what has several lines, or comes after such, begins one.
fn join(phrases: impl Iterator<Item = String>) -> String {
    let mut said = String::new();
    let mut is_after_lines = false;
    for phrase in phrases {
        let has_lines = phrase.contains('\n');
        if !said.is_empty() {
            said.push_str(if has_lines || is_after_lines { "\n" } else { ", " });
        }
        said.push_str(&phrase);
        is_after_lines = has_lines;
    }
    said
}

/// "Amina (mother), written 14 March 2026"; "that day" where it was written down on the day that it tells of.
pub(super) fn who(summary: &Summary<'_>, entry: &SummaryEntry<'_>) -> String {
    let name = summary.people.get(entry.author).and_then(|person| line(&person.words()));
    let name = name.unwrap_or_else(|| "somebody unknown".to_owned());
    let written = moment(entry.recorded_ms);
    let is_that_day = entry.when.and_then(|when| when.date()) == Some(written.date_naive());
    if is_that_day { format!("{name}, that day") } else { format!("{name}, written {}", day(written)) }
}

/// A moment of the record; one that no calendar has is the first.
pub(super) fn moment(ms: u64) -> DateTime<Utc> {
    i64::try_from(ms).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default()
}

/// "14 March 2026", in UTC.
pub(super) fn day(moment: DateTime<Utc>) -> String {
    When::day(moment.date_naive()).map(|when| when.words()).unwrap_or_default()
}

/// "14 March 2026, 09:31 UTC".
pub(super) fn minute(moment: DateTime<Utc>) -> String {
    let when = When::minute(moment.fixed_offset()).map(|when| when.words()).unwrap_or_default();
    format!("{when} UTC")
}

#[cfg(test)]
mod tests {
    use super::*;
    use redbook_record::{Diary, Immunisation, Note};

    #[test]
    fn lines_stay_lines_and_phrases_have_commas() {
        let diary = Diary { title: Some("The sea".into()), text: "Sand.\n\nAnd waves.".into() };
        assert!(what(&diary.into()).ends_with("Sand.\n\nAnd waves."));
        let dose = Immunisation {
            vaccine: "MenB".into(),
            dose: Some(2),
            batch: Some("B1".into()),
            ..Immunisation::default()
        };
        assert_eq!(what(&dose.into()), "Immunisation: MenB, dose 2, batch B1");
        assert!(what(&Note { text: "x".into() }.into()).contains('x'));
    }
}
