use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

use super::Client;

/// Everybody may begin records, and rates do not stand in the way.
pub const OPEN: &[&str] = &["--admission", "open", "--address-rate", "0", "--record-rate", "0"];

/// `redbook-relay` as a process of its own, killed when the test is done with it.
pub struct RelayProcess {
    child: Child,
    address: SocketAddr,
}

impl RelayProcess {
    pub fn start(data: &Path, arguments: &[&str]) -> Self {
        let mut child =
            Self::command(data, arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address =
            line.trim().strip_prefix("redbook-relay listening on http://").map(|text| text.parse().unwrap());
        let Some(address) = address else {
            let mut why = String::new();
            child.stderr.as_mut().unwrap().read_to_string(&mut why).unwrap();
            panic!("the relay did not start: {line}{why}");
        };
        Self { child, address }
    }

    pub fn command(data: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_redbook-relay"));
        command.arg("--data").arg(data).args(["--listen", "127.0.0.1:0"]).args(arguments);
        command
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn client(&self) -> Client {
        Client::connect(self.address)
    }

    /// SIGKILL.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// SIGTERM, and what it logged until it ended.
    pub fn terminate(&self) {
        let sent = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    pub fn wait(mut self) -> (ExitStatus, String) {
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        (self.child.wait().unwrap(), log)
    }
}

impl Drop for RelayProcess {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
