//! `cargo xtask kotlin`: the core in Kotlin, on a JVM, against a real relay.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::Path;

use super::Verb;
use crate::shell::{Program, TaskError};
use crate::tree;

pub(super) const VERB: Verb = Verb {
    name: "kotlin",
    summary: "the core in Kotlin (bindings/kotlin): generated, wrapped, tested on a JVM",
    help: "\
cargo xtask kotlin

Builds the library and the relay, writes the Kotlin of its interface into target/bindings/kotlin, compares the interface with
bindings/api.txt, and runs the tests under bindings/kotlin with Maven, which fetches what its pom.xml names.
UPDATE=1 writes bindings/api.txt instead of comparing it.

  cargo xtask kotlin
  UPDATE=1 cargo xtask kotlin
",
    run: |_| run(),
};

const BINDGEN: &str = "target/debug/redbook-bindgen";
const DRAFTS: &str = "target/debug/drafts";
const GENERATED: &str = "target/bindings/kotlin";
const CONFIG: &str = "bindings/bindgen.toml";
pub(super) const POM: &str = "bindings/kotlin/pom.xml";
const GOLDEN: &str = "bindings/api.txt";
/// What the generator writes of the interface.
const SOURCE: &str = "target/bindings/kotlin/redbook/ffi/redbook.kt";

/// Builds, compares, tests.
pub(super) fn run() -> Result<(), TaskError> {
    generate()?;
    maven(POM, &["test"])
}

/// Builds the library and the relay, writes the Kotlin of the interface, compares it.
pub(super) fn generate() -> Result<(), TaskError> {
    need_programs()?;
    // The whole workspace, as the tests build it: another choice of packages would have other features of what lies below.
    Program::cargo(&["build", "--workspace"]).run()?;
    Program::new(tree::root().join(DRAFTS)).arg("--check").run()?;
    let generated = tree::root().join(GENERATED);
    let generate = Program::new(tree::root().join(BINDGEN)).args([
        "generate",
        "--language",
        "kotlin",
        "--no-format",
        "--config",
        CONFIG,
    ]);
    generate.arg("--out-dir").arg(&generated).arg(tree::root().join("target/debug").join(library())).run()?;
    hold_interface()
}

/// Maven with a project of ours.
pub(super) fn maven(pom: &str, args: &[&str]) -> Result<(), TaskError> {
    let maven = Program::new("mvn").args(["--batch-mode", "--no-transfer-progress", "--quiet"]).args(args);
    maven.arg("-f").arg(tree::root().join(pom)).run()
}

/// As this system calls it.
fn library() -> String {
    format!("{DLL_PREFIX}redbook_ffi{DLL_SUFFIX}")
}

fn need_programs() -> Result<(), TaskError> {
    for (program, version, how) in [
        ("javac", "-version", "apt-get install openjdk-17-jdk-headless"),
        ("mvn", "--version", "apt-get install maven"),
    ] {
        if !Program::new(program).arg(version).succeeds_quietly() {
            return Err(TaskError::NotInstalled { program, how });
        }
    }
    Ok(())
}

/// The interface as text: a change of it is seen where it is reviewed.
fn hold_interface() -> Result<(), TaskError> {
    let source = tree::root().join(SOURCE);
    let text = std::fs::read_to_string(&source).map_err(|error| TaskError::io(&source, &error))?;
    let interface = interface_of(&text);
    let golden = tree::root().join(GOLDEN);
    if std::env::var_os("UPDATE").is_some() {
        return write(&golden, &interface);
    }
    match std::fs::read_to_string(&golden) {
        Ok(known) if known == interface => Ok(()),
        _ => {
            let remedy = "the interface is not what bindings/api.txt says: look at what changed, then UPDATE=1 cargo xtask kotlin";
            Err(TaskError::Differs { what: GOLDEN, remedy })
        }
    }
}

/// The declarations that an app sees, in the generated order: interfaces with their functions, records and enumerations with
/// their fields, and the functions that belong to no object yet, as those that make one.
fn interface_of(kotlin: &str) -> String {
    let mut out = String::new();
    let mut is_inside = false;
    for line in kotlin.lines() {
        let declares = ["public interface ", "data class ", "enum class ", "sealed class "];
        if declares.iter().any(|begin| line.starts_with(begin))
            && !line.contains("Uniffi")
            && !line.contains("FfiConverter")
        {
            is_inside = true;
        }
        if is_inside && is_shown(line.trim()) {
            out.push_str(line.trim_end());
            out.push('\n');
        }
        if !is_inside && let Some(function) = free_function(line) {
            out.push_str(function);
            out.push('\n');
        }
        is_inside = is_inside && line != "}";
    }
    out
}

/// Behind its annotation or the end of its comment; names are in backquotes where they come from the interface.
fn free_function(line: &str) -> Option<&str> {
    let at = line.find("fun `").filter(|_| !line.contains("override "))?;
    line.get(at..).map(|function| function.trim_end_matches('{').trim_end())
}

fn is_shown(line: &str) -> bool {
    let hidden = ["*", "/**", "//", "@", "companion", "override", "get()", "}"];
    !line.is_empty() && !hidden.iter().any(|begin| line.starts_with(begin))
}

fn write(path: &Path, text: &str) -> Result<(), TaskError> {
    std::fs::write(path, text).map_err(|source| TaskError::io(path, &source))
}
