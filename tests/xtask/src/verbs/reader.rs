//! `cargo xtask reader`: the second reader of the protocol, written in Python from docs/protocol.md alone.

use std::path::{Path, PathBuf};

use super::Verb;
use crate::shell::{Program, TaskError};
use crate::tree;

pub(super) const VERB: Verb = Verb {
    name: "reader",
    summary: "the second reader (Python) opens the test vectors and checks an export",
    help: "\
cargo xtask reader

Makes a Python environment in target/venv, installs the one library that the reader needs, and lets it open every vector
under tests/vectors; then the verifier that it is part of checks a fresh export, and the same with something changed.
PYTHON names another python3.

  cargo xtask reader
  PYTHON=python3.12 cargo xtask reader
",
    run: |_| run_second_reader(),
};

/// What the reader needs, pinned: another version may read other bytes.
const REQUIREMENT: &str = "cryptography==50.0.2";

const READER: &str = "tests/reader/reader.py";
const VECTORS: &str = "tests/vectors";
/// What checks exports, over exports of the program that it is given.
const VERIFIER_TEST: &str = "tests/reader/verify_test.py";

/// Runs the reader over the vectors, and the verifier over exports; any of them missing is an error.
pub(super) fn run_second_reader() -> Result<(), TaskError> {
    let root = tree::root();
    for path in [READER, VECTORS, VERIFIER_TEST] {
        if !root.join(path).exists() {
            return Err(TaskError::Missing { path: path.to_owned() });
        }
    }
    let python = make_environment(&root.join("target/venv"))?;
    Program::new(&python).arg(READER).arg(VECTORS).run()?;
    Program::cargo(&["build", "--package", "redbook-cli"]).run()?;
    Program::new(python).arg(VERIFIER_TEST).arg(tree::target().join("debug/redbook")).run()
}

/// Makes the environment, or takes the one that is there with the same requirement.
fn make_environment(folder: &Path) -> Result<PathBuf, TaskError> {
    let python = folder.join("bin/python");
    let mark = folder.join("requirement");
    if python.exists() && std::fs::read_to_string(&mark).is_ok_and(|text| text == REQUIREMENT) {
        return Ok(python);
    }
    let outer = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    Program::new(outer).args(["-m", "venv", "--clear"]).arg(folder).run()?;
    Program::new(&python).args(["-m", "pip", "install", "--quiet", REQUIREMENT]).run()?;
    std::fs::write(&mark, REQUIREMENT).map_err(|source| TaskError::io(&mark, &source))?;
    Ok(python)
}
