//! A phone: a directory, and this program run on it as a person would.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use super::failed;
use super::gate::Gate;
use super::relay::without_our_environment;
use super::screen::Screen;
use crate::failure::Failure;

/// A person with a phone.
pub(super) struct DemoPhone {
    /// "Mum".
    pub(super) who: &'static str,
    /// What the others see.
    pub(super) name: &'static str,
    /// What they are to the child.
    pub(super) relation: &'static str,
    /// The role they have in the record.
    pub(super) role: &'static str,
    home: PathBuf,
    gate: Gate,
}

/// What came of a command.
pub(super) struct Ran {
    /// The answer, if there was one.
    pub(super) answer: Option<Value>,
    /// The stable code of the error, if there was one.
    pub(super) error: Option<String>,
    /// What the error says.
    pub(super) message: String,
}

impl DemoPhone {
    pub(super) fn new(
        root: &Path,
        folder: &str,
        who: &'static str,
        [name, relation, role]: [&'static str; 3],
        gate: &Gate,
    ) -> Self {
        Self { who, name, relation, role, home: root.join(folder), gate: gate.clone() }
    }

    pub(super) fn home(&self) -> &Path {
        &self.home
    }

    /// Runs a command that works, and shows it.
    pub(super) fn run(&self, screen: &Screen, args: &[&str]) -> Result<Value, Failure> {
        screen.command(self.who, args);
        self.run_quietly(args)
    }

    /// Runs a command that works.
    pub(super) fn run_quietly(&self, args: &[&str]) -> Result<Value, Failure> {
        let ran = read(&self.output(args)?);
        match (ran.answer, ran.error) {
            (Some(answer), None) => Ok(answer),
            (_, error) => {
                let (code, command) = (error.unwrap_or_default(), args.first().unwrap_or(&""));
                Err(failed(format!("{}: redbook {command} ended with {code}: {}", self.who, ran.message)))
            }
        }
    }

    /// Runs a command, whatever comes of it.
    pub(super) fn try_to(&self, args: &[&str]) -> Result<Ran, Failure> {
        Ok(read(&self.output(args)?))
    }

    fn output(&self, args: &[&str]) -> Result<Output, Failure> {
        let not_run = |error: std::io::Error| failed(format!("this program cannot be run: {error}"));
        let mut command = Command::new(std::env::current_exe().map_err(not_run)?);
        command.arg("--home").arg(&self.home).arg("--json").args(args).stdin(Stdio::null());
        without_our_environment(&mut command);
        let _alone = self.gate.pass();
        command.output().map_err(not_run)
    }
}

fn read(output: &Output) -> Ran {
    let error: Value = last_line(&output.stderr);
    let text =
        |name: &str| error.pointer(&format!("/error/{name}")).and_then(Value::as_str).map(str::to_owned);
    let unexplained = (!output.status.success()).then(|| format!("no reason ({})", output.status));
    Ran {
        answer: serde_json::from_slice(&output.stdout).ok(),
        error: text("code").or(unexplained),
        message: text("message").unwrap_or_default(),
    }
}

/// The error is the last line: a warning may stand before it.
fn last_line(stderr: &[u8]) -> Value {
    let text = String::from_utf8_lossy(stderr);
    text.lines().last().and_then(|line| serde_json::from_str(line).ok()).unwrap_or_default()
}

/// A text in an answer.
pub(super) fn text(answer: &Value, pointer: &str) -> Result<String, Failure> {
    let found = answer.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
    found.ok_or_else(|| failed(format!("an answer has no {pointer}")))
}

/// A number in an answer.
pub(super) fn number(answer: &Value, pointer: &str) -> Result<u64, Failure> {
    let found = answer.pointer(pointer).and_then(Value::as_u64);
    found.ok_or_else(|| failed(format!("an answer has no {pointer}")))
}

/// A list in an answer.
pub(super) fn list<'a>(answer: &'a Value, pointer: &str) -> Result<&'a [Value], Failure> {
    let found = answer.pointer(pointer).and_then(Value::as_array).map(Vec::as_slice);
    found.ok_or_else(|| failed(format!("an answer has no {pointer}")))
}
