//! Running the real program, and a real relay.
#![allow(dead_code, reason = "each test file uses its part of this")]

pub(crate) mod screen;

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

static DIRECTORIES: AtomicUsize = AtomicUsize::new(0);

/// A directory that goes away with the test.
pub(crate) struct Directory(PathBuf);

impl Directory {
    pub(crate) fn new() -> Self {
        let n = DIRECTORIES.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("redbook-cli-test-{}-{n}", std::process::id()));
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn join(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

/// The program, without the settings of whoever runs the tests, and with nobody to ask.
pub(crate) fn redbook() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_redbook"));
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("REDBOOK_")) {
            command.env_remove(name);
        }
    }
    command.stdin(Stdio::null());
    command
}

/// A phone.
pub(crate) struct Phone {
    pub(crate) home: String,
}

impl Phone {
    /// One that is not made yet.
    pub(crate) fn at(directory: &Directory, name: &str) -> Self {
        Self { home: directory.join(name) }
    }

    /// One with an owner.
    pub(crate) fn init(directory: &Directory, name: &str) -> Self {
        let phone = Self::at(directory, name);
        phone.json(&["init", "--name", name, "--relation", "parent"]);
        phone
    }

    /// One with an owner and a record.
    pub(crate) fn with_record(directory: &Directory, name: &str) -> Self {
        let phone = Self::init(directory, name);
        phone.json(&["record", "new"]);
        phone
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = redbook();
        command.args(["--home", &self.home]).args(args);
        command
    }

    /// What a command answers that works: exactly one document, and nothing on standard error.
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let output = self.command(args).arg("--json").output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && stderr.is_empty(), "{args:?}: {stderr}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// What a command says to a person.
    pub(crate) fn text(&self, args: &[&str]) -> String {
        let output = self.command(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// The error of a command that does not work.
    pub(crate) fn refusal(&self, args: &[&str]) -> Refusal {
        refusal(self.command(args).arg("--json"))
    }

    /// An entry's id.
    pub(crate) fn add(&self, args: &[&str]) -> String {
        let added = self.json(&[&["add"], args].concat());
        added["id"].as_str().unwrap().to_owned()
    }
}

/// What a command that does not work says and ends with.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) code: String,
    pub(crate) exit_code: i32,
    pub(crate) error: Value,
    pub(crate) stderr: String,
    pub(crate) output: Output,
}

pub(crate) fn refusal(command: &mut Command) -> Refusal {
    let output = command.output().unwrap();
    let stderr = String::from_utf8(output.stderr.clone()).unwrap();
    let error: Value = serde_json::from_str(&stderr).unwrap_or_else(|_| panic!("not one document: {stderr}"));
    assert_eq!(error.as_object().unwrap().len(), 1);
    let code = error["error"]["code"].as_str().unwrap().to_owned();
    Refusal { code, exit_code: output.status.code().unwrap(), error, stderr, output }
}

/// A relay of its own for a test.
pub(crate) struct Relay {
    child: Child,
    pub(crate) url: String,
    pub(crate) first_line: Value,
}

impl Relay {
    pub(crate) fn start(directory: &Directory) -> Self {
        Self::start_at(directory, "127.0.0.1:0")
    }

    /// Ends it; its data stay.
    #[allow(dead_code, reason = "not every file of tests stops its relay")]
    pub(crate) fn stop(self) -> StoppedRelay {
        StoppedRelay { address: self.url.trim_start_matches("http://").to_owned() }
    }

    fn start_at(directory: &Directory, address: &str) -> Self {
        let mut command = redbook();
        command.args(["relay", "--json", "--listen", address, "--admission", "open"]);
        command.args(["--data", &directory.join("relay")]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let first_line: Value = serde_json::from_str(&line).unwrap();
        let url = first_line["listening"].as_str().unwrap().to_owned();
        Self { child, url, first_line }
    }
}

/// A relay that was ended.
#[allow(dead_code, reason = "not every file of tests stops its relay")]
pub(crate) struct StoppedRelay {
    address: String,
}

impl StoppedRelay {
    /// Starts it again, on the same data and the same port.
    #[allow(dead_code, reason = "not every file of tests stops its relay")]
    pub(crate) fn start_again(self, directory: &Directory) -> Relay {
        Relay::start_at(directory, &self.address)
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Runs a command with something on its standard input.
pub(crate) fn with_input(command: &mut Command, input: &str) -> Output {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}
