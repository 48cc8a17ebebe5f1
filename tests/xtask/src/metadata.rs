//! What cargo knows about our packages and those below them.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::shell::{Program, TaskError};
use crate::tree;

/// A package of the dependency graph.
#[derive(Debug, Clone)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// The licence as the package states it, an SPDX expression.
    pub(crate) licence: Option<String>,
    /// Where it comes from; none for ours.
    pub(crate) source: Option<String>,
    /// The folder it stands in, from the project's where it is inside.
    pub(crate) folder: String,
    /// The names of what it needs to build and run, without what only its tests need.
    pub(crate) needs: BTreeSet<String>,
}

impl Package {
    /// Whether it is one of this workspace.
    pub(crate) fn is_ours(&self) -> bool {
        self.source.is_none()
    }

    /// For messages.
    pub(crate) fn label(&self) -> String {
        format!("{} {}", self.name, self.version)
    }
}

/// All packages of the graph, for every system we could be built for.
pub(crate) fn packages() -> Result<Vec<Package>, TaskError> {
    parse(&Program::cargo(&["metadata", "--format-version", "1"]).output()?)
}

/// The names of all packages that `package` is built from, for every system, with the features it asks for itself.
pub(crate) fn built_from(package: &str) -> Result<BTreeSet<String>, TaskError> {
    let tree = Program::cargo(&["tree", "--package", package, "--edges", "normal,build", "--target", "all"]);
    let text = tree.args(["--prefix", "none", "--format", "{p}"]).output()?;
    Ok(text.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect())
}

fn parse(text: &str) -> Result<Vec<Package>, TaskError> {
    let unreadable = |why: String| TaskError::Unreadable { what: "cargo metadata", why };
    let root: Value = serde_json::from_str(text).map_err(|why| unreadable(why.to_string()))?;
    let packages = root.get("packages").and_then(Value::as_array);
    let packages = packages.ok_or_else(|| unreadable("no packages in it".to_owned()))?;
    Ok(packages.iter().map(package).collect())
}

fn package(value: &Value) -> Package {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let dependencies = value.get("dependencies").and_then(Value::as_array);
    Package {
        name: text("name").unwrap_or_default(),
        version: text("version").unwrap_or_default(),
        licence: text("license"),
        source: text("source"),
        folder: folder(&text("manifest_path").unwrap_or_default()),
        needs: dependencies.into_iter().flatten().filter_map(needed_name).collect(),
    }
}

fn folder(manifest: &str) -> String {
    let manifest = Path::new(manifest);
    tree::shown(manifest.parent().unwrap_or(manifest))
}

/// The name of a dependency, unless only tests need it.
fn needed_name(dependency: &Value) -> Option<String> {
    if dependency.get("kind").and_then(Value::as_str) == Some("dev") {
        return None;
    }
    dependency.get("name").and_then(Value::as_str).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_tests_need_is_left_out() {
        let text = r#"{"packages":[{"name":"a","version":"1.0.0","license":"MIT","source":null,"dependencies":[
            {"name":"b","kind":null},{"name":"c","kind":"dev"},{"name":"d","kind":"build"}]}]}"#;
        let packages = parse(text).unwrap();
        let first = packages.first().unwrap();
        assert!(first.is_ours());
        assert_eq!(first.needs, BTreeSet::from(["b".to_owned(), "d".to_owned()]));
    }

    #[test]
    fn text_that_is_not_metadata_is_an_error() {
        assert!(parse("{}").is_err());
        assert!(parse("nothing").is_err());
    }

    #[test]
    fn this_workspace_is_read() {
        let packages = packages().unwrap();
        assert!(packages.iter().any(|package| package.name == "xtask" && package.is_ours()));
        assert!(built_from("xtask").unwrap().contains("serde_json"));
    }
}
