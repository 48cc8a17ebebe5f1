//! `redbook due`: what is due, in plain words; as a calendar file; and as JSON lines for any program.

use std::io::Write;
use std::path::{Path, PathBuf};

use redbook_app::{CalendarFile, CalendarNames, DueState, Phone, RecordId};
use redbook_clinical::schedule::batch::{LINE_LEN_MAX, answer_bytes};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::context::Context;
use crate::failure::Failure;
use crate::{batch, file, when, words};

const WHAT: &str = "calendar file";

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
With --batch: a request a line on standard input, an answer a line on standard output, in the same order; docs/batch.md has
the fields. No record and no home are needed then.

Example:
  redbook due
  redbook due --on 2026-12-01 --why
  redbook due --calendar due.ics
  redbook due --batch < requests.jsonl > answers.jsonl")]
pub(crate) struct DueArgs {
    /// The day asked about; today unless it is given
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Name the rule behind each line, and where it is from
    #[arg(long)]
    why: bool,
    /// Write what is due and to come as a calendar file (iCalendar), without names in it
    #[arg(long, value_name = "FILE", conflicts_with = "why")]
    calendar: Option<PathBuf>,
    /// Put the child's name into the titles of the calendar file
    #[arg(long, requires = "calendar")]
    names: bool,
    /// Write over a calendar file that is there
    #[arg(long, requires = "calendar")]
    replace: bool,
    /// Answer JSON lines from standard input
    #[arg(long, conflicts_with_all = ["on", "why", "calendar"])]
    batch: bool,
}

pub(crate) fn run(context: &Context, args: &DueArgs) -> Result<Answer, Failure> {
    if args.batch {
        batch::run(LINE_LEN_MAX, answer_bytes)?;
        return Answer::new(Value::Null, "");
    }
    let on = when::day(args.on.as_deref())?;
    if let Some(path) = &args.calendar {
        let names = if args.names { CalendarNames::With } else { CalendarNames::Without };
        let make = |phone: &mut Phone, record: &RecordId| Ok(phone.due_calendar(record, on, names)?);
        return calendar(path, args.replace, &context.with_record(make)?);
    }
    let due = context.with_record(|phone, record| Ok(phone.due(record, on)?))?;
    let text = words::due::due(&due, args.why);
    Answer::new(&due, text)
}

fn calendar(path: &Path, replace: bool, calendar: &CalendarFile) -> Result<Answer, Failure> {
    file::write(WHAT, path, replace, |file| {
        file.write_all(calendar.text.as_bytes()).map_err(Failure::writing(WHAT))
    })?;
    let json = json!({
        "file": path, "events": calendar.events, "left_out": calendar.left_out, "state": calendar.state,
    });
    Answer::new(json, calendar_words(calendar))
}

fn calendar_words(calendar: &CalendarFile) -> String {
    let known = matches!(calendar.state, DueState::Born | DueState::Expected | DueState::Loss);
    let mut text = format!("Written: {}.", words::count(calendar.events, "event", "events"));
    if !known {
        text.push_str("\nThe day of birth is not known, so nothing is in it: redbook due");
    }
    if !calendar.left_out.is_empty() {
        let left_out = words::clean(&calendar.left_out.join(", "));
        text.push_str(&format!("\nLeft out, because a dose is recorded without its day: {left_out}."));
    }
    text
}
