//! Every crate takes the workspace's lints, the pure crates' clippy.toml is one text that holds the root's, and no code
//! switches off the lints that keep it from panicking.

use super::pure::PURE_FOLDERS;
use super::{Finding, in_rust_files};
use crate::shell::TaskError;
use crate::source::{Code, words};
use crate::tree::{self, TextFile};

/// Lints that code outside tests may not allow itself.
const FIRM: [&str; 6] =
    ["unsafe_code", "missing_docs", "panic", "expect_used", "unwrap_used", "indexing_slicing"];

pub(super) fn find() -> Result<Vec<Finding>, TaskError> {
    let files = tree::text_files()?;
    let manifests = files.iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    let mut findings: Vec<Finding> = manifests.filter_map(in_manifest).collect();
    findings.extend(in_clippy_files(&files));
    findings.extend(in_rust_files(in_file)?);
    Ok(findings)
}

/// What crashes a store under a test may need unsafe code, and the harness may panic: tests have lints of their own.
const TESTS: &str = "tests/";
/// Generated foreign functions are unsafe and have no docs: lints of its own, without those two.
const BINDINGS: &str = "bindings/Cargo.toml";

fn in_manifest(file: &TextFile) -> Option<Finding> {
    let may_have_own = file.path.starts_with(TESTS) || file.path == BINDINGS;
    let own_lints = may_have_own && file.text.contains("[lints.rust]\n");
    let takes_them = own_lints || file.text.contains("[lints]\nworkspace = true");
    (!takes_them).then(|| Finding::new(&file.path, "has no `[lints] workspace = true`"))
}

/// Every pure crate has the file, all the same, with every setting of the root's.
fn in_clippy_files(files: &[TextFile]) -> Vec<Finding> {
    let text_of = |path: &str| files.iter().find(|file| file.path == path).map(|file| file.text.as_str());
    let root = text_of("clippy.toml").unwrap_or_default();
    let first = PURE_FOLDERS.first().and_then(|folder| text_of(&clippy_path(folder))).unwrap_or_default();
    let mut findings = Vec::new();
    for path in PURE_FOLDERS.map(clippy_path) {
        let text = text_of(&path).unwrap_or_default();
        if text != first {
            findings.push(Finding::new(&path, "is not the same as the other pure crates' clippy.toml"));
        }
        let missing = root.lines().filter(|line| is_setting(line) && !text.contains(line.trim()));
        findings
            .extend(missing.map(|line| Finding::new(&path, format!("lacks the root's `{}`", line.trim()))));
    }
    findings
}

fn clippy_path(folder: &str) -> String {
    format!("{}clippy.toml", folder.strip_suffix("src/").unwrap_or(folder))
}

fn is_setting(line: &str) -> bool {
    line.starts_with("allow-") || line.contains("path = ")
}

fn in_file(file: &TextFile, code: &Code) -> Vec<Finding> {
    if file.path.starts_with(TESTS) {
        return Vec::new();
    }
    let of_line = |(line, text): (usize, &str)| {
        let switches =
            text.trim_start().starts_with('#') && words(text).any(|word| word == "allow" || word == "expect");
        let firm = words(text).find(|word| FIRM.contains(word)).filter(|_| switches)?;
        Some(Finding::at_line(file, line, format!("switches off {firm}; handle the case with a typed error")))
    };
    code.lines().filter_map(of_line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invariants::samples::places;

    #[test]
    fn a_lint_switched_off_is_found_outside_tests() {
        let text = "#![allow(missing_docs)]\nfn a() {}\n#[expect(clippy::unwrap_used, reason = \"x\")]\nfn b() {}\n\
                    #[cfg(test)]\n#[allow(clippy::panic)]\nmod tests {\n}\n";
        assert_eq!(places(in_file, "core/a/src/b.rs", text), ["core/a/src/b.rs:1", "core/a/src/b.rs:3"]);
    }

    #[test]
    fn other_attributes_are_left_alone() {
        assert_eq!(
            places(in_file, "core/a/src/b.rs", "#[allow(clippy::too_many_arguments)]\nfn a() {}\n").len(),
            0
        );
    }

    #[test]
    fn packages_of_tests_have_lints_of_their_own() {
        assert_eq!(places(in_file, "tests/src/b.rs", "#![allow(unsafe_code)]\nfn a() {}\n").len(), 0);
        let manifest = |text: &str| TextFile { path: "tests/a/Cargo.toml".to_owned(), text: text.to_owned() };
        assert!(in_manifest(&manifest("[lints.rust]\nmissing_docs = \"deny\"\n")).is_none());
        assert!(in_manifest(&manifest("[package]\n")).is_some());
    }

    #[test]
    fn a_manifest_without_lints_is_found() {
        let file = |text: &str| TextFile { path: "core/a/Cargo.toml".to_owned(), text: text.to_owned() };
        assert!(in_manifest(&file("[package]\nname = \"a\"\n")).is_some());
        assert!(in_manifest(&file("[lints]\nworkspace = true\n")).is_none());
    }

    #[test]
    fn a_pure_crate_with_less_than_the_root_or_unlike_the_others_is_found() {
        let file = |path: String, text: &str| TextFile { path, text: text.to_owned() };
        let root = "allow-x = true\ndisallowed-methods = [\n  { path = \"a\" },\n]\n";
        let pure = |text: &str| PURE_FOLDERS.map(|folder| file(clippy_path(folder), text));
        let mut files = vec![file("clippy.toml".to_owned(), root)];
        files.extend(pure(root));
        assert_eq!(in_clippy_files(&files), []);
        files[2].text.push_str("# more\n");
        assert_eq!(in_clippy_files(&files).len(), 1);
        files[2].text = "allow-x = true\n".to_owned();
        assert_eq!(in_clippy_files(&files).len(), 2);
    }
}
