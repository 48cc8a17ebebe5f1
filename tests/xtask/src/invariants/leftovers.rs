//! What must not be left behind: tests that do not run, code that is not written, notes to oneself, one machine's paths.

use super::Finding;
use crate::shell::TaskError;
use crate::source::{Code, words};
use crate::tree::{self, TextFile};

/// Code that is not written or does not run, tests included.
const IN_CODE: [&str; 5] = ["#[ignore", ", ignore)]", "todo!", "unimplemented!", "dbg!"];

/// Notes to oneself; an issue or an ADR is the place.
const NOTES: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("HA", "CK")];

/// Folders that exist on somebody's machine. Split, so that this file passes.
const MACHINE_PATHS: [&str; 4] =
    [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];

pub(super) fn find() -> Result<Vec<Finding>, TaskError> {
    Ok(tree::text_files()?.iter().flat_map(in_text_file).collect())
}

fn in_text_file(file: &TextFile) -> Vec<Finding> {
    let lines = file.text.lines().enumerate();
    let mut findings: Vec<Finding> = lines
        .filter_map(|(at, text)| in_line(text).map(|what| Finding::at_line(file, at + 1, what)))
        .collect();
    if file.is_rust() {
        findings.extend(in_code(file, &Code::read(file)));
    }
    findings
}

fn in_line(text: &str) -> Option<String> {
    if let Some(path) = MACHINE_PATHS.iter().find(|path| text.contains(**path)) {
        return Some(format!("has the path {path} of one machine"));
    }
    let note = words(text).find(|word| NOTES.contains(word))?;
    Some(format!("has a note {note}: make it an issue"))
}

fn in_code(file: &TextFile, code: &Code) -> Vec<Finding> {
    let of_line = |(line, text): (usize, &str)| {
        let found = IN_CODE.iter().find(|name| text.contains(**name))?;
        Some(Finding::at_line(file, line, format!("has {found}")))
    };
    code.all_lines().filter_map(of_line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str) -> usize {
        in_text_file(&TextFile { path: path.to_owned(), text: text.to_owned() }).len()
    }

    #[test]
    fn each_is_found_in_tests_too() {
        for name in IN_CODE {
            let text = format!("#[cfg(test)]\nmod tests {{\n    {name}\n}}\n");
            assert_eq!(check("core/a/src/b.rs", &text), 1, "{name}");
        }
    }

    #[test]
    fn notes_and_paths_are_found_in_any_text() {
        for note in NOTES {
            assert_eq!(check("docs/a.md", &format!("a\n{note}: b\n")), 1, "{note}");
        }
        for path in MACHINE_PATHS {
            assert_eq!(check("docs/a.md", &format!("see {path}x\n")), 1, "{path}");
        }
    }

    #[test]
    fn talk_of_them_is_left_alone() {
        assert_eq!(check("core/a/src/b.rs", "/// Never `todo!`.\nfn a() { b(\"#[ignore]\") }\n"), 0);
        assert_eq!(check("docs/a.md", "the home page, hacks\n"), 0);
    }
}
