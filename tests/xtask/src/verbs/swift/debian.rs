//! A small Debian with Swift in it, in the cache folder. Swift for Linux comes by no other registry, and the Debian that this
//! runs on may be older than its Swift.
//!
//! What is mounted is mounted in a namespace of its own, and every process is in one: however a run ends, both are gone.

use std::path::PathBuf;

use crate::shell::{Program, TaskError};
use crate::{cache, tree};

const RELEASE: &str = "trixie";
/// The phone's TLS looks for certificates even where it needs none.
const PACKAGES: [&str; 4] = ["ca-certificates", "libc6-dev", "libstdc++-14-dev", "swiftlang"];
const MAKE: &str = include_str!("make.sh");
const RUN: &str = include_str!("run.sh");

/// A Debian that has Swift.
pub(super) struct Debian {
    folder: PathBuf,
}

impl Debian {
    /// The one in the cache folder, which is made if it is not there; or why there is none.
    pub(super) fn ready() -> Result<Self, &'static str> {
        let folder = cache::folder()
            .map(|cache| cache.join("swift-debian"))
            .ok_or("no cache folder: neither XDG_CACHE_HOME nor HOME is set")?;
        if !is_root() {
            return Err("a chroot with Debian's Swift needs root");
        }
        if !in_own_namespace(Program::new("setpriv")).arg("true").succeeds_quietly() {
            return Err("a chroot with Debian's Swift needs mounts, and this machine allows none");
        }
        let debian = Self { folder };
        if !debian.is_whole() {
            debian.make()?;
        }
        Ok(debian)
    }

    /// Runs swift in a folder of the project.
    pub(super) fn swift(&self, folder: &str, args: &[&str]) -> Result<(), TaskError> {
        let program = in_own_namespace(Program::new("setpriv")).args(["sh", "-c", RUN, "sh"]);
        program.arg(&self.folder).arg(tree::root()).arg(folder).args(args).run()
    }

    fn is_whole(&self) -> bool {
        let made = std::fs::read_to_string(self.folder.join("redbook-made"));
        made.is_ok_and(|packages| packages.trim_end() == PACKAGES.join(" "))
    }

    fn make(&self) -> Result<(), &'static str> {
        if !Program::new("debootstrap").arg("--version").succeeds_quietly() {
            return Err("a chroot with Debian's Swift needs debootstrap: apt-get install debootstrap");
        }
        let parent = self.folder.parent().ok_or("no cache folder")?;
        std::fs::create_dir_all(parent).map_err(|_| "the cache folder cannot be written")?;
        println!("Debian with Swift is made in the cache folder: about 2 minutes, 2.6 GB");
        // Two at once would write the same files; the second finds it made.
        let locked = Program::new("flock").arg(parent.join("swift-debian.lock")).arg("setpriv");
        let program = in_own_namespace(locked).args(["sh", "-c", MAKE, "sh"]).arg(&self.folder);
        let made = program.arg(RELEASE).args(PACKAGES).run();
        made.map_err(|_| "the chroot with Debian's Swift could not be made: what stands above says why")
    }
}

/// Goes on with what is added to it in namespaces of its own. Also a run that is interrupted takes everything with it.
fn in_own_namespace(setpriv: Program) -> Program {
    let unshare = ["unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child"];
    setpriv.args(["--pdeathsig", "KILL"]).args(unshare)
}

fn is_root() -> bool {
    Program::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0")
}
