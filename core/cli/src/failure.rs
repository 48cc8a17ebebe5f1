//! What did not work, with a stable code, the exit code, and what to do now. No personal data in any of it.

use std::io;

use redbook_app::{AppError, DoubtfulEntry, DraftDoubt};
use serde_json::{Value, json};

use crate::commands::keep::readings;
use crate::words::clean;

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The core says no.
    #[error("{0}")]
    App(#[from] AppError),
    /// The command line is none of this program's.
    #[error("{0}")]
    Usage(String),
    /// Something is missing, and nobody is there to be asked.
    #[error("expected {what}, got none")]
    Missing {
        /// What.
        what: &'static str,
        /// How to give it.
        give: &'static str,
    },
    /// Something cannot be read as what it should be.
    #[error("{what}: {reason}")]
    Value {
        /// What it should be.
        what: &'static str,
        /// Expected and got, without the value.
        reason: String,
    },
    /// A number whose unit has to be chosen.
    #[error("{what}: {reason}")]
    WhichUnit {
        /// What it should be.
        what: &'static str,
        /// Expected and got, without the value.
        reason: String,
        /// What may be meant, likeliest first.
        choices: Vec<UnitChoice>,
    },
    /// An option that does not go with this kind of entry.
    #[error("{option} does not belong to this kind of entry")]
    Option {
        /// Which, by its name: what follows it is not repeated.
        option: String,
    },
    /// No home directory is named.
    #[error("it is not said which phone is meant")]
    NoHome,
    /// The person was asked once more, and said no.
    #[error("nothing was saved")]
    NotKept,
    /// A file of the person's.
    #[error("the {what} cannot be {doing}: {error}")]
    File {
        /// Which.
        what: &'static str,
        /// "read" or "written".
        doing: &'static str,
        /// What the system says.
        error: io::Error,
    },
    /// A file is there already.
    #[error("there is a file of that name already; it was not touched")]
    FileExists,
    /// A sync met trouble, as its answer says.
    #[error("{words}")]
    Trouble {
        /// Its stable code.
        code: String,
        /// What it means.
        words: String,
    },
    /// The doctor found something that it does not mend.
    #[error("the doctor found something that it cannot mend")]
    Unhealthy,
    /// No rule has that id.
    #[error("there is no rule of that id in this version")]
    NoSuchRule,
    /// No member is meant, or several are.
    #[error("expected the id of one other member of this record, got another")]
    NoSuchMember,
    /// The relay.
    #[error("the relay stopped: {0}")]
    Relay(String),
    /// A step or a check of the demo.
    #[error("the demo failed: {0}")]
    Demo(String),
    /// Standard input or output.
    #[error("the terminal cannot be used: {0}")]
    Terminal(io::Error),
    /// The operating system gives no event loop.
    #[error("the network cannot be used: {0}")]
    Runtime(io::Error),
    /// An answer that cannot be written as JSON.
    #[error("the answer cannot be written as JSON: {0}")]
    Json(serde_json::Error),
}

/// One of the things that a number without its unit may mean.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(crate) struct UnitChoice {
    /// As it can be typed: "4.2 kg".
    pub(crate) value: String,
    /// The unit that the number would then have been in.
    pub(crate) unit: &'static str,
}

/// It could not be done.
const FAILED: u8 = 1;
/// What was typed is not understood, or something is missing.
const USAGE: u8 = 2;
/// A person has to decide or do something first.
const PERSON: u8 = 3;
/// There is no such thing, or several.
const NOT_FOUND: u8 = 4;
/// The relay; everything stays saved, try again later.
const RELAY: u8 = 5;
/// Another program is using this home.
const IN_USE: u8 = 6;

