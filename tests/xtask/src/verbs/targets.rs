//! `cargo xtask targets`: whether the library compiles for phones, as far as that can be told without their SDKs.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use super::Verb;
use crate::cache;
use crate::shell::{Program, TaskError};

pub(super) const VERB: Verb = Verb {
    name: "targets",
    summary: "cargo check of the library for Android and iOS, with Debian's sources of the standard library",
    help: "\
cargo xtask targets [TARGET ...]

Checks redbook-ffi for aarch64-linux-android, armv7-linux-androideabi and aarch64-apple-ios, or for those that are named. The
standard library is compiled from Debian's rust-web-src, which is fetched once into the cache folder (137 MB, no root needed).
C is not compiled: a stand-in writes empty objects, so that this tells of Rust alone. It needs Debian's apt and about two
minutes a target, and is no part of `ci`.

  cargo xtask targets
  cargo xtask targets aarch64-apple-ios
",
    run,
};

const TARGETS: [&str; 3] = ["aarch64-linux-android", "armv7-linux-androideabi", "aarch64-apple-ios"];
/// Debian's Rust for the web, the only one here that has the sources of its standard library.
const PACKAGES: [&str; 5] =
    ["libllvm22", "libstd-rust-web-1.96", "libstd-rust-web-dev", "rustc-web", "rust-web-src"];
const RUSTC: &str = "usr/bin/rustc";

fn run(args: &[String]) -> Result<(), TaskError> {
    let named: Vec<&str> = args.iter().map(String::as_str).collect();
    let targets = if named.is_empty() { TARGETS.to_vec() } else { named };
    let tools = Tools::ready()?;
    targets.iter().try_for_each(|target| tools.check(target))
}

/// A compiler with its sources, and what stands in for a compiler of C.
struct Tools {
    rustc: PathBuf,
    cc: PathBuf,
}

impl Tools {
    fn ready() -> Result<Self, TaskError> {
        let folder = cache::folder().ok_or(TaskError::Missing { path: "a cache folder".to_owned() })?;
        let folder = folder.join("rust-for-phones");
        let unpacked = folder.join("unpacked");
        if !unpacked.join(RUSTC).is_file() {
            // Whole only once it has its name: a run that is cut off leaves none that looks whole.
            let part = folder.join("unpacked.part");
            fetch(&folder, &part)?;
            fs::rename(&part, &unpacked).map_err(|error| TaskError::io(&part, &error))?;
        }
        let tools = Self { rustc: folder.join("rustc"), cc: folder.join("cc") };
        write_program(&tools.rustc, &wrapper(&unpacked))?;
        write_program(&tools.cc, CC)?;
        Ok(tools)
    }

    fn check(&self, target: &str) -> Result<(), TaskError> {
        println!("== {target}");
        let variable = target.replace('-', "_");
        let check = Program::cargo(&["check", "--package", "redbook-ffi", "--lib", "--target", target]);
        check
            .args(["-Zbuild-std=std,panic_abort", "--target-dir", "target/phones"])
            .env("RUSTC", &self.rustc)
            .env("RUSTC_BOOTSTRAP", "1")
            .env(format!("CC_{variable}"), &self.cc)
            .env(format!("CXX_{variable}"), &self.cc)
            .env(format!("AR_{variable}"), "ar")
            .env("SDKROOT", "/tmp")
            .env("CARGO_INCREMENTAL", "0")
            .run()
    }
}

fn fetch(folder: &Path, unpacked: &Path) -> Result<(), TaskError> {
    let packages = folder.join("packages");
    fs::create_dir_all(&packages).map_err(|error| TaskError::io(&packages, &error))?;
    Program::new("apt-get").in_folder(&packages).args(["download", "-qq"]).args(PACKAGES).run()?;
    for file in fs::read_dir(&packages).map_err(|error| TaskError::io(&packages, &error))? {
        let file = file.map_err(|error| TaskError::io(&packages, &error))?.path();
        Program::new("dpkg").arg("-x").arg(&file).arg(unpacked).run()?;
    }
    fs::remove_dir_all(&packages).map_err(|error| TaskError::io(&packages, &error))
}

/// Debian's compiler, unpacked somewhere else than where it was made for; nothing else is to find its libraries.
fn wrapper(unpacked: &Path) -> String {
    let (libraries, rustc, sysroot) =
        (unpacked.join("usr/lib/x86_64-linux-gnu"), unpacked.join(RUSTC), unpacked.join("usr"));
    format!(
        "#!/bin/sh\nLD_LIBRARY_PATH='{}' exec '{}' --sysroot '{}' \"$@\"\n",
        libraries.display(),
        rustc.display(),
        sysroot.display(),
    )
}

/// Writes an empty object wherever one is asked for. Asked what it is, it says clang, whose words are the ones it takes.
const CC: &str = r#"#!/bin/sh
out= is_next_out=
for word in "$@"; do
  if [ -n "$is_next_out" ]; then out=$word is_next_out=; continue; fi
  case $word in
    -o) is_next_out=yes ;;
    -o*) out=${word#-o} ;;
    -E) echo '#pragma message "clang"'; exit 0 ;;
    # Only a compiler of Microsoft's knows this.
    '-?') exit 1 ;;
  esac
done
if [ -n "$out" ]; then mkdir -p "$(dirname "$out")" && printf '' | as -o "$out" -; fi
"#;

fn write_program(path: &Path, text: &str) -> Result<(), TaskError> {
    fs::write(path, text).map_err(|error| TaskError::io(path, &error))?;
    let executable = fs::Permissions::from_mode(0o755);
    fs::set_permissions(path, executable).map_err(|error| TaskError::io(path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the build scripts of C libraries call it.
    #[test]
    fn the_stand_in_writes_an_object_where_one_is_asked_for() {
        let folder = std::env::temp_dir().join(format!("redbook-cc-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (cc, object) = (folder.join("cc"), folder.join("made/a.o"));
        write_program(&cc, CC).unwrap();
        Program::new(&cc).args(["-O3", "-c", "a.c", "-o"]).arg(&object).run().unwrap();
        let bytes = fs::read(&object).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(bytes.get(1..4), Some(&b"ELF"[..]));
    }
}
