//! A server as a process of its own: the relay, or the rig.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use redbook_tests::{TempFolder, binary};

use super::rig::Shape;

/// A server, stopped by its own process id.
pub(super) struct Server {
    child: Child,
    url: String,
    _data: TempFolder,
}

impl Server {
    /// The relay over fresh data, without limits on rates.
    pub(super) fn relay() -> Self {
        let arguments = ["--listen", "127.0.0.1:0", "--admission", "open", "--log", "off"];
        let rates = ["--address-rate", "0", "--record-rate", "0", "--data"];
        let mut command = Command::new(binary("redbook-relay"));
        command.args(arguments).args(rates);
        Self::start(command)
    }

    /// The bare rig: this program, asked to be it.
    pub(super) fn rig(shape: Shape) -> Self {
        let mut command = Command::new(std::env::current_exe().expect("this program has a path"));
        command.arg(match shape {
            Shape::Keyed => "--rig-keyed",
            Shape::Heap => "--rig-heap",
        });
        Self::start(command)
    }

    /// Starts `command` with a fresh folder as its last argument; its first line ends in its address.
    fn start(mut command: Command) -> Self {
        let data = TempFolder::new("server");
        let started = command.arg(data.path()).stdout(Stdio::piped()).spawn();
        let mut child = started.expect("built beside this program: see cargo xtask bench");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("its first line");
        let url = line.trim().rsplit(' ').next().expect("a line that ends in an address").to_owned();
        Self { child, url, _data: data }
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.url.trim_start_matches("http://").trim_end_matches('/').parse().expect("an address")
    }

    /// Resident memory, in MB of 10^6 bytes.
    pub(super) fn resident_mb(&self) -> f64 {
        let status = self.read("status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("VmRSS");
        let kib: f64 = line.trim().trim_end_matches(" kB").parse().expect("a number");
        kib * 1_024.0 / 1e6
    }

    /// Processor time so far, in milliseconds; the kernel counts in hundredths of a second.
    pub(super) fn processor_ms(&self) -> f64 {
        let stat = self.read("stat");
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        let field = |n: usize| -> f64 {
            after_name.split_whitespace().nth(n).and_then(|f| f.parse().ok()).expect("a number")
        };
        (field(11) + field(12)) * 10.0
    }

    fn read(&self, name: &str) -> String {
        let path = Path::new("/proc").join(self.child.id().to_string()).join(name);
        std::fs::read_to_string(path).expect("Linux, and the server runs")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
