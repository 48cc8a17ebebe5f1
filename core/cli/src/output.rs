//! Standard output and error. A reader that has gone away (`redbook timeline | head`) is no failure.

use std::io::{self, Write};

use crate::answer::Answer;
use crate::failure::Failure;

/// Prints an answer: its document for a script, its words for a person.
pub(crate) fn answer(answer: &Answer, json: bool) -> Result<(), Failure> {
    match json {
        true => document(&answer.json),
        false if answer.text.is_empty() => Ok(()),
        false => line(&answer.text),
    }
}

/// Prints one document on one line.
pub(crate) fn document(json: &serde_json::Value) -> Result<(), Failure> {
    line(&json.to_string())
}

/// Prints a line.
pub(crate) fn line(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let done = writeln!(out, "{text}").and_then(|()| out.flush());
    gone_is_fine(done).map_err(Failure::Terminal)
}

/// Says what did not work. There is nowhere to say that this did not work.
pub(crate) fn failure(failure: &Failure, json: bool) {
    let text = if json { failure.to_json().to_string() } else { failure.to_text() };
    let _nowhere_to_say = writeln!(io::stderr().lock(), "{text}");
}

fn gone_is_fine(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
