//! `cargo xtask android`: the Android app's screens on a JVM, over the real core and a real relay, and its resources.

use std::fs;
use std::path::Path;

use super::{Verb, kotlin};
use crate::shell::{Program, TaskError};
use crate::tree;

pub(super) const VERB: Verb = Verb {
    name: "android",
    summary: "the Android screens (android/ui): built, pictured, driven by tests on a JVM; the app's resources",
    help: "\
cargo xtask android

Builds the library and the relay, packs the core in Kotlin, and runs the tests under android/ui with Maven, which fetches what
its pom.xml names: every screen in every look, stories over real phones and a real relay. Pictures of every screen are in
target/android-pictures then. The Kotlin of android/app is compiled against Android 16 and a stub of what cannot be fetched
(android/app-check), where Maven can fetch the rest; else it says that it was not. The manifest and the resources of android/app are checked where aapt2 and the framework's
resources are installed (apt-get install aapt android-framework-res); else it says that they were not.

  cargo xtask android
",
    run: |_| run(),
};

const POM: &str = "android/ui/pom.xml";
const CHECK_POM: &str = "android/app-check/pom.xml";
const MANIFEST: &str = "android/app/src/main/AndroidManifest.xml";
const RESOURCES: &str = "android/app/src/main/res";
const MADE: &str = "target/android/resources";
/// Debian's: API 29.
const FRAMEWORK: &str = "/usr/share/android-framework-res/framework-res.apk";
/// Attributes that this framework does not know yet: the build for phones checks them.
const NEWER: [&str; 1] = ["android:dataExtractionRules"];

/// Builds, tests, checks.
pub(super) fn run() -> Result<(), TaskError> {
    kotlin::generate()?;
    kotlin::maven(kotlin::POM, &["-Dmaven.test.skip=true", "package"])?;
    kotlin::maven(POM, &["test"])?;
    check_types()?;
    if has_aapt() {
        return check_resources();
    }
    println!(
        "android/app: manifest and resources SKIPPED: no aapt2 with the framework's resources is installed here"
    );
    Ok(())
}

/// Compiles what only a phone can run, to see whether its types are right. The libraries of Android are not to be had everywhere.
fn check_types() -> Result<(), TaskError> {
    if kotlin::maven(CHECK_POM, &["initialize"]).is_err() {
        println!(
            "android/app: its types SKIPPED: Maven cannot fetch the libraries that android/app-check/pom.xml names"
        );
        return Ok(());
    }
    kotlin::maven(CHECK_POM, &["compile"])
}

fn has_aapt() -> bool {
    Program::new("aapt2").arg("version").succeeds_quietly() && Path::new(FRAMEWORK).is_file()
}

/// Compiles and links them, as the build for phones does.
fn check_resources() -> Result<(), TaskError> {
    let made = tree::root().join(MADE);
    fs::create_dir_all(&made).map_err(|error| TaskError::io(&made, &error))?;
    let manifest = tree::root().join(MANIFEST);
    let text = fs::read_to_string(&manifest).map_err(|error| TaskError::io(&manifest, &error))?;
    let known = made.join("AndroidManifest.xml");
    fs::write(&known, as_linked(&text)).map_err(|error| TaskError::io(&known, &error))?;
    let compiled = made.join("compiled.zip");
    Program::new("aapt2").args(["compile", "--dir", RESOURCES, "-o"]).arg(&compiled).run()?;
    let link = Program::new("aapt2").args([
        "link",
        "--min-sdk-version",
        "26",
        "--target-sdk-version",
        "29",
        "-I",
        FRAMEWORK,
    ]);
    link.arg("--manifest").arg(&known).arg("-o").arg(made.join("linked.apk")).arg(&compiled).run()
}

/// The manifest with its package, which the build for phones adds, and without what the framework does not know.
fn as_linked(manifest: &str) -> String {
    let is_known = |line: &&str| !NEWER.iter().any(|newer| line.contains(newer));
    let lines: Vec<&str> = manifest.lines().filter(is_known).collect();
    lines.join("\n").replacen("<manifest ", "<manifest package=\"redbook.android\" ", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_is_linked_with_its_package_and_without_what_is_too_new() {
        let manifest = "<manifest xmlns:android=\"a\">\n  android:dataExtractionRules=\"@xml/rules\"\n  android:icon=\"b\"\n</manifest>";
        let linked = as_linked(manifest);
        assert!(linked.starts_with("<manifest package=\"redbook.android\" xmlns"));
        assert!(linked.contains("android:icon") && !linked.contains("dataExtractionRules"));
    }
}
