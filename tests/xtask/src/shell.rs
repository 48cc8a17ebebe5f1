//! Running other programs, and what can go wrong in a chore.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::tree;

/// Why a chore did not end well.
#[derive(Debug)]
pub(crate) enum TaskError {
    /// No verb of that name.
    UnknownVerb { name: String },
    /// A program could not be started at all.
    NotStarted { program: String, why: String },
    /// A program ended with a failure.
    ProgramFailed { command: String, status: String },
    /// A file could not be read or written.
    Io { path: String, why: String },
    /// A file that belongs to the project is not there.
    Missing { path: String },
    /// A program that the verb needs is not installed.
    NotInstalled { program: &'static str, how: &'static str },
    /// What a program printed is not what this one can read.
    Unreadable { what: &'static str, why: String },
    /// A committed file is not what is made now.
    Differs { what: &'static str, remedy: &'static str },
    /// Invariants that do not hold.
    Broken { broken: usize, checked: usize },
    /// Steps of the whole run that failed.
    StepsFailed { failed: usize, steps: usize },
}

impl TaskError {
    /// An error about the file at `path`.
    pub(crate) fn io(path: &Path, source: &std::io::Error) -> Self {
        Self::Io { path: tree::shown(path), why: source.to_string() }
    }
}

impl fmt::Display for TaskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownVerb { name } => write!(f, "no verb {name}; cargo xtask help lists them"),
            Self::NotStarted { program, why } => write!(f, "could not start {program}: {why}"),
            Self::ProgramFailed { command, status } => write!(f, "{command}: {status}"),
            Self::Io { path, why } => write!(f, "{path}: {why}"),
            Self::Missing { path } => write!(f, "{path} is not there"),
            Self::NotInstalled { program, how } => write!(f, "{program} is not installed: {how}"),
            Self::Unreadable { what, why } => write!(f, "cannot read {what}: {why}"),
            Self::Differs { what, remedy } => write!(f, "{what}: {remedy}"),
            Self::Broken { broken, checked } => write!(f, "{broken} of {checked} invariants are broken"),
            Self::StepsFailed { failed, steps } => write!(f, "{failed} of {steps} steps failed"),
        }
    }
}

/// A program to run in the project's folder.
pub(crate) struct Program {
    command: Command,
}

impl Program {
    /// The program at `path`, or of that name on the search path.
    pub(crate) fn new(path: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(path);
        command.current_dir(tree::root());
        Self { command }
    }

    /// The cargo that runs this chore.
    pub(crate) fn cargo(args: &[&str]) -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        Self::new(cargo).args(args)
    }

    /// With one more argument.
    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    /// With more arguments.
    pub(crate) fn args(mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        self.command.args(args);
        self
    }

    /// With a variable of its environment.
    pub(crate) fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// In another folder than the project's.
    pub(crate) fn in_folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it, its output going where this program's goes.
    pub(crate) fn run(mut self) -> Result<(), TaskError> {
        let status = self.command.status().map_err(|why| self.not_started(&why))?;
        if status.success() { Ok(()) } else { Err(self.failed(status.to_string())) }
    }

    /// Runs it and returns what it printed.
    pub(crate) fn output(mut self) -> Result<String, TaskError> {
        self.command.stderr(Stdio::inherit());
        let output = self.command.output().map_err(|why| self.not_started(&why))?;
        if !output.status.success() {
            return Err(self.failed(output.status.to_string()));
        }
        String::from_utf8(output.stdout)
            .map_err(|why| TaskError::Unreadable { what: "a program's output", why: why.to_string() })
    }

    /// Whether it can be run and succeeds; prints nothing.
    pub(crate) fn succeeds_quietly(mut self) -> bool {
        self.command.stdout(Stdio::null()).stderr(Stdio::null());
        self.command.status().is_ok_and(|status| status.success())
    }

    fn not_started(&self, why: &std::io::Error) -> TaskError {
        TaskError::NotStarted { program: file_name(self.command.get_program()), why: why.to_string() }
    }

    fn failed(&self, status: String) -> TaskError {
        let mut words = vec![file_name(self.command.get_program())];
        words.extend(self.command.get_args().map(|arg| tree::shown(Path::new(arg))));
        TaskError::ProgramFailed { command: words.join(" "), status }
    }
}

fn file_name(program: &OsStr) -> String {
    let name = Path::new(program).file_name().unwrap_or(program);
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_and_one_that_fails_are_told_apart() {
        let absent = Program::new("redbook-no-such-program").run().unwrap_err();
        assert!(matches!(absent, TaskError::NotStarted { .. }));
        assert!(!Program::cargo(&["no-such-verb-of-cargo"]).succeeds_quietly());
        let failing = Program::new("sh").args(["-c", "exit 3"]).run().unwrap_err();
        assert_eq!(failing.to_string(), "sh -c exit 3: exit status: 3");
    }

    #[test]
    fn output_is_what_was_printed() {
        assert!(Program::cargo(&["--version"]).output().unwrap().starts_with("cargo "));
    }
}
