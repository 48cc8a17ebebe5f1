//! Real parts for tests: homes in temporary folders, and the relay as a process of its own.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use redbook_app::{Label, Phone, PhoneOptions};

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A folder of its own, removed when dropped.
#[derive(Debug)]
pub struct TempFolder(PathBuf);

impl TempFolder {
    /// A fresh one; `name` is for whoever looks.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("redbook-{}-{number}-{name}", std::process::id()));
        fs::create_dir_all(&path).expect("a temporary folder");
        Self(path)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Whether any file in it holds these bytes.
    #[must_use]
    pub fn contains(&self, text: &str) -> bool {
        files(&self.0).iter().any(|file| {
            let bytes = fs::read(file).unwrap_or_default();
            bytes.windows(text.len()).any(|window| window == text.as_bytes())
        })
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// A phone's home.
#[derive(Debug)]
pub struct Home(TempFolder);

impl Home {
    /// A fresh one, with nothing in it.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(TempFolder::new(name))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Makes a phone in it.
    #[must_use]
    pub fn init(&self, owner: &Label) -> Phone {
        Phone::init(self.path(), PhoneOptions::file_based(self.path(), None), owner).expect("a fresh home")
    }

    /// Opens the phone in it.
    #[must_use]
    pub fn open(&self) -> Phone {
        Phone::open(self.path(), PhoneOptions::file_based(self.path(), None)).expect("a home that opens")
    }

    /// A copy of it, file by file: a restored backup, a clone.
    #[must_use]
    pub fn copy(&self, name: &str) -> Self {
        let copy = TempFolder::new(name);
        for file in files(self.path()) {
            let name = file.file_name().expect("files have names");
            fs::copy(&file, copy.path().join(name)).expect("a copy");
        }
        Self(copy)
    }

    /// Whether any of its files holds this text.
    #[must_use]
    pub fn contains(&self, text: &str) -> bool {
        self.0.contains(text)
    }
}

/// `redbook-relay` as a process of its own on a free port, stopped by its own process id.
#[derive(Debug)]
pub struct RelayProcess {
    child: Child,
    url: String,
    data: TempFolder,
}

impl RelayProcess {
    /// Starts one over fresh data.
    #[must_use]
    pub fn start() -> Self {
        let data = TempFolder::new("relay");
        let (child, url) = spawn(data.path(), "127.0.0.1:0");
        Self { child, url, data }
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Kills it (SIGKILL) and starts it again over the same data on the same port.
    pub fn kill_and_restart(&mut self) {
        self.kill();
        self.start_again();
    }

    /// Kills it, and starts another that holds nothing at its address: its disk was lost.
    pub fn kill_and_lose(&mut self) {
        self.kill();
        self.data = TempFolder::new("relay");
        self.start_again();
    }

    fn start_again(&mut self) {
        let address = self.url.trim_start_matches("http://").to_owned();
        (self.child, self.url) = spawn(self.data.path(), &address);
    }

    /// Kills it (SIGKILL).
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Whether any of its files holds this text.
    #[must_use]
    pub fn data_contains(&self, text: &str) -> bool {
        self.data.contains(text)
    }
}

impl Drop for RelayProcess {
    fn drop(&mut self) {
        self.kill();
    }
}

fn spawn(data: &Path, listen: &str) -> (Child, String) {
    let program = binary("redbook-relay");
    let mut child = Command::new(&program)
        .args(["--listen", listen, "--admission", "open", "--log", "off", "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{} does not start ({error}): build it first", program.display()));
    let mut line = String::new();
    let stdout = child.stdout.take().expect("piped");
    BufReader::new(stdout).read_line(&mut line).expect("its first line");
    let url = line.trim().rsplit(' ').next().expect("a line that ends in its address").to_owned();
    assert!(url.starts_with("http://127.0.0.1:"), "unexpected first line: {line:?}");
    (child, url)
}

/// A program of this workspace, built beside the tests.
#[must_use]
pub fn binary(name: &str) -> PathBuf {
    let mut folder = std::env::current_exe().expect("this program has a path");
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    folder.join(name)
}
