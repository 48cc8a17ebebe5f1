//! The strings of the apps are made from the catalogue, and nobody writes into them.

use super::Finding;
use crate::shell::TaskError;
use crate::strings::{self, Output};
use crate::tree;

pub(super) fn find() -> Result<Vec<Finding>, TaskError> {
    let committed = |path: &str| std::fs::read_to_string(tree::root().join(path)).ok();
    Ok(differing(&strings::outputs()?, committed))
}

fn differing(outputs: &[Output], committed: impl Fn(&str) -> Option<String>) -> Vec<Finding> {
    let differs = outputs.iter().filter(|output| committed(output.path).as_ref() != Some(&output.text));
    differs
        .map(|output| Finding::new(output.path, "is not what the catalogue gives: cargo xtask messages"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_old_or_missing_is_found() {
        let outputs = ["a", "b", "c"].map(|path| Output { path, text: "now".to_owned() });
        let committed = |path: &str| match path {
            "a" => Some("now".to_owned()),
            "b" => Some("then".to_owned()),
            _ => None,
        };
        let places: Vec<_> =
            differing(&outputs, committed).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["b", "c"]);
    }
}
