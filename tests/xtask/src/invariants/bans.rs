//! What deny.toml bans is not below us, on any system, and everything below us comes from where it allows.

use super::Finding;
use crate::deny_file::{self, DenyFile};
use crate::metadata::{self, Package};
use crate::shell::TaskError;

pub(super) fn find_banned() -> Result<Vec<Finding>, TaskError> {
    Ok(banned(&metadata::packages()?, &deny_file::read()?))
}

pub(super) fn find_foreign_sources() -> Result<Vec<Finding>, TaskError> {
    Ok(foreign(&metadata::packages()?, &deny_file::read()?))
}

fn banned(packages: &[Package], file: &DenyFile) -> Vec<Finding> {
    let of_package = |package: &Package| {
        let (_, reason) = file.banned.iter().find(|(name, _)| *name == package.name)?;
        Some(Finding::new(
            package.label(),
            format!("is banned: {reason}; cargo tree -i {} says who needs it", package.name),
        ))
    };
    packages.iter().filter_map(of_package).collect()
}

fn foreign(packages: &[Package], file: &DenyFile) -> Vec<Finding> {
    let of_package = |package: &Package| {
        let source = package.source.as_deref()?;
        let is_allowed =
            file.registries_allowed.iter().any(|allowed| source.strip_prefix("registry+") == Some(allowed));
        (!is_allowed).then(|| Finding::new(package.label(), format!("comes from {source}")))
    };
    packages.iter().filter_map(of_package).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, source: Option<&str>) -> Package {
        Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: None,
            source: source.map(str::to_owned),
            folder: String::new(),
            needs: Default::default(),
        }
    }

    fn file() -> DenyFile {
        DenyFile {
            banned: vec![("openssl".to_owned(), "one TLS".to_owned())],
            registries_allowed: vec!["https://example.org/index".to_owned()],
            ..DenyFile::default()
        }
    }

    #[test]
    fn a_banned_package_is_found_with_the_reason() {
        let found = banned(&[package("openssl", None), package("ring", None)], &file());
        assert_eq!(found.len(), 1);
        assert!(found[0].what.contains("one TLS"));
    }

    #[test]
    fn a_package_from_elsewhere_is_found() {
        let packages = [
            package("ours", None),
            package("allowed", Some("registry+https://example.org/index")),
            package("git", Some("git+https://example.org/a")),
            package("other", Some("registry+https://example.com/index")),
        ];
        assert_eq!(foreign(&packages, &file()).len(), 2);
    }
}
