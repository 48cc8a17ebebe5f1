//! The clinician's program: one that is not ours, where `./dev demo` has put it.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::failed;
use super::gate::Gate;
use crate::failure::Failure;

/// The script that opens a share with it.
const SCRIPT: &str = "REDBOOK_DEMO_READER";
/// The folder of its modules.
const MODULES: &str = "REDBOOK_DEMO_READER_MODULES";

/// A reader of SMART Health Links.
pub(super) struct Reader {
    script: PathBuf,
    modules: PathBuf,
    gate: Gate,
}

impl Reader {
    /// The one that is there; `None` where the demo was not started by `./dev demo`, or Node.js is not to be had.
    pub(super) fn find(gate: &Gate) -> Option<Self> {
        let path = |name| std::env::var_os(name).map(PathBuf::from);
        let (script, modules) = (path(SCRIPT)?, path(MODULES)?);
        Some(Self { script, modules, gate: gate.clone() })
    }

    /// Opens a share; what it found, or its own name for what stood in the way under "error".
    pub(super) fn open(&self, link: &str, passcode: &str) -> Result<Value, Failure> {
        let mut command = Command::new("node");
        command.arg(&self.script).args([link, passcode]).env("MODULES", &self.modules);
        let output = {
            let _alone = self.gate.pass();
            command.stdin(Stdio::null()).stderr(Stdio::null()).output()
        };
        let output = output.map_err(|error| failed(format!("node cannot be run: {error}")))?;
        serde_json::from_slice(&output.stdout).map_err(|_| failed("the clinician's program said nothing"))
    }
}
