//! Pure crates take time and randomness as arguments and touch nothing outside. Clippy refuses the types and functions
//! (each crate's clippy.toml, with reasons); this finds the names too, where clippy is not installed or does not look.

use super::{Finding, in_rust_files};
use crate::shell::TaskError;
use crate::source::Code;
use crate::tree::TextFile;

/// Where their source is.
pub(super) const PURE_FOLDERS: [&str; 7] = [
    "core/clinical/src/",
    "core/protocol/src/",
    "core/vault/src/",
    "core/record/src/",
    "core/share/src/",
    "core/sync/src/",
    "core/messages/src/",
];

/// Each as it stands in code, with what to do instead.
const ABSENT: [(&str, &str); 22] = [
    ("std::fs", TOUCHES_NOTHING),
    ("std::net", TOUCHES_NOTHING),
    ("std::thread", TOUCHES_NOTHING),
    ("std::env", TOUCHES_NOTHING),
    ("std::process", TOUCHES_NOTHING),
    ("std::io", TOUCHES_NOTHING),
    ("std::sync::mpsc", TOUCHES_NOTHING),
    ("thread_local!", TOUCHES_NOTHING),
    ("println!", TOUCHES_NOTHING),
    ("eprintln!", TOUCHES_NOTHING),
    ("tokio::", TOUCHES_NOTHING),
    ("SystemTime", TIME_IS_AN_ARGUMENT),
    ("Instant", TIME_IS_AN_ARGUMENT),
    ("Utc::now", TIME_IS_AN_ARGUMENT),
    ("Local::now", TIME_IS_AN_ARGUMENT),
    ("getrandom", RANDOMNESS_IS_AN_ARGUMENT),
    ("SystemRandom", RANDOMNESS_IS_AN_ARGUMENT),
    ("OsRng", RANDOMNESS_IS_AN_ARGUMENT),
    ("rand::", RANDOMNESS_IS_AN_ARGUMENT),
    ("RandomState", "order must be the same on every phone: BTreeMap, BTreeSet"),
    ("HashMap", "order must be the same on every phone: BTreeMap"),
    ("HashSet", "order must be the same on every phone: BTreeSet"),
];

/// Whatever gives randomness, as an argument: ring makes a key from nothing else.
const RANDOMNESS_AS_AN_ARGUMENT: &str = "ring::rand::SecureRandom";

const TOUCHES_NOTHING: &str = "a pure crate touches nothing outside: app and store do";
const TIME_IS_AN_ARGUMENT: &str = "time is an argument";
const RANDOMNESS_IS_AN_ARGUMENT: &str = "randomness is an argument";

pub(super) fn find() -> Result<Vec<Finding>, TaskError> {
    in_rust_files(in_file)
}

fn in_file(file: &TextFile, code: &Code) -> Vec<Finding> {
    if !PURE_FOLDERS.iter().any(|folder| file.path.starts_with(folder)) {
        return Vec::new();
    }
    code.lines().flat_map(|(line, text)| in_line(file, line, text)).collect()
}

fn in_line(file: &TextFile, line: usize, text: &str) -> Vec<Finding> {
    let text = &text.replace(RANDOMNESS_AS_AN_ARGUMENT, "");
    // `use std::{fs, io}` as well.
    let flat = text.replace("std::{", "std::").replace(", ", ", std::");
    let grouped = text.contains("std::{");
    let here = |name: &str| stands_in(text, name) || (grouped && stands_in(&flat, name));
    let found = ABSENT.iter().filter(|(name, _)| here(name));
    found.map(|(name, instead)| Finding::at_line(file, line, format!("has {name}: {instead}"))).collect()
}

/// Whether `name` stands in `text`, not as a part of a longer name.
fn stands_in(text: &str, name: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(name).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + name.len()..).and_then(|after| after.chars().next());
        let ends = name.ends_with(|c| !is_name(c)) || !after.is_some_and(is_name);
        ends && !before.is_some_and(is_name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invariants::samples::places;

    #[test]
    fn every_absent_name_is_found() {
        for (name, _) in ABSENT {
            let found = places(in_file, "core/sync/src/a.rs", &format!("fn a() {{ {name}(x) }}\n"));
            assert_eq!(found, ["core/sync/src/a.rs:1"], "{name}");
        }
        assert_eq!(places(in_file, "core/vault/src/a.rs", "use std::{fmt, fs};\n").len(), 1);
        assert_eq!(
            places(in_file, "core/protocol/src/a.rs", "use ring::rand::{SecureRandom, x};\n").len(),
            1
        );
    }

    #[test]
    fn longer_names_comments_and_tests_are_left_alone() {
        let text = "// SystemTime\nfn a(operand: InstantOfBirth, my_rand: u8) {}\nuse std::{fmt, str};\n\
                    use ring::rand::SecureRandom;\n\
                    #[cfg(test)]\nmod tests {\n    use std::fs;\n}\n";
        assert_eq!(places(in_file, "core/clinical/src/a.rs", text).len(), 0);
    }

    #[test]
    fn other_crates_may() {
        assert_eq!(places(in_file, "core/store/src/a.rs", "use std::fs;\n").len(), 0);
    }
}
