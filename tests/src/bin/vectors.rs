//! Writes the test vectors that are not there yet, or holds today's code against those that are.
//!
//! A file under `tests/vectors/` is never written over: it says what frames on people's phones mean. `--write` only adds.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use redbook_tests::vectors::{Vector, all, check};

const HELP: &str = "\
vectors --check    every file under tests/vectors is read as it says; every vector the code can make has its file
vectors --write    add the files that are missing; none is written over";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

fn main() -> ExitCode {
    let done = match std::env::args().nth(1).as_deref() {
        Some("--check") => check_all(),
        Some("--write") => write_missing(),
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(line) => {
            eprintln!("{line}");
            ExitCode::FAILURE
        }
    }
}

fn write_missing() -> Result<String, String> {
    let mut written = 0;
    for (name, vector) in all() {
        check(&vector);
        let path = folder().join(format!("{name}.json"));
        if path.exists() {
            continue;
        }
        let text = serde_json::to_string_pretty(&vector).map_err(|error| error.to_string())?;
        std::fs::write(&path, text + "\n").map_err(|error| format!("{}: {error}", path.display()))?;
        written += 1;
    }
    Ok(format!("{written} written"))
}

fn check_all() -> Result<String, String> {
    let mut checked = 0;
    for entry in std::fs::read_dir(folder()).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).map_err(|error| error.to_string())?;
        let vector: Vector =
            serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{}", path.display());
        check(&vector);
        checked += 1;
    }
    for (name, _) in all() {
        if !folder().join(format!("{name}.json")).exists() {
            return Err(format!("{name}.json is missing: run with --write"));
        }
    }
    Ok(format!("{checked} read as they say"))
}
