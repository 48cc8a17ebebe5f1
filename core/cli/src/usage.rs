//! What was typed wrongly, without repeating it: it may be a child's name.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::failure::Failure;

/// The failure of a command line that cannot be read; `None` if help or the version was asked for.
pub(crate) fn failure(error: &clap::Error) -> Option<Failure> {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return None;
    }
    let mut message = reason(error.kind()).to_owned();
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