/// Codes with an exit code other than [`FAILED`], and with a command that helps. Codes are listed in docs/cli.md.
const TABLE: &[(&str, u8, Option<&str>)] = &[
    ("usage", USAGE, Some("see the command's own help: redbook COMMAND --help")),
    ("missing", USAGE, None),
    ("bad-value", USAGE, None),
    ("which-unit", USAGE, Some("the same command with one of these")),
    ("wrong-option", USAGE, Some("see: redbook correct --help")),
    ("no-home", USAGE, Some("name its directory: --home DIR, or REDBOOK_HOME")),
    ("invalid-entry", USAGE, None),
    ("not-an-invitation", USAGE, Some("give the whole link, from redbook: to its end")),
    ("relay-address", USAGE, None),
    ("page-address", USAGE, None),
    ("no-such-page", USAGE, Some("leave out --cursor")),
    ("wrong-kind", USAGE, None),
    ("no-such-chart", USAGE, Some("see: redbook chart --help")),
    ("file-exists", USAGE, Some("give another name, or --replace")),
    ("not-a-doorstep-file", USAGE, None),
    ("import", USAGE, None),
    ("health-card", USAGE, None),
    ("own-file", USAGE, None),
    (
        "other-child",
        PERSON,
        Some("look whose file it is; if it is this child's, the same command with --same-child"),
    ),
    ("doubtful", PERSON, Some("check it; if it is right, the same command with --confirm")),
    ("not-kept", PERSON, None),
    ("nothing-to-draw", PERSON, Some("see what is missing: redbook growth")),
    ("not-allowed", PERSON, None),
    ("not-a-member", PERSON, Some("see: redbook join")),
    ("no-relay", PERSON, Some("redbook record relay URL, or redbook doorstep export FILE")),
    ("code-mismatch", PERSON, Some("compare the codes again: redbook approve")),
    ("invitation-burnt", PERSON, Some("redbook invite")),
    ("invitation-expired", PERSON, Some("redbook invite")),
    ("not-asked-yet", PERSON, Some("on the other phone: redbook join LINK; then again")),
    ("passphrase-needed", PERSON, Some("REDBOOK_PASSPHRASE or --passphrase-file FILE")),
    ("wrong-passphrase", PERSON, Some("REDBOOK_PASSPHRASE or --passphrase-file FILE")),
    ("nothing-shared", USAGE, Some("see: redbook share new --help")),
    ("share-form", USAGE, Some("see: redbook share new --help")),
    ("share-link", USAGE, None),
    ("share-too-large", USAGE, Some("name fewer --sections, or leave out --charts and --pdf")),
    ("offline-share", USAGE, None),
    ("not-a-screen-code", USAGE, Some("give the whole code, from redbook:to/ to its end")),
    ("not-six-digits", USAGE, Some("redbook share to --digits 482913")),
    ("wrong-digits", PERSON, Some("redbook share to --digits, with the digits as the screen shows them")),
    ("screen-not-answered", PERSON, Some("redbook share to, to see whether it has")),
    ("screen-code-seen", PERSON, Some("have the screen show a fresh code: redbook share to CODE")),
    ("false-screen", PERSON, Some("have the screen show a fresh code: redbook share to CODE")),
    ("screen-code-over", PERSON, Some("have the screen show a fresh code: redbook share to CODE")),
    ("screen-burnt", PERSON, Some("have the screen show a fresh code: redbook share to CODE")),
    ("no-screen-waiting", NOT_FOUND, Some("redbook share to CODE")),
    ("not-revoked-yet", RELAY, Some("redbook share list, when there is a connection")),
    ("no-such-share", NOT_FOUND, Some("redbook share list")),
    ("no-store", NOT_FOUND, Some("redbook init")),
    ("no-key", NOT_FOUND, Some("redbook init, or put the key file back")),
    ("no-such-record", NOT_FOUND, Some("redbook record list")),
    ("ambiguous-record", NOT_FOUND, Some("--record ID; see: redbook record list")),
    ("no-such-entry", NOT_FOUND, Some("redbook timeline --all")),
    ("ambiguous-entry", NOT_FOUND, Some("redbook timeline --all")),
    ("no-such-invitation", NOT_FOUND, Some("redbook invite --list")),
    ("no-such-rule", NOT_FOUND, Some("redbook schedule list")),
    ("no-such-member", NOT_FOUND, Some("redbook members")),
    ("relay-unreachable", RELAY, Some("redbook sync, when there is a connection")),
    ("relay-garbage", RELAY, None),
    ("relay-busy", RELAY, Some("redbook sync, later")),
    ("relay-quota", RELAY, None),
    ("relay-refused", RELAY, None),
    ("frame-refused", RELAY, Some("redbook doctor")),
    ("home-in-use", IN_USE, Some("close the other redbook on this home, then again")),
    ("unhealthy", FAILED, None),
    ("damaged", FAILED, Some("redbook doctor")),
    ("damaged-frames", FAILED, Some("redbook sync")),
];

