//! `redbook add KIND`

mod allergy;
mod birth;
mod contact;
mod immunisation;
mod measurement;
mod note;
mod profile;

use redbook_app::{Class, EntryDraft, Phone, RecordId, When};

use crate::answer::Answer;
use crate::ask::Ask;
use crate::commands::keep::keep;
use crate::context::Context;
use crate::failure::Failure;
use crate::when;
use crate::words::saved::saved;

/// What it takes.
#[derive(clap::Args)]
#[command(after_help = "\
Example:
  redbook add weight \"4.2 kg\" --when today
  redbook add immunisation 6-in-1 --dose 1 --when 2026-03-11
  redbook add note \"First smile\"")]
pub(crate) struct AddArgs {
    #[command(subcommand)]
    kind: AddKind,
}

/// The kinds of entries.
#[derive(clap::Subcommand)]
enum AddKind {
    /// The birth: when, how long the pregnancy was, weight, length, head circumference, place
    #[command(after_help = "\
Example:
  redbook add birth --when 2026-01-09T04:12 --gestation 39+4 --weight \"3.41 kg\" --place \"at home\"")]
    Birth(birth::BirthArgs),
    /// A weight
    #[command(after_help = "Example:\n  redbook add weight \"4.2 kg\" --when today")]
    Weight(measurement::MeasurementArgs),
    /// A length, lying down
    #[command(after_help = "Example:\n  redbook add length \"54.3 cm\" --when today")]
    Length(measurement::MeasurementArgs),
    /// A height, standing
    #[command(after_help = "Example:\n  redbook add height \"92 cm\" --when today")]
    Height(measurement::MeasurementArgs),
    /// A head circumference
    #[command(after_help = "Example:\n  redbook add head \"38.1 cm\" --when today")]
    Head(measurement::MeasurementArgs),
    /// A vaccine that was given
    #[command(after_help = "\
Example:
  redbook add immunisation 6-in-1 --dose 1 --batch A12 --site \"left thigh\" --when 2026-03-11")]
    Immunisation(immunisation::ImmunisationArgs),
    /// A note
    #[command(after_help = "\
Example:
  redbook add note \"First smile\" --when yesterday
  redbook add note - < diary.txt")]
    Note(note::NoteArgs),
    /// Somebody to call
    #[command(
        after_help = "Example:\n  redbook add contact \"Asha Patel\" --role \"health visitor\" --telephone \"01632 960001\""
    )]
    Contact(contact::ContactArgs),
    /// An allergy, or that none is known
    #[command(
        after_help = "Example:\n  redbook add allergy egg --reaction rash\n  redbook add allergy --none-known"
    )]
    Allergy(allergy::AllergyArgs),
    /// One thing about who the child is, beside what others say
    #[command(after_help = "Example:\n  redbook add profile name \"Zoë Amelia\"")]
    Profile(profile::AddProfileArgs),
}

/// What every kind takes.
#[derive(clap::Args)]
struct CommonArgs {
    /// When: today, yesterday, now, 2026-03-14T09:30, 2026-03-14, 2026-03, 2026, or unknown
    #[arg(long)]
    when: Option<String>,
    /// Keep it although it looks like a slip
    #[arg(long)]
    confirm: bool,
}

impl CommonArgs {
    /// When it happened; somebody has to say, if only "unknown".
    fn required_when(&self, ask: Ask, question: &str) -> Result<Option<When>, Failure> {
        let missing = ("when it happened", when::GIVE);
        ask.parsed(self.when.clone(), question, missing, when::parse)
    }

    /// When it happened, if that is said.
    fn optional_when(&self) -> Result<Option<When>, Failure> {
        Ok(self.when.as_deref().map(when::parse).transpose()?.flatten())
    }
}

pub(crate) fn run(context: &Context, args: AddArgs) -> Result<Answer, Failure> {
    context.with_record(|phone, record| add(context.ask(), phone, record, args.kind))
}

fn add(ask: Ask, phone: &mut Phone, record: &RecordId, kind: AddKind) -> Result<Answer, Failure> {
    let (mut draft, confirm) = draft(ask, kind)?;
    draft.class = class_for(phone, record, &draft)?;
    let added = keep(ask, confirm, |confirmed| {
        let draft = EntryDraft { confirmed, ..draft.clone() };
        phone.add(record, draft)
    })?;
    Answer::new(&added, saved("Saved", &added))
}

fn draft(ask: Ask, kind: AddKind) -> Result<(EntryDraft, bool), Failure> {
    match kind {
        AddKind::Birth(args) => args.draft(ask),
        AddKind::Weight(args) => args.draft(ask, &measurement::WEIGHT),
        AddKind::Length(args) => args.draft(ask, &measurement::LENGTH),
        AddKind::Height(args) => args.draft(ask, &measurement::HEIGHT),
        AddKind::Head(args) => args.draft(ask, &measurement::HEAD),
        AddKind::Immunisation(args) => args.draft(ask),
        AddKind::Note(args) => args.draft(ask),
        AddKind::Contact(args) => args.draft(ask),
        AddKind::Allergy(args) => args.draft(ask),
        AddKind::Profile(args) => args.draft(ask),
    }
}

/// A practitioner's note is a clinical one: the family's pages are the family's.
fn class_for(phone: &mut Phone, record: &RecordId, draft: &EntryDraft) -> Result<Class, Failure> {
    let is_note = matches!(draft.payload, redbook_app::Payload::Note { .. });
    let by_practitioner =
        is_note && phone.status(record)?.role == Some(redbook_app::Role::Practitioner.word());
    Ok(if by_practitioner { Class::Clinical } else { draft.class })
}

/// The draft of an entry, and whether what may be a slip is confirmed.
fn drafted(payload: redbook_app::Payload, when: Option<When>, confirm: bool) -> (EntryDraft, bool) {
    let mut draft = EntryDraft::new(payload);
    draft.when = when;
    (draft, confirm)
}

/// Reads an optional value with its unit.
pub(crate) fn quantity<T: std::str::FromStr>(
    what: &'static str,
    text: Option<&str>,
) -> Result<Option<T>, Failure>
where
    T::Err: std::fmt::Display,
{
    let parse = |text: &str| text.parse().map_err(|error| Failure::value(what, error));
    text.map(parse).transpose()
}

pub(crate) use measurement::same_measure;
