//! Where the demo happens.

use std::fs;
use std::path::{Path, PathBuf};

use super::failed;
use super::gate::Gate;
use crate::failure::Failure;

/// A directory; a temporary one goes away with this.
pub(super) struct Folder {
    path: PathBuf,
    is_kept: bool,
    gate: Gate,
}

impl Folder {
    /// A new directory: the one to be kept, or a temporary one.
    pub(super) fn make(keep: Option<&Path>, gate: Gate) -> Result<Self, Failure> {
        let temporary = || std::env::temp_dir().join(format!("redbook-demo-{}", std::process::id()));
        let path = keep.map_or_else(temporary, Path::to_owned);
        let reason = "the directory cannot be made (it must not be there yet)";
        make_private(&path).map_err(|error| failed(format!("{reason}: {error}")))?;
        // From here on it is ours to remove.
        let mut folder = Self { path, is_kept: keep.is_some(), gate };
        folder.path = fs::canonicalize(&folder.path).map_err(|error| failed(format!("{reason}: {error}")))?;
        Ok(folder)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The directory, if it goes away at the end.
    pub(super) fn to_remove(&self) -> Option<&Path> {
        (!self.is_kept).then_some(self.path.as_path())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Some(path) = self.to_remove() {
            // Two that remove it at once would trip over each other.
            let _alone = self.gate.pass();
            remove(path);
        }
    }
}

/// Removes it. A temporary directory that stays behind does no harm, and there is nobody to tell.
pub(super) fn remove(path: &Path) {
    let _stays = fs::remove_dir_all(path);
}

fn make_private(path: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}