impl Failure {
    /// A file that could not be read.
    pub(crate) fn reading(what: &'static str) -> impl Fn(io::Error) -> Self {
        move |error| Self::File { what, doing: "read", error }
    }

    /// A file that could not be written.
    pub(crate) fn writing(what: &'static str) -> impl Fn(io::Error) -> Self {
        move |error| match error.kind() {
            io::ErrorKind::AlreadyExists => Self::FileExists,
            _ => Self::File { what, doing: "written", error },
        }
    }

    /// A value that cannot be read.
    pub(crate) fn value(what: &'static str, reason: impl std::fmt::Display) -> Self {
        Self::Value { what, reason: reason.to_string() }
    }

    /// A stable code.
    pub(crate) fn code(&self) -> &str {
        match self {
            Self::App(error) => error.code(),
            Self::Usage(_) => "usage",
            Self::Missing { .. } => "missing",
            Self::Value { .. } => "bad-value",
            Self::WhichUnit { .. } => "which-unit",
            Self::Option { .. } => "wrong-option",
            Self::NoHome => "no-home",
            Self::NotKept => "not-kept",
            Self::File { .. } => "file",
            Self::FileExists => "file-exists",
            Self::Trouble { code, .. } => code,
            Self::Unhealthy => "unhealthy",
            Self::NoSuchRule => "no-such-rule",
            Self::NoSuchMember => "no-such-member",
            Self::Relay(_) => "relay-stopped",
            Self::Demo(_) => "demo",
            Self::Terminal(_) => "terminal",
            Self::Runtime(_) => "runtime",
            Self::Json(_) => "json",
        }
    }

    /// What the process ends with.
    pub(crate) fn exit_code(&self) -> u8 {
        row(self.code()).map_or(FAILED, |(_, exit_code, _)| *exit_code)
    }

    /// What to do now, where that is one thing.
    pub(crate) fn what_to_do(&self) -> Option<&'static str> {
        match self {
            Self::Missing { give, .. } => Some(give),
            _ => row(self.code()).and_then(|(_, _, what_to_do)| *what_to_do),
        }
    }

    /// For scripts.
    pub(crate) fn to_json(&self) -> Value {
        let mut error = json!({ "code": self.code(), "message": self.to_string() });
        if let (Some(what_to_do), Some(fields)) = (self.what_to_do(), error.as_object_mut()) {
            fields.insert("what_to_do".into(), what_to_do.into());
        }
        if let (Some((name, shown)), Some(fields)) = (self.to_show(), error.as_object_mut()) {
            fields.insert(name.into(), shown);
        }
        json!({ "error": error })
    }

    /// What a person has to see to decide. Unlike the message it holds what was typed, as a quantity.
    fn to_show(&self) -> Option<(&'static str, Value)> {
        let doubt = |doubt: &DraftDoubt| json!({ "code": doubt.code(), "says": doubt.says(), "readings": doubt.readings() });
        match self {
            Self::WhichUnit { choices, .. } => Some(("choices", json!(choices))),
            Self::App(AppError::Doubtful(doubts)) => Some(("doubts", doubts.iter().map(doubt).collect())),
            Self::App(AppError::DoubtfulEntries(entries) | AppError::DoubtfulImport(entries)) => {
                let asked = |entry: &DoubtfulEntry| json!({ "entry": entry.entry, "doubts": entry.doubts.iter().map(doubt).collect::<Value>() });
                Some(("entries", entries.iter().map(asked).collect()))
            }
            _ => None,
        }
    }

    /// The same for people, a line each.
    fn to_read(&self) -> Vec<String> {
        match self {
            Self::WhichUnit { choices, .. } => choices.iter().map(UnitChoice::says).map(perhaps).collect(),
            Self::App(AppError::Doubtful(doubts)) => readings(doubts).into_iter().map(perhaps).collect(),
            Self::App(AppError::DoubtfulEntries(entries) | AppError::DoubtfulImport(entries)) => {
                entries.iter().map(asked).collect()
            }
            _ => Vec::new(),
        }
    }

    /// For people.
    pub(crate) fn to_text(&self) -> String {
        let what_to_do = self.what_to_do().map(|what| format!("\n  What to do: {what}")).unwrap_or_default();
        let to_read: String = self.to_read().iter().map(|line| format!("\n  {line}")).collect();
        format!("redbook: {self}.{to_read}{what_to_do}")
    }
}

