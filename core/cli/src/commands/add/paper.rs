//! `redbook add immunisations --from-paper`: a whole page of the paper book in one save.
//!
//! A person at a terminal goes through the page visit by visit and types dates only. A script gives lines. Either way all doses
//! are saved, or none is.

use std::io::Read;
use std::path::Path;

use chrono::NaiveDate;
use clap::{Arg, ArgAction, ArgMatches, Command};
use redbook_app::{
    Added, DueState, EntryDraft, Immunisation, PaperLine, Payload, Phone, RecordId, Source, When,
};
use serde_json::json;

use super::paper_line::{self, Page};
use crate::answer::Answer;
use crate::ask::{self, Ask};
use crate::commands::keep::keep;
use crate::failure::Failure;
use crate::words::{count, date};
use crate::{file, when};

/// What follows `redbook add`.
pub(super) const NAME: &str = "immunisations";
const FROM_PAPER: &str = "from-paper";
const CONFIRM: &str = "confirm";
const WHAT: &str = "page";
const GIVE: &str = "redbook add immunisations --from-paper FILE, or - for standard input";
const BIRTH: (&str, &str) = ("the day of birth", "redbook add birth --when DATE");
/// A line is at most a few dozen bytes, and a page some dozens of lines.
const PAGE_LEN_MAX: u64 = 65_536;
/// How often a date is asked for again.
const TRIES_MAX: usize = 3;
/// What repeats the date of the line above, as on paper.
const DITTO: [&str; 2] = ["\"", "same"];

const HELP: &str = "\
A line of FILE is VACCINE [DOSE] DATE [BATCH]; empty lines and those that begin with # are passed over. Where one line is
wrong, each wrong one is named and nothing is saved. Without FILE a person is asked for the dates only, visit by visit.

Example:
  redbook add immunisations --from-paper
  redbook add immunisations --from-paper page.txt
  redbook add immunisations --from-paper - < page.txt";

/// What was typed.
pub(super) struct PaperArgs {
    /// Where the lines are; empty: a person is asked.
    from: String,
    confirm: bool,
}

impl PaperArgs {
    pub(super) fn of(matches: &ArgMatches) -> Option<Self> {
        let (name, matches) = matches.subcommand()?;
        let from = matches.try_get_one::<String>(FROM_PAPER).ok().flatten()?.clone();
        let confirm = matches.try_get_one::<bool>(CONFIRM).ok().flatten().is_some_and(|flag| *flag);
        (name == NAME).then_some(Self { from, confirm })
    }
}

pub(super) fn subcommand() -> Command {
    let from = Arg::new(FROM_PAPER).long(FROM_PAPER).value_name("FILE").num_args(0..=1).required(true);
    let from = from
        .default_missing_value("")
        .help("Copy a page of the paper book; lines from FILE, or - for standard input");
    let confirm = Arg::new(CONFIRM).long(CONFIRM).action(ArgAction::SetTrue);
    let confirm = confirm.help("Keep it although it looks like a slip, or a vaccine is not known");
    Command::new(NAME).about("A whole page of immunisations at once").args([from, confirm]).after_help(HELP)
}

pub(super) fn run(
    ask: Ask,
    phone: &mut Phone,
    record: &RecordId,
    args: &PaperArgs,
) -> Result<Answer, Failure> {
    let page = match args.from.as_str() {
        "" if !ask.somebody_is_there() => return Err(Failure::Missing { what: "a page", give: GIVE }),
        "" => Page { drafts: ask_for(phone, record)?, lines: Vec::new() },
        "-" => paper_line::read(&standard_input()?, args.confirm)?,
        path => paper_line::read(&text(file::read(WHAT, Path::new(path), PAGE_LEN_MAX)?)?, args.confirm)?,
    };
    let added: Vec<Added> = keep(ask, args.confirm, |confirmed| {
        let drafts: Vec<EntryDraft> =
            page.drafts.iter().map(|draft| EntryDraft { confirmed, ..draft.clone() }).collect();
        phone.add_all(record, &drafts).map_err(|error| page.with_line_numbers(error))
    })?;
    let text = match added.len() {
        0 => "Nothing to save.".to_owned(),
        saved => format!("Saved {}, on this phone.", count(saved, "dose", "doses")),
    };
    Answer::new(json!({ "saved": added }), text)
}

/// A dose as it stands in the paper book.
pub(super) fn draft(
    vaccine: &str,
    dose: Option<u32>,
    batch: Option<String>,
    when: Option<When>,
) -> EntryDraft {
    let immunisation = Immunisation {
        vaccine: vaccine.to_owned(),
        dose,
        batch,
        source: Some(Source::Reported),
        from_paper_book: true,
        ..Immunisation::default()
    };
    let mut draft = EntryDraft::new(Payload::Immunisation(immunisation));
    draft.when = when;
    draft
}

