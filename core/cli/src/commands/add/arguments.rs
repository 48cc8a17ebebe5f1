//! What `redbook add KIND` takes, made from what the kind declares.

use clap::{Arg, ArgAction, ArgMatches, Command};
use redbook_app::{Kind, Shape};

use super::birth;
use super::kinds::{AddCommand, COMMANDS};
use crate::fields::{Declared, declared};

const WHEN: &str = "when";
const WHEN_ABOUT: &str =
    "When: today, yesterday, now, 2026-03-14T09:30, 2026-03-14, 2026-03, 2026, or unknown";
const CONFIRM: &str = "confirm";
const CONFIRM_ABOUT: &str = "Keep it although it looks like a slip";

/// A field that every kind may keep beside "none known".
const NOTE: &str = "note";

/// What was typed after `redbook add KIND`.
pub(super) struct Typed {
    pub(super) command: &'static AddCommand,
    matches: ArgMatches,
}

impl Typed {
    /// From what clap read.
    pub(super) fn of(matches: &ArgMatches) -> Option<Self> {
        let (name, matches) = matches.subcommand()?;
        let command = COMMANDS.iter().find(|command| command.name == name)?;
        Some(Self { command, matches: matches.clone() })
    }

    /// The text typed for an option, its words joined: "4,2 kg".
    pub(super) fn text(&self, option: &str) -> Option<String> {
        let words = self.matches.try_get_many::<String>(option).ok().flatten()?;
        Some(words.map(String::as_str).collect::<Vec<_>>().join(" "))
    }

    /// Whether a flag was typed.
    pub(super) fn flag(&self, option: &str) -> bool {
        self.matches.try_get_one::<bool>(option).ok().flatten().is_some_and(|flag| *flag)
    }

    pub(super) fn when(&self) -> Option<String> {
        self.text(WHEN)
    }

    pub(super) fn confirm(&self) -> bool {
        self.flag(CONFIRM)
    }
}

/// The commands, as clap wants them.
pub(super) fn subcommands() -> impl Iterator<Item = Command> {
    COMMANDS.iter().map(subcommand)
}

fn subcommand(command: &AddCommand) -> Command {
    let examples = command.examples.iter().map(|line| format!("  {line}"));
    let help = format!("Example:\n{}", examples.collect::<Vec<_>>().join("\n"));
    let args = args(command);
    Command::new(command.name).about(command.about()).after_help(help).args(args)
}

fn args(command: &AddCommand) -> Vec<Arg> {
    let fields = typed_fields(command);
    let mut args: Vec<Arg> = fields.iter().map(|declared| arg(command, declared)).collect();
    args.extend(fields.iter().filter_map(|declared| absence(declared, &fields)));
    if command.kind == Kind::BirthDetails {
        args.push(flag(birth::TIME_UNKNOWN, birth::ABOUT));
    }
    args.push(Arg::new(WHEN).long(WHEN).help(WHEN_ABOUT));
    args.push(flag(CONFIRM, CONFIRM_ABOUT));
    args
}

/// The fields that a person gives: not what the command's name gives already.
fn typed_fields(command: &AddCommand) -> Vec<Declared> {
    let given = command.preset.map(|(field, _)| field);
    let of_itself = |name| given == Some(name) || name == birth::TIME_KNOWN;
    let mut fields = declared(command.kind);
    fields.retain(|declared| !of_itself(declared.field.name));
    fields
}

fn arg(command: &AddCommand, declared: &Declared) -> Arg {
    let option = declared.field.option_name();
    let about = declared.about();
    if declared.shape == Shape::Flag {
        return Arg::new(option.clone()).long(option).help(about).action(ArgAction::SetTrue);
    }
    let arg = Arg::new(option.clone()).help(about).value_name(option.to_uppercase());
    match declared.field.positional {
        true if declared.has_unit() => arg.num_args(1..),
        true => arg.index(place(command, declared)),
        false => arg.long(option),
    }
}

/// The place of a positional argument, from 1.
fn place(command: &AddCommand, of: &Declared) -> usize {
    let fields = typed_fields(command);
    let positional = fields.iter().filter(|declared| declared.field.positional);
    1 + positional.take_while(|declared| declared.field.key != of.field.key).count()
}

/// "--none-known", beside which only a note can stand.
fn absence(declared: &Declared, all: &[Declared]) -> Option<Arg> {
    let absence = declared.field.absence?;
    let others = all.iter().filter(|declared| declared.field.name != NOTE);
    let others = others.map(|declared| declared.field.option_name());
    Some(flag(absence.option, absence.about).conflicts_with_all(others))
}

fn flag(option: &'static str, about: &'static str) -> Arg {
    Arg::new(option).long(option).help(about).action(ArgAction::SetTrue)
}

/// A row of the table in docs/cli.md: `VACCINE --dose --batch ...`.
#[cfg(test)]
pub(super) fn row(command: &AddCommand) -> String {
    let (positional, options): (Vec<Arg>, Vec<Arg>) =
        args(command).into_iter().partition(|arg| arg.is_positional());
    let name = |arg: &Arg| arg.get_value_names().map(|names| names.join(" ")).unwrap_or_default();
    let positional = positional.iter().map(name);
    let options = options.iter().filter(|arg| arg.get_id() != CONFIRM);
    let options = options.filter_map(|arg| arg.get_long()).map(|long| format!("--{long}"));
    format!("| `{}` | `{}` |", command.name, positional.chain(options).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table is made from the declarations: copy what is printed into the paper.
    #[test]
    fn the_paper_says_what_each_command_takes() {
        let paper = include_str!("../../../../../docs/cli.md");
        let rows: Vec<String> = COMMANDS.iter().map(row).collect();
        assert!(paper.contains(&rows.join("\n")), "docs/cli.md wants these rows:\n{}", rows.join("\n"));
    }
}
