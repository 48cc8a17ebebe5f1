//! `cargo xtask fhir`: what is shared, held against the rules of the International Patient Summary and of UK Core.

use std::path::{Path, PathBuf};

use super::Verb;
use crate::shell::{Program, TaskError};
use crate::tree;

pub(super) const VERB: Verb = Verb {
    name: "fhir",
    summary: "shared Bundles beside the rules of IPS and UK Core (FHIRPath, Node)",
    help: "\
cargo xtask fhir

Installs the npm package fhirpath, as tests/sharing/package-lock.json pins it, into target/node-sharing, writes Bundles of
several shapes, and holds each against the assertions of tests/sharing. Every assertion is also seen to fail. Needs Node
20 or later; NPM and NODE name other programs.

  cargo xtask fhir
",
    run: |_| check(),
};

const FOLDER: &str = "tests/sharing";
const CHECK: &str = "tests/sharing/check.cjs";
const PACKAGE: [&str; 2] = ["package.json", "package-lock.json"];
/// Written once everything is installed, with the lock file it was installed from.
const MARK: &str = "installed";

/// Writes the Bundles and lets the script check them; a missing script is an error.
pub(super) fn check() -> Result<(), TaskError> {
    if !tree::root().join(CHECK).exists() {
        return Err(TaskError::Missing { path: CHECK.to_owned() });
    }
    let target = target();
    let modules = install(&target.join("node-sharing"))?;
    let bundles = target.join("share-samples");
    let example = ["run", "--quiet", "--package", "redbook-share", "--example", "share_samples", "--"];
    Program::cargo(&example).arg(&bundles).run()?;
    let node = std::env::var("NODE").unwrap_or_else(|_| "node".to_owned());
    Program::new(node).arg(CHECK).arg(modules).arg(bundles).run()
}

/// Where cargo builds.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| tree::root().join("target"), PathBuf::from)
}

/// Installs what the lock file pins, or takes what is there from the same lock file.
fn install(folder: &Path) -> Result<PathBuf, TaskError> {
    let lock = tree::root().join(FOLDER).join("package-lock.json");
    let wanted = std::fs::read_to_string(&lock).map_err(|source| TaskError::io(&lock, &source))?;
    let mark = folder.join(MARK);
    if std::fs::read_to_string(&mark).is_ok_and(|text| text == wanted) {
        return Ok(folder.to_owned());
    }
    std::fs::create_dir_all(folder).map_err(|source| TaskError::io(folder, &source))?;
    for name in PACKAGE {
        let from = tree::root().join(FOLDER).join(name);
        std::fs::copy(&from, folder.join(name)).map_err(|source| TaskError::io(&from, &source))?;
    }
    let npm = std::env::var("NPM").unwrap_or_else(|_| "npm".to_owned());
    Program::new(npm)
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
        .arg(folder)
        .run()?;
    std::fs::write(&mark, wanted).map_err(|source| TaskError::io(&mark, &source))?;
    Ok(folder.to_owned())
}
