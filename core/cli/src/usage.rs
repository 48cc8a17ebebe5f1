//! What was typed wrongly, without repeating it: it may be a child's name.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::failure::Failure;

/// The failure of a command line that cannot be read; `None` if help or the version was asked for.
pub(crate) fn failure(error: &clap::Error) -> Option<Failure> {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return None;
    }
    let mut message = reason(error.kind()).to_owned();
    if names_our_option(error.kind())
        && let Some(option) = names(error, ContextKind::InvalidArg)
    {
        message = format!("{message}: {option}");
    }
    for (kind, before) in SAFE {
        if let Some(names) = names(error, *kind).filter(|names| !names.is_empty()) {
            message = format!("{message}{before}{names}");
        }
    }
    Some(Failure::Usage(message))
}

/// What clap names itself. The rest of what it knows is what the person typed.
const SAFE: &[(ContextKind, &str)] = &[
    (ContextKind::ValidValue, "; it may be: "),
    (ContextKind::ValidSubcommand, "; there are: "),
    (ContextKind::SuggestedArg, "; perhaps this was meant: "),
    (ContextKind::SuggestedSubcommand, "; perhaps this was meant: "),
];

/// Where the argument that clap names is one of ours, and not what was typed.
fn names_our_option(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::InvalidValue
            | ErrorKind::ValueValidation
            | ErrorKind::ArgumentConflict
            | ErrorKind::MissingRequiredArgument
    )
}

fn reason(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "an option has a value that it cannot have",
        ErrorKind::UnknownArgument => "there is something in the command that does not belong to it",
        ErrorKind::InvalidSubcommand => "there is no such command",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "expected a command, got none"
        }
        ErrorKind::NoEquals => "an option needs \"=\" before its value",
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            "an option has too many or too few values"
        }
        ErrorKind::ArgumentConflict => "there are options that exclude each other, or one is given twice",
        ErrorKind::MissingRequiredArgument => "something is missing in the command",
        ErrorKind::InvalidUtf8 => "the command has text that is not UTF-8",
        _ => "the command is not understood",
    }
}

fn names(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(name) => Some(name.clone()),
        ContextValue::Strings(names) => Some(names.join(", ")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::args::Cli;

    fn message(args: &[&str]) -> String {
        let args = std::iter::once("redbook").chain(args.iter().copied());
        let error = Cli::try_parse_from(args).err().unwrap();
        failure(&error).unwrap().to_string()
    }

    #[test]
    fn what_was_typed_is_never_repeated() {
        let commands: [&[&str]; 9] = [
            &["Zoë"],
            &["add", "Zoë"],
            &["add", "note", "a", "Zoë"],
            &["add", "weight", "4 kg", "--Zoë"],
            &["add", "allergy", "Zoë", "--none-known"],
            &["timeline", "--limit", "Zoë"],
            &["timeline", "--limit=Zoë"],
            &["relay", "--data", "d", "--admission", "Zoë"],
            &["show", "--home", "a", "--home", "Zoë"],
        ];
        for command in commands {
            assert!(!message(command).contains("Zoë"), "{}", message(command));
        }
    }

    #[test]
    fn ours_is_named() {
        assert_eq!(
            message(&["timeline", "--limit", "x"]),
            "an option has a value that it cannot have: --limit <LIMIT>"
        );
        assert_eq!(message(&["profile", "pick", "name"]), "something is missing in the command: <ENTRY>");
        assert_eq!(message(&["statsu"]), "there is no such command; perhaps this was meant: status");
        assert!(message(&["show", "--jsn"]).ends_with("perhaps this was meant: --json"));
    }
}
