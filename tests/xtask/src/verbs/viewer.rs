//! `cargo xtask viewer`: the clinician's page, driven in a real browser.

use std::path::{Path, PathBuf};

use super::Verb;
use crate::shell::{Program, TaskError};
use crate::tree;

pub(super) const VERB: Verb = Verb {
    name: "viewer",
    summary: "the clinician's page (viewer/) in Chromium, through every state",
    help: "\
cargo xtask viewer [FILE.test.mjs ...]

Puts what the tests need from npm into target/viewer-tests, as tests/viewer/package-lock.json pins it, and runs the tests
under tests/viewer, or those named. Pictures of every state are kept in target/viewer. CHROMIUM names another browser.

  cargo xtask viewer
  cargo xtask viewer attacks.test.mjs
  CHROMIUM=/opt/chromium/chrome cargo xtask viewer
",
    run: run_page_tests,
};

const TESTS: &str = "tests/viewer";
const ENVIRONMENT: &str = "target/viewer-tests";
/// What npm reads: which packages, and exactly which bytes of them.
const PINS: [&str; 2] = ["package.json", "package-lock.json"];
/// Where Debian's package puts it.
const CHROMIUM: &str = "/usr/bin/chromium";

/// Runs the tests named, or all.
pub(super) fn run_page_tests(names: &[String]) -> Result<(), TaskError> {
    need_programs()?;
    make_environment(&tree::root().join(ENVIRONMENT))?;
    // The real phones, the real relay and the host of the page, for tests/viewer/family.test.mjs.
    Program::cargo(&["build", "--package", "redbook-cli"]).run()?;
    let files = if names.is_empty() { all_tests()? } else { names.iter().map(test_path).collect() };
    // Two files at a time: each has a browser of its own.
    Program::new("node").args(["--test", "--test-concurrency=2"]).args(files).run()
}

fn need_programs() -> Result<(), TaskError> {
    for (program, how) in [
        ("node", "apt-get install nodejs, or any Node.js from 18.19"),
        ("npm", "apt-get install npm, or any with Node.js"),
    ] {
        if !Program::new(program).arg("--version").succeeds_quietly() {
            return Err(TaskError::NotInstalled { program, how });
        }
    }
    let chromium = std::env::var("CHROMIUM").unwrap_or_else(|_| CHROMIUM.to_owned());
    if Path::new(&chromium).exists() {
        return Ok(());
    }
    let how = "apt-get install chromium, or name a Chromium or Chrome in CHROMIUM";
    Err(TaskError::NotInstalled { program: "chromium", how })
}

/// Installs what is pinned, unless it has been.
fn make_environment(folder: &Path) -> Result<(), TaskError> {
    let mark = folder.join("installed");
    let pins = read_pins()?;
    if std::fs::read_to_string(&mark).is_ok_and(|text| text == pins.concat()) {
        return Ok(());
    }
    std::fs::create_dir_all(folder).map_err(|source| TaskError::io(folder, &source))?;
    for (name, text) in PINS.iter().zip(&pins) {
        write(&folder.join(name), text)?;
    }
    let npm = Program::new("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
    npm.arg(folder).run()?;
    write(&mark, &pins.concat())
}

fn read_pins() -> Result<Vec<String>, TaskError> {
    let read = |name: &&str| {
        let path = tree::root().join(TESTS).join(name);
        std::fs::read_to_string(&path).map_err(|source| TaskError::io(&path, &source))
    };
    PINS.iter().map(read).collect()
}

fn write(path: &Path, text: &str) -> Result<(), TaskError> {
    std::fs::write(path, text).map_err(|source| TaskError::io(path, &source))
}

fn test_path(name: &String) -> PathBuf {
    Path::new(TESTS).join(name)
}

/// All files of tests, in the order of their names. None at all is an error: it would always pass.
fn all_tests() -> Result<Vec<PathBuf>, TaskError> {
    let folder = tree::root().join(TESTS);
    let entries = std::fs::read_dir(&folder).map_err(|source| TaskError::io(&folder, &source))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut files: Vec<PathBuf> =
        names.filter(|name| name.ends_with(".test.mjs")).map(|name| test_path(&name)).collect();
    files.sort();
    if files.is_empty() {
        return Err(TaskError::Missing { path: format!("{TESTS}/*.test.mjs") });
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_of_the_page_and_what_they_need_are_found() {
        let files = all_tests().unwrap();
        assert!(files.contains(&test_path(&"attacks.test.mjs".to_owned())));
        assert_eq!(read_pins().unwrap().len(), PINS.len());
    }

    #[test]
    fn what_is_pinned_says_no_host_to_get_it_from() {
        assert!(!read_pins().unwrap().concat().contains("\"resolved\""));
    }
}
