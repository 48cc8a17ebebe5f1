//! Who of ours may depend on whom.

use super::Finding;
use crate::metadata::{self, Package};
use crate::shell::TaskError;

/// Each crate with the crates of ours that it may be built from. What only its tests need is free.
const MAY_NEED: [(&str, &[&str]); 13] = [
    ("redbook-clinical", &[]),
    ("redbook-messages", &[]),
    ("redbook-protocol", &[]),
    ("redbook-vault", &["redbook-protocol"]),
    ("redbook-record", &["redbook-protocol", "redbook-clinical"]),
    ("redbook-share", &["redbook-protocol", "redbook-clinical", "redbook-vault", "redbook-record"]),
    ("redbook-sync", &["redbook-protocol", "redbook-vault", "redbook-record"]),
    ("redbook-store", &["redbook-protocol", "redbook-vault"]),
    (
        "redbook-app",
        &[
            "redbook-clinical",
            "redbook-protocol",
            "redbook-vault",
            "redbook-record",
            "redbook-share",
            "redbook-sync",
            "redbook-store",
        ],
    ),
    ("redbook-cli", &["redbook-app", "redbook-clinical", "redbook-sync-server"]),
    ("redbook-sync-server", &["redbook-protocol"]),
    ("redbook-ffi", &["redbook-app", "redbook-messages"]),
    ("redbook-bindgen", &[]),
];

/// Packages here are never part of what people run: they may see everything.
const UNBOUND_FOLDER: &str = "tests";

pub(super) fn find() -> Result<Vec<Finding>, TaskError> {
    Ok(in_packages(&metadata::packages()?))
}

fn in_packages(packages: &[Package]) -> Vec<Finding> {
    let ours: Vec<&Package> = packages.iter().filter(|package| package.is_ours()).collect();
    let is_ours = |name: &str| ours.iter().any(|package| package.name == name);
    ours.iter()
        .filter(|package| !is_unbound(package))
        .flat_map(|package| in_package(package, is_ours))
        .collect()
}

fn is_unbound(package: &Package) -> bool {
    package.folder.split('/').next() == Some(UNBOUND_FOLDER)
}

fn in_package(package: &Package, is_ours: impl Fn(&str) -> bool) -> Vec<Finding> {
    let Some((_, allowed)) = MAY_NEED.iter().find(|(name, _)| *name == package.name) else {
        let what = "is not in the table of dependencies; add it to invariants/dependencies.rs";
        return vec![Finding::new(&package.name, what)];
    };
    let wrong = package.needs.iter().filter(|name| is_ours(name) && !allowed.contains(&name.as_str()));
    wrong.map(|name| Finding::new(&package.name, format!("may not depend on {name}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, needs: &[&str]) -> Package {
        Package {
            name: name.to_owned(),
            version: "0.1.0".to_owned(),
            licence: None,
            source: None,
            folder: format!("core/{name}"),
            needs: needs.iter().map(|&name| name.to_owned()).collect(),
        }
    }

    #[test]
    fn an_arrow_that_points_up_is_found() {
        let packages = [
            package("redbook-protocol", &["redbook-vault", "ring"]),
            package("redbook-vault", &["redbook-protocol"]),
        ];
        let found = in_packages(&packages);
        assert_eq!(found, [Finding::new("redbook-protocol", "may not depend on redbook-vault")]);
    }

    #[test]
    fn a_crate_that_the_table_does_not_know_is_found() {
        assert_eq!(in_packages(&[package("redbook-new", &[])]).len(), 1);
    }

    #[test]
    fn tests_may_see_everything() {
        let mut tests = package("redbook-crash", &["redbook-vault"]);
        tests.folder = "tests/crash".to_owned();
        let packages = [tests, package("redbook-vault", &[])];
        assert_eq!(in_packages(&packages), []);
    }
}
