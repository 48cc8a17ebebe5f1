//! The relay, as a process of its own.

use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::failed;
use super::gate::Gate;
use crate::failure::Failure;

const ANY_FREE_PORT: &str = "127.0.0.1:0";
const PROGRAM: &str = "redbook-relay";
const SCHEME: &str = "http://";

/// A running relay. It ends with this.
pub(super) struct Relay {
    data: PathBuf,
    log: PathBuf,
    address: String,
    process: RelayProcess,
    gate: Gate,
}

/// The process, if there is one; shared with what ends it when the demo is told to stop.
#[derive(Clone, Default)]
pub(super) struct RelayProcess(Arc<Mutex<Option<Child>>>);

impl RelayProcess {
    /// Kills it (SIGKILL): it can finish nothing.
    pub(super) fn kill(&self) {
        if let Some(mut child) = self.lock().take() {
            kill(&mut child);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Child>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Relay {
    /// Starts one on a free port. `process` is where whoever has to end it finds it.
    pub(super) fn start(root: &Path, process: RelayProcess, gate: Gate) -> Result<Self, Failure> {
        let (data, log) = (root.join("relay"), root.join("relay.log"));
        let mut relay = Self { data, log, address: ANY_FREE_PORT.to_owned(), process, gate };
        relay.start_again()?;
        Ok(relay)
    }

    /// Starts it again after it was killed: same data, same port.
    pub(super) fn start_again(&mut self) -> Result<(), Failure> {
        // Once the demo is told to stop, no process may start that nobody would end.
        let _alone = self.gate.pass();
        let (child, address) = spawn(&self.data, &self.log, &self.address)?;
        *self.process.lock() = Some(child);
        self.address = address;
        Ok(())
    }

    pub(super) const fn process(&self) -> &RelayProcess {
        &self.process
    }

    /// "127.0.0.1:40001".
    pub(super) fn address(&self) -> &str {
        &self.address
    }

    pub(super) fn url(&self) -> String {
        format!("{SCHEME}{}", self.address)
    }

    /// The command that starts it again.
    pub(super) fn command(&self) -> Result<String, Failure> {
        let (program, first) = program()?;
        let words =
            std::iter::once(program.into_os_string()).chain(first).chain(args(&self.data, &self.address));
        Ok(words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" "))
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.process.kill();
    }
}

/// `redbook-relay` beside this program; where it was not built, the same relay in this program.
fn program() -> Result<(PathBuf, Vec<OsString>), Failure> {
    let this =
        std::env::current_exe().map_err(|error| failed(format!("this program is not found: {error}")))?;
    let beside = this.with_file_name(format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX));
    Ok(if beside.is_file() { (beside, Vec::new()) } else { (this, vec!["relay".into()]) })
}

fn args(data: &Path, listen: &str) -> Vec<OsString> {
    let options = ["--listen", listen, "--admission", "open", "--data"];
    options.into_iter().map(OsString::from).chain([data.as_os_str().to_owned()]).collect()
}

fn spawn(data: &Path, log: &Path, listen: &str) -> Result<(Child, String), Failure> {
    let (program, first) = program()?;
    let not_started = |error: std::io::Error| failed(format!("the relay does not start: {error}"));
    let log = OpenOptions::new().create(true).append(true).open(log).map_err(not_started)?;
    let mut command = Command::new(program);
    command.args(first).args(args(data, listen)).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log);
    without_our_environment(&mut command);
    let mut child = command.spawn().map_err(not_started)?;
    match listening(&mut child) {
        Some(address) => Ok((child, address)),
        None => {
            kill(&mut child);
            Err(failed("the relay ended without saying where it listens; see relay.log (--keep DIR)"))
        }
    }
}

fn kill(child: &mut Child) {
    // It may have ended by itself; either way it is gone once it has been waited for.
    let _gone_already = child.kill();
    let _gone = child.wait();
}

/// Reads the first line, which says where it listens.
fn listening(child: &mut Child) -> Option<String> {
    let mut line = String::new();
    BufReader::new(child.stdout.take()?).read_line(&mut line).ok()?;
    line.split_once(SCHEME).map(|(_, address)| address.trim().to_owned())
}

/// A child does what its arguments say, whatever the person's own settings are.
pub(super) fn without_our_environment(command: &mut Command) {
    let ours = |name: &OsString| name.to_string_lossy().starts_with("REDBOOK_");
    for (name, _) in std::env::vars_os().filter(|(name, _)| ours(name)) {
        command.env_remove(name);
    }
}
