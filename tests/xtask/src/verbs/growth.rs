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
every table, sex, method and gestation, the edges of each table, most of them preterm and below two years; then some
8,000 of what is refused, the inverse, parents' heights, body mass index and due dates. PYTHON names another python3.

  cargo xtask growth
  cargo xtask growth 4711
",
    run: compare,
};

/// What the comparison needs, pinned: another version may give other answers.
const REQUIREMENTS: [&str; 4] =
    ["rcpchgrowth==4.6.5", "scipy==1.17.1", "numpy==2.4.6", "python-dateutil==4.0.0"];

/// What compares, and the example that it asks.
const COMPARISONS: [(&str, &str); 3] = [
    ("tests/growth/compare.py", "growth_batch"),
    ("tests/growth/refusals.py", "growth_batch"),
    ("tests/growth/others.py", "growth_check"),
];

/// Builds the programs that answer, and lets each comparison ask its own.
pub(super) fn compare(args: &[String]) -> Result<(), TaskError> {
    for (script, example) in COMPARISONS {
        if !tree::root().join(script).exists() {
            return Err(TaskError::Missing { path: script.to_owned() });
        }
        let package = ["build", "--package", "redbook-clinical", "--features", "batch"];
        Program::cargo(&package).args(["--example", example]).run()?;
    }
    let target = tree::target();
    let python = make_environment(&target.join("venv-growth"))?;
    for (script, example) in COMPARISONS {
        let program = target.join("debug/examples").join(example);
        Program::new(&python).arg("-B").arg(script).arg(program).args(args).run()?;
    }
    Ok(())
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
