//! `redbook add KIND`: one command for each kind, made from what the kinds declare.
//!
//! - [`kinds`] names the commands and gives examples;
//! - [`arguments`] makes what each takes, [`fill`] fills an entry from what was typed;
//! - [`birth`] is the one thing that is special to one kind;
//! - [`paper`] takes a whole page of immunisations, in [`paper_line`]s.

mod arguments;
mod birth;
mod fill;
mod kinds;
mod paper;
mod paper_line;

use clap::{ArgMatches, Args, Command, FromArgMatches};
use redbook_app::{Class, EntryDraft, Kind, Payload, Phone, RecordId, Role, When, WhenRule};

use crate::answer::Answer;
use crate::ask::Ask;
use crate::commands::keep::keep;
use crate::context::Context;
use crate::failure::Failure;
use crate::when;
use crate::words::saved::{after, saved};
use arguments::Typed;
use paper::PaperArgs;

const EXAMPLE: &str = "\
Example:
  redbook add weight \"4.2 kg\" --when today
  redbook add immunisation 6-in-1 --dose 1 --when 2026-03-11
  redbook add note \"First smile\"";

/// What it takes.
pub(crate) struct AddArgs {
    what: What,
}

/// What is to be added.
enum What {
    /// One entry.
    One(Typed),
    /// A page of immunisations.
    Page(PaperArgs),
}

impl Args for AddArgs {
    fn augment_args(command: Command) -> Command {
        let command = command.subcommands(arguments::subcommands()).subcommand(paper::subcommand());
        command.subcommand_required(true).arg_required_else_help(true).after_help(EXAMPLE)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for AddArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let missing = || clap::Error::new(clap::error::ErrorKind::MissingSubcommand);
        let one = || Typed::of(matches).map(What::One);
        PaperArgs::of(matches).map(What::Page).or_else(one).map(|what| Self { what }).ok_or_else(missing)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

pub(crate) fn run(context: &Context, args: &AddArgs) -> Result<Answer, Failure> {
    context.with_record(|phone, record| match &args.what {
        What::One(typed) => add(context.ask(), phone, record, typed),
        What::Page(page) => paper::run(context.ask(), phone, record, page),
    })
}

fn add(ask: Ask, phone: &mut Phone, record: &RecordId, typed: &Typed) -> Result<Answer, Failure> {
    let mut draft = draft(ask, typed)?;
    draft.class = class_for(phone, record, &draft)?;
    let added = keep(ask, typed.confirm(), |confirmed| {
        let draft = EntryDraft { confirmed, ..draft.clone() };
        phone.add(record, draft)
    })?;
    let words = format!("{}{}", saved("Saved", &added), after(typed.command.kind));
    Answer::new(&added, words)
}

fn draft(ask: Ask, typed: &Typed) -> Result<EntryDraft, Failure> {
    let kind = typed.command.kind;
    let no_such_kind = || Failure::Usage("there is no such kind of entry".to_owned());
    let mut payload = Payload::empty(kind).ok_or_else(no_such_kind)?;
    fill::fill(&mut payload, typed, ask)?;
    let when = when_for(kind, ask, typed)?;
    birth::settle(&mut payload, when.as_ref(), typed.flag(birth::TIME_UNKNOWN));
    let mut draft = EntryDraft::new(payload);
    draft.when = when;
    Ok(draft)
}

/// When it happened; where the kind wants that, somebody has to say, if only "unknown".
fn when_for(kind: Kind, ask: Ask, typed: &Typed) -> Result<Option<When>, Failure> {
    match kind.spec().map(|spec| spec.when) {
        Some(WhenRule::Asked(question)) => {
            ask.parsed(typed.when(), question, ("when it happened", when::GIVE), when::parse)
        }
        _ => Ok(typed.when().as_deref().map(when::parse).transpose()?.flatten()),
    }
}

/// What may be the family's or a professional's is of the class that its author may write.
fn class_for(phone: &mut Phone, record: &RecordId, draft: &EntryDraft) -> Result<Class, Failure> {
    let role = phone.status(record)?.role.and_then(Role::from_word);
    let spec = draft.payload.kind().spec();
    let class = role.zip(spec).and_then(|(role, spec)| spec.class_for(role));
    Ok(class.unwrap_or(draft.class))
}
