//! `redbook correct ENTRY`: takes the options of every kind, and refuses what the entry's kind does not declare.

use std::collections::BTreeMap;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use redbook_app::{EntryDraft, Field, Kind, Payload, Shape, Slot, Value, Visit};

use super::keep::keep;
use crate::answer::Answer;
use crate::ask::Ask;
use crate::context::Context;
use crate::failure::Failure;
use crate::fields::{declared, parse};
use crate::when;
use crate::words::saved::saved;

const ENTRY: &str = "entry";
const WHEN: &str = "when";
const CONFIRM: &str = "confirm";

const EXAMPLE: &str = "\
What is not named stays as it was; \"\" takes it away. What it said before stays to be seen.

Example:
  redbook correct 1a2b3c4d --value \"4.3 kg\"
  redbook correct 5e6f7a8b --batch A21 --when 2026-03-11";

/// What it takes: what is to be different. The rest stays as it was; an empty text takes something away.
pub(crate) struct CorrectArgs {
    /// The entry, by the first digits of its id.
    entry: String,
    when: Option<String>,
    /// What was typed, by option.
    changes: BTreeMap<String, String>,
    confirm: bool,
}

impl Args for CorrectArgs {
    fn augment_args(command: Command) -> Command {
        let entry = Arg::new(ENTRY).required(true).help("The entry, by the first digits of its id");
        let when = Arg::new(WHEN).long(WHEN).help("When it happened");
        let confirm = Arg::new(CONFIRM).long(CONFIRM).action(ArgAction::SetTrue);
        let confirm = confirm.help("Keep it although it looks like a slip");
        let options = options().into_iter().map(|(option, about)| {
            Arg::new(option.clone()).value_name(option.to_uppercase()).long(option).help(about)
        });
        command.arg(entry).arg(when).args(options).arg(confirm).after_help(EXAMPLE)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for CorrectArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let missing = || clap::Error::new(clap::error::ErrorKind::MissingRequiredArgument);
        let text = |option: &str| matches.get_one::<String>(option).cloned();
        let typed = options().into_keys().filter_map(|option| Some((option.clone(), text(&option)?)));
        Ok(Self {
            entry: text(ENTRY).ok_or_else(missing)?,
            when: text(WHEN),
            changes: typed.collect(),
            confirm: matches.get_flag(CONFIRM),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// Every option of every kind, with what it is.
fn options() -> BTreeMap<String, String> {
    let mut meanings: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Retraction) {
        for declared in declared(*kind).into_iter().filter(|declared| !declared.field.fixed) {
            let of_option = meanings.entry(declared.field.option_name()).or_default();
            if !of_option.contains(&declared.field.about) {
                of_option.push(declared.field.about);
            }
        }
    }
    meanings.into_iter().map(|(option, meanings)| (option, meanings.join("; or: "))).collect()
}

pub(crate) fn run(context: &Context, args: CorrectArgs) -> Result<Answer, Failure> {
    if args.when.is_none() && args.changes.is_empty() {
        let give = "say what is to be different; see: redbook correct --help";
        return Err(Failure::Missing { what: "something to correct", give });
    }
    let added = context.with_record(|phone, record| {
        let entry = phone.resolve_entry(record, &args.entry)?;
        let mut draft = phone.draft_of(record, &entry)?;
        if let Some(when) = &args.when {
            draft.when = when::parse(when)?;
        }
        change(&mut draft.payload, args.changes, context.ask())?;
        keep(context.ask(), args.confirm, |confirmed| {
            phone.correct(record, &entry, EntryDraft { confirmed, ..draft.clone() })
        })
    })?;
    Answer::new(&added, saved("Corrected; saved", &added))
}

/// Changes what is named, and refuses what does not go with the kind.
fn change(payload: &mut Payload, changes: BTreeMap<String, String>, ask: Ask) -> Result<(), Failure> {
    let mut change = Change { left: changes, ask, failure: None };
    payload.walk(&mut change);
    if let Some(failure) = change.failure {
        return Err(failure);
    }
    match change.left.into_keys().next() {
        Some(option) => Err(Failure::Option { option: format!("--{option}") }),
        None => Ok(()),
    }
}

struct Change {
    /// What no field has taken yet.
    left: BTreeMap<String, String>,
    ask: Ask,
    failure: Option<Failure>,
}

impl Visit for Change {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        if field.fixed || self.failure.is_some() {
            return;
        }
        if let Some(text) = self.left.remove(&field.option_name()) {
            self.failure = set(&field, slot, &text, self.ask).err();
        }
    }
}

fn set(field: &Field, slot: &mut dyn Slot, text: &str, ask: Ask) -> Result<(), Failure> {
    let value = match (text, slot.shape()) {
        // The core says that this text cannot be empty.
        ("", Shape::Text) if field.required => Some(Value::Text(String::new())),
        ("", _) => None,
        (text, shape) => ask.settled(parse(field, shape, text), |text| parse(field, shape, text))?,
    };
    slot.set(value).map_err(|_| Failure::value(field.name, "expected something, got nothing"))
}
