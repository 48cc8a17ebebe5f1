//! `cargo xtask size`: what the library costs a phone, part by part, and a gate on it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::Verb;
use crate::shell::{Program, TaskError};
use crate::tree;

pub(super) const VERB: Verb = Verb {
    name: "size",
    summary: "the size of the library in the mobile profile, by its parts, held by bindings/size.txt",
    help: "\
cargo xtask size

Builds the library of the bindings in the mobile profile, strips it, and shows its size by section and by crate. Fails where the
stripped library is more than 3 % above what bindings/size.txt says; compilers make different code, so that with another one than
named there it only reports. UPDATE=1 writes bindings/size.txt instead.

  cargo xtask size
  UPDATE=1 cargo xtask size
",
    run: |_| run(),
};

/// Functions of the same code become one: with them goes an eighth of the code and half of the tables beside it. Both linkers, Rust's
/// own here and the NDK's, are LLVM's and know it.
pub(super) const FOLD: [&str; 2] = ["-Wl,--icf=all", "-Wl,-O2"];

const LIBRARY: &str = "target/mobile/libredbook_ffi.so";
const STRIPPED: &str = "target/mobile/libredbook_ffi.stripped.so";
const GOLDEN: &str = "bindings/size.txt";
const OTHER_COMPILER: &str = "bindings/size.txt is of another compiler: UPDATE=1 cargo xtask size";
/// How much more than written down is let through.
const SLACK_PERCENT: u64 = 3;
/// The rest is one line.
const CRATES_SHOWN: usize = 24;

pub(super) fn run() -> Result<(), TaskError> {
    build()?;
    let report = Report::of(&tree::root().join(LIBRARY), &strip()?)?;
    let golden = tree::root().join(GOLDEN);
    print!("{}", report.text());
    if std::env::var_os("UPDATE").is_some() {
        return fs::write(&golden, report.text()).map_err(|error| TaskError::io(&golden, &error));
    }
    let known = fs::read_to_string(&golden).map_err(|error| TaskError::io(&golden, &error))?;
    match judge(&report.compiler, report.bytes, &known) {
        Verdict::Holds => Ok(()),
        Verdict::OtherCompiler => {
            println!("{OTHER_COMPILER}");
            Ok(())
        }
        Verdict::Grew => {
            let remedy = "the library is more than 3 % larger: see what grew, then UPDATE=1 cargo xtask size";
            Err(TaskError::Differs { what: GOLDEN, remedy })
        }
    }
}

/// Why this machine cannot hold the size, if so.
pub(super) fn obstacle() -> Option<&'static str> {
    let compiler = Program::new("rustc").arg("--version").output().ok()?;
    let known = fs::read_to_string(tree::root().join(GOLDEN)).ok()?;
    (judge(compiler.trim(), 0, &known) == Verdict::OtherCompiler).then_some(OTHER_COMPILER)
}

/// The library as a phone app has it, with its symbols still in it.
fn build() -> Result<(), TaskError> {
    let library =
        ["rustc", "--profile", "mobile", "--package", "redbook-ffi", "--lib", "--crate-type", "cdylib"];
    let link = FOLD.into_iter().chain(["-Wl,-z,pack-relative-relocs"]);
    Program::cargo(&library).arg("--").args(link.map(|flag| format!("-Clink-arg={flag}"))).run()
}

/// Its symbols are needed for the interface and for the report, and by no phone.
fn strip() -> Result<PathBuf, TaskError> {
    let stripped = tree::root().join(STRIPPED);
    let strip = Program::new("strip").arg("--strip-unneeded").arg("-o").arg(&stripped);
    strip.arg(tree::root().join(LIBRARY)).run()?;
    Ok(stripped)
}

struct Report {
    compiler: String,
    bytes: u64,
    sections: BTreeMap<String, u64>,
    /// Code and constants by crate, largest first.
    crates: Vec<(String, u64)>,
}

impl Report {
    fn of(library: &Path, stripped: &Path) -> Result<Self, TaskError> {
        let bytes = fs::metadata(stripped).map_err(|error| TaskError::io(stripped, &error))?.len();
        let sections = Program::new("size").arg("-A").arg(stripped).output()?;
        let symbols = Program::new("nm").args(["--print-size", "--demangle"]).arg(library).output()?;
        let compiler = Program::new("rustc").arg("--version").output()?.trim().to_owned();
        Ok(Self { compiler, bytes, sections: sections_of(&sections), crates: crates_of(&symbols) })
    }

