//! `cargo xtask swift`: the core in Swift and the iOS shell's presenters, on Linux, against a real relay.

mod debian;

use std::path::Path;

use self::debian::Debian;
use super::Verb;
use crate::shell::{Program, TaskError};
use crate::tree;

pub(super) const VERB: Verb = Verb {
    name: "swift",
    summary: "the core in Swift (bindings/swift) and the iOS shell (ios): generated, wrapped, tested on Linux",
    help: "\
cargo xtask swift

Builds the library and the relay, writes the Swift of its interface into target/bindings/RedbookFFI, and holds what is under
bindings/swift and ios to its format and runs its tests; the screens of ios are checked against a stub of SwiftUI. Swift is
Debian's, in a chroot that is made once in the cache folder (root, debootstrap, 2.6 GB). Where it cannot be made, the last
line says SKIPPED and why.

  cargo xtask swift
",
    run: |_| run_or_skip(),
};

const BINDGEN: &str = "target/debug/redbook-bindgen";
const LIBRARY: &str = "target/debug/libredbook_ffi.so";
const CONFIG: &str = "bindings/swift/bindgen.toml";
/// Where the generator writes.
const MADE: &str = "target/bindings/swift-made";
/// The package that is made of it.
pub(super) const PACKAGE: &str = "target/bindings/RedbookFFI";
/// What the package is made of, and where in it each goes.
const PARTS: [(&str, &str); 5] = [
    ("bindings/swift/ffi/Package.swift", "Package.swift"),
    ("bindings/swift/ffi/module.modulemap", "Sources/CRedbook/module.modulemap"),
    ("bindings/swift/ffi/Unprinted.swift", "Sources/RedbookFFI/Unprinted.swift"),
    ("target/bindings/swift-made/CRedbook.h", "Sources/CRedbook/CRedbook.h"),
    ("target/bindings/swift-made/RedbookFFI.swift", "Sources/RedbookFFI/RedbookFFI.swift"),
];
/// Folders with tests, and where each is built: beside the project as the chroot sees it.
const TESTED: [(&str, &str); 2] = [
    ("bindings/swift", "/redbook/target/bindings/swift-build"),
    ("ios", "/redbook/target/bindings/ios-build"),
];

/// Debian's library for Observation asks for a symbol that nothing has and nothing calls.
const FLAGS: [&str; 6] = [
    "-Xswiftc",
    "-warnings-as-errors",
    "-Xlinker",
    "-L/redbook/target/debug",
    "-Xlinker",
    "--allow-shlib-undefined",
];

/// Why this machine cannot, if so. Makes the chroot if it is not there yet.
pub(super) fn obstacle() -> Option<&'static str> {
    Debian::ready().err()
}

/// Builds and tests, or says in its last line why not.
pub(super) fn run_or_skip() -> Result<(), TaskError> {
    match obstacle() {
        Some(reason) => {
            println!("Swift: SKIPPED: {reason}");
            Ok(())
        }
        None => run(),
    }
}

/// Builds and tests.
pub(super) fn run() -> Result<(), TaskError> {
    let debian = Debian::ready().map_err(|how| TaskError::NotInstalled { program: "swift", how })?;
    // The whole workspace, as the tests build it: another choice of packages would have other features of what lies below.
    Program::cargo(&["build", "--workspace"]).run()?;
    make_package()?;
    for (folder, scratch) in TESTED {
        debian.swift(folder, &["format", "lint", "--strict", "--recursive", "."])?;
        let place = ["test", "--scratch-path", scratch];
        debian.swift(folder, &[&place[..], &FLAGS[..]].concat())?;
    }
    Ok(())
}

pub(super) fn make_package() -> Result<(), TaskError> {
    let root = tree::root();
    let generate = Program::new(root.join(BINDGEN)).args(["generate", "--language", "swift", "--no-format"]);
    let generate = generate.args(["--config", CONFIG, "--out-dir"]).arg(root.join(MADE));
    generate.arg(root.join(LIBRARY)).run()?;
    PARTS.iter().try_for_each(|(from, to)| place(&root.join(from), &root.join(PACKAGE).join(to)))
}

/// Leaves a file alone that is the same already: what is built from it then need not be built again.
fn place(from: &Path, to: &Path) -> Result<(), TaskError> {
    let made = std::fs::read(from).map_err(|error| TaskError::io(from, &error))?;
    if std::fs::read(to).is_ok_and(|known| known == made) {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(|error| TaskError::io(folder, &error))?;
    }
    std::fs::write(to, made).map_err(|error| TaskError::io(to, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_the_same_is_left_alone() {
        let folder = std::env::temp_dir().join(format!("redbook-place-{}", std::process::id()));
        let (from, to) = (folder.join("a"), folder.join("b/c"));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&from, "one").unwrap();
        place(&from, &to).unwrap();
        let first = std::fs::metadata(&to).unwrap().modified().unwrap();
        place(&from, &to).unwrap();
        assert_eq!(std::fs::metadata(&to).unwrap().modified().unwrap(), first);
        std::fs::write(&from, "two").unwrap();
        place(&from, &to).unwrap();
        assert_eq!(std::fs::read_to_string(&to).unwrap(), "two");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
