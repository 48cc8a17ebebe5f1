//! Files and functions that a person can take in.

use super::{Finding, in_rust_files};
use crate::shell::TaskError;
use crate::source::{Code, Function, functions};
use crate::tree::TextFile;

/// Before its tests. Most are under 300.
const FILE_LINES_MAX: usize = 400;
/// Most are under 40.
const FUNCTION_LINES_MAX: usize = 70;

/// Made by a program from the declarations of the kinds: nobody reads it from the top.
const MADE: &str = "bindings/src/drafts.rs";

pub(super) fn find() -> Result<Vec<Finding>, TaskError> {
    in_rust_files(in_file)
}

fn in_file(file: &TextFile, code: &Code) -> Vec<Finding> {
    let is_long = code.lines_before_tests > FILE_LINES_MAX && file.path != MADE;
    let long_file = is_long.then(|| {
        let what = format!("{} lines before its tests, at most {FILE_LINES_MAX}", code.lines_before_tests);
        Finding::new(&file.path, what)
    });
    let long_functions = functions(code).into_iter().filter(|function| function.lines > FUNCTION_LINES_MAX);
    let of_function = |function: Function| {
        let what = format!("{} has {} lines, at most {FUNCTION_LINES_MAX}", function.name, function.lines);
        Finding::at_line(file, function.line, what)
    };
    long_file.into_iter().chain(long_functions.map(of_function)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invariants::samples::places;

    fn function_of(lines: usize) -> String {
        format!("fn a() {{\n{}}}\n", "    b();\n".repeat(lines - 2))
    }

    #[test]
    fn a_long_file_is_found() {
        let path = "core/a/src/b.rs";
        assert_eq!(places(in_file, path, &"\n".repeat(FILE_LINES_MAX)).len(), 0);
        assert_eq!(places(in_file, path, &"\n".repeat(FILE_LINES_MAX + 1)), [path]);
    }

    #[test]
    fn a_long_function_is_found() {
        let path = "core/a/src/b.rs";
        assert_eq!(places(in_file, path, &function_of(FUNCTION_LINES_MAX)).len(), 0);
        assert_eq!(places(in_file, path, &function_of(FUNCTION_LINES_MAX + 1)), ["core/a/src/b.rs:1"]);
    }

    #[test]
    fn tests_may_be_long() {
        let text = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", function_of(FILE_LINES_MAX));
        assert_eq!(places(in_file, "core/a/src/b.rs", &text).len(), 0);
    }
}