fn perhaps(reading: String) -> String {
    format!("Perhaps: {reading}")
}

/// "Weight 42 kg, 14 March 2026: hardly possible at this age".
pub(crate) fn asked(entry: &DoubtfulEntry) -> String {
    let says: Vec<String> = entry.doubts.iter().map(|doubt| doubt.says().english).collect();
    format!("{}: {}", clean(&entry.entry), says.join(" "))
}

impl UnitChoice {
    /// "4.2 kg", "1.905 kg (if lb were meant)".
    pub(crate) fn says(&self) -> String {
        let Self { value, unit } = self;
        if value.ends_with(&format!(" {unit}")) {
            value.clone()
        } else {
            format!("{value} (if {unit} were meant)")
        }
    }
}

fn row(code: &str) -> Option<&'static (&'static str, u8, Option<&'static str>)> {
    TABLE.iter().find(|(of, _, _)| *of == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_the_same_for_scripts_and_people() {
        let failure = Failure::Missing { what: "a weight", give: "redbook add weight \"4.2 kg\"" };
        let expected = json!({ "error": {
            "code": "missing", "message": "expected a weight, got none", "what_to_do": "redbook add weight \"4.2 kg\"",
        }});
        assert_eq!(failure.to_json(), expected);
        assert_eq!(
            failure.to_text(),
            "redbook: expected a weight, got none.\n  What to do: redbook add weight \"4.2 kg\""
        );
        assert_eq!(failure.exit_code(), USAGE);
    }

    #[test]
    fn no_code_stands_twice_in_the_table() {
        let mut codes: Vec<_> = TABLE.iter().map(|(code, _, _)| code).collect();
        codes.sort_unstable();
        let all = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }

    #[test]
    fn the_paper_has_every_code_with_its_exit_code() {
        let paper = include_str!("../../../docs/cli.md");
        for (code, exit_code, _) in TABLE {
            assert!(
                paper.contains(&format!("| `{code}` | {exit_code} |")),
                "docs/cli.md lacks {code}, {exit_code}"
            );
        }
    }

    /// The core's codes stand in its sources between quotes, after an arrow.
    #[test]
    fn the_paper_has_every_code_of_the_core() {
        let paper = include_str!("../../../docs/cli.md");
        let core = concat!(include_str!("../../app/src/error.rs"), include_str!("../../app/src/trouble.rs"));
        let codes = core.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next());
        let codes: Vec<&str> =
            codes.filter(|code| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')).collect();
        assert!(codes.len() > 30, "only {} codes found", codes.len());
        for code in codes {
            assert!(paper.contains(&format!("| `{code}` |")), "docs/cli.md lacks {code}");
        }
    }
}
