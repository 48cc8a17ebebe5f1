//! The code's own texts, read from its files: what is an id in it, and which English stands in it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where messages are made.
const FOLDERS: [&str; 6] = [
    "core/clinical/src",
    "core/record/src",
    "core/share/src/fhir/import",
    "core/app/src",
    "core/messages/src",
    "bindings/src",
];

/// The folder of the project.
pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every text that stands in quotes in the code, without its tests.
pub(super) fn literals() -> BTreeSet<String> {
    FOLDERS.iter().flat_map(|folder| literals_in(folder)).collect()
}

/// The same of one folder.
pub(super) fn literals_in(folder: &str) -> BTreeSet<String> {
    files(&root().join(folder), "rs")
        .iter()
        .flat_map(|file| of_code(&fs::read_to_string(file).unwrap()))
        .collect()
}

/// All files of a folder with an extension; none where there is no such folder.
pub(super) fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let within = entries.flat_map(|path| if path.is_dir() { files(&path, extension) } else { vec![path] });
    within.filter(|path| path.extension().is_some_and(|is| is == extension)).collect()
}

fn of_code(code: &str) -> Vec<String> {
    let code = code.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut found = Vec::new();
    let text: String = lines.map(|line| format!("{line}\n")).collect();
    let mut chars = text.chars().peekable();
    while let Some(begin) = chars.next() {
        // A quote in single quotes is a character.
        if begin == '\'' && chars.peek() == Some(&'"') {
            chars.next();
        } else if begin == '"' {
            found.push(literal(&mut chars));
        }
    }
    found
}

fn literal(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> String {
    let mut literal = String::new();
    while let Some(next) = chars.next() {
        match next {
            '"' => break,
            '\\' => match chars.next() {
                // The line goes on below.
                Some('\n') => while chars.next_if(|next| next.is_whitespace()).is_some() {},
                Some(escaped) => literal.push(escaped),
                None => {}
            },
            next => literal.push(next),
        }
    }
    literal
}

#[test]
fn literals_are_read_as_the_compiler_reads_them() {
    let code = "let a = \"one \\\"two\\\"\"; // \"no\"\n// \"comment\"\nf('\"', \"x \\\n    y\");\n#[cfg(test)]\nmod tests { \"z\" }";
    assert_eq!(of_code(code), ["one \"two\"", "no", "x y"]);
}
