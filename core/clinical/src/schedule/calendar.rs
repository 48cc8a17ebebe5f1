//! A calendar file (RFC 5545) of what is due and to come.
//!
//! Each is one all-day event on the first day it can still be had: what could have been had earlier is put on the day the file
//! is made for, because nobody looks for what is open in days that are over. No title has a name in it unless one is asked for,
//! because calendars are shared and shown on locked screens; for the same reason nothing names what is offered because of the
//! mother's infection.

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::{Item, Schedule, Status};

/// The longest line in octets, without its end (RFC 5545, 3.1).
const LINE_LEN_MAX: usize = 75;
/// One prick of the heel, which is an item of its own, gives the results for all conditions: they are no days of their own.
const RESULT_OF_BLOOD_SPOT: &str = "blood-spot-";

/// What only the child of a mother with an infection is offered: named, it would tell of her to all who share the calendar.
const OF_THE_MOTHER: [(&str, &str); 2] = [("hepb", "vaccine"), ("hepb-blood-test", "blood test")];
/// The description of such an event.
const SEE_THE_RECORD: &str = "Redbook says which, and when.";

/// How the file is to be.
#[derive(Debug, Clone, Copy)]
pub struct CalendarOptions<'a> {
    /// The day it is made for: that of the schedule.
    pub on: NaiveDate,
    /// When it is made, in UTC.
    pub stamp: NaiveDateTime,
    /// What sets this child's events apart from another's, and says nothing of the child: a random word that stays the same.
    pub record: &'a str,
    /// A name for the titles, if the person asked for one.
    pub name: Option<&'a str>,
}

/// What is due, overdue or to come, as the text of an iCalendar file.
///
/// The same item keeps its UID when its day moves, so that a calendar that reads the file again moves the event.
#[must_use]
pub fn calendar(schedule: &Schedule, options: &CalendarOptions<'_>) -> String {
    let mut file = File::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Redbook//Schedule//EN", "CALSCALE:GREGORIAN"] {
        file.line(line);
    }
    let wanted = schedule.items.iter().filter(|item| {
        item.status.is_expected() && item.date.is_none() && !item.what.id.starts_with(RESULT_OF_BLOOD_SPOT)
    });
    for (item, from) in wanted.filter_map(|item| Some((item, item.from?))) {
        event(&mut file, item, from, options);
    }
    file.line("END:VCALENDAR");
    file.text
}

fn event(file: &mut File, item: &Item, from: NaiveDate, options: &CalendarOptions<'_>) {
    file.line("BEGIN:VEVENT");
    file.line(&format!("UID:{}", uid(item, from, options.record)));
    file.line(&format!("DTSTAMP:{}", options.stamp.format("%Y%m%dT%H%M%SZ")));
    let day = from.max(options.on);
    file.line(&format!("DTSTART;VALUE=DATE:{}", day.format("%Y%m%d")));
    if let Some(next) = day.checked_add_days(Days::new(1)) {
        file.line(&format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")));
    }
    file.line(&format!("SUMMARY:{}", escaped(&title(item, options.name))));
    file.line(&format!("DESCRIPTION:{}", escaped(&description(item))));
    file.line("TRANSP:TRANSPARENT");
    file.line("END:VEVENT");
}

/// What comes every year is told apart by its year.
fn uid(item: &Item, from: NaiveDate, record: &str) -> String {
    let record: String = record.chars().filter(char::is_ascii_alphanumeric).collect();
    let number = match item.what.dose {
        Some(dose) => format!("-{dose}"),
        None if item.what.id == "flu" => from.format("-%Y").to_string(),
        None => String::new(),
    };
    let what = discreet(item).map_or_else(|| item.what.id.clone(), |word| word.replace(' ', "-"));
    format!("{record}-{what}{number}@redbook")
}

/// The word for what must not be named.
fn discreet(item: &Item) -> Option<&'static str> {
    OF_THE_MOTHER.iter().find(|(id, _)| *id == item.what.id).map(|(_, word)| *word)
}

fn description(item: &Item) -> String {
    if discreet(item).is_some() {
        return SEE_THE_RECORD.to_owned();
    }
    let notes = item.notes.iter().map(|note| format!(" {}", note.english()));
    [item.reason.english()].into_iter().chain(notes).collect()
}

fn title(item: &Item, name: Option<&str>) -> String {
    let what = match (discreet(item), item.what.dose) {
        (Some(word), Some(dose)) => format!("{word} dose {dose}"),
        (Some(word), None) => word.to_owned(),
        (None, _) => item.what.to_string(),
    };
    let what = if item.status == Status::Overdue { format!("{what} (overdue)") } else { what };
    name.map_or_else(|| what.clone(), |name| format!("{name}: {what}"))
}

/// Text as RFC 5545 3.3.11 wants it. Other control characters are not allowed and are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[derive(Default)]
struct File {
    text: String,
}

impl File {
    /// Folded between characters; a line that goes on begins with a space.
    fn line(&mut self, line: &str) {
        let mut len = 0;
        for c in line.chars() {
            if len + c.len_utf8() > LINE_LEN_MAX {
                self.text.push_str("\r\n ");
                len = 1;
            }
            self.text.push(c);
            len += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}
