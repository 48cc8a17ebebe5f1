//! Every package below us may be shipped with us.

use super::Finding;
use crate::deny_file::{self, DenyFile};
use crate::metadata::{self, Package};
use crate::shell::TaskError;
use crate::spdx;

pub(super) fn find() -> Result<Vec<Finding>, TaskError> {
    Ok(in_packages(&metadata::packages()?, &deny_file::read()?))
}

fn in_packages(packages: &[Package], file: &DenyFile) -> Vec<Finding> {
    packages.iter().filter_map(|package| in_package(package, &file.licences_allowed)).collect()
}

fn in_package(package: &Package, allowed: &[String]) -> Option<Finding> {
    let Some(licence) = &package.licence else {
        return Some(Finding::new(package.label(), "states no licence"));
    };
    let is_wrong = !spdx::is_allowed(licence, allowed);
    is_wrong.then(|| {
        Finding::new(package.label(), format!("has the licence {licence}, which deny.toml does not allow"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(licence: Option<&str>) -> Package {
        Package {
            name: "a".to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.map(str::to_owned),
            source: None,
            folder: String::new(),
            needs: Default::default(),
        }
    }

    #[test]
    fn a_licence_that_is_not_allowed_or_not_stated_is_found() {
        let file = DenyFile { licences_allowed: vec!["MIT".to_owned()], ..DenyFile::default() };
        let packages = [package(Some("MIT")), package(Some("GPL-3.0-only")), package(None)];
        assert_eq!(in_packages(&packages, &file).len(), 2);
    }
}
