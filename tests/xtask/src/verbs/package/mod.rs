//! `cargo xtask package`: the core as an AAR for Android and as an XCFramework for Apple, on a machine that has their tools.

mod android;
mod apple;

use std::fs;
use std::path::Path;

use super::Verb;
use crate::shell::TaskError;

pub(super) const VERB: Verb = Verb {
    name: "package",
    summary: "the core as an AAR (needs the Android NDK) or an XCFramework (needs Xcode)",
    help: "\
cargo xtask package android|apple

android: the library for each ABI with the NDK that ANDROID_NDK_HOME names, its pages checked to be of 16 KB, and with the Kotlin
package, the rules for R8 and a manifest in target/bindings/redbook.aar; the libraries alone in target/bindings/jniLibs, where
android/app finds them. Each Rust target is needed: rustup target add NAME.

apple: the static library for iPhones and for the simulator, with its headers, in target/bindings/RedbookFFI.xcframework.

  cargo xtask package android
  cargo xtask package apple
",
    run,
};

fn run(args: &[String]) -> Result<(), TaskError> {
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["android"] => android::run(),
        ["apple"] => apple::run(),
        _ => Err(TaskError::Unreadable {
            what: "what to package",
            why: "expected android or apple".to_owned(),
        }),
    }
}

fn make_folder(folder: &Path) -> Result<(), TaskError> {
    fs::create_dir_all(folder).map_err(|error| TaskError::io(folder, &error))
}

/// A folder with nothing in it.
fn make_anew(folder: &Path) -> Result<(), TaskError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(TaskError::io(folder, &error)),
        _ => make_folder(folder),
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), TaskError> {
    if let Some(folder) = to.parent() {
        make_folder(folder)?;
    }
    fs::copy(from, to).map(|_| ()).map_err(|error| TaskError::io(from, &error))
}