fn standard_input() -> Result<String, Failure> {
    let mut content = Vec::new();
    std::io::stdin().lock().take(PAGE_LEN_MAX + 1).read_to_end(&mut content).map_err(Failure::Terminal)?;
    text(content)
}

fn text(content: Vec<u8>) -> Result<String, Failure> {
    if content.len() as u64 > PAGE_LEN_MAX {
        return Err(Failure::value(WHAT, format!("expected at most {PAGE_LEN_MAX} bytes, got more")));
    }
    String::from_utf8(content).map_err(|_| Failure::value(WHAT, "expected UTF-8, got something else"))
}

fn ask_for(phone: &mut Phone, record: &RecordId) -> Result<Vec<EntryDraft>, Failure> {
    let today: NaiveDate = when::day(None)?;
    let page = phone.paper_page(record, today)?;
    if page.state != DueState::Born {
        return Err(Failure::Missing { what: BIRTH.0, give: BIRTH.1 });
    }
    ask::say(
        "Type the date beside each line of the book: 2026-03-11, or 2026-03 where the day cannot be read.",
    );
    ask::say("Nothing: not given, or not known. \": the date of the line above.");
    walk(&page.lines, ask::line, ask::say)
}

/// Asks for the date of each line; a line that stays blank is no dose.
fn walk(
    lines: &[PaperLine],
    mut answer: impl FnMut(&str) -> Result<Option<String>, Failure>,
    mut say: impl FnMut(&str),
) -> Result<Vec<EntryDraft>, Failure> {
    let (mut drafts, mut visit, mut above) = (Vec::new(), "", None);
    for line in lines {
        if line.from != visit {
            say(&format!("\nFrom {}", date::say(&line.from)));
            (visit, above) = (&line.from, None);
        }
        let when = date_of(line, above, &mut answer, &mut say)?;
        if let Some(when) = when {
            above = Some(when);
            drafts.push(draft(&line.vaccine, line.dose.map(u32::from), None, Some(when)));
        }
    }
    Ok(drafts)
}

fn date_of(
    line: &PaperLine,
    above: Option<When>,
    answer: &mut impl FnMut(&str) -> Result<Option<String>, Failure>,
    say: &mut impl FnMut(&str),
) -> Result<Option<When>, Failure> {
    let mut failure = Failure::NotKept;
    for _ in 0..TRIES_MAX {
        // Whoever ends the input in the middle of a page has not said that the rest was not given.
        let typed = answer(&format!("  {}: ", line.name))?.ok_or(Failure::NotKept)?;
        match typed.trim() {
            "" => return Ok(None),
            ditto if DITTO.contains(&ditto) && above.is_some() => return Ok(above),
            typed => match when::parse(typed) {
                Ok(when) => return Ok(when),
                Err(wrong) => {
                    say(&format!("  {wrong}."));
                    failure = wrong;
                }
            },
        }
    }
    Err(failure)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(vaccine: &str, dose: u8, from: &str) -> PaperLine {
        let name = format!("{vaccine} dose {dose}");
        PaperLine { vaccine: vaccine.to_owned(), dose: Some(dose), name, from: from.to_owned() }
    }

    fn page() -> Vec<PaperLine> {
        let eight = "2026-03-05";
        vec![
            line("dtap-ipv-hib-hepb", 1, eight),
            line("menb", 1, eight),
            line("rotavirus", 1, eight),
            line("menb", 2, "2026-04-02"),
        ]
    }

    fn typed(answers: &[&str]) -> Result<Vec<(String, String)>, Failure> {
        let mut answers = answers.iter();
        let drafts = walk(&page(), |_| Ok(answers.next().map(|typed| (*typed).to_owned())), |_| {})?;
        let said = drafts.into_iter().map(|draft| {
            let Payload::Immunisation(dose) = draft.payload else { panic!("another kind") };
            assert!(dose.from_paper_book);
            (format!("{} {}", dose.vaccine, dose.dose.unwrap()), draft.when.unwrap().to_string())
        });
        Ok(said.collect())
    }

    #[test]
    fn a_person_types_dates_and_nothing_else() {
        let said = typed(&["2026-03-11", "\"", "", "2026-04"]).unwrap();
        let expected =
            [("dtap-ipv-hib-hepb 1", "2026-03-11"), ("menb 1", "2026-03-11"), ("menb 2", "2026-04")];
        assert_eq!(said, expected.map(|(dose, when)| (dose.to_owned(), when.to_owned())));
    }

    #[test]
    fn a_slip_is_asked_again_and_a_page_that_is_broken_off_saves_nothing() {
        assert_eq!(typed(&["11/03", "2026-03-11", "", "", ""]).unwrap().len(), 1);
        assert_eq!(typed(&["2026-03-11", "same"]).unwrap_err().code(), "not-kept");
        assert_eq!(typed(&["x", "y", "z"]).unwrap_err().code(), "bad-value");
        assert_eq!(typed(&["\"", "\"", "\""]).unwrap_err().code(), "bad-value", "there is no line above");
    }
}
