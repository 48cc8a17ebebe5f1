//! The XCFramework: the static library for iPhones and for the simulator, with the headers of its interface.

use std::path::{Path, PathBuf};

use super::super::swift;
use super::{copy, make_anew};
use crate::shell::{Program, TaskError};
use crate::tree;

const LIBRARY: &str = "libredbook_ffi.a";
const HEADERS: &str = "target/bindings/xcframework-headers";
const FRAMEWORK: &str = "target/bindings/RedbookFFI.xcframework";
/// An iPhone; the simulator on a Mac of today.
const TARGETS: [&str; 2] = ["aarch64-apple-ios", "aarch64-apple-ios-sim"];
/// The oldest iOS, as in ios/project.yml.
const IOS: &str = "17.0";

pub(super) fn run() -> Result<(), TaskError> {
    if !Program::new("xcodebuild").arg("-version").succeeds_quietly() {
        let how = "an XCFramework is made on a Mac with Xcode";
        return Err(TaskError::NotInstalled { program: "xcodebuild", how });
    }
    swift::make_package()?;
    let headers = tree::root().join(HEADERS);
    make_anew(&headers)?;
    for name in ["CRedbook.h", "module.modulemap"] {
        copy(&tree::root().join(swift::PACKAGE).join("Sources/CRedbook").join(name), &headers.join(name))?;
    }
    let libraries = TARGETS.iter().map(|target| build(target)).collect::<Result<Vec<_>, _>>()?;
    let framework = tree::root().join(FRAMEWORK);
    if framework.exists() {
        std::fs::remove_dir_all(&framework).map_err(|error| TaskError::io(&framework, &error))?;
    }
    Program::new("xcodebuild").args(arguments(&libraries, &headers)).run()?;
    println!("{FRAMEWORK}");
    Ok(())
}

fn build(target: &str) -> Result<PathBuf, TaskError> {
    // A phone app is linked with everything in it; the workspace builds a library for the Java machine.
    let args = ["rustc", "--profile", "mobile", "--package", "redbook-ffi", "--lib", "--target", target];
    let build = Program::cargo(&args).args(["--crate-type", "staticlib"]);
    build.env("IPHONEOS_DEPLOYMENT_TARGET", IOS).run()?;
    Ok(tree::root().join("target").join(target).join("mobile").join(LIBRARY))
}

fn arguments(libraries: &[PathBuf], headers: &Path) -> Vec<String> {
    let shown = |path: &Path| path.to_string_lossy().into_owned();
    let each = libraries
        .iter()
        .flat_map(|library| ["-library".to_owned(), shown(library), "-headers".to_owned(), shown(headers)]);
    let output = ["-output".to_owned(), shown(&tree::root().join(FRAMEWORK))];
    ["-create-xcframework".to_owned()].into_iter().chain(each).chain(output).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_library_is_named_with_its_headers() {
        let libraries = [PathBuf::from("/a.a"), PathBuf::from("/b.a")];
        let arguments = arguments(&libraries, Path::new("/h"));
        assert_eq!(
            arguments[..9].join(" "),
            "-create-xcframework -library /a.a -headers /h -library /b.a -headers /h"
        );
        assert!(arguments[10].ends_with("RedbookFFI.xcframework"));
    }
}
