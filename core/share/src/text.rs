//! The same as plain text: to paste into a record system, or to keep.

use crate::clean::line;
use crate::fhir::{Shown, Writing, sections};
use crate::gather::{ADDRESS, BORN, Child, NAME, NHS_NUMBER, SEX, says};
use crate::{Section, Summary};
use chrono::DateTime;
use redbook_record::{Payload, When};

/// The summary as plain text, UTF-8, lines ended by "\n": who the child is, the sections, whom to call, how fresh it is.
#[must_use]
pub fn summary(summary: &Summary<'_>) -> String {
    let writing = Writing::new(summary);
    let child = Child::of(summary);
    let mut lines = vec!["Summary of a child's health record, as the family holds it".to_owned()];
    lines.push(format!("Made {}", made(summary)));
    lines.push(String::new());
    lines.extend(who(&child));
    for shown in sections(&writing, &child) {
        put(&mut lines, &shown);
    }
    put_contacts(&mut lines, summary);
    lines.push(String::new());
    lines.push("What a family wrote was not checked by a professional.".to_owned());
    lines.join("\n") + "\n"
}

/// To the minute, in UTC.
fn made(summary: &Summary<'_>) -> String {
    let moment = i64::try_from(summary.made_ms).ok().and_then(DateTime::from_timestamp_millis);
    let when = moment.and_then(|moment| When::minute(moment.fixed_offset()));
    let words = when.map(|when| when.words()).unwrap_or_default();
    let version = line(summary.software).unwrap_or_default();
    format!("{words} UTC, with Redbook {version}")
}

fn who(child: &Child<'_>) -> Vec<String> {
    let labels =
        [(NAME, "Name"), (BORN, "Born"), (SEX, "Sex"), (NHS_NUMBER, "NHS number"), (ADDRESS, "Address")];
    let said = labels.into_iter().map(|(field, label)| {
        let values: Vec<String> = child.values(field).iter().filter_map(|value| line(&value.text)).collect();
        match values.as_slice() {
            [] => format!("{label}: not recorded"),
            [only] => format!("{label}: {only}"),
            several => format!("{label}, said differently: {}", several.join(" / ")),
        }
    });
    let died = child.died.map(|day| match day {
        Some(day) => format!("Died {}", day.words()),
        None => "Died".to_owned(),
    });
    said.chain(died).collect()
}

fn put(lines: &mut Vec<String>, shown: &Shown) {
    lines.push(String::new());
    lines.push(shown.title.to_uppercase());
    lines.extend(shown.empty.map(|empty| empty.words().to_owned()));
    lines.extend(shown.lines.iter().filter_map(|text| line(text)).map(|text| format!("- {text}")));
}

fn put_contacts(lines: &mut Vec<String>, summary: &Summary<'_>) {
    if !summary.has(Section::Contacts) {
        return;
    }
    let contacts = summary.entries.iter().filter_map(|entry| match entry.payload {
        Some(payload @ Payload::Contact(_)) => Some(format!("- {}", says(payload))),
        _ => None,
    });
    lines.push(String::new());
    lines.push("WHOM TO CALL".to_owned());
    let before = lines.len();
    lines.extend(contacts);
    if lines.len() == before {
        lines.push("Nothing is recorded.".to_owned());
    }
}
