//! The code of a file before its tests.

use super::mask::mask;
use crate::tree::TextFile;

/// A file's code: comments and strings blanked, its test module cut off.
pub(crate) struct Code {
    /// Comments and strings blanked, tests included.
    pub(crate) masked: String,
    /// How many lines come before the test module.
    pub(crate) lines_before_tests: usize,
}

impl Code {
    /// Reads `file`, which should be Rust.
    pub(crate) fn read(file: &TextFile) -> Self {
        let masked = mask(&file.text);
        let lines_before_tests = if is_test_file(&file.path) { 0 } else { lines_before_tests(&masked) };
        Self { masked, lines_before_tests }
    }

    /// The numbered lines of code that is not a test.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.all_lines().take(self.lines_before_tests)
    }

    /// The numbered lines of all code.
    pub(crate) fn all_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.masked.lines().enumerate().map(|(at, line)| (at + 1, line))
    }
}

/// The words of a line of code: names and keywords.
pub(crate) fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// Files that hold nothing but tests: a package's `tests` folder, and `tests.rs` or `tests/` of a module.
fn is_test_file(path: &str) -> bool {
    let below = path.split_once('/').map_or("", |(_, below)| below);
    path.ends_with("/tests.rs") || below.starts_with("tests/") || below.contains("/tests/")
}

/// The test module is the last thing in a file.
fn lines_before_tests(masked: &str) -> usize {
    let lines: Vec<&str> = masked.lines().collect();
    let starts_here = |at: &usize| match lines.get(*at..) {
        Some([first, rest @ ..]) => first.trim() == "#[cfg(test)]" && opens_module(rest),
        _ => false,
    };
    (0..lines.len()).find(starts_here).unwrap_or(lines.len())
}

/// Whether a module with its body comes next, perhaps after more attributes.
fn opens_module(lines: &[&str]) -> bool {
    let mut after =
        lines.iter().map(|line| line.trim()).skip_while(|line| line.is_empty() || line.starts_with("#["));
    after.next().is_some_and(|line| line.ends_with('{') && words(line).any(|word| word == "mod"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str, text: &str) -> Code {
        Code::read(&TextFile { path: path.to_owned(), text: text.to_owned() })
    }

    #[test]
    fn tests_are_not_counted_as_code() {
        let code = read("core/a/src/b.rs", "fn a() {}\n// x\n#[cfg(test)]\n#[allow(x)]\nmod tests {\n}\n");
        assert_eq!(code.lines_before_tests, 2);
        assert_eq!(code.lines().count(), 2);
        assert_eq!(code.all_lines().count(), 6);
    }

    #[test]
    fn a_test_helper_before_the_end_is_still_code() {
        assert_eq!(read("core/a/src/b.rs", "#[cfg(test)]\nfn a() {}\nfn b() {}\n").lines_before_tests, 3);
        assert_eq!(read("core/a/src/b.rs", "#[cfg(test)]\nmod tests;\nfn b() {}\n").lines_before_tests, 3);
    }

    #[test]
    fn whole_files_of_tests_are_known() {
        for path in ["core/a/src/b/tests.rs", "core/a/tests/b.rs", "sync-server/src/c/tests/d.rs"] {
            assert_eq!(read(path, "fn a() {}\n").lines_before_tests, 0, "{path}");
        }
        assert_eq!(read("tests/xtask/src/main.rs", "fn a() {}\n").lines_before_tests, 1);
    }
}
