//! The project's folder and the text files in it.

use std::path::{Path, PathBuf};

use crate::shell::TaskError;

/// Folders that hold nothing of ours.
const FOREIGN_FOLDERS: [&str; 5] = ["target", ".git", ".venv", "node_modules", "__pycache__"];

/// A text file of the project.
pub(crate) struct TextFile {
    /// From the project's folder, with forward slashes.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl TextFile {
    /// Whether the file is Rust source.
    pub(crate) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }
}

/// The project's folder: two above this package's.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).unwrap_or(package).to_path_buf()
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A path as messages show it: from the project's folder where it is inside.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// All text files of the project, in the order of their paths. What is not UTF-8 is no text.
pub(crate) fn text_files() -> Result<Vec<TextFile>, TaskError> {
    let mut files = Vec::new();
    collect(&root(), &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// All Rust source files of the project.
pub(crate) fn rust_files() -> Result<Vec<TextFile>, TaskError> {
    Ok(text_files()?.into_iter().filter(TextFile::is_rust).collect())
}

fn collect(folder: &Path, files: &mut Vec<TextFile>) -> Result<(), TaskError> {
    let entries = std::fs::read_dir(folder).map_err(|source| TaskError::io(folder, &source))?;
    for entry in entries {
        let path = entry.map_err(|source| TaskError::io(folder, &source))?.path();
        if path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            if !is_foreign(&path) {
                collect(&path, files)?;
            }
            continue;
        }
        let bytes = std::fs::read(&path).map_err(|source| TaskError::io(&path, &source))?;
        if let Ok(text) = String::from_utf8(bytes) {
            files.push(TextFile { path: shown(&path), text });
        }
    }
    Ok(())
}

fn is_foreign(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| FOREIGN_FOLDERS.iter().any(|foreign| name == *foreign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_holds_this_file_and_nothing_built() {
        let files = text_files().unwrap();
        assert!(files.iter().any(|file| file.path == "tests/xtask/src/tree.rs"));
        assert!(files.iter().any(|file| file.path == "Cargo.lock"));
        assert!(!files.iter().any(|file| file.path.starts_with("target/")));
    }
}
