//! `cargo xtask growth`: growth answers beside those of the RCPCH's own package, case by case.

use std::path::{Path, PathBuf};

use super::Verb;
use crate::shell::{Program, TaskError};
use crate::tree;

pub(super) const VERB: Verb = Verb {
    name: "growth",
    summary: "growth answers beside those of rcpchgrowth (Python), case by case",
    help: "\
cargo xtask growth [SEED]

Makes a Python environment in target/venv-growth, installs rcpchgrowth, and compares more than 20,000 generated cases:
every table, sex, method and gestation, the edges of each table, most of them preterm and below two years. PYTHON names
another python3.

  cargo xtask growth
  cargo xtask growth 4711
",
    run: compare,
};

/// What the comparison needs, pinned: another version may give other answers.
const REQUIREMENTS: [&str; 4] =
    ["rcpchgrowth==4.6.5", "scipy==1.17.1", "numpy==2.4.6", "python-dateutil==4.0.0"];

const COMPARE: &str = "tests/growth/compare.py";
const EXAMPLE: &str = "growth_batch";

/// Builds the program that answers, and lets the comparison ask it.
pub(super) fn compare(args: &[String]) -> Result<(), TaskError> {
    if !tree::root().join(COMPARE).exists() {
        return Err(TaskError::Missing { path: COMPARE.to_owned() });
    }
    Program::cargo(&["build", "--package", "redbook-clinical", "--features", "batch", "--example", EXAMPLE])
        .run()?;
    let target = target();
    let python = make_environment(&target.join("venv-growth"))?;
    Program::new(python)
        .arg("-B")
        .arg(COMPARE)
        .arg(target.join("debug/examples").join(EXAMPLE))
        .args(args)
        .run()
}

/// Where cargo builds.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| tree::root().join("target"), PathBuf::from)
}

/// Makes the environment, or takes the one that is there with the same requirements.
fn make_environment(folder: &Path) -> Result<PathBuf, TaskError> {
    let python = folder.join("bin/python");
    let mark = folder.join("requirement");
    let wanted = REQUIREMENTS.join("\n");
    if python.exists() && std::fs::read_to_string(&mark).is_ok_and(|text| text == wanted) {
        return Ok(python);
    }
    let outer = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    Program::new(outer).args(["-m", "venv", "--clear"]).arg(folder).run()?;
    Program::new(&python).args(["-m", "pip", "install", "--quiet"]).args(REQUIREMENTS).run()?;
    std::fs::write(&mark, wanted).map_err(|source| TaskError::io(&mark, &source))?;
    Ok(python)
}