    fn text(&self) -> String {
        let mut text = format!(
            "# The stripped library in the mobile profile, x86_64 Linux: cargo xtask size\n{}\n",
            self.compiler
        );
        text.push_str(&format!("{:>10}  bytes in all\n\n", self.bytes));
        for (section, bytes) in &self.sections {
            text.push_str(&format!("{bytes:>10}  {section}\n"));
        }
        text.push_str("\nBy crate, as the symbols name it (a generic function counts where it was made)\n");
        let (shown, rest) = self.crates.split_at(CRATES_SHOWN.min(self.crates.len()));
        for (name, bytes) in shown {
            text.push_str(&format!("{bytes:>10}  {name}\n"));
        }
        let rest: u64 = rest.iter().map(|(_, bytes)| bytes).sum();
        text.push_str(&format!("{rest:>10}  others\n"));
        text
    }
}

/// Sections of at least a hundredth of a megabyte, from `size -A`: a name, a size, an address.
fn sections_of(listing: &str) -> BTreeMap<String, u64> {
    let lines = listing.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    lines
        .filter_map(|words| match words.as_slice() {
            [name, bytes, _] if name.starts_with('.') => Some(((*name).to_owned(), bytes.parse().ok()?)),
            _ => None,
        })
        .filter(|(_, bytes)| *bytes >= 10_000)
        .collect()
}

/// From `nm`: an address, a size, a letter, a name.
fn crates_of(symbols: &str) -> Vec<(String, u64)> {
    let mut by_crate: BTreeMap<String, u64> = BTreeMap::new();
    for line in symbols.lines() {
        let mut words = line.splitn(4, ' ');
        let (_, bytes, letter, name) = (words.next(), words.next(), words.next(), words.next());
        let (Some(bytes), Some(letter), Some(name)) = (bytes, letter, name) else { continue };
        let Ok(bytes) = u64::from_str_radix(bytes, 16) else { continue };
        if "tTrRdD".contains(letter) {
            *by_crate.entry(crate_of(name)).or_default() += bytes;
        }
    }
    let mut crates: Vec<(String, u64)> = by_crate.into_iter().collect();
    crates.sort_by_key(|(name, bytes)| (std::cmp::Reverse(*bytes), name.clone()));
    crates
}

/// "<automerge::doc::Doc as core::fmt::Debug>::fmt" is of automerge; a name without a path is of a library in C.
fn crate_of(name: &str) -> String {
    let name = name
        .trim_start_matches(['<', '&', '(', '[', '*'])
        .trim_start_matches("mut ")
        .trim_start_matches("dyn ");
    let first = name.split_once("::").map_or("", |(first, _)| first);
    let is_plain = !first.is_empty() && first.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    match (is_plain, name.starts_with("sqlite3"), name.starts_with("ring_core")) {
        (true, ..) => first.to_owned(),
        (_, true, _) => "SQLite".to_owned(),
        (_, _, true) => "ring (assembly and C)".to_owned(),
        _ => "(C, and names without a path)".to_owned(),
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Holds,
    OtherCompiler,
    Grew,
}

fn judge(compiler: &str, bytes: u64, known: &str) -> Verdict {
    let mut lines = known.lines().skip(1);
    if lines.next() != Some(compiler) {
        return Verdict::OtherCompiler;
    }
    let most = lines.next().and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    match most {
        Some(most) if bytes * 100 <= most * (100 + SLACK_PERCENT) => Verdict::Holds,
        _ => Verdict::Grew,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_percent_more_is_let_through_and_no_more() {
        let known = "# what it is\nrustc 1\n      1000  bytes in all\n";
        assert_eq!(judge("rustc 1", 900, known), Verdict::Holds);
        assert_eq!(judge("rustc 1", 1_030, known), Verdict::Holds);
        assert_eq!(judge("rustc 1", 1_031, known), Verdict::Grew);
        assert_eq!(judge("rustc 2", 5_000, known), Verdict::OtherCompiler);
        assert_eq!(
            judge("rustc 1", 1, "# what it is\nrustc 1\n"),
            Verdict::Grew,
            "a file that says nothing holds nothing"
        );
    }

    #[test]
    fn symbols_are_counted_for_their_crate() {
        let symbols = "0000000000001000 0000000000000010 t automerge::op::get\n\
            0000000000001010 0000000000000020 t <automerge::doc::Doc as core::fmt::Debug>::fmt\n\
            0000000000002000 0000000000000005 T sqlite3_open\n\
            0000000000003000 0000000000000007 b automerge::NO_CODE\n\
            \u{20}                U memcpy\n";
        let expected = [("automerge", 0x30), ("SQLite", 5)];
        assert_eq!(crates_of(symbols), expected.map(|(name, bytes)| (name.to_owned(), bytes)));
    }

    #[test]
    fn sections_are_read_from_the_listing() {
        let listing =
            "lib.so  :\nsection   size   addr\n.text    20000   4096\n.plt   12   1\nTotal   20012\n";
        assert_eq!(sections_of(listing), BTreeMap::from([(".text".to_owned(), 20_000)]));
    }
}
