//! The AAR: the library for each ABI, the Kotlin package, and what R8 has to leave alone.

use std::path::{Path, PathBuf};

use super::super::{kotlin, size};
use super::{copy, make_anew};
use crate::shell::{Program, TaskError};
use crate::tree;

const LIBRARY: &str = "libredbook_ffi.so";
const JNI_LIBS: &str = "target/bindings/jniLibs";
const STAGE: &str = "target/bindings/aar";
const AAR: &str = "target/bindings/redbook.aar";
const JAR: &str = "target/bindings/maven/redbook-kotlin-0.1.0.jar";
/// What goes into the AAR beside the code.
const MANIFEST: &str = "bindings/kotlin/aar/AndroidManifest.xml";
const RULES: &str = "bindings/kotlin/aar/consumer-rules.pro";
/// The oldest Android: 8.0.
const API: u8 = 26;
/// Pages of newer phones.
const PAGE_BYTES: u64 = 0x4000;

/// An ABI with its names: Android's, Rust's, the NDK's.
struct Abi {
    android: &'static str,
    rust: &'static str,
    clang: &'static str,
}

const ABIS: [Abi; 3] = [
    Abi { android: "arm64-v8a", rust: "aarch64-linux-android", clang: "aarch64-linux-android" },
    Abi { android: "armeabi-v7a", rust: "armv7-linux-androideabi", clang: "armv7a-linux-androideabi" },
    Abi { android: "x86_64", rust: "x86_64-linux-android", clang: "x86_64-linux-android" },
];

pub(super) fn run() -> Result<(), TaskError> {
    let tools = tools()?;
    kotlin::generate()?;
    kotlin::maven(kotlin::POM, &["-Dmaven.test.skip=true", "package"])?;
    let libraries: Vec<(&Abi, PathBuf)> =
        ABIS.iter().map(|abi| Ok((abi, build(&tools, abi)?))).collect::<Result<_, TaskError>>()?;
    let stage = tree::root().join(STAGE);
    lay_out(&stage, &libraries, &tree::root().join(JAR))?;
    Program::new("jar")
        .args(["--create", "--no-manifest", "--file", AAR, "-C"])
        .arg(&stage)
        .arg(".")
        .run()?;
    println!("{AAR}");
    Ok(())
}

/// Where the NDK has its compilers.
fn tools() -> Result<PathBuf, TaskError> {
    let how = "set ANDROID_NDK_HOME to an Android NDK of release 27 or newer";
    let ndk = std::env::var_os("ANDROID_NDK_HOME")
        .ok_or(TaskError::NotInstalled { program: "the Android NDK", how })?;
    let hosts = Path::new(&ndk).join("toolchains/llvm/prebuilt");
    let hosts = std::fs::read_dir(&hosts).map_err(|error| TaskError::io(&hosts, &error))?;
    let host = hosts.flatten().map(|host| host.path().join("bin")).find(|bin| bin.is_dir());
    host.ok_or(TaskError::NotInstalled { program: "the Android NDK", how })
}

/// Builds, strips and checks the library for an ABI.
fn build(tools: &Path, abi: &Abi) -> Result<PathBuf, TaskError> {
    let clang = tools.join(format!("{}{API}-clang", abi.clang));
    let (upper, lower) = (abi.rust.to_uppercase().replace('-', "_"), abi.rust.replace('-', "_"));
    // The library alone, as `cargo xtask size` measures it; relocations packed in the way that Android 8 knows.
    let pages = format!("-Wl,-z,max-page-size={PAGE_BYTES}");
    let link = size::FOLD.into_iter().chain(["-Wl,--pack-dyn-relocs=android", pages.as_str()]);
    let build = Program::cargo(&["rustc", "--profile", "mobile", "--package", "redbook-ffi", "--lib"]);
    build
        .args(["--crate-type", "cdylib", "--target", abi.rust, "--"])
        .args(link.map(|flag| format!("-Clink-arg={flag}")))
        .env(format!("CARGO_TARGET_{upper}_LINKER"), &clang)
        .env(format!("CC_{lower}"), &clang)
        .env(format!("AR_{lower}"), tools.join("llvm-ar"))
        .run()?;
    let built = tree::root().join("target").join(abi.rust).join("mobile").join(LIBRARY);
    let placed = tree::root().join(JNI_LIBS).join(abi.android).join(LIBRARY);
    copy(&built, &placed)?;
    Program::new(tools.join("llvm-strip")).arg("--strip-unneeded").arg(&placed).run()?;
    let headers = Program::new(tools.join("llvm-readelf")).args(["-lW"]).arg(&placed).output()?;
    if !has_large_pages(&headers) {
        let why = format!("its parts are not aligned to {PAGE_BYTES} bytes");
        return Err(TaskError::Unreadable { what: "the library", why });
    }
    Ok(placed)
}

/// Whether every part that is loaded is aligned to the pages of newer phones, by `readelf -lW`.
fn has_large_pages(headers: &str) -> bool {
    let loads = headers.lines().filter(|line| line.trim_start().starts_with("LOAD"));
    let align = |line: &str| {
        let last = line.split_whitespace().last()?;
        u64::from_str_radix(last.trim_start_matches("0x"), 16).ok()
    };
    let mut aligned = loads.map(|line| align(line).is_some_and(|align| align >= PAGE_BYTES)).peekable();
    aligned.peek().is_some() && aligned.all(|is_aligned| is_aligned)
}

/// What an AAR holds, as files in a folder.
fn lay_out(stage: &Path, libraries: &[(&Abi, PathBuf)], jar: &Path) -> Result<(), TaskError> {
    make_anew(stage)?;
    copy(&tree::root().join(MANIFEST), &stage.join("AndroidManifest.xml"))?;
    copy(&tree::root().join(RULES), &stage.join("proguard.txt"))?;
    copy(jar, &stage.join("classes.jar"))?;
    std::fs::write(stage.join("R.txt"), "").map_err(|error| TaskError::io(stage, &error))?;
    for (abi, library) in libraries {
        copy(library, &stage.join("jni").join(abi.android).join(LIBRARY))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_4_kilobytes_are_found() {
        let load = |align: &str| format!("  LOAD  0x000000 0x0 0x0 0x1 0x1 R   {align}\n");
        assert!(has_large_pages(&(load("0x4000") + "  GNU_STACK 0 0 0 0 0 RW 0\n" + &load("0x10000"))));
        assert!(!has_large_pages(&(load("0x4000") + &load("0x1000"))));
        assert!(!has_large_pages("no headers"));
    }

    /// Android's format of a library: names that its build looks for.
    #[test]
    fn an_aar_has_its_parts_where_androids_build_looks_for_them() {
        let folder = std::env::temp_dir().join(format!("redbook-aar-{}", std::process::id()));
        make_anew(&folder).unwrap();
        let (library, jar, stage) = (folder.join("lib.so"), folder.join("some.jar"), folder.join("stage"));
        std::fs::write(&library, "library").unwrap();
        std::fs::write(&jar, "classes").unwrap();
        let libraries: Vec<_> = ABIS.iter().map(|abi| (abi, library.clone())).collect();
        lay_out(&stage, &libraries, &jar).unwrap();
        for part in [
            "AndroidManifest.xml",
            "classes.jar",
            "R.txt",
            "proguard.txt",
            "jni/armeabi-v7a/libredbook_ffi.so",
        ] {
            assert!(stage.join(part).is_file(), "{part}");
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
